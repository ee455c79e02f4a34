"""A child's name beside words of harm, poverty, illness or crime.

未成年人保护法, Art. 49 and 103; 预防未成年人犯罪法, Art. 3; 未成年人网络保护条例, chapter 4; 个人信息保护法, Art. 28:
names, pictures and whatever could give away who it is must not be made public.
"""

import re
from collections.abc import Iterator

from plugins.privacy.finding import Match
from plugins.privacy.names import is_name, name_at, stands_free
from plugins.privacy.pupil import SENTENCE, children

HARDSHIP = re.compile(
    r"孤儿|贫困|困难|低保|特困|困境|视障|听障|肢残|被拐|拐骗|残疾|残障|智障|智力障碍|自闭症|脑瘫|聋哑|失明|弱智|患病|患有|患上|确诊|查出|白血病|癌|肿瘤|尿毒症|心脏病|癫痫|"
    r"抑郁|自杀|自残|轻生|溺水|车祸|烧伤|烫伤|受伤|摔伤|骨折|手术|住院|病重|重病|大病|患儿|被害|受害|遇害|侵害|性侵|猥亵|强奸|虐待|家暴|殴打|欺凌|"
    r"霸凌|拐卖|走失|失踪|离家出走|遗弃|弃婴|违法|犯罪|盗窃|抢劫|偷|吸毒|斗殴|涉案|服刑|劳教|拘留|判刑|缓刑|未成年犯|嫌疑|不良行为|辍学|失学|"
    r"单亲|离异|离婚|改嫁|春蕾|五保|建档立卡|脱贫户|贫寒|家境|家贫|清贫|助学|帮教|失足|刑拘|逮捕|坐牢|入狱|欺负|怀孕|网瘾|溺亡|身亡|遇难|跳楼|割腕|中毒|"
    r"触电|坠楼|先心|先天|畸形|唇腭裂|聋|盲童|瘫|截肢|血友病|肾病|糖尿病|病情|的病|生病|重症|绝症|罕见病|撞伤|咬伤|厌学|病逝|过世|离世|流浪|乞讨|"
    r"父母双亡|双亡|去世|病故|早逝|丧父|丧母|失去父|失去母|失依|事实无人抚养|留守|救助|帮扶对象|受助|资助|捐款|求助|艾滋|乙肝|肺结核"
)
CHILD = re.compile(
    r"学生|同学|孩子|儿童|少年|女童|男童|孤儿|小朋友|小学|中学|初[一二三]|高[一二三]|年级|幼儿|患儿|未成年|(?<![0-9])(?:[1-9]|1[0-7]|[一二三四五六七八九]|"
    r"十[一二三四五六七]?)(?:周)?岁|上学|辍学|失学|贫困生|特困生|助学金|学费|女孩|男孩|婴儿|小姑娘|小伙子|闺女|娃|子女|孙女|孙子|女儿|儿子|外孙"
)
_ROLE = re.compile(
    r"(?:孤儿|[贫困特优难]生|困难学生|残疾儿童|残疾学生|留守儿童|困境儿童|受助儿童|受助学生|患儿|患者|被害人|受害人|受害者|嫌疑人|当事人|"
    r"未成年人|未成年犯|少年犯|岁的(?:[小初高]?[中学]*生|女孩|男孩|孩子|儿童|少年|小姑娘|小伙子)?|服刑人员|低保户|特困户|病人|伤者|死者|孤残儿童|弃婴|女婴|男婴|"
    r"[帮结资救受]\w{0,2}对象|子女|孙女|孙子|外孙|女儿|儿子|女童|男童|小姑娘|小女孩|小男孩|小伙子|闺女|娃娃|"
    r"(?:家庭|父母[^，。的]{1,4}|患[^，。的]{1,8}|遭[^，。的]{1,6}|受[^，。的]{1,6}|被[^，。的]{1,8})的)"
    r"(?:名?叫|是|为|[:：、\s“\"])?\s?"
)
_AGE = re.compile(
    r"\s?(?:[(（，,]\s?)?(?:[男女][，,、]?\s?)?(?:[汉满][族]?[，,]\s?)?(?:今年|年仅|现年|刚满|才|只有|时年)?\s?"
    r"(?:[1-9]|1[0-7]|[一二三四五六七八九]|十[一二三四五六七]?)(?:周)?岁"
)
_OPENING = re.compile(
    r"(?:^|[，,；;：:、\s“”\"（(]|来到|看望|慰问|走访|帮助|资助|救助|探望|了解到|得知|叫|帮扶|结对|为|给|让|对|把|将|和)\s?"
)
_PLACE_OF_ADULTS = re.compile(
    r"(?:老师|主任|书记|校长|志愿者|干部|老人|医生|民警|五老|爷爷|奶奶|会长|阿姨|家长)[、:：\s]?$"
)

_GIVES = re.compile(
    r"(?:(?![被受由获需])[^，。；]){0,10}(?:资助|慰问|看望|走访|帮扶|结对|救助|帮教|义诊|捐助|讲课|授课|作报告)(?!对象|的)"
)
"""Who does good is told of with praise."""


def children_in_hardship(text: str) -> Iterator[Match]:
    """Names of children in sentences that tell of what nobody should know of them."""
    for sentence in SENTENCE.finditer(text):
        words = sentence[0]
        if HARDSHIP.search(words) and CHILD.search(words):
            for match in sorted({*children(words), *_named(words)}):
                yield Match(sentence.start() + match.start, sentence.start() + match.end)


def _named(sentence: str) -> Iterator[Match]:
    for match in _ROLE.finditer(sentence):
        if end := name_at(sentence, match.end()):
            yield Match(match.end(), end)
    for match in _OPENING.finditer(sentence):
        start = match.end()
        end = name_at(sentence, start)
        if end and not _PLACE_OF_ADULTS.search(sentence, 0, start) and not _GIVES.match(sentence, end):
            yield Match(start, end)
    for match in _AGE.finditer(sentence):
        for length in (4, 3, 2):
            start = match.start() - length
            if start >= 0 and stands_free(sentence, start) and is_name(sentence[start : match.start()]):
                yield Match(start, match.start())
                break
