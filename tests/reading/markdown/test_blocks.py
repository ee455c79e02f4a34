import pytest

from tests.reading.markdown.body import body, html, parsed, places

PRE = "<pre><code>x\n\n y\n</code></pre>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("- 甲\n- 乙", "<ul><li>甲</li><li>乙</li></ul>"),
        ("* 甲\n+ 乙", "<ul><li>甲</li><li>乙</li></ul>"),
        ("1. 甲\n2. 乙", "<ol><li>甲</li><li>乙</li></ol>"),
        ("3. 甲\n4. 乙", '<ol start="3"><li>甲</li><li>乙</li></ol>'),
        ("活动：\n- 甲\n- 乙", "<p>活动：</p>\n<ul><li>甲</li><li>乙</li></ul>"),
        ("活动：\n1. 甲", "<p>活动：</p>\n<ol><li>甲</li></ol>"),
        ("我们在\n2019. 那一年", "<p>我们在\n2019. 那一年</p>"),
        ("- 甲\n  - 乙\n- 丙", "<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>"),
        ("- 甲\n    - 乙\n        - 丙", "<ul><li>甲<ul><li>乙<ul><li>丙</li></ul></li></ul></li></ul>"),
        ("1. 甲\n   - 乙\n2. 丙", "<ol><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>"),
        ("- 甲\n\n  续段\n- 乙", "<ul><li><p>甲</p><p>续段</p></li><li><p>乙</p></li></ul>"),
        ("- 甲\n\n  > 引\n- 乙", "<ul><li><p>甲</p><blockquote><p>引</p></blockquote></li><li><p>乙</p></li></ul>"),
        ("- 甲\n\n  续段\n  - 乙", "<ul><li><p>甲</p><p>续段</p><ul><li>乙</li></ul></li></ul>"),
        ("- 甲\n\n  续段\n\n- 乙", "<ul><li><p>甲</p><p>续段</p></li><li><p>乙</p></li></ul>"),
        ("- 甲\n续行\n\n后文", "<ul><li>甲续行</li></ul>\n<p>后文</p>"),
        ("-5度", "<p>-5度</p>"),
        ("１. 甲", "<p>１. 甲</p>"),
    ],
)
def test_lists(source: str, expected: str) -> None:
    assert html(source) == expected


def test_a_table_scrolls_by_itself_and_aligns_by_class() -> None:
    assert html("| 项目 | 人数 | 地点 |\n|---|--:|:-:|\n| **会议** | 10 | 镇 |") == (
        '<div class="table" tabindex="0" role="region" aria-label="表格"><table>'
        '<thead><tr><th>项目</th><th class="right">人数</th><th class="center">地点</th></tr></thead>'
        '<tbody><tr><td><strong>会议</strong></td><td class="right">10</td><td class="center">镇</td></tr></tbody>'
        "</table></div>"
    )


def test_each_table_has_a_name_of_its_own() -> None:
    table = "| 甲 |\n|---|\n| 1 |"
    names = [each.get("aria-label") for each in parsed(body(f"{table}\n\n文\n\n{table}")).iter("div")]
    assert names == ["表格", "表格2"]


def test_a_table_without_its_second_line_is_told() -> None:
    assert places("文\n\n| 甲 | 乙 |\n| 1 | 2 |") == [(3, "table-rule")]
    assert places("|甲|是绝对值") == []


def test_code_in_a_footnote_stays_in_it() -> None:
    notes = parsed(body("文[^1]\n\n[^1]: 甲\n\n    ```\n    x\n\n     y\n    ```\n\n    乙")).iter("section")
    assert [each.tag for each in next(notes).find("ol/li")] == ["p", "pre", "p", "a"]


def test_a_mistake_below_code_in_a_quotation_is_told_at_its_line() -> None:
    assert places("> ```\n> [x](zz)\n> <b>\n> ```\n> [x](zz)") == [(5, "link-path")]


def test_a_table_right_below_a_line_is_a_table() -> None:
    assert html("表一：人数\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |").startswith("<p>表一：人数</p>\n<div")


def test_definitions() -> None:
    assert html("五老\n: 老干部、老战士。\n: 老教师。") == (
        "<dl><dt>五老</dt><dd>老干部、老战士。</dd><dd>老教师。</dd></dl>"
    )


