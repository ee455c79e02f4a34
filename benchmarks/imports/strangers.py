"""Manuscripts of still other hands, written when the rules for the others stood, to see what they are worth."""

import base64
import shutil
import subprocess
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.imports.browser import LINKS
from benchmarks.imports.desk import HEI, signed, titled
from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.letters import document, zipped
from benchmarks.imports.ooxml import Package, big, cell, indented, p, part, r, row, table
from benchmarks.imports.tales import FILM, LIBRARY, NOTICE, ORCHARD, RIVER
from benchmarks.imports.word import facts_of, photo

STYLES = part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>',
)


def left_title() -> Manuscript:
    """A title at the left and bold, a dateline below, headings in two levels of styles, a quotation."""
    package = Package()
    package.related("styles", "styles.xml", STYLES)
    package.body = [
        p(RIVER.title, '<w:b/><w:sz w:val="36"/>'),
        p("发布日期：2022年6月1日 08:30　　撰稿人：通讯员丙"),
        p("出发", style="Heading1"),
        indented(RIVER.paragraphs[0]),
        p("界碑前", style="Heading1"),
        p("老边防员的话", style="Heading2"),
        p(RIVER.paragraphs[1], style="Quote"),
        p("归来", style="Heading1"),
        *map(indented, RIVER.paragraphs[2:]),
    ]
    facts = facts_of(RIVER, date="2022-06-01 08:30", author="通讯员丙", headings=(*RIVER.headings, "老边防员的话"))
    return Manuscript("word-2", "left-title.docx", package.write(), facts)


def broken_title() -> Manuscript:
    """Title and subtitle in one paragraph, parted by a line break; the signature spread by blanks."""
    package = Package()
    look = big()
    package.body = [
        p(r("“五老”话当年", look) + "<w:r><w:br/></w:r>" + r("——记育才社区老党员宣讲团", look), at="center"),
        *map(indented, FILM.paragraphs),
        p("育 才 社 区", at="right"),
        p("2022 年 6 月 1 日", at="right"),
    ]
    facts = Facts(
        title="“五老”话当年——记育才社区老党员宣讲团",
        date="2022-06-01",
        organisation="yucai",
        paragraphs=FILM.paragraphs,
        column="五老风采",
    )
    return Manuscript("word-2", "broken-title.docx", package.write(), facts)


def agency() -> Manuscript:
    """A paper's opening with the correspondent in brackets, the date in brackets below the title, a credit in a caption."""
    package = Package()
    data = photo(501)
    package.body = [
        p(LIBRARY.title, big(), "center"),
        p("（2020年11月18日）", at="center"),
        p(f"　　本网讯（通讯员 甲乙）{LIBRARY.paragraphs[0]}"),
        p(package.picture(data), at="center"),
        p("图为夜校课堂一角。（奇克镇关工委供图）", at="center"),
        *map(indented, LIBRARY.paragraphs[1:]),
        p(LIBRARY.organisation, at="right"),
    ]
    facts = facts_of(
        LIBRARY, author="甲乙", captions=("图为夜校课堂一角。",), pictures=(pixels(data),), tied=("图为夜校课堂一角。",)
    )
    return Manuscript("word-2", "agency.docx", package.write(), facts)


def picture_news() -> Manuscript:
    """Nothing but a title, a picture and a sentence."""
    package = Package()
    data = photo(502)
    sentence = "6月1日，金融社区的孩子们在红色驿站里看电影，大家坐得整整齐齐。（通讯员丁 摄）"
    package.body = [
        p("【图片新闻】红色驿站里的儿童节", big(), "center"),
        p(package.picture(data), at="center"),
        p(sentence),
        p("金融社区", at="right"),
        p("2022年6月1日", at="right"),
    ]
    facts = Facts(
        title="【图片新闻】红色驿站里的儿童节",
        date="2022-06-01",
        organisation="jinrong",
        paragraphs=(sentence[:-9],),
        pictures=(pixels(data),),
    )
    return Manuscript("word-2", "picture-news.docx", package.write(), facts)


