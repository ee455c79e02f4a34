"""Whatever is put between the characters of a number, or in their place: it is found, where it stands."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.privacy import Kind
from plugins.privacy.search import findings_in
from tests.privacy.people import MOBILE, card, identity, identity_with_x, kinds, texts

FULL_WIDTH = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)} | {ord("X"): "Ｘ"}
CIRCLED = {ord("0"): "⓪"} | {ord(str(digit)): chr(0x245F + digit) for digit in range(1, 10)}


def spread(sign: str) -> Callable[[str], str]:
    return sign.join


DISGUISES: dict[str, Callable[[str], str]] = {
    "plain": lambda number: number,
    "full-width": lambda number: number.translate(FULL_WIDTH),
    "circled": lambda number: number.translate(CIRCLED),
    "bold in part": lambda number: f"{number[:3]}**{number[3:7]}**{number[7:]}",
    "emphasis in part": lambda number: f"{number[:3]}*{number[3:7]}*{number[7:]}",
    "tags": lambda number: f"{number[:3]}<strong>{number[3:7]}</strong>{number[7:]}",
    "tags with attributes": lambda number: f'{number[:3]}<span class="a b">{number[3:7]}</span>{number[7:]}',
    "code": lambda number: f"`{number[:5]}`{number[5:]}",
    "struck": lambda number: f"{number[:5]}~~{number[5:9]}~~{number[9:]}",
    "escapes": lambda number: f"{number[:5]}\\-{number[5:]}",
    "decimal references": lambda number: "".join(f"&#{ord(each)};" for each in number),
    "hexadecimal references": lambda number: "".join(f"&#x{ord(each):x};" for each in number),
    "percent": lambda number: "".join(f"%{ord(each):x}" for each in number),
    "zero width": spread("\u200b"),
    "joiners": spread("\u2060"),
    "soft hyphens": spread("\u00ad"),
    "references to nothing seen": spread("&#8203;"),
    "blanks": spread(" "),
    "ideographic blanks": spread("\u3000"),
    "no-break blanks": spread("\u00a0"),
    "hyphens": spread("-"),
    "en dashes": spread("–"),
    "points": spread("·"),
    "a comment": lambda number: f"{number[:5]}<!-- x -->{number[5:]}",
    "a link": lambda number: f"[{number[:5]}][]{number[5:]}",
}


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (identity(), Kind.IDENTITY),
        (identity_with_x(), Kind.IDENTITY),
        (MOBILE, Kind.MOBILE),
    ],
)
def test_a_number_in_disguise_is_found_where_it_stands(number: str, kind: Kind, disguise: Callable[[str], str]) -> None:
    hidden = disguise(number)
    text = f"第一行。\n请记下{hidden}，谢谢。\n最后一行。"
    assert kinds(text) == [kind]
    (found,) = texts(text)
    assert found in hidden
    assert text.count("\n", 0, findings_in(text)[0].start) == 1


@pytest.mark.parametrize("text", [identity()[:6] + "\n" + identity()[6:], "138 0013\n8000"])
def test_a_number_broken_by_the_end_of_a_line(text: str) -> None:
    assert len(kinds(text)) == 1


SIGNS = st.sampled_from(["", " ", "-", "\u200b", "*", "**", "·", "\u00ad", "_", "~~", "&#8203;"])


@given(st.data())
def test_an_identity_number_is_found_whatever_stands_between_its_characters(data: st.DataObject) -> None:
    number = identity(data.draw(st.integers(1, 999)))
    text = number[0] + "".join(data.draw(SIGNS) + each for each in number[1:])
    assert Kind.IDENTITY in kinds(f"登记{text}。")


@given(st.text(max_size=200))
def test_any_text_can_be_searched_and_findings_lie_in_it(text: str) -> None:
    for found in findings_in(text):
        assert 0 <= found.start < found.end <= len(text)


@given(st.text(alphabet="0123456789Xx -·*&#;年月日号室单元班学生王\n", max_size=300))
def test_texts_of_digits_and_words_can_be_searched(text: str) -> None:
    places = [(each.start, each.end) for each in findings_in(text)]
    assert places == sorted(places)


def test_findings_are_the_same_wherever_the_line_stands() -> None:
    line = f"请拨打{MOBILE}，或者汇到{card()}。"
    alone = [(each.kind, each.text) for each in findings_in(line)]
    amid = [(each.kind, each.text) for each in findings_in(f"前面一段。\n\n{line}\n\n后面一段。")]
    assert alone == amid
    assert [kind for kind, _ in alone] == [Kind.MOBILE, Kind.CARD]
