"""What stands around and within an article on a page and is none of it."""

import re

from plugins.newsroom.importing.pages.tree import Node, linked_words, marks_of, words_of

_MARKS = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|crumbs?|breadcrumbs?|position|location|sidebar|side|aside|related|relate|recommend|hot|rank|"
    r"share|bdshare\w*|jiathis\w*|tools?|toolbar|footer|foot|copyright|comment\w*|pinglun|prev\w*|next\w*|pagenav|pager|"
    r"qrcode|erweima|ewm|wxcode|adv?s?|banner|friendlink|links|login|search|top|header|reward\w*|print|close|"
    r"xgwz|xgyd|xiangguan|fenxiang|weizhi|dqwz|sharebar|like|follow\w*|tags?)(?:$|[\s_-])"
)
_KEEP = re.compile(r"content|article|zoom|editor|main|detail|text|body|desc")
_BUTTON = r"(?:打印|关闭|返回|收藏|推荐|字号|大|中|小)\S{0,4}"
_FOLLOW = "|".join(
    (
        r"阅读原文",
        r"(?:获取|了解|查看)更多|更多(?:精彩|资讯|内容)",
        r"点击(?:上方|下方|左下角|右上角|阅读|蓝字|关注)",
        r"(?:长按|扫描?|识别).{0,10}(?:二维码|关注)|扫码关注",
        r"关注(?:我们|公众号|本号)|欢迎关注",
        r"点(?:个)?[“\"]?(?:在看|赞)|分享、?点赞|^\s*(?:喜欢|觉得不错).{0,12}(?:点|转)",
        r"^\s*(?:end|the end|—+\s*end\s*—+)\s*$|^\s*微信号[：:]",
    )
)
_RELATED = r"相关(?:文章|阅读|新闻|链接|信息)|热门(?:文章|新闻)|推荐阅读|猜你喜欢|延伸阅读|往期(?:回顾|精彩|推荐)"
SENTENCES = (
    (re.compile(r"^[\s*_=~—–-]*(?:分隔线|分割线)?[\s*_=~—–-]*$"), "分隔线"),
    (re.compile(r"^\s*(?:上|下|前|后)一(?:篇|条|则)|^\s*[上下]篇\s*[：:]"), "上一篇、下一篇"),
    (
        re.compile(rf"^[【\[\s]*(?:{_BUTTON}|我要评论|回到顶部)(?:[】\]【\[\s|/　]+{_BUTTON})*[】\]\s]*$"),
        "打印、关闭等按钮",
    ),
    (re.compile(r"^\s*(?:分享(?:到|至)?|转发到)\s*[：:]?.{0,40}$"), "分享栏"),
    (re.compile(_FOLLOW, re.IGNORECASE), "关注、扫码、阅读原文一类的话"),
    (re.compile(r"^[（(\[【\s]*(?:责任编辑|责编|网站编辑|编辑录入)\s*[：:][^。]{0,24}$"), "网站责任编辑的署名"),
    (re.compile(r"^\s*(?:举报|反馈|纠错|我要纠错|投诉|挑错|推荐|收藏|挑错|[/／|｜、\s])+$"), "打印、关闭等按钮"),
    (re.compile(r"^\s*(?:当前位置|您(?:现在)?的位置|所在位置|首页\s*[>》»])"), "当前位置"),
    (re.compile(r"^[\s0-9.…]*(?:[上下]一页|[首末尾]页)[\s0-9.…上下一页首末尾共/]*$"), "分页"),
    (re.compile(r"^\s*(?:平台|免责|特别|版权|郑重)?声明[：:].*(?:观点|代表|存储|版权|删除|侵权|责任)"), "平台的声明"),
    (re.compile(r"^返回\S{1,8}[，,]?\s*查看更多"), "返回"),
    (re.compile(rf"^\s*(?:{_RELATED})\s*[：:]?\s*$"), "相关文章"),
    (re.compile(r"^\s*(?:版权所有|copyright|©|主办单位[：:].*技术支持|.{0,4}ICP备)", re.IGNORECASE), "版权和备案"),
)
"""What lines say that are none of the article, and what they are called to the editor."""
LONGEST = 80


def said_of(text: str) -> str:
    """What a line is called that is none of the article; empty for one that is."""
    if not text or len(text) > LONGEST:
        return ""
    return next((name for pattern, name in SENTENCES if pattern.search(text)), "")


def is_around(node: Node) -> bool:
    """Whether an element by its name, or by being all links, is no part of an article."""
    marks = marks_of(node)
    if marks.strip() and _MARKS.search(marks) and not _KEEP.search(marks):
        return True
    if node.tag not in {"ul", "ol", "div", "td", "table", "section", "p", "dl"}:
        return False
    links = len(node.css("a"))
    if links < 3:
        return False
    words = words_of(node)
    return len(linked_words(node).replace(" ", "")) > 0.6 * len(words.replace(" ", "")) and len(words) < 40 * links
