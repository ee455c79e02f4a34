"""Addresses of homes, down to the door.

GB/T 23705-2009 (数字城市地理信息公共平台地名/地址编码规则): area, street, house or estate, building, unit, room. The
last three lead to a family's door.
"""

import re
from collections.abc import Iterator

from plugins.privacy.finding import Match

_N = r"(?:[0-9]{1,4}|[零〇一二三四五六七八九十百]{1,5})"
_G = r"[\s,，、·-]{0,2}"
_BUILDING = rf"(?:{_N}|[A-Za-z甲乙丙丁东西南北])\s?#?\s?(?:号楼|号院|[栋幢座楼]|#楼|#)"
_UNIT = rf"(?:{_N}|[A-Za-z甲乙丙丁东西南北中])\s?单元"
_FLOOR = rf"(?:{_N}\s?[层楼]{_G})?"
_DOOR = rf"{_N}\s?(?:室|房间?|户|号门|门|号)(?![楼院栋线文令])"
_BLOCK = re.compile(
    rf"{_BUILDING}{_G}(?:{_UNIT}{_G}{_FLOOR}(?:{_DOOR}|{_N}(?![0-9年月日人]))|{_FLOOR}{_DOOR})|{_UNIT}{_G}{_FLOOR}{_DOOR}"
)
_ESTATE = re.compile(
    r"(?:小区|家园|花园|公寓|新村|名苑|[东西南北]苑|佳苑|家属[楼院区]|住宅楼?|宿舍楼?)[^，。；、\n]{0,6}?"
    rf"(?:[0-9]{{1,3}}[-\u2010-\u2015/][0-9]{{1,2}}[-\u2010-\u2015/]|{_BUILDING}[\s-]?(?:[0-9]{{1,2}}-)?|{_UNIT}{_G})[0-9]{{3,4}}(?![0-9年月日人户平米个-])室?"
)
_LIVES = (
    r"(?:家住|住在|住址|家庭地址|家庭住址|户籍地址?|户籍|户口在|现住|现居|居住在|居住地|租住|家里在|家在|"
    r"住(?=[:：于]|[^，。；、\n]{1,12}[乡镇村屯区委道]))(?:地址)?(?:[:：]|是|为|在|于)?"
)
"""Behind which the place stands where somebody lives."""
_HOUSE = re.compile(
    rf"{_LIVES}[^，。；\n]{{0,30}}?[村屯组街路巷弄里道同队委排][^，。；\n]{{0,8}}?{_N}\s?(?:号|门牌)(?![楼院栋线文令])"
)
_HOUSEHOLD = re.compile(
    rf"{_LIVES}[^，。；\n]{{0,30}}?{_N}\s?(?:屯|组|排|委|巷|弄|街){_N}\s?(?:号|组|户|门)(?![楼院栋线文令])"
)
"""As villages count: the group or the row, and the house in it."""
_ROOM = re.compile(
    rf"(?:{_LIVES}|收[件货]地址|邮寄地址|寄到|家庭住址)[^。；\n]{{0,30}}?"
    rf"(?:{_BUILDING}{_G}{_N}(?![0-9年月日人户名个米层-])|{_N}\s?[层楼]{_G}{_N}\s?[室户号])"
)
"""Where the words say that it is a home, a building and a bare number do."""

_HOME = re.compile(
    r"家住|住在|住址|家庭|家里|家在|自家|住户|业主|居住|现住|租住|户籍|暂住|到家|家访|他家|她家|其家|住(?=于)"
)
_OFFICE = re.compile(
    r"办公|政府|委员会|[居村]委会|关工委|关工小组|中心(?!街|路|村|校|小区)|大厅|机关|[育政游业安通务障]局|学校|[小中]学|"
    r"幼儿园|教学楼|医院|卫生院|会议|教室|图书馆|阅览室|活动[室站]|服务[站点]|驿站|工作站|公司|宾馆|酒店|派出所|法院|检察院|"
    r"党校|学生宿舍|学生公寓|少年宫|博物馆|商场|超市|单位地址|接待"
)
_RESIDENCE = re.compile(r"小区|家园|花园|公寓|新村|[东西南北名佳]苑|家属|宿舍|住宅|楼盘|[街路巷道]|社区|单元")
_REACH = 40
_CLAUSE = re.compile(r"[。；;！？!?\n]")


def home_addresses(text: str) -> Iterator[Match]:
    """Building and room, or house and street, where people live; an office's rooms are none."""
    for match in _BLOCK.finditer(text):
        before = _CLAUSE.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        if _is_home(before, match[0]):
            yield Match(*match.span())
    for match in _ESTATE.finditer(text):
        before = _CLAUSE.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        if _HOME.search(before) or not _OFFICE.search(before + match[0]):
            yield Match(*match.span())
    for pattern in (_HOUSE, _HOUSEHOLD, _ROOM):
        for match in pattern.finditer(text):
            if not _OFFICE.search(match[0]) and not _BLOCK.search(text, match.end(), match.end() + _REACH):
                yield Match(*match.span())


def _is_home(before: str, address: str) -> bool:
    if _HOME.search(before):
        return True
    if _OFFICE.search(before) and not re.search("家属|工宿舍", before):
        return False
    return _RESIDENCE.search(before + address) is not None
