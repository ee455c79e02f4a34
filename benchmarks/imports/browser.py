"""Pages as browsers of many kinds save them: WeChat articles, content systems of counties, pages made by Word."""

import base64
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

from benchmarks.imports.facts import Facts, Manuscript, pixels
from benchmarks.imports.tales import FILM, LIBRARY, NOTICE, ORCHARD, RIVER
from benchmarks.imports.word import facts_of, photo

LINKS = "".join(
    f'<li><a href="/a/{n}.html">别处的旧闻标题第{n}条</a><span>2017-0{n + 1}-02</span></li>' for n in range(8)
)


def folder(name: str, page: bytes, files: dict[str, bytes]) -> bytes:
    """A page with the folder that the browser puts beside it, in a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, page)
        for path, data in files.items():
            archive.writestr(path, data)
    return out.getvalue()


def archived(html: str, files: dict[str, bytes], *, charset: str = "utf-8", maker: str = "<Saved by Blink>") -> bytes:
    """One .mhtml, its parts by their addresses."""
    lines = [
        f"From: {maker}\r\nSnapshot-Content-Location: https://mp.weixin.qq.com/s/x\r\nSubject: =?utf-8?B?eA==?=\r\n"
        'Date: Sat, 4 Jan 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n'
    ]
    words = base64.encodebytes(html.encode(charset)).decode()
    lines.append(
        f"------B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://mp.weixin.qq.com/s/x\r\n\r\n{words}\r\n"
    )
    for address, data in files.items():
        key = "Content-ID" if address.startswith("<") else "Content-Location"
        lines.append(
            f"------B\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n{key}: {address}\r\n\r\n{base64.encodebytes(data).decode()}\r\n"
        )
    return ("".join(lines) + "------B--\r\n").encode()


def chat_page(images: tuple[str, str]) -> str:
    """An official account's article with the ornaments of its editors."""
    one, two = images
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{ORCHARD.title}">
<meta name="author" content="通讯员甲"><title>{ORCHARD.title}</title><style>.x{{color:red}}</style></head>
<body class="zh_CN"><div id="js_article" class="rich_media"><div id="page-content"><div id="img-content">
<h1 class="rich_media_title" id="activity-name"><span class="js_title_inner">{ORCHARD.title}</span></h1>
<div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="rich_media_meta">原创</span>
<span class="rich_media_meta rich_media_meta_text"> 通讯员甲 </span>
<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">逊克关工</a></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text">2021年09月08日 18:30</em><em id="js_ip_wording">黑龙江</em></div>
<div class="rich_media_content" id="js_content" style="visibility: visible;">
<section data-tool="135编辑器"><section><section style="text-align:center"><img class="rich_pages" data-ratio="0.03" data-w="1080" data-src="https://mmbiz.qpic.cn/line.png"></section></section>
<section><p style="text-align: center;"><strong>点击蓝字</strong>　<strong>关注我们</strong></p></section></section>
<section data-role="outer"><section style="display:inline-block"><section><p>01</p></section><section><p><strong style="font-size:20px">早晨开门</strong></p></section></section>
<section><p style="text-indent:2em;"><span leaf="">{ORCHARD.paragraphs[0][:30]}</span><span leaf="">{ORCHARD.paragraphs[0][30:]}</span></p></section>
<section style="text-align:center" nodeleaf=""><img {one} class="rich_pages wxw-img" data-ratio="0.75" data-w="1080" alt="图片"></section>
<p style="text-align:center;"><span style="font-size:12px;color:#888">▲图为学生在果园里量树高</span></p>
<blockquote class="js_blockquote_wrap"><section class="js_blockquote_digest"><section>{ORCHARD.paragraphs[1]}</section></section></blockquote>
<section style="text-align:center"><img {two} data-ratio="0.75" data-w="1080"></section>
<p style="text-align:center;"><span style="font-size:12px;color:#888">图为退休农技员示范剪枝（通讯员乙 摄）</span></p>
<p>{ORCHARD.paragraphs[2]}<br></p><p><br></p><p>{ORCHARD.paragraphs[3]}</p>
<ul class="list-paddingleft-1"><li><p>先认树</p></li><li><p>再剪枝</p></li></ul>
<section><mp-common-videosnap data-url="x"></mp-common-videosnap><iframe class="video_iframe" data-src="https://v.qq.com/x"></iframe></section>
<p style="text-align:center">— END —</p><p>来源：宝山乡关工委</p><p>编辑：编辑甲　　审核：审核乙　监制：监制丙</p>
<p style="text-align:center">点“<strong>分享</strong>”“点赞”“在看”，让更多人看到</p></section>
<mp-common-profile data-nickname="逊克关工"></mp-common-profile></div>
<div id="js_tags_preview_toast">预览时标签不可点</div></div><div id="js_pc_qr_code"><p>微信扫一扫关注该公众号</p></div>
<div class="rich_media_tool"><a id="js_view_source">阅读原文</a><span>阅读 1234</span></div></div></div></body></html>"""


def chat_facts() -> Facts:
    return facts_of(
        ORCHARD,
        date="2021-09-08 18:30",
        author="通讯员甲",
        headings=("早晨开门",),
        captions=ORCHARD.captions,
        items=("先认树", "再剪枝"),
        pictures=(pixels(photo(201)), pixels(photo(202))),
        tied=ORCHARD.captions,
        order=(ORCHARD.paragraphs[0], "▣", ORCHARD.paragraphs[1], "▣", ORCHARD.paragraphs[2]),
        absent=("点击蓝字", "关注我们", "END", "让更多人看到", "微信扫一扫", "阅读原文", "预览时标签", "1234"),
        source="宝山乡关工委",
    )


def chat_saved() -> Manuscript:
    """By Chrome with its folder; the pictures are named without a suffix."""
    page = chat_page(
        (
            'src="./小果园_files/640" data-src="https://mmbiz.qpic.cn/a/640"',
            'src="./%E5%B0%8F%E6%9E%9C%E5%9B%AD_files/640(1)"',
        )
    )
    data = folder(
        "小果园.html",
        page.encode(),
        {"小果园_files/640": photo(201), "小果园_files/640(1)": photo(202), "小果园_files/a.js": b"1"},
    )
    return Manuscript("chat", "chat-saved.zip", data, chat_facts())


def chat_archived() -> Manuscript:
    """By Edge as .mhtml: pictures by address and by id."""
    page = chat_page(
        (
            'src="https://mmbiz.qpic.cn/a/640?wx_fmt=jpeg&amp;wxfrom=5" data-src="https://mmbiz.qpic.cn/a/640?wx_fmt=jpeg"',
            'src="cid:img-2@mhtml.blink"',
        )
    )
    data = archived(
        page, {"https://mmbiz.qpic.cn/a/640?wx_fmt=jpeg&wxfrom=5": photo(201), "<img-2@mhtml.blink>": photo(202)}
    )
    return Manuscript("chat", "chat.mhtml", data, chat_facts())


def chat_bare() -> Manuscript:
    """By a phone's browser: no ids but the content's, its time and account in scripts alone, `br` for paragraphs."""
    words = "<br><br>".join(f"　　{text}" for text in RIVER.paragraphs)
    html = f"""<html><head><meta charset="utf-8"><title>{RIVER.title}</title></head><body>
