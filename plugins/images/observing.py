"""What pictures give away: in their files' own texts, in what is written on them, and by faces.

Each picture is looked at once, by the digest of its bytes; what was found is kept beside the pictures.
"""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct

import plugins
from plugins.committee import Picture, PicturePath, Problem
from plugins.images.darkroom import Darkroom
from plugins.images.faces import FaceFinder, faces_version
from plugins.images.lettering import Reader, reader
from plugins.images.writing import write
from plugins.privacy import Kind

_WIDE_ENOUGH = 900
"""Pixels in which what a reader can read can be read."""
_BATCH = 8
"""Pictures that are read by one run of the reader: half of a single one's time is its start."""


class Trait(Struct, frozen=True):
    """A piece of personal data."""

    kind: Kind
    text: str
    attached: bool
    """Whether it is written into the file, not on the picture."""


class Observation(Struct, frozen=True, kw_only=True):
    """What a picture gives away."""

    traits: tuple[Trait, ...] = ()
    faces: int = 0


class _Notes(Struct, frozen=True):
    signature: str
    """Of all that looked at the pictures."""
    seen: dict[str, Observation]


class Observer:
    """Looks at the pictures of a darkroom."""

    def __init__(self, cache: Path, darkroom: Darkroom, eyes: "Eyes", *, processes: int) -> None:
        """`cache`: the darkroom's; `processes`: at most so many at once."""
        self._eyes = eyes
        self._file = cache / "observations"
        self._darkroom = darkroom
        self._processes = processes

    def observe(self, pictures: Mapping[PicturePath, Picture | Problem]) -> dict[PicturePath, Observation]:
        """What each picture gives away, those left out that give nothing away; `pictures` as developed."""
        usable = {path: picture for path, picture in pictures.items() if isinstance(picture, Picture)}
        if not usable:
            return {}
        eyes = self._eyes
        seen = self._kept(eyes.signature)
        keys = {path: self._darkroom.key_of(path) for path in usable}
        fresh = {key: path for path, key in keys.items() if key not in seen}
        if fresh:
            paths = list(fresh.values())
            texts = [self._darkroom.inscriptions(path) for path in paths]
            files = [self._file_of(usable[path]) for path in paths]
            seen |= dict(zip(fresh, eyes.look(texts, files, self._processes), strict=True))
            write(self._file, msgspec.msgpack.encode(_Notes(eyes.signature, seen)))
        nothing = Observation()
        return {path: seen[key] for path, key in keys.items() if seen[key] != nothing}

    def _kept(self, signature: str) -> dict[str, Observation]:
        try:
            notes = msgspec.msgpack.decode(self._file.read_bytes(), type=_Notes)
        except (OSError, msgspec.DecodeError):
            return {}
        return notes.seen if notes.signature == signature else {}

    def _file_of(self, picture: Picture) -> Path:
        """A rendition that every program opens, large enough and no larger."""
        files = picture.universal
        return self._darkroom.path_of(next((each for each in files if each.width >= _WIDE_ENOUGH), files[-1]))


def open_eyes() -> "Eyes":
    """All that this machine has."""
    return Eyes(reader=reader(), faces=faces_version())


class Eyes:
    """What looks at pictures: whatever of this machine can, or less."""

    def __init__(self, *, reader: Reader | None, faces: str) -> None:
        """`faces`: names the detector of faces; empty for none."""
        self._reader = reader
        self.signature = f"{_rules()} {faces} {reader.version if reader else ''}"
        self._sees_faces = bool(faces)

    def look(self, texts: Sequence[str], files: Sequence[Path], processes: int) -> list[Observation]:
        """What pictures give away, by the texts in their files and by the pictures themselves."""
        pairs = list(zip(texts, files, strict=True))
        batches = [pairs[start : start + _BATCH] for start in range(0, len(pairs), _BATCH)]
        with ThreadPoolExecutor(max(1, min(processes, len(batches)))) as executor:
            return [each for answers in executor.map(self._look, batches) for each in answers]

    def _look(self, batch: Iterable[tuple[str, Path]]) -> list[Observation]:
        texts, files = zip(*batch, strict=True)
        printed = self._reader.read(files) if self._reader else [""] * len(files)
        faces = self._faces(files)
        return [
            Observation(traits=(*_traits(text, attached=True), *_traits(words, attached=False)), faces=count)
            for text, words, count in zip(texts, printed, faces, strict=True)
        ]

    def _faces(self, files: Sequence[Path]) -> list[int]:
        if not self._sees_faces:
            return [0] * len(files)
        try:
            finder = FaceFinder()
        except ImportError:
            return [0] * len(files)
        return [finder.count(file) for file in files]


def _traits(text: str, *, attached: bool) -> Iterable[Trait]:
    if not text.strip():
        return ()
    from plugins.privacy.search import findings_in

    return dict.fromkeys(Trait(each.kind, each.text, attached) for each in findings_in(text))


@cache
def _rules() -> str:
    """Digest of what decides what is found."""
    root = Path(plugins.__path__[0])
    files = [*sorted((root / "privacy").glob("*.py")), *sorted((root / "images").glob("*.py"))]
    return blake2b(b"\0".join(each.read_bytes() for each in files), digest_size=16).hexdigest()