def deep_numbers() -> Manuscript:
    """Numbers of parts, 1.1 with a point, （1） within sentences, a section break in between, page breaks."""
    package = Package()
    package.body = [
        p(NOTICE.title, big(), "center"),
        p("各学校、社区关工小组："),
        indented(NOTICE.paragraphs[0]),
        p("第一部分　活动要求", HEI),
        p("1.1 读书小组", "<w:b/>"),
        indented(NOTICE.paragraphs[1]),
        p('<w:r><w:br w:type="page"/></w:r>'),
        p("1.2 材料报送", "<w:b/>"),
        indented(NOTICE.paragraphs[2]),
        p('<w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr>'),
        p("第二部分　检查办法", HEI),
        p("检查分三步：（1）自查；（2）互查；（3）抽查，每一步都要有记录。"),
        p("逊克县关工委办公室", at="right"),
        p("二〇二一年四月六日", at="right"),
    ]
    facts = facts_of(
        NOTICE,
        headings=("第一部分　活动要求", "1.1 读书小组", "1.2 材料报送", "第二部分　检查办法"),
        paragraphs=(*NOTICE.paragraphs, "检查分三步：（1）自查；（2）互查；（3）抽查，每一步都要有记录。"),
        column="通知公告",
    )
    return Manuscript("word-2", "deep-numbers.docx", package.write(), facts)


def imported_chunk() -> Manuscript:
    """A page put in as it was (altChunk), as offices' systems do."""
    package = Package()
    html = (
        "<html><head><meta charset='utf-8'></head><body>"
        + "".join(f"<p>{text}</p>" for text in ORCHARD.paragraphs)
        + "</body></html>"
    )
    key = package.related("aFChunk", "afchunk.htm", html.encode())
    package.body = [*titled(ORCHARD), f'<w:altChunk r:id="{key}"/>', *signed(ORCHARD)]
    return Manuscript("word-2", "chunk.docx", package.write(), facts_of(ORCHARD))


def embedded_object() -> Manuscript:
    """A picture as an embedded object's face, another within a table of data, a drawn line."""
    package = Package()
    one, two = photo(503), photo(504)
    key = package.related("image", "media/face.jpeg", one)
    thing = f'<w:r><w:object><v:shape style="width:300pt;height:200pt"><v:imagedata r:id="{key}" o:title=""/></v:shape><o:OLEObject Type="Embed" ProgID="Paint.Picture"/></w:object></w:r>'
    line = '<w:r><w:pict><v:rect style="width:0;height:1.5pt" o:hr="t"/></w:pict></w:r>'
    package.body = [
        *titled(LIBRARY),
        p(line),
        indented(LIBRARY.paragraphs[0]),
        p(thing, at="center"),
        p("夜校课堂一角", at="center"),
        *map(indented, LIBRARY.paragraphs[1:]),
        table(
            row("星期", "内容", "照片"), row("周一", "法律", cell(p(package.picture(two)))), row("周三", "手机", "缺")
        ),
        *signed(LIBRARY),
    ]
    facts = facts_of(
        LIBRARY,
        captions=LIBRARY.captions[:1],
        pictures=(pixels(one), pixels(two)),
        cells=("星期", "内容", "照片", "周一", "法律", "周三", "手机", "缺"),
    )
    return Manuscript("word-2", "object.docx", package.write(), facts)


def inserted_link() -> Manuscript:
    """Insertions within links, text of two directions, spaces kept and not kept, a tab before the author."""
    package = Package()
    key = package.related("hyperlink", "https://xunke.example/a?b=1&amp;c=2", outside=True)
    link = f'<w:hyperlink r:id="{key}"><w:ins w:id="1" w:author="x">{r("报名")}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>作废</w:delText></w:r></w:del></w:hyperlink>'
    package.body = [
        p(RIVER.title, big(), "center"),
        p(r("车陆乡关工委") + "<w:r><w:tab/><w:tab/></w:r>" + r("通讯员丙"), at="center"),
        *map(indented, RIVER.paragraphs),
        p(r("详情见") + link + f'<w:bdo w:val="ltr">{r("页面，")}</w:bdo><w:dir w:val="ltr">{r("谢谢。")}</w:dir>'),
        p("2022年6月1日", at="right"),
    ]
    facts = facts_of(RIVER, author="通讯员丙", paragraphs=(*RIVER.paragraphs, "页面，谢谢。"), absent=("作废",))
    return Manuscript("word-2", "inserted.docx", package.write(), facts)


