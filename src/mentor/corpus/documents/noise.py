"""The words of what is no knowledge: adverts, navigation, copyright. A table to add to; tests hold it to 30,000 lines
of the corpus, in which it may see none."""

from __future__ import annotations

import re

# one of these is enough in a short line
ADVERT = re.compile(
    "|".join((
        r"关注.{0,16}公众号", r"公众号[:：「“【]", r"搜索公众号", r"关注.{0,12}(?:专页|粉专)", r"点击.{0,8}(?:蓝字|名片|卡片|下方链接)",
        r"设为?星标", r"选择.{0,3}星标", r"点击(?:上方|标题下)", r"内推码\s*[:：]?\s*[A-Za-z0-9]{4,}", r"请我喝.{0,3}咖啡",
        r"(?:分享|转发)给.{0,8}朋友", r"推荐课程", r"公众号同名", r"打个广告", r"早鸟", r"小班课", r"(?:抖音|小红书|B站|视频号|全网)同名",
        r"欢迎.{0,4}(?:收藏|转发|点赞)", r"同名公众号", r"转发.{0,12}朋友圈", r"截图.{0,4}可?领(?!导)",
        r"第.{1,3}期(?:开班|开课|招生)",
        r"(?:仅需|特价|现价)\s?[¥￥]?\d{2,}", r"拼团", r"(?:享|专享)[一-九\d]{1,2}折", r"扫[一下描我]{0,3}.{0,4}码", r"扫码",
        r"扫描.{0,6}(?:码|下方|上方|下面)", r"扫一扫",
        r"长按(?:识别|图片)",
        r"二维码(?:过期|失效|加|进|领)", r"[加进拉][^。，,；]{0,3}(?<![离集])群(?![体众发])", r"入群", r"(?:交流|内推|粉丝|讨论)群", r"群已满",
        r"知识星球", r"(?:训练|特训|集训)营", r"就业班", r"体验(?:课|价)", r"试听(?:课|名额|报名|链接)", r"点击试听",
        r"优惠(?:价|码|名额|活动|报名)", r"领.{0,3}优惠", r"立减", r"[打享][\d七八九]\.?\d?折", r"早鸟价", r"原价", r"团购价", r"名额有限",
        r"先到先得", r"限时(?:福利|优惠|免费|领取|特惠|秒杀|折|报名)", r"免费领", r"领取.{0,14}(?:资料|干货|礼包|PDF|PPT|电子书|全家桶|题库)",
        r"资料(?:包|领取|汇总|大礼包)", r"(?:资源|资料|资讯)汇总[:：]", r"大礼包", r"(?:无偿|免费)分享",
        r"回复.{0,12}(?:领取|获取|免费|拿|送)", r"私信.{0,8}(?:了解|领取|咨询|获取)", r"(?:商务|广告)合作", r"广\s*告\s*[—\-=]",
        r"[—\-=]\s*广\s*告", r"^[【\[(]?广告[】\])]?", r"(?:小助手|小助理|助教|课代表).{0,4}(?:微信|\[微信号\]|[a-z0-9_]{5})",
        r"由.{2,20}赞助", r"赞助商", r"课程顾问", r"报名.{0,8}(?:课程|训练营|立减|优惠|咨询|入口|链接)", r"学员.{0,8}(?:案例|分享|学完|好评)",
        r"学完课程", r"零基础.{0,8}(?:学|入门|转)", r"求职辅导.{0,4}(?:加|微信|群|咨询|课|班)", r"一对一.{0,6}(?:模拟|辅导|咨询)",
        r"更多.{0,14}(?:干货|资料|技巧|内容).{0,12}(?:关注|公众号|搜索|尽在|请)", r"一键三连", r"三连(?:支持|吧)", r"点个?.{0,3}在看", r"打赏",
        r"赞赏码", r"戳我", r"戳这里", r"资源拓展", r"由AI(?:自动)?(?:整理|生成)", r"内容由AI", r"【开源免费】",
        r"关注(?:我|不迷路|一下|走一波)", r"不迷路", r"评论区(?:扣|留(?:下|言).{0,8}(?:领|发|送))", r"(?:戳|点|看).{0,2}(?:我)?头像",
        r"(?:我(?:的)?|博主|看)主页(?:置顶|合集|有|可|简介|领|自取)", r"主页置顶",
        r"记得.{0,6}(?:点赞|收藏|关注|三连)", r"[码马]住", r"(?:点赞|收藏|关注)[+＋、，和 ]?(?:点赞|收藏|关注)",
        r"(?:点个?赞|收藏|关注|评论|转发|在看|分享)(?:[^，。；\w]{0,4}(?:点个?赞|收藏|关注|评论|转发|在看|分享|三连)){2,}", r"评论区见",
        r"插播.{0,4}(?:广告|口播)", r"评论.{0,6}扣\s?1(?!\d)", r"小黄车|橱窗", r"五星好评", r"爱发电",
        r"(?:立即|免费)试用", r"会员免费", r"新用户.{0,6}(?:免费|立减|首)", r"(?:下单|首单|会员).{0,6}(?:立减|半价|\d折)",
        r"(?:转发|分享|邀请).{0,16}(?:各?得|返).{0,6}(?:积分|元|券)",
        r"subscribe (?:to|now|for)", r"sign up (?:for|now)", r"join our (?!team)", r"limited[- ]time", r"\d+% off", r"use (?:the )?code",
        r"promo code", r"enroll (?:now|today|in)", r"bootcamp", r"sponsored by", r"follow (?:us|me) on", r"buy me a coffee", r"free trial",
        r"scan the (?:qr|code)", r"book (?:an?|your) (?:free )?(?:call|session|mock|demo|slot|coaching)",
        r"(?:get|download|grab) (?:the|our|your) (?:full|free|complete|ultimate)", r"unlock (?:all|the|full)",
        r"start your (?:free )?trial", r"upgrade to (?:pro|premium|plus)", r"\$\d+ ?(?:/ ?mo|per month|off)",
        r"1[- ]on[- ]1 (?:coaching|mock|session)", r"join (?:over )?[\d,]{3,}\+? ", r"money[- ]back", r"today only",
        r"link in bio", r"\bget (?:premium|pro)\b", r"招代理", r"推广一单", r"返现", r"包邮", r"小册.{0,14}(?:定价|链接|购买|\d折)", r"定价\s?\d",
        r"打包\s?\d{2,}", r"(?:实战|提升|冲刺|先修|陪跑|急救)(?:营|班)", r"[0零]\s?基础班",
        r"可分期", r"(?:辅导|课程|陪跑)产品", r"先加先得", r"(?:评论区?)?回复\s?[“「]?\S{1,4}[”」]?[，,].{0,8}(?:发给?你|发你|领|送)", r"老学员.{0,10}新学员",
        r"各[得返].{0,4}元", r"就业课", r"学完推荐", r"限量发售",
        r"affiliate (?:link|disclosure)", r"as an amazon associate", r"our (?:newsletter|premium|coaching|mentors?hip)", r"\bsponsored\b",
        r"subscribe\b.{0,24}(?:newsletter|channel|weekly|updates|inbox)",
    )),
    re.I,
)  # fmt: skip
# these only point at one: several together, or beside other adverts
HINT = re.compile(
    "|".join((
        r"免费", r"课程", r"资料", r"自取", r"领取", r"专享", r"名额", r"弯路", r"书单", r"路线图", r"私藏", r"家底", r"压箱底", r"干货", r"咨询",
        r"社群", r"星球", r"学习社区", r"加入我们", r"加我", r"添加", r"文末", r"速领", r"包邮", r"涨薪", r"学完", r"升职加薪", r"竞争力",
        r"实战案例", r"退款", r"不满意", r"名师", r"大咖", r"私信", r"小伙伴", r"朋友们", r"领~", r"优惠", r"限时", r"二维码", r"赞助",
        r"[👇👉🔥😝🎁💥📢➕✨]", r"项目地址[:：]", r"在线体验[:：]", r"点击", r"公众号", r"内推码", r"推荐[:：]", r"本期推荐",
        r"\[(?:微信号|QQ号)\]", r"福袋", r"抽奖", r"转发", r"集赞",
    ))
)  # fmt: skip
_NAVIGATION = (
        r"^[上下]一[篇页期]", r"^往期", r"^返回(?:顶部|首页|列表|目录|上)", r"^首页", r"^目录$", r"^搜索$", r"^(?:登录|注册)(?:$|[/|｜\s]|后|即可|查看)",
        r"^阅读(?:原文|全文)", r"^继续滑动", r"^热门(?:搜索|文章|标签)", r"^(?:标签|分类)[:：]", r"^相关(?:推荐|阅读|文章|链接)", r"^推荐阅读",
        r"^猜你喜欢", r"^延伸阅读", r"^更多(?:文章|精彩|内容)", r"^点击查看", r"^展开全文", r"^收起", r"^分享到", r"^喜欢作者", r"^微信扫一扫",
        r"^评论区$", r"^(?:发表|全部)评论", r"^写留言", r"^[赞收藏字数]{1,2}\s*\d", r"^前往(?:查看|阅读|原文)", r"版块导航", r"[#＃]\s*热门",
        r"^原文(?:链接|地址)", r"原文链接[:：]", r"本文(?:地址|链接)", r"^文章(?:来自于?|来源|链接)", r"\d+\s*次?(?:点击|阅读|浏览|点阅|人气|观看)",
        r"(?:作者|编辑|责编|排版|校对)\s*[|｜]", r"图片来源", r"图源", r"^图[:：]", r"\s»\s", r"是高质量的.{0,12}社区", r"社区推广",
        r"^\W*END\W*$", r"^\W*完\W*$", r"次阅读", r"^[推嘘→]\s+\w{2,16}\s*[:：]", r"^※\s*(?:发信站|文章网址|编辑|引述|转录|文章代码|发文)", r"同步发表",
        r"访问量", r"^\d+ 评论", r"分割线",
        r"^(?:当前|您(?:现在)?(?:的|所在)?)位置[:：]", r"^图为", r"(?:摄|供图|资料图片?|视觉中国)[）)]?$", r"^[-—\s]*第\s*\d+\s*页",
        r"^\W*(?:older|newer|previous|next)\b.*\b(?:older|newer|previous|next)\b", r"^\W*[上下]一[章节]\b", r"预览时标签",
        r"^\s*>\s*\S{1,12}\s*>\s", r"使用\s?cookie", r"cookies?.{0,40}(?:accept|policy|use|同意|隐私|体验)",
        r"^(?:home|previous|next)\b(?! (?:word|token|step|sentence)s?\b)(?!.{40})", r"^back to (?:top|home)", r"^share (?:this|on)",
        r"^related (?:posts|articles)", r"^read more",
        r"^(?:table of )?contents$", r"^skip to", r"^(?:menu|search)$", r"^(?:log ?in|sign in)\b(?!.{40})", r"^comments?\b.{0,4}$", r"^tags?:",
        r"^(?:posted in|filed under)", r"\d+ ?min read",
        r"已显示全部", r"^【?群公告】?", r"查看剩余.{0,8}条", r"(?:下载|打开|前往).{0,8}app\W*$", r"app\s?内(?:打开|查看)", r"最近编辑\s*[:：]",
        r"^由「.{2,12}」(?:创建|导出)",
        r"^(?:全部|热招|在招)?(?:职位|岗位)\s*[(（]\d+[)）]", r"^以下文章来源于", r"全文约?\s*\d+\s*字",
        r"(?:预计)?阅读(?:时间|时长|需要|大约|约|本文)\D{0,6}\d+\s*分钟",
        r"排版.{0,8}(?:见谅|谅解|抱歉)", r"文长(?:慎入|勿怪|预警)", r"^免责声明", r"^(?:投稿|爆料|合作|商务)(?:格式|方式|邮箱|入口|[&＆、 ])",
        r"^声明[:：].{0,40}(?:不代表|不对|仅)",
        r"^(?:好了[,，]?)?(?:以上|这)就是.{0,10}(?:全部|所有|今天|本[文期篇]).{0,6}内容",
        r"(?:如果|若|要是).{0,6}(?:对你|觉得|有).{0,6}(?:帮助|帮到|有用|不错).{0,12}(?:赞|关注|收藏|转发|分享|支持|三连|在看)",
        r"(?:本期|本文|今天)(?:内容|分享|就)?(?:到此|到这|先到这).{0,4}(?:结束|为止|了|里)", r"第\s?\d+\s?期见",
        r"^(?:该|此)(?:评论|回复|内容|用户|楼层?|帖子|职位|岗位)(?:已|不|因).{2,14}$", r"^(?:抢首评|友善交流|善意的?回复|说点好听的)",
        r"^(?:最热|最新|按热度|按时间|只看楼主|倒序)\W*(?:最热|最新|按时间|按热度)?$",
        r"推荐文章于", r"^(?:最近|最后|上次|已)?于?\s?20\d\d[-/.年\d日月 :：]{6,18}(?:修改|更新|编辑|发布|发表)(?:过)?\W*$",
        r"^(?:订阅)?专栏(?:收录|目录|介绍)?", r"^\d+\s*篇文章", r"日更挑战",
        r"^还没有人", r"^若有收获", r"^created with", r"^last edited", r"^由\s?\S{2,10}\s?(?:自动生成|导出|创建|提供技术支持)",
        r"^(?:该|本)?文档由.{1,12}协作", r"\d+\s?[人位]协作", r"^暂无(?:评论|回复|留言)", r"快来抢",
        r"^(?:一键)?投递.{1,24}[>›]\s*$", r"^正在热议", r"大家都在(?:搜|看|问)", r"^\W*the end\W*$", r"^查看全部\s?\d+",
        r"^[\d.,]+[万kw]?\s?(?:次?播放|views?|plays?)", r"^leave a (?:comment|reply)", r"report this (?:article|post)",
        r"^edit (?:this page|on github)", r"^last (?:updated|modified)\b", r"^on this page$", r"^was this (?:page|article|post|answer)? ?helpful",
        r"^目前尚无", r"^[bB]\d{1,4}\s?[·・]", r"^来自\s*[:：]", r"系统自动发[送出]", r"请勿(?:直接)?回复",
        r"^\W{0,2}(?:打印本页|关闭窗口|返回顶部)", r"^[上下]一[条则章]\s*[:：]", r"^文档编号\s*[:：]", r"^在看你就", r"^喜欢此内容", r"^素材来源",
        r"轻点两下", r"^收录于", r"^回复\s?[“「【\"].{1,12}[”」】\"]\s?(?:查看|获取|领取|看)", r"^转载?自\s*[:：]",
        r"(?:图片|配图|素材)?均?来自(?:于)?网络", r"^(?:点击?|戳)[“「\"]?阅读原文", r"^up主",
        r"^[\d.,]+\s?[kmw万]?\s?(?:claps?|reactions?|responses?|likes?|shares?|points?|stars?|forks?)\b",
        r"^(?:CSDN|简书|知乎|小红书|bilibili|哔哩哔哩|牛客网?|掘金|脉脉|豆瓣(?:小组)?|语雀|飞书(?:文档|云文档)?|腾讯文档|石墨文档|微博|V2EX|"
        r"Dcard|Medium|Substack|LinkedIn|GitHub|Notion|Reddit|知识星球|小宇宙|今日头条)(?:文档)?(?:\s*[—–·|｜=>»-]+\s*.{2,20}|\s+\d{4,}\s?号?)?$",
        r"^V2EX\s?(?:是|=)", r"^Dcard\s?.{0,8}板?$",
        # readers and feeds, shared documents, letters, talks, chats, boards, repositories
        r"在小说阅读器", r"^去阅读$", r"人?赞(?:同)?了(?:此|本|该|这篇)?(?:文档|文章|回答|笔记)", r"^由.{2,14}(?:导出|自动生成)$",
        r"在浏览器中(?:查看|打开)", r"退订|取消订阅|管理订阅|unsubscribe", r"收到(?:此|本|这封)邮件", r"^本期(?:编辑|主编|责编|共)", r"[|｜]\s*本期编辑",
        r"^(?:最近|最后|上次)(?:修改|编辑|更新)", r"获得链接的人", r"^\W*thanks?\W+(?:谢谢|for)", r"^\W*谢谢(?:聆听|观看|收听|收看)\W*$", r"^\W*thank you\W*$",
        r"^(?:收听|观看|订阅)(?:渠道|平台|方式)", r"^片[头尾]曲", r"[（(]片[头尾]曲[)）]", r"^(?:BGM|背景音乐)\s*[:：]",
        r"(?:下期|下次)(?:再见|再会|见)\W*$", r"^.{0,14}欢迎(?:收听|收看|来到)", r"^\W*(?:好[,，])?我们回来\W*$", r"^评论\s*[(（]\d+",
        r"共\s?\d+\s?条(?:评论|回复|留言)",
        r"^说点什么", r"^写(?:评论|留言)", r"^相关搜索", r"^展开\s?\d+\s?条", r"被浏览", r"关注问题",
        r"邀请.{1,24}加入了?(?:群聊|本群)", r"通过扫描.{0,24}(?:群聊|加入)", r"撤回了一条消息", r"修改群名", r"拍了拍",
        r"^以[上下][是为]?.{0,8}(?:聊天|消息)记录",
        r"的(?:群聊|聊天记录)$", r"^(?:\[(?:图片|表情|动画表情|语音|文件|视频|链接|小程序|红包|位置|合并转发|聊天记录)[^\]]{0,12}\]\s*)+$",
        r"领取了.{1,12}红包",
        r"^◆ ?from", r"^作者\s+\w+\s*[(（]", r"^(?:时间|時間)\s+(?:mon|tue|wed|thu|fri|sat|sun)\b", r"发信站", r"文章网址",
        r"^sent from my", r"^编辑\s*[:：]\s*\w+\s*[(（]",
        r"^(?:!\[[^\]]*\]\s*)+$", r"^(?:english|简体中文|中文)\s*[|｜/·]\s*(?:english|简体中文|中文|繁體中文|日本語)",
        r"(?:欢迎|求).{0,6}(?:star|pr|issue)s?\b", r"(?:点|给).{0,6}(?:个|颗)?\s?star", r"\bstar history\b",
        r"\bstar (?:the|this|our) (?:repo|project)", r"\bprs? welcome\b", r"licen[sc]e[d]? under",
)  # fmt: skip
# those that begin a line are looked for there only: tried at every letter they would cost most of the time
_BEGINS = re.compile("|".join(part for part in _NAVIGATION if part.startswith("^")), re.I)
_STANDS = re.compile("|".join(part for part in _NAVIGATION if not part.startswith("^")), re.I)


