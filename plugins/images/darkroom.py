"""Where articles' pictures are developed into what the site shows."""

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import blake2b
from pathlib import Path

from plugins.committee import Picture, PicturePath, Problem, Rendition
from plugins.images.cabinet import Cabinet
from plugins.images.enlargers import Enlargers
from plugins.images.exchange import Request
from plugins.images.flaw import Flaw
from plugins.images.ledger import Ledger
from plugins.images.negative import digest_of, find, read, recognise, suffix_of
from plugins.images.recipe import Recipe

_PICTURES_A_PROCESS = 3
"""Starting a process costs as much time as a small picture."""


class Darkroom:
    """Develops pictures, each once for all builds that share its cache."""

    def __init__(self, cache: Path, *, processes: int, folder: str = "content", recipe: Recipe | None = None) -> None:
        """`cache`: a folder of its own; `processes`: at most so many at once; `folder`: the content's, in messages."""
        self._cabinet = Cabinet(cache)
        self._ledger = Ledger(cache / "ledger")
        self._processes = processes
        self._folder = folder
        self._recipe = recipe or Recipe()
        self._keys: dict[PicturePath, str] = {}

    def develop(self, files: Mapping[PicturePath, Path]) -> dict[PicturePath, Picture | Problem]:
        """What each picture comes to, in the order given: the same whatever is cached and however many work."""
        if not files:
            return {}
        recipe = self._recipe.digest()
        known = {path: self._known(path, file, recipe) for path, file in files.items()}
        made = self._develop({path: files[path] for path, verdict in known.items() if not verdict}, recipe)
        self._cabinet.sweep()
        return {path: self._result(path, verdict or made[path]) for path, verdict in known.items()}

    def path_of(self, rendition: Rendition) -> Path:
        """The file of a rendition that `develop` returned: to be copied, never moved or changed."""
        return self._cabinet.path_of(rendition.name)

    def key_of(self, path: PicturePath) -> str:
        """By which a picture that `develop` was given is known, whatever it is called."""
        return self._keys[path]

    def inscriptions(self, path: PicturePath) -> str:
        """What was written into the file of a picture that `develop` returned."""
        return self._cabinet.inscriptions(self._keys[path])

    def _known(self, path: PicturePath, file: Path, recipe: str) -> Picture | Flaw | None:
        """What is known of a picture without reading it."""
        found = find(path, file)
        if isinstance(found, Flaw):
            return found
        content = self._ledger.digest_of(str(file), found)
        if not content:
            return None
        self._keys[path] = _key(recipe, path, content)
        return self._cabinet.find(self._keys[path])

    def _develop(self, files: Mapping[PicturePath, Path], recipe: str) -> dict[PicturePath, Picture | Flaw]:
        workers = min(self._processes, -(-len(files) // _PICTURES_A_PROCESS))
        if not workers:
            return {}
        with Enlargers() as enlargers, ThreadPoolExecutor(workers) as executor:
            work = partial(self._verdict, enlargers=enlargers, recipe=recipe)
            verdicts = dict(zip(files, executor.map(work, files, files.values()), strict=True))
        self._ledger.save()
        return verdicts

    def _verdict(self, path: PicturePath, file: Path, *, enlargers: Enlargers, recipe: str) -> Picture | Flaw:
        """What a picture comes to: read it, and develop it unless its bytes are known."""
        found = find(path, file)
        if isinstance(found, Flaw):
            return found
        data = read(file, self._recipe.most_bytes)
        if isinstance(data, Flaw):
            return data
        content = digest_of(data)
        self._ledger.note(str(file), found, content, now=time.time_ns())
        key = self._keys[path] = _key(recipe, path, content)
        return self._cabinet.find(key) or self._make(key, data, suffix_of(path), enlargers)

    def _make(self, key: str, data: bytes, suffix: str, enlargers: Enlargers) -> Picture | Flaw:
        kind = recognise(data, suffix)
        if isinstance(kind, Flaw):
            return self._cabinet.keep_flaw(key, kind)
        answer = enlargers.develop(Request(data, kind, self._recipe))
        if not answer.flaw:
            return self._cabinet.keep_prints(key, answer.prints, answer.inscriptions)
        return self._cabinet.keep_flaw(key, answer.flaw) if answer.lasting else answer.flaw

    def _result(self, path: PicturePath, verdict: Picture | Flaw) -> Picture | Problem:
        return verdict.problem(f"{self._folder}/{path}") if isinstance(verdict, Flaw) else verdict


def _key(recipe: str, path: PicturePath, content: str) -> str:
    """Names an entry: by all that it follows from, so also by how the file's name ends."""
    return blake2b(f"{recipe} {content} {suffix_of(path)}".encode(), digest_size=16).hexdigest()
