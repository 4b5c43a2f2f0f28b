"""Ways to say who is hiring, and for what, what it is, and what it asks: short texts, each of a form of its own."""

from pathlib import Path

import pytest

from mentor.postings import Lexicon, read
from mentor.postings.parse import LOW
from mentor.postings.skills import seeded

HEADS: list[tuple[str, str | None, str | None]] = [
    ("【猎头】北京某大厂招大模型算法专家，base 北京", None, "大模型算法专家"),
    ("客户公司：晴岚智能\n在招职位：RAG 开发工程师\n要求：本科", "晴岚智能", "RAG 开发工程师"),
    ("猎头岗位推荐\n甲方：保密\n职位：推理优化工程师", None, "推理优化工程师"),
    ("受晴岚智能委托，寻找一位大模型产品经理", "晴岚智能", "大模型产品经理"),
    ("我是猎头小周，手上有晴岚智能的多模态算法工程师，base 上海", "晴岚智能", "多模态算法工程师"),
    ("转发：晴岚智能急招 NLP 算法工程师", "晴岚智能", "NLP 算法工程师"),
    ("【转】晴岚智能招聘推荐算法工程师啦～", "晴岚智能", "推荐算法工程师"),
    ("帮朋友转发一下，晴岚智能在找 Agent 开发工程师，杭州", "晴岚智能", "Agent 开发工程师"),
    ("群友公司晴岚智能招数据标注员，可远程", "晴岚智能", "数据标注员"),
    ("Forwarded from a friend: Bluefern Labs is hiring an ML Engineer in Paris", "Bluefern Labs", "ML Engineer"),
    ("我们公司（晴岚智能）招一个大模型算法工程师", "晴岚智能", "大模型算法工程师"),
    ("我司晴岚智能，招大模型评测工程师两名", "晴岚智能", "大模型评测工程师"),
    ("晴岚智能内推：多模态算法工程师（上海）", "晴岚智能", "多模态算法工程师"),
    ("内推｜晴岚｜AI 产品经理｜北京", "晴岚", "AI 产品经理"),
    ("晴岚智能 | 大模型算法工程师 | 北京 | 30-50K", "晴岚智能", "大模型算法工程师"),
    ("大模型算法工程师-晴岚智能-北京-硕士-3年", "晴岚智能", "大模型算法工程师"),
    ("【晴岚智能】大模型算法工程师（北京）30-50K", "晴岚智能", "大模型算法工程师"),
    ("【北京】【晴岚智能】大模型算法工程师", "晴岚智能", "大模型算法工程师"),
    ("晴岚智能·大模型算法工程师·北京", "晴岚智能", "大模型算法工程师"),
    ("晴岚智能（B轮）招大模型算法工程师，北京，30-50K", "晴岚智能", "大模型算法工程师"),
    ("急招！大模型算法工程师！晴岚智能！北京！", "晴岚智能", "大模型算法工程师"),
    ("大模型算法工程师，晴岚，北京，本科，30-50K", "晴岚", "大模型算法工程师"),
    ("大模型算法工程师 @晴岚 北京", "晴岚", "大模型算法工程师"),
    ("晴岚诚聘：AI 训练师（成都）", "晴岚", "AI 训练师"),
    ("上海晴岚网络科技有限公司招聘AI训练师", "上海晴岚网络科技有限公司", "AI训练师"),
    ("大模型算法工程师\n晴岚\n北京·海淀\n30-50K", "晴岚", "大模型算法工程师"),
    ("晴岚\n大模型算法工程师\n北京", "晴岚", "大模型算法工程师"),
    ("晴岚智能科技 已上市 1000-9999人\n大模型算法工程师 30-50K\n北京 3-5年 本科", "晴岚智能科技", "大模型算法工程师"),
    ("职位名称\n大模型算法工程师\n公司名称\n晴岚\n工作地点\n北京", "晴岚", "大模型算法工程师"),
    ("公司\t晴岚\n岗位\t大模型算法工程师", "晴岚", "大模型算法工程师"),
    ("公司是晴岚，岗位是大模型算法工程师，地点北京", "晴岚", "大模型算法工程师"),
    ("大模型算法工程师（晴岚智能）\n要求：本科", "晴岚智能", "大模型算法工程师"),
    (
        "Machine Learning Engineer, LLM Serving\nBluefern · Berlin, Germany · Full-time",
        "Bluefern",
        "Machine Learning Engineer, LLM Serving",
    ),
    ("Bluefern\nSenior AI Engineer\nLondon (Hybrid)", "Bluefern", "Senior AI Engineer"),
    ("Senior AI Engineer at Bluefern (Remote)", "Bluefern", "Senior AI Engineer"),
    ("Bluefern - Senior AI Engineer - Singapore", "Bluefern", "Senior AI Engineer"),
    ("Bluefern | Senior AI Engineer | Singapore | Full-time | $120k", "Bluefern", "Senior AI Engineer"),
    ("Bluefern (YC S24) is hiring a founding AI engineer in SF", "Bluefern", None),
    ("Bluefern seeks a Data Annotator. Location: Taipei.", "Bluefern", "Data Annotator"),
    ("Join Bluefern as a Research Scientist!\nLocation: Toronto", "Bluefern", "Research Scientist"),
    ("Come build with us at Bluefern!\nRole: Prompt Engineer\nCity: Tokyo", "Bluefern", "Prompt Engineer"),
    (
        "Research Intern - Multimodal\nAbout Bluefern\nBluefern makes cameras.",
        "Bluefern",
        "Research Intern - Multimodal",
    ),
    ("Position: AI PM\nOrganisation: Bluefern Ltd.\nBased in: Hong Kong", "Bluefern Ltd.", "AI PM"),
    ("At Bluefern, we make reading easy. We're looking for an NLP Engineer.", "Bluefern", "NLP Engineer"),
    ("Hi, I'm Amy from Bluefern. We are hiring a GPU Engineer in Austin.", "Bluefern", "GPU Engineer"),
    ("Bluefern's speech team is looking for a Speech Scientist in Paris.", "Bluefern", "Speech Scientist"),
    ("[Hiring] RAG Engineer | Bluefern | Remote", "Bluefern", "RAG Engineer"),
    ("Our client, a leading bank, is looking for an AI Engineer in Hong Kong", None, "AI Engineer"),
    ("Job Title: AI Engineer\nCompany: Confidential", None, "AI Engineer"),
    ("誠徵 AI 工程師\n公司：晴嵐科技\n地點：新竹", "晴嵐科技", "AI 工程師"),
    ("晴嵐科技誠徵 AI 工程師 2 名", "晴嵐科技", "AI 工程師"),
    ("【晴嵐科技】徵 AI 產品經理", "晴嵐科技", "AI 產品經理"),
    ("職缺：AI 產品經理\n公司簡介：晴嵐科技成立於 2015 年，專注語音。", "晴嵐科技", "AI 產品經理"),
    ("我们是晴岚，一家做机器人的创业公司，想找一位具身智能算法工程师", "晴岚", "具身智能算法工程师"),
    ("晴岚是一家做阅读工具的公司。\n招聘大模型算法工程师\n要求：本科", "晴岚", "大模型算法工程师"),
    ("关于晴岚\n晴岚做阅读工具。\n岗位：大模型算法工程师", "晴岚", "大模型算法工程师"),
    ("加入晴岚，一起做最好的阅读工具！\n在招：大模型算法工程师", "晴岚", "大模型算法工程师"),
    ("晴岚智能 2026 校园招聘\n岗位：AI 产品管培生", "晴岚智能", "AI 产品管培生"),
    ("晴岚智能社招｜大模型算法工程师｜北京", "晴岚智能", "大模型算法工程师"),
    ("晴岚研究院诚邀博士后（大模型方向）", "晴岚研究院", "博士后（大模型方向）"),
    ("晴岚大学人工智能学院招聘大模型方向助理研究员", "晴岚大学人工智能学院", None),
    ("实习｜晴岚智能｜大模型算法实习生", "晴岚智能", "大模型算法实习生"),
    ("大模型算法实习生（可转正）\n晴岚智能·北京", "晴岚智能", "大模型算法实习生"),
    ("#招聘# 晴岚智能 大模型算法工程师", "晴岚智能", "大模型算法工程师"),
    ("大模型应用\n岗位：Agent 开发工程师\n要求：本科", None, "Agent 开发工程师"),
    ("多模态 / 视频生成 / 高薪\n职位：算法工程师\n要求：Python", None, "算法工程师"),
    ("AI 算法工程师\n人工智能\n北京\n要求：Python", None, "AI 算法工程师"),
    ("急招推理优化\n岗位：CUDA 工程师", None, "CUDA 工程师"),
]
# company, track, degree, years
WHOLE: list[tuple[str, str | None, str | None, str, int | None]] = [
    (
        "灵犀机器人正在寻找一位能把语音交互做到极致的同学。你将负责唤醒、识别、合成全链路。"
        "我们希望你硕士毕业，有三年以上语音经验，熟悉 Conformer。工作地点苏州。",
        "灵犀机器人",
        "multimodal",
        "master",
        3,
    ),
    (
        "About the role\nYou will own ranking for our feed.\nAbout Kestrel Social\n"
        "Kestrel Social is a community app.\nMinimum qualifications\n- Bachelor's degree or equivalent practical experience\n"
        "- 5 years of experience with recommender systems\nPreferred\n- PhD",
        "Kestrel Social",
        "recsys",
        "bachelor",
        5,
    ),
    (
        "Kestrel Social\nStaff Engineer, ML Infrastructure\nSan Francisco, CA\nMust have\n"
        "- 8+ yrs in distributed systems\n- Kubernetes, GPU scheduling\nMS/PhD preferred",
        "Kestrel Social",
        "inference",
        "none",
        8,
    ),
    (
        "岗位：高级推理优化工程师\n单位简介：锦瑟算力成立于2021年\n任职要求：统招本科5年以上/硕士3年以上工作经验，精通 CUDA",
        "锦瑟算力",
        "inference",
        "bachelor",
        5,
    ),
    ("招 AI 应用实习生，大三大四研一研二均可，公司：锦瑟，做 Agent 应用，每周四天", "锦瑟", "rag_agent", "none", 0),
    (
        "锦瑟科技\nAI产品经理（Agent方向）\n15-25K 杭州\n1、大专及以上学历，1-3年产品经验；2、懂 Prompt；3、会 Axure",
        "锦瑟科技",
        "pm",
        "college",
        1,
    ),
    (
        "职位：大模型数据运营\n公司：锦瑟科技\n要求：专科以上，经验不限，细心，会 Excel，接受应届生",
        "锦瑟科技",
        "data",
        "college",
        0,
    ),
    (
        "锦瑟科技（上海）招聘视频生成算法工程师，硕士以上，不接受应届，需 2 年以上扩散模型经验",
        "锦瑟科技",
        "aigc",
        "master",
        2,
    ),
    (
        "职位：LLM 预训练研究员\n公司：锦瑟科技\n要求：博士，应届或一年以内工作经验均可，发表过顶会",
        "锦瑟科技",
        "llm",
        "phd",
        0,
    ),
    (
        "Title: LLM Research Intern\nCompany: Marlowe AI\nRequirements: currently pursuing a PhD or Master's in CS; PyTorch",
        "Marlowe AI",
        "llm",
        "master",
        0,
    ),
    (
        "Marlowe AI – Agent Engineer (Zurich)\n\nYou'll build agents for lawyers. "
        "We want 3-6 years of backend experience, and a degree in anything. LangGraph is a plus.",
        "Marlowe AI",
        "rag_agent",
        "bachelor",
        3,
    ),
    (
        "公司：锦瑟科技\n岗位：AI 销售经理\n要求：大专，3年以上 B 端销售经验，懂大模型优先",
        "锦瑟科技",
        None,
        "college",
        3,
    ),
    (
        "公司：锦瑟科技\n岗位：多模态大模型产品经理\n要求：本科及以上学历（硕士优先），3-5年经验",
        "锦瑟科技",
        "pm",
        "bachelor",
        3,
    ),
    (
        "公司：锦瑟科技\n岗位：搜索推荐算法工程师\n学历：不限\n经验：3-5年\n要求：熟悉双塔",
        "锦瑟科技",
        "recsys",
        "none",
        3,
    ),
    (
        "公司：锦瑟科技\n岗位：大模型推理部署工程师\n要求：本科以上学历专业不限，两年工作经验，vLLM",
        "锦瑟科技",
        "inference",
        "bachelor",
        2,
    ),
    (
        "職位：AI 影像生成設計師\n公司：曉光數位\n學歷：高中職以上\n工作經驗：1年以上\n熟悉 Midjourney",
        "曉光數位",
        "aigc",
        "none",
        1,
    ),
    (
        "職位：大語言模型研究員\n公司：曉光數位有限公司\n要求：碩士或以上學歷，具備最少兩年相關工作經驗；博士優先",
        "曉光數位",
        "llm",
        "master",
        2,
    ),
    (
        "Company: Fennel\nJob: Data Annotation Team Lead\nEducation: High school or above\nExperience: Minimum 1 year",
        "Fennel",
        "data",
        "none",
        1,
    ),
    (
        "Company: Fennel\nRole: Speech Engineer\nAdvanced degree (MS or PhD) and at least four years' experience with ASR",
        "Fennel",
        "multimodal",
        "master",
        4,
    ),
    (
        "Fennel is building search for scientists. Hiring: Search Relevance Engineer. 4+ years. BS/MS in CS.",
        "Fennel",
        "recsys",
        "bachelor",
        4,
    ),
    (
        "公司：锦瑟科技\n岗位：算法工程师\n职责：负责 RAG 知识库问答与 Agent 编排，检索召回、重排优化\n要求：硕士，3年经验，LangChain",
        "锦瑟科技",
        "rag_agent",
        "master",
        3,
    ),
    (
        "公司：锦瑟科技\n岗位：算法工程师（大模型推荐方向）\n职责：生成式推荐、召回排序\n要求：硕士 3年",
        "锦瑟科技",
        "recsys",
        "master",
        3,
    ),
    (
        "公司：锦瑟科技\n岗位：算法专家\n职责：预训练、SFT、RLHF，支持推荐、搜索、客服业务\n要求：博士或硕士5年以上",
        "锦瑟科技",
        "llm",
        "master",
        5,
    ),
    ("公司：锦瑟科技\n岗位：前端开发工程师\n要求：本科，Vue，2年，参与过 AI 产品加分", "锦瑟科技", None, "bachelor", 2),
    ("公司：锦瑟科技\n岗位：GPU 集群运维工程师\n要求：大专以上，3年运维经验，Slurm", "锦瑟科技", "data", "college", 3),
    (
        "公司：锦瑟科技\n岗位：AI 标注项目经理\n要求：本科，管理过 20 人以上标注团队，两年以上",
        "锦瑟科技",
        "data",
        "bachelor",
        2,
    ),
    ("公司：锦瑟科技\n岗位：大模型售前解决方案工程师\n要求：本科，3年售前", "锦瑟科技", None, "bachelor", 3),
    (
        "公司：锦瑟科技\n岗位：语音合成算法工程师\n要求：硕士；经历：互联网大厂 2 年起",
        "锦瑟科技",
        "multimodal",
        "master",
        2,
    ),
    (
        "公司：锦瑟科技\n岗位：大模型安全与评测工程师\n要求：工作年限：3年（含）以上；学历：本科（含）以上",
        "锦瑟科技",
        "llm",
        "bachelor",
        3,
    ),
    (
        "公司：锦瑟科技\n岗位：AIGC 内容运营\n要求：18-35岁，半年以上短视频经验，大专",
        "锦瑟科技",
        "aigc",
        "college",
        None,
    ),
    (
        "📢 招聘｜云岫短片实验室\n岗位：AI 短片导演\n我们在厦门，做 AI 短片。\n希望你有 1 年以上 AIGC 视频经验，学历不重要",
        "云岫短片实验室",
        "aigc",
        "none",
        1,
    ),
    ("青瓷数据 · 数据标注组长 · 太原 · 4-6K\n大专，有一年带人经验，细心", "青瓷数据", "data", "college", 1),
    (
        "老东家招人啦！青瓷数据，做数据服务的，坐标太原，招语料工程师，本科两年，会 Python",
        "青瓷数据",
        "data",
        "bachelor",
        2,
    ),
    ("招：RAG 工程师（2年+，本科）\n公司：青瓷\n在：长沙", "青瓷", "rag_agent", "bachelor", 2),
    ("青瓷科技2026届秋招｜算法岗（大模型方向）｜硕博｜北京", "青瓷科技", "llm", "master", 0),
    ("【社招】青瓷-大模型训练框架研发-上海/北京\n硕士2年/本科4年以上，Megatron", "青瓷", "inference", "bachelor", 4),
    (
        "公司：青瓷\n职位：VLM 算法实习生\n时间：每周 4 天，3 个月以上\n要求：研究生在读",
        "青瓷",
        "multimodal",
        "master",
        0,
    ),
    (
        "Voice AI Engineer\n@ Ostrich Labs\nTokyo, onsite\nBachelors + 2 yrs, or Masters",
        "Ostrich Labs",
        "multimodal",
        "bachelor",
        2,
    ),
    (
        "Company Description\nOstrich Labs builds voice agents.\nJob Description\nPrompt and evaluate LLM agents.\n"
        "Qualifications\nBachelor's degree in CS; 2+ years; LangChain.\nAI Agent Engineer",
        "Ostrich Labs",
        "rag_agent",
        "bachelor",
        2,
    ),
    (
        "青瓷科技 高薪诚聘\n1. 多模态算法工程师 硕士 3年\n薪资40-60K\n要求 PyTorch",
        "青瓷科技",
        "multimodal",
        "master",
        3,
    ),
    (
        "姓名：HR 王女士\n公司：青瓷科技（天津）有限公司\n招聘：推荐系统工程师\n学历要求：全日制统招本科\n年限要求：5-10年",
        "青瓷科技（天津）有限公司",
        "recsys",
        "bachelor",
        5,
    ),
    ("青瓷集团AI研究院 招聘 大模型预训练工程师\n博士，或硕士+3年；ACL 论文", "青瓷集团AI研究院", "llm", "master", 3),
    ("急聘！青瓷出行智能座舱团队招语音大模型产品经理，本科以上，三年以上产品经历", "青瓷出行", "pm", "bachelor", 3),
    ("某上市公司 招 搜索算法负责人\n10年以上经验，硕士，带团队", None, "recsys", "master", 10),
    (
        "工作内容：标注对话数据\n要求：大专在读或以上，日薪150，可线上，无需经验\n单位：青瓷",
        "青瓷",
        "data",
        "college",
        0,
    ),
    (
        "職稱：資深 AI 工程師（RAG）\n公司：青瓷資訊股份有限公司\n學歷：碩士以上，或學士具五年以上經驗",
        "青瓷資訊股份有限公司",
        "rag_agent",
        "bachelor",
        5,
    ),
    (
        "Wanted: annotators for Cantonese speech. Firm: Ostrich Labs. No experience needed, high school diploma OK.",
        "Ostrich Labs",
        "data",
        "none",
        0,
    ),
    (
        "Ostrich Labs, Dublin — Senior Recommender Systems Scientist. PhD (or MSc + 3 years' industry experience).",
        "Ostrich Labs",
        "recsys",
        "master",
        3,
    ),
    (
        "青瓷\nAI Infra 工程师｜深圳\n任职条件：\n· 2022-2025 届毕业\n· 3年以内工作经验均可\n· 本科",
        "青瓷",
        "inference",
        "bachelor",
        0,
    ),
    (
        "公司：青瓷\n岗位：大模型微调工程师\n要求：计算机相关专业本科以上学历；有至少1个完整项目；有两年或以上微调经验",
        "青瓷",
        "llm",
        "bachelor",
        2,
    ),
    (
        "公司：青瓷\n岗位：Agent 架构师\n要求：十年以上开发经验，其中三年以上架构经验；学历本科",
        "青瓷",
        "rag_agent",
        "bachelor",
        10,
    ),
    ("公司：青瓷\n岗位：AI Coding 产品运营\n要求：211 本科，应届毕业生亦可，热爱编程", "青瓷", "pm", "bachelor", 0),
    (
        "# 大模型算法工程师 @ 浮游计划\n\n> 上海 · 40-70K\n\n## 我们是谁\n浮游计划，一支做 AI 玩具的团队。\n## 要求\n- 硕士，3 年\n- SFT",
        "浮游计划",
        "llm",
        "master",
        3,
    ),
    (
        "【岗位】AI 产品经理【公司】浮游计划【地点】上海【学历】本科【经验】3-5年【要求】会写 PRD",
        "浮游计划",
        "pm",
        "bachelor",
        3,
    ),
    (
        "招聘岗位：语音算法工程师；招聘单位：浮游计划；学历要求：硕士；工作经验：2年；地点：大连",
        "浮游计划",
        "multimodal",
        "master",
        2,
    ),
    (
        "浮游计划是一家成立于2022年的具身智能公司。现因业务发展，招聘：\nVLA 算法工程师 1名\n要求：硕士，两年以上经验",
        "浮游计划",
        "multimodal",
        "master",
        2,
    ),
    (
        "Looking for a teammate! I lead the search team at Pumpkin Maps. You have 5+ years in ranking and a BS in CS. Job: Senior Search Engineer",
        "Pumpkin Maps",
        "recsys",
        "bachelor",
        5,
    ),
    (
        "Pumpkin Maps, a map company from Oslo, is hiring two Data Labeling Specialists. Diploma or above; 6 months of experience.",
        "Pumpkin Maps",
        "data",
        "college",
        None,
    ),
    (
        "Senior Prompt Artist\nPumpkin Maps | Madrid\nWhat you'll do: make posters with Midjourney\nYou have: 2 years in design, portfolio",
        "Pumpkin Maps",
        "aigc",
        "none",
        2,
    ),
    (
        "AI工程师（RAG方向）\n深圳市浮游计划科技有限公司\n薪资：20-30K\n本科|3-5年|全职\n熟悉 Milvus",
        "深圳市浮游计划科技有限公司",
        "rag_agent",
        "bachelor",
        3,
    ),
    (
        "浮游计划（Series A）\n职位名称：推理引擎工程师\n汇报对象：CTO\n任职资格：本科以上，C++，工作 3-5 年",
        "浮游计划",
        "inference",
        "bachelor",
        3,
    ),
    (
        "各位同学好，浮游计划 NLP 组招实习生，地点北京，要求硕士在读，能实习 6 个月，做 SFT 数据与训练",
        "浮游计划",
        "llm",
        "master",
        0,
    ),
    ("浮游计划 HC 开放：广告算法专家，8 年以上，硕士，上海", "浮游计划", "recsys", "master", 8),
    (
        "职位编号：A-102\n职位：文生图算法研究员\n公司：浮游计划\n学历：博士研究生\n年限：不限",
        "浮游计划",
        "aigc",
        "phd",
        0,
    ),
    ("职位：AI 客服训练师\n公司：浮游计划\n条件：中专/高中以上，1 年客服经验", "浮游计划", "data", "none", 1),
    (
        "Company: Pumpkin Maps\nPosition: LLM Evaluation Engineer\nYou hold at least a bachelor's degree, and have worked 2 to 5 years with NLP.",
        "Pumpkin Maps",
        "llm",
        "bachelor",
        2,
    ),
    (
        "公司：浮游计划\n岗位：大模型训练平台开发\n要求：本科三年、硕士一年以上后端或平台经验，熟悉 K8s",
        "浮游计划",
        "inference",
        "bachelor",
        3,
    ),
    ("公司：浮游计划\n岗位：生成式推荐算法实习生\n要求：本硕博在读均可", "浮游计划", "recsys", "bachelor", 0),
    ("公司：浮游计划\n岗位：Agent 产品实习生\n要求：大三及以上，硕士优先", "浮游计划", "pm", "none", 0),
    ("公司：浮游计划\n岗位：AI 讲师\n要求：本科，3年以上授课经验，会 Python", "浮游计划", None, "bachelor", 3),
    ("公司：浮游计划\n岗位：数字人直播运营\n要求：大专，1年以上", "浮游计划", "aigc", "college", 1),
    ("公司：浮游计划\n岗位：知识图谱工程师\n要求：硕士，2-4年，做过问答", "浮游计划", "rag_agent", "master", 2),
    (
        "公司：浮游计划\n岗位：大模型应用安全工程师\n要求：五年以上安全经验，本科",
        "浮游计划",
        "rag_agent",
        "bachelor",
        5,
    ),
    ("鲸落招人啦\n岗位：RAG 工程师\n要求：本科，两三年经验", "鲸落", "rag_agent", "bachelor", 2),
    ("来鲸落做 Agent！\n岗位：Agent 工程师\n要求：本科", "鲸落", "rag_agent", "bachelor", None),
    ("鲸落诚邀你加入\n岗位：Agent 工程师\n要求：本科；团队平均 8 年经验", "鲸落", "rag_agent", "bachelor", None),
    ("我们（鲸落科技）在招 Agent 工程师\n要求：本科，一两年经验", "鲸落科技", "rag_agent", "bachelor", 1),
    (
        "Work at Whalefall: NLP Engineer\nRequirements: BS; minimum of five (5) years of experience",
        "Whalefall",
        "llm",
        "bachelor",
        5,
    ),
    ("Whalefall Careers\nNLP Engineer\nRequirements: PhD; 2-year fixed contract", "Whalefall", "llm", "phd", None),
    ("「鲸落」招聘 NLP 算法工程师\n要求：硕士", "鲸落", "llm", "master", None),
    ("鲸落（杭州）\n招 NLP 算法工程师\n要求：硕士，三五年经验", "鲸落", "llm", "master", 3),
    ("鲸落·NLP 算法暑期实习\n要求：硕士在读", "鲸落", "llm", "master", 0),
    ("Whalefall: NLP Engineer (Oslo)\nRequirements: MS, experience: none", "Whalefall", "llm", "master", 0),
]
OTHER = [
    "据智联统计，一季度算法工程师岗位需求同比上涨 35%，平均月薪 2.8 万，硕士学历占比过半，熟悉 PyTorch 者更受欢迎。",
    "张三，男，1998 年生。教育背景：某大学 硕士。工作经历：2021 至今 甲公司 NLP 算法工程师，"
    "负责大模型微调。技能：Python、PyTorch。期望薪资：30K，期望城市：北京。",
    "求内推！本人硕士应届，熟悉 PyTorch、LoRA、RAG，有一段大模型实习经历，寻求大模型算法岗位机会，base 北京上海都可以",
    "昨天面了一家做大模型的公司，一面问了 Transformer 和 LoRA，二面手撕了注意力，面试官人挺好，薪资 30-40K，学历卡硕士。",
    "想问下各位，大模型算法工程师要求硕士和三年经验，我本科两年经验，熟悉 Python，有没有机会？该先学 RAG 吗？",
    "小李: 这个岗位要求 3 年经验啊\n小王: 本科就行\n小李: 要熟悉 LangChain\n小王: 那我投了\n小李: 薪资 30k",
    "According to a survey of 2,000 firms, demand for AI engineers rose 40% year-on-year. "
    "Most roles require a master's degree and 3+ years of experience; PyTorch is the most requested skill.",
    "I've 3 years of experience in Python and a bachelor's degree. Should I apply for LLM engineer roles? Any advice on RAG skills?",
    "大模型工程师训练营第五期招生！零基础可学，学费 9800，包就业，课程内容含 Python、PyTorch、RAG，学完推荐就业薪资 20K+",
    "第三章 职位分析与招聘要求的写法：好的岗位描述应当包括岗位职责、任职要求、薪资福利三部分。例如，写“熟悉 Python”不如写“能独立用 Python 完成数据处理”。",
    "产品发布：我们的 RAG 平台支持混合检索和重排，3 年经验的工程师也能在一天内上手，现招募内测用户，薪资系统、客服系统均可接入。",
    "您好，我看到贵司在招大模型算法工程师，我是硕士，三年 NLP 经验，熟悉 PyTorch 和 vLLM，附上我的简历，期待您的回复。",
    "Dear hiring manager, I am writing to apply for the NLP Engineer position. "
    "I have 4 years of experience with PyTorch and a master's degree. My resume is attached.",
    "大模型算法工程师\n大模型算法工程师\nRAG 工程师\nAgent 工程师\n推荐算法工程师\n查看更多",
    "岗位职责 任职要求 薪资福利",
    "asdf qwer 1234 招聘 asdf",
]
POSTINGS = [
    "晴岚智能招聘大模型算法工程师，硕士，3年经验，熟悉 PyTorch。大家好，请直接投递简历。",
    "大家好！我们组在招 RAG 工程师，公司是晴岚智能，要求本科、两年经验，熟悉 LangChain；有没有兴趣聊聊？",
    "职位：AI 记者助理\n公司：晴岚传媒\n要求：本科，熟悉 AIGC，会采访",
    "Bluefern is hiring an NLP Engineer. Bachelor's degree, 3+ years of experience with PyTorch required.",
]


