"""Small documents in layouts that no labelled document has: what a reader would make units of, and of which kind.

They are read by the rules' tests and by scripts/fit_kinds.py; a unit is named by words that stand in it and in no other.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """A document and its units: (kind, words of it)."""

    name: str
    text: str
    units: tuple[tuple[str, str], ...]


LAYOUTS = (
    Layout(
        "bank-topics.txt",
        """\
大模型岗位面试题库（持续更新）

【Transformer 基础】
1. 自注意力的计算复杂度推导
2. 多头注意力为什么比单头好
3. LayerNorm 与 RMSNorm 的区别
4. 位置编码的几种做法，各自外推能力

【训练】
5. LoRA 的原理，秩怎么选
6. 混合精度训练里 loss scale 的作用
7. 显存占用估算：7B 模型全参微调
8. 梯度累积等价于大 batch 吗

【部署】
9. KV Cache 的原理与显存
10. 连续批处理
11. 投机解码的接受率
""",
        (
            ("question", "复杂度推导"),
            ("question", "比单头好"),
            ("question", "RMSNorm"),
            ("question", "外推能力"),
            ("question", "秩怎么选"),
            ("question", "loss scale"),
            ("question", "全参微调"),
            ("question", "大 batch"),
            ("question", "KV Cache 的原理"),
            ("question", "连续批处理"),
            ("question", "接受率"),
        ),
    ),
    Layout(
        "bank-answers.md",
        """\
# RAG 高频考点 20 讲（节选）

## 检索

**1. 稠密检索与稀疏检索**

稠密的擅长同义改写，稀疏的擅长专名与编号，线上一般两路都要。

**2. 为什么需要重排**

召回阶段用的是双塔，查询和文档之间没有交互，重排用交叉编码器补上。

## 生成

**3. 引用标注的实现**

让模型输出块编号，再由程序替换成链接，编号不在召回里的直接删。

**4. 拒答策略**

检索分数低于阈值，或者几路结果互相矛盾，就承认不知道。
""",
        (
            ("question", "稠密的擅长同义改写"),
            ("question", "没有交互"),
            ("question", "输出块编号"),
            ("question", "承认不知道"),
        ),
    ),
    Layout(
        "career-own.md",
        """\
# 三十三岁从测试转到大模型评测，我的一年

## 为什么要转？

组里的自动化平台写完以后，三个月没有新需求，我每天在点回归。

## 怎么开始的？

先把自己手上的用例库改造成评测集，拿开源模型跑了一遍，写成周报发给隔壁组。

## 中间最难的是什么？

没有人告诉你对不对。我用两个不同的裁判模型互相打分，结果它们互相喜欢。

## 后悔吗？

不后悔。薪水降了一成，但是周末能睡着了。

## 如果重来一次？

我会早半年开始写博客，面试官都是看了那几篇才约我的。
""",
        (
            ("note", "点回归"),
            ("note", "评测集"),
            ("note", "互相喜欢"),
            ("note", "周末能睡着"),
            ("note", "早半年"),
        ),
    ),
    Layout(
        "person-story.txt",
        """\
我是怎么在一家传统企业做上 AI 的

一、我为什么没有去互联网
家里老人身体不好，我得留在县里。县里只有一家做阀门的厂招电脑的人。

二、第一个项目怎么来的？
老板的儿子看了个短视频，问我能不能让机器看图纸。我花了两个月，做了一个能找出漏标公差的小工具。

三、现在每天干什么？
一半时间在车间拍照片，一半时间和质检员吵架。

四、钱够花吗？
八千五，县城，够了。

五、想对学弟学妹说的
不要觉得离开大城市就是失败。机器在哪里，数据就在哪里。
""",
        (
            ("note", "做阀门的厂"),
            ("note", "漏标公差"),
            ("note", "和质检员吵架"),
            ("note", "县城，够了"),
            ("note", "数据就在哪里"),
        ),
    ),
    Layout(
        "diary.md",
        """\
# 面试日记

### 11 月 3 日 晴 某银行科技子公司

走廊里全是西装，我穿了卫衣。

- 先问了为什么用 rerank
  - 说了召回和排序目标不同
- 手写快排
  - 写了十分钟，边界错了一次
- 怎么给行长解释幻觉？
  - 我说像背书背岔了行

等了半小时，HR 说回去等通知。

### 11 月 9 日 雨 一家做农机的公司

面试官是个开过拖拉机的人。

- 玉米和杂草的图片不平衡，怎么办
  - 过采样加上困难样本挖掘
- 断网的地里模型怎么更新
  - 插 U 盘
- 你最多能出差多少天？
  - 我说二十天
""",
        (
            ("question", "召回和排序目标不同"),
            ("question", "边界错了一次"),
            ("question", "背岔了行"),
            ("question", "困难样本挖掘"),
            ("question", "插 U 盘"),
            ("question", "我说二十天"),
        ),
    ),
    Layout(
        "reverse-odd.md",
        """\
# 临走之前的五分钟

很多人到这里就摇头说没有了，可惜。

## 人事那一轮

- 上一个坐这个位子的人去哪了？
- 调薪一年几次，最近一次是什么时候？

## 未来的同事来面的那一轮

- 代码评审平均多久有人看？
- 半夜报警谁来接？

## 老板那一轮

- 如果这个项目明年被砍，你打算怎么安置这些人？
- 您最想砍掉现在团队里的哪件事？

## 别提的

- 你们加班多吗
- 我表现怎么样
""",
        (
            ("reverse", "上一个坐这个位子"),
            ("reverse", "调薪一年几次"),
            ("reverse", "代码评审平均"),
            ("reverse", "半夜报警"),
            ("reverse", "怎么安置这些人"),
            ("reverse", "最想砍掉"),
        ),
    ),
    Layout(
        "reverse-table-odd.txt",
        """\
换你来考他们

不要浪费最后的机会。下面是我这两年攒下来的，用之前看看是谁坐在你对面。

对面是 HR：
“这个岗位空了多久了？” 听的是流动率
“试用期谁来打分？” 听的是流程

对面是你未来的组长：
“上个季度您推掉了什么需求？” 听的是他有没有底气
“组里谁说了算？” 听的是权力

对面是大老板：
“公司三年后还会有这个部门吗？”
""",
        (
            ("reverse", "空了多久"),
            ("reverse", "谁来打分"),
            ("reverse", "推掉了什么需求"),
            ("reverse", "谁说了算"),
            ("reverse", "三年后还会有"),
        ),
    ),
    Layout(
        "english-qa.md",
        """\
# How I prepared for ML interviews in English

## Before you start

Record yourself. The first time you hear your own voice you will want to quit, and that is normal.

## Questions that came up

### Walk me through a project you are proud of
I talked about a defect detector for bottle caps. Keep it under two minutes.

### How would you evaluate a summarizer with no reference summaries?
Ask questions of the source and check whether the summary answers them.

### What happens to your pipeline when the OCR fails?
We route the page to a person and log the pixel density.

## Questions I asked back

- What did the last person in this role struggle with?
- How do you decide a model is good enough to ship?

## Phrases that saved me

"Let me think out loud for a moment." Nobody minds ten seconds of silence if you announce it.
""",
        (
            ("note", "Record yourself"),
            ("question", "bottle caps"),
            ("question", "summary answers them"),
            ("question", "pixel density"),
            ("reverse", "struggle with"),
            ("reverse", "good enough to ship"),
            ("note", "ten seconds of silence"),
        ),
    ),
    Layout(
        "lecture.md",
        """\
# 第七讲：评测怎么做（课堂笔记）

主讲：某老师　记录：小林

## 一、为什么准确率会骗人

测试集里九成是同一类的时候，什么都不做也有九成。要看每一类的召回。

## 二、裁判模型的三种偏心

偏长、偏先出现的、偏自己家的。办法是交换顺序打两遍，再拿两百条人工标的对一下。

## 三、课堂问答

问：裁判模型和人不一致怎么办？
答：先看人和人之间一致不一致，人都不一致，就不能怪它。

问：没有标注预算怎么办？
答：挑最容易错的一百条，自己标。

问：老师，现在转去做评测晚吗？
答：不晚，但是不要只会跑榜。
""",
        (
            ("note", "九成是同一类"),
            ("note", "偏自己家"),
            ("question", "人和人之间"),
            ("question", "挑最容易错"),
            ("note", "不要只会跑榜"),
        ),
    ),
    Layout(
        "podcast.txt",
        """\
