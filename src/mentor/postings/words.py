"""The words that postings are made of: headings, cities, roles, degrees, tracks."""

from __future__ import annotations

import re

# a heading names the part that follows; the first that matches, in this order
HEADINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("not", re.compile(r"不要求|不需要|无需|not required")),
    ("nice", re.compile(
        r"加分|优先|如果你(?:还|也)|最好|软性|更(?:喜欢|希望|期待|看重|要)|锦上|desir|extra points|^extras$|^plus$|great if you|^nice$|"
        r"nice[ -]to[ -]have|preferred|bonus|\bpluses\b|a plus|锦上添花|如果你还"
    )),
    ("must", re.compile(r"(?:职责|描述|内容)(?:和|与|及|/|、|&)\s*(?:任职|岗位|职位)?(?:要求|资格)")),
    ("benefits", re.compile(
        r"亮点|能给你|给你|得到|收获|our offer|福利|待遇|薪资|薪酬|我们提供|你将获得|"
        r"你能得到|benefits|we offer|what we offer|perks|compensation"
    )),
    ("about", re.compile(
        r"^关于(?!你|您)|(?:公司|单位|企业|集团|机构|品牌|团队|雇主)(?:介绍|简介|概况|背景)|about (?:us|the company|the team)|"
        r"联系方式|投递|how to apply|why join us|应聘方式|申请方式|^流程$|^about (?!you)"
    )),
    ("duties", re.compile(
        r"你(?:将|会|要)?(?:做|负责|参与)|您将|做的事|做什么|干什么|你的(?:工作|日常|任务|使命)|日常|^jd$|"
        r"^mission$|tasks|day[- ]to[- ]day|^role$|职责|工作内容|职位描述|岗位描述|职位简介|职位介绍|岗位介绍|"
        r"要做|你将|(?<!希望)(?<!期待)(?<!期望)(?<!需要)(?<!要求)你会(?!什么|些|哪)|主要工作|工作描述|工作说明|工作任务|"
        r"职务(?:内容|说明)|^工作$|^[干做]$|^what$|^the job$|承担|负责内容|机会|job description|"
        r"responsibilit|you(?:'|’)?(?: wi)?ll|about the (?:role|job|position)|the role|duties|day to day|"
        r"in this role")),
    ("must", re.compile(
        r"画像|^会什么|^[要会]$|^who$|^reqs?$|[须需应]满足|[须需应]具备|应聘者|人选|我们要什么|我们想找|你有|your profile|about you$|what we want|we want|"
        r"要求|资格|任职|条件|必须|"
        r"必备|希望|期待|期望|需要你|你需要|你具备|你有|技能|能力模型|qualifications|requirements?|who you are|"
        r"you have|looking for|must[ -]haves?|skills|"
        r"what you(?:'|’)?(?:ll)? need|what you bring|what we ask|what it takes|you(?:'|’)ve done|good fit|"
        r"you bring|我们在找")),
)  # fmt: skip
# a line that is nothing but a heading, with no colon and no brackets around it
BARE_HEADING = re.compile(
    r"(?:岗位|职位|工作|任职|基本|必备|核心|主要|其他|岗位的)?(?:职责|内容|描述|要求|资格|条件|技能|"
    r"任务)(?:要求|如下)?|加分(?:项|条件)?|优先(?:条件|考虑)?|"
    r"(?:薪资|薪酬|福利)+(?:福利|待遇)?|公司(?:介绍|简介)|关于我们|我们希望你|你需要具备|"
    r"(?:job )?(?:description|responsibilities|requirements)|(?:minimum |basic |preferred |"
    r"required )?(?:qualifications|skills)|"
    r"it(?:'|’)d be great if you(?: have)?|我们(?:希望|期望|期待)(?:你)?|nice[ -]to[ -]haves?|bonus(?: points)?|"
    r"preferred|benefits|perks|duties|what you(?:'|’)?ll do|what you bring|about (?:us|the role|you)|you have|"
    r"你(?:将|会|要|需要)?(?:做|负责|参与)(?:的)?(?:事|事情|工作|内容|什么)?|您将(?:负责)?|你的(?:工作|日常|"
    r"职责|任务|使命)|要做的事|做什么|干什么|日常工作|(?:我们)?(?:期待|希望|期望)(?:你|您|的你)(?:是|有|具备)?|"
    r"我们要什么|我们想找|"
    r"(?:你|您)需要(?:具备|有|的)?|如果你(?:还|也|有)?(?:那就太好啦)?|加分|优先|(?:候选人|人才)?画像|人选要求|"
    r"(?:岗位|职位|工作)?(?:硬性|必要|基础|能力|任职)(?:要求|条件|项)|必备|必须(?:有|具备)?|(?:你|您)?最好(?:有|会)|锦上添花|我们更?(?:要求|喜欢|"
    r"看重)|会什么|工作(?:说明|任务)|"
    r"职务(?:内容|说明)|(?:所需|应征|应聘|其他|入职)(?:技能|条件|要求)|job duties|entry requirements|加分技能|"
    r"(?:具备)?(?:以下|下列)(?:条件|经[验历])?(?:者)?(?:优先|加分)(?:考虑)?|(?:岗位|职位|工作|团队)?亮点|"
    r"我们(?:提供|能给你的?|给你)|你(?:能|将)?(?:得到|获得|收获)|(?:公司)?福利|薪酬|应聘方式|投递方式|申请方式|"
    r"工作时间|"
    r"(?:your |the )?(?:role|job|mission|day[- ]to[- ]day|tasks)|key responsibilities|(?:key |main )?duties|"
    r"(?:what )?you(?:'|’)?(?: wi)?ll (?:do|be doing|work on)|responsibilities include|your profile|about you|"
    r"(?:must|required|key|technical) skills|(?:preferred|desired|desirable|bonus) (?:skills|qualifications|"
    r"experience|points)?|what we want|we(?:'|’)?re looking for|we want|plus(?:es)?|extra points|extras|"
    r"our offer|why join us|how to apply|perks(?: and benefits)?|"
    r"who you are|must[ -]haves?|what we offer|what we(?:'|’)?re looking for"
)  # fmt: skip

