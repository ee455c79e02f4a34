"""The words that synthetic articles are made of: public bodies, places and roles, no names of persons."""

ORGANISATIONS = {
    "xian": ("county", "示例县关心下一代工作委员会", "县关工委"),
    "jiaoti": ("bureau", "示例县教育和体育局关工委", "教体局关工委"),
    "dongshan": ("township", "东山镇关工委", "东山镇"),
    "heikou": ("township", "河口镇关工委", "河口镇"),
    "linchang": ("township", "林场镇关工委", "林场镇"),
    "beipo": ("township", "北坡乡关工委", "北坡乡"),
    "nanping": ("township", "南坪乡关工委", "南坪乡"),
    "xiquan": ("township", "西泉乡关工委", "西泉乡"),
    "baihua": ("township", "白桦乡关工委", "白桦乡"),
    "qingshi": ("township", "青石乡关工委", "青石乡"),
    "mailang": ("township", "麦浪乡关工委", "麦浪乡"),
    "shequ-1": ("community", "第一社区关工小组", "第一社区"),
    "shequ-2": ("community", "第二社区关工小组", "第二社区"),
    "shequ-3": ("community", "第三社区关工小组", "第三社区"),
    "shequ-4": ("community", "第四社区关工小组", "第四社区"),
    "shequ-5": ("community", "第五社区关工小组", "第五社区"),
    "xiaoxue-1": ("school", "第一小学关工小组", "第一小学"),
    "xiaoxue-2": ("school", "第二小学关工小组", "第二小学"),
    "xiaoxue-3": ("school", "第三小学关工小组", "第三小学"),
    "xiaoxue-4": ("school", "第四小学关工小组", "第四小学"),
    "xiaoxue-5": ("school", "第五小学关工小组", "第五小学"),
    "zhongxue-1": ("school", "第一中学关工小组", "第一中学"),
    "zhongxue-2": ("school", "第二中学关工小组", "第二中学"),
    "zhongxue-3": ("school", "第三中学关工小组", "第三中学"),
    "zhongxue-4": ("school", "第四中学关工小组", "第四中学"),
    "zhijiao": ("school", "职业教育中心关工小组", "职教中心"),
    "tejiao": ("school", "特殊教育学校关工小组", "特教学校"),
    "liandong": ("linkage", "城乡联动小组", "城乡联动"),
}
"""Identifier → level, full name, short name; the county stands at the top."""

COLUMNS = {
    "news": ("工作动态", "news"),
    "notices": ("通知公告", "notice"),
    "activities": ("网上活动", "activity"),
    "volunteers": ("五老风采", "portrait"),
    "linkage": ("三联动", "news"),
    "training": ("学习培训", "lesson"),
    "essays": ("青少年作品", "essay"),
    "adoptions": ("媒体采用", "adoption"),
}
"""Identifier → name, kind of item."""

SUBJECTS = (
    "党史",
    "科普",
    "法治",
    "安全",
    "阅读",
    "劳动",
    "书法",
    "剪纸",
    "国防",
    "生态",
    "家风",
    "诚信",
    "礼仪",
    "航天",
    "农耕",
    "节约",
    "健康",
    "网络",
    "音乐",
    "民俗",
)
FORMS = ("讲座", "课堂", "展览", "征文", "比赛", "读书会", "志愿服务", "夏令营", "宣传周", "实践")
TAGS = tuple(subject + form for subject in SUBJECTS for form in FORMS)
"""200 of them."""

