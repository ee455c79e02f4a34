"""Markdown into clean HTML: prepare the source, parse it, set it, sanitise it, and say what is wrong."""

import re
from html import unescape
from posixpath import commonprefix
from xml.etree.ElementTree import Element

from msgspec import Struct

from plugins.committee import PICTURE_MARK, Problem, Text, body_digest
from plugins.reading.desk import Desk
from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.engine import engine
from plugins.reading.markdown.faults import HTML_UNSAFE, TOO_LONG, TOO_NESTED
from plugins.reading.markdown.illustration import PICTURE
from plugins.reading.markdown.opening import opening, visible_characters
from plugins.reading.markdown.parser import TooNested
from plugins.reading.markdown.places import Places
from plugins.reading.markdown.preparation import prepare
from plugins.reading.markdown.typesetting import Typesetter
from plugins.reading.sanitising import sanitise

MAX_LENGTH = 100_000

TAG = re.compile("<[^<>]*>?")
WORDS = 20


class Converted(Struct, frozen=True, kw_only=True):
    """A body as readers get it, and what is wrong with it."""

    html: str
    """Sanitised, with a `PICTURE_MARK` for each picture; `text.body` is its digest."""
    text: Text
    problems: tuple[Problem, ...] = ()


def convert(source: str, *, file: str, first_line: int, desk: Desk) -> Converted:
    """The body of the manuscript `file` (below `content/`), whose first line is line `first_line` of the file."""
    draft = engine().draft
    draft.clear()
    root = parse(source, draft)
    typesetter = Typesetter(draft, Places(source, first_line), file, desk)
    html = "" if root is None else finish(typesetter, root)
    return Converted(html=html, text=text(html, typesetter), problems=problems(draft, typesetter.places, file, desk))


def parse(source: str, draft: Draft) -> Element | None:
    """The tree of a body; None where the body is beyond bounds."""
    if len(source) > MAX_LENGTH:
        draft.add(TOO_LONG, "", limit=str(MAX_LENGTH))
        return None
    try:
        return engine().tree(prepare(source, draft))
    except TooNested as nested:
        draft.add(TOO_NESTED, str(nested))
    except RecursionError:
        draft.add(TOO_NESTED, "")
    return None


def finish(typesetter: Typesetter, root: Element) -> str:
    """The sanitised HTML of a tree."""
    try:
        made = typesetter.body(root)
    except RecursionError:
        typesetter.draft.add(TOO_NESTED, "")
        made = ""
    cleaned = sanitise(made)
    if cleaned != made:
        typesetter.draft.add(HTML_UNSAFE, words_before_change(made, cleaned))
    return cleaned.replace(PICTURE, PICTURE_MARK)


def words_before_change(made: str, cleaned: str) -> str:
    """The last words before the first change, by which its line is found."""
    same = len(commonprefix((made, cleaned)))
    texts = TAG.split(made[:same])
    return unescape(next((text for text in reversed(texts) if text.strip()), "")).strip()[-WORDS:]


def text(html: str, typesetter: Typesetter) -> Text:
    """What the body holds."""
    return Text(
        body=body_digest(html),
        characters=visible_characters(typesetter.flow.words),
        opening=opening(typesetter.paragraphs or ["".join(typesetter.flow.words)]),
        headings=tuple(typesetter.outline.headings),
        pictures=tuple(typesetter.illustration.pictures),
        links=tuple(typesetter.linking.files),
    )


def problems(draft: Draft, places: Places, file: str, desk: Desk) -> tuple[Problem, ...]:
    """The faults at their lines, in the order of the lines."""
    named = f"{desk.folder}/{file}"
    return tuple(
        sorted(
            Problem(named, places.line(each.fragment, each.nth), each.code, each.text, each.severity)
            for each in draft.faults
        )
    )
