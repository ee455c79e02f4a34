import shlex
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.characters import is_plain, unfit
from plugins.reading.encoding import LARGEST_MANUSCRIPT, text_of
from plugins.reading.remarks import Remarks
from tests.reading.county import FILE, PATH, article, check_messages, manuscript, only, places, read, said

LONG_TEXT = "关心下一代工作委员会组织老干部走进学校，给孩子们讲家乡的故事。\n" * 20


def text(data: bytes) -> tuple[str | None, list[str]]:
    remarks = Remarks(FILE)
    found = text_of(data, remarks)
    return found, said(remarks.problems)


def test_a_byte_order_mark_is_no_matter() -> None:
    plain, marked = read(manuscript().encode()), read(manuscript().encode("utf-8-sig"))
    assert article(plain) == article(marked)
    assert plain.html == marked.html


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_no_matter(line_end: str) -> None:
    plain, other = read(manuscript()), read(manuscript().replace("\n", line_end))
    assert article(plain) == article(other)
    assert plain.html == other.html


@pytest.mark.parametrize(
    ("encoding", "code"),
    [
        ("gb18030", "encoding-gb18030"),
        ("gbk", "encoding-gb18030"),
        ("gb2312", "encoding-gb18030"),
        ("utf-16", "encoding-utf16"),
        ("utf-16-le", "encoding-utf16"),
        ("utf-16-be", "encoding-utf16"),
        ("utf-32", "encoding-utf16"),
    ],
)
def test_foreign_encodings_are_refused_with_the_command_that_mends_them(
    encoding: str, code: str, tmp_path: Path
) -> None:
    file = tmp_path / "会议 记录.md"
    file.write_bytes(manuscript(body=LONG_TEXT).encode(encoding))
    remarks = Remarks(file.as_posix())
    assert text_of(file.read_bytes(), remarks) is None
    message = said(remarks.problems)[0]
    assert message.endswith(f"[{code}]")
    assert "另存为" in message
    command = message.partition("执行命令：")[2].rpartition("[")[0]
    assert shlex.split(command)[0] == "iconv"
    subprocess.run(["sh", "-c", command], check=True, cwd=tmp_path)
    assert article(read(file.read_bytes())).title == "克林镇召开三联动工作会议"


def test_one_broken_byte_is_told_at_its_line_and_is_no_foreign_encoding() -> None:
    data = manuscript(body=LONG_TEXT).encode()
    broken = data.replace("走进".encode(), b"\xe8\xb5", 1)
    assert only(read(broken).problems).startswith("7: 错误 这一行有不是 UTF-8 的字节 0xE8")
    assert places(read(broken)) == [(7, "encoding-invalid")]


def test_surrogates_are_no_text() -> None:
    assert places(read(manuscript().encode() + b"\xed\xa0\x80")) == [(8, "encoding-invalid")]


@pytest.mark.parametrize(
    ("character", "code", "shown"),
    [
        ("\x00", "character-control", "U+0000"),
        ("\x0b", "character-control", "U+000B"),
        ("\x1b", "character-control", "U+001B"),
        ("\x7f", "character-control", "U+007F"),
        ("\x85", "character-control", "U+0085"),
        ("\u2028", "character-control", "U+2028"),
        ("\u202e", "character-bidirectional", "U+202E"),
        ("\u2066", "character-bidirectional", "U+2066"),
        ("\u200f", "character-bidirectional", "U+200F"),
        ("\ue000", "character-private", "U+E000"),
        ("\U000f0001", "character-private", "U+F0001"),
        ("\U0010fffd", "character-private", "U+10FFFD"),
        ("\ufdd0", "character-noncharacter", "U+FDD0"),
        ("\uffff", "character-noncharacter", "U+FFFF"),
        ("\U0001fffe", "character-noncharacter", "U+1FFFE"),
        ("\ufffd", "character-replacement", "U+FFFD"),
        ("\u200b", "character-invisible", "U+200B"),
        ("\u2060", "character-invisible", "U+2060"),
        ("\ufeff", "character-invisible", "U+FEFF"),
        ("\u00ad", "character-invisible", "U+00AD"),
        ("\u3164", "character-invisible", "U+3164"),
        ("\u034f", "character-invisible", "U+034F"),
        ("\ufe0f\ufe0f", "character-invisible", "U+FE0F"),
        ("\U000e0041", "character-invisible", "U+E0041"),
        ("\u200d", "character-invisible", "U+200D"),
    ],
)
def test_unfit_characters_are_told_with_line_and_number(character: str, code: str, shown: str) -> None:
    in_body = read(manuscript(body=f"第一段。\n\n第二{character}段。\n"))
    assert in_body.article is None
    assert (9, code) in places(in_body)
    assert f"不能用的字符 {shown}（" in said(in_body.problems)[0]
    in_title = read(manuscript({"title": f"会{character}议", "date": "2019-12-12", "column": "news"}))
    assert places(in_title) == [(2, code)]


