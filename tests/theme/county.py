"""A theme's world: a frame, and views of every template with as little and as much as they can hold."""

import types
import typing
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plugins.building.rendering import VIEWS, Renderer, RenderJob
from plugins.committee import BodyDigest
from plugins.hardening import REFERRER, policy_for
from plugins.pages import parts, views
from plugins.pages.chrome import Asset, Chrome, FooterGroup, MenuItem
from plugins.pages.parts import FeedLink, Link, Meta, SharedPicture
from plugins.pages.views import View

THEME = Path(__file__).parents[2] / "theme"
INTEGRITY = "sha384-" + "A" * 64
BODIES = {views.ArticleView, views.StandingView}

CHROME = Chrome(
    name="逊克县关心下一代工作委员会",
    short="逊克县关工委",
    tagline="有青少年的地方就有五老，有五老的地方就有群",
    url="https://example.org",
    home="/",
    language="zh-CN",
    menu=(MenuItem("首页", "/", "home"), MenuItem("工作动态", "/columns/news/", "news")),
    footer=(FooterGroup("关于本站", (Link("关于我们", "/about/"), Link("网站地图", "/sitemap/"))),),
    owner="逊克县关工委办公室",
    icp=Link("黑ICP备00000000号", "https://beian.miit.gov.cn/"),
    police=None,
    meta=(Meta("SiteName", "逊克县关心下一代工作委员会"),),
    feeds=(FeedLink("全站", "/feeds/all.rss.xml", "application/rss+xml"),),
    stylesheets=(Asset("/theme/css/site.css", INTEGRITY),),
    scripts=(Asset("/theme/js/size.js", INTEGRITY),),
    icons=(Link("icon", "/theme/icons/favicon.svg"), Link("apple-touch-icon", "/theme/icons/apple-touch-icon.png")),
    theme_color="#faf6ee",
    picture=SharedPicture("https://example.org/theme/pictures/share.png", 1200, 630, "本站的标志"),
    policy=policy_for("https://example.org").in_page(),
    bare_policy=policy_for("https://example.org").in_page(bare=True),
    referrer=REFERRER,
)


def render(view: View, template: str, *, body: str = "", section: str = "", chrome: Chrome = CHROME) -> str:
    """A page as a build renders it: strict, escaped, sealed."""
    job = RenderJob(file="page", template=template, section=section, view=msgspec.json.encode(view), body=body)
    return _renderer(chrome).render(job).decode()


@lru_cache(maxsize=2)
def _renderer(chrome: Chrome) -> Renderer:
    return Renderer(THEME, chrome)


# --- the least a view can hold -------------------------------------------------------------------------------------

PLAIN: dict[str, Any] = {
    **dict.fromkeys(("canonical", "absolute", "opml", "rss", "atom"), "https://example.org/a/"),
    **dict.fromkeys(("url", "src"), "/a/"),
    "srcset": "/images/a-480.jpg 480w",
    "kind": "website",
    "anchor": "s1",
}


def least(kind: Any, name: str = "") -> Any:
    """A value of a type with nothing in it that could be left out."""
    if kind in (str, BodyDigest):
        return PLAIN.get(name, "")
    if kind is int:
        return 2
    if kind is bool:
        return False
    if kind is datetime:
        return datetime(2019, 12, 12, 9, 30, tzinfo=timezone(timedelta(hours=8)))
    if typing.get_origin(kind) is tuple:
        return ()
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return None
    hints = typing.get_type_hints(kind)
    return kind(**{each.name: least(hints[each.name], each.encode_name) for each in msgspec.structs.fields(kind)})


# --- whatever a view can hold --------------------------------------------------------------------------------------

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ chrome }}{% raw %}{# #}",
    "&lt;b&gt;&amp;",
    "</title></style></textarea>",
    "javascript:alert(1)",
    "关心下一代" * 20,
    "Donaudampfschifffahrtsgesellschaftskapitän" * 4,
    "",
)
LETTERS = st.text(st.characters(exclude_categories=("C", "Zl", "Zp"), max_codepoint=0x2FFFF), max_size=12)
WORDS = st.one_of(st.sampled_from(HOSTILE), LETTERS)
OWN = st.sampled_from(("/", "/kelin/2019/12-12-meeting/", "/tags/%E4%BA%94%E8%80%81/?a=1&b=2"))
ABSOLUTE = st.sampled_from(("https://example.org/", "https://example.org/county/kelin/2019/x/?a=1&b='2'"))
NAMED: dict[str, SearchStrategy[Any]] = {
    **dict.fromkeys(("url", "src", "newest", "newer", "older"), OWN),
    **dict.fromkeys(("canonical", "absolute", "opml", "rss", "atom"), ABSOLUTE),
    **dict.fromkeys(("image", "video"), st.one_of(st.just(""), ABSOLUTE)),
    "srcset": st.just("/images/a-480.jpg 480w, /images/a-960.jpg 960w"),
    "kind": st.sampled_from(("website", "article")),
    "robots": st.sampled_from(("", "noindex")),
    "anchor": st.sampled_from(("s1", "s2-1")),
    "name": st.sampled_from(("Keywords", "Description", "ArticleTitle")),
    "level": st.sampled_from((2, 3)),
}
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)


DEEPEST = 2
"""Lists within lists; enough for the tree of organisations to branch."""


def whatever(kind: Any, name: str = "", depth: int = 0) -> SearchStrategy[Any]:
    """Values of a type, with hostile words wherever words may stand."""
    if kind in (str, BodyDigest):
        return NAMED.get(name, WORDS) if kind is str else st.just(BodyDigest("0" * 32))
    if kind is int:
        return NAMED.get(name, st.integers(1, 9999))
    if kind is bool:
        return st.booleans()
    if kind is datetime:
        return MOMENTS
    if typing.get_origin(kind) is tuple:
        if depth == DEEPEST:
            return st.just(())
        return st.lists(whatever(typing.get_args(kind)[0], name, depth + 1), max_size=3).map(tuple)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        (inner,) = (each for each in typing.get_args(kind) if each is not types.NoneType)
        return st.none() | whatever(inner, name, depth)
    return _struct(kind, depth)


def _struct(kind: Any, depth: int) -> SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    fields = {each.name: whatever(hints[each.name], each.name, depth) for each in msgspec.structs.fields(kind)}
    if kind is parts.Source:
        fields["type"] = st.sampled_from(("image/avif", "image/webp"))
    if kind is parts.FeedLink:
        fields["type"] = st.sampled_from(("application/rss+xml", "application/atom+xml"))
    if kind in (views.OrganisationBranch, parts.Fact):
        fields |= {each: WORDS for each in ("level", "name") if each in fields}
    return st.builds(kind, **fields)


def pages() -> Iterator[tuple[str, Any]]:
    """Every template with the type of its view."""
    yield from VIEWS.items()
