"""What the check looks for: each kind with its code, its name in Chinese, and what to write instead."""

from enum import StrEnum

from plugins.committee import ProblemCode

PRIVACY_IDENTITY = ProblemCode("privacy-identity")
PRIVACY_MOBILE = ProblemCode("privacy-mobile")
PRIVACY_LANDLINE = ProblemCode("privacy-landline")
PRIVACY_CARD = ProblemCode("privacy-card")
PRIVACY_EMAIL = ProblemCode("privacy-email")
PRIVACY_PLATE = ProblemCode("privacy-plate")
PRIVACY_HOME = ProblemCode("privacy-home")
PRIVACY_WECHAT = ProblemCode("privacy-wechat")
PRIVACY_QQ = ProblemCode("privacy-qq")
PRIVACY_SECRET = ProblemCode("privacy-secret")
PRIVACY_PUPIL = ProblemCode("privacy-pupil")
PRIVACY_HARDSHIP = ProblemCode("privacy-hardship")
PRIVACY_FACE = ProblemCode("privacy-face")


class Kind(StrEnum):
    """A kind of finding; the value is its name in messages and in `privacy:` of the front matter."""

    IDENTITY = "身份证号码"
    CARD = "银行卡号"
    SECRET = "密钥口令"  # noqa: S105 - a name for passwords, not one
    EMAIL = "电子邮箱"
    MOBILE = "手机号码"
    LANDLINE = "固定电话"
    PLATE = "车牌号码"
    HOME = "家庭住址"
    WECHAT = "微信号"
    QQ = "QQ号"
    HARDSHIP = "困境儿童姓名"
    PUPIL = "学生姓名"
    FACE = "人脸"

    @property
    def code(self) -> ProblemCode:
        """By which `docs/messages.md` explains it."""
        return _CODES[self]

    @property
    def remedy(self) -> str:
        """What to write instead, a whole sentence."""
        return _REMEDIES[self]


_CODES = {
    Kind.IDENTITY: PRIVACY_IDENTITY,
    Kind.CARD: PRIVACY_CARD,
    Kind.SECRET: PRIVACY_SECRET,
    Kind.EMAIL: PRIVACY_EMAIL,
    Kind.MOBILE: PRIVACY_MOBILE,
    Kind.LANDLINE: PRIVACY_LANDLINE,
    Kind.PLATE: PRIVACY_PLATE,
    Kind.HOME: PRIVACY_HOME,
    Kind.WECHAT: PRIVACY_WECHAT,
    Kind.QQ: PRIVACY_QQ,
    Kind.HARDSHIP: PRIVACY_HARDSHIP,
    Kind.PUPIL: PRIVACY_PUPIL,
    Kind.FACE: PRIVACY_FACE,
}

_OFFICE = "请删去，或者改成组织登记册（organisations.yaml）里登记的办公"

_REMEDIES = {
    Kind.IDENTITY: "身份证号码不能上网。请整个删去，只留前几位也不行。",
    Kind.CARD: "请删去；收款请写单位的名称和办法，不写卡号。",
    Kind.SECRET: "请删去，并且马上到原来的地方把它换掉：写过的口令就算泄露了。",
    Kind.EMAIL: f"{_OFFICE}邮箱。",
    Kind.MOBILE: f"{_OFFICE}电话。",
    Kind.LANDLINE: f"{_OFFICE}电话。",
    Kind.PLATE: "请删去，或者只写车的种类，例如“一辆面包车”。",
    Kind.HOME: "请删去楼号、单元和房号，只写到乡镇或社区。",
    Kind.WECHAT: "请删去，或者改成单位的公众号。",
    Kind.QQ: "请删去，或者改成单位的联系方式。",
    Kind.HARDSHIP: "受助、患病、受害、违法的孩子不能写真名。请改成“一名学生”或者“小明（化名）”，班级和村屯也不写。",
    Kind.PUPIL: "不要让人认出是哪个孩子。请改成“一名学生”，或者只署学校。",
    Kind.FACE: "请确认本人（不满十四岁的是监护人）已经同意；没有同意的，换一张，或者用 newsroom blur 把脸遮住。",
}
