"""The plain words of a body."""

import re

LENGTH = 120

SENTENCE_END = re.compile("[。！？!?…]+[”’」』）)]*")


def opening(paragraphs: list[str]) -> str:
    """The first sentences, about 120 characters, for a summary."""
    text = ""
    for paragraph in paragraphs:
        text = f"{text} {' '.join(paragraph.split())}".strip() if text.isascii() else text + " ".join(paragraph.split())
        if len(text) >= LENGTH:
            break
    if len(text) <= LENGTH:
        return text
    ends = [each.end() for each in SENTENCE_END.finditer(text, 0, LENGTH)]
    return text[: ends[-1]] if ends and ends[-1] >= LENGTH // 3 else text[: LENGTH - 1] + "…"


def visible_characters(words: list[str]) -> int:
    """Characters without blanks."""
    return len("".join("".join(words).split()))
