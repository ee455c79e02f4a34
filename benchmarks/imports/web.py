"""Saved pages: WeChat articles, old sites of the years around 2005, sites of public bodies, archived pages."""

import base64
from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from zoneinfo import ZoneInfo

from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.stories import STORIES, Story
from benchmarks.imports.word import photo

RELATED = "".join(f'<li><a href="/n/{n}.html">相关新闻标题第{n}条的文字</a></li>' for n in range(12))


def wechat(story: Story, number: int, *, shown_time: bool) -> Manuscript:
    """As the phone's page is saved: lazy pictures, spacers, a block to follow, its time in a script."""
    stamp = int(datetime(2020, 3, 31, 10, 20, tzinfo=ZoneInfo("Asia/Shanghai")).timestamp())
    parts = []
    for at, text in enumerate(story.paragraphs):
        if at < len(story.headings):
            parts.append(
                f'<section><strong><span style="font-size:18px">{story.headings[at]}</span></strong></section>'
            )
        parts.append(f'<section style="margin:0"><p><span>　　{text}</span></p></section><p><br></p>')
    data = photo(30 + number)
    lazy = f'data-src="https://mmbiz.qpic.cn/mmbiz_jpg/x{number}/640?wx_fmt=jpeg"'
    embedded = f'data-src="data:image/jpeg;base64,{base64.b64encode(data).decode()}"'
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="{story.title}"></head><body>
<div id="js_article"><h1 class="rich_media_title" id="activity-name">
{story.title}</h1><div id="meta_content"><span class="rich_media_meta_text" id="js_author_name">{story.author or "办公室"}</span>
<a id="js_name">逊克县关工委</a><em id="publish_time">{"2020-03-31 10:20" if shown_time else ""}</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden;">
<section><p><img data-src="https://mmbiz.qpic.cn/gif/640?wx_fmt=gif" data-type="gif" data-ratio="0.05" data-w="640"></p></section>
<p>点击上方<span>蓝字</span>关注我们</p>
{"".join(parts)}
<p style="text-align:center"><img {lazy} data-ratio="0.66" data-w="1080"></p>
<p style="text-align:center"><img {embedded} data-ratio="0.75" data-w="640"></p>
<p style="text-align:center;font-size:14px">图为活动现场</p>
<p>长按识别二维码关注我们</p><p><img data-src="https://mmbiz.qpic.cn/qr/640" data-ratio="1" data-w="258" class="qrcode"></p>
<p>阅读原文</p></div></div>
<script>var ct = "{stamp}"; var msg_title = '{story.title}'.html(false); var nickname = htmlDecode("逊克县关工委");</script>
</body></html>"""  # noqa: E501
    facts = Facts(
        title=story.title,
        date="2020-03-31 10:20",
        author=story.author or "办公室",
        source="逊克县关工委",
        paragraphs=story.paragraphs,
        headings=story.headings,
        captions=("图为活动现场",),
        pictures=(pixels(data),),
        absent=("关注我们", "阅读原文", "识别二维码"),
    )
    return Manuscript("wechat", f"wechat-{number}.html", html.encode(), facts)


def old_page(story: Story, number: int) -> Manuscript:
    """Tables within tables, GBK that calls itself gb2312, everything beside the article."""
    words = "".join(f"<p>　　{text}</p>" if number % 2 else f"　　{text}<br>\n" for text in story.paragraphs)
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in story.rows)
    html = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{story.title}-逊克县关心下一代网</title></head><body>
<table width="1000" align="center"><tr><td colspan="2">首页 | <a href=a>新闻</a> | <a href=b>通知</a> | <a href=c>活动</a> 今天是2021年8月1日</td></tr>
<tr><td width="220" valign="top"><b>热点新闻</b><ul>{RELATED}</ul>更新：2018-01-01</td>
<td><table width="100%"><tr><td class="title" align="center"><font size="5"><b>{story.title}</b></font></td></tr>
<tr><td align="center">作者：{story.author or "办公室"}　来源：{story.organisation}　发布时间：{story.date} 10:20:33　176次浏览</td></tr>
<tr><td><font size="3">{words}<table border="1">{rows}</table></font></td></tr>
<tr><td>【打印本页】【关闭窗口】</td></tr>
<tr><td>上一篇：<a href="x">很久以前的一篇</a><br>下一篇：<a href="y">后来的一篇</a></td></tr></table></td></tr>
<tr><td colspan="2">版权所有 逊克县关工委 黑ICP备00000000号</td></tr></table></body></html>"""  # noqa: E501
    facts = Facts(
        title=story.title,
        date=f"{story.date} 10:20:33",
        author=story.author or "办公室",
        organisation=story.key,
        source=story.organisation,
        paragraphs=story.paragraphs,
        cells=tuple(cell for row in story.rows for cell in row),
        absent=("相关新闻标题", "很久以前的一篇", "打印本页", "版权所有"),
    )
    return Manuscript("old-page", f"old-{number}.html", html.encode("gb18030"), facts)


