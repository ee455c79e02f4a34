"""Mails with manuscripts: read from bytes, whatever their headers say of themselves."""

import re
from email import policy
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from plugins.newsroom.importing.document import Field, Hint, Unreadable
from plugins.newsroom.importing.kinds import Kind, kind_of
from plugins.newsroom.importing.plain import text_of
from plugins.newsroom.importing.request import File, Unpacked

_PREFIX = re.compile(r"^(?:\s*(?:re|fw|fwd|回复|答复|转发|转)\s*[:：]\s*)+", re.IGNORECASE)
_GENERIC = re.compile(r"^(?:稿件|投稿|来稿|新闻稿件?|无主题|\(无主题\)|信息|照片|图片|材料)?$")
_BODY_NAMES = {"text/html": "邮件正文.html", "text/plain": "邮件正文.txt"}
_QUOTE_SIGNS = re.compile(rb"(?m)^(?:> ?)+")
LEAST_QUOTED = 3
SHORT = 200
"""Characters of a mail's own text that is only a cover letter where a manuscript is attached."""
_EXTENSION = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/bmp": ".bmp",
    "image/webp": ".webp",
}


class Mail(Struct, frozen=True, kw_only=True):
    """A mail's files, and what it says of them."""

    files: tuple[File, ...]
    hints: tuple[Hint, ...]
    body: File | None
    """Its own text, one of its files."""

    def joined(self, inner: Unpacked) -> Unpacked:
        """What its files came to: the attached texts, and its own where nothing is attached."""
        own = [each for each in inner.manuscripts if each.file == self.body]
        attached = [each for each in inner.manuscripts if each not in own]
        if attached:
            letter = tuple(f"邮件里的话：{_short(each.file)}" for each in own if _short(each.file))
            extra = tuple(photo for each in own for photo in each.photos)
            found = [replace(each, hints=(*each.hints, *self.hints)) for each in attached]
            found[0] = replace(found[0], photos=(*found[0].photos, *extra), left_out=(*found[0].left_out, *letter))
            return Unpacked(manuscripts=tuple(found), unused=inner.unused)
        best = own[:1]
        return Unpacked(
            manuscripts=tuple(replace(each, hints=(*each.hints, *self.hints)) for each in best), unused=inner.unused
        )


def _short(file: File) -> str:
    text = " ".join(re.sub(r"<[^>]*>", " ", text_of(file.data)).split())
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"


def opened_mail(file: File) -> Mail:
    """The files of a mail, those of a forwarded one and of winmail.dat too."""
    mail = BytesParser(policy=policy.compat32).parsebytes(file.data)
    files: list[File] = []
    bodies: dict[str, bytes] = {}
    names: dict[bytes, bytes] = {}
    for part in _parts(mail, 0):
        kind = part.get_content_type()
        if kind == "message/rfc822":
            files.append(File(name=f"forwarded{len(files) + 1}.eml", data=_forwarded(part)))
            continue
        name = _name(part)
        data = part.get_payload(decode=True)
        if not isinstance(data, bytes) or not data:
            continue
        attached = str(part.get("Content-Disposition", "")).lower().startswith("attachment")
        if kind in _BODY_NAMES and not attached and not name:
            bodies.setdefault(kind, _recoded(part, data))
        elif name.lower() == "winmail.dat" or kind == "application/ms-tnef":
            from plugins.newsroom.importing.tnef import files_of

            files += files_of(data)
        else:
            name = name or f"attachment{len(files) + 1}{_EXTENSION.get(kind, '')}"
            names[str(part.get("Content-ID", "")).strip("<> ").encode()] = name.encode()
            files.append(File(name=name, data=data))
    body = _body(bodies, files)
    if body:
        body = File(name=body.name, data=_with_names(body.data, names))
    if not files and body is None:
        raise Unreadable("这封邮件里没有文字，也没有附件。请让对方重新发一封。")
    return Mail(files=(*([body] if body else []), *files), hints=tuple(_hints(mail)), body=body)


def _parts(mail: Message, depth: int) -> "list[Message]":
    """Every part that is no container; a forwarded mail is one part."""
    if depth > 20:
        return []
    if mail.get_content_type() == "message/rfc822":
        return [mail]
    if mail.is_multipart():
        payload = mail.get_payload()
        inner = payload if isinstance(payload, list) else []
        return [part for each in inner if isinstance(each, Message) for part in _parts(each, depth + 1)]
    return [mail]