NICE = re.compile(
    r"优先|加分|更佳|更好|尤佳|为佳|(?<=[ 者a-z])佳$|最好|锦上添花|择优|虚席以待|更受欢迎|bonus|"
    r"(?:would|will|is|are) (?:also )?(?:be )?(?:great|welcome|nice|helpful)|preferred|preferably|\bplus\b(?! \w+ (?:years|yrs))|"
    r"nice to have|advantage|desirable|ideally"
)
NEGATED = re.compile(
    r"不(?:做|作)?(?:硬性)?(?:强制)?要求|无(?:需|须)|不需要|不必|不强制|非必须|非必需|不是必须|不限(?!于)|"
    r"没有?.{0,8}也可|无.{0,8}要求|"
    r"\bnot (?:\w+ )?(?:required|necessary|needed|a must)|\bno\b[^,;.]{0,40}\b(?:required|needed|necessary|"
    r"requirement)|"
    r"\bno (?:requirement|need)\b|\birrelevant\b|do(?:es)?n(?:'|’)?t matter|don(?:'|’)?t need|not (?:need|require)|without (?:any )?(?:need|experience)"
)
VERB = re.compile(
    r"有|熟|了解|做过|掌握|发表|具备|参与|会|懂|用过|精通|能|理解|复现|使用|对|擅长|接触|"
    r"\b(?:experience|familiar\w*|knowledge|proficien\w+|strong|has|have|hands-on|understand\w*|contribut\w+|"
    r"published)\b"
)
DUTY = re.compile(
    r"^\W{0,4}(?:负责|参与|主导|协同|协助|推动|跟踪|跟进|你会|你将|您将|主要工作|工作是|岗位职责|日常|带领|承担|牵头|"
    r"(?:从零|独立|持续|深度|和|与|把|将|为|围绕|针对|基于|结合|通过|配合|对接|用)?[^，。熟会懂有能]{0,12}?"
    r"(?:搭建|设计|开发|构建|建设|研发|优化|维护|制定|完成|支持|探索|训练|撰写|输出|推进|打造|改进|实现|部署|"
    r"落地|迭代|调研|预研|沉淀|提升|降低|梳理|编写)(?!过|能力|经[验历]|基础|思维|者|模式|语言|工具|环境|框架))"
    r"|responsible for|you will|you(?:'|’)ll|"
    r"^we are|^our |^(?:own|design|build|develop|lead|drive|work with|collaborate|ship|train|improve|"
    r"optimi[sz]e|maintain|research|partner|write|deploy|define|create|implement|contribute to|help) "
)
STRONG = re.compile(
    r"熟|掌握|精通|要求|经[验历]|会用|懂|必须|学历|本科|硕士|博士|擅长|扎实|做过|用过|优先|加分|具备|有过|"
    r"experience|knowledge|familiar|proficien|required|must|degree|preferred"
)
ABOUT = re.compile(
    r"是一家|创领者|成立于?|隶属|总部|连续\S{1,3}年|服务\d+|^我们(?:是(?![想在要招找急])|专注|致力|深耕)|our mission|founded|we are a "
)
WANTED = re.compile(
    r"熟|掌握|精通|要求|经验|了解|会|懂|需要|必须|具备|学历|能力|使用|擅长|扎实|基础|做过|理解|能|优先|加分|"
    r"背景|希望你|更好|专业|不限|"
    r"experience|knowledge|familiar|proficien|strong|required|must|plus|preferred|degree|years|skills|understand"
)

