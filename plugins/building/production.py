"""What workers do: batches of pages and feeds into files of the staging folder."""

import os
from collections.abc import Mapping
from typing import NamedTuple

from plugins.building.errors import SealBroken
from plugins.building.rendering import Renderer, RenderJob, renderer
from plugins.building.staging import Tray
from plugins.building.stamps import Stamp, stamp_of
from plugins.committee import BodyDigest
from plugins.feeds import Feed, FeedFile, render


class PrintedTheme(NamedTuple):
    """What every page of a build is rendered with."""

    folder: str
    chrome: bytes
    """JSON of the frame."""
    templates: bytes
    """Digest of all templates: a process that stays alive renders with those of today."""


class PageBatch(NamedTuple):
    """Pages to render and to write."""

    tray: Tray
    theme: PrintedTheme
    jobs: tuple[RenderJob, ...]


class FeedBatch(NamedTuple):
    """Feeds to make and to write."""

    tray: Tray
    feeds: tuple[Feed, ...]
    bodies: Mapping[BodyDigest, str]


class Written(NamedTuple):
    """A file that now lies in the staging folder."""

    file: str
    stamp: Stamp


class Broken(NamedTuple):
    """A page that broke the seal, and was not written."""

    file: str
    text: str
    """What was wrong."""


def produce(batch: PageBatch | FeedBatch) -> list[Written | Broken]:
    """Make and write a batch."""
    if isinstance(batch, FeedBatch):
        return [write(batch.tray, each.address.removeprefix("/"), each.data) for each in _feed_files(batch)]
    renders = renderer(*batch.theme)
    return [_page(batch.tray, renders, job) for job in batch.jobs]


def _page(tray: Tray, renders: Renderer, job: RenderJob) -> Written | Broken:
    try:
        page = renders.render(job)
    except SealBroken as broken:
        return Broken(job.file, str(broken))
    return write(tray, job.file, page)


def _feed_files(batch: FeedBatch) -> list[FeedFile]:
    return list(render(batch.feeds, batch.bodies))


def write(tray: Tray, file: str, data: bytes) -> Written:
    """Stage one file."""
    place = tray.place(file)
    try:
        descriptor = _create(place)
    except FileNotFoundError:
        _make_folder(os.path.dirname(place))
        descriptor = _create(place)
    except FileExistsError:
        # A worker was lost after it had written this one, and its batch is done again.
        os.unlink(place)
        descriptor = _create(place)
    with open(descriptor, "wb", buffering=0) as opened:
        opened.write(data)
        return Written(file, stamp_of(os.fstat(descriptor)))


def _make_folder(folder: str) -> None:
    """Most lack nothing but themselves."""
    try:
        os.mkdir(folder)
    except (FileNotFoundError, FileExistsError):
        os.makedirs(folder, exist_ok=True)


def _create(place: str) -> int:
    return os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