<div class="rich_media_content"><div>{words}</div><p>扫描下方二维码关注我们</p></div>
<script nonce="1">window.cgiDataNew = {{title: '{RIVER.title}', nick_name: JsDecode('车陆乡关工委'), create_time: JsDecode('2022-06-01 17:05'), author: JsDecode('通讯员丙')}};
var createTime = '2022-06-01 17:05'; var oriCreateTime = '1654074300'; var ct = "1654074300";</script></body></html>"""
    facts = facts_of(RIVER, date="2022-06-01 17:05", blocks=RIVER.paragraphs, absent=("扫描下方",))
    return Manuscript("chat", "chat-bare.html", html.encode(), facts)


def chat_pictures() -> Manuscript:
    """An article of pictures alone (图片消息), its words in a script's description."""
    data = photo(203)
    html = f"""<html><head><meta charset="utf-8"><meta property="og:title" content="{FILM.title}">
<meta property="og:description" content="{FILM.paragraphs[0]}"></head><body><h1 class="rich_media_title">{FILM.title}</h1>
<div class="share_content_page"><div class="swiper_item"><img src="data:image/jpeg;base64,{base64.b64encode(data).decode()}" data-src="x"></div>
<p id="js_image_desc" class="share_notice">{FILM.paragraphs[0]}</p></div><em id="publish_time">2023-01-16 09:00</em></body></html>"""
    facts = Facts(
        title=FILM.title,
        date="2023-01-16 09:00",
        organisation="jinrong",
        paragraphs=FILM.paragraphs[:1],
        pictures=(pixels(data),),
    )
    return Manuscript("chat", "chat-pictures.html", html.encode(), facts)


