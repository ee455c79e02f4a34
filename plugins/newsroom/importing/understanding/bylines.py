"""Lines that say who wrote without a label and a colon: `某镇关工委　通讯员某某`, `文/某某 图/某某`."""

import re

from plugins.newsroom.importing.document import Field, Hint
from plugins.newsroom.importing.understanding.label_words import BOTH
from plugins.newsroom.importing.understanding.register import Register

LONGEST = 40
_BLANK = r"[\s\u3000]"
_ROLE = r"(?:(?:本[报网站刊]|特约|见习)?(?:通讯员|记者|撰稿人|供稿人|信息员|报道员))"
_NAME = r"[\u4e00-\u9fff·]{1,5}"
_PERSONS = re.compile(
    rf"(?P<before>.*?)(?:^|{_BLANK}+|(?<=[委会组校学区室]))(?P<role>{_ROLE}){_BLANK}*[：:]?{_BLANK}*"
    rf"(?P<names>{_NAME}(?:[、，,\s\u3000]+{_NAME}){{0,4}})"
)
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费薛雷贺倪汤"
    "罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵汪祁毛禹狄臧戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季强贾路娄江童颜郭梅盛林刁钟徐"
    "邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封储靳段焦巴谷车侯全班仰秋"
    "仲宫宁仇栾暴甘厉祖武符刘景詹束龙叶幸司黎薄印白蒲邰从鄂索赖卓蔺屠蒙池乔阴闻党翟谭贡劳姬申扶冉宰桂牛寿通边燕冀尚农温别庄晏柴瞿"
    "阎慕连茹习宦艾容向古易慎廖终步都耿满匡国文寇广东欧利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙丰关相查荆红游权盖益桓公肖闫付"
)
_ALONE = re.compile(rf"[{_SURNAMES}](?:{_BLANK}*[\u4e00-\u9fff]){{1,2}}")
_NO_NAMES = re.compile(
    r"前言|引言|摘要|目录|序言?|正文|编者按|导语|附件|简报|通知|信息|图片|标题|结束语?|后记|关工委|[。：:]"
)
_SPLIT = re.compile(
    r"^文(?:字)?\s*[/／|｜]\s*(?P<author>[^/／|｜]{2,20}?)[\s\u3000,，;；、]*"
    r"(?:(?:图|摄影?|图片)\s*[/／|｜]\s*(?P<photographer>[^/／|｜]{2,20}))?$"
)
_JOINT = re.compile(
    r"^(?:图文|文图|文[/／|｜·、]?图|图[/／|｜·、]?文|文字?摄影)\s*[/／|｜]\s*(?P<both>[^/／|｜]{2,20})$"
)
_PICTURE = re.compile(r"^(?:图|图片|摄影?)\s*[/／|｜]\s*(?P<photographer>[^/／|｜]{2,20})$")


def byline(text: str, register: Register, *, alone: bool = False) -> list[Hint]:
    """What a line says of who wrote, if it says nothing else.

    `alone`: the line stands where only names stand, below a title; then a bare name is one.
    """
    plain = text.strip().strip("（）()【】[] \u3000").strip()
    if not 2 <= len(plain) <= LONGEST:
        return []
    where = f"“{text.strip()}”"
    slashed = _JOINT.match(plain) or _SPLIT.match(plain) or _PICTURE.match(plain)
    if slashed:
        named = {name: value.strip() for name, value in slashed.groupdict().items() if value}
        fields = {"both": BOTH, "author": (Field.AUTHOR,), "photographer": (Field.PHOTOGRAPHER,)}
        return [Hint(field=field, value=named[name], where=where) for name in named for field in fields[name]]
    person, organisation = parted(plain, register)
    if not person and alone and _ALONE.fullmatch(plain) and not _NO_NAMES.search(plain):
        person = "" if register.is_organisation(plain) else _closed(plain)
    hints = [Hint(field=Field.AUTHOR, value=person, where=where)] if person else []
    return hints + [Hint(field=Field.ORGANISATION, value=organisation, where=where)] * bool(person and organisation)


def parted(text: str, register: Register) -> tuple[str, str]:
    """The persons of a line and the organisation before them; nothing where it says more than that."""
    match = _PERSONS.fullmatch(text)
    if match:
        before = match["before"].strip(" \u3000")
        if before and register.organisation_in(before) is None:
            return "", ""
        names = re.split(r"[、，,]|\s{2,}|(?<=\S\S)\s+", match["names"])
        first = f"{match['role']}{names[0]}"
        return "、".join(without_role(_closed(each)) for each in (first, *names[1:]) if each.strip()), before
    organisation, blank, name = text.rpartition(" ") if " " in text else text.rpartition("\u3000")
    name, organisation = name.strip(), organisation.strip(" \u3000")
    if blank and register.is_organisation(organisation) and re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name):
        return ("", "") if register.is_organisation(name) else (name, organisation)
    return "", ""


def without_role(name: str) -> str:
    """A name without what the paper calls its bearer: `本网通讯员 某某`."""
    match = re.fullmatch(rf"{_ROLE}{_BLANK}*[：:]?{_BLANK}*(?P<name>\S[^、，]+)", name)
    return match["name"] if match else name


def _closed(name: str) -> str:
    """A name without the blank that spreads it: 某　某."""
    return re.sub(r"[\s\u3000]+", "", name)
