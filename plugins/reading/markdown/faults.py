"""What can be wrong with a body, in words for its editor."""

from msgspec import Struct

from plugins.committee import ProblemCode, Severity
from plugins.reading.codes import LINK_ADDRESS, LINK_LOOKALIKE, LINK_PRIVATE

HTML_NOT_ALLOWED = ProblemCode("html-not-allowed")
HTML_UNCLOSED = ProblemCode("html-unclosed")
HTML_PASTED = ProblemCode("html-pasted")
HTML_UNSAFE = ProblemCode("html-unsafe")
ENTITY_INVALID = ProblemCode("entity-invalid")
LINK_SCHEME = ProblemCode("link-scheme")
LINK_USER = ProblemCode("link-user")
LINK_SECRET = ProblemCode("link-secret")
LINK_TOO_LONG = ProblemCode("link-too-long")
LINK_DISGUISED = ProblemCode("link-disguised")
LINK_PATH = ProblemCode("link-path")
LINK_EMPTY = ProblemCode("link-empty")
LINK_BRACKETS = ProblemCode("link-brackets")
ANCHOR_MISSING = ProblemCode("anchor-missing")
REFERENCE_MISSING = ProblemCode("reference-missing")
PICTURE_FOREIGN = ProblemCode("picture-foreign")
PICTURE_LEFT_OUT = ProblemCode("picture-left-out")
PICTURE_PATH = ProblemCode("picture-path")
PICTURE_ALT = ProblemCode("picture-alt")
PICTURE_CAPTION = ProblemCode("picture-caption")
FOOTNOTE_MISSING = ProblemCode("footnote-missing")
FOOTNOTE_UNUSED = ProblemCode("footnote-unused")
TABLE_RULE = ProblemCode("table-rule")
CODE_UNCLOSED = ProblemCode("code-unclosed")
TOO_NESTED = ProblemCode("too-nested")
TOO_LONG = ProblemCode("too-long")

TEXTS = {
    HTML_NOT_ALLOWED: "正文里不能写 HTML“{found}”。请改用 Markdown 的写法；"
    "如果只是要显示这几个字，或者是小于号，请把“<”写成“&lt;”。",
    HTML_UNCLOSED: "“{found}”没有配成对，或者和别的标记交叉了。请像“H<sub>2</sub>O”这样成对地写。",
    HTML_PASTED: "{lines}是从“{origin}”粘贴来的，带着 {count} 处网页代码。网页上只留下了文字、加粗、小标题、列表、表格"
    "和链接{left}。请预览一遍，和原文对照；想改成普通写法，请先粘贴到 Windows“记事本”里去掉格式，再复制到这里。",
    HTML_UNSAFE: "这篇正文转换以后含有不安全的内容，已经去掉。请把这一处改写成普通文字。",
    ENTITY_INVALID: "“{found}”表示的字符不能出现在正文里。请直接写出要显示的字。",
    LINK_SCHEME: "链接地址“{found}”不能用。请写以 https:// 开头的完整网址，"
    "或者写文章文件的相对路径，例如“../../kelin/2019/x.md”。",
    LINK_USER: "网址“{found}”里含有用户名或密码（@ 前面的部分）。请去掉以后再写。",
    LINK_ADDRESS: "网址“{found}”写错了。请核对后写完整，例如“https://www.example.cn/news/”。",
    LINK_PRIVATE: "网址“{found}”只在单位或家里的内部网络上才打得开，读者打不开，还会泄露内部情况。"
    "请换成公开的网址，或者删去链接。",
    LINK_LOOKALIKE: "网址“{found}”里有像英文、却不是英文的字母，可能是仿冒的网站。请核对后重新输入网址。",
    LINK_SECRET: "网址“{found}”里含有密码或登录凭证，拿到它的人都能登录。请去掉问号后面的这一部分，并尽快修改密码。",
    LINK_TOO_LONG: "网址“{found}”太长了，最多 2000 个字符。请只留问号前面的部分，或者换一个短的网址。",
    LINK_DISGUISED: "链接的文字写的是“{shown}”，打开的却是“{found}”。"
    "请把两处改成同一个网址，或者把文字改成网站的名称。",
    LINK_PATH: "“{found}”不是文章的文件。请写从本文件到那篇文章文件的相对路径，例如“{instead}”。",
    LINK_EMPTY: "链接“{found}”缺少文字或者地址。请写成“[文字](地址)”。",
    LINK_BRACKETS: "链接“{found}”用了全角括号。请改成半角括号，写成“[文字](地址)”。",
    ANCHOR_MISSING: "本文没有标题“{found}”。请写成“#”加上文中标题的原话。",
    REFERENCE_MISSING: "“{found}”没有对应的地址。请在文末加一行“[名称]: 地址”，或者改成“[文字](地址)”。",
    PICTURE_FOREIGN: "图片“{found}”不在本站。请先把图片存到文章旁边，再写文件名，例如“![说明](meeting.jpg)”。",
    PICTURE_LEFT_OUT: "粘贴来的图片“{found}”不在本站，没有带进来。请把它存到文章旁边，再写文件名，"
    "例如“![说明](meeting.jpg)”。",
    PICTURE_PATH: "“{found}”不是文章旁边的图片。"
    "请写 .jpg、.jpeg、.png、.webp 或 .gif 文件的相对路径，例如“![说明](meeting.jpg)”。",
    PICTURE_ALT: "图片“{found}”没有文字说明。请在方括号里写明图上是什么，例如“![联动会议会场](meeting.jpg)”。",
    PICTURE_CAPTION: "图片“{found}”夹在文字中间，图注“{caption}”不会显示。请让图片单独成为一段。",
    FOOTNOTE_MISSING: "脚注“{found}”没有内容。请在文末加一行“{found}: 脚注的内容”。",
    FOOTNOTE_UNUSED: "脚注“{found}”在正文里没有用到，不会显示。请在正文里标出“{found}”，或者删去这条脚注。",
    TABLE_RULE: "“{found}”像是表格，可是第二行不是“|---|---|”，读者看到的是竖线。请在表头下面加上这一行。",
    CODE_UNCLOSED: "从“{found}”开始的代码没有结束。请在代码后面另起一行写上同样的“{found}”。",
    TOO_NESTED: "从“{found}”起，列表、引用或括号套得太深，或者标记太多。请分成几段来写。",
    TOO_LONG: "正文超过 {limit} 个字符，太长了。请分成几篇来写。",
}

WARNINGS = frozenset({HTML_PASTED, PICTURE_LEFT_OUT, PICTURE_CAPTION, FOOTNOTE_UNUSED, TABLE_RULE})

EXCERPT = 40


class Fault(Struct, frozen=True):
    """Something wrong with a body, its line not known yet."""

    code: ProblemCode
    fragment: str
    """The faulty words as the editor wrote them; the line is found by them."""
    nth: int
    """Which one it is of several with the same words, counted from 0."""
    text: str

    @property
    def severity(self) -> Severity:
        """Whether it sets the file aside."""
        return Severity.WARNING if self.code in WARNINGS else Severity.ERROR


def fault(code: ProblemCode, fragment: str, nth: int = 0, **words: str) -> Fault:
    """A fault in its own words; `found` is the fragment unless it is given."""
    shown = {name: excerpt(value) for name, value in ({"found": fragment} | words).items()}
    return Fault(code, fragment, nth, TEXTS[code].format(**shown))


def excerpt(words: str) -> str:
    """Words of the manuscript, in one line and not too long."""
    line = " ".join(words.split())
    return line if len(line) <= EXCERPT else line[:EXCERPT] + "…"
