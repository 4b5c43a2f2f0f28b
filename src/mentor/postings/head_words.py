"""The ways in which postings say who is hiring, and for what."""

from __future__ import annotations

import re

from mentor.postings.words import ROLE

_STOP = r"(?=\s+[^\s:：]{1,8}[:：]|\s{2,}|[\n，；;。|｜【]|,\s|$)"


def labelled_by(names: str) -> re.Pattern[str]:
    """Finds the value after one of the labels `names`: "公司：甲", "【公司】甲"."""
    label = rf"(?:[【\[]\s*(?:{names})\s*[】\]]\s*[:：]?|(?<![\w\u4e00-\u9fff])(?:{names})\s*[:：])"
    return re.compile(rf"{label}\s*(\S.*?){_STOP}", re.IGNORECASE)


def labelled_value(pattern: re.Pattern[str], text: str) -> str | None:
    """The value, or None."""
    match = pattern.search(text)
    return match[1].strip() if match else None


COMPANY = labelled_by(
    "公司名称|公司名稱|公司全称|公司全名|公司简称|"
    "(?:招聘|代招|用人|用工|发布|发布人的|所属|所屬|所在|任职|签约|合作|合同|劳动合同|外包|众包|项目|归属|雇主|服务|招聘的)"
    "(?:公司|单位|單位|企业|企業|机构|機構|品牌|主体|主體)|招聘單位|招聘方|用人單位|"
    "(?:单位|單位|企业|企業|机构|機構|雇主|僱主|品牌|团队|團隊|门店|店铺|工作室)(?:名称|名稱|名)|店名|"
    "招聘主体|公司主体|法律主体|运营主体|主体|发布方|甲方|招募方|签约方?|签约主体|供应商|乙方|合同方|合同主体|发薪(?:方|主体)?|劳务方|外包方|出品方|平台方|资方|公司/部门|公司及部门|雇主|僱主|機構|机构|公司|会社名?|单位|單位|企业|企業|东家|"
    "company(?: name)?|employer|org|organi[sz]ation|hiring company|vendor|client(?: name)?|firm|studio|startup|"
    "(?:client )?brand|institution"
)
# these may hold a part of a company as well: asked only where nothing else names one
TEAM = labelled_by(
    "(?:招聘|所在|所属|用人)?(?:团队|團隊|部门|部門|小组|事业部)|组|我们|我司|发布(?:人|者)|招聘(?:人|者|官)|hiring team|team|department"
)
TABLE = re.compile(
    r"^\W*(公司(?:名称|全称|名)?|单位(?:名称)?|企业(?:名称)?|company|employer|岗位(?:名称|名)?|职位(?:名称|名)?|title|"
    r"position)\s*(?:[|｜\t]|\s{1,})\s*([^|｜\t]{2,40}?)\s*(?:[|｜\t].*)?$",
    re.IGNORECASE,
)
TITLE = labelled_by(
    "职称|職稱|岗位名|职位名|职位名称|職位名稱|岗位名称|崗位名稱|职务名称|職務名稱|"
    "(?:招聘|招募|應聘|应聘|在招|热招|急招|委托|代招|开放|需求|外派)(?:岗位|职位|崗位|職位|职务|職務)|"
    "职位|職位|岗位|崗位|职务|職務|職缺|招募|招人|诚招|急招|"
    "job title|job|position|opening|vacancy|title|role"
)
# "招聘单位 | 甲": a row of a table of two columns
ROW = re.compile(r"^\W*([^\s|｜\t]{2,8}|[A-Za-z ]{3,16}?)\s*[|｜\t]\s*([^|｜\t]{2,40}?)\s*[|｜]?\s*$")
# a label whose value is the line below
LONE = re.compile(
    r"^\W*(?:(?:公司|单位|單位|企业|企業|职位|職位|岗位|崗位)(?:名称|名稱|全称)|招聘(?:单位|公司|企业|岗位|职位)|"
    r"company(?: name)?|employer|job title|position)\W*$",
    re.IGNORECASE,
)
# what somebody is sought for, where nothing says it better
WAY = labelled_by("(?:招聘|招募|岗位|在招|研究)?方向|招(?:聘|谁|什么)?|在?找(?:谁|什么样的)?|缺|求|需求|wanted|hiring")
# a label that may hide a client beside whoever signs the contract
CLIENT = re.compile(r"^\W*(?:甲方|客户|项目|服务|client)", re.IGNORECASE)
_ROLE = rf"(?i:{ROLE.pattern})"
CALLED = re.compile(
    r"(?:公司(?:叫|是|名[叫为是])|(?:公司|，|,|团队)名[叫为]|公司[「“《])\s*([^\s，。,;；「」“”《》]{2,20})"
)
_EN = r"[A-Z][\w&.’'-]*(?: (?:&|of|and(?= [A-Z])|[A-Z])[\w&.’'-]*){0,4}"
_HIRES = (
    r"(?:20\d\d\s*年度?|面向(?:社会|全国|校园|全球|海内外)|公开|正在|现正|现在|現在|目前|现|長期|长期|高薪|火热|热|社招|校招){0,3}\s*(?:招聘|急招|"
    r"急聘|诚聘|誠聘|诚招|"
    r"诚征|誠徵|诚寻|诚邀|招募|寻找|尋找|寻|招|聘|找|徵)(?!投标|生简章|商|股)"
)
# a company and what it looks for: "深澜数科招 AI Agent 开发工程师"
SEEKS = re.compile(
    rf"(?:^|(?<=[，,。！!｜|"
    rf"、\s]))(?P<company>[^，。,：:！!？?\s]{{2,24}}?)\s*{_HIRES}\s*(?:[一两二三\d]+\s*[位个個名]\s*)?(?:优秀的|资深的)?\s*"
    rf"[「“『]?"
    rf"(?P<title>[^，。,：:！!\n]{{0,40}}?{_ROLE}(?:[（(][^）)]{{1,16}}[）)])?)"
)
SEEKS_EN = re.compile(
    rf"(?P<company>[A-Z][\w&.]*(?: [A-Z][\w&.]*){{0,3}})(?: is|'s| are)?\s*(?:now |currently )?(?:hiring|"
    rf"looking for|seeking|seeks|recruiting)"
    rf"(?: for)?(?: an?| our)?(?: talented| experienced| passionate)*\s+(?P<title>[^,.\n]{{0,50}}?{_ROLE})"
)
WE_SEEK = re.compile(
    rf"(?:(?:(?:we|i|team|group|lab|client|startup|company)(?:'|’)?(?:re|m|s| are| is| am)?|, (?:is|are))\s+"
    rf"(?:now |currently )?(?:looking for|hiring|seeking|seeks|recruiting|needs?)|\b(?:is|are) after(?= an? )|\bjoin [^,.!\n]{{2,30}} as)(?: an?|"
    rf" our| one)?\s+"
    rf"(?P<title>[^,.\n]{{0,50}}?{_ROLE}(?:(?-i:, (?:[A-Z][\w-]+ ?){{1,3}})(?=[,.\n]|$))?)",
    re.IGNORECASE,
)
# as LinkedIn puts it: "This is a full-time role for a Speech Engineer located in ..."
ROLE_FOR = re.compile(rf"\brole for an?\s+(?P<title>[^,.\n]{{0,50}}?{_ROLE})")
# the company before a space and its part: "豆荚办公 AI 助手团队"
TEAM_OF = re.compile(r"^([\u4e00-\u9fff]{2,8})\s+\S.*(?:团队|小组|组|部门|部|实验室)$")
FINDS = re.compile(
    rf"(?:{_HIRES}(?:[一两二三\d]+\s*[位个個名]\s*)|(?:^|[，,。！!\s—]){_HIRES}\s*)(?:与众不同的|优秀的|"
    rf"资深的)?\s*(?P<title>[^，。,！!\n]{{0,40}}?{_ROLE})"
)
# a company that speaks of itself
IS = re.compile(
    r"^(?P<company>[^，。,\s：:！!？?]{2,18}?)(?:[（(][^）)]{1,30}[）)])?[，,]?\s*"
    r"(?:(?:是|为)(?:一[家个支]|国内|全球|行业|中国|业内|专注|面向)|成立(?:于|了?\s*\d+\s*[年个])|创立\s*\d+\s*年|创立于|創立於|成立於|创办于|始于|"
    r"总部|專注|专注于?|致力于|致力於|深耕|诚邀|誠邀|诚挚|邀请您|邀请你|期待你|欢迎你|"
    r"旗下|隶属|正?在?(?:寻找|招募|找)(?:一|几|两|\d+)?[位名个群]|想找)"
)
IS_EN = re.compile(
    rf"^(?:[Aa]t |[Jj]oin )?(?P<company>{_EN}),? (?:is (?:an?|the|on|building|one|where|hiring|growing|looking)|"
    r"was founded|runs|operates|creates|powers|designs|serves|builds|develops|provides|makes|helps|trains|ships|sells|offers|turns|brings|invites|seeks|"
    rf"was born|has been|an? [\w -]{{0,40}}?(?:company|startup|start-up|studio|lab|firm|agency|platform|business)\b|(?:we |our ))"
)
# a company in the words of somebody who works there
TOLD = re.compile(
    r"我是\s*([^，。\s]{2,14}?)(?:的|公司)?\s*(?:hr|HR|招聘|人事|猎头|创始人|负责人)|(?:我司|我们公司|本公司|就职于|"
    r"东家是?)[，,：:]?\s*([^，。\s]{2,14}?)(?=[，,。]|$)|"
    r"(?:我们|我们组|我司|我在|团队|公司|来自|朋友(?:公司|所在的)?|"
    r"东家|工作室|创业公司|由)\s*[（(]?[^，。「“《]{0,14}[「“《]([^」”》]{2,16})[」”》]|"
    r"(?:叫|叫做|名为|名叫|名字是)\s*[「“《]([^」”》]{2,16})[」”》]|^[「“]([^」”]{2,16})[」”](?=\s*(?:团队|公司|招|诚|正在|是|现|\S{0,8}(?:公司|"
    r"团队)))|(?:^|[，。！!\s])我们是\s*([^，。\s一]{2,12}?)(?=[，,（(]|的\S{1,12}(?:团队|部门|组|实验室)|$)|"
    r"(?:(?:(?<![\u4e00-\u9fff])|我们)(?:公司|团队)|东家|我们|我司|本司|敝司|[我本](?:院|校|所|中心|行|单位))[（(]\s*([^，。）)]{2,14})[）)]|"
    r"(?:^|[，。！!\s])我在\s*([^，。\s]{2,12}?)(?:做|工作|上班|的)|"
    r"^([^，。\s：:]{2,14}?)(?:的)?[^，。\s]{0,8}(?:团队|部门|组|实验室)\s*(?:正在|诚|急|热)?(?:招|寻|找)|"
    r"^内推\s*[|｜:：-]?\s*([^，。\s|｜]{2,14})(?=[\s|｜，,]|$)|^([^，。\s：:｜|]{2,14}?)\s*内推|"
    r"^([^，。\s：:]{2,16})[，,]\s*(?=一家|做|是家|我们是)"
)
TOLD_EN = re.compile(
    rf"^[Ww]e(?:'re|’re| are) ({_EN}?)(?=[,.—–(-]| and | \()|"
    rf"\bI(?:'m|’m| am)? (?:[\w-]+ ){{0,5}}(?:at|for|from) ({_EN})|\b[Mm]y team (?:at|in) ({_EN})|\b[Mm]y company,? ({_EN})|"
    r"\b([A-Z][\w&]*(?: [A-Z][\w&]*){0,2})(?:'s|’s) (?:[\w-]+ ){0,4}(?:team|group|lab|division)\b|"
    r"^([A-Z][\w&.]*(?: [A-Z][\w&.]*){0,2}) \(YC"
)
# a part of a company and what it belongs to: "我们团队隶属甲科技", "来自乙实验室"
BELONGS = re.compile(
    r"来自\s+([^，。；、\s]{2,16})(?=\s*的)|(?:隶属于?|隸屬於?|归属于?|任职于|就职于|供职于|团队来自)\s*([^，。；、\s]{2,16}?)(?=[，。；、\s的]|$)"
)
# a team that hires: its company before what it works on
TEAM_HIRES = re.compile(
    r"^([^，。！!\s：:]{2,20}?)的?(?:(?:AI|ai|大模型|语言模型|算法|技术|研发|推荐|搜索|广告|多模态|视觉|语音|数据|平台|产品|工程|智能体|"
    r"内容|基础架构|推理|训练|商业化|增长|应用)+)?(?:团队|部门|小组|组|实验室|事业部)\s*(?:正在|诚|急|热|现|在|开始|大量)*(?:招|寻|找)"
)
# names that only companies and universities have, in English
LEGAL_EN = re.compile(
    r"\b((?:[A-Z][\w&.’'-]*,? (?:& )?){1,4}(?:Inc\b|Ltd\b|LLC|LLP|GmbH|Pte\b|Corp\b|Corporation|University|Institute|Labs?|Limited))|"
    r"\b(University of [A-Z]\w+(?: [A-Z]\w+)*)"
)
# what stands before a colon and names no company
LABEL = re.compile(
    r"(?:地点|城市|地址|地区|坐标|职责|要求|需求|主体|公司|单位|企业|机构|薪|薪资|薪酬|待遇|工资|预算|学历|学位|专业|经验|年限|年龄|部门|团队|组|"
    r"人数|名额|方式|时间|日期|截止|内容|描述|说明|亮点|福利|性质|类型|类别|职级|级别|邮箱|电话|微信|编号|链接|网址|官网|流程|条件|资格|岗位|职位|"
    r"方向|行业|规模|阶段|联系人|对象|标签|关键词|来源|备注|提示|语言|证书|汇报|干啥|要啥|有啥|咋投|工作|任务)$"
)
LEGAL = re.compile(
    r"([\u4e00-\u9fff]{2,12}(?:[（(][\u4e00-\u9fff]{2,6}[）)])?[\u4e00-\u9fff]{0,12}(?:有限公司|有限責任公司|"
    r"股份公司|集团|集團|研究院))"
)
IN_TEXT = re.compile(
    r"(?:^|[在于到入「“，。、—\s])([\u4e00-\u9fff]{2,6}(?:科技|智能|网络|数据|实验室|引擎|互娱|算力|"
    r"数科))(?=[，。」”的是将\s]|$)"
)
NO_NAME = re.compile(
    r"^(?:人工|大数|互联|物联|神经|训练|海量|高|全球|金融|信息|前沿|计算机|具身|群体|商业|集体)|(?:人工智能|"
    r"神经网络|训练数据|海量数据|大数据|互联网络)$"
)
JOINED = re.compile(
    r"\b[Jj]oin (?:us at |the team at )?([A-Z][\w&]*(?: [A-Z][\w&]*){0,3})|"
    r"\b[Hh]ere at ([A-Z]\w+)|\b(?:[Ww]ork|[Cc]areers?|[Jj]obs?|[Bb]uild|[Gg]row)(?: with us)? at "
    r"([A-Z][\w&]*(?: [A-Z][\w&]*){0,3})|\b(?:[Ww]e|[Uu]s|[Tt]eam) at ([A-Z][\w&]*(?: [A-Z][\w&]*){0,3})|"
    r"\bon behalf of ([A-Z][\w&]*(?: [A-Z][\w&]*){0,3})"
)
JOIN = re.compile(
    r"^来\s*(?!我|这|公司|到|做|一)([^，。！!的、\s]{2,10}?)(?=做|一起|吧|[！!])|(?:欢迎)?加入\s*([^，。！!的我、\s]{2,14})(?=[，。！!、\s]|一起|$)"
)
CAMPUS = re.compile(
    r"^([^，。\s\d：:（(]{2,24}?(?:[（(][^）)]{1,30}[）)])?)\s*(?:20\d\d|\d\d)?\s*(?:届|年度?)?\s*(?:校园招聘|校招|秋招|春招|社招|社会招聘|暑期实习|"
    r"暑期|公开招聘|(?:诚聘|誠聘|招聘|急招|招募|热招|招人)(?:啦|了|中|启事)?(?=\s*[:：!！]?$))"
)
ABOUT_WHOM = re.compile(
    r"^(?:关于|關於|about )\s*(?!us|the|this|you|我们|公司|我們|团队|职位|岗位)(\S[^，。:：】]{1,20})", re.IGNORECASE
)
TAG = re.compile(r"^\s*(?:【([^】]{0,12})】|\[([^\]]{0,12})\]|#[^\s#]{1,10}#?|[「『]([^」』]{0,12})[」』])\s*")
TAGS = re.compile(r"(?:\s*(?:【[^】]{0,12}】|\[[^\]]{0,12}\]|#[^\s#]{1,10}#?))+\s*")
LEAD = re.compile(
    r"^(?:(?:标题|主题|题目)(?=\s*[:：])|(?:招聘|招募|内推|招人)(?:启事|信息|公告|需求|通知|帖)|(?:岗位|职位)[是为]|(?:岗位|"
    r"职位)[一二三四五六\d](?=\s*[:：])|猎头(?:职位|岗位)|"
    r"社招|校招|在招|委托职位|徵求|徵|诚聘|誠聘|急招|急聘|急需|热招|招聘(?!专员|经理|主管|顾问|负责人|总监|实习|助理)|招募|招(?!聘|商)|(?:we(?:'|’)?(?:re|"
    r" are) )?(?:now )?hiring(?: an?)?)\s*[:：!！｜|]?\s*",
    re.IGNORECASE,
)
CUTS = re.compile(
    r"\s*[|｜•·‧∙@＠—–，；。!！：\t→\u2022]\s*|\s*;\s|,\s*|:\s+|\s{2,}|\s+[-/]\s+|"
    r"(?<=[）)])\s*/\s*|(?<=[\u4e00-\u9fff])[-/](?=[\u4e00-\u9fffA-Z])|\s+at\s+(?=[A-Z])"
)
BRACKET = re.compile(r"\s*[（(\[【]([^（）()\[\]【】]*)[）)\]】]\s*$")
EXTRA = re.compile(
    r"^[\s\d/、,，·~\-–]*$|届|全职|兼职|急招|急聘|\d+\s*[人名]|HC|编制|远程|現場|校招|社招|双休|不加班|薪|出差|驻场|常驻|派遣|外包|劳务|匿名|班倒|"
    r"可应届|可接受|小白|ref\b|编号|"
    r"[kKwW万]\b|可转正|在家|线上|坐班|"
    r"remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract|permanent|urgent|[mf]/[fw]|base|三选一|若干",
    re.IGNORECASE,
)
FACT = re.compile(
    r"^\W*\d|^(?:统招|全日制)?(?:本科|硕士|博士|大专|学历|經驗|经验)|要求|地点|職責|职责|招聘|^base\b|\d\s*k\b|"
    r"薪|以上$|经验|经历|年限|在读|届|"
    r"为主|双休|五险|六险|全职|兼职|内推|投递|简历|邮箱|微信|电话|截止|月|天\b|优先|^(?:full|part)[- ]time|^remote|"
    r"hybrid|on-?site|salary|package|http|@|编号|汇报|福利|人数",
    re.IGNORECASE,
)
TALK = re.compile(
    "[，。？?“”…]|的|他|她|了|你|您|我|负责|熟悉|参与|可以|能够|不|有|会|招|请|做|让|为|这|那|要|看|来|吧|哈|啊|"
    "求|急|寻|想|"
    r"\b(?:we|you|our|your|the|is|are|will|to|for|with|and|in|this|an?)\b", re.IGNORECASE,
)  # fmt: skip
CHAT = re.compile(
    r"^(?:急|诚|欢迎|加入|速|长期|周末|弹性|附|招|求|内推|大家|各位|分享|转发|紧急|海量|待遇|可|有|无|不|请|来|"
    r"如|hello|hi\b|jd\b|我|你|您)|[吗吧哈啊呀啦呢的了]$|[，。？?“”…！!]|我们"
)
PART_OF = re.compile(
    r"(?:团队|部门|事业部|事业群|项目组|小组|方向|岗位|职位|中心|组|部|线|行业|领域|赛道|背景|岗|职责|描述|需求|"
    r"启事|信息)$"
)
ANONYMOUS = re.compile(
    r"\.com\b|^某(?!某)|知名|头部|保密|不便|头牌|大厂|客户|^一?家|^(?:本|我|该|贵)(?:公司|司|团队|单位|院)|"
    r"公司$(?<=^公司)|confidential|stealth|undisclosed|our client|a leading|well-known|^n/?a$|暂无|面议",
    re.IGNORECASE,
)
# fields and branches, which a line may name beside a position
GENERIC = re.compile(
    r"^(?:generative|applied|conversational|responsible) ai$|^(?:gen)?ai$|^llms?$|^nlp$|^(?:rag|aigc|agents?|cv)$|"
    r"^(?:人工智能|机器学习|深度学习|大模型|大模型应用|大语言模型|多模态|自然语言处理|计算机视觉|智能体|互联网|移动互联网|"
    r"金融科技|在线教育|企业服务|智能硬件|机器人|新能源|汽车|医疗|电商|游戏|教育|金融|半导体|云计算|大数据|数据|推荐|"
    r"搜索|语音|视频生成|图像生成)$|(?:创业|初创|上市|互联网|独角兽|外资|合资|民营|国有)(?:科技)?(?:公司|企业|集团)$",
    re.IGNORECASE,
)
# "AI Engineer @ Acme", "算法工程师@甲科技"
AT = re.compile(
    rf"^(?P<title>[^@＠\n]{{0,50}}?{_ROLE}[^@＠\n]{{0,20}}?)\s*[@＠]\s*"
    rf"(?P<company>{_EN}|[\u4e00-\u9fff]\S{{1,14}}?)(?=$|[\s|｜,，·])"
)
# nothing but what somebody works on: "大模型推理", "搜索推荐方向"
FIELD = re.compile(
    r"(?:ai|aigc|infra|rag|agent|nlp|cv|大模型|语言模型|多模态|模型|推理|训练|预训练|后训练|微调|推荐|搜索|广告|语音|视觉|图像|视频|智能体|"
    r"算法|算力|平台|应用|系统|优化|加速|部署|数据|标注|引擎|架构|基础|策略|内容|商业化|增长|研发|开发|后端|前端|方向|技术|安全|对齐|评测|质量|产品|"
    r"工程|服务|与|和|及|/|、| )+",
    re.IGNORECASE,
)
COUNT = re.compile(r"[\s（(]*\d{1,2}\s*[人名个]\s*[)）]?$|\s*[x×*]\s*\d{1,2}$", re.IGNORECASE)
# pay that follows a position on its line
PAID = re.compile(
    r"(?:\s*[\s,，·|｜（(]|(?<=[）)]))\s*[$¥￥]?\d+(?:\.\d+)?\s*[kKwW万]?\s*[-~–—至]\s*[$¥￥]?\d+(?:\.\d+)?\s*[kKwW万].*$"
)
INNER = re.compile(r"[\s·，,、/|｜]+")
MAIL = re.compile(r"[\w.+-]+@[\w.-]+|https?://\S+")
