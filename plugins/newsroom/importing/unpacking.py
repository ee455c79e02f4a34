"""Mails, archives and folders opened: which of their files are texts, and which photos go with each."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from msgspec.structs import replace

from plugins.newsroom.importing.document import Unreadable
from plugins.newsroom.importing.kinds import Kind, kind_of
from plugins.newsroom.importing.request import File, Manuscript, Unpacked

TEXTS = frozenset({Kind.DOCX, Kind.OFFICE, Kind.PAGE, Kind.ARCHIVED_PAGE, Kind.TEXT, Kind.PDF})
DEEPEST = 3
"""Archives within archives, mails within mails."""
_LEFT_BEHIND = ("thumbs.db", "desktop.ini", ".ds_store")


def unpack(files: Iterable[File], depth: int = 0) -> Unpacked:
    """The manuscripts in some files."""
    manuscripts: list[Manuscript] = []
    photos: list[File] = []
    unused: list[str] = []
    for file in files:
        kind = kind_of(file.name, file.data)
        if _is_left_behind(file.name):
            continue
        if kind is Kind.PHOTO:
            photos.append(file)
        elif kind in TEXTS:
            manuscripts.append(Manuscript(file=file))
        else:
            inner = _opened(file, kind, depth)
            manuscripts += inner.manuscripts
            unused += inner.unused
    return _with_photos(manuscripts, photos, unused)


def _is_left_behind(name: str) -> bool:
    base = PurePosixPath(name).name.lower()
    return base in _LEFT_BEHIND or base.startswith(("._", "~$", ".")) or "__macosx/" in name.lower()


def _opened(file: File, kind: Kind, depth: int) -> Unpacked:
    if depth >= DEEPEST:
        return Unpacked(unused=(f"{file.name}（一层套一层，太深了，没有打开）",))
    if kind is Kind.ZIP:
        from plugins.newsroom.importing.archive import files_in

        return unpack(files_in(file), depth + 1)
    if kind is Kind.MAIL:
        from plugins.newsroom.importing.mail import opened_mail

        mail = opened_mail(file)
        inner = unpack(mail.files, depth + 1)
        return mail.joined(inner)
    return Unpacked(unused=(f"{file.name}（这种文件不能导入）",))


def _with_photos(manuscripts: list[Manuscript], photos: list[File], unused: list[str]) -> Unpacked:
    """Photos go to the only text, or to the one in the same folder, or of the same name."""
    if not photos:
        return Unpacked(manuscripts=tuple(manuscripts), unused=tuple(unused))
    if not manuscripts:
        if unused:
            return Unpacked(unused=(*unused, *(f"{each.name}（没有和它一起的文字）" for each in photos)))
        raise Unreadable("这里只有照片，没有文字稿。请把文字稿和照片放在同一个文件夹或压缩包里，再导入。")
    mine: dict[int, list[File]] = {}
    for photo in photos:
        at = _owner(photo, manuscripts)
        if at is None:
            unused.append(f"{photo.name}（不知道是哪一篇的照片）")
        else:
            mine.setdefault(at, []).append(photo)
    found = [replace(each, photos=(*each.photos, *mine.get(at, ()))) for at, each in enumerate(manuscripts)]
    return Unpacked(manuscripts=tuple(found), unused=tuple(unused))


def _owner(photo: File, manuscripts: list[Manuscript]) -> int | None:
    texts = [at for at, each in enumerate(manuscripts) if not each.file.name.startswith("邮件正文")]
    if len(texts) <= 1:
        return texts[0] if texts else 0
    place = PurePosixPath(photo.name)
    named = [at for at, each in enumerate(manuscripts) if place.name.startswith(PurePosixPath(each.file.name).stem)]
    near = [at for at, each in enumerate(manuscripts) if PurePosixPath(each.file.name).parent == place.parent]
    above = [at for at, each in enumerate(manuscripts) if PurePosixPath(each.file.name).stem == place.parent.name]
    for found in (named, near, above):
        if len(found) == 1:
            return found[0]
    return None