def two_credits() -> Manuscript:
    """Pictures in one row of a table, numbered captions in one line below, sources at the end in small print."""
    package = Package()
    photos = [photo(505), photo(506)]
    package.body = [
        *titled(FILM),
        indented(FILM.paragraphs[0]),
        table(row(*(cell(p(package.picture(each), at="center")) for each in photos))),
        p("图1：放映前的调试　图2：散场时的留言墙", at="center"),
        *map(indented, FILM.paragraphs[1:]),
        p("（文：通讯员丁　图：通讯员戊　来源：金融社区）", '<w:sz w:val="18"/>'),
        p("2023-01-16", at="right"),
    ]
    facts = facts_of(
        FILM,
        author="通讯员丁",
        photographer="通讯员戊",
        source="金融社区",
        captions=("放映前的调试", "散场时的留言墙"),
        pictures=tuple(map(pixels, photos)),
        order=(FILM.paragraphs[0], "▣", "▣", FILM.paragraphs[1]),
    )
    return Manuscript("word-2", "two-credits.docx", package.write(), facts)


WEB_HEAD = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'


def page(name: str, html: str, facts: Facts, encoding: str = "utf-8") -> Manuscript:
    return Manuscript("pages-2", name, html.encode(encoding), facts)


def in_a_form() -> Manuscript:
    """博达: the article within a form, as pages of ASP.NET have it too."""
    words = "".join(f'<p class="vsbcontent_start">{text}</p>' for text in LIBRARY.paragraphs)
    html = f"""<html><head>{WEB_HEAD}<title>{LIBRARY.title}-奇克镇</title></head><body><div class="nav"><a>首页</a><a>概况</a></div>
<form name="_newscontent_fromname"><div class="nr-title"><h2>{LIBRARY.title}</h2></div><div class="nr-info">发布者：通讯员乙　　发布时间：2020-11-18 16:40　　浏览次数：<span id="dynclicks">42</span></div>
<div id="vsb_content"><div class="v_news_content">{words}<p style="text-align:right">奇克镇关工委</p></div></div><p>附件【<a href="x.docx">登记表.docx</a>】已下载<span>3</span>次</p></form>
<div class="pre-next">上一条：<a>前面的</a> 下一条：<a>后面的</a></div></body></html>"""
    return page(
        "form.html", html, facts_of(LIBRARY, date="2020-11-18 16:40", author="通讯员乙", absent=("前面的", "概况"))
    )


def meta_in_heading() -> Manuscript:
    """PHPCMS: time, source and clicks within the heading."""
    words = "".join(f"<p>{text}</p>" for text in RIVER.paragraphs)
    html = f"""<html><head>{WEB_HEAD}<title>{RIVER.title} - 车陆乡 - 关工网</title></head><body><div class="crumbs"><a>首页</a><span> > </span><a>动态</a></div>
<div id="Article"><h1>{RIVER.title}<br /><span>2022-06-01 09:12:00&nbsp;&nbsp;&nbsp;来源：车陆乡关工委&nbsp;&nbsp;&nbsp;评论：<a>0</a> 点击：<a id="hits">88</a></span></h1>
<div class="content">{words}</div><div id="pages" class="text-c"><span>1</span> <a href=2>2</a> <a href=2>下一页</a></div></div>
<div class="box"><h5>热门</h5><ul>{LINKS}</ul></div></body></html>"""
    return page(
        "phpcms.html",
        html,
        facts_of(RIVER, date="2022-06-01 09:12", source="车陆乡关工委", absent=("别处的旧闻", "下一页", "88")),
    )