ROLE = re.compile(
    r"工程师|工程師|产品经理|產品經理|研究员|研究員|科学家|科學家|架构师|架構師|专员|專員|实习生|實習生|专家|"
    r"專家|标注员|標註員|审核员|质检员|分析师|分析師|设计师|設計師|剪辑师|"
    r"动画师|提示词师|讲师|美术|文案|编导|负责人|負責人|总监|總監|主管|组长|店长|经理|經理|开发岗|算法岗|顾问|"
    r"顧問|训练师|訓練師|程序员|博士后|管培生|助教|助理(?:教授|研究员)|副教授|助理|策划|布道师|教练|标注兼职|兼职标注|"
    r"导演|编剧|画师|建模师|审校|校对|人员|人員|合伙人|技术官|操盘手|站长|班长|教师|"
    r"\b(?:engineer|scientist|manager|researcher|developer|architect|intern|analyst|specialist|lead|expert|"
    r"designer|director|consultant|annotator|"
    r"trainer|trainee|administrator|postdoc|fellow|programmer|writer|editor|officer|associate|technician|"
    r"tester|artist|reviewer|coordinator|owner|executive|representative|recruiter|accountant|strategist|linguist|labell?er|rater|evangelist|advocate|"
    r"technologist|"
    r"(?:research|teaching|project|lab) assistant|professor|lecturer|(?:phd|doctoral|postdoctoral) position|sre|devrel|pm|member of technical staff|"
    r"(?:head|vp|"
    r"vice president) of \w+)s?\b",
    re.IGNORECASE,
)
# at the end of a piece only: in a sentence these are what one does
ROLE_END = re.compile(
    r"(?:开发|算法|研发|运营|運營|测试|测评|销售|后端|前端|运维|标注|兼职|岗|岗位|实习|師|师|师傅|师父|员|"
    r"員|医生|醫生|记者|記者|翻译|翻譯|教授|美术|文案|剪辑|博士生|硕士生|访问学者|嵌入式|全栈|主播|客服|(?<![A-Za-z])(?:BD|RA|TA|TL|QA|SRE|DBA|CTO|"
    r"CEO|COO|CSO|CMO|VP|ETL|SDE|FAE|HRBP))(?:[（(][^）)]{1,16}[）)])?$"
)
COMPANY_END = re.compile(
    r"(?:公司|集团|科技|智能|网络|数据|实验室|研究院|引擎|游戏|学院|医疗|教育|信息|软件|计算|影像|智慧|世界|"
    r"资本|银行|工作室|公司|集團|數碼|数码|技术|技術|股份|控股|研究所|中心医院|医院|博物馆|图书馆|美术馆|事务所|协会|基金会|出版社|报社|电视台|诊所|"
    r"幼儿园|电子|光电|微电子|精密|重工|药业|影视|航空|航天|装备|动力|置业|物业|大学|大學|机器人|芯片|"
    r"半导体|互娱|互动|传媒|文化|影业|"
    r"电商|物流|出行|汽车|证券|基金|保险|金服|云|云计算|算力|智算|数科|短剧|动漫|视觉|語音|语音|生物|制药|能源|"
    r"电力|通信|咨询|智库|智造|智联|数智|智算中心|基地|映画|互联|商城|优选|健康|法务|律所|"
    r"\b(?:ai|labs?|inc\.?|ltd\.?|llc|research|technologies|technology|tech|works|studios?|corp\.?|group|"
    r"systems|solutions|analytics|robotics|software|health|cloud|intelligence|institute|university|gmbh|pte\.?|"
    r"co\.?|limited|brains|mind|minds))(?:（[^）]{1,8}）|\([^)]{1,8}\))?$",
    re.IGNORECASE,
)