《夜车》第 31 期：在机场修行李系统的算法工程师

[00:00:05] 阿布：大家好，这里是夜车，我是阿布。今天的客人是老费。
[00:00:14] 老费：大家好。
[00:01:02] 阿布：你是怎么到机场去的？
[00:01:09] 老费：毕业那年所有互联网公司都把我刷了，机场的外包公司问我会不会写 SQL，我说会。去了以后发现行李分拣的相机一天要漏三百件，我就开始偷偷训练模型。
[00:04:40] 阿布：最丢人的一次事故能讲吗？
[00:04:46] 老费：能。模型把婴儿车当成了超规行李，一早上拦了四十辆，妈妈们在传送带旁边哭。后来我们规定凡是拦截都要有人看一眼。
[00:09:20] 阿布：那你面别人的时候问什么？
[00:09:27] 老费：我只问一道：相机脏了，你的模型怎么知道是相机脏了而不是行李变脏了？说看所有行李同一个位置的误差的，我就要。
[00:15:00] 阿布：给想入行的人一句话？
[00:15:05] 老费：去有真东西的地方。有传送带、有雨、有灰的地方，那里的问题没有人替你洗过。
[00:16:30] 阿布：好，我们下期见。
""",
        (
            ("note", "偷偷训练模型"),
            ("note", "妈妈们在传送带"),
            ("question", "相机脏了"),
            ("note", "没有人替你洗过"),
        ),
    ),
    Layout(
        "xhs.txt",
        """\
🍋算法岗一面凉经｜被问到怀疑人生

姐妹们我回来了😭 base 成都 双非硕
时长 50min 面试官人挺好的

🌟八股
▫️bert 和 gpt 的预训练任务差别
▫️softmax 溢出怎么处理
▫️为什么用 adamw 不用 adam

🌟项目
▫️数据怎么来的 脏不脏
▫️线上指标掉了先查什么

🌟手撕
▫️最长回文子串

💡小结
项目一定要能讲到数据那一层，我就是死在这里的，他连问了五个为什么，我只会说是师兄给的。

#算法面经 #大模型 #秋招
""",
        (
            ("question", "预训练任务差别"),
            ("question", "溢出怎么处理"),
            ("question", "adamw"),
            ("question", "脏不脏"),
            ("question", "先查什么"),
            ("question", "最长回文"),
            ("note", "师兄给的"),
        ),
    ),
    Layout(
        "research.md",
        """\
# 2026 年上半年大模型岗位需求观察

## 一、需求在哪里？

我们统计了 1.2 万条岗位，应用工程占 54%，训练只占 9%。

## 二、薪资有没有下降？

中位数比去年同期低 3%，应届的降幅更大，但是推理优化方向涨了 11%。

## 三、什么样的简历拿到了面试？

有线上数字的简历回复率是没有的 2.6 倍。

## 四、对求职者的建议

- 先投应用方向，再内部转岗，成功率更高，因为组与组之间的门槛比外面低得多。
- 简历里的每个数字都要说得出分母，否则会被追问到底，反而减分。
""",
        (
            ("note", "应用工程占 54%"),
            ("note", "中位数"),
            ("note", "2.6 倍"),
            ("note", "内部转岗"),
            ("note", "说得出分母"),
        ),
    ),
    Layout(
        "group.txt",
        """\
[群聊] 2026 春招互助二群

2026-03-11 21:02 橘子皮
有人面过做保险的那家吗，二面问什么
2026-03-11 21:05 老猫
面过，问我长文档里金额对不上怎么发现。我答的是抽两遍互相校验，再和合计行对
2026-03-11 21:06 橘子皮
感谢！
2026-03-11 21:40 半糖
请问 vLLM 里 prefix caching 什么时候会失效？
2026-03-11 21:44 Neo
前缀里有一个 token 不一样就失效，比如你把时间戳放在系统提示词最前面
2026-03-11 21:45 半糖
懂了！
2026-03-11 22:10 老猫
我们组招实习生，上海，做表格理解，200/天，要求能实习四个月，简历发我邮箱 laomao@example.com
2026-03-11 22:30 木木
大家觉得去小公司做主力好还是去大厂打杂好
2026-03-11 22:41 Neo
看你缺什么，缺见识去大厂，缺手感去小公司。我两边都待过，第一份工作建议看带你的人是谁
2026-03-11 22:50 木木
[图片]
2026-03-11 22:51 半糖
哈哈哈哈
""",
        (
            ("question", "抽两遍互相校验"),
            ("question", "时间戳放在系统提示词"),
            ("posting", "做表格理解"),
            ("note", "缺见识去大厂"),
        ),
    ),
    Layout(
        "newsletter.html",
        """\
<html><head><title>周三茶水间 第 18 期</title></head><body>
<p>在浏览器中查看</p>
<h1>周三茶水间 · 第 18 期</h1>
<p>早上好，本周外面在下雨。</p>
<h2>本周一题</h2>
<p><b>同一个问题问两遍，答案不一样，怎么跟客户解释？</b></p>
<p>先承认，再给出办法：温度降到零，答案缓存，关键数字走程序。</p>
<h2>本周岗位</h2>
<ul>
<li><b>客服质检算法</b> · 晴川物流 · 武汉 · 20-30k<br>听录音找出没说对不起的那一通。要求会写正则也会训小模型。</li>
<li><b>提示词编辑</b> · 山月出版 · 远程 · 150/千字<br>给古籍白话文写提示词。要求读得懂竖排。</li>
</ul>
<h2>读者来信</h2>
<p><b>读者问：投了八十份没有回音，是不是该降薪？</b></p>
<p>先别降。把八十份里写了具体数字的挑出来，看看有几份，多半不到十份。</p>
<h2>编辑手记</h2>
<p>这周我面了三个人，没有一个人问我产品卖给谁。下次你可以问，面试官会记住你。</p>
<p>退订 | 在浏览器中查看 | 转发给朋友</p>
</body></html>
""",
        (
            ("question", "温度降到零"),
            ("posting", "没说对不起"),
            ("posting", "古籍白话文"),
            ("note", "先别降"),
            ("note", "产品卖给谁"),
        ),
    ),
    Layout(
        "round-inline.txt",
        """\
某自动驾驶公司 大模型数据闭环 面经

一面 40分钟
问了 BEV 和大模型怎么结合
让写 NMS
问失败案例挖掘怎么做，有没有自动化
反问了组里几个人

二面 1小时
全是场景题
如果标注员把雨天的积水标成了车道线，怎么自动找出来
给你 100 万段视频，只有 100 块钱标注费，标哪些
最后聊了聊为什么离职

结果：挂了，说是不匹配
""",
        (
            ("question", "BEV"),
            ("question", "NMS"),
            ("question", "失败案例挖掘"),
            ("question", "积水标成"),
            ("question", "100 块钱标注费"),
        ),
    ),
    Layout(
        "faq-applicant.md",
        """\
# 校招常见问答 · 青禾机器人

**Q：可以投几个岗位？**
A：两个，第二个要等第一个有结果。

**Q：面试会考算法题吗？**
A：会，一道中等难度的，更看重你怎么讲。

**Q：没有论文可以投研究岗吗？**
A：可以，但要有能跑的代码。

**Q：实习能转正吗？**
A：六月有统一答辩，去年转了七成。
""",
        (
            ("note", "第二个要等"),
            ("note", "更看重你怎么讲"),
            ("note", "能跑的代码"),
            ("note", "去年转了七成"),
        ),
    ),
    Layout(
        "advice-plain.txt",
        """\
写给要去面大模型岗的你

别背八股。面试官一天听八遍，背得越顺他越困。

带一张图。纸的，画你做的系统，他会顺着你的图问，你就知道他要问什么。

承认不会。说“这个我没做过，我猜是这样”，比编一个强，编的他都听得出来。

问一个具体的问题。不要问“团队氛围怎么样”，问“上周五晚上几点走的”。
""",
        (
            ("note", "一天听八遍"),
            ("note", "顺着你的图问"),
            ("note", "编的他都听得出来"),
            ("note", "上周五晚上"),
        ),
    ),
    Layout(
        "thread-v2.txt",
        """\
V2EX › 职场话题
大模型应用开发值得转吗？
jumpfish · 2 天前 · 3120 次点击
后端五年，最近公司在裁员，想转大模型应用。数学不好，看论文头疼。

