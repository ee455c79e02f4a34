"""Faces in a picture: found by dlib, where the extra `faces` is installed.

Dalal and Triggs, Histograms of oriented gradients for human detection (CVPR 2005), as dlib's frontal face detector
learnt it; what it learnt is part of the library. It sees faces from the front, upright or leaning, and misses others:
what it is silent about may still be a face.
"""

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from PIL import Image

PACKAGE = "dlib-bin"

_SIDE = 960
"""Pixels that a picture is reduced to: larger ones take longer, and show no more faces that a reader would know."""
_DOUBLED = 1
"""Times that a picture is doubled: faces from 40 pixels on are found, below which nobody is recognised."""
_SURE = 0.2
"""Of what the detector says how sure it is. Faces come to 1 and more; of 43 drawings one came to 0.1."""


def faces_version() -> str:
    """Names the detector that there is; empty where there is none."""
    if find_spec("dlib") is None or find_spec("numpy") is None:
        return ""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "dlib"


class FaceFinder:
    """The detector of one thread."""

    def __init__(self) -> None:
        """Load it. `ImportError` where it cannot be."""
        import dlib

        self._detector = dlib.get_frontal_face_detector()

    def count(self, picture: Path) -> int:
        """How many faces a picture of ours shows."""
        import numpy

        try:
            with Image.open(picture) as image:
                image.draft("L", (_SIDE, _SIDE))
                grey = image.convert("L")
        except OSError:
            return 0
        grey.thumbnail((_SIDE, _SIDE))
        found, _, _ = self._detector.run(numpy.asarray(grey), _DOUBLED, _SURE)
        return len(found)
