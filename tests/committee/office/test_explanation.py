from datetime import date
from decimal import Decimal

from plugins.committee import Level, OrganisationId
from plugins.committee.office import Asked, Brief, CountRule, Exemption, JointRule, explained
from tests.committee.office.books import ACTIVITY, HALF, NEWS, QUARTERS, TARGETS, VIDEO, rule

NAMES = {"erzhong": "县第二中学", "yucai": "育才社区"}


def test_the_plain_rule_in_words() -> None:
    assert explained(TARGETS, NAMES.__getitem__) == (
        "学校小组每个单位全年应报工作信息8条、网上活动2次、视频2部。",
        "社区小组每个单位全年应报工作信息8条、网上活动2次、视频2部。",
        "乡镇关工委每个单位全年应报工作信息4条。",
        "稿件发布即计数，被办公室退回的不计。",
        "几个单位合作的稿件，每个单位各计一件。",
        "每件计1分。",
        "年中成立的单位，按成立当月起的月份折算应报数，不足一件的不计。",
        "进度按全年天数平均计算。",
        "同类单位按得分排名；得分相同的名次并列，下一名次顺延，例如两个第2名之后是第4名。",
    )


def test_unequal_quarters_in_words() -> None:
    spared = Exemption(organisation=OrganisationId("erzhong"), due={NEWS: 2}, parts={NEWS: (0, 0, 1, 1)}, reason="大修")
    told = explained(
        rule(
            quarters=QUARTERS,
            due={Level.SCHOOL: {NEWS: 8, ACTIVITY: 0, VIDEO: 2}},
            parts={Level.SCHOOL: {NEWS: (1, 2, 2, 3)}},
            exceptions=(spared,),
        ),
        NAMES.__getitem__,
    )
    assert told[:2] == (
        "学校小组每个单位全年应报工作信息8条（各期1、2、2、3）、视频2部。",
        "县第二中学全年应报工作信息2条（各期0、0、1、1），原因：大修。",
    )
    assert told[-3:-1] == (
        "年中成立的单位，按成立当月起的月份折算应报数，不足一件的不计；分期另定的，不超过成立以后各期之和。",
        "进度分4期计算，截止日为3月31日、6月30日、9月30日、12月31日，"
        "分期另定的照括号里各期的件数，其他的每期应报数相等，不足一件的不计。",
    )


def test_every_optional_line_of_the_rule_in_words() -> None:
    both = (OrganisationId("erzhong"), OrganisationId("yucai"))
    asked = Asked(subject="清明", tag="祭英烈", until=date(2020, 4, 10), organisations=both, points=Decimal(2))
    whole = rule(
        exceptions=(
            Exemption(organisation=both[0], due={NEWS: 2}, reason="校舍大修"),
            Exemption(organisation=both[1], due={}, reason="撤并"),
        ),
        counts=CountRule.ACCEPTED,
        joint=JointRule.FIRST,
        quarters=QUARTERS,
        weights={VIDEO: Decimal("2.50")},
        adoption={Level.NATION: Decimal(10), Level.CITY: Decimal("1.5")},
        adoption_cap=Decimal(20),
        caps={NEWS: 16},
        quarter_caps={NEWS: 4, ACTIVITY: 1},
        brief=Brief(characters=200, share=HALF),
        late=Decimal("0.8"),
        asked=(asked,),
    )
    assert [each for each in explained(whole, NAMES.__getitem__) if each not in explained(TARGETS, str)] == [
        "县第二中学全年应报工作信息2条，原因：校舍大修。",
        "育才社区全年免报，原因：撤并。",
        "稿件经办公室验收通过后才计数。",
        "几个单位合作的稿件，只计给发稿的单位。",
        "工作信息每条1分、网上活动每次1分、视频每部2.5分。",
        "不满200字的短稿，按50%计分。",
        "过了当季截止日才补上的，按80%计分。",
        "工作信息每季最多4条计分。",
        "网上活动每季最多1次计分。",
        "工作信息全年最多16条计分。",
        "被上级媒体采用的加分：国家级10分、市级1.5分；同一稿件被几家采用的，按最高的一家计。",
        "采用加分全年最多20分。",
        "约稿“清明”（标签“祭英烈”）4月10日截止，未交的扣2分：县第二中学、育才社区。",
        "进度分4期计算，截止日为3月31日、6月30日、9月30日、12月31日，每期应报数相等，不足一件的不计。",
    ]
