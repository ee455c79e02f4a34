"""Numbers that are somebody's, and those that are none."""

import pytest

from plugins.privacy import Kind
from tests.privacy.people import MOBILE, card, identity, kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"身份证号：{identity()}", Kind.IDENTITY),
        (f"学籍号G{identity()}", Kind.IDENTITY),
        (f"见 https://example.org/?id={identity()}", Kind.IDENTITY),
        (f"photo-{identity()}.jpg", Kind.IDENTITY),
        ("身份证110101110101112", Kind.IDENTITY),
        (f"+86 {MOBILE}", Kind.MOBILE),
        (f"电话：0086-{MOBILE}", Kind.MOBILE),
        (f"tel:{MOBILE}", Kind.MOBILE),
        ("138 0013 8000", Kind.MOBILE),
        ("138/0013/8000", Kind.MOBILE),
        ("号码幺三八零零一三八零零零", Kind.MOBILE),
        ("+86(0)456-4400000", Kind.LANDLINE),
        (f"https://example.org/?phone={MOBILE}", Kind.MOBILE),
        ("0456-4400000", Kind.LANDLINE),
        ("（0456）4400000", Kind.LANDLINE),
        ("010 62000000", Kind.LANDLINE),
        ("家里电话4400000", Kind.LANDLINE),
        ("+86 456 4400000", Kind.LANDLINE),
        (f"卡号{card()}", Kind.CARD),
        (f"打到 {card()[:4]} {card()[4:8]} {card()[8:12]} {card()[12:16]} {card()[16:]}", Kind.CARD),
        (card("4111", 16), Kind.CARD),
        (card("3528", 16), Kind.CARD),
        ("写信到wang_01@163.com", Kind.EMAIL),
        ("wang01（at）qq.com", Kind.EMAIL),
        ("wang01艾特qq点com", Kind.EMAIL),
        ("车牌黑N·12345", Kind.PLATE),
        ("黑NF12345的车", Kind.PLATE),
        ("黑N12345F", Kind.PLATE),
        ("黑N1234学", Kind.PLATE),
        ("微信号：abc_12345", Kind.WECHAT),
        ("加微信 wxid_abc123def456", Kind.WECHAT),
        ("QQ：123456789", Kind.QQ),
        ("QQ群号 12345678", Kind.QQ),
        ("密码：Abc12345", Kind.SECRET),
        ("-----BEGIN OPENSSH PRIVATE KEY-----", Kind.SECRET),
        ("ghp_" + "a1B2" * 9, Kind.SECRET),
        ("AKIA" + "ABCD1234" * 2, Kind.SECRET),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.abcdefghij", Kind.SECRET),
    ],
)
def test_somebodys(text: str, kind: Kind) -> None:
    assert kinds(text) == [kind]


WRONG_CHECK = identity()[:17] + ("0" if identity()[17] != "0" else "1")


@pytest.mark.parametrize(
    "text",
    [
        WRONG_CHECK,
        "2019-12-12 09:30:00，2020年3月31日15时20分",
        "20191212093000、2019121209300012",
        "黑关工委〔2020〕3号、黑教发[2019]12号",
        "网站备案号：黑ICP备12345678号-1，黑公网安备23112302000012号",
        "统一社会信用代码：91230123MA18W0XX5K",
        "ISBN 978-7-5000-0000-1，书号9787500000001",
        "浏览13800138000次，捐款13800138000元",
        "https://news.example.org/2020/0312/20200312101530123456.html",
        "https://baijiahao.example.org/s?id=1661234567890123456",
        "订单号13800138000，快递单号6222020000000000008",
        "请拨打110、119、120、12345、12355、12338",
        "咨询电话400-820-0000",
        "共有244560人次，58830票，7000余名学生签名",
        "IMG_20191213_152637.jpg、mmexport1583020800000.jpg",
        "1101**********1234、138****8000",
        "0.13800138000、13800138000.5元",
        "a13800138000f3e、commit 13800138000abcdef1",
        "新H1N1流感，京N95口罩，川A股，云A380客机",
        "微信公众号：xunkegongzuo，微信群：克林镇三联动",
        "QQ群10000人，QQ 2019年",
        "icon@2x.png，git@example.org:site.git，@大家",
        "忘记密码请联系管理员；密码要八位以上",
    ],
)
def test_nobodys(text: str) -> None:
    assert kinds(text) == []
