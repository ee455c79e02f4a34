"""Names of children, put together from parts; no child's real name stands here."""

import pytest

from plugins.privacy import Kind
from tests.privacy.people import NAME, kinds, texts


@pytest.mark.parametrize(
    "text",
    [
        f"三年级二班{NAME}同学获得一等奖。",
        f"第三小学三（2）班的{NAME}说，她最喜欢这本书。",
        f"县第二中学学生{NAME}朗诵了课文。",
        f"初二3班 {NAME}",
        f"来自民族中学的{NAME}同学代表发言。",
        f"幼儿园大班小朋友{NAME}画了一面旗。",
        f"第三小学学生**{NAME}**获奖。",
        f"学校小记者：{NAME}",
        f"{NAME}（三年级二班）",
        f"姓名：{NAME}，学校：第三小学",
        f"来自县第二中学的{NAME}获得冠军",
        f"{NAME}，第三小学四年级学生",
    ],
)
def test_a_name_beside_school_and_class(text: str) -> None:
    assert kinds(text) == [Kind.PUPIL]
    assert texts(text) == [NAME]


def test_all_names_of_a_list() -> None:
    names = [f"{surname}梓涵" for surname in "王李赵"]
    assert texts(f"三年级二班学生{'、'.join(names)}获奖。") == names


@pytest.mark.parametrize(
    "text",
    [
        f"孤儿{NAME}今年9岁，跟着爷爷生活。",
        f"走访贫困学生{NAME}家，送去书包。",
        f"{NAME}，女，10岁，父母双亡。",
        f"{NAME}是一名孤儿，今年12岁。",
        f"我叫{NAME}，今年9岁，爸爸去世了。",
        f"五年级学生{NAME}患白血病，大家捐款。",
        f"被害人{NAME}（女，13岁）的伤情稳定。",
        f"五老结对帮扶留守儿童{NAME}。",
    ],
)
def test_a_childs_name_beside_hardship(text: str) -> None:
    assert kinds(text) == [Kind.HARDSHIP]
    assert texts(text) == [NAME]


@pytest.mark.parametrize(
    "text",
    [
        "三年级二班全体同学参加了活动。",
        "学校关工小组成员在少年宫围绕身边小事回答提问，引导留守儿童体会集体的力量。",
        "三年级二班小明同学获奖。",
        "孤儿张某某今年9岁。",
        f"孤儿{NAME}（化名）今年9岁。",
        f"第三小学校长{NAME}介绍情况。",
        f"三年级二班班主任{NAME}老师说。",
        "二年级一班高高兴兴地领到了书。",
        "残疾人联合会、民政局、教体局联合走访贫困家庭儿童。",
        "受助学生许下心愿，受伤儿童康复出院。",
        "学生方队整齐走过主席台，学生古筝独奏。",
        "学生安全教育、学生高兴地回家、学生家长会。",
        "三年级一班和四班于六月一日联欢。",
        "同学们向雷锋同志学习，少年周恩来立志读书。",
        "贫困学生和困难家庭的孩子都领到了书包。",
        "学校关工小组组织学生游泳安全课，方便家长接送。",
        "许多同学常常帮助残疾儿童。",
        "走访困难家庭，金额万元，关爱留守儿童，温暖人心。",
        f"退休教师{NAME}给孩子们讲过去的事。",
    ],
)
def test_nobodys_name(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"（六年二班 {NAME}）",
        f"一等奖：{NAME}（四年三班）",
        f"特等奖 {NAME} 县第二中学 七年级",
        f"| {NAME} | 第三小学 | 四年一班 |",
        f"四（1）中队{NAME}",
        f"四年一班\n{NAME}\n",
        f"三年级二班获奖名单：\n\n1. {NAME}\n",
        f"小记者{NAME}采访了老兵",
        f"朗诵者：民族中学{NAME}",
        "六年级一班 王　涵",
        "学生阿力亚·托合塔在三年二班",
    ],
)
def test_a_name_that_stands_by_itself_near_a_class(text: str) -> None:
    assert kinds(text) == [Kind.PUPIL]


@pytest.mark.parametrize(
    "text",
    [
        f"优秀指导教师：{NAME}、{NAME}（第三小学三年级组）",
        "五年级学习狼牙山五壮士：宋学义、葛振林",
        "三年级二班：安全、文明、高兴",
        "四年一班\n全体同学\n",
        "少先队员向国旗敬礼",
        f"爱心人士{NAME}资助十名贫困学生",
        "高三毕业生家长座谈会",
    ],
)
def test_what_stands_by_itself_and_is_no_childs_name(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"（第三小学 {NAME}）",
        f"供稿：第三小学 {NAME}",
        f"来自民族中学的{NAME}代表教师发言",
        f"{NAME}，七十二岁，给五年级学生讲了十年故事",
        f"校长{NAME}，三年级主任{NAME}",
        f"大学生{NAME}回乡支教",
        f"消防员{NAME}教学生使用灭火器",
        f"六年级一班家长{NAME}说",
    ],
)
def test_adults_near_a_school(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [f"小学组：{NAME}（第三小学）", f"我叫{NAME}，是第三小学的学生", f"县二中{NAME}获第一", f"学生{NAME}(三年级)"],
)
def test_a_pupil_by_other_words(text: str) -> None:
    assert texts(text) == [NAME]