def test_abbreviations_in_latin_and_in_chinese() -> None:
    source = "关工委用HTML，不用XHTML。\n\n*[关工委]: 关心下一代工作委员会\n*[HTML]: 超文本标记语言"
    assert html(source) == (
        '<p><abbr title="关心下一代工作委员会">关工委</abbr>用<abbr title="超文本标记语言">HTML</abbr>，不用XHTML。</p>'
    )


def test_an_abbreviation_cannot_leave_its_attribute() -> None:
    assert 'title="&quot;&gt;&lt; x"' in html('关工委\n\n*[关工委]: ">< x')


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("```\n<b>  **x**\n\n　　y\n```", "<pre><code>&lt;b&gt;  **x**\n\n　　y\n</code></pre>"),
        ("~~~ python\nx = 1\n~~~~", "<pre><code>x = 1\n</code></pre>"),
        ("甲\n```\nx\n```\n乙", "<p>甲</p>\n<pre><code>x\n</code></pre>\n<p>乙</p>"),
        ("- 甲\n\n  ```\n  x\n  ```", "<ul><li><p>甲</p><pre><code>x\n</code></pre></li></ul>"),
        ("> 甲：\n> ```\n> x\n>\n>  y\n> ```\n> 乙", f"<blockquote><p>甲：</p>{PRE}<p>乙</p></blockquote>"),
        (">> ```\n>> x\n>>\n>>  y\n>> ```", f"<blockquote><blockquote>{PRE}</blockquote></blockquote>"),
        ("> ```\n> x\n>\n>  y\n乙", f"<blockquote>{PRE}</blockquote>\n<p>乙</p>"),
        ("> ```\n> x\n>\n>  y\n```\nx\n\n y\n```", f"<blockquote>{PRE}</blockquote>\n{PRE}"),
        (
            "- 甲\n\n  ```\n  x\n\n   y\n  ```\n\n  乙\n- 丙",
            f"<ul><li><p>甲</p>{PRE}<p>乙</p></li><li><p>丙</p></li></ul>",
        ),
        ("````\n```\n````", "<pre><code>```\n</code></pre>"),
    ],
)
def test_only_fenced_code_is_code(source: str, expected: str) -> None:
    assert html(source) == expected


def test_code_without_an_end() -> None:
    assert places("甲\n\n```\nx") == [(3, "code-unclosed")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("> 甲\n> 乙", "<blockquote><p>甲乙</p></blockquote>"),
        ("甲\n\n---\n\n乙", "<p>甲</p>\n<hr>\n<p>乙</p>"),
        ("> > 甲", "<blockquote><blockquote><p>甲</p></blockquote></blockquote>"),
    ],
)
def test_quotes_and_rules(source: str, expected: str) -> None:
    assert html(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# 甲\n\n## 乙\n\n# 丙", ["h2 s1 甲", "h3 s1-1 乙", "h2 s2 丙"]),
        ("## 甲\n\n### 乙\n\n### 丙", ["h2 s1 甲", "h3 s1-1 乙", "h3 s1-2 丙"]),
        ("#### 甲\n\n###### 乙", ["h2 s1 甲", "h3 s1-1 乙"]),
        ("# 甲\n\n###### 乙\n\n###### 丙\n\n## 丁", ["h2 s1 甲", "h3 s1-1 乙", "h3 s1-2 丙", "h3 s1-3 丁"]),
        ("### 甲\n\n## 乙\n\n##### 丙", ["h2 s1 甲", "h2 s2 乙", "h3 s2-1 丙"]),
        ("## 甲\n\n### 乙\n\n#### 丙\n\n### 丁", ["h2 s1 甲", "h3 s1-1 乙", "h4  丙", "h3 s1-2 丁"]),
        ("##甲", ["h2 s1 甲"]),
        ("## 甲 ##", ["h2 s1 甲"]),
        ("## 学C#", ["h2 s1 学C#"]),
        ("甲\n===", ["h2 s1 甲"]),
        ("#关爱下一代#", []),
        ("##", []),
    ],
)
def test_headings_stand_below_the_title(source: str, expected: list[str]) -> None:
    converted = body(source)
    shown = [
        f"{heading.tag} {heading.get('id', '')} {''.join(heading.itertext())}"
        for heading in parsed(converted).iter("h1", "h2", "h3", "h4", "h5", "h6")
    ]
    assert shown == expected
    assert [f"h{each.level} {each.anchor} {each.text}" for each in converted.text.headings] == [
        each for each in expected if each[:2] in ("h2", "h3")
    ]