def dede() -> Manuscript:
    """织梦: title, small print, a summary, the text in a table, pages, related lists."""
    words = "".join(f"<p>　　{text}</p>" for text in LIBRARY.paragraphs)
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in each)}</tr>" for each in LIBRARY.rows)
    html = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{LIBRARY.title} - 逊克关工网</title>
<meta name="keywords" content="夜校"><meta name="description" content="立冬以后"></head><body class="articleview">
<div class="header"><div id="navMenu"><ul><li><a href=/>主页</a></li>{LINKS}</ul></div></div>
<div class="w960"><div class="pleft"><div class="place"><strong>当前位置:</strong> <a href=/>主页</a> &gt; <a href=x>工作动态</a> &gt; </div>
<div class="viewbox"><div class="title"><h2>{LIBRARY.title}</h2></div>
<div class="info"><small>时间:</small>2020-11-18 16:40<small>来源:</small>奇克镇关工委<small>作者:</small>通讯员乙 <small>点击:</small><script src="/plus/count.php"></script>318次</div>
<div class="intro">立冬以后，夜校又开课了。</div>
<div class="content"><table width='100%'><tr><td>{words}<table border=1>{rows}</table></td></tr></table>(责任编辑：admin)</div>
<div class="dede_pages"><ul class="pagelist"></ul></div></div>
<div class="handle"><div class="context"><ul><li>上一篇：<a href=1>上一篇的标题</a></li><li>下一篇：没有了</li></ul></div>
<div class="actbox"><ul><li><a>收藏</a></li><li><a>挑错</a></li><li><a>推荐</a></li><li><a>打印</a></li></ul></div></div>
<div class="mt1"><dl class="tbox"><dt><strong>相关文章</strong></dt><dd>{LINKS}</dd></dl><dt>发表评论</dt></div></div>
<div class="pright"><dt>热点内容</dt><ul>{LINKS}</ul></div></div><div class="footer">Copyright 2002-2011 DEDECMS</div></body></html>"""
    facts = facts_of(LIBRARY, date="2020-11-18 16:40", author="通讯员乙", source="奇克镇关工委", cells=tuple(x for y in LIBRARY.rows for x in y), absent=("别处的旧闻", "上一篇", "责任编辑", "相关文章", "DEDECMS", "挑错"))  # fmt: skip
    return Manuscript("old-sites", "dede.html", html.encode("gb18030"), facts)


def empire() -> Manuscript:
    """帝国: tables for everything, the text in a cell called `text`, a date without a time."""
    words = "".join(
        f"<P style='TEXT-INDENT: 2em'><FONT face=宋体 size=3>{text}</FONT></P>" for text in ORCHARD.paragraphs
    )
    html = f"""<HTML><HEAD><TITLE>{ORCHARD.title} - 宝山乡</TITLE><META content="text/html; charset=gbk" http-equiv=Content-Type></HEAD><BODY>
