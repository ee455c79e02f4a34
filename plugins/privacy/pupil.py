"""A child's full name beside school or class.

个人信息保护法, Art. 28: what concerns children under fourteen is sensitive personal information; Art. 31: only with the
consent of a parent. 未成年人网络保护条例 (State Council Order 766), chapter 4.
"""

import re
from collections.abc import Iterator

from plugins.privacy.finding import Match
from plugins.privacy.names import is_surely_name, name_at, name_before

_N = r"[0-9一二三四五六七八九十]{1,2}"
CLASS = re.compile(
    rf"(?:(?:{_N}年级|[初高][0-9一二三]|[一二三四五六七八九]年|学前|[小中大]|{_N})[\s·.]?[(（]?\s?{_N}\s?[)）]?\s?班|{_N}\s?[(（]\s?{_N}\s?[)）](?:中队)?|"
    rf"[(（]?{_N}[)）]?中队(?!长)|(?<![0-9])(?:20)?[0-9]{{2}}级(?:[(（]?{_N}[)）]?班)?|(?:小学|中学|{_N})年级|[初高][一二三](?:学年|年级)?|幼儿园(?:[小中大]班)|学前班|[小中大]班(?![长子]))"
)
SCHOOL = re.compile(
    r"小学|中学|初中|高中|[一二三四五六七八九十]中(?![心学])|学校|幼儿园|实验[校小]|职高|职中|技校|民族中学|附[小中]|中心校|[一二三四五六七八九十]小(?![时学组队朋])"
)
SCHOOL_OR_PUPIL = re.compile(
    rf"{SCHOOL.pattern}|学生|同学|小朋友|少先队|小(?:记者|作者|选手|队员|主持人|标兵|能手|明星|歌手|画家|作家|讲解员|志愿者|卫士|演员)|"
    rf"中队|大队长|班长|年级|班级|好少年|{CLASS.pattern}"
)
"""Words of which each says by itself that it is about a school."""

_ROLE = (
    r"(?:(?<!大)学生|同学|小朋友|小学生|中学生|初中生|高中生|小记者|小作者|小选手|小队员|少先队员|团员|班长|[学生体文宣劳组][习活育艺传动织]委员|"
    r"中队长|大队长|小主持人|小歌手|小画家|小作家|小讲解员|小志愿者|小卫士|小演员|女生|男生|好少年|小明星|小标兵|小能手|"
    r"女孩|男孩|孩子|儿童|幼儿|少年(?!宫)|女童|男童|选手|获奖者|代表)"
)
CHILD = re.compile(rf"{_ROLE}(?:代表)?(?:(?:名?叫|是|为)(?!了)|[:：、\s“\"]|——)?\s?")
_AFTER_CLASS = re.compile(rf"\s?(?:的|{_ROLE}|[:：、，,\s·\-—/（(“\"]){{0,3}}(?:(?:名?叫|是)(?!了))?\s?")
_FROM = re.compile(
    r"(?:来自|就读于|就读|在读于)[^，。；]{0,16}(?:小学|中学|学校|幼儿园|中心校|[一二三四五六七八九十][中小])的"
)
_PRIZE = re.compile(
    r"[特一二三]等奖|[小中]学组|少儿组|幼儿组|获|夺|优秀奖|[金银铜]奖|获奖|冠军|亚军|季军|第[一二三0-9]名|班|年级|学生|同学|朗诵者|表演者|演讲者|作文"
)
"""Beside a school, what tells a pupil from a teacher."""
_OF_SCHOOL = re.compile(r"(?:小学|中学|学校|幼儿园|中心校|[一二三四五][中小])(?:的|[:：\s]){0,2}")
_CELL = re.compile(r"(?:^|(?<=[|、，,；;：:\s（(“\"—/]))([一-鿿]{2,4})(?=$|[|、，,；;：:\s）)”\"（(])")
"""What stands by itself in a list or a table."""
_OF_ADULTS = re.compile(
    r"(?:老师|教师|园长|校长|主任|书记|局长|主席|民警|干部|家长|(?<!小)志愿者|讲师|五老|辅导员|[指辅]导|主讲|编辑|责编|校对|审核|记者(?<!小记者)|摄影|评委|裁判|教练|"
    r"父亲|母亲|爸爸|妈妈|(?<!小)组长|会长)"
    r"(?:[^：:；;|。]{0,4}[：:\s、，,（(]{1,2}(?:[一-鿿]{2,4}[、，,\s]{1,2}){0,8})?$"
)
"""Before somebody who is no child, or a list of such."""
_OF_HISTORY = re.compile(
    r"烈士|英雄|英烈|先烈|抗日|抗联|抗美援朝|牺牲|红军|革命|伟人|壮士|精神|诗人|作家|科学家|古代|历史|名著|课文"
)
_BY_NAME = re.compile(r"(?:[我她他]|孩子|女儿|儿子)名?叫做?")
_FIELD = re.compile(r"姓名\s?[:：]\s?")
_FIELDS_OF_PUPILS = re.compile(r"(?:学校|班级|年级)\s?[:：]")
_BEFORE = re.compile(r"[（(，,\s]{1,2}[^，,。（）()]{0,16}$")
"""Between a name and the class that is said after it."""
_CALLED = re.compile(r"(?:同学|小朋友|小同学|小选手|小队员|小记者|小作者)(?![们会间录聚])")
_ROLL_HEAD = re.compile(r"[^\n。，]{0,30}[班级](?:获奖)?(?:名单|学生|同学)?[:：]?[ \t]*\n")
_ROLL_LINE = re.compile(r"[^\S\n]*(?:[-*+>|#]\s?|[0-9]{1,2}[.、)]\s?){0,3}[一-鿿·、，,| \t*_]{0,200}(?:\n|$)")
_LONGEST_ROLL = 100
"""Lines."""
_LIST = re.compile(r"[、，,\s和与及]{1,2}")
SENTENCE = re.compile(r"[^。！？!?\n]{1,400}")
"""What stands beside each other; longer ones are taken in parts, so that none takes long."""
_REACH = 24


