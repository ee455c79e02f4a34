"""Full names of persons in running text: found where a word beside them says that a name stands there."""

import re
from functools import cache

from plugins.privacy.surnames import DOUBLE, ENDS, LIKELY_GIVEN, NEVER_GIVEN, SINGLE, WORDS

# Anonymous on purpose: 张某, 张某某, 张×, 小张, 李同学; and what follows a name says that it is invented.
_INVENTED = re.compile(r"\s*[(（]?\s*(?:化名|均为化名|系化名|假名|笔名)")
_ANONYMOUS = frozenset("某○〇×xX*")
_ADULT = re.compile(
    r"\s*(?:老师|教师|校长|园长|院长|主任|书记|局长|县长|镇长|乡长|村长|科长|部长|处长|会长|队长(?!的)|站长|所长|主席|老人|爷爷|奶奶|"
    r"叔叔|阿姨|伯伯|大爷|大娘|大姐|大哥|先生|女士|同志|警官|干部|医生|大夫|护士|律师|教授|专家|烈士|英雄|将军|总理|总书记|精神|"
    r"[，,]?(?:原)?(?:退休|老党员|五老|县委|志愿者))"
)
_PUBLIC_WORDS = (
    "雷锋 刘胡兰 王二小 赵一曼 杨靖宇 董存瑞 黄继光 邱少云 焦裕禄 周恩来 毛泽东 朱德 邓小平 刘少奇 陈毅 贺龙 "
    "习近平 江泽民 胡锦涛 孔融 司马光 王羲之 孙中山 鲁迅 李大钊 方志敏 江竹筠 江姐 夏明翰 王进喜 孟泰 钱学森 "
    "袁隆平 钟南山 张桂梅 黄文秀 李白 杜甫 苏轼 白居易 王维 李清照 屈原 司马迁 诸葛亮 岳飞 文天祥 郑成功 林则徐 "
    "戚继光 张海迪 宋庆龄 冰心 赖宁 王继才 郭明义 于海河 冷云 李兆麟 赵尚志 马占山 张思德 狼牙山 白求恩 罗盛教 "
    "欧阳海 王杰 张富清 屠呦呦 南仁东 黄旭华 邓稼先 杨利伟 王亚平 聂海胜 刘洋 桂海潮"
)
_PUBLIC = frozenset(_PUBLIC_WORDS.split())
"""Of history and of schoolbooks."""

_HANZI = re.compile("[一-鿿]")
_AFTER = re.compile(
    r"(?:同学|小朋友|小同学|学生|选手|队员|说|在|是|的|和|与|及|跟|同(?!学)|等|获|荣获|今年|家|患|被|因|从|向|对|为|参加|表演|朗诵|写|讲|代表|"
    r"上台|以|用|把|将|也|还|就|曾|已|正|不|生于|来自|住|得|遭|失|父|母|爸|妈|奶|爷|一家|自|刚|才|于|经|受|有|没|只|每|很|由|给|收|接|领|"
    r"站|哭|笑|摔|溺|车祸|确诊|查出|辍学|随|跟着|出生|现|年仅|年满|在读|就读|考|学|做|作|画|唱|跳|演|捧|拿|手|脸|眼|激动|高兴|认真|流|的|"
    r"回|认|帮|捐|举|答|喜|爱|热|主动|率先|陪|教|捡|拾|救|送|成为|当选|评|入选|夺|摘|一等|二等|三等|第|作品|征文|撰|介绍|发言|分享|带|主持|宣读|告诉|表示|谈|回忆|感|见|看|听|到|去|来|走|跑|"
    r"平时|从小|自幼|先天|身|右|左|不幸|打|偷|抢|盗|涉嫌|违法|犯|欺|霸|吸|逃|离|失踪|走失|自杀|自残|抑郁|贫|困|残|孤|单亲|留守|辍)"
)
_GLUE = "的是叫为"


def name_at(text: str, start: int) -> int:
    """Where a full name ends that begins at a place; 0 where none does."""
    if start and text[start - 1] in ENDS.get(text[start : start + 1], ()):
        return 0
    for length in _lengths(text, start):
        end = start + length
        name = text[start:end]
        if len(name) == length and (_ends(text, name, end) if is_name(name) else _ends_surely(text, name, end)):
            return 0 if _is_no_childs(text, name, end) else end
    return 0


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


@cache
def is_name(name: str) -> bool:
    """Whether a text could be a full name: a surname, and one or two characters that names are made of."""
    if name[:2] in DOUBLE and len(name) in (3, 4):
        return _is_given(name[2:])
    if len(name) not in (2, 3) or name[0] not in SINGLE or name[0] == name[1] or name[1] in WORDS.get(name[0], ()):
        return False
    return _is_given(name[1:])


def _is_given(given: str) -> bool:
    return all(_HANZI.match(each) and each not in NEVER_GIVEN and each not in _ANONYMOUS for each in given)


def _lengths(text: str, start: int) -> tuple[int, ...]:
    return (4, 3) if text[start : start + 2] in DOUBLE else (3, 2)


def _is_likely_though_word(name: str) -> bool:
    """Whether a name begins like an ordinary word, as 王子轩 does, and is yet made of what names are made of."""
    return len(name) == 3 and name[0] in SINGLE and name[0] != name[1] and _is_likely(name) and _is_given(name[1:])


def _ends_surely(text: str, name: str, end: int) -> bool:
    """Whether a name that begins like a word ends here without doubt."""
    return _is_likely_though_word(name) and _is_followed(text, end)


def _is_followed(text: str, end: int) -> bool:
    after = text[end : end + 1]
    return not after or not _HANZI.match(after) or _AFTER.match(text, end) is not None


def _ends(text: str, name: str, end: int) -> bool:
    """Whether a name ends here: at a sign, before a word that goes on after names, or by its own likeliness."""
    if _is_followed(text, end):
        return True
    if len(name) == 2:
        return name[1] in LIKELY_GIVEN and text[end] not in LIKELY_GIVEN
    return _is_likely(name)


_BEGINNINGS = re.compile(
    r"(?:学生|同学|小朋友|班|级|的|由|和|与|及|是|让|给|请|向|叫|为|跟|把|被|对|让|校|园|学|儿童|孩子|女孩|男孩|少年|生|儿|童|手|员|长|到|了|岁|在|见|访|帮助|资助|看望|慰问|救助)$"
)


def _is_likely(name: str) -> bool:
    return all(each in LIKELY_GIVEN for each in name[-2:])


def _begins(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start]
    return not before or not _HANZI.match(before[-1]) or _BEGINNINGS.search(before) is not None


def _is_no_childs(text: str, name: str, end: int) -> bool:
    return name in _PUBLIC or _INVENTED.match(text, end) is not None or _ADULT.match(text, end) is not None
