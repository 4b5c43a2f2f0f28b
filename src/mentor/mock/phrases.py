"""What people write in a mock interview, as patterns: signposts of an answer, layers of a chain, ways to ask."""

from __future__ import annotations

import re

# what a text about each layer talks of; a key point belongs to the layer whose words it has
LAYER_WORDS = {
    "what": re.compile(r"本质|定义|组成|结构|公式|原理|含义|指的?是|表示|分成|由.+构成|就是|什么是|把.+(?:变成|映射|拆成)"),
    "why": re.compile(r"因为|为了|省|更?快|好处|优势|收益|动机|解决|避免|提升|减少|降低|节省|所以|目的|价值|为什么"),
    "else": re.compile(r"相比|对比|比起|区别|不同|替代|取代|而不是|还是|怎么选|选型|取舍|各有|分别|换成|另一种|哪(?:种|个)更|vs", re.I),
    "how": re.compile(r"步骤|流程|部署|参数|设置|配置|先.+再|实现|显存|批|量级|阈值|上线|监控|缓存|接口|怎么(?:做|定|算|测|调)|多少"),
    "wrong": re.compile(r"坏|错|失败|崩|下降|退化|不稳|溢出|风险|问题|误|丢|漏|排查|幻觉|失效|瓶颈|出事|回滚|代价|副作用|局限|不适合"),
}  # fmt: skip
# which kinds of card speak of a layer by their nature
LAYER_KINDS = {
    "what": ("concept", "derive"),
    "why": ("concept", "scenario", "design"),
    "else": ("compare",),
    "how": ("code", "design", "derive"),
    "wrong": ("debugging", "scenario"),
}
# what a question about a layer asks: a card that asks so makes the layer concrete
LAYER_ASKED = {
    "what": re.compile(r"是什么|原理|讲一?遍|讲清楚|什么结构|推导|本质|各?由什么|含义"),
    "why": re.compile(r"为什么(?:用|要|选|快|省|能|够|需要|它)|为什么.{0,6}[？?]$|解决(?:了|的)?(?:是)?什么|治什么|省了?什么|好处|收益"),
    "else": re.compile(r"怎么选|区别|还是|替代|可选|相比|各(?:有|改|适合)|不用.+(?:用|行)"),
    "how": re.compile(r"手写|怎么(?:做|定|部署|实现|运行|配|算|设|搭|接|用|训|调|跑|落地)|设计|多少|从哪里起步|步骤|流程"),
    "wrong": re.compile(r"出(?:会|什么|了)?.{0,4}问题|怎么(?:查|救|排查|定位|修)|失败|崩|掉点|变差|分不清|过拟合|不稳|风险|坏处|失效"),
}  # fmt: skip

SIGNPOST = re.compile(
    r"首先|其次|然后|最后|第[一二三四]|[一二三]是|[①②③]|(?:^|[\s。；;])[1-4][.、)）]|总的来说|总之|结论|一句话|因为|所以|因此|比如|例如|"
    r"举个例子|具体来说|一方面|\b(?:first|second|third|finally|because|therefore|for example|in short|overall)\b",
    re.IGNORECASE,
)
UNIT = re.compile(r"[\u4e00-\u9fff]|[A-Za-z0-9]+")  # a Chinese character or a word: what a text is long by

NOTHING = re.compile(
    r"^(?:我|暂时|目前|现在|应该|都|已经|了解|清楚|明白|就|好像|了|[，,。.!！\s])*"
    r"(?:没有?(?:了|啥|什么)?(?:别的|其他|其它)?(?:想问|要问|问题|疑问)?的?(?:问题|疑问)?了?|不用了?|no(?:pe|ne|thing)?(?: more)?(?: questions?)?|i'?m good)"
    r"[\s,，。.!！~～]*(?:谢谢.*|感谢.*|辛苦.*|thanks?.*|thank you.*)?$",
    re.IGNORECASE,
)
CLOSED = re.compile(
    r"吗|有没有|有无|是不是|要不要|会不会|能不能|可不可以|用不用|[多快高]不[多快高]|^(?:do|does|is|are|will|can)\b",
    re.I,
)
FORM = re.compile(
    r"有没有|是不是|要不要|会不会|能不能|可不可以|用不用|[多快高大]不[多快高大]|你们|您|我们|咱们|请问|吗|呢"
)  # says nothing of what is asked
# what candidates call differently and the list does not: added to a text beside its own words
ALIKE = (
    ("薪资", re.compile(r"工资|薪水|月薪|年薪|薪酬|待遇|多少钱|给.{0,4}钱|开多少|薪资|\bsalary\b|\bpay\b|compensation", re.I)),
    ("工作强度", re.compile(r"加班|996|大小周|几点(?:下班|走)|上下班|调休|overtime|work.?life", re.I)),
    ("裁员", re.compile(r"裁员|裁人|layoffs?", re.I)),
    ("升职", re.compile(r"升职|晋升|多久能?升|promotions?|promoted", re.I)),
    ("在家办公", re.compile(r"居家|远程|在家|remote|work from home", re.I)),
    ("社保", re.compile(r"社保|五险一金|公积金")),
    ("算力", re.compile(r"算力|显卡|几张卡|gpus?|多少卡|张卡", re.I)),
    ("汇报", re.compile(r"汇报|老板|report to", re.I)),
    ("评测集", re.compile(r"评测集|测试集|evaluation set|eval set|题库|benchmark", re.I)),
    ("离职", re.compile(r"离职|turnover|流失")),
    ("论文", re.compile(r"论文|发表|顶会|papers?|publish", re.I)),
    ("导师", re.compile(r"导师|带我|mentor", re.I)),
)  # fmt: skip