NO_COMPANY = re.compile(
    r"^(?:直接|可以|有意|欢迎|感兴趣|组里|组内|姐妹|兄弟|宝子|家人|各位|大家|同学|朋友|有没有|干过|做过|老东家|前东家|前公司|前同事|帮|一下|一个|"
    r"我们?|我們|本|该|贵|咱们?|团队|小组|公司|我司|现|正在|长期|高薪|诚|急|大量|全国|部门|老板|朋友|内部|"
    r"研发|技术|产品|算法|急招|热招|招聘|岗位|职位|这里|目标|使命|愿景|客户|你|您|外派|驻场|猎头|转发|转自|甲方|乙方|海外|"
    r"[①-⑳])"
    r"|(?:团队|部门|小组|项目组|事业部)$|^(?:we|our|the|this|us|you|team|role|job|position|about|who|what|why|"
    r"hiring|join|now|at|contract|graduate|programme|program|internship|opening|vacancy|urgent|immediate|dear|hi|hello|"
    r"full-?time|part-?time|permanent|senior|junior|title|level|department|new|remote|looking|open|great|come|an?|my|"
    r"loc|locations?|city|base|jd|reqs?|pay|where|when|time|date|contact|email|tel|deadline|notes?|type|industry|size|degree|"
    r"requirements?|responsibilities|qualifications|skills|benefits|salary|apply|please|if|in|on|for|with|and)"
    r"\b|[“”：:]|^\d",
    re.IGNORECASE | re.ASCII,
)
# parts of cities that stand after them, or alone
DISTRICT = re.compile(
    r"(?:海淀|朝阳|西城|东城|丰台|昌平|大兴|亦庄|石景山|通州|中关村|望京|上地|西二旗|国贸|五道口|徐汇|浦东|张江|"
    r"静安|长宁|杨浦|闵行|漕河泾|临港|陆家嘴|虹桥|嘉定|松江|南山|福田|宝安|龙岗|前海|"
    r"罗湖|科技园|天河|海珠|黄埔|番禺|琶洲|南沙|余杭|西湖|滨江|萧山|拱墅|未来科技城|雨花台|江宁|鼓楼|建邺|玄武|"
    r"高新|武侯|天府|青羊|锦江|光谷|洪山|江夏|武昌|东湖|园区|雁塔|未央|"
    r"蜀山|包河|岳麓|思明|集美|信义|信義|内湖|內湖|南港|竹北|数码港|數碼港|科学园|科學園|中环|湾仔|九龙|沙田|"
    r"尖沙咀|观塘)"
    r"(?:区|新区|高新区|軟件園|软件园|科技城|新城|街道|cbd)?|[\u4e00-\u9fff]{1,6}(?:区|區|县|镇|新城|高新区|"
    r"园区|园|路|街|大厦|广场|街道|商圈|开发区|经开区)",
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
    "西雅图": ("seattle", "西雅圖"), "呼和浩特": ("hohhot",), "石家庄": ("shijiazhuang",), "太原": ("taiyuan",), "长春": ("changchun",),
    "南宁": ("nanning",), "海口": ("haikou",), "三亚": ("sanya",), "兰州": ("lanzhou",), "西宁": (), "银川": (), "乌鲁木齐": ("urumqi",), "拉萨": (),
    "温州": ("wenzhou",), "嘉兴": ("jiaxing",), "绍兴": ("shaoxing",), "金华": (), "烟台": ("yantai",), "潍坊": (), "泉州": (), "惠州": ("huizhou",),
    "中山": (), "徐州": (), "南通": ("nantong",), "扬州": (), "镇江": (), "芜湖": ("wuhu",), "保定": (), "廊坊": (), "雄安": (), "洛阳": (), "宜昌": (),
    "绵阳": ("mianyang",), "桂林": (), "乌兰察布": (), "中卫": (), "张家口": (), "韶关": (), "庆阳": (), "湖州": (), "漳州": (), "汕头": (), "淄博": (),
    **dict.fromkeys((
        "太仓", "昆山", "张家港", "常熟", "江阴", "义乌", "宁德", "泰州", "盐城", "淮安", "连云港", "宿迁", "台州", "丽水", "衢州",
        "舟山", "莆田", "南平", "龙岩", "赣州", "九江", "上饶", "宜春", "株洲", "湘潭", "衡阳", "岳阳", "常德", "郴州", "襄阳",
        "荆州", "黄石", "十堰", "孝感", "新乡", "开封", "南阳", "许昌", "临沂", "济宁", "威海", "聊城", "泰安", "东营", "枣庄",
        "菏泽", "唐山", "秦皇岛", "邯郸", "沧州", "邢台", "大同", "长治", "晋城", "运城", "包头", "鄂尔多斯", "鞍山", "大庆", "江门",
        "肇庆", "湛江", "茂名", "揭阳", "清远", "柳州", "遵义", "曲靖", "丽江", "泸州", "宜宾", "德阳", "南充", "乐山", "自贡",
        "咸阳", "宝鸡", "渭南", "榆林", "天水", "蚌埠", "马鞍山", "安庆", "滁州", "阜阳", "淮南", "横店",
    ), ()),
    "新北": (), "桃园": ("taoyuan",), "台南": ("tainan",), "巴黎": ("paris",), "柏林": ("berlin",), "慕尼黑": ("munich",), "苏黎世": ("zurich",),
    "阿姆斯特丹": ("amsterdam",), "都柏林": ("dublin",), "多伦多": ("toronto",), "温哥华": ("vancouver",), "蒙特利尔": ("montreal",), "悉尼": ("sydney",),
    "墨尔本": ("melbourne",), "首尔": ("seoul",), "大阪": ("osaka",), "曼谷": ("bangkok",), "吉隆坡": ("kuala lumpur",), "雅加达": ("jakarta",),
    "胡志明市": ("ho chi minh city",), "河内": ("hanoi",), "迪拜": ("dubai",), "波士顿": ("boston",), "洛杉矶": ("los angeles",), "奥斯汀": ("austin",),
    "班加罗尔": ("bangalore", "bengaluru"), "特拉维夫": ("tel aviv",), "奥斯陆": ("oslo",), "斯德哥尔摩": ("stockholm",), "哥本哈根": ("copenhagen",),
    "赫尔辛基": ("helsinki",), "里斯本": ("lisbon",), "马德里": ("madrid",), "巴塞罗那": ("barcelona",), "米兰": ("milan",), "维也纳": ("vienna",),
    "华沙": ("warsaw",), "布拉格": ("prague",), "布鲁塞尔": ("brussels",), "日内瓦": ("geneva",), "爱丁堡": ("edinburgh",), "曼彻斯特": ("manchester",),
    "孟买": ("mumbai",), "马尼拉": ("manila",), "槟城": ("penang",), "芝加哥": ("chicago",), "奥克兰": ("auckland",), "珀斯": ("perth",),
    "布里斯班": ("brisbane",), "利雅得": ("riyadh",), "阿布扎比": ("abu dhabi",), "剑桥": ("cambridge",),
    "远程": ("remote", "遠端", "遠程", "线上兼职", "不限地点", "地点不限",
        "居家",  "居家办公", "在家办公",
                                                                "anywhere", "work from home"),
}  # fmt: skip
CITY_OF = {form: city for city, forms in CITIES.items() for form in (city, *forms)}
CITY = re.compile(
    "|".join(
        rf"\b{re.escape(f)}\b" if f.isascii() else f + "(?!大学|大學|交通|东?路|西?路|银行|银|理工|邮电)"
        for f in sorted(CITY_OF, key=len, reverse=True)
    ),
    re.IGNORECASE,
)

