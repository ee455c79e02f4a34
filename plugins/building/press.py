"""The press: takes the products of a build, makes those that changed, and brings all into the output at once."""

import os
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain, islice
from pathlib import Path

from plugins.building.errors import BuildStopped, PagesBroken
from plugins.building.executor import batches, each_answer, workers
from plugins.building.production import Broken, FeedBatch, PageBatch, PrintedTheme, Written, produce, write
from plugins.building.products import CopyProduct, FeedProduct, MadeProduct, PageProduct, Product, TextProduct
from plugins.building.progress import watched
from plugins.building.rendering import RenderJob
from plugins.building.stamps import UNSURE, Stamp, stamp_of
from plugins.building.store import OutputRow
from plugins.building.strangers import folders_of, left, strangers
from plugins.building.workshop import Workshop
from plugins.committee import BodyDigest
from plugins.hardening import output_fault
from plugins.pages import Sequences

PAGES = 64
FEEDS = 8
"""Pages, and feeds, to a batch."""
FEW = 3
"""Batches up to which no other process is started."""


class Edition:
    """What a run of the press came to."""

    def __init__(self, files: Iterable[str], written: Iterable[str], removed: Iterable[str]) -> None:
        self.files = frozenset(files)
        """Every file of the site."""
        self.written = tuple(sorted(written))
        """Files made in this run."""
        self.removed = tuple(sorted(removed))
        """Files taken out of the output in this run."""


class Press:
    """Makes one edition of the site."""

    def __init__(
        self,
        workshop: Workshop,
        theme: PrintedTheme,
        bodies: Mapping[BodyDigest, str],
        sequences: Sequences,
        executor: str,
    ) -> None:
        """`bodies`: those that are not in the store; `sequences`: to be kept for the next build."""
        self._store, self._staging = workshop.store, workshop.staging
        self._output, self._tray = str(self._staging.output), self._staging.tray
        self._theme, self._bodies, self._sequences = theme, bodies, sequences
        self._executor = executor
        self._before = self._store.outputs()
        self._files: set[str] = set()
        self._rows: dict[str, OutputRow] = {}
        """Of files that were not as the store said, as they will be."""
        self._written: dict[str, Stamp] = {}
        self._stale_feeds: list[FeedProduct] = []

    def run(self, products: Iterable[Product]) -> Edition:
        """Make what changed, bring it in, and remember it.

        Raises:
            PagesBroken: if pages broke the seal; then nothing was brought in.

        """
        broken: dict[str, str] = {}
        for made in self._produce(self._work(products)):
            broken.update(each for each in made if isinstance(each, Broken))
            self._written.update(each for each in made if isinstance(each, Written))
        if broken:
            raise PagesBroken(dict(sorted(broken.items())))
        folders = self._store.folders()
        found = strangers(self._output, self._files, folders)
        removed = sorted({*(self._before.keys() - self._files), *found})
        self._staging.publish(self._written, removed)
        self._remember(removed, folders)
        return Edition(self._files, self._written, removed)

    def _produce(self, work: Iterator[PageBatch | FeedBatch]) -> Iterator[list[Written | Broken]]:
        first = list(islice(work, FEW + 1))
        with workers(self._executor, several=len(first) > FEW) as (pool, number):
            answers = each_answer(pool, produce, chain(first, work), number)
            yield from watched(answers, "正在生成网页", None)

    def _work(self, products: Iterable[Product]) -> Iterator[PageBatch | FeedBatch]:
        """Batches of what is stale. Products are drawn one by one, so that few pages are in memory."""
        for pages in batches(self._stale_pages(products), PAGES):
            bodies = self._find({body for each in pages if (body := each.body)})
            jobs = tuple(_job(each, bodies[each.body] if each.body else "") for each in pages)
            yield PageBatch(self._tray, self._theme, jobs)
        for feeds in batches(self._stale_feeds, FEEDS):
            digests = {entry.body for each in feeds for entry in each.feed.entries}
            yield FeedBatch(self._tray, tuple(each.feed for each in feeds), self._find(digests))

    def _find(self, digests: Set[BodyDigest]) -> Mapping[BodyDigest, str]:
        return {**self._store.bodies(digests), **{each: self._bodies[each] for each in digests & self._bodies.keys()}}

    def _stale_pages(self, products: Iterable[Product]) -> Iterator[PageProduct]:
        for product in products:
            if not self._is_stale(product):
                continue
            match product:
                case PageProduct():
                    yield product
                case FeedProduct():
                    self._stale_feeds.append(product)
                case TextProduct(files=(file,), data=data):
                    self._written.update([write(self._tray, file, data)])
                case MadeProduct(files=(file,), make=make):
                    self._written.update([write(self._tray, file, make())])
                case CopyProduct(files=(file,), source=source):
                    self._copy(source, file)

    def _is_stale(self, product: Product) -> bool:
        # Every file is looked at, so that each is known to belong to the site.
        return any([self._is_stale_file(file, product) for file in product.files])  # noqa: C419

    def _is_stale_file(self, file: str, product: Product) -> bool:
        if file in self._files:
            raise BuildStopped(f"内部错误：{file} 生成了两次。")
        self._files.add(file)
        row = self._before.get(file)
        if row and row.press == product.press and row.stamp == self._stamp(file):
            if product.is_as_before or (product.basis and row.basis == product.basis):
                return False
            if row.value == product.value:
                self._note(file, product, row.stamp)
                return False
        if fault := output_fault(file):
            raise BuildStopped(f"内部错误：不能生成这个文件：{fault}")
        self._note(file, product, UNSURE, row)
        return True

    def _note(self, file: str, product: Product, stamp: Stamp, row: OutputRow | None = None) -> None:
        """`row`: what is known of the file; where only the press is another, its digests stand."""
        if row and product.is_as_before:
            self._rows[file] = row._replace(press=product.press, stamp=stamp)
        elif product.basis or not stamp:
            self._rows[file] = OutputRow(file, product.basis, product.value, product.press, stamp)

    def _stamp(self, file: str) -> Stamp | None:
        try:
            return stamp_of(os.lstat(f"{self._output}/{file}"))
        except OSError:
            return None

    def _copy(self, source: Path, file: str) -> None:
        self._written.update([write(self._tray, file, source.read_bytes())])

    def _remember(self, removed: Iterable[str], folders: Mapping[str, Stamp]) -> None:
        """Moving a file changes its stamp, moving its folder does not."""
        stamps = self._written if self._tray.is_tree else {file: self._stamp(file) for file in self._written}
        rows = [row._replace(stamp=stamps.get(file) or row.stamp) for file, row in self._rows.items()]
        touched = folders_of((*self._written, *removed)) if self._written or removed else set[str]()
        now = left(self._output, touched | (folders_of(self._files) - folders.keys()))
        gone = (self._before.keys() - self._files, (folders.keys() & touched) - now.keys())
        moved = self._sequences.changes()
        if rows or now or any(gone) or any(moved):
            self._store.begin()
            self._store.save_sequences(*moved)
            self._store.save_outputs(rows, gone[0])
            self._store.save_folders(now, gone[1])
            self._store.commit()


def _job(product: PageProduct, body: str) -> RenderJob:
    page = product.page
    return RenderJob(page.file, page.template, page.section, product.encoded, body)
