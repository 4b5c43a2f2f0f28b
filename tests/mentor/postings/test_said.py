"""Ways to say which degree, how many years, who hires and for what, beside those of the labelled sets; what is no posting."""

from pathlib import Path

import pytest

from mentor.postings import Lexicon, read
from mentor.postings.parse import LOW
from mentor.postings.skills import seeded

FORMS = ("岗位：算法工程师\n公司：青柠引力\n任职要求：\n{}", "青柠引力招算法工程师，{}，base 杭州")
DEGREES: list[tuple[str, str]] = [
    ("学历不限", "none"), ("不限学历", "none"), ("学历不卡", "none"), ("不看学历，看作品", "none"),
    ("学历随意", "none"), ("学历不重要", "none"), ("不设学历门槛", "none"), ("本科即可", "bachelor"),
    ("本科及同等学力", "bachelor"), ("大专起", "college"), ("大专起步", "college"), ("统招大专", "college"),
    ("全日制大专及以上", "college"), ("985/211 背景", "bachelor"), ("211 以上", "bachelor"),
    ("双一流院校毕业", "bachelor"), ("一本及以上", "bachelor"), ("大学毕业", "bachelor"), ("大学本科", "bachelor"),
    ("研究生及以上", "master"), ("硕博均可", "master"), ("本硕博均可", "bachelor"), ("本/硕/博", "bachelor"),
    ("在读硕士", "master"), ("硕士在读", "master"), ("研究生在读", "master"), ("本科在读，大三优先", "bachelor"),
    ("本科大三以上或研究生", "bachelor"), ("大三、大四或研究生", "bachelor"), ("高中毕业即可", "none"),
    ("中专及以上", "none"), ("硕士优先，本科也可", "bachelor"), ("硕士优先，优秀本科亦可", "bachelor"),
    ("博士，特别优秀的硕士可放宽", "phd"), ("博士学历（能力突出者可放宽到硕士）", "phd"),
    ("统招硕士（本硕专业一致，不接受专升本）", "master"), ("硕士（本科须211）", "master"),
    ("硕士，本科有经验也收", "bachelor"), ("硕士学历，本科优秀也考虑", "bachelor"),
    ("硕士及以上学历，本科有两段实习也看", "bachelor"), ("本科以上，硕士加分", "bachelor"), ("最好是硕士", "none"),
    ("硕士优先", "none"), ("博士优先", "none"), ("学历：本科（硕士优先）", "bachelor"),
    ("本科（含）以上", "bachelor"), ("本科起，硕博更佳", "bachelor"), ("学历要求：统招一本", "bachelor"),
    ("BS/MS in CS", "bachelor"), ("MS or PhD in CS", "master"), ("PhD required", "phd"), ("PhD preferred", "none"),
    ("Bachelor's required, Master's preferred", "bachelor"), ("Degree: any", "none"), ("Degree not required", "none"),
    ("No degree needed", "none"), ("We don't care about degrees", "none"), ("Degrees don't matter here", "none"),
    ("A degree is not a must", "none"), ("a degree in CS or similar", "bachelor"), ("University degree", "bachelor"),
    ("B.Sc. or above", "bachelor"), ("M.Sc. in Statistics", "master"),
    ("Undergraduate students in their final year", "bachelor"), ("Education: N/A", "none"),
    ("有 degree 最好，冇都得", "none"), ("大學畢業", "bachelor"), ("大學以上", "bachelor"),
    ("碩士(含)以上", "master"), ("學歷不拘", "none"), ("專科以上", "college"), ("高中職以上", "none"),
    ("副學士或高級文憑", "college"), ("持認可大學學位", "bachelor"), ("具博士學位", "phd"), ("博士或碩士", "master"),
    ("毕业于985高校", "bachelor"), ("学信网可查本科", "bachelor"), ("双证本科", "bachelor"),
    ("非全日制本科也可以", "bachelor"), ("自考本科可", "bachelor"), ("成教不行，统招本科", "bachelor"),
    ("硕士研究生", "master"), ("全日制研究生学历", "master"), ("有学位证、毕业证的本科生", "bachelor"),
    ("已获博士学位", "phd"), ("应届博士", "phd"), ("直博生或硕士", "master"), ("本科学历，学校不限", "bachelor"),
    ("学历本科，专业不限", "bachelor"), ("博士在读亦可", "phd"), ("硕士3年/博士应届", "master"),
    ("Fresh PhDs welcome", "phd"),
]  # fmt: skip
YEARS: list[tuple[str, int | None]] = [
    ("经验不限", 0), ("工作经验：不限", 0), ("工作经验 Experience：不限", 0), ("Experience：不限", 0),
    ("工作年限(years)：无要求", 0), ("年限不限", 0), ("无经验可", 0), ("零经验可培养", 0), ("YoE: any", 0),
    ("Years of experience: not required", 0), ("YOE don't care", 0), ("no prior research experience is required", 0),
    ("No experience with GPUs needed", 0), ("no previous ML or data experience required", 0),
    ("no less than 3 years of experience", 3), ("at least 3 years' experience", 3), ("3+ YoE", 3), ("3 to 5 yrs", 3),
    ("min. 2 years", 2), ("minimum 2 yrs in NLP", 2), ("two or more years of experience", 2), ("over 5 years", 5),
    ("5 yrs+", 5), ("a couple of years of experience", 2), ("三年起", 3), ("3年起步", 3), ("两年起步", 2),
    ("三到五年", 3), ("三至五年经验", 3), ("3年或以上经验", 3), ("一年以上经验", 1), ("五年左右", 5),
    ("做过三年推荐", 3), ("在标注行业干满三年", 3), ("做这行不少于三年", 3), ("至少四年语音相关经验", 4),
    ("毕业满五年", 5), ("毕业三年以上", 3), ("工作满2年", 2), ("3-5年", 3), ("1~3年", 1), ("3年+", 3), ("5y+", 5),
    ("2027届毕业生", 0), ("26届、27届", 0), ("应届生亦可", 0), ("校招岗", 0), ("面向2027届硕士", 0),
    ("大三以上在读", 0), ("可接受应届", 0), ("应届生优先", 0), ("毕业两年内", 0), ("接受转行", 0),
    ("3年以上开发经验，其中1年以上大模型经验", 3), ("1年以上大模型经验，3年以上后端经验", 3),
    ("5年以上经验，能力突出可放宽", 5), ("Go 三年以上，Python 一年以上", 3), ("经验3年", 3), ("资历：5年以上", 5),
    ("年资 3 年以上", 3), ("工作經歷：2年以上", 2), ("工作經驗不拘", 0), ("具備兩年以上相關經驗", 2),
    ("3 年或以上 React 經驗", 3), ("公司成立五年", None), ("团队平均八年经验", None), ("聘期三年", None),
    ("签三年合同", None), ("试用期三个月", None), ("年龄35岁以下", None), ("两年三跳勿扰", None),
    ("熟悉 Python", None), ("半年以上经验", None), ("近三年发表过论文", None), ("过去两年营收翻倍", None),
    ("连续三年获奖", None), ("社招1年+，校招暂时没坑", 1), ("10+ yoe, at least 4 of them leading teams", 10),
    ("八年+搜索经验", 8), ("4年测试", 4), ("测开4年以上", 4), ("3年以上（含）", 3), ("经验要求：3年及以上", 3),
    ("工作年限≥3年", 3), ("＞3年经验", 3), ("3-5 年相关工作经历", 3), ("有 2 年 + 经验", 2), ("1-3年或应届", 1),
    ("专业经验满一年者优先", None), ("5年以上优先", None), ("最好有三年经验", None),
    ("3年以上经验者优先考虑，应届亦可", 0),
]  # fmt: skip
TITLES = [
    ("群友们，我们组还缺一个做推荐的算法工程师，杭州，本科三年", "算法工程师"),
    ("青柠引力想找个懂 RAG 的后端开发，远程也行，本科", "后端开发"),
    ("青柠引力\n🔥🔥高级推荐算法工程师🔥🔥\n杭州 30-50K", "高级推荐算法工程师"),
    ("✨岗位✨：AI 视频剪辑师（2名）\n公司：青柠引力", "AI 视频剪辑师"),
    ("岗位名称｜大模型推理工程师｜青柠引力｜上海", "大模型推理工程师"),
    ("职位：数据标注主管 x1\n公司：青柠引力", "数据标注主管"),
    ("青柠引力 招贤 | 多模态算法研究员 | 深圳 | 40-60k", "多模态算法研究员"),
    ("招聘岗位：算法工程师、产品经理、测试工程师\n公司：青柠引力", "算法工程师"),
    ("【青柠引力】急招测试开发，base 成都，本科 3 年", "测试开发"),
    ("【职位】语音前端算法工程师 【公司】青柠引力 【地点】苏州", "语音前端算法工程师"),
    ("青柠引力诚邀大模型安全研究员加入，北京，硕士", "大模型安全研究员"),
    ("朋友公司招前端，主要做 AI 对话界面，React，深圳，两年以上", "前端"),
    ("求推荐一位懂推理加速的工程师，青柠引力，上海，硕士", "工程师"),
    ("序号\t岗位名称\t人数\t学历\n1\t智能座舱语音算法工程师\t2\t硕士\n单位：青柠引力", "智能座舱语音算法工程师"),
    ("岗位 | 人数 | 地点\nAI 产品经理 | 1 | 北京\n公司：青柠引力", "AI 产品经理"),
    (
        "Position Title: Principal Engineer, Model Serving (Remote)\nCompany: Bluefern",
        "Principal Engineer, Model Serving",
    ),
    ("Bluefern is looking for a VP of Engineering in London", "VP of Engineering"),
    ("Head of Applied AI\nBluefern, Berlin\n8+ years", "Head of Applied AI"),
    (
        "Senior Software Engineer - Machine Learning Platform\nBluefern · Dublin",
        "Senior Software Engineer - Machine Learning Platform",
    ),
    (
        "Postdoctoral Fellow in Computational Linguistics\nThe University of Otaki",
        "Postdoctoral Fellow in Computational Linguistics",
    ),
    ("Staff Machine Learning Engineer (Search) @ Bluefern, Paris", "Staff Machine Learning Engineer (Search)"),
    ("We need a data annotator (part-time) in Lagos. Bluefern Ltd.", "data annotator"),
    ("Research Assistant Professor of Robotics\nHaiyan University, Ningbo", "Research Assistant Professor of Robotics"),
    ("Hiring!! LLM Evaluation Lead || Bluefern || Remote", "LLM Evaluation Lead"),
    ("招聘 | 2027 届校招 | 青柠引力 | 大模型算法工程师", "大模型算法工程师"),
    ("首页 > 职位 > 算法 > 职位详情 视觉算法工程师 20-40K 杭州 青柠引力", "视觉算法工程师"),
    ("三、招聘岗位\n（一）模型训练工程师（2人）\n单位：青柠引力", "模型训练工程师"),
    ("職缺名稱：資深資料工程師\n公司：晴嵐科技", "資深資料工程師"),
    ("【徵】前端工程師（可遠端）\n晴嵐科技 台北", "前端工程師"),
    ("我哋公司請緊 Data Analyst，香港，兩年經驗，公司：晴嵐", "Data Analyst"),
    ("我是青柠引力的创始人，需要一个技术合伙人，大模型方向，股权可谈，杭州", "技术合伙人"),
    ("博士后招聘：计算神经科学方向\n晴岚大学", "博士后"),
    ("晴岚大学计算机学院招聘助理教授、副教授", "助理教授"),
    ("课题组招研究助理一名，硕士，青柠实验室，北京", "研究助理"),
    ("帮老板发个招聘：AIGC 内容运营，广州，青柠引力，大专", "AIGC 内容运营"),
    ("职位名称：大模型算法专家/资深专家（Agent 方向）\n公司：青柠引力", "大模型算法专家/资深专家（Agent 方向）"),
    ("要人要人！做智能体的产品经理，上海，青柠引力，三年", "产品经理"),
    ("岗位就是普通的运维，管 GPU 机器，公司青柠引力，贵阳", "运维"),
    ("你将成为我们的第一位 AI 设计师\n青柠引力 · 厦门", "AI 设计师"),
    ("内推 青柠引力 广告算法实习生 北京", "广告算法实习生"),
    ("青柠引力2027届实习生招聘\n岗位：大模型数据实习生", "大模型数据实习生"),
    ("职位：【急】算法实习生（可转正）\n公司：青柠引力", "算法实习生"),
    ("Job: ML Engineer II, Ads\nCompany: Bluefern", "ML Engineer II, Ads"),
    ("Come join my team as a Senior Data Scientist! Bluefern, NYC", "Senior Data Scientist"),
    ("青柠引力 | AI训练师（医疗） | 武汉 | 大专", "AI训练师（医疗）"),
    ("在招职位\n1. 大模型后训练工程师\n2. 数据平台开发\n青柠引力 北京", "大模型后训练工程师"),
    ("hc 开放：推荐系统架构师 1 个，青柠引力，深圳", "推荐系统架构师"),
]
# company, title, city, degree, years
WHOLE: list[tuple[str, str | None, str | None, str | None, str, int | None]] = [
    (
        "Subject: 招聘需求 - 大模型测试开发\n各位猎头伙伴，\n本次新增岗位如下，烦请推荐。\n公司：湖心智算\n岗位："
        "大模型测试开发\nbase：武汉光谷\n学历：统招本科，年限 3-6 年\n薪资 20-30K*14\n请于周五前反馈。\n李 HRBP",
        "湖心智算",
        "大模型测试开发",
        "武汉",
        "bachelor",
        3,
    ),
    (
        '{\n  "company": "湖心智算",\n  "title": "RAG 后端工程师",\n  "city": "成都",\n  "education'
        '": "本科",\n  "experience": "3-5年"\n}',
        "湖心智算",
        "RAG 后端工程师",
        "成都",
        "bachelor",
        3,
    ),
    (
        "#招聘 #远程 #Rust\n招聘：向量数据库内核工程师\n公司：湖心智算（新加坡）\n地点：远程\n薪资：5k-8k USD\n要"
        "求：\n- 三年+ 系统编程经验\n- 不看学历\n联系：@huxin_hr",
        "湖心智算",
        "向量数据库内核工程师",
        "远程",
        "none",
        3,
    ),
    (
        "🏢湖心智算\n💼 推荐算法专家（广告方向）\n📍 北京·望京\n💰 50-80K·16薪\n🎓 硕士及以上\n⏳ 5-10年\n\n业务简"
        "介：信息流广告\n要求：熟悉 CTR 预估",
        "湖心智算",
        "推荐算法专家（广告方向）",
        "北京",
        "master",
        5,
    ),
    (
        "问：你们招什么人？\n答：我们（湖心智算）招一名图像算法工程师。\n问：在哪上班？\n答：合肥，科大旁边。\n问"
        "：学历要求？\n答：硕士优先，本科也行。\n问：要几年经验？\n答：两年左右就可以。",
        "湖心智算",
        "图像算法工程师",
        "合肥",
        "bachelor",
        2,
    ),
    (
        "Hey folks! We at Tidewater (fintech, Series B) are growing our ML platform team in Hong Kong. Need some"
        "one with 4+ years in MLOps, k8s, Airflow. BSc or equivalent. Title would be Senior MLOps Engineer. DM!",
        "Tidewater",
        "Senior MLOps Engineer",
        "香港",
        "bachelor",
        4,
    ),
    (
        "湖心智算 | 2027届秋招补录\n职位：大语言模型算法工程师\n届别：2027届（2026.9-2027.8毕业）\n学历：硕士及以"
        "上\n工作地：杭州、北京\n投递：campus.huxin.com",
        "湖心智算",
        "大语言模型算法工程师",
        "杭州",
        "master",
        0,
    ),
    (
        "求贤若渴！湖心智算CTO亲自招人\n\n要招的是：Agent 架构师\n\n我希望你至少有六年工程经验，学历不重要，但得"
        "是科班的功底。\n坐标上海徐汇滨江。\n\n邮件直接发我 cto@huxin.ai",
        "湖心智算",
        "Agent 架构师",
        "上海",
        "none",
        6,
    ),
    (
        "岗位编号 2026-118\n用人部门 智能驾驶部\n岗位 感知算法工程师\n工作地点 重庆\n学历要求 硕士\n工作经验 3年"
        "以上\n公司 山城汽车研究院",
        "山城汽车研究院",
        "感知算法工程师",
        "重庆",
        "master",
        3,
    ),
    (
        "本周内推合集②\n湖心智算—大模型推理工程师—北京—3年+—本科\n有意的同学请私我要内推码，进度可查。",
        "湖心智算",
        "大模型推理工程师",
        "北京",
        "bachelor",
        3,
    ),
    (
        "转需‼️ 湖心智算（做法律大模型的那家）放出一个NLP算法的hc，深圳，要求硕士毕业一年以上，薪资open，面试三轮很快。",
        "湖心智算",
        "NLP算法",
        "深圳",
        "master",
        1,
    ),
    (
        "各位老师、同学：\n我院（东湖师范大学信息学院）因教学科研需要，拟招聘人工智能方向专任教师2名。要求博士研"
        "究生，年龄40周岁以下，应届博士亦可。地点：武汉。\n联系人：周老师",
        "东湖师范大学",
        "人工智能方向专任教师",
        "武汉",
        "phd",
        0,
    ),
    (
        "東湖資訊 誠徵 後端工程師\n【工作內容】維護 LLM API 服務\n【條件】大學畢業，三年以上後端經驗，熟 Go\n【地"
        "點】台中\n【待遇】月薪 6 萬起",
        "東湖資訊",
        "後端工程師",
        "台中",
        "bachelor",
        3,
    ),
    (
        "聘！！算法实习生！！\n公司湖心智算 地点苏州园区\n研二以上 一周四天 半年起\n300/天\n扫描简历发 hr@huxin.cn",
        "湖心智算",
        "算法实习生",
        "苏州",
        "master",
        0,
    ),
    (
        "Tidewater Robotics\nRobot Learning Engineer\nShenzhen · On-site\nUS$ 60k-90k\n\nWe are a 30-person team"
        " building household robots. Requirements: MS/PhD in robotics, 2+ years hands-on with RL or imitation le"
        "arning. Nice: publications at CoRL.",
        "Tidewater Robotics",
        "Robot Learning Engineer",
        "深圳",
        "master",
        2,
    ),
    (
        "代招｜甲方不便透露（国内 Top3 券商）\n职位：量化研究员（NLP）\n地点：上海\n硕士起，三年以上，薪资看能力"
        "\n微信：hunter_lily（备注量化）\n——锦鲤猎头 Lily",
        None,
        "量化研究员（NLP）",
        "上海",
        "master",
        3,
    ),
    (
        "职位名称：高级算法工程师-端侧大模型\n职位类别：研发\n工作年限：5年以上\n学历：本科\n工作城市：西安\n职位"
        "描述\n负责端侧模型压缩\n公司介绍\n湖心智算是一家芯片公司",
        "湖心智算",
        "高级算法工程师-端侧大模型",
        "西安",
        "bachelor",
        5,
    ),
    (
        "湖心智算（厦门）科技有限公司 诚招以下英才：\n①AI数据工程师 2名：本科，2年以上\n②行政前台 1名：大专\n地址"
        "：厦门软件园二期",
        "湖心智算",
        "AI数据工程师",
        "厦门",
        "bachelor",
        2,
    ),
    (
        "看到这条的缘分～我们小团队（4人）在做一个 AI 记账 App，缺一个全栈合伙人，技术入股，远程协作，需要你独立"
        "上线过产品，学历年龄都不限。感兴趣邮件：hi@ledgerly.app",
        "Ledgerly",
        "全栈合伙人",
        "远程",
        "none",
        None,
    ),
    (
        "「湖心智算」西安研发中心社招\n\n岗位一：大模型训练平台工程师\n要求：本科及以上，4 年以上分布式经验\n岗位"
        "二：SRE\n\n简历投递：sre@huxin.com",
        "湖心智算",
        "大模型训练平台工程师",
        "西安",
        "bachelor",
        4,
    ),
    (
        "Job Alert | AI Solutions Consultant\nEmployer: Tidewater Cloud\nWhere: Kuala Lumpur, Malaysia\nQualific"
        "ations: Diploma/Degree in IT, minimum 2 years in presales. Fresh grads are NOT considered.",
        "Tidewater Cloud",
        "AI Solutions Consultant",
        "吉隆坡",
        "college",
        2,
    ),
    (
        "湖心智算招聘\n岗位：大模型产品实习生\n时间：每周至少三天，三个月以上\n地点：北京海淀\n要求：本科大三及以"
        "上/研究生在读",
        "湖心智算",
        "大模型产品实习生",
        "北京",
        "bachelor",
        0,
    ),
    (
        "国企直招：湖心数据集团下属湖心智算公司，招 AI 项目经理 1 名，南昌，全日制本科，五年及以上项目管理经历，"
        "年薪 18 万左右，持 PMP 优先。",
        "湖心智算公司",
        "AI 项目经理",
        "南昌",
        "bachelor",
        5,
    ),
    (
        "在BOSS直聘上看到您~ 我这边是湖心智算的招聘负责人，想跟您聊聊我们的多模态算法专家岗位，base广州，经验5年"
        "以上、硕士学历，薪资60-90k，方便的话交换下微信？",
        "湖心智算",
        "多模态算法专家",
        "广州",
        "master",
        5,
    ),
    (
        "JOB OPENING\nUniversity of Lakeside – Department of Informatics\nPhD position in Explainable AI (m/f/d)"
        ", Zurich\nWe expect a Master's degree in CS or mathematics. Start: March 2027.\nContact: hr@lakeside.ed"
        "u",
        "University of Lakeside",
        "PhD position in Explainable AI",
        "苏黎世",
        "master",
        None,
    ),
    (
        "今天不发段子，发个招聘。\n我前同事创业了，公司叫墨鱼引擎，做游戏 NPC 的大模型。\n他缺一个后训练的人，最"
        "好玩过 GRPO。\n硕士，或者本科但很能打。\n两年经验往上。\n成都，天府三街。",
        "墨鱼引擎",
        "后训练",
        "成都",
        "bachelor",
        2,
    ),
    (
        "墨鱼引擎\n\n我们需要你！\n\n高级渲染与AIGC技术美术\n\n- 5年以上游戏TA经验\n- 懂 Houdini 与 ComfyUI\n\n上"
        "海杨浦 / 可远程\n\n投递 ta@moyuengine.com",
        "墨鱼引擎",
        "高级渲染与AIGC技术美术",
        "上海",
        "none",
        5,
    ),
    (
        "招聘方：墨鱼引擎（杭州）\n招聘人：陶总\n招什么：AI 销售工程师\n给多少：底薪 10k + 提成\n要什么：大专，跑"
        "过两年 SaaS 销售\n在哪：杭州滨江",
        "墨鱼引擎",
        "AI 销售工程师",
        "杭州",
        "college",
        2,
    ),
    (
        "外包岗 | 驻场某国有大行 | AI 测试工程师 | 上海张江 | 本科 | 4年 | 18-20K | 合同签墨鱼信息",
        "合同签墨鱼信息",
        "AI 测试工程师",
        "上海",
        "bachelor",
        4,
    ),
    (
        "Ravenstone (YC W23) | Backend Engineer, LLM Infra | Remote (Asia timezones) | Full-time | https://raven"
        "stone.dev\n\nWe build evals for agents. Stack: Go, Postgres, Kubernetes. You have shipped production se"
        "rvices for at least 4 years. Email: jobs+hn@ravenstone.dev",
        "Ravenstone",
        "Backend Engineer, LLM Infra",
        "远程",
        "none",
        4,
    ),
    (
        "I'm thrilled to share that my team at Halcyon Grid is growing! 🚀 We're looking for a Principal Data Sc"
        "ientist (Forecasting) to join us in Tokyo. You'll need 8+ years of experience and a graduate degree. Ta"
        "g someone who'd be a great fit! #hiring #datascience",
        "Halcyon Grid",
        "Principal Data Scientist (Forecasting)",
        "东京",
        "master",
        8,
    ),
    (
        "#远程 #全职 #AI #Web3\n\n【Kestrel Protocol】AI Agent 开发\n\n💼 职责：搭建链上交易 Agent\n📌 要求：2年"
        "+ Python，熟 LangGraph\n🎓 学历：无要求\n💵 4000-7000 USDT\n📮 TG：@kestrel_hr",
        "Kestrel Protocol",
        "AI Agent 开发",
        "远程",
        "none",
        2,
    ),
    (
        "招聘公司：海螺实验室\n招聘职位：高级前端（AI 画布方向）\n工作方式：远程\n薪资范围：25k-40k\n经验要求：5"
        " 年以上\n学历要求：不限\n联系方式：@conch_lab",
        "海螺实验室",
        "高级前端（AI 画布方向）",
        "远程",
        "none",
        5,
    ),
    (
        "【青蛙跳跳工作室】正在寻找 AI NPC 对话策划！\n坐标：成都高新\n我们希望你：玩过很多游戏；写过剧本；有一年"
        "以上策划经验更好\n学历专业不设限\n投递：job@frogjump.cn",
        "青蛙跳跳工作室",
        "AI NPC 对话策划",
        "成都",
        "none",
        None,
    ),
    (
        "通江市第三人民医院信息科公开招聘启事\n因工作需要，现面向社会招聘医疗大模型应用工程师1名。\n条件：全日制"
        "本科及以上学历，计算机类专业，35周岁以下，具有2年以上医院信息化工作经验。\n待遇：参照在编人员。\n报名地"
        "点：行政楼302",
        "通江市第三人民医院信息科",
        "医疗大模型应用工程师",
        None,
        "bachelor",
        2,
    ),
    (
        "关于公开招聘人工智能标准研究岗工作人员的公告\n单位：云滇省标准化研究院\n岗位：人工智能标准研究岗（1人）"
        "\n学历学位：硕士研究生及以上\n其他：应届毕业生\n考试方式：面试+笔试\n工作地点：昆明",
        "云滇省标准化研究院",
        "人工智能标准研究岗",
        "昆明",
        "master",
        0,
    ),
    (
        "MCN 机构招 AI 剪辑师啦！小鲸文化，杭州下沙，底薪 5k+提成，会剪映、可灵，新手可教，大专学历，坐班大小周",
        "小鲸文化",
        "AI 剪辑师",
        "杭州",
        "college",
        0,
    ),
    (
        "【线上兼职】Scopeline 平台招募法语 AI 训练师\n不限地点，每周 10 小时起\n母语或 C1\n本科以上，有没有经验"
        "都可以\n时薪 120-180 元",
        "Scopeline",
        "法语 AI 训练师",
        "远程",
        "bachelor",
        0,
    ),
    (
        "Job Title: Machine Learning Engineer (Contract, 12 months)\nCompany: Merlion Data Pte. Ltd.\nLocation: "
        "one-north, Singapore\nMin. Education: Degree in Computer Science\nMin. Experience: 3 years\nSalary: SGD"
        " 6,000 - 8,500",
        "Merlion Data Pte. Ltd.",
        "Machine Learning Engineer",
        "新加坡",
        "bachelor",
        3,
    ),
    (
        "日本就职｜东京｜AI 工程师（日语 N2）\n会社：株式会社ミライ演算\n签证：可办理\n学历：大卒以上\n经验：实务"
        "三年\n年收：600-900 万日元",
        "株式会社ミライ演算",
        "AI 工程师（日语 N2）",
        "东京",
        "bachelor",
        3,
    ),
    (
        "We are hiring! 📢\nPosition : AI Content Moderator (Mandarin speaker)\nCompany : Lumen BPO Sdn Bhd\nLoc"
        "ation : Penang\nRequirement : SPM / Diploma, fresh graduates welcome\nSalary : RM 4,500",
        "Lumen BPO Sdn Bhd",
        "AI Content Moderator (Mandarin speaker)",
        "槟城",
        "college",
        0,
    ),
    (
        "德正律师事务所（上海）AI 合规方向招聘律师一名：法学硕士，持证，三年执业经验，英文流利，有数据合规项目者"
        "优先。简历请投 hr@dezhenglaw.com",
        "德正律师事务所",
        "律师",
        "上海",
        "master",
        3,
    ),
    (
        "招工！！！智造车间视觉检测调试员 8 名\n中专以上，有一年自动化经验最好，没经验肯学也行\n工资 7000-9000，"
        "包吃住，惠州仲恺\n铂锐精密",
        "铂锐精密",
        "智造车间视觉检测调试员",
        "惠州",
        "none",
        0,
    ),
    (
        "海棠证券研究所招聘｜AI 行业分析师\n📍上海/北京\n👩‍🎓 国内外知名院校硕士及以上\n📈 2-5年卖方或产业经验\n"
        "📧 research-hr@haitang.example",
        "海棠证券研究所",
        "AI 行业分析师",
        "上海",
        "master",
        2,
    ),
    (
        "山海博物馆数字部招聘AI策展助理一名（劳务派遣），博物馆学或计算机相关专业本科，限应届，地点：泉州。",
        "山海博物馆",
        "AI策展助理",
        "泉州",
        "bachelor",
        0,
    ),
    (
        "回复 12 楼：我们还招的，岗位是嵌入式推理工程师，公司在常州（苗圃电子），学历大专就行，但 C 一定要硬，至"
        "少写过四年单片机。",
        "苗圃电子",
        "嵌入式推理工程师",
        "常州",
        "college",
        4,
    ),
    (
        "本期招聘来自我们的赞助商 Cobalt Finch：\n\nSenior Applied Scientist — Cobalt Finch (Amsterdam or remote"
        " in EU). They are looking for someone with a PhD or 5 years of industry experience in causal ML.",
        "Cobalt Finch",
        "Senior Applied Scientist",
        "阿姆斯特丹",
        "phd",
        5,
    ),
    (
        "# We are hiring @ Tinkerbird\n\nTinkerbird maintains `birdseed`, an open-source data loader.\n\n## DevR"
        "el Engineer\n\n- Based anywhere in Europe\n- 2+ years in a developer-facing role\n- No degree requireme"
        "nt\n\nSend a PR to apply.",
        "Tinkerbird",
        "DevRel Engineer",
        "远程",
        "none",
        2,
    ),
    (
        "公司,岗位,城市,学历,年限,薪资\n云杪科技,语音合成工程师,厦门,硕士,2年以上,25-40K",
        "云杪科技",
        "语音合成工程师",
        "厦门",
        "master",
        2,
    ),
    (
        "岗位\t公司\t城市\t学历\t经验\nAI 安全研究员\t云杪科技\t北京\t硕士\t3-5年",
        "云杪科技",
        "AI 安全研究员",
        "北京",
        "master",
        3,
    ),
    (
        "师弟师妹看过来，云杪科技 27 届暑期实习开了，大模型后训练方向在我组里，mentor 带，转正率八成，要求 27 届"
        "硕博，杭州/上海，私我简历。",
        "云杪科技",
        None,
        "杭州",
        "master",
        0,
    ),
    (
        "三年前我离开微软，回到家乡绍兴。\n身边的纺织厂每天有几百个工人盯着布面找瑕疵，眼睛都熬坏了。\n所以我们做"
        "了织眼——一套能在布机上实时找疵点的系统。\n现在有 40 家厂在用，我们 9 个人忙不过来了。\n想找一个能下车间"
        "的视觉工程师，本科学历，两年以上经验，绍兴柯桥。\n我的邮箱 founder@zhiyan.tech",
        "织眼",
        "视觉工程师",
        "绍兴",
        "bachelor",
        2,
    ),
    (
        "大家好我是Momo，桃李云的HR～目前在招【数据标注项目经理】，base西安，3年以上标注管理经验，大专及以上。有"
        "兴趣的私我哦",
        "桃李云",
        "数据标注项目经理",
        "西安",
        "college",
        3,
    ),
    (
        "hey all, anyone know a solid inference engineer? we're at Quartzline (Series A, Shenzhen office), need "
        "someone who's done TensorRT for 2-3 years, don't care about school. referral bonus 5k rmb",
        "Quartzline",
        "inference engineer",
        "深圳",
        "none",
        2,
    ),
    (
        "公司：沐光智能股份有限公司\n職務：機器學習工程師（推薦系統）\n地點：台北市內湖區\n學歷：碩士畢\n經歷：不"
        "拘\n待遇：面議（經常性薪資達 4 萬元或以上）",
        "沐光智能股份有限公司",
        "機器學習工程師（推薦系統）",
        "台北",
        "master",
        0,
    ),
    (
        "【誠聘】Machine Learning Engineer\n公司：維港數據有限公司\n要求：大學學位，主修電腦科學；最少三年相關經"
        "驗；懂廣東話\n地點：九龍灣\n有意者請電郵履歷",
        "維港數據有限公司",
        "Machine Learning Engineer",
        "香港",
        "bachelor",
        3,
    ),
    (
        "桃李云 | 人才招募令\n\n桃李云成立于 2018 年，总部位于西安，专注教育大模型，服务 3000 余所学校，获评国家"
        "级专精特新小巨人。\n\n01 教研算法工程师\n岗位职责：\n负责题目理解模型的训练与评测\n任职要求：\n1. 硕士及"
        "以上学历，计算机相关专业\n2. 至少两年 NLP 经验\n3. 有教育背景加分\n\n工作地点：西安高新\n投递邮箱：hr@t"
        "aoliyun.com",
        "桃李云",
        "教研算法工程师",
        "西安",
        "master",
        2,
    ),
    (
        "某国资背景智算公司（名称面议）急招：智算中心主任\n地点：张家口\n学历：本科\n经验：10年以上数据中心管理\n"
        "联系 顾问小严",
        None,
        "智算中心主任",
        "张家口",
        "bachelor",
        10,
    ),
    (
        "个人找合作：我有一套小学 AI 课，缺一位线下授课老师，东莞南城，周末班，师范本科，有没有教龄都行。",
        None,
        "线下授课老师",
        "东莞",
        "bachelor",
        0,
    ),
    (
        "桃李云 2026 社会招聘\n一、算法岗\n  1. 大模型评测研究员（西安）：硕士，2年\n二、工程岗\n  1. 测试开发（"
        "西安）：本科，3年\n投递 hr@taoliyun.com",
        "桃李云",
        "大模型评测研究员",
        "西安",
        "master",
        2,
    ),
    (
        "On behalf of our client Saltmarsh Energy, we are recruiting an AI Product Owner in Perth.\nKey requirem"
        "ents: 5+ years in product, bachelor's degree.\nBaxter Recruitment",
        "Saltmarsh Energy",
        "AI Product Owner",
        "珀斯",
        "bachelor",
        5,
    ),
    (
        "【智能客服算法组】缺人！\n我们是桃李云智能客服算法组，支撑全线产品。\n招：对话算法工程师\n西安\n硕士应届"
        "或本科三年",
        "桃李云",
        "对话算法工程师",
        "西安",
        "bachelor",
        3,
    ),
    (
        "内推｜桃李云大模型平台部｜SRE\n西安/远程\n本科 五年\n懂 K8s、Prometheus",
        "桃李云",
        "SRE",
        "西安",
        "bachelor",
        5,
    ),
    (
        "桃李云急聘大模型交付实施工程师（常驻客户现场，全国出差），大专三年或本科一年经验，补贴高，西安发薪",
        "桃李云",
        "大模型交付实施工程师",
        "西安",
        "college",
        3,
    ),
    (
        "招大模型推理优化，上海，硕士两年起，团队很卷但钱到位。——竹影智能",
        "竹影智能",
        "大模型推理优化",
        "上海",
        "master",
        2,
    ),
    (
        "竹影智能招人\n方向：语音合成 / 声音克隆\n城市：深圳\n学历：硕士\n经验：1-3 年\n联系：孔老师",
        "竹影智能",
        "语音合成 / 声音克隆",
        "深圳",
        "master",
        1,
    ),
    (
        "刘教授组（南湖大学）招 2027 级博士生，方向具身智能，要求硕士已毕业或应届，广州，有意发邮件",
        "南湖大学",
        "博士生",
        "广州",
        "master",
        0,
    ),
    (
        "Two PhD positions on multilingual LLMs at Lakeview University, Oslo. Master's degree required. Deadline"
        " 15 January.",
        "Lakeview University",
        "PhD positions on multilingual LLMs",
        "奥斯陆",
        "master",
        None,
    ),
    (
        "【竹影智能】商务BD（AI 出海）\n新加坡常驻，本科，英语流利，3 年 SaaS 经验",
        "竹影智能",
        "商务BD（AI 出海）",
        "新加坡",
        "bachelor",
        3,
    ),
    (
        "缺人缺人！我司竹影智能（做宠物翻译器的）要一个嵌入式 + 一个算法，杭州，本科一年",
        "竹影智能",
        "嵌入式",
        "杭州",
        "bachelor",
        1,
    ),
    (
        "Role: ML Ops @ Fernleaf\nLoc: BLR\nExp: 3-6 yrs\nEdu: BE/BTech",
        "Fernleaf",
        "ML Ops",
        None,
        "bachelor",
        3,
    ),
    (
        "Fernleaf 中国区 正在扩招\n职位 | 高级数据科学家\n地点 | 上海静安\n学历 | 硕士及以上\n年限 | 4年+",
        "Fernleaf",
        "高级数据科学家",
        "上海",
        "master",
        4,
    ),
    (
        "诚聘讲师：竹影学堂 AI 编程课，长沙，本科，两年以上教学经验，周末上课",
        "竹影学堂",
        "讲师",
        "长沙",
        "bachelor",
        2,
    ),
    (
        "竹影智能 AI Lab 开放以下实习岗：\nA. 多模态生成\nB. 视频理解\n要求：研究生在读，每周 4 天\n地点：北京",
        "竹影智能",
        "AI Lab 开放以下实习岗",
        "北京",
        "master",
        0,
    ),
    (
        "急！明天就能上班的来！数据标注，日结 180，郑州，高中以上，没做过也行，公司：麦浪数据",
        "麦浪数据",
        "数据标注",
        "郑州",
        "none",
        0,
    ),
    (
        "麦浪数据 2026 年 12 月社招岗位：数据合规专员\n一、岗位职责：梳理数据来源\n二、任职资格：法学或计算机本科"
        "；工作满两年；\n三、工作地点：贵阳",
        "麦浪数据",
        "数据合规专员",
        "贵阳",
        "bachelor",
        2,
    ),
    (
        "在找：能把大模型塞进手表的人\n公司：微茫电子\n地点：东莞\n条件：五年固件经验，学历随意",
        "微茫电子",
        "能把大模型塞进手表",
        "东莞",
        "none",
        5,
    ),
    (
        "Our team at Orrery (ex-DeepMind founders) needs a technical recruiter who can read papers. Paris. 3+ years.",
        "Orrery",
        "technical recruiter",
        "巴黎",
        "none",
        3,
    ),
    (
        "微茫电子招聘固件工程师（端侧 AI 方向），惠州，大专及以上，经验 3-5 年，工程师职称优先",
        "微茫电子",
        "固件工程师（端侧 AI 方向）",
        "惠州",
        "college",
        3,
    ),
    (
        "👋 Hi, I'm hiring again! \n\n🟢 Growth PM, AI writing tools\n🟢 Remote, EMEA hours\n🟢 5+ years in cons"
        "umer\n\nCompany: Inkwhistle",
        "Inkwhistle",
        "Growth PM, AI writing tools",
        "远程",
        "none",
        5,
    ),
    (
        "岗位需求：AI 算法工程师（光伏缺陷检测）\n需求单位：曜能光伏\n需求人数：2\n学历：本科\n专业：不限\n工龄："
        "3 年\n工作地：常州",
        "曜能光伏",
        "AI 算法工程师（光伏缺陷检测）",
        "常州",
        "bachelor",
        3,
    ),
    (
        "曜能光伏研究院诚聘海内外博士\n方向：电池片缺陷检测大模型\n应届或有经验均可\n常州",
        "曜能光伏研究院",
        "电池片缺陷检测大模型",
        "常州",
        "phd",
        0,
    ),
    (
        "Looking to fill: Lead Annotator (Korean). Vendor: Tagwise. Fully remote. Bachelor's, at least one year "
        "in localization. Rate $18/h.",
        "Tagwise. Fully remote. Bachelor's",
        "Lead Annotator (Korean)",
        "远程",
        "bachelor",
        1,
    ),
    (
        "各位好，帮学弟扩散：他们公司（曜能光伏）智能运维组招后端，Java 或 Go 都行，常州，本科应届就可以投",
        "曜能光伏",
        "后端",
        "常州",
        "bachelor",
        0,
    ),
    (
        "本店招 AI 绘画教学老师，会 SD，能带学生，一年以上，有作品，学历不限。地址：福州鼓楼。店名：小鹿画室",
        "小鹿画室",
        "AI 绘画教学老师",
        "福州",
        "none",
        1,
    ),
    (
        "曜能光伏（603***）\n董事会办公室 AI 战略研究岗 1 人\n硕士，3 年以上咨询或产业研究经验\n上海",
        "曜能光伏",
        "AI 战略研究岗",
        "上海",
        "master",
        3,
    ),
    (
        "#招聘# 曜能光伏 | 运筹优化算法（调度方向）| 合肥 | 硕士起 | 2年+ | 30k~",
        "曜能光伏",
        "运筹优化算法（调度方向）",
        "合肥",
        "master",
        2,
    ),
    (
        "We are Lanternfish, and we're hunting for our first Head of Data. Jakarta. Ten years in data, of which "
        "three leading a team. Degree optional.",
        "Lanternfish",
        "Head of Data",
        "雅加达",
        "none",
        10,
    ),
    (
        "【转发】导师课题组招 RA（全职），岭海大学（深圳），图神经网络，本科毕业即可，一年期",
        "岭海大学",
        "RA",
        "深圳",
        "bachelor",
        None,
    ),
    (
        "澜江智慧交通集团 2027 校招提前批：车路协同算法 / 交通大模型 / 数据中台三类岗，均要求硕士，重庆",
        "澜江智慧交通集团",
        "车路协同算法",
        "重庆",
        "master",
        0,
    ),
    (
        "澜江云大数据部直招 ETL，南京，大专以上，2年，SQL 熟练，13-16k，不加班",
        "澜江云",
        "ETL",
        "南京",
        "college",
        2,
    ),
    (
        "Gesucht / Hiring: Forschungsingenieur (Research Engineer) NLP, Kranich AI GmbH, München/Munich. Master'"
        "s, 2+ years.",
        "Kranich AI GmbH",
        "Forschungsingenieur (Research Engineer) NLP",
        "慕尼黑",
        "master",
        2,
    ),
    (
        "职位：首席科学家（CSO）\n企业：澜江云\n要求：博士学历，10 年以上研究经验，海外背景优先\n薪资：面议",
        "澜江云",
        "首席科学家（CSO）",
        None,
        "phd",
        10,
    ),
    (
        "猎头直推｜国内某知名机器人公司｜运动控制算法专家｜深圳｜硕士｜5年以上｜80-120万\n具体公司加微信了解，不限行业",
        None,
        "运动控制算法专家",
        "深圳",
        "master",
        5,
    ),
]
OTHER = [
    "大模型应用开发实战营\n12周线上直播+项目实战\n适合人群：应届生、转行的程序员，学历本科以上更容易就业\n毕"
    "业学员平均薪资 25K，入职字节、美团\n限时优惠 6980，原价 9800，名额只剩 12 个，加助教微信领取大纲",
    "RAG 工程师体系课上线啦！从 LangChain 到 Milvus 向量数据库，8 大项目，讲师来自大厂，5 年以上经验。现在报"
    "名送 1v1 简历辅导，三期免息分期，学完可内推名企。咨询老师：ai-class",
    "Become an LLM engineer in 16 weeks! Live classes, capstone project, career coaching. No experience requ"
    "ired, bachelor's degree helpful. Graduates work at Google and Meta with average salary $140k. Early-bir"
    "d price $2,999, seats limited.",
    "【免费公开课】3天搞懂 Agent 开发，前阿里 P8 主讲，听完送岗位内推表和面试题库，适合 1-3 年经验后端、应届"
    "生。扫码进群听课，今晚八点开播",
    "考研失利不要慌！AI 数据标注师认证培训，持证上岗，月薪 6-8K，大专以上可报，考试费 680 元，包教包过，本月开班",
    "本人985硕士，三年推荐算法经验，熟悉召回和精排，用过 Spark、PyTorch。因公司业务调整被优化，求一个杭州或上"
    "海的算法岗，薪资 35k 左右，可随时到岗，求各位大佬内推",
    "求职：AI 产品经理，5年经验，本科，做过两款 C 端产品。希望坐标深圳，远程也可以。简历私信发，谢谢各位老板",
    "Open to work: senior ML engineer, 6 years of experience with PyTorch and ranking systems, MSc from Edin"
    "burgh. Looking for my next role in Singapore or remote. Happy to share my CV, referrals appreciated!",
    "大家好，我是 26 届本科生，想找大模型算法实习，熟悉 PyTorch，会微调，做过一个 RAG 项目，base 北京，每周可"
    "到岗 5 天，有坑的前辈捞捞我",
    "Hi everyone, I was laid off last week after 4 years as an NLP engineer. I'm looking for new opportuniti"
    "es in Berlin, requirements: visa sponsorship. If you are hiring or know someone, please DM me.",
    "应聘岗位：数据分析师\n姓名：林某\n学历：本科\n工作年限：3年\n自我介绍：熟悉 SQL、Python，负责过留存分析"
    "\n期望月薪：15K",
    "想请教一下，拿到两个 offer：A 是大厂推荐算法 40k*15，B 是创业公司大模型岗 35k+期权，要求差不多都是硕士 "
    "3 年经验，大家会怎么选？",
    "有人知道星桥科技怎么样吗？在招大模型工程师，要求本科三年经验，给 30-45k，看着还行，会不会是外包，加班多"
    "不多，求过来人说说",
    "三年 Java 经验，本科，想转大模型应用开发，岗位要求都写熟悉 LangChain、RAG，自学够吗？需要报班吗",
    "Does anyone know what the interview at Acme is like? The recruiter said it's an ML engineer role, 3+ ye"
    "ars of experience, bachelor's degree required, hybrid in London. Is the pay any good?",
    "这个 JD 靠谱吗：大模型算法专家，硕士，8年经验，薪资 20k。感觉老板在做梦，你们觉得呢",
    "【早报】晴岚智能宣布完成 3 亿元 B 轮融资，由红杉领投。公司表示将扩大招聘规模，年内新增 200 名算法工程师"
    "，重点投入大模型推理。创始人称，团队硕士以上占比 80%。",
    "人社部发布最新一批新职业，生成式人工智能系统应用员、AI 训练师在列。业内人士称相关岗位平均月薪超过 1.2 万"
    "元，学历多要求大专以上，经验一年起。",
    "Acme lays off 200 engineers, the company said on Monday. The cuts hit its hiring and research teams in "
    "Berlin; affected employees with 3 years or more of experience will get six months of pay, a spokesperso"
    "n said.",
    "近日，多家高校公布 2026 届毕业生就业质量报告，人工智能专业硕士毕业生平均年薪 32 万元，去向以互联网公司为"
    "主，算法工程师岗位占四成。",
    "AI Infra 技术沙龙·上海站\n时间：12月14日 14:00-17:00\n地点：张江科学会堂\n嘉宾：晴岚智能推理负责人、青柠"
    "引力 CTO\n议题：千卡训练、KV Cache 优化\n名额 80 人，报名请扫码，现场有抽奖",
    'LLM Meetup Singapore #12: Join us on Thursday, 7pm at Block71. Talks: "Serving 100 models on one GPU" b'
    "y Kai, Staff Engineer @ Bluefern. Pizza and drinks provided. Register at the link, limited seats.",
    "校园宣讲预告：本周五晚 19:00 图书馆报告厅，主题《大模型时代的职业规划》，主讲人：某大厂算法总监。现场可"
    "咨询简历，欢迎同学们参加，无需报名",
    "黑客松报名开始！48 小时用 Agent 做一个产品，奖金池 10 万，2-5 人组队，学生和工程师都可以参加，12 月 20 "
    "日杭州，评委来自一线大厂，报名截止 12 月 10 日",
    "刚面完晴岚智能的大模型算法岗，一共三轮。一面问 LoRA 和 KV Cache，二面做题，hr 面谈薪资，给了 35k*14。岗"
    "位要求硕士两年经验，我是本科也过了。发个帖攒人品",
    "公示：经笔试、面试、体检，现将我院 2026 年公开招聘拟聘用人员名单公示如下：算法岗 王某 硕士；数据岗 李某"
    " 本科。公示期 5 个工作日，如有异议请联系人事处。",
    "您好，感谢您投递晴岚智能大模型算法工程师岗位，您的简历已通过初筛，邀请您于 12 月 5 日 15:00 参加线上面试"
    "，请准备自我介绍，回复本邮件确认。",
    "周会纪要：1. 推荐组本周上线粗排 v3；2. 招聘进展：算法工程师还缺两个 HC，硕士 3 年；3. 下周出差上海。各组"
    "负责人周五前更新周报。",
    "开源发布：mudskipper v0.3！支持混合检索、HNSW 索引，Rust 编写，欢迎提 issue 和 PR。需要熟悉 CMake 才能从"
    "源码编译，文档在 README。",
    "租房：张江汤臣豪园次卧转租，3200/月，押一付三，室友是两位算法工程师，本科以上学历优先，女生优先，近地铁"
    "，随时看房，微信同号",
    "面试题整理：大模型算法工程师常问：1、LoRA 原理；2、RLHF 流程；3、KV Cache。答案见评论区，适合 1-3 年经验"
    "，要求熟悉 PyTorch 的岗位基本都会问。",
    "内推码分享贴：各大厂校招内推码汇总，字节 ABC123，美团 XYZ789，快手 KS2026，欢迎大家在评论区补充，27 届、"
    "26 届都能用",
    "招聘季避坑指南：看到“薪资面议、能吃苦、弹性工作”要小心；本科 3 年经验的岗位给 8k 直接划走。以下是我总结"
    "的五条经验，欢迎转发。",
    "求推荐靠谱猎头！我们公司要招两个大模型算法，硕士、三年经验，有合作过的猎头朋友介绍一下吗？",
    "【退群通知】本群仅供招聘信息交流，发广告者踢。发岗位请注明公司、地点、薪资、学历要求。违规三次移出群聊。",
    "调研问卷：我们正在做 AI 从业者薪资调查，算法工程师、产品经理均可填写，学历和工作年限不限，填写可抽 50 元"
    "红包，链接见下",
]
TALKING = [
    "晴岚智能招大模型讲师，负责企业客户的大模型课程研发和授课，本科，3 年以上授课经验，薪资 20-30K，杭州",
    "青柠教育 招 AI 课程顾问，大专以上，负责学员咨询与报名转化，底薪 6k+提成，成都",
    "招聘：技术社区活动运营，负责沙龙、黑客松的策划与嘉宾邀请，本科 2 年以上，北京，公司：晴岚智能",
    "各位校友大家好，晴岚智能在招推荐算法实习生，有没有人想来？硕士在读，每周 4 天，base 上海，简历发我",
    "晴岚智能刚完成 B 轮融资，现扩招：推理优化工程师，硕士，2 年以上 CUDA 经验，30-50K，上海",
    "宣讲会预告：晴岚智能 2027 校招走进华中科大，12 月 5 日 19:00。招聘岗位：大模型算法工程师，学历：硕士，地"
    "点：武汉。网申截止 12 月 31 日",
    "We're hiring a Developer Advocate to run our meetups in Berlin. 3+ years in developer relations, talks "
    "and workshops. Bluefern, hybrid.",
    "求一位大模型算法工程师！晴岚智能，杭州，硕士三年经验，35-50k，要求熟悉 SFT、RLHF，简历私信",
    "晴岚智能 HR 求助万能的朋友圈：急招语音算法工程师，本科 3 年，base 深圳，有认识的帮忙推荐，成功有奖",
    "晴岚智能招聘面试官培训讲师？不，我们招 AI 训练师！大专，1 年标注经验，合肥，6-8K",
]


