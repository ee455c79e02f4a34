import pytest

from plugins.committee import (
    ChannelHolder,
    ChannelKind,
    Level,
    OrganisationId,
    OrganisationTree,
    Problem,
    Registers,
    TargetKind,
    census,
)

TOWNSHIPS = ["奇克镇", "逊河镇", "克林镇", "干岔子乡", "松树沟乡", "车陆乡", "新鄂乡", "新兴乡", "宝山乡"]
COLUMNS = [
    "工作动态",
    "通知公告",
    "网上活动",
    "视频",
    "五老风采",
    "三联动",
    "学习培训",
    "青少年作品",
    "制度机制",
    "媒体采用",
]


def test_registers_are_without_a_problem(registers_read: tuple[Registers, tuple[Problem, ...]]) -> None:
    assert registers_read[1] == ()


@pytest.mark.parametrize(
    ("levels", "count"),
    [
        ((Level.NATION, Level.PROVINCE, Level.CITY), 3),
        ((Level.COUNTY,), 1),
        ((Level.TOWNSHIP,), 9),
        ((Level.BUREAU,), 1),
        ((Level.TOWNSHIP, Level.BUREAU), 10),
        ((Level.COUNTY, Level.TOWNSHIP, Level.BUREAU), 11),
        ((Level.VILLAGE,), 72),
        ((Level.COMMUNITY,), 5),
        ((Level.SCHOOL,), 11),
        ((Level.LINKAGE,), 3),
    ],
)
def test_levels_have_as_many_organisations_as_the_account_says(
    organisations: OrganisationTree, levels: tuple[Level, ...], count: int
) -> None:
    assert len(organisations.at(*levels)) == count


def test_four_of_76_villages_have_no_group(organisations: OrganisationTree) -> None:
    villages = sum(each.villages for each in organisations.at(Level.TOWNSHIP))
    assert villages == 76
    assert villages - len(organisations.at(Level.VILLAGE)) == 4


def test_no_township_has_more_groups_than_villages(organisations: OrganisationTree) -> None:
    for township in organisations.at(Level.TOWNSHIP):
        groups = [each for each in organisations.children(township.id) if each.level is Level.VILLAGE]
        assert 0 < len(groups) <= township.villages


def test_targets_of_a_year_come_out_of_the_organisations(organisations: OrganisationTree) -> None:
    groups = len(organisations.at(Level.SCHOOL, Level.COMMUNITY))
    assert groups * 8 + len(organisations.at(Level.TOWNSHIP)) * 4 == 164
    assert groups * 2 == 32


@pytest.mark.parametrize(
    ("level", "parent"),
    [
        (Level.TOWNSHIP, Level.COUNTY),
        (Level.BUREAU, Level.COUNTY),
        (Level.COMMUNITY, Level.COUNTY),
        (Level.SCHOOL, Level.BUREAU),
        (Level.VILLAGE, Level.TOWNSHIP),
        (Level.LINKAGE, Level.TOWNSHIP),
        (Level.COUNTY, Level.CITY),
    ],
)
def test_organisations_stand_below_their_superior(organisations: OrganisationTree, level: Level, parent: Level) -> None:
    assert {organisations.ancestors(each.id)[0].level for each in organisations.at(level)} == {parent}


def test_all_go_back_to_one_root(organisations: OrganisationTree) -> None:
    assert [each.id for each in organisations.roots()] == ["nation"]


def test_townships_bear_their_public_names(organisations: OrganisationTree) -> None:
    assert [each.short.removesuffix("关工委") for each in organisations.at(Level.TOWNSHIP)] == TOWNSHIPS


def test_groups_that_the_account_names_are_there(organisations: OrganisationTree) -> None:
    named = {each.short for each in organisations if not each.sample}
    assert named >= {"育才社区", "金融社区", "县第二中学", "第三小学", "民族中学"}
    assert named >= {"新鄂城乡联动", "域内域外联动丰林", "域内域外联动汤旺"}


def test_names_of_our_own_are_numbered_and_marked_as_samples(organisations: OrganisationTree) -> None:
    assert {each.id for each in organisations if "示例" in each.name} == {
        each.id for each in organisations if each.sample
    }
    assert {each.level for each in organisations if each.sample} == {Level.COMMUNITY, Level.SCHOOL, Level.VILLAGE}


def test_linkage_groups_stand_below_the_townships_they_serve(organisations: OrganisationTree) -> None:
    parents = {each.short: each.parent for each in organisations.at(Level.LINKAGE)}
    kelin = OrganisationId("kelin")
    assert parents == {"新鄂城乡联动": "xine", "域内域外联动丰林": kelin, "域内域外联动汤旺": kelin}


def test_contacts_reach_no_real_person(organisations: OrganisationTree) -> None:
    assert {each.contact.phone for each in organisations} == {""}
    assert all(each.contact.email.endswith(".example") for each in organisations if each.contact.email)


def test_columns_stand_in_the_order_of_the_navigation(registers: Registers) -> None:
    assert [each.name for each in registers.columns] == COLUMNS


def test_every_target_has_columns_that_count_towards_it(registers: Registers) -> None:
    assert {each.target for each in registers.columns} == {*TargetKind, None}


@pytest.mark.parametrize(
    ("kind", "holder", "count"),
    [
        (ChannelKind.WECHAT_GROUP, ChannelHolder.COMMITTEES, 11),
        (ChannelKind.WECHAT_GROUP, ChannelHolder.VOLUNTEERS, 10),
        (ChannelKind.WECHAT_GROUP, ChannelHolder.TEACHERS, 11),
        (ChannelKind.WECHAT_GROUP, ChannelHolder.LINKAGE, 3),
        (ChannelKind.WECHAT_GROUP, ChannelHolder.PARENTS, 160),
        (ChannelKind.WECHAT_GROUP, None, 195),
        (ChannelKind.OFFICIAL_ACCOUNT, None, 18),
        (ChannelKind.WEIBO, None, 5),
    ],
)
def test_census_of_channels(registers: Registers, kind: ChannelKind, holder: ChannelHolder | None, count: int) -> None:
    assert census(registers.channels, kind, holder) == count


def test_channels_name_every_kind_in_use(registers: Registers) -> None:
    assert {each.kind for each in registers.channels} == set(ChannelKind)


def test_committees_and_linkage_groups_have_one_wechat_group_each(
    registers: Registers, organisations: OrganisationTree
) -> None:
    committees = len(organisations.at(Level.COUNTY, Level.TOWNSHIP, Level.BUREAU))
    assert census(registers.channels, ChannelKind.WECHAT_GROUP, ChannelHolder.COMMITTEES) == committees
    linkage = len(organisations.at(Level.LINKAGE))
    assert census(registers.channels, ChannelKind.WECHAT_GROUP, ChannelHolder.LINKAGE) == linkage
