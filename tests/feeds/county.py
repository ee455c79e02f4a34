"""A small county whose feeds the tests read."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from plugins.committee import (
    Article,
    ArticlePath,
    BodyDigest,
    Column,
    ColumnId,
    Committee,
    ItemKind,
    Level,
    Organisation,
    OrganisationId,
    Picture,
    PicturePath,
    PictureUse,
    Registers,
    Rendition,
    Site,
    Text,
)
from plugins.feeds import Feed, feeds_of, render

SHANGHAI = ZoneInfo("Asia/Shanghai")

SITE = Site(
    name="逊克县关心下一代工作委员会",
    short="逊克县关工委",
    tagline="关心下一代，网上也有家。",
    owner="逊克县关心下一代工作委员会办公室",
    url="https://example.org/county",
    authority="example.org,2018",
    language="zh-CN",
    timezone="Asia/Shanghai",
    page_size=20,
    feed_size=50,
)

COLUMNS = (
    Column(id=ColumnId("news"), name="工作动态", description="各级关工委在做什么。", item=ItemKind.NEWS),
    Column(id=ColumnId("videos"), name="视频", description="看得见的关爱。", item=ItemKind.VIDEO),
)


def organisation(name: str, level: Level, parent: str | None = None) -> Organisation:
    return Organisation(
        id=OrganisationId(name),
        name=f"{name}关心下一代工作委员会",
        short=f"{name}关工委",
        level=level,
        parent=OrganisationId(parent) if parent else None,
        since=2010,
    )


ORGANISATIONS = (
    organisation("heihe", Level.CITY),
    organisation("xunke", Level.COUNTY, "heihe"),
    organisation("kelin", Level.TOWNSHIP, "xunke"),
    organisation("kelin-village-1", Level.VILLAGE, "kelin"),
    organisation("xine", Level.TOWNSHIP, "xunke"),
)

PICTURE = PicturePath("articles/kelin/2019/meeting.jpg")
PICTURES = {
    PICTURE: Picture(
        width=1600,
        height=1200,
        renditions=(
            Rendition(name="aa-480.webp", type="image/webp", width=480, height=360, size=9_000),
            Rendition(name="aa-480.jpg", type="image/jpeg", width=480, height=360, size=20_000),
            Rendition(name="aa-960.jpg", type="image/jpeg", width=960, height=720, size=60_000),
            Rendition(name="aa-1600.jpg", type="image/jpeg", width=1600, height=1200, size=150_000),
        ),
    ),
    PicturePath("articles/kelin/2019/flag.png"): Picture(
        width=1400,
        height=700,
        renditions=(Rendition(name="bb-1400.png", type="image/png", width=1400, height=700, size=88_000),),
    ),
}

BODY = BodyDigest("b" * 32)
PICTURE_BODY = BodyDigest("c" * 32)
BODIES = {
    BODY: '<h2 id="meeting">会议</h2>\n<p>见<a href="/county/xine/2019/aid/">新鄂乡的报道</a>。</p>\n',
    PICTURE_BODY: "<figure>\x00<figcaption>会场</figcaption></figure>\n<p>三个小组成立了。</p>\n",
}


def use(path: str = PICTURE, alt: str = "会场") -> PictureUse:
    return PictureUse(path=PicturePath(path), alt=alt, line=9)


def article(path: str = "kelin/2019/12-12-linkage-meeting", **changes: Any) -> Article:
    given = Article(
        path=ArticlePath(path),
        organisation=OrganisationId(path.split("/")[0]),
        column=ColumnId("news"),
        title="三联动小组成立",
        published=datetime(2019, 12, 12, 9, 30, tzinfo=SHANGHAI),
        summary="克林镇在山外的三个城市各建起一个小组。",
        author="克林镇通讯员",
        tags=("三联动", "留守儿童"),
        text=Text(body=BODY, characters=20, opening="见新鄂乡的报道。"),
    )
    return replace(given, **changes)


def illustrated(path: str = "kelin/2019/12-13-pictures") -> Article:
    text = Text(body=PICTURE_BODY, characters=10, opening="三个小组成立了。", pictures=(use(alt='会场"内外"<一角>'),))
    return article(path, title="会场内外", cover=use(), text=text, author="")


def committee(*articles: Article) -> Committee:
    return Committee(Registers(organisations=ORGANISATIONS, columns=COLUMNS), articles, [], PICTURES)


def feed(name: str, articles: Iterable[Article], site: Site = SITE) -> Feed:
    """The feed of a name such as `all`, `columns/news` or `organisations/kelin`."""
    wanted = f"/feeds/{name}.rss.xml"
    return next(each for each in feeds_of(committee(*articles), site) if each.address.rss == wanted)


def files(name: str, articles: Iterable[Article], site: Site = SITE) -> tuple[bytes, bytes]:
    """A feed's RSS and Atom files."""
    rss, atom = render([feed(name, articles, site)], BODIES)
    return rss.data, atom.data
