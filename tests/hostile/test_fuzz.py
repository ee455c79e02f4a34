"""Inputs that nobody has thought of: grown from grammars, and sound ones broken.

`pytest tests/hostile/test_fuzz.py --hypothesis-profile hours` tries two hundred times as many.
"""

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from plugins.allowed import TEXT_ELEMENTS
from plugins.committee import PICTURE_MARK
from plugins.feeds.content import content
from plugins.hardening import seal
from plugins.images import Recipe
from plugins.images.enlarger import Enlarger
from plugins.images.exchange import Request
from plugins.images.kind import Kind
from plugins.images.negative import recognise
from plugins.reading import Reading
from plugins.reading.sanitising import sanitise
from tests.feeds.county import article, feed
from tests.feeds.values import html_faults
from tests.hostile import pictures
from tests.hostile.case import manuscript
from tests.images.conftest import enlarger  # noqa: F401 a fixture
from tests.reading.county import check_messages, read
from tests.reading.markdown.test_properties import MARKDOWN

ENTRY = feed("all", [article()]).entries[0]
FRAME = (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>题</title>\n</head>\n'
    "<body>\n{}</body>\n</html>"
)
PICTURE = '<img src="/images/x.jpg" alt="图" width="1" height="1">'

NAMES = st.sampled_from(
    re.findall(
        r"\S+",
        "a b p div span table tr td caption svg math mtext mglyph style script title textarea noscript template form "
        "input iframe object embed base meta link img ruby rt sub br select option plaintext xmp foreignObject desc "
        "image annotation-xml noembed noframes frameset body html head li dd",
    )
)
ATTRIBUTES = st.sampled_from(
    ["", " onclick=canary()", " style='x'", ' href="javascript:canary()"', " id=forms", " name=body", " class=table",
     " xlink:href=data:x", " srcdoc='<p>'", " title='</style><img src=x onerror=canary()>'", ' title="-->"', " /", "\n",
     " href=//evil.example", " encoding=text/html", " shadowrootmode=open"]
)  # fmt: skip
BITS = st.sampled_from(
    ["<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?x", "?>", "&lt;", "&#60;", "&#x0;", "&#13;", "字", "<", ">", '"',
     "'", "\n", "</p>", "</style>", "</title>", "</svg>", "<!DOCTYPE x>", "\x00", "{{x}}", "&nbsp;", "&amp;lt;"]
)  # fmt: skip
TAGS = st.builds("<{}{}>".format, NAMES, ATTRIBUTES) | st.builds("</{}>".format, NAMES) | BITS
SOUP = st.lists(TAGS, max_size=25).map("".join)
PASTED = st.builds('<section data-role="outer" style="x">{}'.format, SOUP)
"""What is cleaned, not refused."""

VALUES = st.sampled_from(
    ["yes", "1.0", "[甲, 乙]", "{甲: 乙}", "'<b>'", '"\\0"', '"\\u202e"', "&a x", "*a", "!!str x", "|", ">", "- x",
     "@x", "~", "", "'", '"', "[", "{", "a: b", "a #b", "2019-12-12", "9999-99-99", "０", "\t", "<<: x", "%", "…",
     "https://a.cn",     "news", "工作动态", "draft", "withdrawn", "[五老]", "[/old/]", "meeting.jpg"]
)  # fmt: skip
WORDS = "title date column author source summary tags cover aliases status reason place video duration privacy x 标题"
KEYS = st.sampled_from(WORDS.split())
HEADS = st.lists(
    st.tuples(KEYS, st.sampled_from([": ", ":", "：", " : ", ":\t"]), VALUES | st.text(max_size=6)), max_size=8
)

SOUND = manuscript("x", "## 题\n\n正文**照旧**，[甲](x.md)。\n\n- 一\n- 二\n").encode()


def is_contained(reading: Reading) -> None:
    """An article whose page and feed entry are safe, or problems; and no fault of the program's own."""
    check_messages(reading.problems)
    assert not {str(each.code) for each in reading.problems} & {"file-unreadable", "too-slow", "html-unsafe"}
    if reading.article is None:
        assert reading.problems
        return
    with_pictures = reading.html.replace(PICTURE_MARK, "<img>")
    assert sanitise(with_pictures) == with_pictures
    assert seal(FRAME.format(reading.html.replace(PICTURE_MARK, PICTURE)), "article.html") == ()
    assert list(html_faults(content(ENTRY, reading.html.replace(PICTURE_MARK, "")))) == []


@given(st.lists(MARKDOWN | SOUP | PASTED, max_size=4).map("\n\n".join))
def test_any_body_is_shown_safely_or_told(source: str) -> None:
    is_contained(read(manuscript("x", source).encode("utf-8", "surrogatepass")))


@given(HEADS, st.sampled_from(["---", "--- ", "----", "...", ""]))
def test_any_front_matter_is_read_or_told(head: list[tuple[str, str, str]], end: str) -> None:
    lines = "".join(f"{key}{colon}{value}\n" for key, colon, value in head)
    is_contained(read(f"---\n{lines}{end}\n\n正文。\n".encode("utf-8", "surrogatepass")))


@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=3), st.integers(0, 4)), max_size=6))
def test_a_sound_manuscript_with_broken_bytes_is_read_or_told(changes: list[tuple[float, bytes, int]]) -> None:
    data = SOUND
    for share, new, gone in changes:
        at = int(len(data) * share)
        data = data[:at] + new + data[at + gone :]
    is_contained(read(data))


@given(SOUP)
def test_the_sanitiser_comes_to_rest_within_its_list(html: str) -> None:
    clean = sanitise(html)
    assert sanitise(clean) == clean
    held = LexborHTMLParser(f"<body>{clean}").css("body *")
    assert {each.tag for each in held} <= TEXT_ELEMENTS
    assert not any(
        name.startswith("on") or name in ("style", "name", "src") for each in held for name in each.attributes
    )


@given(SOUP)
def test_nothing_active_comes_into_a_feed(html: str) -> None:
    assert list(html_faults(content(replace(ENTRY, pictures=()), html.replace(PICTURE_MARK, "")))) == []


@given(
    st.sampled_from(sorted(pictures.FILES)),
    st.sampled_from(sorted(pictures.FILES)),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_spliced_pictures_are_answered(
    enlarger: Enlarger,  # noqa: F811 the fixture
    one: str,
    other: str,
    head: float,
    tail: float,
) -> None:
    first, second = pictures.FILES[one][1][:300_000], pictures.FILES[other][1][:300_000]
    data = first[: int(len(first) * head)] + second[int(len(second) * tail) :]
    kind = recognise(data, "." + pictures.FILES[one][0].lower())
    if isinstance(kind, Kind):
        answer = enlarger.develop(Request(data, kind, Recipe()))
        assert bool(answer.prints) is not bool(answer.flaw)
        assert answer.lasting
    else:
        assert kind.text.endswith("。")