def navigation(said: str) -> int:
    """Where in a line a word of navigation begins; -1 where none stands in it."""
    found = _BEGINS.match(said) or _STANDS.search(said)
    return found.start() if found else -1


COPYRIGHT = re.compile(
    "|".join((
        r"©", r"copyright ?(?:\(c\)|©|\d{4}|by)", r"all rights reserved", r"版权(?:所有|归|声明)", r"著作权归",
        r"未经.{0,8}(?:授权|许可|允许).{0,4}(?:不得|禁止)",
        r"禁止转载", r"请勿(?:转载|外传)", r"转载(?:请|仅|须|自)", r"侵删", r"如有侵权", r"侵权(?:请|必究|联系|删)", r"ICP备", r"公网安备",
        r"转载此文", r"传递更多信息", r"与本(?:网|站|报)联系",
        r"不代表本.{0,4}(?:观点|立场)", r"违法和不良信息", r"仅供学习交流",
        r"powered by (?:hugo|hexo|wordpress|jekyll|ghost)",
    )),
    re.I,
)  # fmt: skip
# headings under which other pages stand, or what readers said
ASIDE = re.compile(
    r"^[\W_]*(?:(?:相关|热点|热门|精彩|编辑|为你|大家都在|最新|延伸|更多|往期|猜你|站内|好文|本周|今日|推荐)"
    r"(?:推荐|阅读|文章|新闻|资讯|精选|看|回顾|喜欢|话题|问题|回答|排行|帖子|内容)+|往期.{0,6}|(?:全部|精彩|最新)?评论(?:区)?\s*\d*|网友评论|"
    r"\d+\s*条评论|(?:全部|精彩|热门|最新)?评论\s*[（(]\d+[)）]|comments?\s*\(?\d*\)?|"
    r"(?:变更|更新|修订|版本|修改)(?:记录|日志|历史)|贡献者(?:名单|列表)?|(?:如何|参与)?贡献(?:指南|方式)?|友情链接|star ?history|star 趋势|许可(?:证|协议)|"
    r"联系(?:我们|方式|招聘|HR)|contact(?: us)?|"
    r"参考(?:资料|文献|链接|阅读)?|references?|致谢|acknowledg\w*|changelog|contribut(?:ors|ing)|revision history|sponsors?|赞助(?:商|本项目|"
    r"支持)?|show ?notes|节目信息|主播|"
    r"related(?: posts| articles)?|you may also like|recommended|more from .{1,30})\W*$",
    re.I,
)
# words of buttons and counters: a line that is nothing else, beside small words, is a toolbar
BUTTON = (
    r"点?赞同?|喜欢|收藏|评论|分享|关注者?|转发|回复|浏览|阅读量?|播放|打印|举报|投诉|在看|投币|订阅|下载|登录|注册|搜索|首页|正文|收起|展开|"
    r"复制链接|邀请回答|好问题|"
    r"默认排序|时间排序|感谢|不感谢|朋友圈|微博|QQ空间|扫一扫|手机版?|电脑版|夜间|目录|顶部|[上下]一[篇页]|字号|字体|打开APP?|客户端|在手机打开当前页|"
    r"博客|社区|学习|课程|会员(?:中心|购)?|消息|创作(?:中心|者中心)|推荐|最新|热门|楼层|讨论区|写(?:文章|回答|评论)|番剧|直播|游戏中心|弹幕|"
    r"赞[赏过]|回应|申请转载|稍后再看|发现|动态|私信|设置|帮助|反馈|面经|题库|招聘|"
    r"CSDN|GitCode|InsCode|简书|知乎|小红书|bilibili|牛客网?|掘金|脉脉|豆瓣|语雀|飞书|Medium|Substack|LinkedIn|GitHub|Notion|"
    r"\b(?:claps?|responses?|listen|more|write|updates?|favou?rites?|reactions?|privacy|terms|cookies?|preferences|settings|help|next|previous|"
    r"edit|history|like|pricing|courses?|blog|docs|community)\b|"
    r"\b(?:likes?|comments?|shares?|views?|repl(?:y|ies)|upvotes?|follow(?:ers|ing)?|save|print|download|report|"
    r"subscribe|login|sign (?:in|up)|home|menu|about|rss)\b"
)
BUTTONS = re.compile(BUTTON, re.I)
SMALL = re.compile(
    r"已|添加|写|更多|微信|编辑|删除|大|中|小|人|次|条|字|万|千|被|该|了|这篇|此|回答|文章|内容|用户|楼主?|查看|全部|原文|翻译|语音|朗读|保存"
)
# who wrote it, where and when: what is left of a byline once these are gone is a name
BYLINE = re.compile(
    r"(?:发布|编辑|发表|修改|更新|创建|写)于|IP ?属地|发布时间|最后编辑(?:时间)?|posted by|written by|"
    r"时间\s*[:：](?=.*\d\d[:：]\d\d)|(?<![\u4e00-\u9fffA-Za-z])(?:来源|作者|文字|通讯员|值班主任|看板|发帖时间|[初一二三终]审|责任编辑|责编|"
    r"记者|编辑|审核|校对|排版|监制|采访|整理|摄影|创建人)(?:[、/](?:来源|作者|编辑|整理|审核))*\s*[:：|｜]",
    re.I,
)
DATE = re.compile(
    r"(?:20\d\d\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}[:：]\d\d(?:[:：]\d\d)?|昨天|今天|前天|\d+\s*(?:分钟|小时|天)前"
)
TRAIL = re.compile(
    r"^(?=.*(?:首页|正文|新闻|网|频道|栏目|中心|列表|详情|\bhome\b))[^>›»]{1,14}(?:\s+[>›»]\s+[^>›»]{1,24}){2,}$"
)
TAGS = re.compile(r"^(?:[#＃][^#＃\s]{1,20}[#＃]?\s*){2,}$")
