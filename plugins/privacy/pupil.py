"""A child's full name beside school or class.

个人信息保护法, Art. 28: what concerns children under fourteen is sensitive personal information; Art. 31: only with the
consent of a parent. 未成年人网络保护条例 (State Council Order 766), chapter 4.
"""

import re
from collections.abc import Iterator

from plugins.privacy.finding import Match
from plugins.privacy.names import name_at, name_before

_N = r"[0-9一二三四五六七八九十]{1,2}"
CLASS = re.compile(
    rf"(?:(?:{_N}年级|[初高][0-9一二三]|[一二三四五六七八九]年|学前|[小中大]|{_N})[\s·]?[(（]?\s?{_N}\s?[)）]?\s?班|{_N}\s?[(（]\s?{_N}\s?[)）]|"
    rf"(?:小学|中学|{_N})年级|[初高][一二三](?:学年|年级)?|幼儿园(?:[小中大]班)|学前班|[小中大]班(?![长子]))"
)
SCHOOL = re.compile(
    r"小学|中学|初中|高中|[一二三四五六七八九十]中(?![心学])|学校|幼儿园|实验[校小]|职高|职中|技校|民族中学|附[小中]"
)

_ROLE = (
    r"(?:学生|同学|小朋友|小学生|中学生|初中生|高中生|小记者|小作者|小选手|小队员|少先队员|团员|班长|学习委员|中队长|大队长|小主持人|女生|男生|"
    r"女孩|男孩|孩子|儿童|幼儿|少年(?!宫)|女童|男童|选手|获奖者|代表)"
)
CHILD = re.compile(rf"{_ROLE}(?:代表)?(?:(?:名?叫|是|为)(?!了)|[:：、\s“\"]|——)?\s?")
_AFTER_CLASS = re.compile(rf"\s?(?:的|{_ROLE}|[:：、，,\s·\-—/（(“\"]){{0,3}}(?:(?:名?叫|是)(?!了))?\s?")
_FROM = re.compile(r"(?:来自|就读于|就读|在读于)[^，。；]{0,16}(?:小学|中学|学校|幼儿园|[一二三四五六七八九十]中)的")
_FIELD = re.compile(r"姓名\s?[:：]\s?")
_FIELDS_OF_PUPILS = re.compile(r"(?:学校|班级|年级)\s?[:：]")
_BEFORE = re.compile(r"[（(，,\s]{1,2}[^，,。（）()]{0,16}$")
"""Between a name and the class that is said after it."""
_CALLED = re.compile(r"(?:同学|小朋友|小同学|小选手|小队员|小记者|小作者)(?![们会间录聚])")
_LIST = re.compile(r"[、，,\s和与及]{1,2}")
SENTENCE = re.compile(r"[^。！？!?\n]{1,400}")
"""What stands beside each other; longer ones are taken in parts, so that none takes long."""
_REACH = 24


def pupils(text: str) -> Iterator[Match]:
    """Names after a class, after a word for a pupil, and before 同学, in sentences that name a school or a class."""
    for sentence in SENTENCE.finditer(text):
        words = sentence[0]
        if SCHOOL.search(words) or CLASS.search(words):
            for match in children(words):
                yield Match(sentence.start() + match.start, sentence.start() + match.end)


def children(sentence: str) -> Iterator[Match]:
    """Full names of children in a sentence, by the words beside them; names listed after one are found too."""
    found: set[Match] = set()
    for start in _starts(sentence):
        found.update(_listed(sentence, start))
    for end in _ends(sentence):
        start = name_before(sentence, end)
        if start >= 0:
            found.add(Match(start, end))
    yield from sorted(found)


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
    for pattern in (CHILD, _FROM, _FIELD) if _FIELDS_OF_PUPILS.search(sentence) else (CHILD, _FROM):
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
