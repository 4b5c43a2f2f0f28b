"""The words that postings are made of: headings, cities, roles, degrees, tracks."""

from __future__ import annotations

import re

# a heading names the part that follows; the first that matches, in this order
HEADINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("not", re.compile(r"不要求|不需要|无需|not required")),
    ("nice", re.compile(r"加分|优先|great if you|^nice$|nice[ -]to[ -]have|preferred|bonus|\bpluses\b|a plus|锦上添花|如果你还")),
    ("must", re.compile(r"(?:职责|描述|内容)(?:和|与|及|/|、|&)\s*(?:任职|岗位|职位)?(?:要求|资格)")),
    ("benefits", re.compile(r"福利|待遇|薪资|薪酬|我们提供|你将获得|你能得到|benefits|we offer|what we offer|perks|compensation")),
    ("about", re.compile(r"^关于|公司(?:介绍|简介|概况)|团队(?:介绍|简介)|about (?:us|the company|the team)|联系方式|投递|how to apply|^about ")),
    ("duties", re.compile(
        r"职责|工作内容|职位描述|岗位描述|职位简介|职位介绍|岗位介绍|要做|你将|你会|主要工作|工作描述|负责内容|机会|job description|"
        r"responsibilit|you(?:'|’)?(?: wi)?ll|about the (?:role|job|position)|the role|duties|day to day|in this role")),
    ("must", re.compile(
        r"要求|资格|任职|条件|必须|必备|希望|期待|期望|需要你|你需要|你具备|你有|技能|能力模型|qualifications|requirements?|who you are|"
        r"you have|looking for|must[ -]haves?|skills|what you(?:'|’)?ll need|what you bring|you bring|我们在找")),
)  # fmt: skip
# a line that is nothing but a heading, with no colon and no brackets around it
BARE_HEADING = re.compile(
    r"(?:岗位|职位|工作|任职|基本|必备|核心|主要|其他|岗位的)?(?:职责|内容|描述|要求|资格|条件|技能|任务)(?:要求|如下)?|加分(?:项|条件)?|优先(?:条件|考虑)?|"
    r"(?:薪资|薪酬|福利)+(?:福利|待遇)?|公司(?:介绍|简介)|关于我们|我们希望你|你需要具备|"
    r"(?:job )?(?:description|responsibilities|requirements)|(?:minimum |basic |preferred |required )?(?:qualifications|skills)|"
    r"it(?:'|’)d be great if you(?: have)?|我们(?:希望|期望|期待)(?:你)?|nice[ -]to[ -]haves?|bonus(?: points)?|"
    r"preferred|benefits|perks|duties|what you(?:'|’)?ll do|what you bring|about (?:us|the role|you)|you have|"
    r"who you are|must[ -]haves?|what we offer|what we(?:'|’)?re looking for"
)  # fmt: skip

NICE = re.compile(
    r"优先|加分|更佳|更好|尤佳|为佳|(?<=[ 者a-z])佳$|最好|锦上添花|bonus|preferred|preferably|\bplus\b|nice to have|advantage|desirable|ideally"
)
NEGATED = re.compile(
    r"不(?:做|作)?(?:硬性)?(?:强制)?要求|无(?:需|须)|不需要|不必|不强制|非必须|非必需|不是必须|不限(?!于)|没有?.{0,8}也可|无.{0,8}要求|"
    r"\bnot (?:\w+ )?(?:required|necessary|needed|a must)|\bno\b[^,;.]{0,40}\b(?:required|needed|necessary|requirement)|"
    r"\bno (?:requirement|need)\b|don(?:'|’)?t need|not (?:need|require)|without (?:any )?(?:need|experience)"
)
VERB = re.compile(
    r"有|熟|了解|做过|掌握|发表|具备|参与|会|懂|用过|精通|能|理解|复现|使用|对|擅长|接触|"
    r"\b(?:experience|familiar\w*|knowledge|proficien\w+|strong|has|have|hands-on|understand\w*|contribut\w+|published)\b"
)
DUTY = re.compile(
    r"^\W{0,4}(?:负责|参与|主导|协同|协助|推动|搭建|跟踪|跟进|你会|你将|主要工作|工作是|岗位职责)|responsible for|you will|you(?:'|’)ll|"
    r"^we are|^our |^own |^design |^build |^develop "
)
ABOUT = re.compile(r"是一家|创领者|成立于?|隶属|总部|连续\S{1,3}年|服务\d+|our mission|founded|we are a ")
WANTED = re.compile(
    r"熟|掌握|精通|要求|经验|了解|会|懂|需要|必须|具备|学历|能力|使用|擅长|扎实|基础|做过|理解|能|优先|加分|背景|希望你|更好|专业|不限|"
    r"experience|knowledge|familiar|proficien|strong|required|must|plus|preferred|degree|years|skills|understand"
)