def jcms() -> Manuscript:
    """大汉: comments around the text, a caption below a centred picture, a table, marks of the editor."""
    data = base64.b64encode(photo(511)).decode()
    rows = "".join(f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in each)}</tr>" for each in ORCHARD.rows)
    words = [
        f'<p style="text-indent:2em;"><span style="font-size:16px">{text}</span></p>' for text in ORCHARD.paragraphs
    ]
    html = f"""<html><head>{WEB_HEAD}<meta name="ArticleTitle" content="{ORCHARD.title}"><meta name="pubdate" content="2021-09-07 15:01:22"><meta name="author" content=""><title>{ORCHARD.title}</title></head><body>
<table><tr><td><!--<$[标题名称(html)]>begin-->{ORCHARD.title}<!--<$[标题名称(html)]>end--></td></tr><tr><td>发布时间：2021-09-07 15:01:22　浏览次数：<span>17</span>　来源：宝山乡人民政府　字体：[ <a>大</a> <a>中</a> <a>小</a> ]</td></tr></table>
<div id="zoom"><!--ZJEG_RSS.content.begin-->{words[0]}<p style="text-align:center"><img src="data:image/jpeg;base64,{data}" alt="image.jpg"></p><p style="text-align:center"><span style="font-size:14px">图为学生在果园里量树高</span></p>{words[1]}<table border="1"><tbody>{rows}</tbody></table>{words[2]}{words[3]}<!--ZJEG_RSS.content.end--></div>
<div class="bdsharebuttonbox"><a>一键分享</a></div></body></html>"""
    facts = facts_of(
        ORCHARD,
        date="2021-09-07 15:01:22",
        source="宝山乡人民政府",
        captions=ORCHARD.captions[:1],
        pictures=(pixels(photo(511)),),
        tied=ORCHARD.captions[:1],
        cells=tuple(x for y in ORCHARD.rows for x in y),
        order=(ORCHARD.paragraphs[0], "▣", ORCHARD.paragraphs[1], "树号", ORCHARD.paragraphs[2]),
        absent=("一键分享", "ZJEG"),
    )
    return page("jcms.html", html, facts)


def preformatted() -> Manuscript:
    """A page of 2004: the text in `pre`, lines broken by hand."""
    lines = [line for text in FILM.paragraphs for line in _lines(f"　　{text}", 30)]
    html = (
        f"<html><head><title>{FILM.title}</title></head><body bgcolor=white><center><b><font size=4>{FILM.title}</font></b></center><center>金融社区　2023年1月16日</center><hr><pre>"
        + "\n".join(lines)
        + "</pre><hr><center>[<a href=javascript:history.back()>返回</a>]</center></body></html>"
    )
    return page("pre.htm", html, facts_of(FILM, blocks=FILM.paragraphs, absent=("返回",)), "gb18030")