def _with_names(page: bytes, names: dict[bytes, bytes]) -> bytes:
    """A page that calls its pictures by the names of their files, where it called them by their ids."""
    return re.sub(rb"cid:([^\"'\s>]+)", lambda match: names.get(match[1], match[0]), page)


def _forwarded(part: Message) -> bytes:
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else payload
    return inner.as_bytes() if isinstance(inner, Message) else str(inner).encode("utf-8", "surrogateescape")


def _raw(mail: Message, name: str) -> str:
    """A header as it was sent, bytes that are no ASCII as surrogates."""
    return next((str(value) for key, value in mail.raw_items() if key.lower() == name.lower()), "")


def _body(bodies: dict[str, bytes], files: list[File]) -> File | None:
    """A mail's own text: as HTML where that shows more than the plain one."""
    has_texts = any(kind_of(each.name, each.data) in {Kind.DOCX, Kind.OFFICE, Kind.PDF} for each in files)
    plain, page = bodies.get("text/plain", b""), bodies.get("text/html", b"")
    if page and (not plain.strip() or b"<img" in page.lower() or b"<table" in page.lower()) and not has_texts:
        return File(name=_BODY_NAMES["text/html"], data=page)
    if plain.strip():
        return File(name=_BODY_NAMES["text/plain"], data=_unquoted(plain))
    return File(name=_BODY_NAMES["text/html"], data=page) if page else None


def _unquoted(text: bytes) -> bytes:
    """A text without the signs that programs put before the lines of an answered mail."""
    return _QUOTE_SIGNS.sub(b"", text) if len(_QUOTE_SIGNS.findall(text)) >= LEAST_QUOTED else text


def _recoded(part: Message, data: bytes) -> bytes:
    """A text in UTF-8: what is called gb2312 is GB18030, what is called nothing is looked at."""
    charset = str(part.get_content_charset() or "").lower()
    if charset.startswith(("gb", "hz", "cp936")):
        return data.decode("gb18030", "replace").encode()
    if charset.startswith("big5"):
        return data.decode("big5hkscs", "replace").encode()
    return text_of(data).encode()


def words(header: object) -> str:
    """A header as people read it: encoded words (RFC 2047), or raw bytes of GB18030 or UTF-8."""
    text = str(header or "")
    raw = text.encode("ascii", "surrogateescape") if text.isascii() or _is_raw(text) else b""
    if raw and any(each > 0x7F for each in raw):
        return " ".join(text_of(raw).split())
    pieces = []
    try:
        decoded = decode_header(re.sub(r"\?=\s+=\?", "?==?", text))
    except ValueError:
        return text
    for piece, charset in decoded:
        pieces.append(_piece(piece, charset))
    return " ".join("".join(pieces).split())


def _is_raw(text: str) -> bool:
    return any("\udc80" <= each <= "\udcff" for each in text)


def _piece(piece: object, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    data = piece if isinstance(piece, bytes) else b""
    name = (charset or "").lower()
    if name.startswith(("gb", "hz", "cp936")):
        return data.decode("gb18030", "replace")
    if name in {"", "unknown-8bit", "utf-8", "utf8", "us-ascii"}:
        return text_of(data)
    try:
        return data.decode(name, "replace")
    except LookupError:
        return text_of(data)


def _name(part: Message) -> str:
    """An attachment's name (RFC 2231, RFC 2047, raw bytes), without folders."""
    found = part.get_param("filename", header="content-disposition") or part.get_param("name")
    if isinstance(found, tuple):
        charset, _, value = found
        data = value.encode("latin-1", "replace")
        name = data.decode("gb18030" if str(charset or "").lower().startswith("gb") else "utf-8", "replace")
    else:
        name = words(found)
    return re.split(r"[/\\]", name.replace("\0", ""))[-1].strip().strip(".")


def _hints(mail: Message) -> list[Hint]:
    hints = []
    subject = _PREFIX.sub("", words(_raw(mail, "Subject"))).strip()
    if not _GENERIC.match(subject):
        hints.append(Hint(field=Field.TITLE, value=subject, where="邮件主题", last_resort=True))
    try:
        moment = parsedate_to_datetime(str(mail.get("Date", ""))).astimezone(ZoneInfo("Asia/Shanghai"))
        hints.append(
            Hint(field=Field.DATE, value=f"{moment:%Y-%m-%d %H:%M:%S}", where="邮件的发送时间", last_resort=True)
        )
    except (ValueError, TypeError, OverflowError):
        pass
    return hints
