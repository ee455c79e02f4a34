"""Others' work brought into the editor's files, under a journal: killed at any point, the next command goes on."""

from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, json

from plugins.newsroom.files import write_whole
from plugins.newsroom.history import FOREIGN, LINK, PROGRAM, Entry, History

JOURNAL = "journal.json"


class Journey(Struct, frozen=True):
    """From the state that the files show to the one that they shall show."""

    before: str
    after: str


def begin(history: History, journey: Journey) -> None:
    """Write down where the files are to go, before anything is sent or moved."""
    write_whole(history.desk / JOURNAL, json.encode(journey))


def unfinished(history: History) -> Journey | None:
    """The journey of a command that was killed."""
    file = history.desk / JOURNAL
    return json.decode(file.read_bytes(), type=Journey) if file.is_file() else None


def forget(history: History) -> None:
    """The journey is over, or was never begun."""
    (history.desk / JOURNAL).unlink(missing_ok=True)


def arrive(history: History, journey: Journey) -> None:
    """Bring files and branch to the new state. What the editor changed meanwhile stays, merged with what came."""
    changes = history.between(journey.before, journey.after)
    entries = [each for each in changes if each.mode != FOREIGN]
    found = {each.path: each.after for each in history.differing((each.path for each in entries), journey.before)}
    # Where names differ in nothing but case, a file that is new would be taken away with the old one.
    for entry in sorted(entries, key=lambda each: bool(each.after)):
        _bring(history, entry, found.get(entry.path, entry.before))
    if history.resolve("HEAD") == journey.before and journey.before != journey.after:
        history.move(journey.after, journey.before, "newsroom: arrive")
    history.settle(each.path for each in changes)
    forget(history)


def _bring(history: History, entry: Entry, present: str) -> None:
    file = history.folder / entry.path
    if present == entry.after:
        return
    if present == entry.before:
        _put(history, file, entry)
    elif entry.after and present:
        write_whole(file, merged(history, entry, present)[0])


def _put(history: History, file: Path, entry: Entry) -> None:
    if not entry.after:
        file.unlink(missing_ok=True)
        _leave(history, file.parent)
    elif entry.mode == LINK:
        _link(file, history.raw("cat-file", "blob", entry.after).decode("utf-8", "surrogateescape"))
    else:
        data = history.raw("cat-file", "--filters", f"--path={entry.path}", entry.after)
        write_whole(file, data, program=entry.mode == PROGRAM)


def _leave(history: History, folder: Path) -> None:
    """Take away folders that hold nothing any more."""
    while folder != history.folder and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _link(file: Path, target: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    try:
        file.symlink_to(target)
    except OSError:
        # Windows lets only administrators make links; git writes what it would lead to, and so do we.
        write_whole(file, target.encode("utf-8", "surrogateescape"))


def merged(history: History, entry: Entry, present: str) -> tuple[bytes, bool]:
    """The editor's file with what came in, and whether that went smoothly.

    Where both changed the same place, both, between marks that are refused.
    """
    with TemporaryDirectory(dir=history.desk) as scratch:
        files = [Path(scratch) / name for name in ("mine", "base", "other")]
        for file, blob in zip(files, (present, entry.before, entry.after), strict=True):
            file.write_bytes(history.raw("cat-file", "blob", blob) if blob else b"")
        names = ("-L", "我的", "-L", "原来的", "-L", "别人的")
        done = history.run("merge-file", "-p", *names, *map(str, files))
        return done.stdout, not done.returncode
