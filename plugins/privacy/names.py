"""Full names of persons in running text: found where a word beside them says that a name stands there."""

import re
from functools import lru_cache

from plugins.privacy.ordinary import GIVEN_WORDS, WORDS
from plugins.privacy.surnames import ALSO_GIVEN, DOUBLE, ENDS, LIKELY_GIVEN, MOSTLY_WORDS, NEVER_GIVEN, SINGLE

# Anonymous on purpose: 张某, 张某某, 张×, 小张, 李同学; and what follows a name says that it is invented.
_INVENTED = re.compile(r"\s*[(（]?\s*(?:化名|均为化名|系化名|假名|笔名)")
_ANONYMOUS = frozenset("某○〇×xX*")
_ADULT = re.compile(
    r"\s*(?:[，,]?(?:今年|现年|年近|年过|已)?(?:[2-9][0-9]|[二三四五六七八九]十[一二三四五六七八九]?)多?岁|代表(?:教师|老师|家长)|老师|教师|校长|园长|院长|主任|书记|局长|县长|镇长|乡长|村长|科长|部长|处长|会长|队长(?!的)|站长|所长|主席|老人|爷爷|奶奶|"
    r"叔叔|阿姨|伯伯|大爷|大娘|大姐|大哥|先生|女士|同志|警官|干部|医生|大夫|护士|律师|教授|专家|烈士|英雄|将军|总理|总书记|精神|"
    r"[，,]?(?:原)?(?:退休|老党员|五老|县委|志愿者))"
)
_PUBLIC_WORDS = (
    "雷锋 刘胡兰 王二小 赵一曼 杨靖宇 董存瑞 黄继光 邱少云 焦裕禄 周恩来 毛泽东 朱德 邓小平 刘少奇 陈毅 贺龙 "
    "习近平 江泽民 胡锦涛 孔融 司马光 王羲之 孙中山 鲁迅 李大钊 方志敏 江竹筠 江姐 夏明翰 王进喜 孟泰 钱学森 "
    "袁隆平 钟南山 张桂梅 黄文秀 李白 杜甫 苏轼 白居易 王维 李清照 屈原 司马迁 诸葛亮 岳飞 文天祥 郑成功 林则徐 "
    "戚继光 张海迪 宋庆龄 冰心 赖宁 王继才 郭明义 于海河 冷云 李兆麟 赵尚志 马占山 张思德 狼牙山 白求恩 罗盛教 "
    "欧阳海 王杰 张富清 屠呦呦 南仁东 黄旭华 邓稼先 杨利伟 王亚平 宋学义 葛振林 马宝玉 胡德林 胡福才 杨子荣 孔繁森 "
    "孟二冬 王选 聂海胜 刘洋 桂海潮"
)
_PUBLIC = frozenset(_PUBLIC_WORDS.split())
"""Of history and of schoolbooks."""

BEFORE_NAMES = frozenset(
    "生学友者员长手童年孩男女儿子犯户婴班级校园是为叫的到了望问助访知得扶对给让把将和与及由请被跟向象人标能娘娃闺伙岁小"
)
"""Characters that end what may stand before a child's name."""

_HANZI = re.compile("[一-鿿]")
_AFTER = re.compile(
    "[说在是长的和与及跟等获家患被因从向对为写讲以用把将也还就曾已正不住得遭失父母爸妈奶爷自刚才于经受有没只每很由给收接领站哭笑摔溺随现考学做作画唱跳演"
    "捧拿手脸眼流回认帮捐举答喜爱热陪教捡拾救送评夺摘第撰带谈感见看听到去来走跑身右左打偷抢盗犯欺霸吸逃离贫困残孤辍背绘拍弹吹踢投冲夸称赞问想希瘦胖发咳躺坐戴穿挥点献敬鞠种浇扫擦洗剪贴织编叠采观参阅吟诵展制创研算]|同(?!学校|学们)|小朋友|小同学|选手|队员|荣获|"
    "今年|表演|朗诵|代表|上[台学了]|生于|一家|车祸|确诊|查出|出生|年[仅满]|激动|高兴|主[动持]|率先|成为|当选|入选|[一二三]等|征文|介绍|发言|"
    "分享|宣读|告诉|表示|平时|先天|涉嫌|违法|抑郁|单亲|留守"
)
_TRANSLITERATED = (
    "阿艾古丽力娜买提江木热米合塔孜依汗拜克吐尔逊托亚巴特朝鲁图雅其格斯琴高娃仁乌兰赛哈那别肯叶努沙帕迪麦吾布都拉苏莱曼玛伊卡加扎西卓央金尼德吉"
    "次旺达瓦桑平措多杰洛珠索地"
)
DOTTED = re.compile(rf"[{_TRANSLITERATED}]{{2,6}}\s?·\s?[{_TRANSLITERATED}]{{2,8}}")
"""Names of peoples whose names are spelt by their sound, a dot between their parts (GB/T 15834-2011, 4.12.3)."""
_LONGEST_PART = 8
_LONGEST = 4
_SPACED = re.compile(r"([一-鿿])\s{1,4}([一-鿿]{1,2})(?![一-鿿])")
"""Short names are set apart to be as wide as long ones."""


