"""Texts that talk about jobs and are no posting: news, resumes, questions, stories, talk, lists, what was garbled."""

from __future__ import annotations

import re
from collections.abc import Mapping

# marks of a kind of text; ENOUGH different ones make it that kind
_MARKS: Mapping[str, re.Pattern[str]] = {
    "news": re.compile(
        r"本报讯|记者|报告显示|报告(?:还|也)?指出|数据显示|业内(?:人士|专家)|专家(?:提醒|表示|认为|指出)|同比|据(?:悉|了解|报道|\S{0,6}统计)|"
        r"平均月薪|(?:上涨|增长|下降|上升)\s*(?:了|近|约)?\s*\d+(?:\.\d+)?%|"
        r"不愿具名|告诉记者|昨日|春节(?:刚过|后)|(?:供需|人才)(?:争夺|缺口|市场)|according to (?:a|the) (?:report|survey)|"
        r"\breport(?:er|s|ed) (?:that|said)|year[- ]on[- ]year|analysts? (?:say|said)|survey (?:of|found)|told reporters"
    ),
    "resume": re.compile(
        r"求职意向|期望(?:城市|薪资|岗位|职位|行业)|教育(?:背景|经历)\s*[:：]|(?:工作|项目|实习)经历\s*[:：]|自我(?:评价|介绍)|个人(?:简历|信息|优势|总结)|"
        r"(?:到岗时间|目前状态|求职状态)|本人(?:熟悉|有|毕业|从事)|寻求[^，。\n]{0,12}(?:岗位|职位|机会)|求内推|"
        r"本人\s*(?:\d+\s*年(?!\s*(?:入职|加入|毕业))|985|211|双非|一本|\S{0,6}(?:本科|硕士?|博士?|大专|应届|年))|被(?:优化|裁|毕业)|(?:^|"
        r"\n)\W*求职(?:意向|贴|帖)?\s*[:：|｜]|(?:想|正在|在|来)(?:找|看)\S{0,14}?(?:实习|工作|机会|岗)(?!的)|"
        r"求(?:一[个份])?\S{0,10}?(?:岗|工作|实习|坑位|机会)(?=[，。！!\s]|$)|(?:可?随时|立即|一周内?|马上)(?:可)?(?:到岗|入职)(?=[，。！!\s]|$)|"
        r"求捞|捞捞|捞(?:一下)?我|求收留|"
        r"(?:应聘|申请)(?:岗位|职位)\s*[:：]|(?:^|\n)\W*姓名\s*[:：]|(?:期望|希望)(?:月薪|年薪|坐标|base|薪酬)|我是\s*\d\d\s*届|有坑的|"
        r"\blaid off\b|\breferrals? (?:appreciated|welcome)|\b(?:my next|a new|new) (?:role|job|position|opportunit)|\bif you(?:'|"
        r"’)?(?: a)?re hiring\b|\bshare my (?:cv|resume)\b|"
        r"\b(?:seeking|looking for|open to) (?:\w+ ){0,3}(?:opportunit|roles?\b|positions\b)|"
        r"\bcurriculum vitae\b|\bwork experience\s*:|\beducation\s*:\s*\S|\bmy (?:resume|cv)\b|\bcareer objective\b|\bopen to work\b"
    ),
    "letter": re.compile(
        r"看到贵(?:司|公司)|感谢(?:您|你)(?:的)?(?:应聘|投递|关注)|遗憾(?:地)?(?:通知|告知)|(?:暂不|不太)匹配|(?:进入|放入)[^，。\n]{0,4}人才库|"
        r"祝(?:您|你)求职顺利|"
        r"附上(?:我的|个人)?简历|期待您的回复|我是(?:一名)?(?:本科|硕士|博士|应届)|应聘贵|我对[^，。\n]{0,10}(?:岗位|职位)[^，。\n]{0,4}感兴趣|"
        r"\bdear hiring\b|\bi am writing to\b|\bi would like to apply\b|\bmy resume\b|\bi have (?:over )?\w+ years\b|\bcover letter\b|"
        r"\blook forward to hearing\b"
    ),
    "lesson": re.compile(
        r"第[一二三四五六七八九十\d]+[章节讲课]|(?:本|这篇)(?:文|章|节|教程|文章)|的写法|例如[，,]?写|示例|模板|(?:应当|应该)包括|小结|课后|参考文献|"
        r"\bin this (?:article|chapter|tutorial|post)\b|\bchapter \d|\bfor example, write\b|\btable of contents\b"
    ),
    "launch": re.compile(
        r"产品发布|发布会|内测|公测|更新日志|版本更新|新功能|立即(?:体验|下载|注册)|免费试用|限时(?:优惠|折扣)|上手体验|\brelease notes\b|\bchangelog\b|"
        r"\bfree trial\b|"
        r"\bsign up (?:now|today)\b|我们的[^，。\n]{0,10}(?:平台|产品|工具)(?:支持|已经|正式)"
    ),
    "question": re.compile(
        r"请问|求助|求建议|想问|问一下|有没有(?:人|大佬|同学)|(?:该|应该|要不要|怎么|如何|是否)[^，。？?\n]{0,24}[？?]|"
        r"(?:先|还是)[^，。？?\n]{0,16}[？?]|想转(?:行|大模型|算法|ai|岗)|有点(?:慌|焦虑|迷茫)|我想投|怎么办|"
        r"怎么(?:选|样|看)|求过来人|过来人说|靠(?:不靠)?谱吗|你们觉得|(?:想|求)?请教|自学够|报班|有(?:没有)?人(?:知道|了解|去过|待过|面过)|避雷|"
        r"真实(?:强度|情况)|在线等|"
        r"[多好行够难大高值稳]吗|([多好行够难大高值稳])不\1|\bdoes any(?:one|body)\b|\bhas any(?:one|body)\b|\bis (?:the|it) \w+ (?:any )?(?:good|"
        r"worth|legit)|\bwhich (?:one )?(?:would|should)\b|"
        r"迷茫|双非|大佬们|大家好|各位(?:大佬|前辈)|值得(?:去|投)吗|怎么准备|"
        r"\bshould i\b|\bany (?:advice|tips)\b|\bhow (?:do|can|should) i\b|\bis it worth\b|\bhas anyone\b|\bi(?:'|’)?m wondering\b"
    ),
    "story": re.compile(
        r"我的经历|面了\s*\S{1,3}\s*[家轮]|投了\s*\S{1,4}\s*[家份]|拿(?:到|了)[^，。\n]{0,6}offer|面试官|[一二三四]面(?:[:：]|问)|面经|凉经|复盘|"
        r"刚面完|面试题|常问|题库|答案(?:见|在)|攒人品|hr\s*面|"
        r"八股|手撕|反问环节|上岸|\bmy interview\b|\binterviewer asked\b|\bi (?:got|received) (?:an|the) offer\b|\bi was rejected\b"
    ),
    "event": re.compile(
        r"(?:嘉宾|主讲|主讲人|议题|议程|分享人|讲者)\s*[:：]|(?:免费|凭票)(?:入场|参加)|报名(?:请|链接|二维码|通道|开始|方式|费|加)|扫码报名|"
        r"无需报名|名额\s*\d+|现场(?:有|可|设|签到)|茶歇|抽奖|奖金池|"
        r"沙龙\s*[·:：|｜]|技术沙龙|黑客松报名|\d{1,2}[:：]\d\d\s*[-–~至]\s*\d{1,2}[:：]\d\d|(?:周[一二三四五六日天]|今|明|当)晚\s*\S{0,3}\d|报告厅|"
        r"\brsvp\b|\blightning talks?|\bdoors open\b|\btickets?\b|\bregister (?:at|here|now|via|by)\b|\bseats (?:only|limited|left)|"
        r"\blimited seats\b|\bspeakers?:|\bagenda:|\bpizza\b|"
        r"\bmeetup\b|\bhackathon\b|\b\d{1,2}(?::\d\d)? ?pm\b"
    ),
    "notice": re.compile(
        r"公示|拟(?:聘用|录用)|通过(?:初筛|筛选|笔试)|邀请您?[^，。\n]{0,16}(?:面试|笔试)|(?:周会|会议)纪要|周报|群规|移出群|问卷|调研|(?:薪资|"
        r"薪酬)调查|抽\s*\d+\s*元|(?:链接|地址)见|转租|押一付|名单|"
        r"编译|开源发布"
    ),
    "list": re.compile(
        r"岗位(?:汇总|合集|清单|日报|周报)|共\s*\d+\s*[个条家](?:岗位|职位)?|\d+\s*个｜|(?:点击|戳)(?:下方|链接|阅读原文|查看)|查看(?:详情|更多)|"
        r"每(?:天|日|周)[^，。\n]{0,6}更新|"
        r"关注公众号|扫码(?:进群|关注)|\bview all jobs\b|\bsign in to\b|\b\d+ (?:new )?jobs\b"
    ),
}  # fmt: skip
_FURNITURE = ("list", "event", "notice", "launch", "story", "lesson")  # kinds whose words stand around postings too
# says by itself that somebody looks for work; another mark of a resume beside it is enough, whatever parts there are
_SEEKER = re.compile(
    r"^\W*求职(?:意向|贴|帖)?\s*[:：|｜]|求职意向\s*[:：]|求职意向$|\bcurriculum vitae\b|\bopen to work\b", re.MULTILINE
)
ENOUGH, ENOUGH_IN_PARTS = 2, 3  # the latter where a text has the parts of a posting
# two people who talk: lines that begin with a name or a letter and a colon, in turn
_TURN = re.compile(
    r"^\s*(?:(a|b|甲|乙|小\S|老\S)\s*[:：]|(\S{1,8})\s+(?:\S{0,10}\s)?\d{1,2}:\d{2}(?::\d{2})?)\s*\S?", re.MULTILINE
)
TURNS = 4
# who speaks so has a position to fill, however they greet and ask
_VOICE = re.compile(
    r"简历(?:请)?(?:发|投|私|砸)|(?:我们?|我司|团队|公司|组里?|部门)(?:现)?(?:在|正在|急)?招|(?:急|诚|现|扩|热)招|诚聘|招聘(?:岗位|职位)?[:：]|"
    r"招一[个位名]|在招\S{2,14}(?:师|生|员|岗)，|"
    r"\bwe(?:'|’)?(?: a)?re hiring\b|\bis hiring\b"
)
_BROKEN = re.compile(r"[\ufffd\u25a0-\u25af\u00c0-\u00ff\u0080-\u009f\u2580-\u259f]|锟斤拷|烫烫|鈥|銆|锛")
BROKEN = 0.06  # of the characters: more than accents and bullets come to


def is_other(plain: str, *, has_parts: bool, is_told: bool = False) -> bool:
    """Whether a text (simplified, lower case) is of one of these kinds; `is_told`: it says who hires, for what, and more."""
    enough = ENOUGH_IN_PARTS if has_parts or _VOICE.search(plain) else ENOUGH
    if any(
        len({m[0] for m in pattern.finditer(plain)}) >= enough + (is_told and kind in _FURNITURE)
        for kind, pattern in _MARKS.items()
    ):
        return True
    if _SEEKER.search(plain) and len({m[0] for m in _MARKS["resume"].finditer(plain)}) >= ENOUGH:
        return True
    speakers = [m[1] or m[2] for m in _TURN.finditer(plain)]
    if (
        not (is_told and _VOICE.search(plain))
        and len(speakers) >= TURNS
        and 2 <= len(set(speakers)) <= len(speakers) / 2 + 1
    ):
        return True
    seen = re.sub(r"\s", "", plain)
    return len(_BROKEN.findall(seen)) > max(3.0, BROKEN * len(seen))