@pytest.fixture(scope="module")
def lexicon(seeds_dir: Path) -> Lexicon:
    return seeded(str(seeds_dir))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("asked", "degree"), DEGREES)
def test_the_least_degree(asked: str, degree: str, form: str, lexicon: Lexicon) -> None:
    assert read(form.format(asked), lexicon).degree == degree


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("asked", "years"), YEARS)
def test_the_years_that_are_asked_for(asked: str, years: int | None, form: str, lexicon: Lexicon) -> None:
    assert read(form.format(asked), lexicon).years_min == years


@pytest.mark.parametrize("text", OTHER)
def test_courses_seekers_questions_news_and_meetups_are_no_postings(text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert found.confidence < LOW
    assert {"nothing", "training", "no_skills"} & set(found.hints)


@pytest.mark.parametrize("text", TALKING)
def test_a_posting_that_sounds_like_one_of_them_is_a_posting(text: str, lexicon: Lexicon) -> None:
    assert not {"nothing", "training"} & set(read(text, lexicon).hints)


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_is_the_position_alone(text: str, title: str, lexicon: Lexicon) -> None:
    assert read(f"{text}\n要求：本科，3年经验，熟悉 Python", lexicon).title == title


@pytest.mark.parametrize(("text", "company", "title", "city", "degree", "years"), WHOLE)
def test_a_whole_posting(
    text: str,
    company: str | None,
    title: str | None,
    city: str | None,
    degree: str,
    years: int | None,
    lexicon: Lexicon,
) -> None:
    found = read(text, lexicon)
    assert (found.title, found.city, found.degree, found.years_min) == (title, city, degree, years)
    assert found.company == company
    assert found.confidence >= LOW or "no_skills" in found.hints