@pytest.fixture(scope="module")
def lexicon(seeds_dir: Path) -> Lexicon:
    return seeded(str(seeds_dir))


def is_same(found: str | None, company: str | None) -> bool:
    """A suffix or a place more or less is right."""
    return found == company or bool(found and company and (found in company or company in found))


@pytest.mark.parametrize(("text", "company", "title"), HEADS)
def test_who_is_hiring_and_for_what(text: str, company: str | None, title: str | None, lexicon: Lexicon) -> None:
    found = read(f"{text}\n要求：本科，3年经验，熟悉 Python", lexicon)
    assert is_same(found.company, company), found.company
    assert title is None or found.title == title


@pytest.mark.parametrize(("text", "company", "track", "degree", "years"), WHOLE)
def test_what_it_is_and_what_it_asks(
    text: str, company: str | None, track: str | None, degree: str, years: int | None, lexicon: Lexicon
) -> None:
    found = read(text, lexicon)
    assert (found.track, found.degree, found.years_min) == (track, degree, years)
    assert is_same(found.company, company), found.company


@pytest.mark.parametrize("text", OTHER)
def test_what_is_no_posting_says_so(text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert found.confidence < LOW
    assert {"nothing", "training", "no_skills"} & set(found.hints)


@pytest.mark.parametrize("text", POSTINGS)
def test_a_posting_that_talks_is_one_all_the_same(text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert found.confidence >= LOW, found.hints
