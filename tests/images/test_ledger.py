import os
from pathlib import Path

import pytest

from plugins.images.ledger import Ledger

LATER = 10_000_000_000
"""Nanoseconds after a file was written."""


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"abc")
    return file


def noted(folder: Path, picture: Path, *, after: int = LATER) -> Ledger:
    ledger = Ledger(folder / "cache" / "ledger")
    found = picture.lstat()
    ledger.note(str(picture), found, "d1", now=found.st_ctime_ns + after)
    ledger.save()
    return Ledger(folder / "cache" / "ledger")


def test_an_untouched_file_is_known(tmp_path: Path, picture: Path) -> None:
    assert noted(tmp_path, picture).digest_of(str(picture), picture.lstat()) == "d1"


def test_a_file_changed_just_now_is_read_again(tmp_path: Path, picture: Path) -> None:
    assert noted(tmp_path, picture, after=1000).digest_of(str(picture), picture.lstat()) is None


def test_a_change_that_keeps_size_and_time_is_noticed(tmp_path: Path, picture: Path) -> None:
    ledger = noted(tmp_path, picture)
    before = picture.lstat()
    replacement = tmp_path / "new.jpg"
    replacement.write_bytes(b"xyz")
    replacement.replace(picture)
    os.utime(picture, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = picture.lstat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert ledger.digest_of(str(picture), after) is None


def test_a_file_that_is_gone_is_forgotten(tmp_path: Path, picture: Path) -> None:
    other = tmp_path / "b.jpg"
    other.write_bytes(b"abc")
    noted(tmp_path, picture)
    found = picture.lstat()
    picture.unlink()
    noted(tmp_path, other)
    assert Ledger(tmp_path / "cache" / "ledger").digest_of(str(picture), found) is None


@pytest.mark.parametrize("content", [b"", b"\xc1", b"\x81\xa1a\xa1b", b"[]"])
def test_a_damaged_ledger_knows_nothing(tmp_path: Path, picture: Path, content: bytes) -> None:
    (tmp_path / "ledger").write_bytes(content)
    assert Ledger(tmp_path / "ledger").digest_of(str(picture), picture.lstat()) is None


def test_nothing_noted_writes_nothing(tmp_path: Path) -> None:
    Ledger(tmp_path / "ledger").save()
    assert not (tmp_path / "ledger").exists()