<table width=980><tr><td><a href=/>首页</a> <a href=/>政务</a> <a href=/>服务</a></td></tr></table>
<table width=980><tr><td width=700><table><tr><td>您的位置：<a href=/>首页</a> > <a href=/>关工之窗</a></td></tr></table>
<table><tr><td align=center><h1>{ORCHARD.title}</h1></td></tr><tr><td align=center>宝山乡政府网　发布日期：2021-09-07　浏览次数：<script>document.write("77")</script>　字号：<a>大</a> <a>中</a> <a>小</a></td></tr>
<tr><td id=text>{words}<P align=right>（宝山乡关工委　通讯员甲）</P></td></tr></table>
<table><tr><td>上一条：<a href=1>前头的</a></td></tr><tr><td>下一条：<a href=2>后头的</a></td></tr><tr><td>【<a>关闭</a>】【<a>打印</a>】</td></tr></table></td>
<td width=280><table><tr><td>点击排行</td></tr><tr><td><ul>{LINKS}</ul></td></tr></table></td></tr></table>
<table><tr><td>主办：宝山乡人民政府　黑ICP备00000001号</td></tr></table></BODY></HTML>"""
    facts = facts_of(ORCHARD, author="通讯员甲", absent=("别处的旧闻", "前头的", "点击排行", "ICP", "字号"))
    return Manuscript("old-sites", "empire.htm", html.encode("gb18030"), facts)


def asp_page() -> Manuscript:
    """ASP of 2006: unquoted attributes, unclosed tags, `br` and full-width blanks for paragraphs, a date without zeros."""
    words = "<br><br>\r\n".join(f"　　{text}" for text in RIVER.paragraphs)
    html = f"""<html><head><title>逊克县关工委网站--新闻内容</title></head><body topmargin=0 bgcolor=#ffffff>
<table width=760 align=center border=0><tr><td bgcolor=#336699><font color=white>网站首页 | 领导小组 | 工作动态 | 留言</font></td></tr></table>
<table width=760 align=center><tr><td width=180 valign=top><b>最新文章</b><br>{"<br>".join(f"·<a href=v.asp?id={n}>旧闻的题目{n}号</a>(3-{n + 1})" for n in range(9))}
<td valign=top><p align=center><font size=5 color=red><b>{RIVER.title}</b></font><p align=center>发布者：通讯员丙　发布时间：2022-6-1 9:05:07　阅读：<font color=red>176</font>次
<hr size=1><font style='font-size:14px;line-height:24px'>{words}</font><br><br><div align=right>[<a href=javascript:window.print()>打印</a>] [<a href=javascript:window.close()>关闭</a>]</div>
</table><center>逊克县关工委 版权所有<br>电话：（办公室）</center></body></html>"""
    facts = facts_of(
        RIVER,
        date="2022-06-01 09:05:07",
        author="通讯员丙",
        blocks=RIVER.paragraphs,
        absent=("旧闻的题目", "版权所有", "领导小组", "打印"),
    )
    return Manuscript("old-sites", "view.asp.html", html.encode("gb18030"), facts)


def government() -> Manuscript:
    """A government's site by TRS: an index table above, marks of its editor, attachments, error reports."""
    words = "".join(
        f'<p class="MsoNormal" style="text-indent:32pt"><span style="font-family:仿宋">{text}</span></p>'
        for text in NOTICE.paragraphs
    )
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{NOTICE.title}_逊克县人民政府</title>
<meta name="SiteName" content="逊克县人民政府"><meta name="ColumnName" content="通知公告"><meta name="ArticleTitle" content="{NOTICE.title}"><meta name="PubDate" content="2021-04-07 10:12"><meta name="ContentSource" content="县关工委"></head><body>
<div class="head"><a href=/>网站首页</a><form><input value="请输入关键字"></form></div><div class="dqwz">当前位置：<a>首页</a>&gt;<a>公开</a></div>
<table class="index"><tr><td>索 引 号</td><td>000000/2021-00001</td><td>成文日期</td><td>2021-04-06</td></tr><tr><td>发布机构</td><td>县关工委</td><td>有效性</td><td>有效</td></tr></table>
<div class="article"><h1 class="title">{NOTICE.title}</h1><div class="ly"><span>时间：2021-04-07 10:12</span><span>信息来源：县关工委</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span><span class="print">打印</span></div>
<div class="zoomcon"><div class=TRS_Editor><style type="text/css">.TRS_Editor P{{margin:0}}</style>{words}
<p style="text-align:right">逊克县关工委</p><p style="text-align:right">2021年4月6日</p></div></div>
<div class="fj">附件：<a href="./P02021.docx">读书小组登记表.docx</a></div>
<div class="qr"><p>扫一扫在手机打开当前页</p></div><div class="jc">我要纠错</div></div>
<div class="bottom">主办单位：逊克县人民政府办公室　网站标识码：0000000000</div></body></html>"""
    facts = Facts(
        title=NOTICE.title,
        date="2021-04-07 10:12",
        organisation="xunke",
        source="县关工委",
        paragraphs=NOTICE.paragraphs,
        column="通知公告",
        absent=("索 引 号", "扫一扫", "纠错", "标识码", "margin", "字体"),
    )
    return Manuscript("old-sites", "t20210407_1.html", html.encode(), facts)


def modern() -> Manuscript:
    """A news portal: JSON-LD, `article`, `figure`, a list of the hot."""
    data = base64.b64encode(photo(204)).decode()
    words = [f"<p>{text}</p>" for text in FILM.paragraphs]
    html = f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{FILM.title}-黑河新闻</title>
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{FILM.title}","datePublished":"2023-01-16T08:20:00+08:00"}}</script></head><body>
<header><nav><a>新闻</a><a>视频</a><a>图片</a></nav></header><main><article><h1>{FILM.title}</h1><div class="article-meta"><span>2023-01-16 08:20</span>·<span>金融社区</span></div>
{words[0]}<figure><img src="data:image/jpeg;base64,{data}"><figcaption>放映前的调试</figcaption></figure>{words[1]}<h2>散场</h2>{words[2]}
<p>举报/反馈</p></article><aside><h3>热榜</h3><ol>{LINKS}</ol></aside></main><footer>京公网安备00号</footer></body></html>"""
    facts = facts_of(
        FILM,
        date="2023-01-16 08:20",
        captions=FILM.captions[:1],
        pictures=(pixels(photo(204)),),
        headings=("散场",),
        tied=FILM.captions[:1],
        order=(FILM.paragraphs[0], "▣", FILM.paragraphs[1]),
        absent=("热榜", "别处的旧闻", "公网安备", "举报/反馈"),
    )
    return Manuscript("public-sites", "modern.html", html.encode(), facts)


