"""Manuscripts from a secretary's desk: what Word and WPS of many years leave in a file."""

import io
from collections.abc import Callable, Iterator

from PIL import Image

from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.ooxml import GROUP, SHAPE, Package, big, cell, indented, p, part, r, row, table
from benchmarks.imports.stories import Story
from benchmarks.imports.tales import FILM, LIBRARY, NOTICE, ORCHARD, RIVER
from benchmarks.imports.word import facts_of, photo

HEI = '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/>'


def titled(story: Story) -> list[str]:
    return [p(story.title, big(), "center"), p()]


def signed(story: Story) -> list[str]:
    return [p(), p(story.organisation, at="right"), p(story.spoken_date, at="right")]


def told(package: Package, story: Story) -> Package:
    """The plain article."""
    package.body += [*titled(story), *map(indented, story.paragraphs), *signed(story)]
    return package


def two_line_title() -> Manuscript:
    """A title in two lines, a dash subtitle, and headings that run on into their paragraph."""
    package = Package()
    package.body = [
        p("宝山乡关工委把课堂搬进果园", big(), "center"),
        p("三十二名学生学剪枝", big(), "center"),
        p("——“小果园里的大课堂”侧记", '<w:rFonts w:eastAsia="楷体"/><w:sz w:val="32"/>', "center"),
        p("通讯员甲", at="center"),
        p(r("一、早晨开门。", HEI) + r(ORCHARD.paragraphs[0]), more='<w:ind w:firstLineChars="200"/>'),
        p(r("二、树下讲课。", HEI) + r(ORCHARD.paragraphs[1]), more='<w:ind w:firstLineChars="200"/>'),
        *signed(ORCHARD),
    ]
    facts = Facts(
        title="宝山乡关工委把课堂搬进果园 三十二名学生学剪枝——“小果园里的大课堂”侧记",
        date=ORCHARD.date,
        author="通讯员甲",
        organisation="baoshan",
        paragraphs=tuple(
            f"{lead}{text}"
            for lead, text in zip(("一、早晨开门。", "二、树下讲课。"), ORCHARD.paragraphs[:2], strict=True)
        ),
    )
    return Manuscript("desk", "two-line-title.docx", package.write(), facts)


