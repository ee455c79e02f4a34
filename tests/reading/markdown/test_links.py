import pytest

from plugins.committee import FileLink
from tests.reading.markdown.body import body, codes, inline, places, said

OUTSIDE = ' class="outside" rel="noopener noreferrer"'


@pytest.mark.parametrize(
    ("source", "target", "address"),
    [
        ("[x](../../yucai/2018/05-13-day.md)", "articles/yucai/2018/05-13-day.md", "/yucai/2018/05-13-day/"),
        ("[x](12-13-next.md)", "articles/kelin/2019/12-13-next.md", "/kelin/2019/12-13-next/"),
        ("[x](./12-13-next.md)", "articles/kelin/2019/12-13-next.md", "/kelin/2019/12-13-next/"),
        ("[x](../../../pages/about.md)", "pages/about.md", "/about/"),
        ("[x](../2018/联.md)", "articles/kelin/2018/联.md", "/kelin/2018/%E8%81%94/"),
        ("[x](../2018/%E8%81%94.md)", "articles/kelin/2018/联.md", "/kelin/2018/%E8%81%94/"),
        ("[x](<12-13-next.md>)", "articles/kelin/2019/12-13-next.md", "/kelin/2019/12-13-next/"),
        ("[x][r]\n\n[r]: 12-13-next.md", "articles/kelin/2019/12-13-next.md", "/kelin/2019/12-13-next/"),
        ("[x]\n\n[x]: 12-13-next.md", "articles/kelin/2019/12-13-next.md", "/kelin/2019/12-13-next/"),
        ("[x][]\n\n[x]: 12-13-next.md", "articles/kelin/2019/12-13-next.md", "/kelin/2019/12-13-next/"),
    ],
)
def test_links_to_files_become_addresses(source: str, target: str, address: str) -> None:
    for base in ("", "/county"):
        converted = body(source, base=base)
        assert converted.problems == ()
        assert converted.html.strip() == f'<p><a href="{base}{address}">x</a></p>'
        assert [each.target for each in converted.text.links] == [target]