# parts of cities that no other has: where the city itself is not said
CITY_OF_DISTRICT: tuple[tuple[str, re.Pattern[str]], ...] = tuple((city, re.compile(names)) for city, names in (
    ("香港", r"[观觀]塘|九[龙龍][湾灣塘]|中[环環](?![境球节節])|[湾灣]仔|尖沙咀|荃[湾灣]|沙田|[數数][码碼]港|[铜銅][锣鑼][湾灣]|香港科[學学][园園]"),
    ("北京", r"海淀|中关村|望京|西二旗|五道口|亦庄|石景山|国贸"), ("上海", r"张江|漕河泾|陆家嘴|徐汇|浦东|杨浦|临港|闵行|嘉定区"),
    ("深圳", r"南山区|前海|福田|龙岗|蛇口"), ("广州", r"天河区|琶洲|番禺|黄埔区"), ("杭州", r"余杭|未来科技城|滨江区|萧山|良渚"),
    ("武汉", r"光谷|江夏区"), ("成都", r"天府(?:三街|新区|软件园|大道|五街)|武侯"), ("西安", r"雁塔|曲江新区"), ("南京", r"建邺|雨花台|江宁"),
    ("长沙", r"岳麓|马栏山"), ("厦门", r"思明区|集美区"), ("重庆", r"两江新区|渝北"),
    ("台北", r"[内內]湖|信[义義][区區]|南港|大安[区區]"), ("新竹", r"竹北|竹科"),
))  # fmt: skip