ROLE = re.compile(
    r"工程师|工程師|产品经理|產品經理|研究员|研究員|科学家|科學家|架构师|架構師|专员|專員|实习生|實習生|专家|專家|标注员|分析师|设计师|剪辑师|动画师|提示词师|美术|文案|编导|"
    r"负责人|总监|主管|店长|经理|开发岗|算法岗|顾问|运营|訓練師|训练师|"
    r"\b(?:engineer|scientist|manager|researcher|developer|architect|intern|analyst|specialist|lead|expert)\b",
    re.IGNORECASE,
)
COMPANY_END = re.compile(
    r"(?:公司|集团|科技|智能|网络|数据|实验室|研究院|引擎|游戏|学院|医疗|教育|信息|软件|计算|影像|智慧|世界|资本|银行|工作室|"
    r"\b(?:ai|labs?|inc\.?|ltd\.?|llc|research|technologies|tech|works|studio|corp\.?|group))(?:（[^）]{1,8}）|\([^)]{1,8}\))?$",
    re.IGNORECASE,
)

CITIES: dict[str, tuple[str, ...]] = {
    "北京": ("beijing",), "上海": ("shanghai",), "深圳": ("shenzhen",), "广州": ("guangzhou", "廣州"),
    "杭州": ("hangzhou",), "南京": ("nanjing",), "苏州": ("suzhou", "蘇州"), "成都": ("chengdu",), "武汉": ("wuhan", "武漢"),
    "西安": ("xi'an", "xian"), "合肥": ("hefei",), "厦门": ("xiamen", "廈門"), "长沙": ("changsha", "長沙"),
    "天津": ("tianjin",), "重庆": ("chongqing", "重慶"), "青岛": ("qingdao", "青島"), "大连": ("dalian", "大連"),
    "珠海": ("zhuhai",), "东莞": ("dongguan", "東莞"), "佛山": ("foshan",), "宁波": ("ningbo", "寧波"), "无锡": ("wuxi", "無錫"),
    "济南": ("jinan", "濟南"), "郑州": ("zhengzhou", "鄭州"), "福州": ("fuzhou",), "沈阳": ("shenyang", "瀋陽"),
    "哈尔滨": ("harbin", "哈爾濱"), "昆明": ("kunming",), "贵阳": ("guiyang", "貴陽"), "南昌": ("nanchang",), "常州": ("changzhou",),
    "香港": ("hong kong", "hongkong"), "澳门": ("macau", "澳門"), "台北": ("taipei", "臺北"), "新竹": ("hsinchu",),
    "台中": ("taichung", "臺中"), "高雄": ("kaohsiung",), "新加坡": ("singapore",), "东京": ("tokyo", "東京"),
    "伦敦": ("london", "倫敦"), "纽约": ("new york", "紐約"), "旧金山": ("san francisco", "bay area", "舊金山"),
    "西雅图": ("seattle", "西雅圖"), "远程": ("remote", "遠端", "遠程", "居家办公"),
}  # fmt: skip
CITY_OF = {form: city for city, forms in CITIES.items() for form in (city, *forms)}
CITY = re.compile(
    "|".join(rf"\b{re.escape(f)}\b" if f.isascii() else f for f in sorted(CITY_OF, key=len, reverse=True)),
    re.IGNORECASE,
)

DEGREES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("college", re.compile(r"大专|专科|college diploma|associate(?:'|’)?s? degree")),
    ("bachelor", re.compile(r"本科|学士|"
        r"大学(?:以上|学历|毕业|及以上)|\bbachelor|\bb\.?sc?\.?\s*(?:/|in\b|or\b|degree)|\bundergraduate degree|\bdegree in\b|\buniversity degree")),
    ("master", re.compile(r"硕士|研究生(?!院)|\bmaster(?:'|’)?s?\b|(?<!/)\bm\.?sc?\.?\s*(?:/|in\b|or\b|degree)")),
    ("phd", re.compile(r"博士|\bph\.?\s?d|\bdoctora")),
)  # fmt: skip
DEGREE = re.compile(
    r"学历|\d\s*年|[一二三四五六七八九十两]年以上|" + "|".join(pattern.pattern for _, pattern in DEGREES)
)
HIGHER_WELCOME = re.compile(
    r"(?:硕士|博士|研究生)(?:研究生)?(?:[/／或、及和与](?:硕士|博士))*(?:以上)?(?:学历|学位)?(?:者)?(?:优先|更佳|加分|尤佳)"
    r"|(?:ph\.?d\.?|master(?:'s|’s)?(?: degree)?)(?: (?:is|degree))* (?:preferred|a plus)"
)

