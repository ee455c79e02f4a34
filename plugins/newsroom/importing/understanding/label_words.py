"""Words before a colon, and what the words behind it then are."""

from plugins.newsroom.importing.document import Field

BOTH = (Field.AUTHOR, Field.PHOTOGRAPHER)
_WORDS: dict[tuple[Field, ...], str] = {
    (Field.TITLE,): "标题 题目 稿件标题 文章标题 信息标题",
    (Field.ORGANISATION,): (
        "作者单位 供稿单位 报送单位 发布单位 发布机构 单位 投稿单位 选送单位 推荐单位 所在单位 供稿部门 "
        "报送部门 撰稿单位 信息报送单位"
    ),
    (Field.AUTHOR,): (
        "作者 撰稿人 撰稿 撰文 通讯员 特约通讯员 记者 供稿人 供稿 投稿人 文字 发布者 发布人 发表人 投稿者 "
        "作者姓名 文章作者 文字作者 信息员 报道员 宣传员"
    ),
    BOTH: "文/图 图/文 文·图 文图 图文 撰文摄影 文字摄影",
    (Field.PHOTOGRAPHER,): "摄影 摄 供图 图片 照片 摄影者 图片作者 图片提供 图片来源 摄影作者",
    (Field.SOURCE,): "文章来源 稿件来源 信息来源 来源 来自 稿源 转载自 转自 出处 摘自 原载",
    (Field.DATE,): (
        "发布时间 发布日期 发表时间 更新时间 录入时间 添加时间 日期 时间 报送日期 报送时间 投稿日期 投稿时间 "
        "供稿时间 供稿日期 成文日期 撰写时间 撰稿时间 写作时间 发稿时间 发稿日期 发布于 发表日期 上传时间 "
        "更新日期"
    ),
    (Field.COLUMN,): "栏目 所属栏目",
    (Field.VIEWS,): (
        "浏览次数 点击次数 点击数 阅读次数 阅读量 浏览量 浏览 点击 阅读 人气 点击率 访问量 访问次数 阅读数 "
        "浏览数 查看次数 阅览次数"
    ),
    (): (
        "责任编辑 编辑 责编 编审 审核人 审核 审稿 初审 复审 终审 校对 签发人 签发 监制 字体 联系电话 电话 "
        "手机 邮箱 地址 邮编 联系人 字号 打印 正文 内容 录入 录入者 录入人 上传 上传者 美编 排版 核稿 "
        "责任校对 图文编辑 评论 评论数"
    ),
}
LABELS = {word: fields for fields, words in _WORDS.items() for word in words.split()}
"""What labelled words say; labels of what an article does not state end the value before them."""