DEGREES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("college", re.compile(
        r"大专|专科|高职|副学士|高级文凭|专上|associate(?:'|’)?s? degree|"
        r"(?<!school )\bdiploma\b", re.ASCII
    )),
    ("bachelor", re.compile(r"本科|学士|专升本|本(?=[/、／]?硕)|[一二重]本|本(?=及?以上)|统招本|大学学位|学位或以上|大卒|学部卒|"
        r"大学(?:以上|学历|毕业|及以上|或以上|程度|\s*[（(]含|[/、／]硕)|学历[^，。；]{0,6}大学|\bb\.?tech\b|\bbsc\b|\bbachelor|\bb\.?eng\b|"
        r"\bba/bs\b|\bbs(?:/ms)?\b|\bb\.s\.|"
        r"\bb\.?sc?\.?\s*(?:/|in\b|or\b|degree|required|needed)|\bundergraduate degree|"
        r"(?<!s )(?<!doctoral )(?<!advanced )(?<!graduate )\bdegree in\b|"
        r"\buniversity (?:degree|graduate)|\bundergrads?\b|\bundergraduate (?:or|and|student)|"
        r"\bgraduates? (?:of|in|from)\b", re.ASCII)),
    ("master", re.compile(
        r"硕士|院卒|\b(?:advanced|(?<!under)graduate) degree|\bmphil\b|"
        r"硕(?=[/、／]?博|及?以上|起)|研[一二三](?=及?以上|在读)|(?<!博士)研究生(?!院)|研究所(?=及?以上|毕业|学历|[、/])|\bm\.?eng\b|\bm\.s\.|"
        r"\bms\b(?! office)|"
        r"\bpostgraduate|\bmaster(?:'|’)?s?\b|(?<!/)\bm\.?sc?\.?\s*(?:/|in\b|or\b|degree|required|needed)|\bmsc\b", re.ASCII
    )),
    ("phd", re.compile(r"博士(?!后(?!出站))|\bph\.?\s?d(?! (?:position|programme|program|fellow|project|thesis))|\bdoctora", re.ASCII)),
)  # fmt: skip
# "学历：本科", "经验：3-5年" ask, wherever they stand
FACT_LABEL = re.compile(
    r"^(?:最低)?(?:学历|教育(?:背景|程度)|学位|经[验历]|年限|工作(?:经[验历]|年限|年资)|年资|education|degree|"
    r"experience|years of experience)(?:要求)?$"
)
DEGREE = re.compile(
    r"学历|\d\s*年|[一二三四五六七八九十两]年(?:(?:及|或)?以上|左右|起)|"
    + "|".join(pattern.pattern for _, pattern in DEGREES)
)
HIGHER_WELCOME = re.compile(
    r"[（(]?(?:特别)?优秀(?:的|者)?(?:本科|硕士)[^，。；)）]{0,8}(?:亦可|也可|均可|可)[^，。；)）]{0,6}[)）]?|"
    r"(?:硕士|博士|研究生|硕博)(?:研究生)?(?:[/／或、及和与](?:硕士|博士))*(?:及?以上)?(?:学历|学位)?(?:者)?"
    r"(?:更|尤|为|会)?(?:优先|佳|加分|更好)"
    r"|(?:ph\.?d\.?|m\.?sc?\.?|master(?:'s|’s)?(?: degree)?|advanced degree)(?: (?:is|degree|strongly|highly))* "
    r"(?:preferred|a plus|desirable|welcome|an advantage|nice|optional|helpful|not needed|not required)"
)

