"""Files that have no place in the content: whether one holds a key or a password, which has to be told at once."""

from collections.abc import Iterator

from plugins.committee import Problem

LARGEST = 1 << 20
"""Bytes; no file of keys has as many."""


def secrets_in(file: str, shown: str) -> Iterator[Problem]:
    """The keys and passwords in a file that messages call `shown`."""
    from plugins.privacy import Kind
    from plugins.privacy.search import findings_in

    try:
        with open(file, "rb") as source:
            data = source.read(LARGEST)
    except OSError:
        return
    text = "" if b"\0" in data else data.decode("utf-8", "replace")
    for finding in findings_in(text):
        if finding.kind is Kind.SECRET:
            said = f"这里像是{finding.kind.value}“{finding.masked}”。{finding.kind.remedy}"
            yield Problem(shown, 1 + text.count("\n", 0, finding.start), finding.kind.code, said)