42 条回复  •  2026-02-11 09:12:22 +08:00
1
oldbird   2 天前
应用不怎么用数学，用的是耐心。你先把公司里的一个查文档的活换成检索加模型，跑一个月，看有没有人用。
2
catfood   2 天前   ❤️ 3
@jumpfish 我也是后端转的，面试问得最多的是并发和超时怎么处理，模型慢，链路长，这正好是后端的强项。
3
jumpfish   1 天前
@catfood 请问面试会让手写 transformer 吗？
4
catfood   1 天前
@jumpfish 应用岗没人让我写，让我写的是带重试的流式接口。
""",
        (
            ("note", "数学不好"),
            ("note", "跑一个月"),
            ("note", "正好是后端的强项"),
            ("note", "带重试的流式接口"),
        ),
    ),
    Layout(
        "cn-qa-nomark.md",
        """\
# 二面都问了啥

## 项目类

1. 介绍一下你的检索系统，瓶颈在哪
   答：瓶颈在重排，换了小模型。
2. 你说召回率 92%，分母是什么
   答：人工标的 500 条。
3. 上线之后效果变差，你第一步做什么
   答：看日志里的查询分布。

## 开放类

1. 如果只让你留一个指标
   答：用户有没有再问第二遍。
2. 给你两个实习生
   答：一个标数据一个看日志。
""",
        (
            ("question", "换了小模型"),
            ("question", "人工标的 500 条"),
            ("question", "查询分布"),
            ("question", "再问第二遍"),
            ("question", "一个标数据"),
        ),
    ),
    Layout(
        "talk-seminar.md",
        """\
# 校友分享会记录：离开大厂以后

**主持人**：先说说你为什么离开？

**周学长**：因为我发现自己三年里写的代码，没有一行被用户碰到过。

**主持人**：去小公司习惯吗？

**周学长**：前两个月不习惯，没有食堂。后来发现自己能决定用什么数据库，就习惯了。

**听众**：请问您面试的时候会看学校吗？

**周学长**：看一眼，然后就忘了。我看的是他有没有把一件事做完过。

**听众**：Agent 总是死循环，您那边怎么处理的？

**周学长**：给每一步记指纹，重复三次就强制换工具，再不行就交给人。
""",
        (
            ("note", "被用户碰到过"),
            ("note", "没有食堂"),
            ("note", "把一件事做完"),
            ("question", "记指纹"),
        ),
    ),
    Layout(
        "bank-stars.txt",
        """\
第一章 大模型基础

1.1 ★★ 为什么解码器架构成了主流
参考：训练目标简单，所有位置都有监督信号；推理可以缓存。

1.2 ★ 词表大小怎么选
参考：看语言和显存，中文多的要大一些。

1.3 ★★★ 训练到一半损失突然变成 NaN，怎么排查
参考：先看学习率和数据，再看混合精度的溢出。

第二章 检索增强

2.1 ★★ 多跳问题怎么召回
参考：先拆子问题，再合并证据。

2.2 ★ 评估检索要看哪些指标
参考：命中率、MRR，还有答案是否完整落在块里。
""",
        (
            ("question", "推理可以缓存"),
            ("question", "中文多的要大"),
            ("question", "混合精度的溢出"),
            ("question", "合并证据"),
            ("question", "落在块里"),
        ),
    ),
    Layout(
        "github-details.md",
        """\
# LLM-Interview-Notes