# what a posting of each track talks about (ASCII: a Latin word ends where Chinese begins)
TRACK_WORDS: dict[str, re.Pattern[str]] = {
    "pm": re.compile(r"产品经理|产品(?:负责人|运营|助理|实习|岗|专家|总监|规划)|product (?:owner|lead|strategy|designer)|"
    r"需求文档|product manager|prd|用户研究|产品规划|需求分析|竞品|user research|product management|产品设计|产品方向", re.ASCII),
    "recsys": re.compile(r"推荐(?!就业|信|人|工作)|搜广推|召回|排序模型|精排|粗排|\bctr\b|双塔|recommend(?:er|ation)|点击率|广告算法|生成式推荐", re.ASCII),
    "aigc": re.compile(
        r"aigc|提示词师|midjourney|stable diffusion|\bsd\b|ai ?(?:绘画|绘图|视频|设计|短片|漫剧|短剧)|可灵|即梦|"
        r"lora 模型|动画|特效|文生图|图生图|视频生成|图像生成|生图|扩散模型|diffusion|comfyui|controlnet|"
        r"text-to-(?:image|video)|数字人|\bdit\b|"
        r"flow matching|风格模型|视频扩散|music generation|音乐生成|3d ?生成|可控生成", re.ASCII),
    "multimodal": re.compile(
        r"多模态(?!情感)|视觉语言|图文|multimodal|\bvlm\b|\bmllm\b|\bclip\b|siglip|llava|qwen-?vl|internvl|"
        r"视频理解|ocr|"
        r"语音(?!客服|通话|电话)|\btts\b|\basr\b|vision[- ]language|视觉编码器|计算机视觉|computer vision|speech", re.ASCII),
    "inference": re.compile(
        r"mlops|训练框架|训练平台|编译器|compilers?|\btriton\b|kernels?\b|模型部署|推理(?:引擎|优化|工程|加速|"
        r"框架|服务|性能|平台|部署)|inference|vllm|sglang|tensorrt|\bcuda\b|算子|kv ?cache|infra|部署工程师|端侧|"
        r"性能优化|serving|量化|高性能计算|gpu ?集群|千卡|大模型平台|投机解码|nccl|rdma", re.ASCII),
    "rag_agent": re.compile(
        r"\brag\b|\bagents?\b|智能客服|对话机器人|chatbots?|copilot|llm applications?|ai applications?|"
        r"retrieval|混合检索|tool calling|智能体|检索增强|知识库|langchain|langgraph|llamaindex|向量(?:数据)?库|"
        r"大模型应用|应用开发|应用工程师|"
        r"function calling|\bmcp\b|工作流|dify|coze|prompt engineering|ai 应用|接入大模型", re.ASCII),
    "data": re.compile(
        r"训练师|集群运维|数据(?:平台|运营|专家|产品|开发|采购|合规|质量|标准)|数仓|质检|rubric|data (?:quality|"
        r"pipelines?|curation|operations?|ops)|datasets?|智算|机房|数据中心|算力(?!云销售)|idc\b|标注|数据工程|"
        r"数据清洗|数据质量|语料|数据治理|数据专员|去重|数据采集|data engineer|annotation|labell?ing|"
        r"算力(?:运营|平台|调度)|etl|(?:rate|rank|review|score) (?:the )?model (?:answers?|outputs?|responses?)", re.ASCII),
    "llm": re.compile(
        r"大模型(?!应用|平台|推理)|大语言模型|\bllms?\b|自然语言处理|\bnlp\b|预训练|微调|fine-?tun|rlhf|\bsft\b|"
        r"\bdpo\b|\bppo\b|\bgrpo\b|对齐|"
        r"评测|language model|文本摘要|对话系统|多轮对话|\blora\b|deepspeed|megatron", re.ASCII),
}  # fmt: skip

# trades of their own: a word about models in such a posting makes it none of ours
OTHER_WORK = re.compile(
    r"销售|客服|行政|人事|招聘专员|财务|会计|法务|店长|司机|文员|出纳|采购|厨|保安|护士|教师|商务|市场|品牌|"
    r"公关|投资|采编|主播|"
    r"招投标|课程顾问|sales|account (?:manager|executive)|recruiter|accountant|marketing|customer (?:service|"
    r"support|success)|receptionist|legal|nurse|driver"
)
OTHER_TECH = re.compile(
    r"java|\.net|php|前端|后端|安卓|android|\bios\b|frontend|backend|full[- ]?stack|全栈|测试工程师|嵌入式|硬件|"
    r"结构工程师|网络工程师|游戏策划"
)

