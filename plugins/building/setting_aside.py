"""A document whose page breaks the seal is set aside like one with a fault of its own, and all others are built.

It is an error of a template or of this program, and its message says so; but an editor's site must not stand still for
it. Where a page of no single document breaks, or so many that the template must be at fault, the build ends.
"""

from collections.abc import Mapping

from plugins.committee import Article, Committee, Problem, ProblemCode, StandingPage
from plugins.pages import file_of

SEAL_BROKEN = ProblemCode("seal-broken")

MANY = 20
"""Documents; if so many pages break, no document is to blame."""


def blamed(texts: Mapping[str, str], committee: Committee, folder: str) -> tuple[Problem, ...]:
    """A problem for each document whose own page broke the seal; none where the build has to end.

    `texts`: what was wrong, by file of the output. A page that only lists a document may be whole without it.
    """
    documents: tuple[Article | StandingPage, ...] = (*committee.articles, *committee.withdrawn, *committee.pages)
    files = {file_of(each.address): each.file for each in documents}
    found = {files[page]: text for page, text in texts.items() if page in files}
    if len(found) >= MANY:
        return ()
    remedy = "这是网站程序的毛病，不怪您；这篇先搁在一边，请把这行提示发给网站维护人员。"
    return tuple(Problem(f"{folder}/{file}", 1, SEAL_BROKEN, f"{text}。{remedy}") for file, text in found.items())
