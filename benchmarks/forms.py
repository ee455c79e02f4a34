"""The same articles in the form that each builder reads: paths below its content folder, and texts."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from benchmarks.synthetic import Corpus, Manuscript

Files = Iterator[tuple[str, str]]
Form = Callable[[Corpus], Files]

_LINK = re.compile(r"\]\((\.\./[^)]+)\)")

ABOUT = "本站发布关心下一代工作的信息，由县关工委办公室管理。"


def county_news(corpus: Corpus) -> Files:
    """Our own content format: `articles/`, `pages/` and the registers in `data/`."""
    yield "pages/about.md", _front_matter({"title": "关于我们"}, ABOUT)
    yield from _registers(corpus)
    for each in corpus.manuscripts:
        keys: dict[str, object] = {
            "title": each.title,
            "date": f"{each.published:%Y-%m-%d %H:%M:%S}",
            "column": each.column,
            "tags": list(each.tags),
        }
        if each.withdrawn:
            keys |= {"status": "withdrawn", "reason": "内容有误，已撤回。"}
        yield f"articles/{each.path}.md", _front_matter(keys, each.body)


def _registers(corpus: Corpus) -> Files:
    top = corpus.organisations[0].id
    organisations = [
        {"id": each.id, "name": each.name, "short": each.short, "level": each.level, "since": 2005, "sample": True}
        | ({} if each.id == top else {"parent": top})
        for each in corpus.organisations
    ]
    columns = [
        {"id": each.id, "name": each.name, "description": f"{each.name}的全部文章。", "item": each.item}
        for each in corpus.columns
    ]
    channels = [{"name": "工作微信群", "kind": "wechat-group", "holder": "committees", "count": 11}]
    for name, rows in (("organisations", organisations), ("columns", columns), ("channels", channels)):
        yield f"data/{name}.yaml", _yaml(rows)


def pelican(corpus: Corpus) -> Files:
    """Plain Pelican's Markdown: columns are categories, organisations are authors."""
    organisations = {each.id: each.name for each in corpus.organisations}
    columns = {each.id: each.name for each in corpus.columns}
    yield "pages/about.md", f"Title: 关于我们\nSlug: about\n\n{ABOUT}\n"
    for each in corpus.manuscripts:
        status = "Status: hidden\n" if each.withdrawn else ""
        yield (
            f"articles/{each.path}.md",
            f"Title: {each.title}\nDate: {each.published:%Y-%m-%d %H:%M:%S}\nSlug: {each.path}\n"
            f"Category: {columns[each.column]}\nAuthors: {organisations[each.organisation]}\n"
            f"Tags: {', '.join(each.tags)}\n{status}\n{_for_pelican(each)}\n",
        )


def _for_pelican(manuscript: Manuscript) -> str:
    return _LINK.sub(r"]({filename}\1)", manuscript.body)


def link_targets(text: str) -> list[str]:
    """The relative paths that a Markdown text leads to."""
    return _LINK.findall(text)


def hugo(corpus: Corpus) -> Files:
    """Hugo's content: columns, organisations, tags, years and months are taxonomies; terms with feeds have a file."""
    yield "about.md", _front_matter({"title": "关于我们"}, ABOUT)
    yield "articles/_index.md", _front_matter({"title": "文章", "build": {"render": "never"}}, "")
    for taxonomy, terms in (("columns", corpus.columns), ("organisations", corpus.organisations)):
        for term in terms:
            keys = {"title": term.name, "outputs": ["html", "rss", "atom"]}
            yield f"{taxonomy}/{term.id}/_index.md", _front_matter(keys, "")
    for each in corpus.manuscripts:
        yield f"articles/{each.path}.md", _front_matter(_hugo_keys(each), each.body)


def _hugo_keys(manuscript: Manuscript) -> dict[str, object]:
    keys: dict[str, object] = {
        "title": manuscript.title,
        "date": f"{manuscript.published:%Y-%m-%dT%H:%M:%S+08:00}",
        "url": f"/{manuscript.path}/",
        "columns": [manuscript.column],
        "organisations": [manuscript.organisation],
        "tags": list(manuscript.tags),
        "years": [f"{manuscript.published:%Y}"],
        "months": [f"{manuscript.published:%Y-%m}"],
    }
    return keys | ({"build": {"list": "never"}} if manuscript.withdrawn else {})


def nikola(corpus: Corpus) -> Files:
    """Nikola's Markdown: columns are categories, organisations are authors."""
    organisations = {each.id: each.name for each in corpus.organisations}
    columns = {each.id: each.name for each in corpus.columns}
    yield "columns.json", json.dumps([*columns.values()], ensure_ascii=False)
    yield "pages/about.md", _nikola_head({"title": "关于我们", "slug": "about"}) + ABOUT
    for each in corpus.manuscripts:
        keys = {
            "title": each.title,
            "slug": each.name,
            "date": f"{each.published:%Y-%m-%d %H:%M:%S} UTC+08:00",
            "category": columns[each.column],
            "author": organisations[each.organisation],
            "tags": ", ".join(each.tags),
            "description": _opening(each),
        } | ({"status": "private"} if each.withdrawn else {})
        yield f"articles/{each.path}.md", _nikola_head(keys) + _with_addresses(each) + "\n"


def _nikola_head(keys: Mapping[str, str]) -> str:
    lines = "".join(f".. {key}: {value}\n" for key, value in keys.items())
    return f"<!--\n{lines}-->\n\n"


def eleventy(corpus: Corpus) -> Files:
    """Eleventy's content; the names of columns and organisations are global data."""
    yield "about.md", _front_matter({"layout": "page.njk", "title": "关于我们", "permalink": "/about/"}, ABOUT)
    for name, parts in (("columns", corpus.columns), ("organisations", corpus.organisations)):
        yield f"_data/{name}.json", json.dumps({each.id: each.name for each in parts}, ensure_ascii=False)
    for each in corpus.manuscripts:
        keys: dict[str, object] = {
            "layout": "article.njk",
            "title": each.title,
            "date": f"{each.published:%Y-%m-%dT%H:%M:%S+08:00}",
            "permalink": f"/{each.path}/",
            "column": each.column,
            "organisation": each.organisation,
            "subjects": list(each.tags),
            "summary": _opening(each),
        }
        yield f"articles/{each.path}.md", _front_matter(keys | _hidden(each), _with_addresses(each))


def _hidden(manuscript: Manuscript) -> dict[str, object]:
    return {"eleventyExcludeFromCollections": True} if manuscript.withdrawn else {}


def _with_addresses(manuscript: Manuscript) -> str:
    """The text with links by address, for builders that do not look files up."""
    return _LINK.sub(lambda link: f"]({link[1].removeprefix('../..').removesuffix('.md')}/)", manuscript.body)


def _opening(manuscript: Manuscript) -> str:
    """The first paragraph as plain text, for builders that make no summary of their own."""
    first = manuscript.body.partition("\n\n")[0]
    return first.replace("**", "").replace("[^1]", "")


def _front_matter(keys: Mapping[str, object], body: str) -> str:
    """Strict YAML whose every value is written as JSON, which is YAML too."""
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items())
    return f"---\n{lines}---\n\n{body}\n"


def _yaml(rows: Sequence[Mapping[str, object]]) -> str:
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False)


def lay(files: Files, folder: Path) -> int:
    """Write the files whose text is not there yet below `folder`; how many were written."""
    return sum(_laid(folder / path, text.encode()) for path, text in files)


def _laid(file: Path, data: bytes) -> bool:
    if file.exists() and file.read_bytes() == data:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return True