def test_links_carry_their_lines() -> None:
    source = "`[x](a.md)`\n\n[x](a.md)\n\n```\n[x](a.md)\n```\n\n[x](a.md)和[y](b.md)\n"
    assert body(source, first_line=6).text.links == (
        FileLink("articles/kelin/2019/a.md", 8),
        FileLink("articles/kelin/2019/a.md", 14),
        FileLink("articles/kelin/2019/b.md", 14),
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[x](https://a.cn/x)", f'<a href="https://a.cn/x"{OUTSIDE}>x</a>'),
        ('[x](https://a.cn/x "题")', f'<a href="https://a.cn/x" title="题"{OUTSIDE}>x</a>'),
        ("[x](HTTP://A.CN)", f'<a href="http://a.cn"{OUTSIDE}>x</a>'),
        ("[x](https://a.cn/?a=1&copy=2)", f'<a href="https://a.cn/?a=1&amp;copy=2"{OUTSIDE}>x</a>'),
        ("[x](https://a.cn/?a=1&amp;b=2)", f'<a href="https://a.cn/?a=1&amp;b=2"{OUTSIDE}>x</a>'),
        ("[x](https://a.cn/(b))", f'<a href="https://a.cn/(b)"{OUTSIDE}>x</a>'),
        ("[x](https://a.cn:8080/文)", f'<a href="https://a.cn:8080/%E6%96%87"{OUTSIDE}>x</a>'),
        ("[x](https://例子.中国/)", f'<a href="https://xn--fsqu00a.xn--fiqs8s/"{OUTSIDE}>x</a>'),
        ("[**x**](https://a.cn)", f'<a href="https://a.cn"{OUTSIDE}><strong>x</strong></a>'),
        ("<https://a.cn/x_y_z>", f'<a href="https://a.cn/x_y_z"{OUTSIDE}>https://a.cn/x_y_z</a>'),
        ("<https://例子.cn/>", f'<a href="https://xn--fsqu00a.cn/"{OUTSIDE}>https://xn--fsqu00a.cn/</a>'),
        ("<bgs@a.cn>", '<a href="mailto:bgs@a.cn">bgs@a.cn</a>'),
        ("[x](mailto:bgs@a.cn)", '<a href="mailto:bgs@a.cn">x</a>'),
        ("[x](tel:+86-456-1234567)", '<a href="tel:+86-456-1234567">x</a>'),
    ],
)
def test_links_to_elsewhere(source: str, expected: str) -> None:
    assert inline(source) == expected


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("见https://a.cn/b，后文", "https://a.cn/b"),
        ("（https://a.cn/b）", "https://a.cn/b"),
        ("网址https://a.cn/b是新的", "https://a.cn/b"),
        ("见 https://a.cn/b. 后文", "https://a.cn/b"),
        ("(https://a.cn/b)", "https://a.cn/b"),
        ("https://a.cn/x_(y)", "https://a.cn/x_(y)"),
        ("**https://a.cn/b**", "https://a.cn/b"),
        ("https://a.cn/a_b_c", "https://a.cn/a_b_c"),
    ],
)
def test_bare_addresses_end_before_punctuation_and_chinese(source: str, shown: str) -> None:
    assert f'<a href="{shown}"{OUTSIDE}>{shown}</a>' in inline(source)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java script:alert(1)",
        "java\u200bscript:alert(1)",
        "java\u00adscript:alert(1)",
        "java&#115;cript:alert(1)",
        "java&#x73;cript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript%3Aalert(1)",
        "javascript%253Aalert(1)",
        "%6Aavascript:alert(1)",
        "ｊａｖａｓｃｒｉｐｔ：alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://a.cn/",
        "blob:https://a.cn/x",
        "x:y",
        "//a.cn/x",
        "/\\a.cn/x",
        "\\\\a.cn\\x",
        "/%2Fa.cn/x",
        "https:\\\\a.cn",
        "https:a.cn",
        "http:/a.cn",
        "ht\u200btps://a.cn",
        "https://a.cn/a b",
        "C:\\x.md",
        "..\\kelin\\x.md",
    ],
)
def test_no_scheme_passes_in_disguise(address: str) -> None:
    for source in (f"[x]({address})", f"[x](<{address.strip()}>)", f"[x]({address} '题')"):
        if "\n" not in source or "<" not in source:
            assert codes(source) == ["link-scheme"], source
            assert "<a" not in body(source).html


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("[x](https://user:word@a.example/)", "link-user"),
        ("[x](https://a.cn@b.cn/)", "link-user"),
        ("https://user@a.cn/", "link-user"),
        ("[x](https://)", "link-address"),
        ("[x](https://a..cn)", "link-address"),
        ("[x](https://-a.cn)", "link-address"),
        ("[x](https://a.cn:99999/)", "link-address"),
        ("[x](https://[::1/)", "link-address"),
        ("[x](mailto:nobody)", "link-address"),
        ("[x](tel:none)", "link-address"),
        ("[x](/kelin/2019/x/)", "link-path"),
        ("[x](../../../../etc/x.md)", "link-path"),
        ("[x](..)", "link-path"),
        ("[x](x.html)", "link-path"),
        ("[x](meeting.jpg)", "link-path"),
        ("[x](x.md#s1)", "link-path"),
        ("[x](x.md?y)", "link-path"),
        ("[x](../../../data/columns.yaml)", "link-path"),
        ("[x](../x.md)", "link-path"),
        ("[x]()", "link-empty"),
        ("[](https://a.cn)", "link-empty"),
        ("[ ](x.md)", "link-empty"),
        ("[x](#没有)", "anchor-missing"),
        ("[文字]（x.md）", "link-brackets"),
        ("[文字]（https://a.cn/）", "link-brackets"),
        ("[文字][没有]", "reference-missing"),
        ("<javascript:alert(1)>", "link-scheme"),
        ("[x][r]\n\n[r]: javascript:alert(1)", "link-scheme"),
        ("[r]\n\n[r]: <data:x>", "link-scheme"),
    ],
)
def test_links_that_lead_nowhere(source: str, code: str) -> None:
    assert codes(source) == [code]


def test_the_editor_is_told_what_to_write_instead() -> None:
    assert "“../../kelin/2019/x.md”" in said("[x](/kelin/2019/x/)")
    assert "“../../../pages/about.md”" in said("[x](/about/)")
    assert "“x.md”" in said("[x](x.md#s1)")
    assert "“[文字]()”" in said("[文字]()")


def test_the_line_of_a_reference_is_that_of_its_definition() -> None:
    assert places("[x][r]\n\n文\n\n[r]: javascript:x") == [(5, "link-scheme")]


@pytest.mark.parametrize("name", ["s1", "活动安排", "%E6%B4%BB%E5%8A%A8%E5%AE%89%E6%8E%92"])
def test_a_heading_is_linked_by_its_words_or_its_anchor(name: str) -> None:
    assert '<a href="#s1">x</a>' in body(f"[x](#{name})\n\n## 活动安排\n").html
    assert codes(f"[x](#{name})\n\n## 活动安排\n") == []


def test_no_link_stands_in_another() -> None:
    for inner in ("[b](https://b.cn)", "<https://b.cn>", "https://b.cn", "[^1]"):
        source = f"[a {inner} c](https://a.cn)\n\n[^1]: 注\n"
        assert body(source).html.partition("</p>")[0].count("<a") == 1


def test_brackets_that_are_no_link_are_text() -> None:
    for source in ("[2019]12号", "（见[注]）", "[甲](", "[[甲]]", "]甲["):
        assert inline(source) == source


def test_attribute_lists_are_text() -> None:
    assert inline("[x](x.md){: onclick=alert(1)}") == '<a href="/kelin/2019/x/">x</a>{: onclick=alert(1)}'
