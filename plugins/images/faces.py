"""Faces in a picture: found by OpenCV's Haar cascades, where the extra `faces` is installed.

Viola and Jones, Rapid object detection using a boosted cascade of simple features (CVPR 2001); the cascade comes with
OpenCV. It sees upright faces from the front, and misses others: what it is silent about may still be a face.
"""

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "opencv-python-headless"

_CASCADE = "haarcascade_frontalface_alt2.xml"
"""Of those that come with OpenCV the one that saw no face in 34 drawings without one."""

_SIDE = 960
"""Pixels that a picture is reduced to: larger ones take longer, and show no more faces that a reader would know."""
_LEAST_FACE = 40
"""Pixels of a face's side, below which nobody is recognised."""


def faces_version() -> str:
    """Names the detector that there is; empty where there is none."""
    if find_spec("cv2") is None:
        return ""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "cv2"


class FaceFinder:
    """The detector of one thread."""

    def __init__(self) -> None:
        """Load the cascade. `ImportError` or `AttributeError` where OpenCV has none (5.0 and later)."""
        import cv2

        self._cascade = cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / _CASCADE))

    def count(self, picture: Path) -> int:
        """How many faces a picture of ours shows."""
        import cv2

        pixels = cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE)
        if pixels is None:
            return 0
        scale = _SIDE / max(pixels.shape)
        if scale < 1:
            pixels = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        least = (_LEAST_FACE, _LEAST_FACE)
        found = self._cascade.detectMultiScale(cv2.equalizeHist(pixels), 1.2, minNeighbors=5, minSize=least)
        return len(found)