def public_page(story: Story, number: int) -> Manuscript:
    """A site of a public body: stated in its head, shared and related around it."""
    words = "".join(f'<p style="text-indent:2em">{text}</p>' for text in story.paragraphs)
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{story.title}_市关工委</title>
<meta name="ArticleTitle" content="{story.title}"><meta name="PubDate" content="{story.date} 08:30">
<meta name="ContentSource" content="{story.organisation}"></head><body>
<div class="header"><div class="nav"><a href=a>首页</a><a href=b>工作动态</a><a href=c>通知</a></div></div>
<div class="crumb">当前位置：<a href=a>首页</a> > <a href=b>工作动态</a></div>
<div class="main"><div class="detail"><h1>{story.title}</h1>
<div class="info"><span>发布时间：{story.date} 08:30</span><span>来源：{story.organisation}</span><span>浏览次数：88</span></div>
<div class="share">分享到：<a href=w>微信</a><a href=q>QQ</a><a href=k>空间</a></div>
<div class="TRS_Editor">{words}</div>
<div class="related"><h3>相关阅读</h3><ul>{RELATED}</ul></div></div>
<div class="sidebar"><p>热门：2017-02-02 的旧闻一条，这里是侧栏里的话，很长很长，不是正文。</p></div></div>
<div class="footer">主办：市关工委</div></body></html>"""  # noqa: E501
    facts = Facts(
        title=story.title,
        date=f"{story.date} 08:30",
        organisation=story.key,
        source=story.organisation,
        paragraphs=story.paragraphs,
        absent=("相关新闻标题", "侧栏里的话", "分享到"),
    )
    return Manuscript("public-page", f"public-{number}.html", html.encode(), facts)


def picture_story(number: int) -> Manuscript:
    """One sentence under a picture, among twelve links."""
    sentence = "6月1日，育才社区的孩子们在红色驿站里看电影，五老给大家分发爆米花。"
    html = f"""<html><head><meta charset="gbk"><title>红色驿站里的儿童节</title></head><body>
<div class=left><ul>{RELATED}</ul></div><div class=mid><h2>红色驿站里的儿童节</h2><div>2019-06-01 09:00:00</div>
<div><center><img src="http://old.example/p/1.jpg" width=500></center><br>{sentence}</div>
<div><a href=1>相关一</a> <a href=2>相关二</a> <a href=3>相关三</a> <a href=4>相关四</a></div></div></body></html>"""
    facts = Facts(
        title="红色驿站里的儿童节",
        date="2019-06-01 09:00",
        organisation="yucai",
        paragraphs=(sentence,),
        absent=("相关新闻标题", "相关三"),
    )
    return Manuscript("old-page", f"picture-{number}.html", html.encode("gb18030"), facts)


def archived(page: Manuscript, number: int) -> Manuscript:
    """The same page as one file."""
    mail = EmailMessage()
    mail["From"] = "<Saved by Blink>"
    mail["Snapshot-Content-Location"] = "http://old.example/show-176.html"
    mail["MIME-Version"] = "1.0"
    mail.make_related()
    part = EmailMessage()
    part.set_content(page.data, "text", "html", cte="quoted-printable", params={})
    part.replace_header("Content-Type", "text/html") if part["Content-Type"] else None
    part["Content-Location"] = "http://old.example/show-176.html"
    mail.attach(part)
    return Manuscript("mhtml", f"archived-{number}.mhtml", mail.as_bytes(), page.facts)


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    pages = [old_page(story, at) for at, story in enumerate(STORIES)]
    chat = [wechat(story, at, shown_time=at % 2 == 0) for at, story in enumerate(STORIES)]
    public = [public_page(story, at) for at, story in enumerate(STORIES)]
    yield from (*chat, *pages, *public, picture_story(0))
    yield from (archived(page, at) for at, page in enumerate((chat[0], public[1], public[2])))
