"""The first look only saves time: what it leaves out holds nothing."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.privacy.labelled import lines
from plugins.privacy import Finding
from plugins.privacy.folding import fold, without_marks
from plugins.privacy.rules import RULES
from plugins.privacy.search import findings_in

LINES = tuple(dict.fromkeys(line.text for line in lines()))
WORDS = (
    *(
        "三年级二班",
        "（六年二班 ",
        "学生",
        "同学",
        "第三小学",
        "一等奖",
        "孤儿",
        "患病",
        "今年9岁",
        "家住",
        "电话",
        "微信",
        "QQ",
        "密码",
        "车牌",
    ),
    *(
        "王梓涵",
        "佟长顺",
        "单皓宇",
        "欧阳语桐",
        "阿力亚·托合塔",
        "于 磊",
        "安全",
        "高兴",
        "方便",
        "的",
        "和",
        "、",
        "，",
        "。",
        "：",
        "\n",
        "\n\n",
    ),
    *(
        "13800138000",
        "0456-5501234",
        "5501234",
        "黑N12345",
        "abc_12345",
        "12345678",
        "3号楼2单元501室",
        "幸福小区3栋501",
        "五组七号",
    ),
    *(
        "一三八零零一三八零零零",
        "a@example.org",
        "abc艾特163.com",
        "**",
        "<b>",
        "&#49;",
        "![图](a.jpg)",
        "2019年12月12日",
        "09:30",
        "12345元",
    ),
)


def found_everywhere(text: str) -> set[tuple[str, int, int]]:
    """The rules on the whole text, without a first look."""
    found: list[Finding] = []
    folded = fold(text)
    for form in (without_marks(folded), folded):
        for kind, rule in RULES:
            for match in rule(form.text):
                start, end = form.origin(match.start, match.end)
                if not any(each.kind is kind and each.start < end and start < each.end for each in found):
                    found.append(Finding(kind, start, end, form.text[match.start : match.end]))
    return {(each.kind, each.start, each.end) for each in found}


def missed(text: str) -> set[tuple[str, int, int]]:
    """What the rules find, and the search does not find there or round it."""
    seen = findings_in(text)
    everywhere = found_everywhere(text)
    return {
        (kind, start, end)
        for kind, start, end in everywhere
        if not any(each.start < end and start < each.end for each in seen)
    }


def test_of_the_labelled_lines_nothing_is_left_out() -> None:
    assert {line: missed(line) for line in LINES if missed(line)} == {}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from((*WORDS, *LINES)), min_size=1, max_size=12).map("".join))
@example("初二\n王梓涵\n单皓宇\n")
def test_of_pieces_put_together_nothing_is_left_out(text: str) -> None:
    assert missed(text) == set()