TRAINING = re.compile(
    r"学费|就业班|训练营|集训课程|试听课|包教包会|包就业|推荐就业|就业协议|名企内推|课程内容|学完|报名费|立减|"
    r"先学后付|零基础转行|招生|"
    r"原价|早鸟|限时优惠|优惠价|分期|开班|毕业学员|(?:简历|面试|求职)辅导|名额(?:只剩|有限|仅剩)|持证上岗|考试费|包[教过]|(?:听完|学完|报名即?)送|"
    r"免费(?:公开课|试听|听|领)|扫码(?:进群|领)|领取?(?:大纲|资料)|报名(?:送|即送|立减)|适合人群|"
    r"tuition|bootcamp|enroll? now|our course|early[- ]bird|career coaching|capstone|live classes|money[- ]back"
)
# what such an offer is of; one who teaches says so too
COURSE = re.compile(
    r"公开课|体系课|正价课|实战营|特训营|训练营|听课|开播|直播课|主讲|讲师来自|助教微信|题库|\bcohort\b|\bcourse\b"
)
FEE = re.compile(
    r"(?:缴纳|交纳|收取|支付|先交|需交)[^，。;\n]{0,8}(?:费|押金|保证金|元)|培训费|保证金|押金|服装费|"
    r"registration fee|training fee"
)
SIGNALS: tuple[re.Pattern[str], ...] = (
    re.compile(r"岗位职责|工作职责|职位描述|岗位描述|工作内容|职责[:：]|responsibilities|job description|"
        r"what you(?:'|’)ll do|the role"),
    re.compile(r"任职要求|任职资格|岗位要求|职位要求|要求[:：]|资格[:：]|条件[:：】]|qualifications|requirements|"
               r"looking for|what you bring|must[ -]haves?[:：]"),
    re.compile(r"加分项|加分|优先|nice to have|preferred|a plus"),
    re.compile(r"招聘|诚聘|急招|招一[个位名]|hiring|\bneeds an? [^.\n]{2,50}(?:engineer|scientist|manager|developer|analyst)|\b(?:team|we|company|"
    r"startup|lab|group|client)\b[^.\n]{0,40}\bneeds? an? |\bhunting for\b|\bto fill:|"
        r"职位[:：]|岗位[:：]|岗位名称|职位名称|position[:：]|"
        r"we are looking for|徵才|内推|招人|招工|招新|(?:^|[，。！!\s])[急诚直]?招(?![商标生股呼牌待数手架])\s?[^，。\s]{2}|\bhc\b|(?:^|[\s，,|"
        r"｜])兼职(?=[\s，,|｜]|$)|招募|急聘|暑期实习|提前批|补录|简历[^，。\n]{0,4}(?:私|发|投|砸)|私我简历|\bjob (?:opening|"
        r"alert|vacanc\w+)|\bvacancy\b|"
               r"急需[:：]|校招|社招|猎头|诚邀|"
               r"\bwe (?:want|need) (?:someone|an? )|\bis hiring|\bjoin (?:us|our team)\b|寻找一位|找一位|"
               r"缺一[个名位]|招[^，。\n]{2,14}[师员生岗](?![\u4e00-\u9fff])|招[^，。\n商生标]{1,12}(?:美术|运营|开发|算法|文案|后端|前端|销售|"
               r"测试)(?=[，。！!\s]|$)|"
        r"^\W*(?:\w{2})?(?:兼职|全职|实习)\s*[:：]|有意(?:向|者)?的?(?:请)?(?:私信|联系|加)", re.MULTILINE),
    re.compile(r"本科|本硕|硕博|硕士|博士|大专|中专|高中|学历|在读|应届|\d\s?届|大[三四]|bachelor|master'?s|\bphd\b|degree|diploma|\bbs/ms\b|\b[bm]sc\b|"
    r"graduates?\b"),
    re.compile(r"\d+\s*[-~–至]?\s*\d*\s*年(?:及)?(?:以上)?[^，。]{0,10}经[验历]|经验不限|不限经验|零经验|零基础|无需(?:任何)?经[验历]|无经[验历]|"
    r"no experience|experience (?:needed|required)|"
        r"\d\+? ?(?:years|yrs|yoe)|years? (?:of|in) |[一二两三四五六七八九十]年[^，。]{0,10}经[验历]|每周[^，。]{0,4}天"),
    re.compile(r"\d+\s*[-~–]\s*\d+\s*[k万]|薪资|五险一金|salary|面议|[时月年底]薪|薪酬|待遇|计件|日结"),
    re.compile(r"公司(?:名称)?[:：]|工作(?:地点|城市|地)|(?:地点|城市|单位|主体)[:：]|location[:：]|company[:：]|公司叫|\bbase\b|坐标|"
        r"远程兼职|兼职[/／]远程|work from anywhere|\bremote[ ,(]|on-?site|hybrid"),
    re.compile(r"负责|熟悉|掌握|精通|会用|experience with|familiar(?:ity)? with|fluency in|proficien"),
)  # fmt: skip
