"""A page saved as one file (MHTML, RFC 2557): a mail whose parts are the page and its pictures."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from plugins.newsroom.importing.document import Document, Unreadable
from plugins.newsroom.importing.pages.page import read_page


def read_archived_page(data: bytes) -> Document:
    """The article of an archived page."""
    mail = BytesParser(policy=policy.default).parsebytes(data)
    resources: dict[str, bytes] = {}
    page, address = b"", str(mail.get("Snapshot-Content-Location", ""))
    for part in mail.walk():
        if not isinstance(part, EmailMessage) or part.is_multipart():
            continue
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            continue
        location, key = str(part.get("Content-Location", "")).strip(), str(part.get("Content-ID", "")).strip("<> ")
        if part.get_content_type() in {"text/html", "application/xhtml+xml"} and not page:
            page, address = _recoded(part, content), address or location
        elif part.get_content_maintype() == "image":
            resources |= {each: content for each in (location, key, f"cid:{key}") if each and each != "cid:"}
    if not page:
        raise Unreadable("这个网页文件里没有网页。请在浏览器里重新打开那一页，另存为单个文件再导入。")
    return read_page(page, resources, address)


def _recoded(part: EmailMessage, content: bytes) -> bytes:
    """The page in the encoding that its part states."""
    charset = str(part.get_content_charset() or "").lower()
    if charset.startswith("gb"):
        return content.decode("gb18030", "replace").encode()
    return content
