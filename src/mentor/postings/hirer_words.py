"""What stands before, after and inside a span of a posting, and speaks for or against its being the hirer's name."""

from __future__ import annotations

import re
from collections.abc import Mapping

# where a name may begin inside a run of Chinese: after one of these
STARTS = re.compile(
    r"下属|旗下|所属|子公司|我司|敝司|我们是|我們是|我们在|我们|我們|咱们|咱|加入|来自|來自|隶属于?|隸屬於?|人在|我在|[兄姐弟长友板]在|就职于|任职于|"
    r"关于|關於|是|的|由|招聘|内推|内部推荐|名叫|名为|叫做?|公司|欢迎|联系|有意者|客户|与|和|跟|为|给|帮|在|代|做|从|到|了|，"
)
# where it may end: before one of these
ENDS = re.compile(
    r"招聘|公开|诚聘|誠聘|诚招|诚邀|急招|急聘|热招|招募|招|聘|徵|寻|正在|目前|现|内推|直招|的|是|做|成立|创立|创办|专注|致力|深耕|总部|位于|"
    r"团队|部门|旗下|自研|hr|HR|Hr|20\d\d|\d\d届|下属|所属|校招|社招|校园|社会|人才|秋招|春招|秋季|春季|又|已|上市|面向|有|需要|缺|开放|开|"
    r"课题组|实验室|项目组|研究组|事业部|技术部|金融科技部|科技部|研发部|研发中心|软件开发中心|人工智能|算法|大模型|杭州|上海|北京|深圳|新|要|"
    r"数据|推荐|搜索|广告|语音|视觉|平台|推理|产品|技术|应用|内容|安全|基础|智能驾驶|自动驾驶|主站|这边|这里|这儿|他们|家|信息技术|信息科技|人力|老师|"
    r"在|为|让|给|与|和|由|刚|拿|获|完成|宣布|，"
)
SEGMENT = re.compile(r"[^\s|｜·•‧,，。；;：:！!？?、（）()【】\[\]「」『』“”\"《》〈〉—–…~～→▍@＠/\\<>©*#`＋+-]+")
LATIN = re.compile(r"[A-Z][\w&.’'-]*(?: (?:(?:of|&|and|the)(?= [A-Z]) ?[A-Z]?|[A-Z])[\w&.’'-]*){0,4}|[a-z]+[A-Z]\w+")
LEGAL_NAME = re.compile(
    r"[\u4e00-\u9fffA-Za-z]{2,14}[（(][\u4e00-\u9fff]{2,6}[）)][\u4e00-\u9fff]{0,14}(?:公司|集团|集團)"
)

