"""Saved pages, mails, texts and clipboards of a further set of hands, scored once before anything was mended."""

from collections.abc import Iterator
from email.message import EmailMessage
from itertools import chain

from benchmarks.imports.facts import Facts, Manuscript
from benchmarks.imports.stories import Story
from benchmarks.imports.tales import FILM, LIBRARY, NOTICE, ORCHARD, RIVER
from benchmarks.imports.word import facts_of

STORIES = (ORCHARD, LIBRARY, RIVER, FILM)


def _page(story: Story, body: str, encoding: str = "utf-8", site: str = "某某网") -> bytes:
    head = f'<!DOCTYPE html><html><head><meta charset="{encoding}"><title>{story.title}_{site}</title></head>'
    return f"{head}<body>{body}</body></html>".encode(encoding)


def _words(story: Story, mark: str = "p") -> str:
    return "".join(f"<{mark}>　　{text}</{mark}>" for text in story.paragraphs)


def _pages(at: int, story: Story) -> Iterator[tuple[str, str, str, dict[str, object]]]:
    name, day = story.organisation, story.date
    yield (
        "school",
        "gb18030",
        f'<div id="nav"><a href="/">学校首页</a><a href="/dq">党群之窗</a></div><h2 align="center">{story.title}</h2>'
        f"<center>作者：{story.author or '办公室'} 发布人：管理员 点击数：{at}37 更新时间：{day}</center>"
        f'<div id="vsb_content">{_words(story)}</div><div>【关闭窗口】【打印本页】</div><div>学校地址：中央街1号</div>',
        {"author": story.author, "absent": ("学校首页", "关闭窗口", "打印本页", "学校地址")},
    )
    yield (
        "album",
        "utf-8",
        f'<div class="mp-header"><h1 class="title">{story.title}</h1><div class="info"><span>{name}</span><span>{day}</span><span>阅读 1{at}2</span></div></div>'
        f'<div class="mp-content">{"".join(f"<div class=section><div class=text>{text}</div></div>" for text in story.paragraphs)}</div>'
        "<div class=footer><p>用美篇记录生活</p><p>打开APP查看更多</p><p>举报</p></div>",
        {"absent": ("用美篇记录", "打开APP", "举报")},
    )
    yield (
        "headlines",
        "utf-8",
        f'<div class="article-content"><h1>{story.title}</h1><div class="article-meta"><span>{day} 10:2{at}</span><span>·</span><span class="name"><a>{name}</a></span></div>'
        f'<article class="syl-article-base">{_words(story)}</article></div><div class="detail-side"><h3>热门推荐</h3><p>点击加载更多评论</p></div>',
        {"date": f"{day} 10:2{at}", "absent": ("热门推荐", "加载更多评论")},
    )
    yield (
        "government",
        "utf-8",
        f'<div class="crumb">当前位置：首页 &gt; 基层动态</div><h1>{story.title}</h1>'
        f'<table class="xxgk"><tr><td>索引号：</td><td>2022-{at}</td><td>发布机构：</td><td>{name}</td></tr><tr><td>发布日期：</td><td>{day}</td><td>字体：</td><td>大 中 小</td></tr></table>'
        f'<div class="TRS_Editor">{_words(story)}</div><div>扫一扫在手机打开当前页</div><div>网站地图 | 联系我们</div>',
        {"absent": ("当前位置", "索引号", "扫一扫在手机", "联系我们")},
    )


def pages() -> Iterator[Manuscript]:
    """School, album, headlines and government, of four stories."""
    for at, story in enumerate(STORIES):
        for name, encoding, body, more in _pages(at, story):
            yield Manuscript(f"{name}-3", f"{name}-{at}.html", _page(story, body, encoding), facts_of(story, **more))


def texts() -> Iterator[Manuscript]:
    """Encodings of Windows, of Unicode with and without a mark; each with another way to head and to sign."""
    for at, (story, encoding) in enumerate(
        zip((*STORIES, NOTICE), ("utf-16", "gb18030", "utf-8-sig", "utf-16-le", "gbk"), strict=True)
    ):
        head = ("标题：", "", "　　　", "题目：", "")[at]
        words = "\r\n".join(
            [
                head + story.title,
                "",
                *(f"    {text}" for text in story.paragraphs),
                "",
                f"（{story.organisation}）",
                story.date,
            ]
        )
        mark = "\ufeff" if encoding == "utf-16-le" else ""
        yield Manuscript("texts-3", f"text-{at}.txt", (mark + words).encode(encoding), facts_of(story))


def mails() -> Iterator[Manuscript]:
    """Outlook on the web, Apple Mail, Thunderbird forwarding; a signature of the office below."""
    heads = (
        ("________________________________\n发件人: 镇办 <a@mail.example>\n发送时间: 2022年6月2日 8:00\n收件人: 县办 <b@mail.example>\n主题: 稿件\n", ""),
        ("开始转发的邮件：\n\n发件人: 镇办 <a@mail.example>\n主题: 稿件\n日期: 2022年6月2日 GMT+8 08:00:00\n收件人: b@mail.example\n", ""),
        ("-------- 转发的消息 --------\n主题: 稿件\n日期: Thu, 2 Jun 2022 08:00:00 +0800\n发件人: a@mail.example\n收件人: b@mail.example\n", ""),
        ("", "\n-- \n县关工委办公室\n电话：0000-0000000\n"),
    )  # fmt: skip
    for at, (story, (above, below)) in enumerate(zip(STORIES, heads, strict=True)):
        words = "\n\n".join([story.title, *story.paragraphs, story.organisation, story.spoken_date])
        mail = EmailMessage()
        mail["Subject"], mail["Date"] = "稿件", "Fri, 02 Jun 2023 08:00:00 +0800"
        mail.set_content(f"{above}\n{words}\n{below}", charset="utf-8", cte="base64")
        yield Manuscript(
            "mails-3", f"mail-{at}.eml", mail.as_bytes(), facts_of(story, absent=("mail.example", "0000-0000000"))
        )


def clips() -> Iterator[Manuscript]:
    """Clipboard fragments saved as pages, as Word and a browser put them there."""
    for at, story in enumerate(STORIES):
        words = "".join(
            f'<p class=MsoNormal style="text-indent:32pt"><span lang=EN-US><o:p></o:p></span><span>{text}</span></p>'
            for text in story.paragraphs
        )
        html = f'<html><body><!--StartFragment--><p class=MsoNormal align=center><b><span style="font-size:22pt">{story.title}</span></b></p>{words}<p align=right>{story.organisation}</p><p align=right>{story.spoken_date}</p><!--EndFragment--></body></html>'
        facts: Facts = facts_of(story, absent=("StartFragment",))
        yield Manuscript("clips-3", f"clip-{at}.html", html.encode(), facts)


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    yield from chain(pages(), texts(), mails(), clips())
