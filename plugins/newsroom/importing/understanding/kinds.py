"""The kind of a text, told from its title and beginning."""

import re

from plugins.committee import ItemKind

NOTICES = "通知|公告|通报|公示|方案|意见|决定|倡议书|启事|函|须知|安排"
ELDERS = "老党员|老教师|老干部|老战士"

RULES = (
    (ItemKind.NOTICE, re.compile(rf"(?:{NOTICES})(?:（[^）]*）)?$|^关于.{{2,40}}的(?:通知|公告|通报|意见|方案)")),
    (ItemKind.RULE, re.compile(r"(?:制度|办法|细则|规定|职责|守则)(?:（[^）]*）)?$")),
    (ItemKind.VIDEO, re.compile(r"(?:视频|微电影|短片|宣传片)(?:[：:】]|$)|^(?:【视频】|视频)")),
    (
        ItemKind.ACTIVITY,
        re.compile(r"网上(?:祭|活动|评选|投票|签名|.{0,8}(?:救助|帮扶))|网络投票|评选(?:活动|启动|结果)"),
    ),
    (ItemKind.PORTRAIT, re.compile(rf"——记|五老风采|风采录|(?:{ELDERS})[^，。]{{0,12}}的(?:故事|一天|情怀)")),
    (ItemKind.ESSAY, re.compile(r"征文|作文|读后感|观后感|习作|^我(?:的|和|爱|心中)")),
    (ItemKind.LESSON, re.compile(r"^(?:怎样|如何|怎么)|教程|操作方法|使用说明|辅导(?:材料|课)")),
)


def kind_of(title: str) -> ItemKind:
    """What a title promises; news where it promises nothing else."""
    return next((kind for kind, pattern in RULES if pattern.search(title)), ItemKind.NEWS)
