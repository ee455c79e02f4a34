"""The plain words of a body."""

import re

from plugins.reading.markdown.characters import is_chinese

LENGTH = 120

SENTENCE_END = re.compile("[。！？!?…]+[”’」』）)]*")


def opening(paragraphs: list[str]) -> str:
    """The first sentences, about 120 characters, for a summary."""
    text = ""
    for paragraph in paragraphs:
        words = " ".join(paragraph.split())
        blank = " " if text and words and not (is_chinese(text[-1]) or is_chinese(words[0])) else ""
        text += blank + words
        if len(text) > LENGTH:
            return shortened(text)
    return text


def shortened(text: str) -> str:
    """A long text up to the end of a sentence, or simply cut where the sentence is too long."""
    ends = [each.end() for each in SENTENCE_END.finditer(text, 0, LENGTH)]
    return text[: ends[-1]] if ends and ends[-1] >= LENGTH // 3 else text[: LENGTH - 1] + "…"


def visible_characters(words: list[str]) -> int:
    """Characters without blanks."""
    return len("".join("".join(words).split()))