[![stars](https://img.example.com/s.svg)](https://example.com) 欢迎 Star 与 PR

## 目录
- [分词](#a)
- [对齐](#b)

## 分词

<details><summary>BPE 和 Unigram 有什么不同？</summary>

BPE 自底向上合并，Unigram 自顶向下删词。

</details>

<details><summary>中文为什么不按字切？</summary>

序列会变长，而且一个字的语义太散。

</details>

## 对齐

### Q1 奖励模型过拟合的表现

奖励一直涨，人工看质量在掉。

### Q2 PPO 与 GRPO 的差别

后者不要价值网络，用组内均值做基线。

## 贡献指南

先开 issue。

## License

MIT
""",
        (
            ("question", "自顶向下删词"),
            ("question", "语义太散"),
            ("question", "人工看质量"),
            ("question", "组内均值"),
        ),
    ),
    Layout(
        "timeline-switch.md",
        """\
# 从外贸业务员到提示词工程师：三百天流水账

**2025.03** 公司欠薪两个月，我在展会上第一次听说大模型，回来用它写了开发信，回复率翻倍。

**2025.06** 辞职。父母不同意，我给他们看了三个月的存款数字。

**2025.09** 投了一百二十份，三个面试。有一家让我现场改一个坏掉的提示词，我改了四版都没好，但是他们留下了我，因为我每一版都说得出为什么。

**2026.01** 转正。工资比做外贸少两千，不用喝酒了。

## 常被问的几件事

### 英语好有用吗？
有用，读文档快一倍，但是没有到决定性的程度。

### 没有代码基础怎么办？
我学了三周 Python，只学到能调接口、能读表格。

### 会不会很快被淘汰？
会。所以我现在在学评测，写提示词只是进门的票。
""",
        (
            ("note", "第一次听说大模型"),
            ("note", "存款数字"),
            ("note", "说得出为什么"),
            ("note", "不用喝酒"),
            ("note", "读文档快一倍"),
            ("note", "只学到能调接口"),
            ("note", "进门的票"),
        ),
    ),
    Layout(
        "postings-page.html",
        """\
<html><head><title>在招岗位 - 石榴数据</title></head><body>
<nav><a>首页</a><a>产品</a></nav>
<h1>在招岗位</h1>
<table><tr><th>职位</th><th>部门</th><th>地点</th><th>薪酬</th><th>主要工作</th><th>要求</th></tr>
<tr><td>向量数据库内核</td><td>引擎</td><td>杭州</td><td>40-60K</td><td>写磁盘上的近邻索引</td><td>C++ 五年，懂 SIMD</td></tr>
<tr><td>解决方案工程师</td><td>交付</td><td>北京</td><td>25-35K</td><td>带着客户把检索接起来</td><td>能讲能写，能出差</td></tr>
<tr><td>文档工程师</td><td>产品</td><td>远程</td><td>15-22K</td><td>把参数写成人话</td><td>英文写作，会跑例子</td></tr></table>
<footer>版权所有 石榴数据</footer></body></html>
""",
        (
            ("posting", "近邻索引"),
            ("posting", "检索接起来"),
            ("posting", "参数写成人话"),
        ),
    ),
    Layout(
        "postings-cards.md",
        """\
# 六月内推合集

### 🐟 渔歌科技 · 海洋大模型算法

💰 30-50k × 14　📍 青岛　🎓 硕士

预测赤潮，调教一个会看卫星图的模型。希望你：做过时序或遥感，愿意一年出两次海。

### 🧵 织里数智 · 面料检索工程师

💰 20-35k　📍 湖州　🎓 本科

拍一张布，找到同款。需要你：熟悉图像检索，摸过相机。

### 🏥 仁和云 · 病历结构化实习生

💰 200/天　📍 广州　🎓 在读

每天读八十份病历，写规则也训小模型。要求每周四天。

### 怎么投

把简历发给我，标题写岗位名，我每周二统一转。
""",
        (
            ("posting", "预测赤潮"),
            ("posting", "找到同款"),
            ("posting", "八十份病历"),
        ),
    ),
    Layout(
        "reverse-rounds-inline.md",
        """\
# 反问不要问百度能搜到的

**HR 面**：这个岗位是新增还是替补？ / 入职第一天会拿到什么？

**技术面**：你们线上的模型多久换一次？ / 谁有权限回滚？

**总监面**：您怎么判断这个组明年还在？

不要在技术面问年终奖，他也不知道。
""",
        (
            ("reverse", "新增还是替补"),
            ("reverse", "第一天会拿到"),
            ("reverse", "多久换一次"),
            ("reverse", "权限回滚"),
            ("reverse", "明年还在"),
        ),
    ),
    Layout(
        "reverse-why.txt",
        """\
面试官说“你有什么想问我的吗”的时候

1. 新人前三个月最常犯的错是什么？
   问这个，是想听他带过多少人。
2. 您最近一次加班到十点是为了什么？
   听是救火还是赶功能。
3. 如果我来了，第一件要接的活是谁留下的？
   有人留下的活，就有人离开的原因。

问完记得说谢谢，不要追着问结果。
""",
        (
            ("reverse", "带过多少人"),
            ("reverse", "救火还是赶功能"),
            ("reverse", "离开的原因"),
        ),
    ),
    Layout(
        "english-ask.md",
        """\
# Interviewing at small AI companies: a field guide

## What they ask

1. How do you know your retrieval is broken rather than your generator?
   Swap in gold passages. If answers improve, it is the retrieval.
2. You have one GPU and a week. What do you fine-tune?
   Nothing. Fix the data first.
3. Describe a time you shipped something you were not proud of.
   Be specific about what you would change.

## What I would tell a friend

**Bring numbers.** Everyone says "improved accuracy". Say from what to what, on how many examples.

**Ask about the last outage.** The way people tell that story is the culture.

## Things to ask them

- Who reads the evaluation results, and what happens when they are bad?
- What did you stop doing this quarter?
""",
        (
            ("question", "Swap in gold"),
            ("question", "Fix the data first"),
            ("question", "Be specific"),
            ("note", "on how many examples"),
            ("note", "is the culture"),
            ("reverse", "evaluation results"),
            ("reverse", "stop doing this quarter"),
        ),
    ),
    Layout(
        "company-blog.md",
        """\
# 我们怎么招大模型工程师

## 简历怎么看

先看最近一段经历里有没有数字，再看有没有一个链接能点开。学校放在最后看。

## 第一轮聊什么

聊你最近删掉的一段代码。我们不考算法题。

## 第二轮做什么

给一个会胡说的客服机器人，两小时，让它少胡说一点。可以用任何工具。

## 常被问到的

### 没有大模型经验行不行？
行。去年招的五个人里有三个是做搜索和做编译器的。

### 能不能远程？
可以，但是每个季度要来杭州一周。

### 多久给结果？
五个工作日，不过也会写清楚为什么。
""",
        (
            ("note", "学校放在最后看"),
            ("note", "不考算法题"),
            ("note", "少胡说一点"),
            ("note", "做编译器"),
            ("note", "来杭州一周"),
            ("note", "五个工作日"),
        ),
    ),
    Layout(
        "lecture-slides.txt",
        """\
RAG 系统实战　第 3 讲
讲师：佚名

P1 本讲要点
- 索引
- 查询改写
- 评估

P2 索引为什么会旧
文档更新了，向量没有更新。用内容哈希做主键，定时比对。

P3 查询改写的三种办法
扩写、拆分、假设答案。扩写最便宜，假设答案最贵也最容易跑偏。

P4 课后提问
同学 A：改写之后更差了怎么办？
老师：原句也查一遍，两路合并，再让重排决定。
同学 B：评估集要多大？
老师：两百条起步，按来源分层，每周补二十条线上真问题。
""",
        (
            ("note", "内容哈希"),
            ("note", "假设答案最贵"),
            ("question", "让重排决定"),
            ("question", "按来源分层"),
        ),
    ),
    Layout(
        "interview-mag.txt",
        """\
把模型装进助听器的人
——访声学工程师罗一

编者按：罗一在一家二十人的公司做助听器降噪。

问：您是学建筑的，怎么会去做助听器？
罗一：外婆听不见了，我买的那个助听器一打开就叫。我想知道它为什么叫。

问：第一台样机什么时候做出来的？
罗一：第二年冬天，外婆戴上以后说，你别喊。

问：小模型装进去，最难的是哪一步？
罗一：延迟。超过八毫秒，自己说话就像有人在学舌。

问：现在还招人吗？
罗一：招，招会焊电路的算法，或者会算法的焊工。
""",
        (
            ("note", "一打开就叫"),
            ("note", "你别喊"),
            ("note", "有人在学舌"),
            ("note", "会焊电路"),
        ),
    ),
    Layout(
        "qa-wall.md",
        """\
# 问答墙（学院就业办整理，2026 年 4 月）

> 同学提问：大模型岗一定要读博吗？

不一定。研究岗要，应用岗看项目，去年我们院签的 41 个应用岗里博士只有 2 个。

> 同学提问：实习和论文哪个先？

先实习。实习里的问题更容易长成论文，反过来不容易。

> 同学提问：方向选检索还是选智能体？

看你导师有没有数据。有数据的那个。
""",
        (
            ("note", "签的 41 个"),
            ("note", "长成论文"),
            ("note", "有数据的那个"),
        ),
    ),
    Layout(
        "niuke.txt",
        """\
【面经】某短视频 搜索大模型 二面挂

时间线：3.2 投递 3.5 约面 3.9 一面 3.15 二面 3.16 感谢信

一面（3.9，45min）
1.自我介绍，项目深挖20分钟
2.query理解里实体识别怎么和大模型结合的，为什么不全用大模型
3.蒸馏的时候温度怎么定
4.代码：合并区间
5.反问：业务、技术栈

二面（3.15，60min）
1.你觉得搜索和推荐在用大模型上最大的不同
2.时效性query怎么处理（热点事件，一小时内）
3.如果相关性标注员之间不一致率是20%，模型上限是多少
4.代码：单词搜索
5.没有反问，直接说后面联系

总结：二面的面试官更在意数据，建议大家准备一下标注一致性这种问题，我完全没想过。
""",
        (
            ("question", "为什么不全用大模型"),
            ("question", "蒸馏的时候温度"),
            ("question", "合并区间"),
            ("question", "搜索和推荐在用"),
            ("question", "时效性query"),
            ("question", "不一致率"),
            ("question", "单词搜索"),
            ("note", "更在意数据"),
            ("question", "自我介绍"),
        ),
    ),
    Layout(
        "numbered-advice.md",
        """\
# 面试官视角：十年招聘的八条

## 01 先讲结果

我只有四十分钟，前三分钟听不到结果，后面就走神了。

## 02 不要念简历

我手里有。

## 03 被问住了怎么办

说出你会先查什么。查的顺序比答案更能说明你做过没有。

## 04 离职原因怎么说

说真的，但是只说一句。

## 05 要不要谈钱

第一轮不要，第二轮我会先谈。
""",
        (
            ("note", "后面就走神"),
            ("note", "我手里有"),
            ("note", "查的顺序"),
            ("note", "只说一句"),
            ("note", "第二轮我会先谈"),
        ),
    ),
    Layout(
        "chat-export.txt",
        """\
群聊记录导出：端侧部署交流（共 38 条）

小白 10:02
int4 量化之后中文变差特别明显，是正常的吗
阿K 10:05
正常，校准集里中文太少。换五百条中文重新校准，我们掉的点从 6 个变成 1.5 个
小白 10:06
收到，谢谢
老周 11:20
[文件] 端侧部署清单.pdf
飞飞 13:31
@老周 手机发烫降频以后速度只剩一半，有什么办法吗
老周 13:40
把首字和后面分开测，发烫主要在预填充，切小块，中间歇五十毫秒
飞飞 13:41
学到了
猎头小陈 14:00
急招端侧推理工程师，上海，40-70k，三年以上，懂高通 NPU，简历 chen@example.com
阿K 15:12
说个教训：上线前一定要测电量低于 20% 的情况，系统会自动降频，我们就是在这里被投诉的，后来在低电量时换了更小的模型
小白 15:13
👍
""",
        (
            ("question", "五百条中文"),
            ("question", "切小块"),
            ("posting", "懂高通 NPU"),
            ("note", "在低电量时"),
        ),
    ),
    Layout(
        "plain-story-qa.txt",
        """\
博士退学的第三年

有人总问我几个问题，写在这里，省得一遍一遍说。

为什么退学？
因为第四年的时候我发现，我写的论文连我自己都不想引用。

导师怎么说？
他沉默了很久，说你要是缺推荐信就来找我。

没有学位找工作难吗？
第一份难，第二份就没人问了。

现在快乐吗？
周三下午会快乐，因为那天没有会。
""",
        (
            ("note", "不想引用"),
            ("note", "缺推荐信"),
            ("note", "第二份就没人问"),
            ("note", "那天没有会"),
        ),
    ),
    Layout(
        "written-test.md",
        """\
# 某大厂大模型岗笔试回忆

一、单选
1. 以下哪种位置编码不需要额外参数（ ）
A. 可学习绝对位置  B. RoPE  C. 相对位置偏置  D. 以上都需要
2. 关于 LoRA，说法错误的是（ ）
A. 可以合并权重  B. 增加推理延迟  C. 秩越大参数越多  D. 可以只加在 q 和 v 上

二、简答
3. 说明 top-p 与 top-k 采样的区别，各自什么时候会出问题。
4. 为什么长文本要改 RoPE 的底数？

三、编程
5. 给定一个字符串数组，按字典序输出所有不重复的子集。
""",
        (
            ("question", "额外参数"),
            ("question", "增加推理延迟"),
            ("question", "top-p"),
            ("question", "底数"),
            ("question", "字典序"),
        ),
    ),
    Layout(
        "table-mixed.md",
        """\
# 备忘：下周三那场

| 谁 | 我问 | 想听到 |
|---|---|---|
| HR 小姐姐 | 年假当年入职怎么折算？ | 有没有写进制度 |
| 技术负责人 | 数据标注是自己团队做还是外包？ | 对数据的态度 |
| CEO | 下一轮融资要拿什么指标去谈？ | 坦诚 |

| 他可能问 | 我怎么说 |
|---|---|
| 为什么三年换了两家？ | 第一家整组撤了，第二家方向换成了硬件 |
| 检索为什么不用图数据库？ | 关系浅，两跳以内，倒排就够 |
| 给你三个月你先做什么？ | 先补评测集 |
""",
        (
            ("reverse", "年假当年"),
            ("reverse", "自己团队做还是外包"),
            ("reverse", "下一轮融资"),
            ("question", "整组撤了"),
            ("question", "倒排就够"),
            ("question", "先补评测集"),
        ),
    ),
    Layout(
        "note-headings-q.txt",
        """\
大模型应用岗避坑指南

什么公司不要去？
面试全程不谈数据的，不要去。说明他们还没有数据。

什么岗位名字要小心？
“AI 全栈专家（含销售支持）”这种，看到括号就跑。

怎么判断是不是真的在做大模型？
问上个月的调用量和账单。说不上来的，多半只有一个演示。

offer 怎么比？
先比直属上司，再比数据，最后比钱。
""",
        (
            ("note", "还没有数据"),
            ("note", "看到括号就跑"),
            ("note", "只有一个演示"),
            ("note", "先比直属上司"),
        ),
    ),
    Layout(
        "en-guide.md",
        """\
# The Applied LLM Interview: A Practical Guide

*Updated March 2026 · 14 min read · by R. Okafor*

> This guide grew out of notes I kept for my mentees.

## TL;DR

Most loops have four rounds. Only one of them is about models.

## Round 1: Recruiter screen

They check your location, your salary range and whether you can tell a story. Have a two minute version of your last project ready.

**Why are you leaving your current job?** Keep it to one sentence, and make it about what you want to do next.

**What are your compensation expectations?** Give a range, and say it depends on level.

## Round 2: Technical deep dive

### 1. How do you choose a chunk size?

Measure how long the answers are in your documents, then pick the smallest size that keeps most of them whole.

### 2. Explain what happens when the KV cache no longer fits in memory.

Requests are preempted or swapped; latency spikes long before you see an error.

### 3. A customer says the bot "got dumber" last week. Go.

Diff the prompts, the index and the model version, in that order.

## Round 3: Values

### Tell me about a time you disagreed with your manager.

Pick one where you were wrong.

## Your turn

Good candidates ask at least two of these:

* What would make you regret hiring me?
* Which metric did the team argue about last?

## Common mistakes

1. **Talking about models you have not used.** Interviewers pull on the thread and it comes apart.
2. **Skipping the baseline.** If you cannot say what the simplest thing scored, the number means nothing.

---

*Enjoyed this? Subscribe to my newsletter or book a 1-on-1 mock interview.*
""",
        (
            ("note", "Only one of them"),
            ("note", "two minute version"),
            ("question", "one sentence, and make"),
            ("question", "depends on level"),
            ("question", "keeps most of them whole"),
            ("question", "latency spikes"),
            ("question", "Diff the prompts"),
            ("question", "Pick one where"),
            ("reverse", "regret hiring me"),
            ("reverse", "argue about last"),
            ("note", "pull on the thread"),
            ("note", "simplest thing scored"),
        ),
    ),
    Layout(
        "en-prep.html",
        """\
<html><head><title>ML Interview Prep | DeepPrep</title></head><body>
<nav><ul><li>Home</li><li>Courses</li><li>Pricing</li></ul></nav>
<h1>25 LLM Interview Questions (with short answers)</h1>
<p>By Staff Writer | Jan 12, 2026 | 8 min read</p>
<p>We collected these from real candidates.</p>
<h2>Fundamentals</h2>
<p><strong>Q1. What does temperature do?</strong><br>It scales the logits before the softmax.</p>
<p><strong>Q2. Why is attention quadratic?</strong><br>Every token looks at every other token.</p>
<h2>Retrieval</h2>
<ol>
<li><strong>When does BM25 beat embeddings?</strong> On part numbers, names and anything rare.</li>
<li><strong>What is a reranker?</strong> A model that reads the query and a passage together.</li>
</ol>
<h2>Behavioral</h2>
<h3>Describe a project that failed.</h3>
<p>Say what you would measure earlier next time.</p>
<div class="cta">Get the full list of 100 questions - start your free trial</div>
<h2>Questions to ask at the end</h2>
<ul><li>How is on-call shared?</li><li>What did the last post-mortem change?</li></ul>
<footer>(c) 2026 DeepPrep. All rights reserved.</footer>
</body></html>
""",
        (
            ("question", "scales the logits"),
            ("question", "every other token"),
            ("question", "part numbers"),
            ("question", "passage together"),
            ("question", "measure earlier"),
            ("reverse", "on-call shared"),
            ("reverse", "last post-mortem"),
        ),
    ),
    Layout(
        "switch-long.md",
        """\
> 作者：阿鱼 ｜ 首发于个人博客 ｜ 转载请联系

# 幼师转 AI 数据：我走过的弯路和捡到的便宜

先说结论：能转，但是不要辞职转。

## 一、起点

大专学前教育，带了六年小班。电脑只会做课件。

## 二、我踩过的坑

### 坑 1：先报了班

一万二，老师自己都没上过线。退费退了半年，退回来三千。

### 坑 2：投了“算法工程师”

四十份，零面试。后来才知道我该投的是数据和评测。

### 坑 3：作品集做成了课件

HR 说很可爱，但是看不出我会什么。

## 三、转折

朋友介绍我去标儿童语音。别人听不清三岁小孩说什么，我听得清。那一刻我才知道六年没有白费。

## 四、几个大家常问我的问题

**Q：学历不够怎么过筛选？**
内推。我没有一个面试是海投来的。

**Q：要学 Python 吗？**
要，学到会用 pandas 就够找第一份工作。

**Q：收入变化？**
从四千二到七千五，用了十四个月。

## 五、给同行的话

你会哄孩子，就会写提示词：都是把一件事拆到对方听得懂。

---
觉得有用的话点个关注，下一篇写怎么准备标注岗的笔试～
""",
        (
            ("note", "只会做课件"),
            ("note", "退回来三千"),
            ("note", "数据和评测"),
            ("note", "很可爱"),
            ("note", "六年没有白费"),
            ("note", "海投来的"),
            ("note", "pandas 就够"),
            ("note", "十四个月"),
            ("note", "哄孩子"),
        ),
    ),
    Layout(
        "bank-plain.txt",
        """\
大模型算法岗面试题（2026 春更新版，共 6 章）

微信扫码加群，获取完整答案

第 1 章 结构
（1）为什么现在的大模型都是 decoder-only？
（2）RoPE 的数学形式？外推为什么会失败？
（3）GQA 相比 MHA 省了什么？
第 2 章 训练
（1）数据配比怎么定？
答：先小模型扫，再按损失外推。
（2）灾难性遗忘的缓解办法
答：回放、正则、降低学习率。
（3）ZeRO 三个阶段分别切了什么
第 3 章 手撕
（1）用 numpy 实现 LayerNorm
（2）实现 top-p 采样
""",
        (
            ("question", "decoder-only"),
            ("question", "外推为什么会失败"),
            ("question", "GQA 相比"),
            ("question", "按损失外推"),
            ("question", "降低学习率"),
            ("question", "ZeRO 三个阶段"),
            ("question", "numpy 实现"),
            ("question", "实现 top-p"),
        ),
    ),
    Layout(
        "github-bank2.md",
        """\
<p align="center"><img src="logo.png"></p>

# awesome-agent-interview

![license](x) ![prs](y)

English | 简体中文

收集 Agent 方向的面试题，欢迎 PR。

- [规划](#规划)
- [工具](#工具)
- [记忆](#记忆)

## 规划

- **ReAct 和 Plan-and-Solve 的取舍**
  - 步数不定用前者，步数可数用后者
  - 出处：某云 二面
- **怎么判断任务已经完成**
  - 让另一个模型按清单核对

## 工具

| 问题 | 难度 | 答案要点 |
|---|---|---|
| 工具描述怎么写 | ⭐ | 什么时候不用比什么时候用更重要 |
| 工具返回太长怎么办 | ⭐⭐ | 落盘，只把摘要给模型 |

## 记忆

> **Q：长期记忆什么时候写入？**
>
> A：任务结束后由单独的步骤提炼。

> **Q：记忆互相矛盾怎么办？**
>
> A：留时间戳，新的优先，旧的不删。

## Star History

[![Star History](z)](w)
""",
        (
            ("question", "步数可数"),
            ("question", "按清单核对"),
            ("question", "什么时候不用比"),
            ("question", "落盘"),
            ("question", "单独的步骤提炼"),
            ("question", "新的优先"),
        ),
    ),
    Layout(
        "podcast2.txt",
        """\
片头曲

主播：阿甲
嘉宾：做了八年推荐、去年转去做智能客服的阿乙

阿甲：欢迎收听《加班以后》。今天聊聊转方向。
阿乙：大家好我是阿乙。

阿甲：八年推荐，为什么要动？

阿乙：因为我发现我能预测下一个需求是什么，连续猜对了三个季度，没有意思了。

阿甲：家里人支持吗？

阿乙：我老婆说，只要别创业就行。

阿甲：转过去之后，第一个让你觉得“不一样”的时刻是什么？

阿乙：上线第二天，客户打电话来骂，说机器人把他奶奶叫成了先生。推荐系统推错了没有人打电话。

阿甲：那你现在面试别人，会问推荐的问题吗？

阿乙：会。我会问：“如果用户的反馈要三天以后才回来，你怎么训练？”答得好的人知道要先造一个代理指标。

阿甲：最后，给八年老兵们一个建议？

阿乙：把你最烦的那个指标写下来，它就是你下一份工作的作品。

片尾曲：《夜班车》
收听平台：小宇宙、喜马拉雅
""",
        (
            ("note", "连续猜对了三个季度"),
            ("note", "别创业"),
            ("note", "叫成了先生"),
            ("question", "代理指标"),
            ("note", "最烦的那个指标"),
        ),
    ),
    Layout(
        "post-table.html",
        """\
<!doctype html><html><head><title>2026 春季招聘汇总 - 高校就业信息网</title></head><body>
<div class="crumb">您现在的位置：首页 &gt; 招聘信息 &gt; 正文</div>
<h2>人工智能企业春季招聘信息（第三批）</h2>
<p>发布时间：2026-03-18　浏览次数：2231　【字号：大 中 小】</p>
<table border="1">
<tr><td>单位名称</td><td>招聘岗位</td><td>人数</td><td>工作地点</td><td>薪资</td><td>学历及专业要求</td><td>联系方式</td></tr>
<tr><td rowspan="2">南溪智造</td><td>视觉质检算法工程师</td><td>3</td><td>无锡</td><td>18-26K</td><td>硕士，做过小样本</td><td>hr@nanxi.example.com</td></tr>
<tr><td>工艺知识图谱工程师</td><td>1</td><td>无锡</td><td>16-24K</td><td>本科，懂机加工优先</td><td>同上</td></tr>
<tr><td>松鼠医疗</td><td>问诊对话评测员</td><td>5</td><td>线上</td><td>60 元/小时</td><td>临床专业在读</td><td>微信 songshu_hr9</td></tr>
</table>
<p>温馨提示：求职过程中凡收取费用的均为诈骗，请拨打学院电话 0510-8555-0123。</p>
<p>上一篇：第二批招聘信息　下一篇：无</p>
</body></html>
""",
        (
            ("posting", "做过小样本"),
            ("posting", "懂机加工"),
            ("posting", "临床专业在读"),
        ),
    ),
    Layout(
        "ptt2.txt",
        """\
作者  riceball (飯糰)                                       看板  Tech_Job
標題  [請益] 面試LLM產品經理被問倒的三題
時間  Tue Mar  3 22:10:11 2026

先自介，文組，三年B2B產品。
上週面了某做法律科技的，被問倒三題，整理給後面的人。

1. 模型引用了已廢止的法條，你產品上怎麼擋
當下回答加免責聲明，主管搖頭。
後來想應該要把法條版本做成欄位，檢索時就濾掉。

2. 準確率九成，律師還是不敢用，你怎麼辦
我說再調模型。他說那是工程師的事，你的事是讓錯的那一成看得出來。

3. 這個功能一個月賠三十萬，你關不關
支支吾吾，沒答好。

反問的部分
- 我問：你們律師使用者每週真的打開幾次？
- 我問：法遵擋過你們最大的一次是什麼？

心得：產品面試不考技術，考的是你敢不敢負責。

--
※ 發信站: 批踢踢實業坊(ptt.cc), 來自: 198.51.100.4 (臺灣)
推 tomato11: 第二題好難                                       03/03 22:20
推 beanbean: 推分享 請問文組履歷怎麼過關？                     03/03 22:31
→ riceball: 我附了一頁自己改寫的產品規格 HR說就是因為那頁       03/03 22:40
噓 troll99: PM不就畫圖                                        03/03 23:01
推 kiwi_hr: 敝司找LLM PM 內湖 月薪 8-11萬 三年以上產品經驗 意者站內信   03/04 09:12
""",
        (
            ("note", "三年B2B"),
            ("question", "法條版本做成欄位"),
            ("question", "看得出來"),
            ("question", "支支吾吾"),
            ("reverse", "真的打開幾次"),
            ("reverse", "擋過你們最大"),
            ("note", "敢不敢負責"),
            ("note", "改寫的產品規格"),
            ("posting", "三年以上產品經驗"),
        ),
    ),
    Layout(
        "xhs2.txt",
        """\
💼文科女生拿下大模型产品offer｜全流程复盘

先感谢小红薯们🍠 上一篇好多人问我 统一回复一下

1️⃣ 背景
新闻系｜两段运营实习｜会一点sql

2️⃣ 一面问了啥
✅为什么想做大模型产品
✅你最常用的AI产品 哪里设计得不好
✅如果模型答错了 你会怎么告诉用户

3️⃣ 二面问了啥
✅给你一万条用户反馈 怎么找出最值得做的三件事
✅怎么跟算法同学吵架

4️⃣ 我反问的
✅这个产品谁最不喜欢它
✅你们上一个被砍的功能是什么

5️⃣ 心得
千万不要背框架❌ 面试官一听就知道 我是拿自己做的小工具一页一页讲的 讲到第三页他说可以了

💌想要我的简历模板 评论区扣“模板”
#大模型产品经理 #文科转行 #offer
""",
        (
            ("note", "新闻系"),
            ("question", "为什么想做大模型产品"),
            ("question", "哪里设计得不好"),
            ("question", "怎么告诉用户"),
            ("question", "最值得做的三件事"),
            ("question", "跟算法同学吵架"),
            ("reverse", "谁最不喜欢"),
            ("reverse", "上一个被砍"),
            ("note", "一页一页讲"),
        ),
    ),
    Layout(
        "reverse-unusual2.md",
        """\
# 最后五分钟：把话筒抢过来

面试快结束的时候，气氛一松，人就容易说真话。

## 关于人

> “如果我明天入职，谁会是第一个来找我的人？”

他能立刻说出名字，说明想过你来了干什么。

> “组里最近一次吵架是为了什么？”

说“我们不吵架”的要小心。

## 关于钱

> “预算是谁批的，去年批过没花完的吗？”

## 关于你自己

> “您今天最想确认、但还没确认的是哪一点？”

这句留到最后，能当场补救。
""",
        (
            ("reverse", "说出名字"),
            ("reverse", "我们不吵架"),
            ("reverse", "没花完的吗"),
            ("reverse", "当场补救"),
        ),
    ),
    Layout(
        "reverse-dash.txt",
        """\
我在每一轮都会问的（存档）

- HR——这个岗位挂出来多久了，前面拒过几个人？
- HR——公积金按全额还是最低？
- 一面——你们的代码审查，最近一次打回是因为什么？
- 一面——训练卡排队要排多久？
- 主管——您上一个离开的下属去了哪里？
- 主管——这个季度不做会死的事是哪件？
""",
        (
            ("reverse", "前面拒过几个人"),
            ("reverse", "全额还是最低"),
            ("reverse", "最近一次打回"),
            ("reverse", "排队要排多久"),
            ("reverse", "去了哪里"),
            ("reverse", "不做会死"),
        ),
    ),
    Layout(
        "wechat-group2.txt",
        """\
—————  2026-04-02  —————

鹿鹿  20:11
有没有人知道做票据识别的那家二面考什么

山竹  20:13
考了我两个，一个是“印章盖住金额怎么办”，我说先去红再识别；一个是手写 NMS

鹿鹿  20:14
好的好的 谢谢大佬

鹿鹿  20:14
[表情]

小满  21:02
各位，问个弱智问题，flash attention 到底快在哪

风信子  21:05
少读写显存。中间那个大矩阵不落地，分块算完直接累加，softmax 用在线的办法修正

小满  21:06
所以计算量没变？

风信子  21:06
没变，反向还多算了一点

群主-阿北  22:00
【群公告】禁止发广告，求职请改名片

山竹  22:20
我司急招多模态实习生，北京，300一天，会 pytorch 能来四个月的私我

鹿鹿  23:40
睡不着，你们秋招都是怎么熬过来的

风信子  23:45
我是每天只投五家，投完就去跑步，跑到不想哭为止。真的有用，后来拿到的那个就是跑步的时候想通了怎么讲项目
""",
        (
            ("question", "先去红再识别"),
            ("question", "softmax 用在线的办法"),
            ("posting", "会 pytorch"),
            ("note", "跑到不想哭"),
        ),
    ),
    Layout(
        "report2.md",
        """\
# 大模型人才市场季报（2026Q1）

**研究部 · 2026 年 4 月**

## 核心发现

1. 应用工程岗位占比首次过半，达到 53%，训练岗位从 14% 下降到 8%，而且集中在五家公司里。
2. 面试轮次从平均 4.2 轮下降到 3.4 轮，但是单轮时长变长，现场编程被真实任务代替。
3. 应届生的起薪中位数是 2.1 万，与去年持平，前 10% 却涨了 18%，分化明显。

## 方法

数据来自三家招聘平台的公开页面，共 18,332 条，按公司和标题去重。

## 哪些技能在涨？

| 技能 | 占比 | 同比 |
|---|---|---|
| 评测 | 31% | +12 |
| 推理优化 | 22% | +7 |

评测第一次进入前三，说明公司开始为“好不好”付钱。

## 面试里在考什么？

现场给一个坏掉的系统让候选人修的比例，从 6% 上升到 19%。

## 局限

外企和国企的岗位覆盖不全，实习岗位没有计入。
""",
        (
            ("note", "首次过半"),
            ("note", "3.4 轮"),
            ("note", "分化明显"),
            ("note", "按公司和标题去重"),
            ("note", "第一次进入前三"),
            ("note", "坏掉的系统"),
            ("note", "没有计入"),
        ),
    ),
    Layout(
        "lecture2.md",
        """\
---
title: 推理系统导论 课堂笔记
date: 2026-03-05
---

[[_TOC_]]

## 1 预填充与解码

预填充是算力瓶颈，解码是带宽瓶颈。同一张卡上混着跑，互相拖累。

> 📌 考试会考：为什么解码是带宽瓶颈？

## 2 批处理

### 2.1 静态批

等齐再跑，短的等长的。

### 2.2 连续批

每一步都可以进出，吞吐能翻几倍。

## 3 答疑

**学生**：为什么不直接把批开到最大？
**老师**：显存先满，首字延迟也会超。

**学生**：投机解码什么时候会更慢？
**老师**：接受率低，或者批已经很大的时候。

## 4 参考

- arXiv:2309.06180
""",
        (
            ("note", "算力瓶颈"),
            ("note", "等齐再跑"),
            ("note", "每一步都可以进出"),
            ("question", "首字延迟也会超"),
            ("question", "接受率低"),
        ),
    ),
    Layout(
        "newsletter2.html",
        """\
<html><head><title>每周面经精选 | 第 52 期</title></head><body>
<table width="600"><tr><td>
<p>如果邮件显示不正常，请<a href="#">点此在浏览器中查看</a></p>
<h1>每周面经精选 第 52 期</h1>
<p>2026 年 4 月 6 日　|　编辑：小北</p>
<h3>① 读者投稿：某医疗 AI 一面</h3>
<p>问：病历里的否定词怎么处理？</p><p>答：抽取的时候把否定范围一起抽出来，“无发热”不能变成“发热”。</p>
<p>问：医生不认你的结果怎么办？</p><p>答：把原文那一句高亮给他看。</p>
<h3>② 本周岗位</h3>
<p><b>【医疗对话算法】</b>苏禾健康，上海，35-50K，要求做过多轮，能和医生开会。</p>
<p><b>【数据合规专员】</b>苏禾健康，上海，15-20K，要求读得懂法规也读得懂字段。</p>
<h3>③ 编辑的话</h3>
<p>这周收到十一封信问要不要考研。我的看法是：如果你只是想晚一点面对招聘，那就不要考。</p>
<h3>④ 赞助商</h3>
<p>上岸学院春季营，原价 4999 现价 2999，报名送题库。</p>
<p><a href="#">退订</a> | <a href="#">管理订阅</a></p>
</td></tr></table></body></html>
""",
        (
            ("question", "不能变成"),
            ("question", "高亮给他看"),
            ("posting", "做过多轮"),
            ("posting", "读得懂法规"),
            ("note", "晚一点面对招聘"),
        ),
    ),
    Layout(
        "diary2.md",
        """\
# 2026.3 面试流水

## 3/02 A 公司（做会议纪要的）

**一面**：两个很年轻的面试官。

Q: 说话人分离错了，纪要会怎样？
A: 责任人会写错，是最严重的错。

Q: 怎么让用户改得快？
A: 每句后面放三个候选名字。

感觉不错，但是他们一直在看表。

## 3/05 B 公司（做客服外呼的）

没有技术问题，全程在问我能不能接受单休。婉拒。

## 3/11 C 公司（开源社区）

先让我读一段代码，问哪里会死锁。我看出来两处，他说有三处。
然后问：“issue 里有人骂你，你怎么回？”我说先复现他的问题，复现了再说话。

## 复盘

- 自我介绍超时了两次，写成了逐字稿之后好一些，现在能控制在一分半以内。
- 不会的问题要停三秒再说不会，不然显得没有想。
""",
        (
            ("question", "责任人会写错"),
            ("question", "三个候选名字"),
            ("note", "能不能接受单休"),
            ("question", "先复现他的问题"),
            ("note", "逐字稿"),
            ("note", "停三秒"),
        ),
    ),
    Layout(
        "jobs-fields.txt",
        """\
5月内推汇总（都是朋友组）

公司：北岸云
岗位：推理引擎开发
地点：深圳
薪资：35-55k
要求：C++ 三年，写过 CUDA 核

公司：北岸云
岗位：模型服务运维
地点：深圳
薪资：25-35k
要求：K8s 熟，凌晨能接电话

公司：茶山教育
岗位：作文批改算法
地点：长沙
薪资：20-28k
要求：自己教过作文的优先
""",
        (
            ("posting", "写过 CUDA 核"),
            ("posting", "凌晨能接电话"),
            ("posting", "教过作文"),
        ),
    ),
    Layout(
        "jobs-sep.txt",
        """\
【内推】三个坑位，都缺人

一、大模型安全研究员（杭州，40-60k）
每天想办法让模型说不该说的话，再想办法让它不说。
硕士以上，发过红队相关的东西更好。

二、知识库产品经理（杭州，25-35k）
把客户的两万个文档变成能问的东西。
要坐得住，能看三天合同。

三、数据标注组长（成都，9-12k）
带十二个人，排班、抽检、写标注手册。
带过团队，普通话好。
""",
        (
            ("posting", "不该说的话"),
            ("posting", "两万个文档"),
            ("posting", "标注手册"),
        ),
    ),
    Layout(
        "jobs-en.md",
        """\
# Who is hiring? (April 2026)

**Lumen Docs** | Retrieval Engineer | Remote (EU) | €70k–€95k
We index insurance contracts. You have shipped search before and you can read German.

**Tidewater** | Evaluation Lead | Halifax | $120k-$150k
Build the test sets our customers argue about. Five years with measurement, any field.

**Foxglove Health** | ML Intern | Boston | $35/hr
Help clinicians label notes. Must love spreadsheets.
""",
        (
            ("posting", "insurance contracts"),
            ("posting", "customers argue about"),
            ("posting", "clinicians label"),
        ),
    ),
    Layout(
        "tips-step.md",
        """\
# 简历自查

误区一：写职责不写结果。招聘的人只看得见结果，职责是岗位说明书里的。

误区二：堆名词。十个名词里面试官只会挑你最不熟的那个问。

误区三：一份投所有。检索岗和评测岗看的是两样东西。
""",
        (
            ("note", "只看得见结果"),
            ("note", "最不熟的那个"),
            ("note", "看的是两样东西"),
        ),
    ),
    Layout(
        "tips-first.txt",
        """\
几点体会

首先，不要怕问笨问题。我第一周问了三十个，没有人笑我。
其次，把每次会议写成三行。写着写着你就知道谁说了算。
最后，离职的时候把文档补全。圈子很小，三年后他可能面试你。
""",
        (
            ("note", "没有人笑我"),
            ("note", "谁说了算"),
            ("note", "可能面试你"),
        ),
    ),
    Layout(
        "tips-emoji.md",
        """\
# 转岗三个月的小结

✅ 每天留半小时读线上日志，三个月下来我比谁都清楚用户在问什么。

✅ 和销售吃一次饭，他知道客户真正为什么付钱，比任何文档都准。

❌ 不要一上来就提重构，你还没有证明自己，重构只会让别人紧张。
""",
        (
            ("note", "用户在问什么"),
            ("note", "真正为什么付钱"),
            ("note", "让别人紧张"),
        ),
    ),
    Layout(
        "qa-brackets.txt",
        """\
校招技术问答整理

【问】线上模型怎么灰度？
【答】先按用户分桶，再看投诉，最后看指标。

【问】怎么判断该重训了？
【答】新问题里答不上来的比例连续三天往上走。

【问】提示词要不要版本管理？
【答】要，和代码放在一起，改一次跑一次评测。
""",
        (
            ("question", "先按用户分桶"),
            ("question", "连续三天"),
            ("question", "跑一次评测"),
        ),
    ),
    Layout(
        "qa-dialog.txt",
        """\
模拟面试实录

面试官：你的召回率怎么算的？
我：分母是人工标的三百条。
面试官：为什么是三百条？
我：再多标不过来，三百条的置信区间是正负五个点，够比大小。
面试官：如果要区分一个点的差别呢？
我：要七千多条，或者用配对比较。
""",
        (
            ("question", "人工标的三百条"),
            ("question", "正负五个点"),
            ("question", "配对比较"),
        ),
    ),
    Layout(
        "qa-fields.md",
        """\
# 题卡

问题：如何发现训练数据泄漏到评测集？
考察点：对评测的敬畏
参考回答：查重、查时间、留一份从不公开的集。

问题：用户连问三遍同一个问题说明什么？
考察点：产品感觉
参考回答：前两遍没答到点上，应该换一种回答方式或者转人工。
""",
        (
            ("question", "从不公开的集"),
            ("question", "换一种回答方式"),
        ),
    ),
    Layout(
        "q-arrows.txt",
        """\
某出行公司 算法 一面

→ 介绍实习，重点讲了 ETA 的那部分
→ 节假日的分布和平时不一样怎么处理
→ 树模型和深度模型在这个任务上谁好，为什么
→ 两个有序数组的中位数
→ 有什么要问我的
""",
        (
            ("question", "ETA 的那部分"),
            ("question", "节假日的分布"),
            ("question", "谁好，为什么"),
            ("question", "有序数组的中位数"),
        ),
    ),
    Layout(
        "narrative.md",
        """\
# 我在一家律所面“法律大模型顾问”

## 第一位：合伙人

他把一份合同推过来，问：“这里面哪一句话机器一定会看错？”我指了那个双重否定的句子。他点头说他们的实习生也看错了。

接着他又问：“看错了谁赔？”我说合同里要写清楚工具只做提示，签字的是律师。

## 第二位：技术负责人

她没有让我写代码，只问：“同一个条款三个版本，检索出来是哪个？”我说要把生效日期做成过滤条件，而不是交给向量。
""",
        (
            ("question", "双重否定"),
            ("question", "签字的是律师"),
            ("question", "生效日期做成过滤"),
        ),
    ),
    Layout(
        "reverse-list-en.md",
        """\
# Flip the interview

Ask at least one from each group.

**The manager**

- What did you change your mind about this year?
- Who would I disagree with most?

**The peers**

- When did you last delete code?
- What breaks on Fridays?
""",
        (
            ("reverse", "change your mind"),
            ("reverse", "disagree with most"),
            ("reverse", "delete code"),
            ("reverse", "breaks on Fridays"),
        ),
    ),
    Layout(
        "reverse-para.txt",
        """\
反问这一步，我只用三句。

第一句：“去年这个组里走了几个人，都去哪了？”问的时候看他的表情。

第二句：“我来之后三个月，什么样算没做好？”说不出来的，就是没想过要招你干什么。

第三句：“您自己还打算在这里待多久？”敢问的人不多，但是他们都记得我。
""",
        (
            ("reverse", "都去哪了"),
            ("reverse", "什么样算没做好"),
            ("reverse", "待多久"),
        ),
    ),
    Layout(
        "notes-plainheads.txt",
        """\
从运维到大模型平台

一开始
机房里有三百台机器，没有一张显卡。

转机
公司买了八张卡，没有人会装驱动，我会。

第一个坑
显卡的散热和我以前的机器完全不一样，夏天第一周就降频了。

现在
我管四百张卡，每天看的是利用率曲线。
""",
        (
            ("note", "没有一张显卡"),
            ("note", "没有人会装驱动"),
            ("note", "夏天第一周"),
            ("note", "利用率曲线"),
        ),
    ),
    Layout(
        "q-multi-line.md",
        """\
# 笔试+面试题目回忆（某银行 AI 中心）

1、客户说“我的钱怎么少了”，机器人第一句应该说什么？

2、交易流水里同一商户有八种写法，怎么归并？
   （提示：不能用外部接口）

3、给出一个检测“套话式回答”的办法，并说明代价。

4、SQL：求每个网点连续三天投诉上升的日期。

5、情景题：行长说明天要演示，模型今天坏了，你怎么办？
""",
        (
            ("question", "第一句应该说什么"),
            ("question", "八种写法"),
            ("question", "套话式回答"),
            ("question", "连续三天投诉"),
            ("question", "明天要演示"),
        ),
    ),
    Layout(
        "mail-short.txt",
        """\
From: Lin <lin@corp.example.com>
To: team-list@corp.example.com
Date: Mon, 2 Mar 2026 09:12
Subject: Re: 面试官培训要点

各位好，

上次培训有人没赶上，要点再发一遍。

1. 不要问百度得到的题。候选人背得出来，你什么也没学到。
2. 每个人只负责一个维度。四个人都问项目，等于只面了一轮。
3. 写评语要有原话。“感觉一般”这种我会退回去。

谢谢！

Lin
平台部
""",
        (
            ("note", "背得出来"),
            ("note", "只面了一轮"),
            ("note", "我会退回去"),
        ),
    ),
    Layout(
        "zhihu-answers.txt",
        """\
如何看待大模型岗位门槛越来越高？

被浏览 12,345　关注者 321

江上渔者
十年搜索工程师
128 人赞同了该回答

门槛没有变高，是变具体了。以前问你会不会训练，现在问你上一次线上出错是哪天。我建议手里一定要有一个真的有人用的东西，哪怕只有三个人用。

编辑于 2026-03-02 10:11　添加评论

蓝莓不蓝
HR
77 人赞同了该回答

从招聘这边看，简历多了五倍，岗位没有多。我现在每天看两百份，能停下来超过一分钟的不到十份，都是因为里面有一个我没见过的细节。

发布于 2026-03-03 21:40　添加评论
""",
        (
            ("note", "变具体了"),
            ("note", "没见过的细节"),
        ),
    ),
)