SEASONS = ("春季", "夏季", "秋季", "冬季", "寒假", "暑假", "新学期", "节日期间", "周末", "开学前")
DAYS = ("近日", "日前", "连日来", "上周", "本月初", "月末", "清晨", "午后", "假期第一天", "活动当天")
WHO = (
    "“五老”志愿者",
    "退休教师代表",
    "退休干部代表",
    "老党员代表",
    "老战士代表",
    "社区工作者",
    "驻村工作队员",
    "学校关工小组成员",
    "家长志愿者",
    "青年志愿者",
    "少先队辅导员",
    "法治副校长",
    "图书馆工作人员",
    "文化站工作人员",
    "关工委办公室工作人员",
    "农技推广人员",
)
PLACES = (
    "社区活动室",
    "学校操场",
    "乡文化站",
    "村党群服务中心",
    "县图书馆",
    "科技馆",
    "烈士纪念碑前",
    "林场苗圃",
    "稻田边",
    "红色教育基地",
    "少年宫",
    "多功能教室",
    "镇政府会议室",
    "江边公园",
    "农家书屋",
    "电子阅览室",
)
CHILDREN = (
    "孩子们",
    "同学们",
    "少先队员",
    "返乡学生",
    "留守儿童",
    "低年级学生",
    "毕业班学生",
    "假期班学员",
    "寄宿生",
    "小读者",
)
ACTIONS = (
    "讲述了家乡几十年来的变化",
    "手把手地教授基本要领",
    "围绕身边小事回答提问",
    "带领大家参观了新落成的展室",
    "把多年积累的笔记整理成册",
    "逐户了解假期生活和学习情况",
    "演示了防火防溺水的正确做法",
    "用方言朗读了传统童谣",
    "介绍了常见的网络骗局和应对办法",
    "一起栽下了一片小树林",
    "把捐赠的图书分类上架",
    "排练了集体朗诵节目",
    "检查了校园周边的安全隐患",
    "整理了去年以来的活动档案",
    "现场连线外地的志愿者",
)
AIMS = (
    "增强自我保护意识",
    "养成良好的阅读习惯",
    "学会合理安排时间",
    "了解家乡的历史",
    "懂得劳动的意义",
    "掌握必要的生活技能",
    "树立正确的网络观念",
    "体会集体的力量",
    "理解规则的价值",
    "感受传统文化的魅力",
)
RESULTS = (
    "受到家长普遍欢迎",
    "现场气氛热烈",
    "收到了良好效果",
    "参加人数比上一次明显增加",
    "不少家庭主动报名参加下一期",
    "形成了可以推广的经验",
    "为后续工作打下了基础",
    "进一步密切了家校联系",
    "得到上级部门肯定",
    "让偏远村屯的学生也能参与",
)
PLANS = (
    "把这项活动固定下来，每季度举办一次",
    "建立联系台账，定期回访",
    "把优秀作品汇编成册，送到每个班级",
    "继续扩充志愿者队伍，吸收更多有专长的老同志",
    "利用微信群及时发布预告，方便家长安排时间",
    "与学校共同制定计划，避免与课程冲突",
    "逐步把资料放到网上，供各单位取用",
    "对参与积极的单位进行通报表扬",
)
HEADINGS = ("活动经过", "主要做法", "取得成效", "几点体会", "下一步打算", "现场见闻", "准备工作", "各方反响")
ITEMS = (
    "提前公布时间和地点",
    "分组安排志愿者",
    "准备急救药箱",
    "登记借阅图书",
    "收集意见和建议",
    "张贴安全提示",
    "清点器材",
    "整理照片和记录",
)
EMPHASES = (
    "安全第一",
    "重在坚持",
    "自愿参加",
    "形式要服从内容",
    "不增加学校负担",
    "让每个孩子都有收获",
    "从小事做起",
    "老少同乐",
)
NOTES = ("数据来自活动记录。", "详见当年工作计划。", "由各小组自行统计。", "含线上参加人数。", "以通报为准。")

PATTERNS = (
    "{days}，{who}来到{places}，为{children}{actions}。",
    "{who}在{places}{actions}，引导{children}{aims}。",
    "活动前，{who}与{who}一起{actions}，力求做到“{emphases}”。",
    "据统计，{dozens}名{who}和{hundreds}名学生参加，{results}。",
    "“通过这样的{forms}，能够{aims}。”一位{who}这样说。",
    "{children}认真听讲、踊跃发言，{who}{actions}，{results}。",
    "下一步，将{plans}，并在{seasons}组织{subjects}{forms}，帮助{children}{aims}。",
    "在{subjects}{forms}中，{who}{actions}，有助于{aims}，{results}。",
)
"""Sentences; each slot takes a word of its list."""

SLOTS = {
    "days": DAYS,
    "who": WHO,
    "places": PLACES,
    "children": CHILDREN,
    "actions": ACTIONS,
    "aims": AIMS,
    "results": RESULTS,
    "plans": PLANS,
    "seasons": SEASONS,
    "subjects": SUBJECTS,
    "forms": FORMS,
    "emphases": EMPHASES,
    "dozens": tuple(map(str, range(3, 60))),
    "hundreds": tuple(map(str, range(60, 400))),
}
