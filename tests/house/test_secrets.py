"""No key, token or password stands in the repository or on the site."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class

from tests.site.county import County, manuscript

ROOT = Path(__file__).parents[2]

GUESSES = {"Base64HighEntropyString", "HexHighEntropyString", "KeywordDetector", "IPPublicDetector"}
"""Of detect-secrets, what takes every digest for a key, or every word for a password."""

KINDS: list[Any] = list(get_mapping_from_secret_type_to_class().values())
DETECTORS = [kind() for kind in KINDS if kind.__name__ not in GUESSES]

CLOUD_KEYS = re.compile(r"\b(?:LTAI[A-Za-z0-9]{16,24}|AKID[A-Za-z0-9]{32}|AKLT[A-Za-z0-9_-]{40,})\b")
"""Of Alibaba, Tencent and Volcano Engine: detect-secrets does not know them."""

MADE_UP = {
    *(f"benchmarks/privacy/{name}.txt" for name in ("lines", "second", "third", "fourth")),
    "tests/privacy/test_numbers.py",
}
"""What these hold tries the search for personal data and keys in manuscripts."""


def found_in(files: Iterable[Path]) -> Iterator[tuple[Path, int, str]]:
    """File, line, and what stands there."""
    for file in files:
        text = _text(file)
        if any(_kinds(text)):
            yield from (
                (file, number, kind) for number, line in enumerate(text.splitlines(), 1) for kind in _kinds(line)
            )


def _kinds(text: str) -> Iterator[str]:
    yield from (detector.secret_type for detector in DETECTORS if any(detector.analyze_string(text)))
    if CLOUD_KEYS.search(text):
        yield "Cloud Key"


def _text(file: Path) -> str:
    """Of a picture or an archive, none."""
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def is_an_example(file: Path, number: int) -> bool:
    """Whether it is written so that everybody sees that it opens nothing: at a host of RFC 2606, or to try a search."""
    return file.relative_to(ROOT).as_posix() in MADE_UP or bool(
        re.search(r"\.(?:example|test)\b|\bexample\.", _text(file).splitlines()[number - 1])
    )


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    files = [ROOT / each for each in listed.stdout.split("\0") if each]
    # Lock files are tens of thousands of digests; test_locks.py holds them to their form.
    return [each for each in files if each.is_file() and not each.name.endswith((".lock", "-lock.json"))]


def test_the_repository_holds_no_secret() -> None:
    files = tracked()
    assert len(files) > 300
    found = [f"{file}:{number}: {kind}" for file, number, kind in found_in(files) if not is_an_example(file, number)]
    assert found == []


def test_the_site_holds_no_secret(tmp_path: Path) -> None:
    county = County(tmp_path)
    county.write("articles/kelin/2019/12-12-linkage.md", manuscript("城乡联动会", "2019-12-12"))
    county.build()
    files = sorted(each for each in (tmp_path / "output").rglob("*") if each.is_file())
    assert len(files) > 30
    assert list(found_in(files)) == []


SECRETS = {
    "private key": "-----BEGIN OPENSSH PRIVATE " + "KEY-----\n",
    "password": "https://office:Geheim" + "1234@xunke.gov.cn/",
    "github": "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
    "alibaba": "LTAI" + "5tA1b2C3d4E5f6G7h8I9",
    "tencent": "AKID" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6",
    "pypi": "pypi-AgEIcHlwaS5vcmc" + "CJDAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMAAg" * 2,
    "aws": "AKIA" + "IOSFODNN7ABCDEFG",
}


@pytest.mark.parametrize("kind", SECRETS)
def test_the_search_finds_what_it_is_for(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "settings.py"
    file.write_text(f"VALUE = '{SECRETS[kind]}'\n")
    assert [number for _, number, _ in found_in([file])][:1] == [1]
