"""An organisation's year: each point with its article."""

from collections.abc import Iterator
from functools import partial

from plugins.committee import ArticlePath
from plugins.committee.addresses import score_address, scoreboard_address, targets_address
from plugins.committee.days import day, short_day
from plugins.committee.office import Assessment, Bonus, Item, Line, Pace, PaceState, Penalty, Scoreboard, pace
from plugins.committee.office.names import (
    GROUP_NAMES,
    MARK_NAMES,
    OUTLET_LEVEL_NAMES,
    TARGET_NAMES,
    TARGET_UNITS,
    figure,
)
from plugins.pages.office.scoreboard import percent_of
from plugins.pages.office_views import ScoreItem, ScoreLine, ScoreView
from plugins.pages.page import Page
from plugins.pages.parts import Link
from plugins.pages.showing import Showing


def score_pages(showing: Showing) -> Iterator[Page]:
    """One for each organisation that owes anything in a year."""
    office = showing.committee.office
    boards = [office.scoreboard(year) for year in office.targets]
    for board in boards:
        for assessment in board.assessments:
            address = score_address(showing.site.targets, board.year, assessment.organisation)
            make = partial(_view, assessment, board, boards, showing)
            yield Page(address, "office/score.html", showing.site.targets, make)


def _view(assessment: Assessment, board: Scoreboard, boards: list[Scoreboard], showing: Showing) -> ScoreView:
    organisation, site = showing.organisations[assessment.organisation], showing.site
    title = f"{organisation.text}{board.year}年{site.targets_title}"
    address = score_address(site.targets, board.year, assessment.organisation)
    return ScoreView(
        head=showing.head(title, f"{title}：每一分都有稿件可查。", address),
        breadcrumbs=showing.breadcrumbs(
            showing.link(site.targets_title, targets_address(site.targets)),
            showing.link(f"{board.year}年", scoreboard_address(site.targets, board.year)),
        ),
        title=title,
        until=day(board.on),
        organisation=organisation,
        summary=_summary(assessment, board, showing),
        lines=(*(_line(each, showing) for each in assessment.lines), *_extras(assessment, showing)),
        years=tuple(
            showing.link(f"{each.year}年", score_address(site.targets, each.year, assessment.organisation))
            for each in boards
            if each is not board and any(other.organisation == assessment.organisation for other in each.assessments)
        ),
    )


def _summary(assessment: Assessment, board: Scoreboard, showing: Showing) -> tuple[str, ...]:
    organisation = showing.committee.organisations[assessment.organisation]
    count = sum(each.level is assessment.level for each in board.assessments)
    group = GROUP_NAMES[assessment.level]
    return (
        f"得分{figure(assessment.points)}分，在{count}个{group}中列第{assessment.rank}名。",
        f"完成应报件数的{percent_of(assessment)}%，"
        + ("全部完成。" if assessment.complete else _pace(pace(assessment, organisation, board.targets, board.on))),
        f"被上级媒体采用{assessment.adopted}篇。",
    )


def _pace(found: Pace) -> str:
    if found.state is PaceState.BEHIND:
        return f"进度落后，到这一天还欠{found.missing}件。"
    return f"进度超前{found.beyond}件。" if found.state is PaceState.AHEAD else "进度正常。"


def _line(line: Line, showing: Showing) -> ScoreLine:
    unit = TARGET_UNITS[line.kind]
    done = f"已报{line.done}{unit}"
    due = f"应报{line.due}{unit}，{done}（{line.percent}%）" if line.due else f"没有应报数，{done}"
    return ScoreLine(
        name=TARGET_NAMES[line.kind],
        summary=f"{due}，验收通过{line.accepted}{unit}，得{figure(line.points)}分。",
        bar=min(100, line.percent if line.percent is not None else 100),
        items=tuple(_item(each, showing) for each in line.items),
    )


def article_link(path: ArticlePath, showing: Showing) -> Link:
    """The title of an article, leading to it."""
    article = showing.committee.office.by_path[path]
    return showing.link(article.title, article.address)


def _item(item: Item, showing: Showing) -> ScoreItem:
    remarks = [MARK_NAMES[each] for each in item.marks]
    return ScoreItem(
        article=article_link(item.article, showing),
        day=short_day(item.on),
        points=figure(item.points),
        remark="、".join((["验收通过"] if item.accepted else []) + remarks),
    )


def _extras(assessment: Assessment, showing: Showing) -> Iterator[ScoreLine]:
    if assessment.bonuses:
        items = tuple(_bonus(each, showing) for each in assessment.bonuses)
        yield _extra("采用加分", sum_of(assessment.bonuses), items)
    if assessment.penalties:
        items = tuple(_penalty(each) for each in assessment.penalties)
        yield _extra("约稿未交", f"-{sum_of(assessment.penalties)}", items)


def sum_of(parts: tuple[Bonus, ...] | tuple[Penalty, ...]) -> str:
    """The points of bonuses or penalties together."""
    return figure(sum((each.points for each in parts), start=parts[0].points * 0))


def _extra(name: str, points: str, items: tuple[ScoreItem, ...]) -> ScoreLine:
    return ScoreLine(name=name, summary=f"共{points}分。", bar=0, items=items)


def _bonus(bonus: Bonus, showing: Showing) -> ScoreItem:
    adoption = bonus.adoption
    return ScoreItem(
        article=article_link(bonus.article, showing),
        day=short_day(adoption.on),
        points=figure(bonus.points),
        remark=f"{OUTLET_LEVEL_NAMES[adoption.level]}：{adoption.outlet}",
    )


def _penalty(penalty: Penalty) -> ScoreItem:
    return ScoreItem(
        article=Link(penalty.subject, ""),
        day=short_day(penalty.until),
        points=f"-{figure(penalty.points)}",
        remark="截止日前没有交稿",
    )
