"""Word's files and parcels of a fourth set of hands, written without a look at the rules."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from benchmarks.imports.desk import signed, titled
from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.letters import document, zipped
from benchmarks.imports.office import FORMS, in_forms
from benchmarks.imports.ooxml import Package, big, cell, indented, p, part, r, row, table
from benchmarks.imports.tales import FILM, LIBRARY, NOTICE, ORCHARD, RIVER
from benchmarks.imports.word import facts_of, photo

KIND = "word-4"


def packed(name: str, body: list[str], facts: Facts, package: Package | None = None) -> Manuscript:
    package = package or Package()
    package.body = body
    return Manuscript(KIND, f"{name}.docx", package.write(), facts)


def letterhead() -> Manuscript:
    """A bulletin's red head with number and date above the title."""
    body = [
        p("关工简报", big(48), "center"),
        p("第7期（总第89期）", at="center"),
        p(r("车陆乡关工委编") + "<w:r><w:tab/></w:r>" + r("2022年6月1日")),
        p(),
        p(RIVER.title, big(), "center"),
        *map(indented, RIVER.paragraphs),
    ]
    return packed("letterhead", body, facts_of(RIVER))


def labelled() -> Manuscript:
    """Every particular with its label before the text."""
    body = [
        p(f"标题：{ORCHARD.title}"),
        p("作者：通讯员甲"),
        p("单位：宝山乡关工委"),
        p("日期：2021.9.7"),
        p("正文："),
        *map(indented, ORCHARD.paragraphs),
    ]
    return packed("labelled", body, facts_of(ORCHARD, author="通讯员甲", absent=("正文：", "标题：")))


def form() -> Manuscript:
    """A form for submissions: title and text in cells of a table."""
    body = [
        p("信息报送表", big(), "center"),
        table(
            row("标题", LIBRARY.title),
            row("报送单位", "奇克镇关工委"),
            row("作者", "通讯员乙"),
            row("报送时间", "2020年11月18日"),
            row("正文", cell(*LIBRARY.paragraphs)),
        ),
        p(),
    ]
    return packed("form", body, facts_of(LIBRARY, author="通讯员乙", blocks=LIBRARY.paragraphs))


def one_paragraph() -> Manuscript:
    """All paragraphs in one, parted by line breaks and full-width blanks."""
    text = "<w:r><w:br/></w:r>".join(r(f"　　{each}") for each in RIVER.paragraphs)
    body = [p(RIVER.title, big(), "center"), p(text), *signed(RIVER)]
    return packed("one-paragraph", body, facts_of(RIVER, blocks=RIVER.paragraphs))


def dated_byline() -> Manuscript:
    """Signature in one line at the left: organisation, author, date with hyphens."""
    body = [p(FILM.title, "<w:b/>", "center"), *map(indented, FILM.paragraphs), p("（金融社区 通讯员丁 2023-1-16）")]
    return packed("dated-byline", body, facts_of(FILM, author="通讯员丁"))


def photo_first() -> Manuscript:
    """Photos above the title's first paragraph, a caption with a triangle, photographer in brackets."""
    package, data = Package(), photo(601)
    body = [
        *titled(LIBRARY),
        p(package.picture(data), at="center"),
        p("▲夜校课堂一角（通讯员戊 摄）", at="center"),
        *map(indented, LIBRARY.paragraphs),
        *signed(LIBRARY),
    ]
    facts = facts_of(
        LIBRARY,
        captions=("夜校课堂一角",),
        tied=("夜校课堂一角",),
        pictures=(pixels(data),),
        order=("▣", LIBRARY.paragraphs[0]),
    )
    return packed("photo-first", body, facts, package)


def placeholders() -> Manuscript:
    """Notes to the editor in brackets and a word count."""
    body = [
        *titled(RIVER),
        *map(indented, RIVER.paragraphs),
        *signed(RIVER),
        p("（字数：312字）"),
        p("联系电话：0456-0000000"),
    ]
    return packed("notes", body, facts_of(RIVER, absent=("0456-0000000",)))


def toggles() -> Manuscript:
    """Bold put off, small capitals, emphasis marks, symbols by w:sym, soft and hard hyphens."""
    marks = "<w:r><w:t>，气温二十</w:t><w:noBreakHyphen/><w:t>三十度</w:t><w:softHyphen/><w:t>左右。</w:t></w:r>"
    run = r("天气很", '<w:b w:val="0"/>') + r("好", '<w:em w:val="dot"/>') + marks
    body = [*titled(ORCHARD), *map(indented, ORCHARD.paragraphs), p(run), *signed(ORCHARD)]
    return packed("toggles", body, facts_of(ORCHARD, words=("天气很", "三十度")))