def picture_in_box() -> Manuscript:
    """A picture and its caption grouped in a text box, with the older form as fallback."""
    package = Package()
    data, other = photo(101), photo(102)
    key = package.related("image", "media/image1.jpeg", data)
    caption = f"<w:txbxContent>{p('图为学生在果园里量树高')}</w:txbxContent>"
    choice = (
        f'<w:drawing><wp:anchor><wp:docPr id="5" name="组合 5"/><a:graphic><a:graphicData uri="{GROUP}"><wpg:wgp>'
        f"{package.pic(key)}<wps:wsp><wps:txbx>{caption}</wps:txbx></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    fallback = (
        f'<w:pict><v:group><v:shape><v:imagedata r:id="{key}"/></v:shape>'
        f"<v:shape><v:textbox>{caption}</v:textbox></v:shape></v:group></w:pict>"
    )
    box = f'<w:r><mc:AlternateContent><mc:Choice Requires="wpg">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>'
    holder = (
        f'<w:r><w:drawing><wp:anchor><wp:docPr id="6" name="文本框 6"/><a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{p(package.picture(other))}{p('图为退休农技员示范剪枝')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
    texts = [indented(each) for each in ORCHARD.paragraphs]
    package.body = [*titled(ORCHARD), texts[0], p(box), texts[1], p(holder), *texts[2:], *signed(ORCHARD)]
    facts = facts_of(
        ORCHARD,
        captions=ORCHARD.captions,
        pictures=(pixels(data), pixels(other)),
        order=(ORCHARD.paragraphs[0], "▣", ORCHARD.paragraphs[1], "▣", ORCHARD.paragraphs[2]),
    )
    return Manuscript("desk", "picture-in-box.docx", package.write(), facts)


def linked_picture() -> Manuscript:
    """One picture linked to another machine, one embedded and linked to a disk, one by a field."""
    package = Package()
    data = photo(103)
    outside = package.related("image", "http://pictures.example/a.jpg", outside=True)
    disk = package.related("image", "file:///D:/照片/b.jpg", outside=True)
    inside = package.related("image", "media/image3.jpeg", data)
    first = package.inline(inside).replace(f'r:embed="{inside}"', f'r:link="{outside}"')
    both = package.inline(inside).replace(f'r:embed="{inside}"', f'r:embed="{inside}" r:link="{disk}"')
    field_ = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> INCLUDEPICTURE "http://pictures.example/c.png" \\* MERGEFORMATINET </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{package.picture(photo(104))}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    texts = [indented(each) for each in LIBRARY.paragraphs]
    package.body = [
        *titled(LIBRARY),
        texts[0],
        p(f"<w:r><w:drawing>{first}</w:drawing></w:r>", at="center"),
        texts[1],
        p(f"<w:r><w:drawing>{both}</w:drawing></w:r>", at="center"),
        p("夜校课堂一角", at="center"),
        texts[2],
        p(field_, at="center"),
        p("学员的小本子", at="center"),
        *signed(LIBRARY),
    ]
    facts = facts_of(
        LIBRARY,
        captions=LIBRARY.captions,
        pictures=(pixels(data), pixels(photo(104))),
        absent=("INCLUDEPICTURE", "MERGEFORMAT"),
        order=(LIBRARY.paragraphs[1], "▣", LIBRARY.paragraphs[2], "▣"),
    )
    return Manuscript("desk", "linked.docx", package.write(), facts)


def content_controls() -> Manuscript:
    """Title, date and table within content controls; a placeholder that nobody filled in."""
    package = Package()

    def control(inner: str, more: str = "") -> str:
        return f"<w:sdt><w:sdtPr>{more}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    rows = [row(*cells) for cells in RIVER.rows]
    package.body = [
        control(p(control(r(RIVER.title, big()), '<w:alias w:val="标题"/>'), at="center")),
        p(control(r("单击此处输入文字。"), "<w:showingPlcHdr/>")),
        *(control(indented(text)) for text in RIVER.paragraphs[:2]),
        control(control(table(rows[0], control(rows[1]), *rows[2:]))),
        *map(indented, RIVER.paragraphs[2:]),
        p(RIVER.organisation, at="right"),
        p(control(r("2022-06-01"), '<w:date w:fullDate="2022-06-01T00:00:00Z"/>'), at="right"),
    ]
    cells = tuple(text for each in RIVER.rows for text in each)
    facts = facts_of(RIVER, cells=cells, absent=("单击此处",))
    return Manuscript("desk", "controls.docx", package.write(), facts)


def field_code(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def fields() -> Manuscript:
    """A table of contents, links by field and by element, a page number, a date by field."""
    package = Package()
    key = package.related("hyperlink", "https://xunke.example/reading", outside=True)
    contents = "".join(
        p(f'<w:hyperlink w:anchor="_Toc{at}">{r(head)}<w:r><w:tab/></w:r>{field_code(f"PAGEREF _Toc{at}", r(str(at + 1)))}</w:hyperlink>', style="TOC1")
        for at, head in enumerate(ORCHARD.headings)
    )  # fmt: skip
    styles = (
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    )
    package.related("styles", "styles.xml", part("styles", styles))
    linked = p(r("报名办法见") + field_code('HYPERLINK "https://xunke.example/sign"', r("报名页")) + r("，书目见") + f'<w:hyperlink r:id="{key}">{r("书目页")}</w:hyperlink>' + r("。"))  # fmt: skip
    package.body = [*titled(ORCHARD), contents]
    for head, text in zip(ORCHARD.headings, ORCHARD.paragraphs, strict=True):
        package.body += [p(head, style="2"), indented(text)]
    package.body += [
        linked,
        p(field_code("PAGE", r("7")) + r(" / ") + '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>', at="center"),
        p(ORCHARD.organisation, at="right"),
        p(field_code('TIME \\@ "EEEE年O月A日"', r("二○二一年九月七日")), at="right"),
    ]  # fmt: skip
    facts = facts_of(
        ORCHARD,
        headings=ORCHARD.headings,
        paragraphs=(
            *ORCHARD.paragraphs,
            "报名办法见[报名页](https://xunke.example/sign)，书目见[书目页](https://xunke.example/reading)。",
        ),
        absent=("PAGEREF", "7/9", "HYPERLINK"),
    )
    return Manuscript("desk", "fields.docx", package.write(), facts)


def odd_characters() -> Manuscript:
    """Ruby, symbols, soft and hard hyphens, smart tags, tabs in the middle, a letter-spaced date."""
    package = Package()
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('bà')}</w:rt><w:rubyBase>{r('耙')}</w:rubyBase></w:ruby></w:r>"
    smart = f'<w:smartTag w:uri="urn:x" w:element="chsdate">{r("9月")}<w:smartTag w:element="x">{r("5日")}</w:smartTag></w:smartTag>'
    odd = (
        r("这把")
        + ruby
        + r("子用了二十年，")
        + "<w:r><w:t>热线0456</w:t><w:noBreakHyphen/><w:t>000</w:t><w:softHyphen/><w:t>0000</w:t></w:r>"
        + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
        + r("，")
        + smart
        + f'<w:customXml w:element="y">{r("起开通。")}</w:customXml>'
    )
    package.body = [
        p("小 果 园 里 的 大 课 堂", big(), "center"),
        *map(indented, ORCHARD.paragraphs),
        p(odd),
        p(r("　　　　　　　　　　　　　　宝山乡关工委")),
        p("<w:r><w:tab/><w:tab/><w:tab/><w:t>2021 年 9 月 7 日</w:t></w:r>"),
    ]
    facts = facts_of(
        ORCHARD,
        paragraphs=(*ORCHARD.paragraphs, "子用了二十年，热线0456-0000000", "，9月5日起开通。"),
    )
    return Manuscript("desk", "odd.docx", package.write(), facts)


def tracked() -> Manuscript:
    """Moved words, a deleted paragraph mark, rows put in and taken out."""
    package = Package()
    moved = r("掌声响了三次。")
    package.body = [
        *titled(LIBRARY),
        p(f'<w:moveFrom w:id="1" w:author="x">{moved}</w:moveFrom>'),
        indented(LIBRARY.paragraphs[0]),
        p(r("这一段被分成两半，"), more='<w:rPr><w:del w:id="2" w:author="x"/></w:rPr>'),
        p("现在又合成一段。"),
        indented(LIBRARY.paragraphs[1]),
        p(f'<w:moveTo w:id="3" w:author="x">{moved}</w:moveTo>'),
        table(
            row("星期", "人数"),
            row("周一", "41"),
            row(
                *(
                    cell(
                        p(
                            f'<w:del w:id="6" w:author="x">{r(text)}</w:del>'.replace("w:t ", "w:delText ").replace(
                                "/w:t>", "/w:delText>"
                            )
                        )
                    )
                    for text in ("作废的行", "999")
                ),
                more='<w:del w:id="4" w:author="x"/>',
            ),
            row("周三", "56", more='<w:ins w:id="5" w:author="x"/>'),
        ),
        indented(LIBRARY.paragraphs[2]),
        *signed(LIBRARY),
    ]
    facts = facts_of(
        LIBRARY,
        paragraphs=(*LIBRARY.paragraphs, "这一段被分成两半，现在又合成一段。"),
        cells=("星期", "人数", "周一", "41", "周三", "56"),
        absent=("作废的行",),
        order=(LIBRARY.paragraphs[0], LIBRARY.paragraphs[1], "掌声响了三次。", LIBRARY.paragraphs[2]),
    )
    return Manuscript("desk", "tracked.docx", package.write(), facts)


def end_notes() -> Manuscript:
    """Endnotes and comments."""
    package = Package()
    note = "数据由镇文化站登记。"
    package.related("endnotes", "endnotes.xml", part("endnotes", f'<w:endnote w:type="separator" w:id="-1">{p()}</w:endnote><w:endnote w:id="1">{p("<w:r><w:endnoteRef/></w:r>" + r(note))}</w:endnote>'))  # fmt: skip
    package.related("comments", "comments.xml", part("comments", f'<w:comment w:id="0" w:author="x">{p("批注里的意见")}</w:comment>'))  # fmt: skip
    text = r(LIBRARY.paragraphs[0][:9]) + '<w:commentRangeStart w:id="0"/>' + r(LIBRARY.paragraphs[0][9:]) + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'  # fmt: skip
    package.body = [*titled(LIBRARY), p(text), *map(indented, LIBRARY.paragraphs[1:]), *signed(LIBRARY)]
    facts = facts_of(
        LIBRARY, paragraphs=(*LIBRARY.paragraphs[1:], note, LIBRARY.paragraphs[0]), absent=("批注里的意见",)
    )
    return Manuscript("desk", "endnotes.docx", package.write(), facts)


def hard_tables() -> Manuscript:
    """A table in a table, cells left out before a row, merging down by continuation, two paragraphs in a cell."""
    package = Package()
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    inner = table(row("内甲", "内乙"), row("内丙", "内丁"))
    package.body = [
        *titled(ORCHARD),
        *map(indented, ORCHARD.paragraphs),
        table(
            row(cell("项目", more='<w:gridSpan w:val="2"/>'), "备注"),
            row(cell("春季", more=down), "剪枝", cell("第一段", "第二段")),
            row(cell(more=on), "施肥", cell(p("说明"), inner, p())),
            row(cell("只有两格", more='<w:gridSpan w:val="2"/>'), more='<w:gridBefore w:val="1"/>'),
        ),
        *signed(ORCHARD),
    ]
    facts = facts_of(
        ORCHARD,
        paragraphs=(*ORCHARD.paragraphs, "内甲", "内乙", "内丙", "内丁", "第一段", "第二段"),
        cells=("项目", "项目", "备注", "春季", "剪枝", "春季", "施肥", "只有两格", "只有两格"),
    )
    return Manuscript("desk", "tables.docx", package.write(), facts)


def photo_table() -> Manuscript:
    """Photos laid out by a table without lines, captions in the row below."""
    package = Package()
    photos = [photo(105), photo(106)]
    package.body = [
        *titled(FILM),
        *map(indented, FILM.paragraphs),
        table(row(*(cell(p(package.picture(each))) for each in photos)), row(*FILM.captions)),
        *signed(FILM),
    ]
    facts = facts_of(FILM, captions=FILM.captions, pictures=tuple(map(pixels, photos)), tied=FILM.captions)
    return Manuscript("desk", "photo-table.docx", package.write(), facts)


def whole_in_cell() -> Manuscript:
    """A page pasted from the web: all of it in one cell, breaks for paragraphs."""
    package = Package()
    breaks = "<w:r><w:br/></w:r><w:r><w:br/></w:r>"
    body = breaks.join(r(f"　　{text}") for text in RIVER.paragraphs)
    package.body = [
        table(
            row(
                cell(
                    p(RIVER.title, '<w:b/><w:sz w:val="36"/>', "center"),
                    p("发布时间：2022-06-01 08:12:30　来源：车陆乡关工委　作者：通讯员丙　浏览：231次", at="center"),
                    p(body),
                )
            )
        )
    ]
    facts = facts_of(
        RIVER,
        date="2022-06-01 08:12:30",
        author="通讯员丙",
        source="车陆乡关工委",
        absent=("231次", "|"),
        blocks=RIVER.paragraphs,
    )
    return Manuscript("desk", "in-a-cell.docx", package.write(), facts)


NUMBERS = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="a3"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"""


def numbered(key: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'


def styled_numbers() -> Manuscript:
    """Numbers that styles make up, styles by Chinese names, lists that start anew."""
    package = Package()
    styles = (
        f'<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="a3"><w:name w:val="公文一级标题"/><w:basedOn w:val="a"/><w:pPr>{numbered(1)}<w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="a4"><w:name w:val="公文标题"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>'
    )
    package.related("styles", "styles.xml", part("styles", styles))
    package.related("numbering", "numbering.xml", part("numbering", NUMBERS))
    package.body = [p(NOTICE.title, style="a4"), p("各乡镇关工委、各学校关工小组："), indented(NOTICE.paragraphs[0])]
    for head, text in zip(
        ("活动时间", "活动要求", "材料报送"), ("4月15日至5月15日。", *NOTICE.paragraphs[1:]), strict=True
    ):
        package.body += [p(head, style="a3"), indented(text)]
    package.body += [p(each, more=numbered(2)) for each in ("先报名单", "再报计划")]
    package.body += [p(each, more=numbered(2, 1)) for each in ("纸质一份", "电子一份")]
    package.body += [p("其他要求如下，请各单位对照落实，不要遗漏。")]
    package.body += [p(each, more=numbered(4)) for each in ("第五条内容", "第六条内容")]
    package.body += [p(each, more=numbered(3)) for each in ("联系办公室", "加入微信群")]
    package.body += signed(NOTICE)
    facts = facts_of(
        NOTICE,
        headings=NOTICE.headings,
        paragraphs=("各乡镇关工委、各学校关工小组：", *NOTICE.paragraphs, "4月15日至5月15日。"),
        items=("1.先报名单", "2.再报计划", "①纸质一份", "②电子一份", "5.第五条内容", "6.第六条内容", "联系办公室"),
        column="通知公告",
    )
    return Manuscript("desk", "styled-numbers.docx", package.write(), facts)


def hidden_by_style() -> Manuscript:
    """Hidden by a character style, by a paragraph style, and shown again within."""
    package = Package()
    styles = (
        '<w:style w:type="character" w:styleId="h"><w:name w:val="暗"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="hp"><w:name w:val="暗段"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    package.related("styles", "styles.xml", part("styles", styles))
    package.body = [
        *titled(FILM),
        p(r("看得见，") + r("看不见的话", '<w:rStyle w:val="h"/>') + r("还看得见。", '<w:vanish w:val="0"/>')),
        p("整段都看不见", style="hp"),
        p(r("藏着的", "<w:vanish/>") + r("露出来的一整句话。", '<w:vanish w:val="false"/>'), style="hp"),
        *map(indented, FILM.paragraphs),
        *signed(FILM),
    ]
    facts = facts_of(
        FILM,
        paragraphs=(*FILM.paragraphs, "看得见，还看得见。", "露出来的一整句话。"),
        absent=("看不见的话", "整段都看不见", "藏着的"),
    )
    return Manuscript("desk", "hidden-style.docx", package.write(), facts)


def equation() -> Manuscript:
    """An equation, a chart, and the words of both."""
    package = Package()
    math = "<m:oMath><m:r><m:t>S=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
    package.body = [
        *titled(ORCHARD),
        p(r("平均高度按公式") + math + r("计算，大家都算对了。")),
        *map(indented, ORCHARD.paragraphs),
        *signed(ORCHARD),
    ]
    facts = facts_of(
        ORCHARD, paragraphs=(*ORCHARD.paragraphs, "计算，大家都算对了。"), words=("S=", "a+b"), said=("公式",)
    )
    return Manuscript("desk", "equation.docx", package.write(), facts)


def picture_forms() -> Manuscript:
    """BMP, TIFF, a palette PNG with transparency, a GIF, and CMYK."""
    package = Package()
    datas = []
    for at, (form, mode) in enumerate((("BMP", "RGB"), ("TIFF", "RGB"), ("PNG", "P"), ("GIF", "P"), ("JPEG", "CMYK"))):
        image = Image.open(io.BytesIO(photo(110 + at, form="PNG"))).convert(mode)
        file = io.BytesIO()
        image.save(file, form)
        datas.append((file.getvalue(), form.lower()))
    package.body = [*titled(RIVER), indented(RIVER.paragraphs[0])]
    package.body += [p(package.picture(data, suffix=form), at="center") for data, form in datas]
    package.body += [*map(indented, RIVER.paragraphs[1:]), *signed(RIVER)]
    facts = facts_of(
        RIVER,
        sizes=tuple(f"{640 + 8 * (110 + at)}x480" for at in range(5)),
        order=(RIVER.paragraphs[0], "▣", "▣", "▣", "▣", "▣", RIVER.paragraphs[1]),
    )
    return Manuscript("desk", "forms.docx", package.write(), facts)


def strict() -> Manuscript:
    """ISO's strict names, as Word 2013 can save them."""
    package = told(Package(), LIBRARY)
    data = photo(120)
    package.body.insert(3, p(package.picture(data), at="center"))
    import zipfile

    file, out = io.BytesIO(package.write()), io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith((".xml", ".rels")):
                for was, now in (
                    (
                        b"http://schemas.openxmlformats.org/officeDocument/2006/",
                        b"http://purl.oclc.org/ooxml/officeDocument/",
                    ),
                    (
                        b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
                        b"http://purl.oclc.org/ooxml/wordprocessingml/",
                    ),
                    (b"http://schemas.openxmlformats.org/drawingml/2006/", b"http://purl.oclc.org/ooxml/drawingml/"),
                ):
                    content = content.replace(was, now)
            new.writestr(name, content)
    return Manuscript("desk", "strict.docx", out.getvalue(), facts_of(LIBRARY, pictures=(pixels(data),)))


def other_main_part() -> Manuscript:
    """The document in a part of another name, with macros beside."""
    package = told(
        Package(main="word/document2.xml", kind="application/vnd.ms-word.document.macroEnabled.main+xml"), LIBRARY
    )
    package.parts["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 macro"
    return Manuscript("desk", "macros.docm", package.write(), facts_of(LIBRARY))


def captions_before() -> Manuscript:
    """A caption above its picture, two pictures side by side under one caption, the credit on a line of its own."""
    package = Package()
    photos = [photo(121), photo(122), photo(123)]
    package.body = [
        *titled(FILM),
        indented(FILM.paragraphs[0]),
        p("↓放映前的调试", at="center"),
        p(package.picture(photos[0], descr="C:\\Users\\office\\Desktop\\IMG_2023.jpg"), at="center"),
        indented(FILM.paragraphs[1]),
        p(package.picture(photos[1]) + package.picture(photos[2]), at="center"),
        p("▲散场时的留言墙", at="center"),
        p("摄影：通讯员戊", at="center"),
        indented(FILM.paragraphs[2]),
        *signed(FILM),
    ]
    facts = facts_of(
        FILM,
        captions=FILM.captions,
        pictures=tuple(map(pixels, photos)),
        photographer="通讯员戊",
        absent=("Desktop", "IMG_2023"),
        order=(FILM.paragraphs[0], "▣", FILM.paragraphs[1], "▣", "▣", FILM.paragraphs[2]),
    )
    return Manuscript("desk", "captions.docx", package.write(), facts)


def word_art() -> Manuscript:
    """A title in WordArt, and a picture in the header."""
    package = Package()
    art = f'<w:r><w:pict><v:shape type="#_x0000_t136"><v:textpath string="{FILM.title}"/></v:shape></w:pict></w:r>'
    package.body = [p(art, at="center"), *map(indented, FILM.paragraphs), *signed(FILM)]
    return Manuscript("desk", "wordart.docx", package.write(), facts_of(FILM))


def picture_in_sentence() -> Manuscript:
    """A picture dropped into the middle of a paragraph, VML, with the words going on."""
    package = Package()
    data = photo(124)
    text = RIVER.paragraphs[0]
    package.body = [
        *titled(RIVER),
        p(r(text[:20]) + package.vml(data) + r(text[20:])),
        *map(indented, RIVER.paragraphs[1:]),
        *signed(RIVER),
    ]
    return Manuscript("desk", "mid-sentence.docx", package.write(), facts_of(RIVER, pictures=(pixels(data),)))


WAYS: tuple[Callable[[], Manuscript], ...] = (
    two_line_title, picture_in_box, linked_picture, content_controls, fields, odd_characters, tracked, end_notes,
    hard_tables, photo_table, whole_in_cell, styled_numbers, hidden_by_style, equation, picture_forms, strict,
    other_main_part, captions_before, word_art, picture_in_sentence,
)  # fmt: skip


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    return (way() for way in WAYS)
