"""A source from its files to understood articles: opened, converted and read, each in a process of its own."""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from time import monotonic

from msgspec import Struct
from msgspec.structs import replace

from plugins.newsroom.importing import office, recognising
from plugins.newsroom.importing.document import Unreadable
from plugins.newsroom.importing.isolation import ENDED, SECONDS, TOO_LONG, ask
from plugins.newsroom.importing.kinds import Kind, kind_of
from plugins.newsroom.importing.pdf import SCAN
from plugins.newsroom.importing.request import File, Manuscript, Read, Unpack, Unpacked
from plugins.newsroom.importing.understanding import Register
from plugins.newsroom.importing.understanding.parts import Article
from plugins.newsroom.legible import legible

LARGEST = 80 << 20
"""Bytes of a source."""
MOST_FILES = 2000
MOST_MANUSCRIPTS = 100
"""Of one source: more at once nobody can look through."""
MOST_LISTED = 10
LONGEST_NAME = 80
LEAST_SECONDS = 2.0
TOO_MANY = "这里面有 {} 篇文字稿，一次最多导入 100 篇。请分成几份，或者一个文件夹一个文件夹地导入。"
NOT_TRIED = "前面的一份处理的时间太长，后面的没有再试。请把这一份单独导入。"


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one manuscript of a source."""

    name: str
    """As the source calls it."""
    key: str = ""
    """Digest of its bytes: the same manuscript is known again."""
    article: Article | None = None
    refused: str = ""


class Opened(Struct, frozen=True, kw_only=True):
    """All manuscripts of a source, and what was not used."""

    outcomes: tuple[Outcome, ...]
    unused: tuple[str, ...] = ()


def open_source(source: Path, register: Register) -> Opened:
    """What a file or a folder holds."""
    try:
        return open_files(tuple(_files(source)), register)
    except Unreadable as error:
        return Opened(outcomes=(Outcome(name=source.name, refused=str(error)),))
    except OSError as error:
        reason = f"打不开：{error.strerror or '没有权限或文件不在了'}。请看一看文件名和权限。"
        return Opened(outcomes=(Outcome(name=source.name, refused=reason),))


def open_files(files: tuple[File, ...], register: Register) -> Opened:
    """What some files hold."""
    name = files[0].name.partition("/")[0] if files else ""
    if not files:
        return Opened(outcomes=(Outcome(name=name, refused="这里是空的，没有可以导入的文件。"),))
    began = monotonic()
    unpacked = _unpacked(files)
    if isinstance(unpacked, str):
        return Opened(outcomes=(Outcome(name=name, refused=unpacked),))
    if len(unpacked.manuscripts) > MOST_MANUSCRIPTS:
        return Opened(outcomes=(Outcome(name=name, refused=TOO_MANY.format(len(unpacked.manuscripts))),))
    if not unpacked.manuscripts:
        reason = f"没有找到可以导入的文字稿：{_listed(unpacked.unused)}。"
        return Opened(outcomes=(Outcome(name=name, refused=reason),))
    outcomes = tuple(_all_read(unpacked.manuscripts, register, SECONDS - (monotonic() - began)))
    return Opened(outcomes=outcomes, unused=unpacked.unused)


def _listed(names: tuple[str, ...]) -> str:
    more = f" 等 {len(names)} 个" if len(names) > MOST_LISTED else ""
    return f"{'；'.join(each[:LONGEST_NAME] for each in names[:MOST_LISTED])}{more}"


def _all_read(manuscripts: tuple[Manuscript, ...], register: Register, seconds: float) -> Iterator[Outcome]:
    """What became of each; behind one that took too long nothing is tried any more."""
    stopped = False
    for at, each in enumerate(manuscripts):
        if stopped:
            yield Outcome(name=each.file.name, refused=NOT_TRIED)
            continue
        outcome = _read(each, register, seconds if at == 0 else SECONDS)
        stopped = outcome.refused in {TOO_LONG, ENDED, office.TOO_LONG}
        yield outcome


def _unpacked(files: tuple[File, ...]) -> Unpacked | str:
    """A single text needs no opening; whatever else is opened in the cell."""
    if len(files) == 1 and not files[0].data:
        return "文件是空的（0 字节），多半没有传完。请重新传一份。"
    answer = ask(Unpack(files=files))
    return answer.unpacked or answer.refused


def _read(manuscript: Manuscript, register: Register, seconds: float) -> Outcome:
    name, key = manuscript.file.name, _key(manuscript)
    try:
        if kind_of(name, manuscript.file.data) is Kind.OFFICE:
            manuscript = replace(manuscript, file=office.as_docx(manuscript.file))
    except Unreadable as error:
        return Outcome(name=name, refused=str(error))
    answer = ask(Read(manuscript=manuscript, register=register), max(LEAST_SECONDS, seconds))
    if answer.refused == SCAN and recognising.is_there():
        answer = ask(Read(manuscript=manuscript, register=register, recognise=True), recognising.SECONDS)
    return Outcome(name=name, key=key, article=answer.article, refused=answer.refused)


def _key(manuscript: Manuscript) -> str:
    digest = blake2b(digest_size=16)
    for file in (manuscript.file, *manuscript.photos):
        digest.update(len(file.data).to_bytes(8, "big") + file.data)
    return digest.hexdigest()


def _files(source: Path) -> Iterator[File]:
    if source.is_dir():
        found = [each for each in sorted(source.rglob("*")) if each.is_file() and not each.is_symlink()]
        if len(found) > MOST_FILES or sum(each.stat().st_size for each in found) > LARGEST:
            raise Unreadable("这个文件夹太大。请把稿件和照片单独放在一个文件夹里，再导入。")
        for each in found:
            yield File(name=legible(f"{source.name}/{each.relative_to(source).as_posix()}"), data=each.read_bytes())
    elif source.stat().st_size > LARGEST:
        raise Unreadable("这个文件超过 80 兆字节，太大。请把稿件和照片单独存出来，再导入。")
    else:
        yield File(name=legible(source.name), data=source.read_bytes())