BEFORE: Mapping[str, re.Pattern[str]] = {
    "we": re.compile(r"(?:[我本](?:院|校|所|中心|行|社|部|店|室|单位)|我司|我们|我們|咱们|咱|本公司|敝司|公司|我们公司)[\s（(「“《]*$"),
    "we are": re.compile(r"(?:我们是|我們是|我哋係|我们叫|我们公司(?:呢)?(?:叫|是)|我是|我司是|we(?:'|’)?re |we are )[^，。]{0,14}?$", re.IGNORECASE),
    "works at": re.compile(
        r"(?:[我人兄姐弟妹长友板主家者]在|就职于|任职于|供职于|本人在|"
        r"\b(?:work|working|job|opening|engineer|team|we|us|careers?|role|hiring|research|jobs) (?:here )?(?:at|for)) ?$",
        re.IGNORECASE,
    ),
    "card": re.compile(
        r"(?:talent(?: acquisition| partner)?|recruit(?:er|ing|ment)|people (?:team|ops|operations|partner)|hr(?:bp| manager| director)?|"
        r"hiring manager|founder|ceo|cto|"
        r"招聘|人事|创始人|HRBP|HR|总监|经理|老师|先生|女士|小姐|负责人)\s*[|｜·,，@—–-]+\s*$",
        re.IGNORECASE,
    ),
    "contact": re.compile(r"(?:联系|咨询|请投|私信|致电)\s*$"),
    "hashtag": re.compile(r"#\s*$"),
    "department": re.compile(r"(?:部门|部門|事业部|院系|科室)\s*[】\]]?\s*[:：]\s*$"),
    "founded": re.compile(
        r"(?:创办|创立|成立|开|做|搞|弄|起|办|有|注册|孵化)(?:了|过|出)?(?:一?[家个](?:新的?|小)?)?(?:公司|工作室|团队|项目)?(?:[，,]?\s*(?:叫做?|"
        r"名叫|名为))?\s*[「『“\"《]\s*$"
    ),
    "product": re.compile(
        r"(?:产品|App|app|APP|游戏|玩具|小程序|软件|工具|插件|开源(?:的|项目|库)?|自研的?)(?:是|叫|名为?|包括|有)?[:：]?\s*[「『“\"《]?\s*$"
    ),
    "register": re.compile(r"(?:天眼查|企查查|官网|公众号|搜索?|全称)(?:可?[查搜]|是|为|搜)?\s*[:：]?\s*[「『“\"《]?\s*$"),
    "join": re.compile(r"(?:加入|来(?!自)|\bjoin) ?$", re.IGNORECASE),
    "from": re.compile(r"(?:来自|來自|隶属于?|隸屬於?|归属于?|发自|by|from) ?$", re.IGNORECASE),
    "about": re.compile(r"^\W*(?:关于|關於|about) ?$", re.IGNORECASE),
    "called": re.compile(r"(?:名叫|名为|叫做?|名字是|公司是|简称|called|named)[\s「“《]*$", re.IGNORECASE),
    "client": re.compile(r"(?:客户|客戶|甲方|\bclient|代招|委托方)\w{0,2}[\s：:是]*$", re.IGNORECASE),
    "hirer label": re.compile(
        r"(?:公司|单位|單位|企业|企業|机构|機構|雇主|僱主|品牌|主体|招聘方|招募方|发布方|company|employer|org(?:ani[sz]ation)?|"
        r"studio|firm)(?:名称|名稱|名|全称|介绍|简介)?\s*[】\]]?\s*[:：|｜\t]?\s*$",
        re.IGNORECASE,
    ),
    "contract": re.compile(r"(?:合同|签约|签|劳动关系|发薪)[^，。]{0,6}$"),
    "with": re.compile(
        r"(?:(?:领投|投资方|投资人|投资机构|股东)[^，。]{0,4}|[与和跟同及、]|服务(?:于|过)?|合作(?:伙伴|方)?|客户(?:包括|有|含)?|对标|基于|使用|接入|"
        r"依托|参考|支持|投资|获|被|由|替|给|为|"
        r"\b(?:with|by|of|like|on|using|via|from|backed|ex-?|and|or|to))\s*$",
        re.IGNORECASE,
    ),
    "belongs": re.compile(r"(?:集团|公司|集團|大学|研究院)(?:所属|旗下|下属|子公司)$"),
    "once": re.compile(
        r"(?:代号|化名|代称)\s*[:：]?\s*[「『“\"《]?\s*$|(?:前|原|之前在|此前在|以前在|早年在|早先在|曾在|曾于|曾任|毕业于|出身于?|出自|来自过|离开|"
        r"跳|\bformer(?:ly)?|\bex-?)\s*$",
        re.IGNORECASE,
    ),
    "not": re.compile(r"(?:不是|并非|不同于|除了|非|类似|像|比|不去|没去|胜过|卷过|挖)\s*$"),
    "dash": re.compile(r"^\W*(?:——|--|—|–)\s*(?:来自)?\s*$"),
    "tag": re.compile(r"[【\[「『]\s*$"),
    "bracket": re.compile(r"[（(]\s*$"),
    "quote": re.compile(r"[「『“\"《]\s*$"),
    "at": re.compile(r"[@＠]\s*$|\bat $"),
    "dot": re.compile(r"[·•‧|｜/,，]\s*$"),
    "group": re.compile(r"(?:集团|集團|控股)\s*[·•‧-]?\s*$"),
    "copyright": re.compile(r"(?:©|\(c\)|copyright)[\s\d-]*$", re.IGNORECASE),
    "careers": re.compile(r"(?:careers? at|jobs? at|life at|work at|working at) $", re.IGNORECASE),
}  # fmt: skip
MARKED = frozenset(
    ("card", "department", "hashtag", "founded", "bracket", "tag", "dot", "dash", "quote")
)  # end in a mark
AFTER: Mapping[str, re.Pattern[str]] = {
    "hires": re.compile(
        r"(?:\s*(?:平台|公司|团队|工作室|集团))?[\s：:）)」”』】\]]*(?:20\d\d\s*年度?|面向\S{2,4}|公开|正在|现正?|目前|长期|高薪|火热|热|急|大量|又|"
        r"还|最近|真的|诚)*\s*"
        r"(?:招(?!商|标|生|股)|诚?聘|徵|寻|找(?!到)|缺人|缺|内推|直招)|"
        r" (?:is|are|'s|is now|is currently|are currently) (?:now )?(?:hiring|looking|seeking|recruiting|growing|expanding)| hiring\b|"
        r" seeks\b| careers?\b| jobs?\b"
    ),
    "campus": re.compile(
        r"\s*(?:20\d\d|\d\d)?\s*(?:届|年度?)?\s*(?:校园招聘|校招|秋招|春招|社招|社会招聘|暑期|实习|人才招聘|公开招聘|招聘公告|招聘启事)"
    ),
    "is": re.compile(
        r"(?:[（(][^）)]{1,24}[）)])?[，,]?\s*(?:是|为一?家|成立|创立|创办|创辦|專注|专注|致力|深耕|总部|始于|主营|"
        r"(?:is|are) (?:an?|the|on|building|one|where)|was founded|runs|operates|creates|powers|designs|serves|builds|develops|provides|makes|"
        r"helps|trains|has\b)"
    ),
    "date": re.compile(r"\s+20\d\d\s*[-/年.]"),
    "years there": re.compile(r"\s*(?:待|干|做|工作|呆|混|打工|上班)(?:了|过|满)*\s*[一二三四五六七八九十两几半\d]+\s*(?:多|来)?\s*[年个]"),
    "entrusts": re.compile(r"[」』”\"》]?\s*(?:的)?(?:委托|之托|授权)"),
    "firm": re.compile(r"[」』”\"》]?\s*(?:这|那)?(?:[家个间])?(?:公司|企业|工作室|初创|创业)(?=[，,。！!：:；;（(的在做招是\s]|$)"),
    "product": re.compile(r"[」』”\"》]?\s*(?:是(?:我们|产品|一款|一个|开源)|这款|卖|上线|app|App|APP)"),
    "equal employer": re.compile(r"\s+(?:is|are) (?:committed|proud|an equal|dedicated)", re.IGNORECASE),
    "does": re.compile(r"[，,]?\s*(?:做的?|在做|研发|旗下|自研|主要|提供|服务|拥有|有\S{0,3}人|building|an? )"),
    "team": re.compile(r"的?\s*\S{0,10}?(?:团队|部门|小组|组里|课题组|事业部|研究组|项目组|组(?=[缺招在放有要还开])|这边|这里|这儿|他们家|team|lab|group)"),
    "speaker": re.compile(
        r"的?(?:一[个位枚名])?\S{0,4}?\s*(?:校长|院长|店长|厂长|站长|所长|主任|老板|HR|hr|Hr|招聘(?:团队|组|负责人)|人事|人资|人力资源部?|技术部|"
        r"老师|编导|员工|创始人|联合创始人|CEO|CTO|"
        r"leader|猎头|技术负责人)"
    ),
    "recruiter card": re.compile(r"\s*[·•‧|]\s*\S{0,8}(?:总监|经理|HR|hr|HRBP|招聘|人事|创始人|CEO|CTO|负责人|主管|Recruiter|Talent)"),
    "partner": re.compile(
        r"\s*(?:等|项目|接口|合作|投资|领投|框架|平台|模型|生态|客户|背景|毕业|校友|系|出身|环境|现场|驻场|甲方|经验|或|和|与|、|发布|简称|安全提示|"
        r"直聘|之一|其中|人力|投递|网|站|论文|比赛|上的|and\b|or\b)"
    ),
    "open bracket": re.compile(r"\s*[（(]"),
    "place or pay": re.compile(r"[\s·|｜,，/—–-]+(?:\d|base|北京|上海|深圳|广州|杭州|成都|武汉|南京|苏州|西安|香港|台北|天津|重庆|长沙|合肥|厦门|"
    r"青岛|郑州|无锡|宁波|珠海|东莞|济南|大连|福州|新竹|Remote|Singapore|London|Hong Kong|Jakarta|Berlin|Paris|Dublin|Tokyo|Amsterdam|Toronto|Sydney|"
    r"Seoul|Munich|Zurich|Oslo|Lisbon|Madrid|New York|San Francisco|Seattle|Boston|Austin|Taipei|Shanghai|Beijing|Shenzhen)"),
    "logo": re.compile(r"\s*(?:logo\b|本公司其他|其他(?:工作|职位)|公司主页|查看全部|\d+个在招|招聘$)", re.IGNORECASE),
    "funded": re.compile(r"[\s·|｜（(]*(?:未融资|[A-F]\+?轮|天使轮|已上市|不需要融资|\d+[-~–]\d+人|\d+人以上)"),
    "project": re.compile(r"\S{0,6}项目"),
    "part of name": re.compile(r"[\u4e00-\u9fffA-Za-z]"),
    "agent": re.compile(r"\S{0,2}(?:猎头|代招|人力|寻访|顾问)|\s*(?:executive search|recruitment|staffing)", re.IGNORECASE),
}  # fmt: skip
AGENCY = re.compile(
    r"猎头|代招|寻访|人力资源|人才服务|外包|劳务|headhunt|executive search|recruitment|staffing", re.IGNORECASE
)
SCHOOL = re.compile(r"大学|大學|学院|學院|中学|University|College|Institute of")
SITE = re.compile(
    r"^(?:拉勾|拉勾网|boss|boss直聘|猎聘|猎聘网|104|104人力銀行|人力銀行|人力银行|linkedin|领英|智联|智联招聘|前程无忧|51job|脉脉|牛客|牛客网|实习僧|"
    r"微信(?!\w)|公众号|朋友圈|indeed|glassdoor|github|gmail|telegram|就业信息网|\S{2,12}就业(?:信息)?网)",
    re.IGNORECASE,
)
PRODUCT = re.compile(
    r"^(?:通义\S*|千问|qwen\S*|deepseek\S*|gpt\S*|chatgpt|openai|claude|gemini|llama\S*|文心\S*|豆包|kimi|盘古|昇腾|英伟达|nvidia|"
    r"pytorch|tensorflow|spark|flink|docker|linux|kubernetes|python|java|transformer|langchain|dify|milvus|阿里云|腾讯云|华为云|火山引擎|aws|azure|"
    r"cvpr|icra|iros|iclr|icml|neurips|acl|emnlp|kaggle|acm)$",
    re.IGNORECASE,
)
# employers that most postings of these trades come from; a partner or a rival as often, so a sign and no more
_NAMES = (
    r"字节(?:跳动)?|抖音|火山引擎|飞书|阿里(?:巴巴|云|妈妈|国际)?|淘天|淘宝|天猫|达摩院|通义|蚂蚁(?:集团|金服)?|支付宝|高德|饿了么|菜鸟|盒马|夸克|"
    r"钉钉|腾讯|微信|百度|文心|小度|京东|美团|滴滴|快手|可灵|拼多多|temu|小红书|"
    r"哔哩哔哩|b站|网易|有道|搜狐|新浪|微博|知乎|携程|去哪儿|同程|贝壳(?:找房)?|58同城|得物|唯品会|华为|荣耀|小米|oppo|vivo|联想|海尔|美的|格力|"
    r"海康威视|大华|大疆|dji|商汤|旷视|云从|依图|科大讯飞|讯飞|智谱|月之暗面|"
    r"minimax|稀宇|阶跃星辰|零一万物|百川智能|面壁智能|深度求索|无问芯穹|硅基流动|生数科技|爱诗科技|昆仑万维|出门问问|思必驰|云知声|第四范式|寒武纪|"
    r"地平线|摩尔线程|壁仞|沐曦|燧原|momenta|小马智行|文远知行|元戎启行|理想(?:汽车)?|"
    r"蔚来|小鹏|比亚迪|吉利|长城汽车|上汽|广汽|宁德时代|宇树|智元|银河通用|星海图|优必选|平安(?:科技)?|招商银行|工商银行|建设银行|农业银行|中国银行|"
    r"中信|华泰|国泰|中金|微众银行|国家电网|南方电网|中国移动|中国电信|中国联通|中石油|中石化|"
    r"航天科工|中电科|浪潮|新华三|中兴|用友|金蝶|金山|wps|三六零|360|作业帮|猿辅导|好未来|新东方|米哈游|莉莉丝|叠纸|完美世界|三七互娱|shein|希音|"
    r"传音|shopee|虾皮|grab|sea|bytedance|tencent|alibaba|"
    r"microsoft|微软|google|谷歌|meta|amazon|亚马逊|apple|苹果|nvidia|英伟达|intel|英特尔|amd|tesla|特斯拉|ibm|oracle|sap|siemens|西门子|bosch|博世|"
    r"台積電|聯發科|鴻海|華碩|"
    r"幻方|九坤|明汯"
)
_FIRST = "".join(
    {name[0] for name in _NAMES.split("|") if name[0] not in ")"}
)  # most characters begin none: seen at a glance
KNOWN = re.compile(
    rf"^(?:{_NAMES})(?:\S{{0,6}}(?:研究院|科技|集团|汽车|云|实验室|中国|零售|物流|健康))?$", re.IGNORECASE
)
KNOWN_INSIDE = re.compile(rf"(?=[{_FIRST}{_FIRST.upper()}])(?<![A-Za-z])(?:{_NAMES})(?![A-Za-z])", re.IGNORECASE)
LEGAL = re.compile(
    r"(?:有限公司|有限責任公司|股份公司|集团|集團|公司|\b(?:Inc|Ltd|LLC|LLP|GmbH|Pte|Corp|Limited)\b\.?)$"
)
# a word that names in life begin with or hold next to never
PLAIN = re.compile(
    r"^(?:轮|本|该|贵|我|你|您|他|她|它|这|那|每|各|某|一|两|三|几|多|不|可|能|会|要|想|有|无|没|请|欢迎|关于|负责|参与|熟|了解|掌握|具|做|用|把|被|让|给|"
    r"直接|简历|点击|查看|薪|年|月|日|周|本科|硕士|博士|大专|统招|全日|学历|经验|要求|职责|岗位|职位|招聘|工作|地点|地址|时间|截止|报名|联系|发布|更新|"
    r"收藏|投|立即|继续|沟通|举报|分享|福利|五险|六险|双休|弹性|年终|团队|公司|部门|方向|专业|计算机|优先|加分|条件|描述|详情|备注|序号|人数|"
    r"不限|急|热|诚|新|高|大家|各位|朋友|同学|面试|笔试|流程|base|hr$|jd$|kpi)|"
    r"(?:优先|以上|经验|能力|基础|工作|要求|学历|年限|福利|待遇|薪资|面议|者|的|了|吧|吗|啦|哦|呢|啊|～|网站|邮箱|电话|微信|时间|地点|方向|专业|方式)$",
    re.IGNORECASE,
)
PLAIN_EN = re.compile(
    r"^(?:we|our|the|this|you|your|a|an|bachelor|master|phd|at least|minimum|fluent|proficien\w*|strong|experience|own|extend|write|build|design|"
    r"develop|lead|"
    r"work|evaluate|partner|half|no|mandarin|english|full|part|time|easy|save|share|show|apply|about|what|who|job|position|title|location|posted|"
    r"wanted|urgent|vendor|aed|"
    r"usd|rmb|hkd|sgd|cny|eur|"
    r"thread|subject|update|alert|promoted|"
    r"hybrid|remote|set|meet|message|contact|benefits?|responsibilit\w+|requirements?|qualifications?|key|nice|must|preferred|salary|best regards|regards|"
    r"senior|junior|staff|principal|applied|research|data|ai|ml|llm|machine|deep|i|my|it|if|in|on|for|with|and|or|to|please|dm|hi|hello|dear|day|days|years?|"
    r"monday|competitive|equal|visa|degree|python|reviewing|actively|over|reposted|talent|careers?|follow|type|level|date|note|ps|pm|rag|agent|nlp|"
    r"gpu|api|sql)\b",
    re.IGNORECASE,
)
ANONYMOUS = re.compile(
    r"(?:客户|公司|企业|甲方)?代号|化名|某[^，。\s]{0,10}(?:公司|大厂|企业|厂|独角兽|机构|银行|券商|集团|院|平台)|保密|公司名\S{0,6}(?:面聊|私聊|"
    r"面谈|告知|不便|不方便)|不便透露|不方便(?:说|透露)|(?:面聊|私聊|面谈)(?:告知|再说|透露)|"
    r"our client\b(?! (?-i:[A-Z]))|\ba client\b|stealth|confidential|undisclosed|知名\S{0,8}(?:公司|企业|大厂|厂商)|头部\S{0,6}(?:公司|企业|大厂|厂商|厂)|"
    r"本人工作室|个人工作室|(?:创业|初创)(?:公司|团队)(?:招|在|，)|匿名"
)
MAIL_DOMAIN = re.compile(r"(?:[\w.+-]+@|https?://(?:www\.)?)((?:[\w-]+\.)+)[a-z]{2,}", re.IGNORECASE)
NO_DOMAIN = re.compile(
    r"^(?:gmail|qq|163|126|foxmail|outlook|hotmail|yahoo|icloud|sina|sohu|aliyun|protonmail|mail|example|github|linkedin|zhipin|lagou|liepin|"
    r"bosszhipin|forms?|docs|google|feishu|jinshuju|wjx|tencent|weixin|notion|greenhouse|lever|workday\w*|ashbyhq|mokahr|me|careers?|jobs?|hr)$",
    re.IGNORECASE,
)
# tools, peoples, greetings, papers: whole names of other things
OTHERS = re.compile(
    r"(?:react|vue|angular|node(?:\.?js)?|typescript|javascript|kotlin|swift|golang|go|rust|c\+\+|scala|k8s|kubernetes|docker|kafka|redis|mysql|"
    r"postgres(?:ql)?|mongo(?:db)?|"
    r"elasticsearch|milvus|faiss|airflow|hadoop|hive|flink|spark|clickhouse|git|linux|ros2?|opencv|halcon|unity|unreal|blender|houdini|figma|"
    r"photoshop|premiere|excel|"
    r"word|powerpoint|ppt|comfyui|midjourney|controlnet|stable diffusion|vllm|sglang|tensorrt(?:-llm)?|triton|nccl|cuda|llvm|mlir|tvm|onnx|megatron|"
    r"deepspeed|fsdp|"
    r"langchain|langgraph|llamaindex|dify|coze|autogen|pytorch|tensorflow|jax|keras|sklearn|pandas|numpy|huggingface|whisper|vits|cosyvoice|"
    r"conformer|bert|lora|rlhf|grpo|"
    r"dpo|ppo|sft|moe|asr|tts|ocr|slam|bev|nerf|mcp|prompt|embedding|tob|toc|b2b|b2c|saas|web3|app|ios|android|h5|okr|kpi|hc|base|offer|remote|onsite|hybrid|"
    r"european|asian|american|chinese|japanese|korean|german|french|british|english|mandarin|cantonese|hey|hi|hello|cheers|best|thanks|regards|"
    r"neurips|icml|iclr|acl|emnlp|naacl|cvpr|iccv|eccv|kdd|sigir|www|aaai|ijcai|icra|iros|corl|rss|osdi|sosp|mlsys|"
    r"(?:20\d\d|\d\d届?)?\s*(?:春招|秋招|校招|社招|暑期|寒假|实习|提前批|补录|内推|招聘|招募|直招|急招|热招|正式|日常|岗位|计划|专场|启动|开启){2,}|"
    r"方向[\u4e00-\u9fff]+|哈[喽啰]|嗨|你好|您好|打扰|零(?:基础|经验)\S*|拟[招聘]|现[招聘]|师[弟妹兄姐]\S{0,4}|(?:今|去|前|明)年\S{0,3}|[\u4e00-\u9fff]{1,6}(?:均可|即可|"
    r"也行|都行|基础可|经验可|免谈|勿扰))",
    re.IGNORECASE,
)
AGENCY_DOMAIN = re.compile(
    r"search|recruit|talent|headhunt|hunter|staffing|liepin|lietou|\bhr\b|(?:^|-)hr(?:$|-)|consult|renli|partners?$"
)
DEGREE = re.compile(r"本科|硕士|博士|大专|专科|学历|研究生|经验|以上$")
FRIEND = re.compile(r"^(?:群友|朋友|老友|网友|校友|室友|同学|同事|前同事|老乡|亲戚|闺蜜|基友|战友|家属)")
CALL = re.compile(
    r"^(?:招募|招聘|招人|招贤|英雄|诚聘|急招|急聘|热招|内推|社招|校招|徵才|誠徵|徵|招贤纳士|扩散|求|跪求|转发|转|帮|蹲)(?:令|帖|启事|啦|信息|简章|"
    r"公告|转|发|扩散|一个)*$"
)
# a name that begins with a number: "404工作室", "37 互娱"
NUMBERED = re.compile(r"^\d{1,4}\s?[\u4e00-\u9fff]{0,6}(?:工作室|实验室|科技|智能|公司|集团|网络|互娱|文化|传媒|数据)$")
PERSON = re.compile(r"(?:先生|女士|小姐|老师|HR)|活跃|在线|best regards|kind regards|此致", re.IGNORECASE)