def _lines(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


def xiumi() -> Manuscript:
    """An official account again: another editor's sections, drawn ornaments, credits at the end, a table."""
    data = base64.b64encode(photo(512)).decode()
    svg = '<svg viewBox="0 0 1 1"><text>装饰字</text></svg>'
    words = "".join(
        f'<section style="text-align:justify;line-height:2"><p style="white-space:normal"><span style="font-size:15px">{text[:12]}</span><span style="font-size:15px;color:rgb(1,1,1)">{text[12:]}</span></p></section>'
        for text in FILM.paragraphs
    )
    html = f"""<html><head><meta charset="utf-8"><meta property="og:title" content="{FILM.title}"><meta property="twitter:creator" content=""></head><body id="activity-detail"><div id="img-content">
<h1 class="rich_media_title" id="activity-name">{FILM.title}</h1><div id="meta_content"><span id="profileBt"><a id="js_name">逊克关工</a></span><span id="publish_time">2023-01-16 20:20</span></div>
<div class="rich_media_content" id="js_content"><section><section style="text-align:center;font-size:0px">{svg}</section><section style="background:#eee"><p style="text-align:center"><strong><span style="font-size:18px">幕布前</span></strong></p></section></section>
{words}<section><img data-src="data:image/jpeg;base64,{data}" data-w="1080" data-ratio="0.5" class="rich_pages"></section><section><p style="text-align:center;color:#999;font-size:13px">放映前的调试</p></section>
<table><tbody>{"".join(f"<tr>{''.join(f'<td><p><span>{cell}</span></p></td>' for cell in each)}</tr>" for each in FILM.rows)}</tbody></table>
<section><p>供稿丨金融社区</p><p>图片丨通讯员戊</p><p>编辑丨编辑甲</p></section><section><p>往期推荐</p><p><a href="http://mp.weixin.qq.com/s/1">从前的一篇文章题目</a></p><p><a href="http://mp.weixin.qq.com/s/2">从前的另一篇题目</a></p></section>
<p style="text-align:center"><img data-src="https://mmbiz.qpic.cn/q/0" data-w="430" data-ratio="1"></p><p style="text-align:center">喜欢就点个“在看”吧</p></div></div></body></html>"""
    facts = facts_of(
        FILM,
        date="2023-01-16 20:20",
        headings=("幕布前",),
        captions=FILM.captions[:1],
        pictures=(pixels(photo(512)),),
        photographer="通讯员戊",
        cells=tuple(x for y in FILM.rows for x in y),
        absent=("装饰字", "从前的一篇", "往期推荐", "在看"),
    )
    return Manuscript("pages-2", "xiumi.html", html.encode(), facts)


def portal() -> Manuscript:
    """A portal: the editor and “see more” at the end, the date by a `time` element, questions as bold lines."""
    words = "".join(f"<p>{text}</p>" for text in ORCHARD.paragraphs)
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{ORCHARD.title}_宝山乡_地方网</title></head><body><div class="top-nav"><a>首页</a><a>社会</a><a>教育</a></div>
<div class="text"><div class="text-title"><h1>{ORCHARD.title}</h1><div class="article-info"><time datetime="2021-09-08T07:05:00+08:00">2021-09-08 07:05</time> <span>来源: <a>宝山乡关工委</a></span></div></div>
<article class="article" id="mp-editor"><p data-role="original-title" style="display:none">原标题：{ORCHARD.title}</p>{words}<p data-role="editor-name">责任编辑：<span></span></p><p>返回地方网，查看更多</p></article>
<div class="statement">平台声明：该文观点仅代表作者本人，平台仅提供信息存储空间服务。</div></div><div class="comment-area"><p>网友评论：写得很好很好很好</p></div></body></html>"""
    return page(
        "portal.html",
        html,
        facts_of(
            ORCHARD,
            date="2021-09-08 07:05",
            source="宝山乡关工委",
            absent=("查看更多", "平台声明", "写得很好", "责任编辑", "原标题"),
        ),
    )


def netease() -> Manuscript:
    """163: the quoted head as a table, the news below, a photo attached."""
    data = photo(521)
    head = "".join(
        f"<tr><td>{key}</td><td>{value}</td></tr>"
        for key, value in (
            ("发件人", "车陆乡 &lt;a@mail.example&gt;"),
            ("日期", "2022年06月02日 08:12"),
            ("收件人", "县关工委 &lt;b@mail.example&gt;"),
            ("主题", RIVER.title),
        )
    )
    html = f"<div>请编辑一下，谢谢。</div><br><div>---- 转发的原邮件 ----</div><table>{head}</table><div><div>{RIVER.title}</div>{''.join(f'<p>{text}</p>' for text in RIVER.paragraphs)}<p>车陆乡关工委</p><p>2022年6月1日</p></div>"
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = f"转发：{RIVER.title}", "Fri, 03 Jun 2022 08:00:00 +0800"
    mail.set_content(html, subtype="html", charset="gb18030", cte="base64")
    mail.add_attachment(data, maintype="image", subtype="jpeg", filename="江边.jpg")
    return Manuscript(
        "mails-2",
        "netease.eml",
        mail.as_bytes(),
        facts_of(RIVER, pictures=(pixels(data),), absent=("请编辑一下", "转发的原邮件", "mail.example")),
    )


def quoted() -> Manuscript:
    """An answer below which the news stands with > before each line."""
    words = "\n".join(f"> {line}" for line in [FILM.title, "", *FILM.paragraphs, "", "金融社区", "2023年1月16日"])
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = f"Re: {FILM.title}", "Tue, 17 Jan 2023 08:00:00 +0800"
    mail.set_content(
        f"已修改，请再看一遍。\n\n在 2023年1月16日，“金融社区” <c@mail.example> 写道：\n{words}\n", charset="utf-8"
    )
    return Manuscript(
        "mails-2", "quoted.eml", mail.as_bytes(), facts_of(FILM, absent=("已修改", "写道", "mail.example"))
    )


def page_attached() -> Manuscript:
    """A saved page and a text attached; the text is a note only."""
    words = "".join(f"<p>{text}</p>" for text in LIBRARY.paragraphs)
    html = f'<html><head><meta charset="gb2312"><title>{LIBRARY.title}</title></head><body><h1>{LIBRARY.title}</h1><div>2020-11-18 10:00 来源：奇克镇关工委</div><div class="content">{words}</div></body></html>'
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "网页一个", "Thu, 19 Nov 2020 08:00:00 +0800"
    mail.set_content("见附件的网页。")
    mail.add_attachment(html.encode("gb18030"), maintype="text", subtype="html", filename="夜校.html")
    return Manuscript(
        "mails-2",
        "page.eml",
        mail.as_bytes(),
        facts_of(LIBRARY, date="2020-11-18 10:00", source="奇克镇关工委", absent=("见附件",)),
    )


def body_and_photos() -> Manuscript:
    """The news typed into the mail, photos attached, their captions listed at the end."""
    photos = [photo(522), photo(523)]
    words = "\n".join(
        [
            f"　　　　{ORCHARD.title}",
            *(f"　　{text}" for text in ORCHARD.paragraphs),
            "图1：图为学生在果园里量树高",
            "图2：图为退休农技员示范剪枝",
            "宝山乡关工委　通讯员甲",
            "2021年9月7日",
        ]
    )
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "宝山乡关工委信息", "Wed, 08 Sep 2021 08:00:00 +0800"
    mail.set_content(words, charset="gb18030", cte="base64")
    for at, data in enumerate(photos, 1):
        mail.add_attachment(data, maintype="image", subtype="jpeg", filename=f"图{at}.jpg")
    facts = facts_of(
        ORCHARD,
        author="通讯员甲",
        captions=ORCHARD.captions,
        tied=ORCHARD.captions,
        pictures=tuple(map(pixels, photos)),
    )
    return Manuscript("mails-2", "body.eml", mail.as_bytes(), facts)


def marked_down() -> Manuscript:
    """A text of Markdown with its photos, in a zip."""
    photos = [photo(531), photo(532)]
    words = f"# {FILM.title}\n\n金融社区 通讯员丁\n\n## 幕布前\n\n{FILM.paragraphs[0]}\n\n![放映前的调试](1.jpg)\n\n**{FILM.paragraphs[1]}**\n\n## 幕布后\n\n{FILM.paragraphs[2]}\n\n- 板凳\n- 幕布\n\n![](照片/2.jpg)\n\n2023-01-16\n"
    data = zipped({"放映/稿.md": words.encode(), "放映/1.jpg": photos[0], "放映/照片/2.jpg": photos[1]}, flagged=True)
    facts = facts_of(
        FILM,
        author="通讯员丁",
        headings=FILM.headings,
        items=("板凳", "幕布"),
        pictures=tuple(map(pixels, photos)),
        order=(FILM.paragraphs[0], "▣", FILM.paragraphs[1], FILM.paragraphs[2], "▣"),
        absent=("](照片",),
    )
    return Manuscript("texts-2", "markdown.zip", data, facts)


def chat_text() -> Manuscript:
    """Pasted from a chat: a heading in brackets, emoji, blank lines of blanks, hash tags at the end."""
    words = "\n　　\n".join(
        [f"【{LIBRARY.title}】", *(f"🌟{text}" for text in LIBRARY.paragraphs), "奇克镇关工委供稿", "2020.11.18"]
    )
    return Manuscript("texts-2", "chat.txt", words.encode(), facts_of(LIBRARY, title=f"【{LIBRARY.title}】"))


def two_folders() -> Manuscript:
    """Two manuscripts, each with photos in its folder, beside a list that is no manuscript."""
    one, facts = document(ORCHARD, 533)
    two, _ = document(LIBRARY, 534)
    extra = photo(535)
    data = zipped(
        {
            "报送/1果园/果园.docx": one,
            "报送/1果园/DSC0001.jpg": extra,
            "报送/2夜校/夜校.docx": two,
            "报送/2夜校/DSC0002.jpg": photo(536),
            "报送/目录.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        }
    )
    return Manuscript(
        "texts-2", "two.zip", data, Facts(**{**facts.__dict__, "pictures": (*facts.pictures, pixels(extra))})
    )


def printed() -> Iterator[Manuscript]:
    """By Chromium: a title across two columns; a table without rules; numbered headings."""
    program = shutil.which("chromium")
    if program is None:
        return
    font = '<meta charset=utf-8><style>body{font:16px/1.7 "Noto Sans CJK SC",sans-serif}p{text-indent:2em;margin:0;text-align:justify}.c{column-count:2}</style>'
    stories = (*ORCHARD.paragraphs, *LIBRARY.paragraphs)
    columns = f"{font}<h1 style='text-align:center'>{ORCHARD.title}</h1><div style='text-align:center'>通讯员甲　2021年9月7日</div><div class=c>{''.join(f'<p>{text}</p>' for text in stories)}</div><div style='text-align:right'>宝山乡关工委</div>"
    rows = "".join(
        f"<tr>{''.join(f'<td style=width:150px>{cell}</td>' for cell in each)}</tr>" for each in LIBRARY.rows
    )
    plain = f"{font}<h1 style='text-align:center'>{LIBRARY.title}</h1><p>{LIBRARY.paragraphs[0]}</p><p><b>一、一周三晚</b></p><p>{LIBRARY.paragraphs[1]}</p><table>{rows}</table><p><b>二、六会从头学</b></p><p>{LIBRARY.paragraphs[2]}</p><div style='text-align:right'>奇克镇关工委</div><div style='text-align:right'>2020年11月18日</div>"
    every = {
        "columns.pdf": (columns, facts_of(ORCHARD, paragraphs=stories, author="通讯员甲", blocks=stories)),
        "no-rules.pdf": (
            plain,
            facts_of(
                LIBRARY,
                headings=("一、一周三晚", "二、六会从头学"),
                cells=tuple(x for y in LIBRARY.rows for x in y),
                blocks=LIBRARY.paragraphs,
            ),
        ),
    }
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, (html, facts) in every.items():
            (folder / "p.html").write_text(html, encoding="utf-8")
            command = [
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                f"--print-to-pdf={folder / name}",
                (folder / "p.html").as_uri(),
            ]
            subprocess.run(command, check=True, capture_output=True)
            yield Manuscript("prints-2", name, (folder / name).read_bytes(), facts)


WAYS: tuple[Callable[[], Manuscript], ...] = (
    left_title, broken_title, agency, picture_news, deep_numbers, imported_chunk, embedded_object, inserted_link, two_credits,
    in_a_form, meta_in_heading, jcms, preformatted, xiumi, portal, netease, quoted, page_attached, body_and_photos,
    marked_down, chat_text, two_folders,
)  # fmt: skip


def handed_in() -> Iterator[Manuscript]:
    """Those that need no other program."""
    yield from (way() for way in WAYS)


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    yield from handed_in()
    yield from printed()