@pytest.mark.parametrize("escape", [r"\0", r"\e", r"\x85", r"\u202e", r"\ufffd", r"\ue000", r"\uFFFF", r"\u200b"])
def test_escapes_do_not_bring_unfit_characters_in(escape: str) -> None:
    reading = read(manuscript({"title": f'"会{escape}议"', "date": "2019-12-12", "column": "news"}))
    assert reading.article is None
    assert [line for line, _ in places(reading)] == [2]


@pytest.mark.parametrize("kept", ["👨‍👩‍👧", "❤️", "👩🏽‍🏫", "葛󠄀城", "𠮷野家", "𰻝面", "㐂", "一〇一", "﨑", "凞"])
def test_emoji_and_rare_hanzi_are_kept(kept: str) -> None:
    reading = read(manuscript({"title": f"{kept}活动", "date": "2019-12-12", "column": "news"}, f"{kept}。\n"))
    assert article(reading).title == f"{kept}活动"
    assert kept in reading.html


def test_the_quick_look_overlooks_no_unfit_character() -> None:
    everything = "".join(chr(number) for number in range(0x110000) if not 0xD800 <= number <= 0xDFFF)
    assert [everything[at] for at, _ in unfit(everything) if is_plain(everything[at])] == []


def test_marks_are_joined_to_their_letters() -> None:
    assert (
        article(read(manuscript({"title": "cafe\u0301", "date": "2019-12-12", "column": "news"}))).title == "caf\u00e9"
    )


def test_a_binary_file_is_not_told_byte_by_byte() -> None:
    problems = read(manuscript(body="\x01\x02\x03" * 1000)).problems
    assert len(problems) <= 22
    assert any("还有 2980 个不能用的字符" in each for each in said(problems))


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", "　\r\n".encode()])
def test_an_empty_file(data: bytes) -> None:
    assert places(read(data)) == [(1, "file-empty")]


def test_a_file_that_is_too_large() -> None:
    assert places(read(b"-" * (LARGEST_MANUSCRIPT + 1))) == [(1, "file-too-large")]


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_problem(data: bytes) -> None:
    found, messages = text(data)
    assert (found is None) <= bool(messages)
    assert "\r" not in (found or "")


@given(st.text(alphabet="关工委记者走进学校的一天，。！？\n", min_size=30, max_size=200))
def test_chinese_text_in_gb18030_is_always_recognised(written: str) -> None:
    data = ("关工委" + written).encode("gb18030")
    assert "iconv -f GB18030 -t UTF-8" in text(data)[1][0]


@given(st.text(max_size=100))
def test_utf8_is_never_taken_for_another_encoding(written: str) -> None:
    assert not any("[encoding-" in message for message in text(written.encode())[1] if "\x00" not in written)


@given(st.binary(max_size=300))
def test_any_bytes_as_a_manuscript_are_a_problem(data: bytes) -> None:
    reading = read(data)
    assert reading.article is None
    check_messages(reading.problems)
    assert all(each.file == f"content/{PATH}" for each in reading.problems)
