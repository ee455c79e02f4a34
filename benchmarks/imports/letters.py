"""Mails of Chinese programs, texts of all habits, archives."""

import base64
import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage

from benchmarks.imports.desk import signed, titled
from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.ooxml import Package, indented, p
from benchmarks.imports.stories import Story
from benchmarks.imports.tales import FILM, LIBRARY, NOTICE, ORCHARD, RIVER
from benchmarks.imports.word import facts_of, photo

DATE = "Fri, 02 Jun 2023 08:00:00 +0800"


def document(story: Story, number: int) -> tuple[bytes, Facts]:
    """A .docx with one picture."""
    package = Package()
    data = photo(number)
    package.body = [
        *titled(story),
        *map(indented, story.paragraphs),
        p(package.picture(data), at="center"),
        p("图为活动现场", at="center"),
        *signed(story),
    ]
    return package.write(), facts_of(story, captions=("图为活动现场",), pictures=(pixels(data),))


def foxmail() -> Manuscript:
    """Forwarded twice within the text, as plain and as HTML; greetings and headers around the news."""
    heads = "发件人： 镇办公室\n发送时间： 2020-11-19 09:30\n收件人： 县关工委\n主题： {}\n"
    words = "\n".join(
        [LIBRARY.title, *(f"    {text}" for text in LIBRARY.paragraphs), LIBRARY.organisation, LIBRARY.spoken_date]
    )
    plain = f"请主任过目。\n\n县关工委办公室\n\n{heads.format('转发: 稿件')}\n转发。\n\n{heads.format('稿件')}\n您好：稿件如下，请审阅。\n\n{words}\n"
    html = "".join(f"<div>{line}</div>" if line else "<div><br></div>" for line in plain.split("\n"))
    mail = EmailMessage()
    mail["Subject"], mail["Date"], mail["X-Mailer"] = "转发: 转发: 稿件", DATE, "Foxmail 7.2"
    mail.set_content(plain, charset="gb18030", cte="base64")
    mail.add_alternative(
        f'<html><body style="font-family:微软雅黑">{html}</body></html>',
        subtype="html",
        charset="gb18030",
        cte="quoted-printable",
    )
    return Manuscript(
        "letters",
        "foxmail.eml",
        mail.as_bytes(),
        facts_of(LIBRARY, absent=("请主任过目", "发件人", "发送时间", "请审阅")),
    )


def qq_mail() -> Manuscript:
    """HTML alone, an original below a rule, pictures by content id, an advertisement at the end."""
    data = photo(301)
    words = "".join(f"<div>　　{text}</div>" for text in RIVER.paragraphs)
    html = f"""<div>领导好，发来一篇稿子。</div><div><br></div><div style="font-size:12px">------------------&nbsp;原始邮件&nbsp;------------------</div>
<div style="background:#efefef"><div><b>发件人:</b>&nbsp;"车陆乡"&lt;chelu@mail.example&gt;;</div><div><b>发送时间:</b>&nbsp;2022年6月1日(星期三) 晚上8:15</div><div><b>收件人:</b>&nbsp;"县关工委"&lt;x@mail.example&gt;;</div><div><b>主题:</b>&nbsp;{RIVER.title}</div></div>
<div><br></div><div style="text-align:center"><b>{RIVER.title}</b></div>{words}<div><img src="cid:A1B2@foxmail.com" modifysize="50%"></div><div>孩子们走在江边</div><div style="text-align:right">车陆乡关工委</div><div style="text-align:right">2022年6月1日</div><div><br></div><div>发自我的iPhone</div>"""
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = f"回复：{RIVER.title}", DATE
    mail.set_content(html, subtype="html", charset="utf-8", cte="base64")
    mail.add_related(data, maintype="image", subtype="jpeg", cid="<A1B2@foxmail.com>", filename="微信图片.jpg")
    facts = facts_of(
        RIVER,
        captions=RIVER.captions[:1],
        pictures=(pixels(data),),
        absent=("领导好", "原始邮件", "发自我的", "mail.example"),
    )
    return Manuscript("letters", "qq.eml", mail.as_bytes(), facts)


