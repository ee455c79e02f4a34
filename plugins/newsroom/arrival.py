"""Others' work brought into the editor's files, under a journal: killed at any point, the next command goes on."""

from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, json

from plugins.newsroom.files import write_whole
from plugins.newsroom.history import Entry, History

JOURNAL = "journal.json"


class Journey(Struct, frozen=True):
    """From the state that the files show to the one that they shall show."""

    before: str
    after: str


def begin(history: History, journey: Journey) -> None:
    """Write down where the files are to go, before anything is sent or moved."""
    write_whole(history.folder() / JOURNAL, json.encode(journey))


def unfinished(history: History) -> Journey | None:
    """The journey of a command that was killed."""
    file = history.folder() / JOURNAL
    return json.decode(file.read_bytes(), type=Journey) if file.is_file() else None


def forget(history: History) -> None:
    """The journey is over, or was never begun."""
    (history.folder() / JOURNAL).unlink(missing_ok=True)


def arrive(history: History, journey: Journey) -> None:
    """Bring files and branch to the new state. What the editor changed meanwhile stays, merged with what came."""
    for entry in history.between(journey.before, journey.after):
        _bring(history, entry)
    if history.resolve("HEAD") == journey.before and journey.before != journey.after:
        history.move(journey.after, journey.before, "newsroom: arrive")
    history.run("reset", "--quiet")
    forget(history)


def _bring(history: History, entry: Entry) -> None:
    file = history.root / entry.path
    present = history.git("hash-object", f"--path={entry.path}", str(file)) if file.is_file() else ""
    if present == entry.after:
        return
    if present == entry.before:
        _put(history, file, entry)
    elif entry.after and present:
        write_whole(file, _merged(history, file, entry))


def _put(history: History, file: Path, entry: Entry) -> None:
    if entry.after:
        write_whole(file, history.raw("cat-file", "--filters", f"--path={entry.path}", entry.after))
    else:
        file.unlink()


def _merged(history: History, file: Path, entry: Entry) -> bytes:
    """The editor's file with what came in; where both changed the same place, both, between marks that are refused."""
    with TemporaryDirectory(dir=history.folder()) as scratch:
        base, other = Path(scratch) / "base", Path(scratch) / "other"
        base.write_bytes(history.raw("cat-file", "blob", entry.before) if entry.before else b"")
        other.write_bytes(history.raw("cat-file", "blob", entry.after))
        names = ("-L", "我的", "-L", "原来的", "-L", "别人的")
        return history.run("merge-file", "-p", *names, str(file), str(base), str(other)).stdout
