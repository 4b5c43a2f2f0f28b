"""The words by which structure shows: what asks, what announces a part of a posting, a round, somebody's own story."""

from __future__ import annotations

import re
from functools import lru_cache

from mentor.corpus.documents.plain import CACHED, bare

_END = r"[\s：:】\])）*]*$"
ASKED = re.compile(r"[?？][\s”\"』」)）】]*$")
# what somebody is told to do in an examination
_PLEASE = (
    r"(?:请|试|麻烦)?你?(?:简述|简要|简单|解释|介绍|描述|说明|阐述|比较|对比|推导|证明|手写|手撕|手推|实现|设计|计算|估算|列举|画出|写出|给出|"
    r"写[一个]|讲[讲一下]|聊[聊一下]|谈[谈一下]|说[说一下]|分析|评价|拷打|深挖|了解)"
)
_ASKING = re.compile(
    r"什么|怎么|如何|为何|哪[些个几种里位]|在哪|谁(?![都也知家])|多[少大久]|几[种个步层]|能不能|有没有|是否|是不是|会不会|要不要|怎样|咋|"
    r"[问干为是用]啥|啥(?:区别|意思|样|好|关系)|([\u4e00-\u9fff])[不没]\1|还是[^，。；]{1,16}$|吗(?:$|[，,（(])|呢$|区别|异同|差别|差异|有何|优缺点|"
    rf"^{_PLEASE}|^(?:场景|算法|代码|编程|开放|智力|设计|手撕|系统设计)题?\s*[:：]|自我介绍|[（(]\s*[)）][。.]?$|[下以][列下].{0, 16}(?:正确|错误|属于|不对)|"
    r"(?:^|[.!] )(?:what|why|how|when|which|who|explain|describe|compare|implement|design|"
    r"derive|sketch|estimate|suppose|imagine|give (?:me|us|an?)\b|name (?:an?|one|two|three|"
    r"some)\b|list\b|discuss|outline|define|prove|draw|debug|calculate|critique|summari[sz]e|"
    r""
    r"you (?:are|have|inherit|join|notice|find|need)\b|you're|your (?:model|team|manager|company|"
    r"service|system|pipeline|retriev|offline|online|loss)|say (?:that )?(?:you|we)\b|given (?:an?|"
    r"the)\b|write (?:an?|the)\b|"
    r"tell (?:me|us)|walk (?:me|us)|talk (?:me|us)|can you|could you|do you|is |are |does )|\bvs\.? ",
    re.I,
)
# what one is told to do, which ends in a full stop in English
_TASK = re.compile(
    r"(?:tell me|walk me|talk me|explain|describe|compare|derive|implement|write an?|design an?|sketch|estimate)\b",
    re.I,
)
_TELL = re.compile(
    r"^(?:请|试着?)?(?:讲|说|描述|举|分享|介绍|聊|回忆)(?:讲|说|述)?(?:一[次个下件]|你).{0,60}(?:经历|例子|故事|项目|事|决定|失败|冲突|过程)。$"
)
_ORDER = re.compile(
    r"^(?:请|试)?(?:简述|说明|解释|描述|比较|推导|证明|实现|设计|写出|编写|计算|分析|列举|讨论|给定|假设|阐述|谈谈|举例)(?!.{0,6}[了过])"
)
_OBJECT = re.compile(
    r"区别|原理|过程|步骤|方法|思路|优缺点|为什么|如何|怎|什么|哪|影响|关系|作用|复杂度|输出|返回|公式|异同|流程|函数|算法|结构|多少|代码|是否|理由"
)
_TOPIC = re.compile(
    rf"(?:区别|差异|异同|对比|优缺点){_END}|^(?:什么是|为什么|为何|如何|怎么|简述|解释一下|介绍一下|手写|手撕|说说|讲讲|谈谈|讲一讲)|"
    r"^(?:explain|describe|compare|implement|derive|write (?:a|an|the)\b|design an?\b|tell me about)\b",
    re.I,
)
_CAREER = re.compile(
    r"(?:要不要|该不该)(?![用加上开拆微全把做存放截压])|值不值|值得|来得及|有前途|前景|我该|我适合|选哪|转行|读博|考研|考公|薪资|收入|工资|待遇|"
    r"作息|强度|加班|裁员|"
    r"双非|能[进去]|这个岗|代码基础|没有?论文|跳槽|入行|转岗|读研|学历|年龄|35 ?岁|报班|实习怎么|校招|秋招|求职信息|"
    r"怎么(?:准备|入门|转行|转岗|投简历|谈薪|自学)|如何(?:准备|入门|转行|自学|谈薪)|好找(?:吗|工作)|卷不卷|非科班|零基础|文科生|大龄|空窗|gap ?year|"
    r"投几个|投递|能投|可以投|怎么投|截止|内推|落户|户口|食宿|签证|报到|异地|多久.{0,6}(?:结果|答复|回复|通知)|接受.{0,8}(?:应届|转行|兼职|远程|"
    r"线上)|招不招|还招|"
    r"压力大|氛围|焦虑|几点下班|机会多|还有机会|晚不晚|有没有必要学|有必要学|学到什么程度|需要会哪些|推荐.{0,6}(?:书|课程?|资料|路线)|"
    r"简历|offer|学弟|学妹|career|salary|worth it|should i",
    re.I,
)
DUTIES = re.compile(
    r"^[\s【\[(（*#]*(?:[一二三四1234][、.]\s*)?(?:岗位|工作|职位|主要|核心)?(?:职责描述|职责|描述|内容|详情)|^[\s【\[(（]*(?:要做(?:的|什么)|"
    r"(?:做|干)(?:什么|啥)[】：:\s]*$|日常工作|工作$)|^[\s【\[(（]*(?:你要做|你会做|你将|你的工作|加入我们|来.{1,6}你将|主要工作|我们在做|工作描述|"
    r"responsibilit|what you.{0,8}do|your (?:role|mission)|the role|duties|job description|about the (?:job|role))",
    re.I,
)
WANTED = re.compile(
    r"^[\s【\[(（*#]*(?:[一二三四1234][、.]\s*)?(?:任职|岗位|职位|能力|基本|招聘)(?:要求|资格|条件)|^[\s【\[(（]*(?:.{0,6}我们(?:希望|看重|需要|"
    r"期待|期望|想要|要求)|希望你|你需要|(?:要什么|要求|需要|必备|门槛|硬性?(?:条件|要求)|条件|想要的人)[】：:\s]*$|"
    r"requirements?|qualifications?|what we.{0,12}(?:look|need|want|expect)|who you are|must.have|you (?:have|bring)|skills)",
    re.I,
)
EXTRA = re.compile(
    r"^[\s【\[(（*#]*(?:加分|福利|给什么|能给|薪资福利|薪酬|优先|投递|简历投递|关于(?![“「《‘])|公司介绍|团队介绍|"
    r"nice to have|benefits|perks|pay\b|salary|location|how to apply|about us)",
    re.I,
)
# what an opening speaks of when it has no headings of its own
OPEN = re.compile(
    r"你[会将要]|我们(?:希望|需要|期待|是)|希望你|每周|日薪|月薪|年薪|薪资|地点|坐标|\bbase\b|至少|年以上|本科|硕士|经验|熟悉|负责|简历|投递|福利|转正|远程|"
    r"you(?:'ll| will)|we(?:'re| are)|looking for|experience|salary|remote|apply|team|years",
    re.I,
)
FIRST_ALONE = re.compile(r"我(?!们)|\bI\b")
JOB = re.compile(
    r"工程师|经理|实习生|研究员|科学家|架构师|专员|算法岗|负责人|顾问|开发岗|开发$|产品岗|"
    r"engineer|manager|scientist|intern\b|developer|researcher|architect|analyst",
    re.I,
)
# what is paid, and who is sought, as openings have it
PAY = re.compile(
    r"\d+(?:\.\d+)?\s*[kKwW万千]?\s*[-–—~～至到]\s*\d+(?:\.\d+)?\s*[kKwW万千](?![A-Za-z])|\d+\s*[kK](?![A-Za-z])\s*[×xX*·]\s*\d{2}|"
    r"\d{2,5}\s*(?:元|块)?\s*[/／每]\s*(?:天|日|小时|时|月|年)|"
    r"(?:[日月年时]薪|薪资|薪酬|年包|底薪|待遇|工资)\s*[:：]?\s*(?:\d|面议)|薪资?面议|[$£€]\s?\d{2,3}(?:,\d{3}|k|\s?/\s?h(?:r|our)?)\b|"
    r"\d{2,5}\s*(?:元|块)?\s*(?:[/／每一])\s*个?(?:天|月|小时|次|件|篇|条|场|单|千?字|h\b|周|人|班|课时)|[每按一](?:个)?(?:小时|件|篇|条|次|天|"
    r"日|周|月|单|场)[^，。；]{0,4}\s*\d{2,5}(?:\s?[-–~～至]\s?\d{2,5})?\s*(?:元|块|$)|"
    r"(?<!\d)\d{4,6}\s*[-–—~～至到]\s*\d{4,6}(?=\s*(?:元|块|[/／每]月|[，。,]|$))",
    re.I,
)
SEEKS = re.compile(
    r"(?:想|要|在|正在|诚|急|现)?(?:找|招聘?|聘|募|寻)\s*(?:一|两|三|几|\d+)?\s*[位个名]?\s*(?P<job>[^，。；：:、（(\s]{2,20})|"
    r"(?:hiring|looking for) an? (?P<role>[\w -]{4,40})",
    re.I,
)
REVERSE = re.compile(
    r"反问|反过来?(?:会|要|想|该|可以)?(?:提?问|考|面)|反向(?:提问|面试|尽调|背调|考察)|倒过来问|轮到(?:你|我|咱|候选人).{0,2}(?:提?问|发问|"
    r"开口)|该(?:你|我)(?:提?问|发问)了?|提问权|问回去|面面试官|"
    r"(?:面试官|对方|HR|人事).{0,6}(?:有什么|还有)(?:想|要)问|候选人(?:的|可以|应该|该|会|能|常)?(?:提问|问的|问什么)|(?:向|对|跟|和)(?:面试官|"
    r"HR|对方|用人部门|未来的?(?:老板|主管|同事)).{0,6}(?:提问|发问|打听|请教)|"
    r"(?<!被)问(?:一?问)?(?:HR|人事|老板|主管|leader|CTO|CEO|创始人|团队|未来的?(?:老板|同事|主管|上司)|组长|业务方?|猎头|直属)(?!的?题|"
    r"[会喜爱最])|问面试官|向面试官.{0,4}提?问|你(?:还)?有什么(?:想|要)问|提问(?:清单|环节)|(?:该|可以|能|想)问(?:面试官|对方|他们|什么|的)|"
    r"最后(?!.{0,3}会问).{0,4}(?:提问|问什么)|"
    r"ask them\b|questions? (?:for|to) (?:the |your )?(?:hiring manager|recruiter|team|panel|"
    r"them|us|company)|(?:your|my|candidates?'?s?) (?:own )?questions|any questions for (?:us|"
    r"me)|"
    r"what to ask|your turn(?: to ask)?\b|candidates? asks?\b|turn(?:ing)? the tables|questions? (?:i asked|i ask|we ask|"
    r"worth asking|to ask|for (?:the|your) interviewer|you (?:should|can) ask)|ask (?:the|your) interviewer|"
    r"reverse question",
    re.I,
)
# a title under which people ask for advice
LISTENERS = re.compile(
    r"答疑|直播|连麦|听众|网友|读者|学员|粉丝|分享会|宣讲会|交流会|沙龙|\bAMA\b|ask me anything|问答实录|提问环节|职业咨询",
    re.I,
)
# a title that may be that of questions to the interviewer; what they ask about decides
BACK = re.compile(r"(?:我|你|候选人|求职者|新人).{0,6}问|问题|提问|问清楚|打听|尽调|questions?|\bask\b", re.I)
INTERVIEW = re.compile(
    r"面经|面試|面试|[一二三四五六终初复]面|HR ?面|技术面|主管面|笔试|第.{1,3}[场轮輪場]|问答|答疑|常考|常见问题|高频|必问|八股|考点|题目|題目|关键问题|"
    r"真题|(?:他们|面试官|对方|HR|人家).{0,4}问我|(?:我|们|最|爱|常|都|到底|真会|的会|官会|会被|被)问(?:什么|啥|的|到的|到(?:了)?什么)|"
    r"问题(?:集|合集|汇总|清单)?[：:]?$|[题題](?:集|库|单)?[：:]?$|"
    r"q ?& ?a|faq|interview|questions|round \d",
    re.I,
)
ADVICE = re.compile(
    r"写在[前后]|结语|尾声|后话|别这(?:么|样)问|不要问|outcome|verdict|result|提醒|建议|建議|总结|總結|小结|心得|经验|注意(?!力)|说明|感想|感受|"
    r"体会|复盘|写在最后|最后的话|后记|(?:我们?|面试官|他们|公司)不?(?:看|在乎|看重|想要|要)的?(?:是)?什么|tips|advice|summary|takeaway|lessons|"
    r"notes?$",
    re.I,
)
# titles of collections of questions, in which every item of a list is one
BANK = re.compile(
    r"题库|[面笔]试题|真题|八股|考点|必背|必考|高频|题[集单]|问题(?:集|汇总|合集|清单)|\d+\s*[道问题讲]|问题?大全|速查|自测|awesome|"
    r"interview[- ](?:questions?|prep|notes?|bank|handbook)|[-_]interview|question bank|questions\b|cheat ?sheet|q ?& ?a",
    re.I,
)
# headings of how to apply
APPLY = re.compile(
    r"\W*(?:如何|怎[么样]?|怎样)?(?:投递?|申请|报名|应聘)(?:简历)?(?:方式|办法|说明|流程|入口|渠道|通道)?\W*|\W*(?:联系|投稿)(?:方式|我们)?\W*|"
    r"\W*how to apply\W*",
    re.I,
)
# what an applicant wants to know of how a firm takes people in
PROCESS = re.compile(
    r"[几多]少?[轮天场次久]|考什么|会考|考察什么|流程|面试|笔试|简历|作品集|offer|入职|试用|转正|[能可]以?.{0,8}[投来报申]|[招收接]受?.{0,8}吗|"
    r"投.{0,4}(?:岗|职)|hiring process|interviews?\b|apply|visa|relocat|remote",
    re.I,
)
# headings with which texts end
CLOSER = re.compile(
    r"[\W_]*(?:写在(?:最后|后面|前面)|结语|结尾|尾声|后记|番外|彩蛋|最后的话|最后说几句|说在最后|总结|小结|懒人包|tl;?dr|p\.?\s?s\.?|postscript)[\W_]*",
    re.I,
)
# headings under which somebody tells what they have learnt
CONFIDES = re.compile(
    r"碎[碎]?念|血泪|踩[过的]?坑|避坑|[的个条]坑|心里话|实话|真话|掏心|忠告|叮嘱|唠叨|絮叨|啰嗦|须知|备忘|误区|秘诀|诀窍|技巧|"
    r"想说|要说的|学到|悟出|反思|后悔|教训|规律|准则|原则|lessons?|learned|mistakes?|regrets?|things (?:i|we|you)|do'?s and don'?ts",
    re.I,
)
# what one does better not to ask
NEVER = re.compile(
    r"^[\W_]*(?:这些|有些|哪些|什么)?(?:问题|话|时候)?(?:(?:最好|绝对|千万|一定|尽量|坚决)?(?:不|别|勿|绝不|从不|千万别)(?:要|会|该|能|建议|"
    r"推荐)?(?:再)?(?:这么|"
    r"这样)?(?:问|提(?!示|前|醒|高|供|交)|碰|开口)|.{0,4}(?:雷区|禁区|踩雷|避雷|慎问))|(?:questions? )?(?:not to|never|don't) ask",
    re.I,
)
# a wish to know, which asks without being a question
WISH = re.compile(
    r"^[“「『\"]?(?:我|我们)?(?:请|想|很想|希望|能|可以|可否|方便|麻烦|好奇|听听|聊聊|讲讲|说说|谈谈|介绍|带我|给我|帮我|举)(?!到|法|象|起|力)|"
    r"^[\"“]?(?:i'd|i would|i'm curious|could|can|would|walk|tell|show|describe|please|help me|"
    r"talk me|give me|let's|where|who|whose|have|has|had|did|was|were|will|if)\b",
    re.I,
)
# a heading under which every item of a list is something that was asked
ASKED_LIST = re.compile(
    r"真题|(?:我|们|最|爱|常|都|到底|真会|的会|官会|会被|被)问(?:什么|啥|的|到的|过的)|(?:问|考)(?:到|过)?的(?:题目?|问题)|questions? (?:they|"
    r"i was|we) ask|what (?:they|we|i(?: was)?|you(?: will)?(?: be)?)(?: might| may| will)? (?:ask|get asked)|questions? that came up",
    re.I,
)
SPOKEN_LINE = re.compile(r"^\s*(?:Q|A|问|答)\s*\d{0,3}\s*[:：.．、]", re.I)
PERSON = re.compile(
    r"受访|受訪|访谈|訪談|专访|采访|採訪|校友|学长|学姐|對談|对话.{0,16}(?:前辈|工程师|学|届|校友|老师|博士|经理)|"
    r"\d{2,4}\s?届.{1,8}(?:同学|校友)|interview with|in conversation",
    re.I,
)
ASSESSED = re.compile(
    r"(?:考察|在看|想看|在意|关心|观察|想知道|打分|看中|考查|看重|评估|關注|关注|考量|assess\w*|looking for|evaluat\w*)[^：:（(]{0,8}[：:]\s*(?P<what>[^）)]+)",
    re.I,
)
ASSESSES = re.compile(r"^(?:考察|考查|看重|评估|assess)\S{0,6}$", re.I)
QUESTION_LINE = re.compile(
    r"^\s*(?:【\s*(?:题目?|问题?|面试题|提问|Q)\s*\d{0,3}\s*】\s*[:：]?|"
    r"[【\[(（]\s*(?:单选|多选|选择|判断|填空|简答|问答|编程|论述|算法|设计|系统设计|场景|计算|证明|推导|开放|名词解释|案例分析|手写|"
    r"代码)题?\s*\d{0,3}\s*[】\])）]\s*[:：]?|"
    r"(?:Q|问|問|问题|题目|提问|面试官|(?:听众|同学|学生|观众|网友|读者|学员|台下|弹幕|现场|粉丝|候选人)(?:提问|来信|问)?\s?[A-Za-z甲乙丙丁]?|"
    r"Question|Interviewer|Audience|Student|Reader)\s*\d{0,3}\s*(?:[:：.．、]|(?=\s*[:：])))\s*(?P<text>.+)$",
    re.I,
)
# what a question is about, where it stands above it
BACKGROUND = re.compile(
    r"^\s*(?:【\s*(?:案例|背景|材料|场景|题干|情境)\s*[一二三四五六七八九十\d]*\s*】|(?:案例|背景材料|材料|题干|情境)\s*[一二三四五六七八九十\d]*\s*[:：])"
)
ANSWER_LINE = re.compile(
    r"^\s*[→➜>=-]{0,2}\s*【\s*(?:参考|标准)?(?:答案?|解析|回答|A)\s*】|^\s*[→➜>=-]{0,2}\s*(?:A|答|回答|参考答案|答案|解析|参考|要点|答题思路|"
    r"参考思路|我|我的回答|老师|讲师|嘉宾|主讲人?|学长|学姐|编辑|编者|Answer|Me|Speaker|Host)\s*\d{0,3}\s*[:：.．、]",
    re.I,
)
# a round of interviews as a heading
ROUND_HEAD = re.compile(
    r"^[\W_]*(?:第\s?[一二三四五六七八1-8]\s?[面轮关场次]|[一二三四五六终初复]\s?[面轮]|(?:HR|人力|人事|技术|主管|交叉|老板|部门|业务|笔试|"
    r"leader|VP)\s*[一二三四终]?\s*[面轮关]|"
    r"笔试|round\s?\d|(?:phone|recruiter|hr|technical)\s(?:screen|interview|round)|onsite|take-home)(?![试向对板积条])",
    re.I,
)
# what candidates call the firm that they talk to
_THEIRS = re.compile(
    r"您|你们|你(?=.{0,4}(?:上一次|上次|自己为什么|带过|招|最近|当初|来这))|贵[司公组部团]|咱们?|"
    r"组里|团队|部门|这个(?:岗位|组|职位)|入职|试用期|新人|公司|调薪|预算|离职|晋升|绩效|这个坐|"
    r"这个位置|转正|老板|\b(?:your|you guys|the company|this position|manager)\b|\b(?:the team|"
    r"your team|you guys|this role)\b",
    re.I,
)
_TOLD = re.compile(r"^(?:我|答|说|回答|讲了|聊了|面试官|楼主|感觉|整体|全程|反馈|总之|I |they |he |she |we )", re.I)
OPENING = re.compile(
    r"^(?:第[一二三四五六七八九十](?:[点条句招步]|件事?|句话|个建议)?|其[一二三四五六七八九十])\s*(?:[,，、:：]|…+|是[,，:：])|^(?:首先|其次|"
    r"再次|再者|最后|此外)\s*[,，:：]|"
    r"^(?:第[一二三四五六七八九十]个)?(?:误区|坑|错误|技巧|建议|心得|经验|教训|原则|步骤|要点|方法|秘诀|忠告|感悟|体会|阶段|[Tt]ips?|[Ss]teps?|"
    r"[Ll]essons?|[Rr]ules?|[Mm]istakes?)\s?#?(?:[一二三四五六七八九十]|\d{1,2})?\s*[:：.、]"
)
CLOSING = re.compile(r"^(?:最后|最後|另外|还有)\s*[,，、:：]")
ANNOUNCED = re.compile(r"几条|几点|下面|以下|建议|照着做|听清楚|条建议|幾點|幾條")
FIRST = re.compile(r"我|咱|\b(?:I|my)\b")
SUMMED = re.compile(
    r"^(?P<name>(?:个人|整体|面试)?(?:总结|复盘|感受|心得|体会|感想|小结|评价|结果|后续)(?:一下)?|takeaways?|summary|outcome|verdict|"
    r"advice)\s*[:：]\s*(?P<rest>\S.{11,})$",
    re.I,
)
_ROUNDS = (
    ("tech", re.compile(r"技术主管|技术面")),
    (
        "lead",
        re.compile(
            r"主管|负责人|老大|老板|总监|领导|上级|直属|leader|lead\b|部门|boss|manager|终面|director|founder", re.I
        ),
    ),
    ("cross", re.compile(r"交叉|cross", re.I)),
    ("hr", re.compile(r"HR|人事|人力|人资|recruiter|talent", re.I)),
    ("tech", re.compile(r"技术|技術|业务|業務|专业|一面|二面|tech|engineer|peer|hands-on", re.I)),
)