def attribute(level: int, key: int, kind: int, data: bytes) -> bytes:
    """One attribute of a TNEF stream."""
    return struct.pack("<BII", level, kind << 16 | key, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def tnef(files: dict[str, bytes]) -> bytes:
    """What Outlook packs attachments into."""
    out = (
        struct.pack("<IH", 0x223E9F78, 1)
        + attribute(1, 0x9006, 8, struct.pack("<I", 0x10000))
        + attribute(1, 0x9007, 6, struct.pack("<II", 936, 0))
    )
    for name, data in files.items():
        out += (
            attribute(2, 0x9002, 6, b"\1\0" + b"\xff" * 4 + b"\0" * 8)
            + attribute(2, 0x8010, 1, name.encode("gb18030") + b"\0")
            + attribute(2, 0x800F, 6, data)
        )
    return out


def outlook() -> Manuscript:
    """A winmail.dat with the manuscript and a photo, and nothing else in the mail."""
    data, facts = document(FILM, 302)
    extra = photo(303)
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "报送信息一篇", DATE
    mail.set_content("见附件")
    mail.add_attachment(
        tnef({"放映日.docx": data, "照片1.jpg": extra}),
        maintype="application",
        subtype="ms-tnef",
        filename="winmail.dat",
    )
    return Manuscript(
        "letters",
        "outlook.eml",
        mail.as_bytes(),
        Facts(**{**facts.__dict__, "pictures": (*facts.pictures, pixels(extra)), "absent": ("见附件",)}),
    )


def odd_names() -> Manuscript:
    """Names in pieces, encoded against the standard, with paths; one attachment without a disposition."""
    data, facts = document(ORCHARD, 304)
    extra = photo(305)
    name = base64.b64encode("小果园稿件（终稿）.docx".encode("gb18030")).decode()
    raw = (
        f"Subject: =?GB2312?B?{base64.b64encode('信息：小果园'.encode('gb18030')).decode()}?=\r\n"
        f'Date: {DATE}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="B"\r\n\r\n--B\r\nContent-Type: text/plain; charset=gbk\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    ).encode() + "请查收附件。".encode("gb18030")
    raw += f'\r\n--B\r\nContent-Type: application/octet-stream;\r\n name="=?GB2312?B?{name[:24]}?=\r\n =?GB2312?B?{name[24:]}?="\r\nContent-Transfer-Encoding: base64\r\n\r\n'.encode()
    raw += (
        base64.encodebytes(data)
        + b"\r\n--B\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n filename*0*=GB2312''%D5%D5;\r\n filename*1*=%C6%AC;\r\n filename*2=\"..\\..\\a.jpg\"\r\n\r\n"
    )
    raw += base64.encodebytes(extra) + b"\r\n--B--\r\n"
    return Manuscript(
        "letters", "names.eml", raw, Facts(**{**facts.__dict__, "pictures": (*facts.pictures, pixels(extra))})
    )


def zipped_in_mail() -> Manuscript:
    """An archive in a mail, its names those of a Chinese Windows."""
    data, facts = document(LIBRARY, 306)
    extra = photo(307)
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "夜校稿件及照片", DATE
    mail.set_content("各位老师：\n稿件和照片打包在附件里。\n此致敬礼\n", charset="gb18030")
    mail.add_attachment(
        zipped({"夜校/稿.docx": data, "夜校/图/学员.jpg": extra}),
        maintype="application",
        subtype="x-zip-compressed",
        filename="夜校.zip",
    )
    return Manuscript(
        "letters",
        "zipped.eml",
        mail.as_bytes(),
        Facts(**{**facts.__dict__, "pictures": (*facts.pictures, pixels(extra)), "absent": ("打包在附件里",)}),
    )


def phone_mail() -> Manuscript:
    """Typed on a phone: the subject is the title, no date but the mail's, a signature of the program."""
    words = "\n\n".join(FILM.paragraphs)
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = FILM.title, "Mon, 16 Jan 2023 20:01:02 +0800"
    mail.set_content(f"{words}\n\n金融社区 通讯员丁\n\n-- \n发自我的华为手机\n", charset="utf-8")
    return Manuscript("letters", "phone.eml", mail.as_bytes(), facts_of(FILM, author="通讯员丁", absent=("华为",)))


def word_mail() -> Manuscript:
    """Outlook's HTML body made by Word, in a mail without a charset."""
    words = "".join(
        f'<p class="MsoNormal"><span>&nbsp;&nbsp;&nbsp; {text}</span><o:p></o:p></p>' for text in ORCHARD.paragraphs
    )
    html = f"<html><head><!--[if mso]><style>x</style><![endif]--><title></title></head><body><div class=WordSection1><p class=MsoNormal align=center><b>{ORCHARD.title}</b></p>{words}<p align=right>宝山乡关工委</p><p align=right>{ORCHARD.spoken_date}</p></div></body></html>"
    raw = (
        f"Subject: =?utf-8?Q?=E7=A8=BF=E4=BB=B6?=\r\nDate: {DATE}\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()
        + html.encode("gb18030")
    )
    return Manuscript("letters", "word.eml", raw, facts_of(ORCHARD))


def text(name: str, words: str, encoding: str, facts: Facts) -> Manuscript:
    return Manuscript("plain-texts", name, words.encode(encoding), facts)


def broken_lines() -> Iterator[Manuscript]:
    """What programs break, and what is saved in other encodings."""
    lines = [
        line[at : at + 38]
        for text_ in ORCHARD.paragraphs
        for line in [f"　　{text_}"]
        for at in range(0, len(line), 38)
    ]
    yield text(
        "wrapped.txt",
        "\r\n".join(
            [
                f"　　　　　　　　{ORCHARD.title}",
                "",
                *lines,
                "",
                f"　　　　　　　　　　　　{ORCHARD.organisation}",
                f"　　　　　　　　　　　　{ORCHARD.spoken_date}",
            ]
        ),
        "gb18030",
        facts_of(ORCHARD, blocks=ORCHARD.paragraphs),
    )
    body = "\n".join(LIBRARY.paragraphs)
    yield text(
        "labels.txt",
        f"标题：{LIBRARY.title}\n作者：通讯员乙\n单位：奇克镇关工委\n时间：2020-11-18\n来源：奇克镇关工委\n正文：\n{body}\n",
        "utf-8",
        facts_of(LIBRARY, author="通讯员乙", source="奇克镇关工委", absent=("正文：",)),
    )
    yield text(
        "le.txt",
        f"{RIVER.title}\n" + "\n".join(RIVER.paragraphs) + "\n车陆乡关工委 2022年6月1日",
        "utf-16-le",
        facts_of(RIVER),
    )
    yield text(
        "be.txt",
        "\ufeff" + f"{RIVER.title}\n" + "\n".join(RIVER.paragraphs) + "\n车陆乡关工委\n2022.6.1",
        "utf-16-be",
        facts_of(RIVER),
    )


def typed() -> Iterator[Manuscript]:
    """What an editor types."""
    notice = "\n".join(
        [
            NOTICE.title,
            "各学校：",
            NOTICE.paragraphs[0],
            "一、活动时间",
            "4月15日至5月15日。",
            "二、活动要求",
            "1、每组不少于八人；",
            "2、每周至少一次；",
            "3、由五老辅导。",
            "三、材料报送",
            NOTICE.paragraphs[2],
            "逊克县关工委",
            "2021年4月6日",
        ]
    )
    yield text(
        "notice.txt",
        notice,
        "gb18030",
        facts_of(
            NOTICE,
            paragraphs=(NOTICE.paragraphs[0], NOTICE.paragraphs[2], "各学校："),
            headings=NOTICE.headings,
            items=("每组不少于八人；", "每周至少一次；"),
            column="通知公告",
        ),
    )
    spaced = "\r\n\r\n\r\n".join([FILM.title, "通讯员丁", *FILM.paragraphs, "金融社区", "2023-1-16"])
    yield text("spaced.txt", spaced, "utf-8-sig", facts_of(FILM, author="通讯员丁"))
    tabs = "\n".join("\t".join(each) for each in FILM.rows)
    yield text(
        "tabs.txt",
        f"{FILM.title}\n\n　　{FILM.paragraphs[0]}\n\n{tabs}\n\n　　{FILM.paragraphs[1]}\n\n　　{FILM.paragraphs[2]}\n\n金融社区\n2023年1月16日",
        "gb18030",
        facts_of(FILM, cells=tuple(x for y in FILM.rows for x in y)),
    )


def zipped(files: dict[str, bytes], *, flagged: bool = False) -> bytes:
    """An archive with names in GBK, or flagged as UTF-8."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name if flagged else name.encode("gb18030").decode("cp437")), data)
    data = out.getvalue()
    return data if flagged else _unflagged(data)


def _unflagged(data: bytes) -> bytes:
    """Names that say nothing of their encoding: Python writes cp437 as UTF-8 otherwise."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            info = _Raw(entry.filename)
            new.writestr(info, old.read(entry))
    return out.getvalue()


class _Raw(zipfile.ZipInfo):
    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802
        return self.filename.encode("cp437"), self.flag_bits & ~0x800


def archives() -> Iterator[Manuscript]:
    """Photos named by what they show; a Mac's leftovers; a text that names its photos."""
    words = "\r\n".join([RIVER.title, *RIVER.paragraphs, "（图1）", RIVER.organisation, RIVER.spoken_date])
    photos = [photo(310), photo(311)]
    files = {
        "江边/江边.txt": words.encode("gb18030"),
        "江边/图1孩子们走在江边.jpg": photos[0],
        "江边/图2老边防员在界碑前.jpg": photos[1],
    }
    yield Manuscript(
        "folders",
        "river.zip",
        zipped(files),
        facts_of(RIVER, pictures=tuple(map(pixels, photos)), captions=RIVER.captions, tied=RIVER.captions),
    )
    data, facts = document(FILM, 312)
    mac = {
        "放映/稿件.docx": data,
        "__MACOSX/放映/._稿件.docx": b"\0\5\x16\7",
        "放映/.DS_Store": b"x",
        "放映/~$稿件.docx": b"lock",
        "放映/IMG_0001.JPG": photos[0],
        "放映/desktop.ini": b"[x]",
    }
    yield Manuscript(
        "folders",
        "film.zip",
        zipped(mac, flagged=True),
        Facts(**{**facts.__dict__, "pictures": (*facts.pictures, pixels(photos[0])), "absent": ("IMG_0001",)}),
    )
    inner = zipped(
        {
            "内/夜校.txt": "\n".join(
                [LIBRARY.title, *LIBRARY.paragraphs, LIBRARY.organisation, LIBRARY.spoken_date]
            ).encode("gb18030")
        }
    )
    yield Manuscript("folders", "in.zip", zipped({"外/内.zip": inner}), facts_of(LIBRARY))


WAYS: tuple[Callable[[], Manuscript], ...] = (
    foxmail,
    qq_mail,
    outlook,
    odd_names,
    zipped_in_mail,
    phone_mail,
    word_mail,
)


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    yield from (way() for way in WAYS)
    yield from broken_lines()
    yield from typed()
    yield from archives()
