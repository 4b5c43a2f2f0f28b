"""The words of what is no knowledge: adverts, navigation, copyright. A table to add to; tests hold it to 30,000 lines
of the corpus, in which it may see none."""

from __future__ import annotations

import re

# one of these is enough in a short line
ADVERT = re.compile(
    "|".join((
        r"关注.{0,16}公众号", r"公众号[:：「“【]", r"搜索公众号", r"关注.{0,12}(?:专页|粉专)", r"点击.{0,8}(?:蓝字|名片|卡片|下方链接)",
        r"设为?星标", r"选择.{0,3}星标", r"点击(?:上方|标题下)", r"内推码\s*[:：]?\s*[A-Za-z0-9]{4,}", r"请我喝.{0,3}咖啡",
        r"(?:分享|转发)给.{0,8}朋友", r"推荐课程", r"第.{1,3}期(?:开班|开课|招生)", r"(?:仅需|只要|特价|现价).{0,4}\d+", r"拼团", r"(?:享|专享)[一-九\d]{1,2}折", r"扫[一下描我]{0,3}.{0,4}码", r"扫码", r"扫描.{0,6}(?:码|下方|上方|下面)", r"扫一扫", r"长按(?:识别|图片)",
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
        r"subscribe (?:to|now|for)", r"sign up (?:for|now)", r"join our (?!team)", r"limited[- ]time", r"\d+% off", r"use (?:the )?code",
        r"promo code", r"enroll (?:now|today|in)", r"bootcamp", r"sponsored by", r"follow (?:us|me) on", r"buy me a coffee", r"free trial",
        r"scan the (?:qr|code)",
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
NAVIGATION = re.compile(
    "|".join((
        r"^[上下]一[篇页期]", r"^往期", r"^返回(?:顶部|首页|列表|目录|上)", r"^首页", r"^目录$", r"^搜索$", r"^(?:登录|注册)(?:$|[/|｜\s]|后|即可|查看)",
        r"^阅读(?:原文|全文)", r"^继续滑动", r"^热门(?:搜索|文章|标签)", r"^(?:标签|分类)[:：]", r"^相关(?:推荐|阅读|文章|链接)", r"^推荐阅读",
        r"^猜你喜欢", r"^延伸阅读", r"^更多(?:文章|精彩|内容)", r"^点击查看", r"^展开全文", r"^收起", r"^分享到", r"^喜欢作者", r"^微信扫一扫",
        r"^评论区$", r"^(?:发表|全部)评论", r"^写留言", r"^[赞收藏字数]{1,2}\s*\d", r"^前往(?:查看|阅读|原文)", r"版块导航", r"[#＃]\s*热门",
        r"^原文(?:链接|地址)", r"原文链接[:：]", r"本文(?:地址|链接)", r"^文章(?:来自于?|来源|链接)", r"\d+\s*次?(?:点击|阅读|浏览|点阅|人气|观看)",
        r"(?:作者|编辑|责编|排版|校对)\s*[|｜]", r"图片来源", r"图源", r"^图[:：]", r"\s»\s", r"是高质量的.{0,12}社区", r"社区推广",
        r"^\W*END\W*$", r"^\W*完\W*$", r"次阅读", r"^[推嘘→]\s+\w{2,16}\s*[:：]", r"^※", r"同步发表", r"访问量", r"^\d+ 评论", r"分割线", r"预览时标签",
        r"^\s*>\s*\S{1,12}\s*>\s", r"使用\s?cookie", r"cookies?.{0,40}(?:accept|policy|use|同意|隐私|体验)",
        r"^(?:home|previous|next)\b(?!.{40})", r"^back to (?:top|home)", r"^share (?:this|on)", r"^related (?:posts|articles)", r"^read more",
        r"^(?:table of )?contents$", r"^skip to", r"^(?:menu|search)$", r"^(?:log ?in|sign in)\b(?!.{40})", r"^comments?\b.{0,4}$", r"^tags?:",
        r"^(?:posted in|filed under)", r"\d+ ?min read",
    )),
    re.I,
)  # fmt: skip
COPYRIGHT = re.compile(
    "|".join((
        r"©", r"copyright ?(?:\(c\)|©|\d{4}|by)", r"all rights reserved", r"版权(?:所有|归|声明)", r"著作权归",
        r"未经.{0,8}(?:授权|许可|允许).{0,4}(?:不得|禁止)",
        r"禁止转载", r"请勿(?:转载|外传)", r"转载(?:请|仅|须|自)", r"侵删", r"如有侵权", r"侵权(?:请|必究|联系|删)", r"ICP备", r"公网安备", r"转载此文", r"传递更多信息", r"与本(?:网|站|报)联系", r"不代表本.{0,4}(?:观点|立场)", r"违法和不良信息",  r"仅供学习交流",
        r"powered by (?:hugo|hexo|wordpress|jekyll|ghost)",
    )),
    re.I,
)  # fmt: skip
# headings under which other pages stand, or what readers said
ASIDE = re.compile(
    r"^[\W_]*(?:(?:相关|热点|热门|精彩|编辑|为你|大家都在|最新|延伸|更多|往期|猜你|站内|好文|本周|今日|推荐)"
    r"(?:推荐|阅读|文章|新闻|资讯|精选|看|回顾|喜欢|话题|问题|回答|排行|帖子|内容)+|往期.{0,6}|(?:全部|精彩|最新)?评论(?:区)?\s*\d*|网友评论|"
    r"comments?\s*\(?\d*\)?|related(?: posts| articles)?|you may also like|recommended|more from .{1,30})\W*$",
    re.I,
)
# words of buttons and counters: a line that is nothing else is a toolbar
BUTTONS = re.compile(
    "|".join((
        r"已?(?:点?赞同?|喜欢|收藏|评论|分享|关注者?|转发|回复|浏览|阅读|阅读量|播放|打印|举报|投诉|在看|投币|订阅|下载|登录|注册|搜索|首页|正文|收起|展开|更多|复制链接|"
        r"添加评论|写评论|写回答|邀请回答|好问题|默认排序|时间排序|感谢|不感谢|朋友圈|微博|微信|QQ空间|扫一扫|手机版?|电脑版|夜间|目录|顶部|上一[篇页]|下一[篇页]|编辑|删除|"
        r"字号|大|中|小|人|次|条|字|万|千|被|该|了|这篇|此|回答|文章|内容|用户|楼主?|查看|全部|原文|翻译|语音|朗读|保存|在手机打开当前页|打开APP?|客户端)",
        r"likes?|comments?|shares?|views?|reply|replies|upvotes?|follow(?:ers|ing)?|save|print|download|report|subscribe|login|sign (?:in|up)|home|menu|about|rss",
    )),
    re.I,
)  # fmt: skip
# who wrote it, where and when: what is left of a byline once these are gone is a name
BYLINE = re.compile(
    r"(?:发布|编辑|发表|修改|更新|创建|写)于|IP ?属地|发布时间|最后编辑(?:时间)?|posted by|written by|"
    r"(?:来源|作者|责任编辑|责编|记者|编辑|审核|校对|排版|监制|采访|整理|摄影|文|图|创建人)(?:[、/](?:来源|作者|编辑|整理|审核|文|图))*\s*[:：|｜]",
    re.I,
)
DATE = re.compile(r"(?:20\d\d\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}[:：]\d\d(?:[:：]\d\d)?|昨天|今天|前天|\d+\s*(?:分钟|小时|天)前")
TRAIL = re.compile(r"^[^>›»]{1,14}(?:\s+[>›»]\s+[^>›»]{1,24}){2,}$")
TAGS = re.compile(r"^(?:[#＃][^#＃\s]{1,20}[#＃]?\s*){2,}$")
