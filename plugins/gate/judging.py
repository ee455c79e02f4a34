"""Whether what was handed in may come in: only manuscripts, nothing taken back, and no new error."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from filelock import FileLock
from msgspec import Struct

from plugins.building.errors import RegistersUnusable
from plugins.building.source_tree import printable
from plugins.building.surveying import check, survey
from plugins.committee import Problem, ProblemCode, Severity
from plugins.gate.repository import BRANCHES, FOREIGN, LINK, NOTHING, Entry, Push, Repository
from plugins.reading.remarks import visible

GATE_HISTORY = ProblemCode("gate-history")
GATE_OUTSIDE = ProblemCode("gate-outside")
GATE_SECRET = ProblemCode("gate-secret")
GATE_FILE = ProblemCode("gate-file")

LARGEST = 64 << 20
"""Bytes of a file; no camera's picture has as many."""
LARGEST_TEXT = 1 << 20
"""Bytes of a file that is searched for keys and passwords."""

KEY_IN_HISTORY = (
    "这次交的历史里有密钥口令，后来删了也还查得到。请告诉网站维护人员，重新整理后再交；并且马上到原来的地方把它换掉。"
)
REFUSED = "以上错误改好以前，网站没有收下这次交的稿件；稿件都还在您的电脑上。改好后再交一次。"


class Verdict(Struct, frozen=True):
    """What comes of a push, and what its editor reads."""

    refused: bool
    lines: tuple[str, ...]


def judge(settings_file: Path, repository: Repository, push: Push) -> Verdict:
    """The verdict on one push, by the settings of the server."""
    if not push.name.startswith(BRANCHES) or push.after == NOTHING or not repository.goes_on(push):
        text = "这里只收新交的稿件，不能删去或改写已经收下的历史。请先取回最新的稿件再交。"
        return Verdict(True, (f"{text}[{GATE_HISTORY}]",))
    with FileLock(repository.folder / "newsroom-gate.lock"):
        problems = sorted(set(problems_of(settings_file, repository, push)))
    refused = any(each.severity is Severity.ERROR for each in problems)
    return Verdict(refused, (*map(str, problems), *([REFUSED] if refused else [])))


def problems_of(settings_file: Path, repository: Repository, push: Push) -> Iterator[Problem]:
    """What is wrong with what a push changes, or is wrong elsewhere because of it."""
    before, after = repository.entries(push.before), repository.entries(push.after)
    known = {(each.path, each.blob, each.mode) for each in before}
    changed = [each for each in after if (each.path, each.blob, each.mode) not in known]
    gone = {each.path for each in before} - {each.path for each in after}
    with TemporaryDirectory() as scratch:
        folder = survey(settings_file).content.name
        yield from (
            _outside(path, folder) for path in (*(each.path for each in changed), *gone) if _is_out(path, folder)
        )
        found = dict.fromkeys(_checked(settings_file, repository, after, Path(scratch) / "after" / folder))
        files = {named for each in changed for named in (visible(each.path), printable(each.path))}
        yield from (each for each in found if each.file in files)
        elsewhere = [each for each in found if each.file not in files and each.severity is Severity.ERROR]
        if elsewhere:
            old: set[Problem] = set()
            # A state that no site can be made of, as a new repository's, excuses nothing.
            with suppress(RegistersUnusable):
                old.update(_checked(settings_file, repository, before, Path(scratch) / "before" / folder))
            yield from (each for each in elsewhere if each not in old)
    yield from _secrets(repository, push, {each.blob for each in after if not _is_out(each.path, folder)})


def _checked(settings_file: Path, repository: Repository, entries: list[Entry], content: Path) -> Iterator[Problem]:
    """What the editors' check says of a state, laid out in `content`."""
    content.mkdir(parents=True)
    fit = []
    for entry in entries:
        if not _is_out(entry.path, content.name):
            fault = _fault(entry)
            if fault:
                yield fault
            elif entry.mode != LINK:
                fit.append(entry)
            else:
                # Leads to itself: the check shall see a link, and nobody shall follow it.
                place = content.parent / entry.path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.symlink_to(place.name)
    for entry, data in zip(fit, repository.contents(each.blob for each in fit), strict=True):
        place = content.parent / entry.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    yield from check(survey(settings_file, PATH=str(content)))


def _fault(entry: Entry) -> Problem | None:
    """Why an entry cannot even be laid out."""
    parts = entry.path.casefold().split("/")
    if entry.mode == FOREIGN or any(each in ("", ".", "..", ".git") for each in parts) or len(entry.path) > 1000:
        text = "这里只收普通的文件，不收别的仓库，也不收叫这种名字的文件。请删去它。"
    elif entry.size > LARGEST:
        text = f"文件有 {entry.size >> 20} MB，太大了，最多 {LARGEST >> 20} MB。请删去它，或者先缩小。"
    else:
        return None
    return Problem(visible(entry.path), 1, GATE_FILE, text)


def _is_out(path: str, folder: str) -> bool:
    return not path.startswith(f"{folder}/")


def _outside(path: str, folder: str) -> Problem:
    text = f"交稿只能改 {folder} 文件夹里的东西。网站的程序和设置由网站维护人员在服务器上改。请把这个文件改回原样。"
    return Problem(visible(path), 1, GATE_OUTSIDE, text)


def _secrets(repository: Repository, push: Push, checked: Iterable[str]) -> Iterator[Problem]:
    """Keys and passwords in versions that the check does not see: whoever may read the history reads them too."""
    from plugins.privacy import Kind
    from plugins.privacy.search import findings_in

    others = [(blob, path) for blob, path in repository.arriving(push.after) if blob not in set(checked)]
    for (_, path), data in zip(others, repository.contents(blob for blob, _ in others), strict=True):
        if len(data) <= LARGEST_TEXT and b"\0" not in data:
            text = data.decode("utf-8", "replace")
            for finding in findings_in(text):
                if finding.kind is Kind.SECRET:
                    yield Problem(visible(path), 1 + text.count("\n", 0, finding.start), GATE_SECRET, KEY_IN_HISTORY)