def controls() -> Manuscript:
    """Fields of a template (w:sdt): title, author, date by picker; smart tags; custom XML."""

    def sdt(inner: str, tag: str) -> str:
        return f'<w:sdt><w:sdtPr><w:alias w:val="{tag}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'

    smart = f'<w:smartTag w:element="date">{r("2022年6月1日")}</w:smartTag>'
    body = [
        sdt(p(RIVER.title, big(), "center"), "标题"),
        sdt("".join(map(indented, RIVER.paragraphs[:2])), "正文"),
        f'<w:customXml w:element="x">{"".join(map(indented, RIVER.paragraphs[2:]))}</w:customXml>',
        p(f"<w:sdt><w:sdtContent>{r('车陆乡关工委')}</w:sdtContent></w:sdt>", at="right"),
        p(smart, at="right"),
    ]
    return packed("controls", body, facts_of(RIVER))


def numbered_by_list() -> Manuscript:
    """Headings numbered by the list 一、 and items ①."""
    package = Package()
    levels = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    inner = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{levels.format(form, text)}</w:abstractNum>'
        for at, (form, text) in enumerate((("japaneseCounting", "%1、"), ("decimalEnclosedCircle", "%1")))
    ) + "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(2))
    package.related("numbering", "numbering.xml", part("numbering", inner))

    def num(text: str, at: int, look: str = "") -> str:
        return p(text, look, more=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{at}"/></w:numPr>')

    body = [
        *titled(NOTICE),
        indented(NOTICE.paragraphs[0]),
        num("活动要求", 1, "<w:b/>"),
        indented(NOTICE.paragraphs[1]),
        num("材料报送", 1, "<w:b/>"),
        indented(NOTICE.paragraphs[2]),
        num("总结一份", 2),
        num("照片三张", 2),
        *signed(NOTICE),
    ]
    facts = facts_of(
        NOTICE, headings=("一、活动要求", "二、材料报送"), words=("总结一份", "照片三张"), column="通知公告"
    )
    return packed("numbered", body, facts, package)


def table_caption() -> Manuscript:
    """A table with its name above and a note below, a row of a total merged across."""
    total = row(cell("合计", more='<w:gridSpan w:val="2"/>'), "135")
    body = [
        *titled(LIBRARY),
        *map(indented, LIBRARY.paragraphs),
        p("表1 夜校人数统计", "<w:b/>", "center"),
        table(*(row(*each) for each in LIBRARY.rows), total),
        p("注：人数按签到簿计算。", '<w:sz w:val="18"/>'),
        *signed(LIBRARY),
    ]
    cells = (*(x for y in LIBRARY.rows for x in y), "合计", "合计", "135")
    return packed(
        "table-caption", body, facts_of(LIBRARY, cells=cells, words=("表1夜校人数统计", "注：人数按签到簿计算。"))
    )


def speech() -> Manuscript:
    """A speech: the speaker and date in brackets below the title, the greeting on its own."""
    body = [
        p("在“读书月”启动仪式上的讲话", big(), "center"),
        p("县关工委主任", at="center"),
        p("（2021年4月6日）", at="center"),
        p("同志们、老师们、同学们："),
        *map(indented, NOTICE.paragraphs[:2]),
        p("谢谢大家！"),
    ]
    facts = Facts(
        "在“读书月”启动仪式上的讲话",
        date="2021-04-06",
        paragraphs=NOTICE.paragraphs[:2],
        words=("同志们、老师们、同学们：", "谢谢大家！"),
    )
    return packed("speech", body, facts)


def end_credits() -> Manuscript:
    """Credits one below the other at the end, with bars."""
    names = ("供稿｜金融社区", "撰文｜通讯员丁", "摄影｜通讯员戊", "审核｜审核员己", "2023年1月16日")
    body = [*titled(FILM), *map(indented, FILM.paragraphs), *(p(each) for each in names)]
    return packed("credits", body, facts_of(FILM, author="通讯员丁", photographer="通讯员戊"))


def moved() -> Manuscript:
    """A paragraph moved with changes tracked: once only; formatting changed."""
    one = r(ORCHARD.paragraphs[0])
    away = f'<w:p><w:moveFrom w:id="1" w:author="x">{one}</w:moveFrom></w:p>'
    here = f'<w:p><w:moveTo w:id="2" w:author="x">{one}</w:moveTo></w:p>'
    body = [*titled(ORCHARD), here, *map(indented, ORCHARD.paragraphs[1:]), away, *signed(ORCHARD)]
    order = (ORCHARD.paragraphs[0], ORCHARD.paragraphs[1])
    return packed("moved", body, facts_of(ORCHARD, order=order))


def grid() -> Manuscript:
    """Four photos in a table of two by two, a caption below each within its cell."""
    package = Package()
    photos = [photo(each) for each in range(610, 614)]
    names = ("开门", "讲课", "量树", "记账")
    cells = [cell(p(package.picture(data)), p(name)) for data, name in zip(photos, names, strict=True)]
    body = [
        *titled(ORCHARD),
        *map(indented, ORCHARD.paragraphs),
        table(row(*cells[:2]), row(*cells[2:])),
        *signed(ORCHARD),
    ]
    return packed("grid", body, facts_of(ORCHARD, tied=names, pictures=tuple(map(pixels, photos))), package)


def slashed() -> Manuscript:
    """文/图 below the title, source in a line with the date."""
    body = [
        p(FILM.title, big(), "center"),
        p("文/通讯员丁　图/通讯员戊", at="center"),
        p("来源：金融社区　　时间：2023/1/16", at="center"),
        *map(indented, FILM.paragraphs),
    ]
    return packed("slashed", body, facts_of(FILM, author="通讯员丁", photographer="通讯员戊", source="金融社区"))


def named_folder() -> Manuscript:
    """A zip whose document bears the date in its name, photos named by their captions."""
    photos = [photo(621), photo(622)]
    text = Package(body=[*titled(RIVER), *map(indented, RIVER.paragraphs), p("车陆乡关工委", at="right")]).write()
    data = zipped(
        {
            "20220601车陆乡/沿着河走一走.docx": text,
            "20220601车陆乡/孩子们走在江边.jpg": photos[0],
            "20220601车陆乡/老边防员在界碑前.jpg": photos[1],
            "20220601车陆乡/Thumbs.db": b"x",
            "__MACOSX/20220601车陆乡/._沿着河走一走.docx": b"x",
        }
    )
    facts = replace(facts_of(RIVER, date=""), pictures=tuple(map(pixels, photos)), captions=RIVER.captions)
    return Manuscript("parcels-4", "folder.zip", data, facts)


def nested() -> Manuscript:
    """A zip in a zip, and a lock file of Word's beside the document."""
    data, facts = document(FILM, 623)
    inner = zipped({"稿件/放映.docx": data, "稿件/~$放映.docx": b"\x05owner"})
    return Manuscript("parcels-4", "nested.zip", zipped({"发送/稿件.zip": inner}), facts)


def heic_like() -> Manuscript:
    """Photos of upper-case suffixes and PNG beside a text in GBK."""
    photos = [photo(624), photo(625, form="PNG")]
    words = "\r\n".join(
        [ORCHARD.title, *(f"　　{each}" for each in ORCHARD.paragraphs), "宝山乡关工委", "2021年9月7日"]
    )
    data = zipped({"果园.TXT": words.encode("gb18030"), "IMG_1.JPG": photos[0], "IMG_2.PNG": photos[1]})
    return Manuscript("parcels-4", "text.zip", data, facts_of(ORCHARD, pictures=tuple(map(pixels, photos))))


WAYS: tuple[Callable[[], Manuscript], ...] = (
    letterhead, labelled, form, one_paragraph, dated_byline, photo_first, placeholders, toggles, controls,
    numbered_by_list, table_caption, speech, end_credits, moved, grid, slashed, named_folder, nested, heic_like,
)  # fmt: skip


OTHER_FORMS = {form: FORMS[form] for form in ("doc", "odt", "rtf", "pdf")}


def handed_in() -> Iterator[Manuscript]:
    """Those that need no other program."""
    yield from (way() for way in WAYS)


def rewritten() -> Iterator[Manuscript]:
    """Some of them by LibreOffice."""
    chosen = [way() for way in (labelled, form, dated_byline, photo_first, table_caption, slashed)]
    yield from (replace(each, kind=f"{suffix}-4") for suffix, each in in_forms(chosen, OTHER_FORMS))


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    yield from handed_in()
    yield from rewritten()
