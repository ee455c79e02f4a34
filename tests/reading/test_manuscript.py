from hashlib import blake2b

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.reading.county import SOUND, check_messages, manuscript, places, read, said

MARKDOWN = st.text(alphabet=st.sampled_from("会议，。*_`[]()!<>&;:#-+=|~^\\/ \n\t　\r1a\u202e\x00\ufeff"), max_size=120)


def test_problems_of_front_matter_and_text_are_told_together_in_order() -> None:
    text = manuscript({**SOUND, "date": "2019-13-40"}, "见<script>alert(1)</script>。\n\n![](meeting.jpg)\n")
    found = places(read(text))
    assert {(3, "date-invalid"), (7, "html-not-allowed"), (9, "picture-alt")} <= set(found)
    assert found == sorted(found)


def test_a_merge_that_failed_everywhere() -> None:
    text = "<<<<<<< HEAD\n" + manuscript() + "=======\n" + manuscript() + ">>>>>>> other\n"
    assert read(text).article is None


def test_the_body_is_found_by_its_digest() -> None:
    reading = read(manuscript())
    assert reading.article is not None
    assert reading.article.text.body == blake2b(reading.html.encode(), digest_size=16).hexdigest()


@given(st.text(max_size=200) | MARKDOWN, st.booleans())
def test_any_text_is_a_safe_page_or_a_problem(body: str, windows: bool) -> None:
    text = manuscript(body=body)
    reading = read(text.replace("\n", "\r\n") if windows else text)
    check_messages(reading.problems)
    assert "body-unreadable" not in [code for _, code in places(reading)]
    if reading.article:
        page = LexborHTMLParser(reading.html)
        assert page.css("script, style, iframe, object, embed, form, base, meta[http-equiv]") == []
        assert not any(name.startswith("on") for node in page.css("body *") for name in node.attributes)
        assert reading.article.summary
    else:
        assert reading.problems


@given(st.binary(max_size=120))
def test_any_bytes_below_a_sound_front_matter(body: bytes) -> None:
    reading = read(manuscript().encode() + body)
    check_messages(reading.problems)
    assert (reading.article is None) == any("错误" in message for message in said(reading.problems))


@given(st.text(max_size=80), st.text(max_size=80))
def test_reading_twice_says_the_same(title: str, body: str) -> None:
    text = manuscript({**SOUND, "title": title}, body)
    assert read(text) == read(text)