def from_word() -> Manuscript:
    """A page that Word saved, with its folder: conditional comments, VML, its own tags, a footnote."""
    words = "".join(
        f"<p class=MsoNormal style='text-indent:24.0pt'><span lang=EN-US>{text[0]}</span><span style='font-family:宋体'>{text[1:]}<o:p></o:p></span></p>"
        for text in LIBRARY.paragraphs
    )
    html = f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 11">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>office</o:Author></o:DocumentProperties></xml><![endif]--><style><!-- p.MsoNormal {{margin:0cm}} --></style></head><body lang=ZH-CN><div class=Section1>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>{LIBRARY.title}<o:p></o:p></span></b></p>{words}
<p class=MsoNormal align=center><!--[if gte vml 1]><v:shape><v:imagedata src="夜校.files/image001.jpg"/></v:shape><![endif]--><![if !vml]><img width=400 src="夜校.files/image002.jpg"><![endif]></p>
<p class=MsoNormal align=center>夜校课堂一角</p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>藏起来的话</span></p><p class=MsoNormal align=right style='text-align:right'>奇克镇关工委</p><p class=MsoNormal align=right>{LIBRARY.spoken_date}</p></div></body></html>"""
    data = folder(
        "夜校.htm",
        html.encode("gb18030"),
        {
            "夜校.files/image001.jpg": photo(205),
            "夜校.files/image002.jpg": photo(205),
            "夜校.files/filelist.xml": b"<xml/>",
        },
    )
    return Manuscript(
        "public-sites",
        "word-page.zip",
        data,
        facts_of(
            LIBRARY, captions=LIBRARY.captions[:1], pictures=(pixels(photo(205)),), absent=("藏起来的话", "MsoNormal")
        ),
    )


def plain_page(encoding: str, declared: str, number: int) -> Manuscript:
    """The simplest page in an encoding that it declares wrongly or not at all."""
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    words = "".join(f"<p>{text}</p>" for text in RIVER.paragraphs)
    html = f"<html><head>{head}<title>{RIVER.title}</title></head><body><h3>{RIVER.title}</h3>{words}<p>{RIVER.organisation}</p><p>{RIVER.spoken_date}</p></body></html>"
    return Manuscript("encodings", f"plain-{number}.html", html.encode(encoding), facts_of(RIVER))


def explorer() -> Manuscript:
    """An .mht of Internet Explorer: GBK called gb2312, the pictures by addresses of the old site."""
    words = "".join(f"<P>　　{text}</P>" for text in FILM.paragraphs)
    html = f"""<HTML><HEAD><TITLE>{FILM.title}</TITLE><META content="text/html; charset=gb2312" http-equiv=Content-Type></HEAD><BODY><DIV class=nav><A href="http://old.example/">首页</A> <A href="http://old.example/a">新闻</A></DIV>
