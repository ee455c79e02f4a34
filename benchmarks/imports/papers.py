"""Papers of an office: signed, dated and headed as each of them is used to."""

from collections.abc import Iterator

from benchmarks.imports.desk import HEI, signed, titled
from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.ooxml import Package, big, cell, indented, p, r, row, table
from benchmarks.imports.tales import FILM, LIBRARY, NOTICE, ORCHARD
from benchmarks.imports.word import facts_of, photo

SIGNATURES = (
    ("二○二一年九月七日", "2021-09-07"),
    ("二0二一年九月七日", "2021-09-07"),
    ("二零二一年十月二十一日", "2021-10-21"),
    ("２０２１年９月７日", "2021-09-07"),
    ("2021.9.7", "2021-09-07"),
    ("2021/09/07", "2021-09-07"),
    ("二〇二一年元月卅一日", "2021-01-31"),
    ("2021年09月07日", "2021-09-07"),
    ("二〇二一年十二月廿三日", "2021-12-23"),
    ("（2021年9月7日）", "2021-09-07"),
)


def signatures() -> Iterator[Manuscript]:
    """The date at the end in every form."""
    for at, (words, date) in enumerate(SIGNATURES):
        package = Package()
        package.body = [*titled(ORCHARD), *map(indented, ORCHARD.paragraphs)]
        if at % 3 == 2:
            package.body.append(p(f"宝山乡关工委　　{words}", at="right"))
        else:
            package.body += [p("逊克县宝山乡关心下一代工作委员会", at="right"), p(words, at="right")]
        yield Manuscript("signatures", f"signature-{at}.docx", package.write(), facts_of(ORCHARD, date=date))


BYLINES = (
    ("（通讯员甲 文/图）", "通讯员甲", "通讯员甲"),
    ("（文/通讯员甲 图/通讯员乙）", "通讯员甲", "通讯员乙"),
    ("（供稿：宝山乡关工委 通讯员甲）", "通讯员甲", ""),
    ("撰稿：通讯员甲　摄影：通讯员乙", "通讯员甲", "通讯员乙"),
    ("（本网通讯员 甲乙 摄影报道）", "甲乙", "甲乙"),
    ("文字：通讯员甲、通讯员乙", "通讯员甲、通讯员乙", ""),
)


def bylines() -> Iterator[Manuscript]:
    """Who wrote and who photographed, in the ways of papers."""
    for at, (words, author, photographer) in enumerate(BYLINES):
        package = Package()
        data = photo(130 + at)
        package.body = [
            *titled(ORCHARD),
            *map(indented, ORCHARD.paragraphs),
            p(package.picture(data), at="center"),
            p(ORCHARD.captions[0], at="center"),
            p(words),
            *signed(ORCHARD),
        ]
        facts = facts_of(
            ORCHARD, author=author, photographer=photographer, captions=ORCHARD.captions[:1], pictures=(pixels(data),)
        )
        yield Manuscript("bylines", f"byline-{at}.docx", package.write(), facts)


def red_head() -> Manuscript:
    """An official paper: red head, number, addressee, attachment, copy list, printing date."""
    package = Package()
    package.body = [
        p("逊克县关心下一代工作委员会文件", '<w:color w:val="FF0000"/><w:sz w:val="72"/>', "center"),
        p("逊关工委〔2021〕5号", at="center"),
        p(NOTICE.title, big(), "center"),
        p("各乡镇关工委，各学校、社区关工小组："),
        indented(NOTICE.paragraphs[0]),
        p(NOTICE.headings[1], HEI),
        indented(NOTICE.paragraphs[1]),
        p(NOTICE.headings[2], HEI),
        indented(NOTICE.paragraphs[2]),
        p("附件：1.读书小组登记表"),
        p("　　　2.推荐书目"),
        p("逊克县关心下一代工作委员会", at="right"),
        p("2021年4月6日", at="right"),
        p("抄送：市关工委，县委办公室。"),
        p("逊克县关工委办公室　　　　　　2021年4月8日印发"),
    ]
    facts = facts_of(
        NOTICE,
        headings=NOTICE.headings[1:],
        paragraphs=(*NOTICE.paragraphs, "读书小组登记表", "推荐书目"),
        column="通知公告",
    )
    return Manuscript("papers", "red-head.docx", package.write(), facts)


def bulletin() -> Manuscript:
    """A bulletin's head above the title: its name, number, editor and date."""
    package = Package()
    package.body = [
        p("关 工 信 息", big(48), "center"),
        p("第12期（总第86期）", at="center"),
        p(r("逊克县关工委办公室编　　　　　2020年11月25日")),
        p(LIBRARY.title, big(), "center"),
        *map(indented, LIBRARY.paragraphs),
        p("（奇克镇关工委供稿）", at="right"),
        p("报：市关工委"),
        p("送：县委常委"),
    ]
    facts = Facts(
        title=LIBRARY.title, date="2020-11-25", organisation="qike", paragraphs=LIBRARY.paragraphs, absent=("总第86期",)
    )
    return Manuscript("papers", "bulletin.docx", package.write(), facts)


def labelled() -> Manuscript:
    """A form that a bureau asks for: title, author, organisation in a table's head rows."""
    package = Package()
    package.body = [
        p("信息报送表", big(), "center"),
        table(
            row("标题", FILM.title),
            row("报送单位", "金融社区关工小组"),
            row("报送日期", "2023年1月16日"),
            row("作者", "通讯员丁"),
            row("正文", cell(*FILM.paragraphs)),
        ),
    ]
    facts = facts_of(FILM, author="通讯员丁")
    return Manuscript("papers", "form.docx", package.write(), facts)


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    yield from (red_head(), bulletin(), labelled())
    yield from signatures()
    yield from bylines()