def pupils(text: str) -> Iterator[Match]:
    """Names after a class, after a word for a pupil, and before 同学, in sentences that name a school or a class."""
    for sentence in SENTENCE.finditer(text):
        words = sentence[0]
        if SCHOOL_OR_PUPIL.search(words):
            for match in sorted({*children(words), *_in_lists(words)}):
                yield Match(sentence.start() + match.start, sentence.start() + match.end)
    for head in _ROLL_HEAD.finditer(text):
        if CLASS.search(head[0]):
            yield from _cells(text, head.end(), end_of_roll(text, head.end()))


def end_of_roll(text: str, start: int) -> int:
    """Where the lines end that hold nothing but short words: what stands under the name of a class."""
    for _ in range(_LONGEST_ROLL):
        line = _ROLL_LINE.match(text, start)
        if not line or line.end() == start:
            break
        start = line.end()
    return start


def _cells(text: str, start: int, end: int) -> Iterator[Match]:
    for match in _CELL.finditer(text, start, end):
        if is_surely_name(match[1]):
            yield Match(*match.span(1))


def children(sentence: str) -> Iterator[Match]:
    """Full names of children in a sentence, by the words beside them; names listed after one are found too."""
    found: set[Match] = set()
    for start in _starts(sentence):
        found.update(_listed(sentence, start))
    for end in _ends(sentence):
        start = name_before(sentence, end)
        if start >= 0 and not _OF_ADULTS.search(sentence, 0, start):
            found.add(Match(start, end))
    yield from sorted(found)


def _in_lists(sentence: str) -> Iterator[Match]:
    """Names that stand by themselves in a sentence that names a class, or a school and what pupils do."""
    classed = CLASS.search(sentence) is not None
    if not classed and not _PRIZE.search(sentence):
        return
    if _OF_HISTORY.search(sentence):
        return
    for match in _OF_SCHOOL.finditer(sentence):
        end = name_at(sentence, match.end())
        if is_surely_name(sentence[match.end() : end]):
            yield Match(match.end(), end)
    for match in _CELL.finditer(sentence):
        start, end = match.span(1)
        if is_surely_name(match[1]) and name_at(sentence, start) == end and not _OF_ADULTS.search(sentence, 0, start):
            yield Match(start, end)


def _ends(sentence: str) -> Iterator[int]:
    for match in _CALLED.finditer(sentence):
        yield match.start()
    for match in CLASS.finditer(sentence):
        first = max(0, match.start() - _REACH)
        before = _BEFORE.search(sentence[first : match.start()])
        if before:
            yield first + before.start()


def _starts(sentence: str) -> Iterator[int]:
    for match in CLASS.finditer(sentence):
        after = _AFTER_CLASS.match(sentence, match.end())
        yield after.end() if after else match.end()
    by_words = (CHILD, _FROM, _BY_NAME)
    for pattern in (*by_words, _FIELD) if _FIELDS_OF_PUPILS.search(sentence) else by_words:
        for match in pattern.finditer(sentence):
            yield match.end()


def _listed(sentence: str, start: int) -> Iterator[Match]:
    """The name at a place, and those that follow it in a list."""
    end = name_at(sentence, start)
    while end:
        yield Match(start, end)
        gap = _LIST.match(sentence, end)
        start = gap.end() if gap else end
        end = name_at(sentence, start) if gap else 0