<H1>{FILM.title}</H1><DIV class=info>2023-01-16 15:30:00 来源：金融社区 点击：52</DIV><DIV class=con>{words}<P align=center><IMG src="/upload/a.jpg"></P><P align=center>散场时的留言墙</P></DIV></BODY></HTML>"""
    data = archived(
        html, {"http://old.example/upload/a.jpg": photo(206)}, charset="gb18030", maker="=?gb2312?B?08kgV2luZG93cw==?="
    ).replace(b"https://mp.weixin.qq.com/s/x", b"http://old.example/show.asp?id=3")
    return Manuscript(
        "chat",
        "explorer.mht",
        data,
        facts_of(
            FILM,
            date="2023-01-16 15:30:00",
            source="金融社区",
            captions=FILM.captions[1:],
            pictures=(pixels(photo(206)),),
            absent=("点击", "首页"),
        ),
    )


def blog() -> Manuscript:
    """A blog: its time in brackets, tags, a copied-by button, sharing below."""
    words = "".join(f"<p>{text}</p>" for text in LIBRARY.paragraphs)
    html = f"""<html><head><meta charset="utf-8"><title>{LIBRARY.title}_奇克镇关工委_新浪博客</title></head><body><div id="sinabloghead"><h1>奇克镇关工委的博客</h1></div><div class="articalTitle"><h2 class="titName SG_txta">{LIBRARY.title}</h2> <span class="time SG_txtc">(2020-11-18 20:11:12)</span></div>
<div class="articalTag"><table><tr><td class="blog_tag">标签：<h3>夜校</h3></td><td class="blog_class">分类：工作</td></tr></table></div><div class="articalContent newfont_family">{words}<div style="display:none">看不见的广告</div></div>
<div class="shareUp">分享：<a>微博</a></div><div class="articalInfo">阅读<span>(66)</span>┊ <a>评论</a>┊<a>收藏</a>┊<a>转载</a></div><div class="articalfrontback">前一篇：<a>前面那篇</a></div></body></html>"""
    return Manuscript(
        "public-sites",
        "blog.html",
        html.encode(),
        facts_of(LIBRARY, date="2020-11-18 20:11:12", absent=("标签", "看不见的广告", "前面那篇", "微博")),
    )


WAYS: tuple[Callable[[], Manuscript], ...] = (
    chat_saved, chat_archived, chat_bare, chat_pictures, dede, empire, asp_page, government, modern, from_word, explorer, blog,
)  # fmt: skip


def corpus() -> Iterator[Manuscript]:
    """All of them."""
    yield from (way() for way in WAYS)
    for at, (encoding, declared) in enumerate(
        (
            ("gb18030", ""),
            ("utf-16", "utf-16"),
            ("utf-8", "gb2312"),
            ("gb18030", "utf-8"),
            ("gb18030", "big5"),
            ("utf-8", ""),
        )
    ):
        yield replace(plain_page(encoding, declared, at))