# (track, words in a title, words anywhere): a word in the title weighs four times
TRACK_WORDS: dict[str, re.Pattern[str]] = {
    "pm": re.compile(r"产品经理|product manager|prd|用户研究|产品规划|需求分析|竞品|user research|product management|产品设计|产品方向"),
    "recsys": re.compile(r"推荐(?!就业|信|人|工作)|搜广推|召回|排序模型|精排|粗排|\bctr\b|双塔|recommend(?:er|ation)|点击率|广告算法|生成式推荐"),
    "aigc": re.compile(
        r"aigc|文生图|图生图|视频生成|图像生成|生图|扩散模型|diffusion|comfyui|controlnet|text-to-(?:image|video)|数字人|\bdit\b|"
        r"flow matching|风格模型|视频扩散|music generation|音乐生成|3d ?生成|可控生成"),
    "multimodal": re.compile(
        r"多模态(?!情感)|视觉语言|图文|multimodal|\bvlm\b|\bmllm\b|\bclip\b|siglip|llava|qwen-?vl|internvl|视频理解|ocr|"
        r"语音大模型|语音合成|\btts\b|\basr\b|vision[- ]language|视觉编码器|计算机视觉|computer vision|speech"),
    "inference": re.compile(
        r"推理(?:引擎|优化|工程|加速|框架|服务|性能|平台|部署)|inference|vllm|sglang|tensorrt|\bcuda\b|算子|kv ?cache|infra|部署工程师|端侧|"
        r"性能优化|serving|量化|高性能计算|gpu ?集群|千卡|大模型平台|投机解码|nccl|rdma"),
    "rag_agent": re.compile(
        r"\brag\b|\bagents?\b|智能体|检索增强|知识库|langchain|langgraph|llamaindex|向量(?:数据)?库|大模型应用|应用开发|应用工程师|"
        r"function calling|\bmcp\b|工作流|dify|coze|prompt engineering|ai 应用|接入大模型"),
    "data": re.compile(
        r"标注|数据工程|数据清洗|数据质量|语料|数据治理|数据专员|去重|数据采集|data engineer|annotation|labell?ing|算力(?:运营|平台|调度)|etl"),
    "llm": re.compile(
        r"大模型(?!应用|平台|推理)|大语言模型|\bllms?\b|自然语言处理|\bnlp\b|预训练|微调|fine-?tun|rlhf|\bsft\b|\bdpo\b|\bppo\b|\bgrpo\b|对齐|"
        r"评测|language model|文本摘要|对话系统|多轮对话|\blora\b|deepspeed|megatron"),
}  # fmt: skip

TRAINING = re.compile(
    r"学费|就业班|训练营|集训课程|试听课|包教包会|包就业|推荐就业|就业协议|名企内推|课程内容|学完|报名费|立减|先学后付|零基础转行|招生|"
    r"tuition|bootcamp|enroll? now|our course"
)
FEE = re.compile(
    r"(?:缴纳|交纳|收取|支付|先交|需交)[^，。;\n]{0,8}(?:费|押金|保证金|元)|培训费|保证金|押金|服装费|registration fee|training fee"
)
SIGNALS: tuple[re.Pattern[str], ...] = (
    re.compile(r"岗位职责|工作职责|职位描述|岗位描述|工作内容|职责[:：]|responsibilities|job description|what you(?:'|’)ll do|the role"),
    re.compile(r"任职要求|任职资格|岗位要求|职位要求|要求[:：]|资格[:：]|条件[:：】]|qualifications|requirements|"
               r"looking for|what you bring|must[ -]haves?[:：]"),
    re.compile(r"加分项|加分|优先|nice to have|preferred|a plus"),
    re.compile(r"招聘|诚聘|急招|招一[个位名]|hiring|职位[:：]|岗位[:：]|岗位名称|职位名称|position[:：]|we are looking for|徵才|内推|"
               r"寻找一位|找一位|招[^，。\n]{2,14}[师员生岗](?![\u4e00-\u9fff])"),
    re.compile(r"本科|硕士|博士|大专|学历|bachelor|master'?s|\bphd\b|degree|\bbs/ms\b"),
    re.compile(r"\d+\s*[-~–至]?\s*\d*\s*年(?:及)?(?:以上)?[^，。]{0,10}经[验历]|经验不限|\d\+? years"),
    re.compile(r"\d+\s*[-~–]\s*\d+\s*[k万]|薪资|五险一金|salary|面议"),
    re.compile(r"公司(?:名称)?[:：]|工作地点|地点[:：]|location[:：]|company[:：]|公司叫"),
    re.compile(r"负责|熟悉|掌握|精通|会用|experience with|familiar(?:ity)? with|fluency in|proficien"),
)  # fmt: skip
