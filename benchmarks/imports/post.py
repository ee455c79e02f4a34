"""What comes by mail and in archives: attachments, raw headers, forwarded mails, photos beside a text."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage

from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.stories import STORIES
from benchmarks.imports.word import hand_made, photo, plain_documents

DATE = "Tue, 31 Mar 2020 10:20:00 +0800"


def with_attachments(document: Manuscript, number: int) -> Manuscript:
    """A Word file and a photo, under a subject in GB18030."""
    mail = EmailMessage()
    mail["Subject"] = "投稿"
    mail["Date"] = DATE
    mail.set_content("老师您好，稿件请查收。", charset="gb18030")
    mail.add_attachment(
        document.data, maintype="application", subtype="octet-stream", filename=("gb18030", "", f"稿件{number}.docx")
    )
    extra = photo(50 + number)
    mail.add_attachment(extra, maintype="image", subtype="jpeg", filename=f"会场{number}.jpg")
    facts = replace(document.facts, pictures=(*document.facts.pictures, pixels(extra)), absent=("稿件请查收",))
    return Manuscript("mail", f"mail-{number}.eml", mail.as_bytes(), facts)


def raw_mail(number: int) -> Manuscript:
    """Eight-bit headers without any encoding, GBK called gb2312."""
    story = STORIES[number]
    text = "\r\n".join([f"　　{each}" for each in story.paragraphs] + [story.organisation, story.spoken_date])
    head = (
        f"Subject: {story.title}\r\nDate: {DATE}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=gb2312\r\n"
    )
    data = f"{head}Content-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n".encode("gb18030")
    facts = Facts(title=story.title, date=story.date, organisation=story.key, paragraphs=story.paragraphs)
    return Manuscript("mail", f"raw-{number}.eml", data, facts)


def forwarded(number: int) -> Manuscript:
    """A mail within a mail; the date of the inner text's signature counts."""
    inner = EmailMessage()
    story = STORIES[number]
    inner["Subject"] = story.title
    inner["Date"] = DATE
    inner.set_content("\n".join([story.title, *(f"　　{each}" for each in story.paragraphs), story.spoken_date]))
    outer = EmailMessage()
    outer["Subject"] = f"Fwd: {story.title}"
    outer["Date"] = "Wed, 01 Apr 2020 08:00:00 +0800"
    outer.set_content("转发，请编辑。")
    outer.add_attachment(inner)
    facts = Facts(title=story.title, date=story.date, organisation=story.key, paragraphs=story.paragraphs)
    return Manuscript("mail", f"forward-{number}.eml", outer.as_bytes(), facts)


def texts() -> Iterator[Manuscript]:
    """Plain texts in every encoding, one of them broken into lines of thirty characters."""
    for number, encoding in enumerate(("utf-8", "utf-8-sig", "gb18030", "utf-16", "big5hkscs", "gb18030")):
        story = STORIES[number % 3]
        lines = [f"        {story.title}", *(f"　　{each}" for each in story.paragraphs)]
        if number == 5:
            lines = [line[at : at + 30] for line in lines for at in range(0, len(line), 30)]
        lines += ["", story.organisation, story.spoken_date]
        text = "\r\n".join(lines)
        facts = Facts(title=story.title, date=story.date, organisation=story.key, paragraphs=story.paragraphs)
        if encoding == "big5hkscs":
            text = "克林鎮關工委開展活動\n　　三月二十八日上午，老同志來到學校，為同學們講述故事，掌聲不斷。\n2020年3月31日"  # noqa: E501
            words = ("三月二十八日上午，老同志來到學校，為同學們講述故事，掌聲不斷。",)
            facts = Facts(title="克林鎮關工委開展活動", date="2020-03-31", paragraphs=words)
        yield Manuscript("text", f"text-{number}.txt", text.encode(encoding), facts)


def archives() -> Iterator[Manuscript]:
    """A text with its photos in a zip of a Chinese Windows."""
    for number, document in enumerate([each for each in hand_made() if "breaks" in each.name or "merged" in each.name]):
        extra = photo(60 + number)
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in (
                (f"报送/稿件{number}.docx", document.data),
                ("报送/照片.jpg", extra),
                ("报送/Thumbs.db", b"x"),
            ):
                info = zipfile.ZipInfo(name.encode("gb18030").decode("cp437"))
                info.flag_bits &= ~0x800
                archive.writestr(info, data)
        facts = replace(document.facts, pictures=(*document.facts.pictures, pixels(extra)))
        yield Manuscript("zip", f"zip-{number}.zip", file.getvalue(), facts)


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    documents = [each for each in plain_documents() if each.name in {"0-bold.docx", "1-number.docx", "3-style.docx"}]
    yield from (with_attachments(each, at) for at, each in enumerate(documents))
    yield from (raw_mail(at) for at in (0, 1, 2))
    yield from (forwarded(at) for at in (0, 1))
    yield from texts()
    yield from archives()
