"""Letters on scanned pages, recognised by Tesseract where that is installed with its Chinese model."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from plugins.newsroom.importing.document import Paragraph
from plugins.newsroom.importing.plain import paragraphs

if TYPE_CHECKING:
    from PIL.Image import Image

SECONDS = 60
MOST_PAGES = 10
DOUBT = "文字是从扫描的图上认出来的，难免有错，请对着原稿逐字核对"
_BETWEEN_HAN = re.compile(
    r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])[ \t]+(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef0-9])"
)
_BEFORE_HAN = re.compile(r"(?<=[0-9])[ \t]+(?=[\u3400-\u9fff])")


def is_there() -> bool:
    """Whether this machine can recognise Chinese letters."""
    program = shutil.which("tesseract")
    if not program:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, check=False)
    return b"chi_sim" in (listed.stdout + listed.stderr).split()


def recognised(pages: Iterable["Image"]) -> Iterator[Paragraph]:
    """The paragraphs of scanned pages."""
    program = shutil.which("tesseract") or "tesseract"
    for page in pages:
        file = BytesIO()
        page.save(file, "PNG")
        done = subprocess.run(
            [program, "stdin", "stdout", "-l", "chi_sim", "--psm", "3"],
            input=file.getvalue(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            env={"OMP_THREAD_LIMIT": "1"},
        )
        text = _BETWEEN_HAN.sub("", done.stdout.decode("utf-8", "replace"))
        yield from paragraphs(_BEFORE_HAN.sub("", text))