@lru_cache(CACHED)
def asks(text: str) -> bool:
    """Whether a line is a question, with or without its mark."""
    said = bare(text).strip('“”"「」『』')
    if not 3 <= len(said) <= 160:
        return False
    if said.endswith(".") and _TASK.match(said) and ". " not in said:
        return True
    if (
        said.endswith("。")
        and said.count("。") == 1
        and (_TELL.match(said) or (_ORDER.match(said) and _OBJECT.search(said)))
    ):
        return True
    return bool(ASKED.search(said)) or (
        not said.endswith(("。", "；", ";", ".", "，", "！")) and bool(_ASKING.search(said))
    )


@lru_cache(CACHED)
def is_round(text: str) -> bool:
    """Whether a short line names a round of interviews."""
    return len(text) <= 48 and bool(ROUND_HEAD.match(bare(text))) and not text.endswith(("。", "，", "；", "？", "?"))


@lru_cache(CACHED)
def is_told(text: str) -> bool:
    """Whether a line tells what somebody said or did."""
    return bool(_TOLD.match(bare(text)))


@lru_cache(CACHED)
def is_theirs(text: str) -> bool:
    """Whether a question speaks of the interviewer's own firm or team."""
    return bool(_THEIRS.search(text))


@lru_cache(CACHED)
def is_topic(title: str) -> bool:
    """Whether a heading without a question mark is still something that one is asked."""
    return len(title) <= 40 and bool(_TOPIC.search(bare(title)))


@lru_cache(CACHED)
def is_career(title: str) -> bool:
    """Whether a question is about somebody's own way, on which nobody is examined."""
    return bool(_CAREER.search(title))


def round_of(text: str) -> str | None:
    """The round that a heading or line names."""
    return next((name for name, pattern in _ROUNDS if pattern.search(text)), None)


@lru_cache(CACHED)
def is_part(text: str) -> bool:
    """Whether a line heads a part of a posting (duties, requirements, benefits)."""
    return len(text) <= 40 and bool(DUTIES.search(text) or WANTED.search(text) or EXTRA.search(text))
