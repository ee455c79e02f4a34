"""A county to read for: its desk, and manuscripts written for it."""

import re
from collections.abc import Mapping

from plugins.committee import Article, Column, ColumnId, ItemKind, OrganisationId, Problem, Severity
from plugins.reading import Desk, Reading, read_manuscript

DESK = Desk(
    organisations={
        OrganisationId("kelin"): "克林镇",
        OrganisationId("xine"): "新鄂乡",
        OrganisationId("yucai"): "育才社区",
    },
    columns=(
        Column(id=ColumnId("news"), name="工作动态", description="", item=ItemKind.NEWS),
        Column(id=ColumnId("activities"), name="网上活动", description="", item=ItemKind.ACTIVITY),
        Column(id=ColumnId("videos"), name="视频", description="", item=ItemKind.VIDEO),
    ),
)
PATH = "articles/kelin/2019/12-12-linkage-meeting.md"
FILE = f"content/{PATH}"

SOUND = {"title": "克林镇召开三联动工作会议", "date": "2019-12-12 09:30:00", "column": "工作动态"}

MESSAGE = re.compile(
    r"(?P<file>[^\n]+):(?P<line>[1-9][0-9]*): (?P<severity>错误|提醒|提示) "
    r"[^\n]*[。？][^\n]*\[[a-z0-9]+(?:-[a-z0-9]+)*\]"
)


def manuscript(fields: Mapping[str, str] = SOUND, body: str = "会议在镇政府召开。\n") -> str:
    header = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\n{header}---\n\n{body}"


def read(text: str | bytes, path: str = PATH) -> Reading:
    return read_manuscript(text.encode() if isinstance(text, str) else text, path, DESK)


def read_fields(**fields: str | None) -> Reading:
    """A sound manuscript, some of whose fields are changed, or taken out by None."""
    merged = {key: value for key, value in {**SOUND, **fields}.items() if value is not None}
    return read(manuscript(merged))


def article(reading: Reading) -> Article:
    assert reading.article is not None, said(reading.problems)
    return reading.article


def said(problems: tuple[Problem, ...]) -> list[str]:
    return [str(each) for each in problems]


def places(reading: Reading) -> list[tuple[int, str]]:
    """Line and code of each problem."""
    return [(each.line, str(each.code)) for each in reading.problems]


def only(problems: tuple[Problem, ...]) -> str:
    """The message of the one problem there is, without its file."""
    assert len(problems) == 1, said(problems)
    return str(problems[0]).partition(".md:")[2] or str(problems[0])


def check_messages(problems: tuple[Problem, ...]) -> None:
    """Every problem is one line of the form that editors and programs know."""
    for problem in problems:
        assert MESSAGE.fullmatch(str(problem)), str(problem)
        assert problem.severity in Severity
