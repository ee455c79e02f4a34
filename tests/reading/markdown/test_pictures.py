import pytest

from plugins.committee import PICTURE_MARK, PicturePath, PictureUse
from tests.reading.markdown.body import body, codes, html, places


def use(name: str, alt: str, line: int = 1) -> PictureUse:
    return PictureUse(PicturePath(f"articles/kelin/2019/{name}"), alt, line)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("![会场](meeting.jpg)", f"<figure>{PICTURE_MARK}</figure>"),
        ('![会场](meeting.jpg "联动会议")', f"<figure>{PICTURE_MARK}<figcaption>联动会议</figcaption></figure>"),
        ("![会场](meeting.jpg '<b&gt;')", f"<figure>{PICTURE_MARK}<figcaption>&lt;b&gt;</figcaption></figure>"),
        ("前文![会场](meeting.jpg)后文", f"<p>前文{PICTURE_MARK}后文</p>"),
        ("[![会场](meeting.jpg)](x.md)", f'<p><a href="/kelin/2019/x/">{PICTURE_MARK}</a></p>'),
        ('![会场][m]\n\n[m]: meeting.jpg "注"', f"<figure>{PICTURE_MARK}<figcaption>注</figcaption></figure>"),
        ("![会场]\n\n[会场]: meeting.jpg", f"<figure>{PICTURE_MARK}</figure>"),
        ("![会场](./meeting.jpg)", f"<figure>{PICTURE_MARK}</figure>"),
    ],
)
def test_a_mark_stands_for_each_picture(source: str, expected: str) -> None:
    if "<b&gt;" in source:
        assert codes(source) == ["html-not-allowed"]
        assert body(source).html.strip() == expected
    else:
        assert html(source) == expected
    assert body(source).text.pictures == (use("meeting.jpg", "会场", source.count("\n") + 1),)


def test_pictures_of_one_paragraph_are_figures_in_order_with_their_lines() -> None:
    converted = body('文\n\n![一](a.jpg "甲")\n![二](小组/b.PNG)\n![二](c.webp)\n![一](a.jpg)\n'.replace("PNG", "png"))
    assert converted.problems == ()
    assert converted.html.count("<figure>") == 4
    assert converted.text.pictures == (
        use("a.jpg", "一", 3),
        use("小组/b.png", "二", 4),
        use("c.webp", "二", 5),
        use("a.jpg", "一", 6),
    )


def test_the_caption_of_a_picture_within_text_is_missed_but_told() -> None:
    converted = body('前文![会场](meeting.jpg "联动")后文')
    assert [str(each.severity) for each in converted.problems] == ["提醒"]
    assert PICTURE_MARK in converted.html


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("![](meeting.jpg)", "picture-alt"),
        ("![ \u3000](meeting.jpg)", "picture-alt"),
        ("![][m]\n\n[m]: meeting.jpg", "picture-alt"),
        ("![会场](https://a.cn/a.jpg)", "picture-foreign"),
        ("![会场](HTTP://a.cn/a.jpg)", "picture-foreign"),
        ("![会场](//a.cn/a.jpg)", "picture-foreign"),
        ("![会场](\\\\\\\\a.cn\\a.jpg)", "picture-foreign"),
        ("![会场](data:image/png;base64,AA)", "picture-foreign"),
        ("![会场](javascript:alert(1))", "picture-foreign"),
        ("![会场](http%3A//a.cn/a.jpg)", "picture-foreign"),
        ("![会场][m]\n\n[m]: https://a.cn/a.jpg", "picture-foreign"),
        ("![会场](meeting.svg)", "picture-path"),
        ("![会场](meeting)", "picture-path"),
        ("![会场](meeting.jpg?x)", "picture-path"),
        ("![会场](/articles/kelin/2019/meeting.jpg)", "picture-path"),
        ("![会场](../../../../meeting.jpg)", "picture-path"),
        ("![会场](../../../data/meeting.jpg)", "picture-path"),
        ("![会场](小组\\meeting.jpg)", "picture-path"),
        ("![会场]()", "picture-path"),
    ],
)
def test_pictures_that_cannot_be_shown(source: str, code: str) -> None:
    assert codes(source) == [code]
    assert PICTURE_MARK not in body(source).html


def test_a_picture_in_code_is_none_and_the_line_is_that_of_the_other() -> None:
    assert places("`![](a.jpg)`\n\n![](a.jpg)\n\n![](a.jpg)") == [(3, "picture-alt"), (5, "picture-alt")]