def name_at(text: str, start: int) -> int:
    """Where a full name ends that begins at a place; 0 where none does."""
    if "·" in text[start : start + _LONGEST_PART] and (dotted := DOTTED.match(text, start)):
        return dotted.end()
    if text[start + 1 : start + 2].isspace():
        return _spaced_at(text, start)
    if not begins_name(text[start - 1 : start + _LONGEST] if start else f"\n{text[:_LONGEST]}"):
        return 0
    for length in _lengths(text, start):
        end = start + length
        name = text[start:end]
        if len(name) == length and (_ends(text, name, end) if is_name(name) else _ends_surely(text, name, end)):
            return 0 if _is_no_childs(text, name, end) else end
    return 0


@lru_cache(100_000)
def begins_name(seen: str) -> bool:
    """Whether a name could begin after a character, by that and the next four alone."""
    before, written = seen[:1], seen[1:]
    if before in ENDS.get(written[:1], ()):
        return False
    if not written[1:2].isalpha() or "·" in written:
        return True
    names = [written[:length] for length in _lengths(written, 0) if len(written) >= length]
    return any(is_name(name) or _is_likely_though_word(name) for name in names)


def stands_free(text: str, start: int) -> bool:
    """Whether a name may begin here by the character before it."""
    before = text[max(0, start - 1) : start]
    return before in BEFORE_NAMES or not _HANZI.match(before)


def _spaced_at(text: str, start: int) -> int:
    spaced = _SPACED.match(text, start)
    if not spaced or not is_name(name := spaced[1] + spaced[2]) or _is_no_childs(text, name, spaced.end()):
        return 0
    return spaced.end()


def name_before(text: str, end: int) -> int:
    """Where a full name begins that ends at a place; -1 where none does."""
    for length in (4, 3, 2):
        start = end - length
        if start >= 0 and _is_called(text, start, text[start:end]):
            return start
    return -1


def _is_called(text: str, start: int, name: str) -> bool:
    if not (is_name(name) or _is_likely_though_word(name)) or name in _PUBLIC:
        return False
    return _begins(text, start) or (len(name) > 2 and _is_likely(name))


@lru_cache(100_000)
def is_name(name: str) -> bool:
    """Whether a text could be a full name: a surname, and one or two characters that names are made of."""
    if name[:2] in DOUBLE and len(name) in (3, 4):
        return _is_given(name[2:])
    if len(name) not in (2, 3) or name[0] not in SINGLE or name[0] == name[1] or name[1] in WORDS.get(name[0], ()):
        return False
    return _is_given(name[1:])


def _is_given(given: str) -> bool:
    if len(given) > 1 and not any(each in LIKELY_GIVEN for each in given):
        return False
    doubtful = [each for each in given if not _HANZI.match(each) or each in NEVER_GIVEN or each in _ANONYMOUS]
    return not doubtful or (len(given) > 1 and len(doubtful) == 1 and _is_doubtful_name(given, doubtful[0]))


def _is_doubtful_name(given: str, doubtful: str) -> bool:
    """Whether a given name with one character that mostly makes words is a name by its other one."""
    sure = given.replace(doubtful, "")
    return doubtful in ALSO_GIVEN and sure in LIKELY_GIVEN and given not in GIVEN_WORDS


def _lengths(text: str, start: int) -> tuple[int, ...]:
    return (4, 3) if text[start : start + 2] in DOUBLE else (3, 2)


def _is_likely_though_word(name: str) -> bool:
    """Whether a name begins like an ordinary word, as 王子轩 does, and is yet made of what names are made of."""
    return (
        len(name) == 3 and name[0] in SINGLE and name[0] != name[1] and all(each in LIKELY_GIVEN for each in name[1:])
    )


def _ends_surely(text: str, name: str, end: int) -> bool:
    """Whether a name that begins like a word ends here without doubt."""
    return _is_likely_though_word(name) and _is_followed(text, end)


def _is_followed(text: str, end: int) -> bool:
    after = text[end : end + 1]
    return not after or not _HANZI.match(after) or _AFTER.match(text, end) is not None


def _ends(text: str, name: str, end: int) -> bool:
    """Whether a name ends here: at a sign, before a word that goes on after names, or by its own likeliness."""
    if name[0] in MOSTLY_WORDS and not (len(name) > 2 and _is_likely(name)):
        return not _HANZI.match(text, end)
    if _is_followed(text, end):
        return True
    if len(name) == 2:
        return name[1] in LIKELY_GIVEN and text[end] not in LIKELY_GIVEN
    return _is_likely(name)


_BEGINNINGS = re.compile(
    r"(?:学生|同学|小朋友|班|级|的|由|和|与|及|是|让|给|请|向|叫|为|跟|把|被|对|让|校|园|学|儿童|孩子|女孩|男孩|少年|生|儿|童|手|员|长|到|了|岁|访|帮助|资助|看望|慰问|救助)$"
)


def _is_likely(name: str) -> bool:
    return all(each in LIKELY_GIVEN for each in name[-2:]) or (len(name) > 2 and _is_of_both_kinds(name[-2:]))


def _is_of_both_kinds(given: str) -> bool:
    return any(_is_doubtful_name(given, each) for each in given)


def is_surely_name(name: str) -> bool:
    """Whether a text that stands by itself is a name: made of what names are made of, and no word."""
    return is_name(name) and name not in _PUBLIC and (_is_likely(name) if len(name) > 2 else name[1] in LIKELY_GIVEN)


def _begins(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start]
    return not before or not _HANZI.match(before[-1]) or _BEGINNINGS.search(before) is not None


def _is_no_childs(text: str, name: str, end: int) -> bool:
    return name in _PUBLIC or _INVENTED.match(text, end) is not None or _ADULT.match(text, end) is not None
