"""Everyday words of people who look for work and build with models, which mean the same to a search.

One group a line, names apart by a bar: how it is said in a chat, in a document, in English. Names of techniques and tools
stand in `seeds/skills*.yaml`; a word may stand in several groups.
"""

from __future__ import annotations

_TABLE = """
工资|薪资|薪水|薪酬|待遇|收入|年薪|月薪|总包|salary|pay|package|compensation
涨薪|加薪|涨工资|涨幅|调薪|raise
奖金|年终奖|年终|bonus
期权|股票|股权|rsu|equity
跳槽|换工作|换公司|离职跳|job hopping
离职|辞职|裸辞|走人|resign|quit
裁员|被裁|裁掉|优化掉|砍人|layoff|laid off
加班|996|下班|工作时间|工时|强度|overtime
面试官|考官|interviewer
面试|面经|一面|二面|interview
业务面|技术面|technical round
主管面|老板面|终面|大老板|leader面|三面|leader
人事|hr|hr面|人力
简历|cv|resume
投递|投简历|海投|apply
岗位|职位|坑位|坑|hc|headcount|position|job
招聘|招人|招|hiring|recruit
校招|应届|应届生|秋招|春招|校园招聘|graduate|campus
社招|社会招聘
实习|实习生|intern|internship
转行|转岗|转型|换方向|换赛道|switch|career change
零基础|小白|新手|没基础|入门|beginner|getting started
学历|学位|文凭|degree
双非|普通本科|二本|学校一般|学校不好
大专|专科|junior college
本科|本科生|bachelor
硕士|研究生|硕|master
博士|phd|读博
文科|文科生|非技术背景|没有技术背景
非科班|非计算机专业|跨专业|其他专业
论文|paper|顶会|发论文|publication
没有论文|没论文|没发论文|论文没中|一篇都没中
大厂|大公司|巨头|头部公司|big company
小公司|创业公司|初创|startup
外企|外资|foreign company
鹅厂|腾讯|tencent
阿里|阿里巴巴|alibaba
字节|字节跳动|bytedance
外包|outsource|outsourcing
内部转岗|活水|内部活水|internal transfer
猎头|headhunter
北漂|去北京|北京
城市|base|地点|异地
年龄|35岁|大龄|年纪大|age
前景|前途|出路|未来|有没有前途|prospects
风口|红利|窗口期|浪潮|wave
门槛|要求高|难进|bar
卷|内卷|竞争|竞争激烈|拥挤|competitive
被替代|被淘汰|替掉|取代|替代|淘汰|replaced
上限|天花板|ceiling
薪资谈判|谈薪|谈工资|谈钱|砍价|negotiate
试用期|转正|probation
竞业|竞业协议|竞业限制|noncompete
背调|背景调查|background check
缺点|弱点|不足|短板|weakness
优点|优势|长处|strength
缺点|坏处|弊端|劣势|代价|downside
职业规划|五年规划|规划|career plan
反问|问面试官|你有什么想问的|有什么要问我|提问
沟通|协作|配合|扯皮|collaboration
冲突|分歧|吵架|意见不合|打架|矛盾|conflict
压力|抗压|焦虑|stress
失败|搞砸|踩坑|翻车|failure
项目|项目经历|project
追问|深挖|拷打|拷问|grill
手撕|手写|现场写|写代码|implement|code
八股|基础题|背题|背诵|背
问题|题目|题|question
选择|选型|选|挑|挑选|choose|pick|select
方向|赛道|direction
对比|比较|区别|差别|差异|不同|compare|comparison|difference
优缺点|利弊|取舍|权衡|tradeoff|tradeoffs|trade-off
原因|为什么|why
原理|机制|底层|mechanism
公式|推导|数学|怎么来的|derive|derivation|formula|proof
指标|度量|metric|metrics
参数|超参|超参数|hyperparameter|parameter|parameters
参数量|模型大小|模型规模|多大
效果|质量|表现|quality|performance
变差|下降|掉点|退化|变笨|变傻|降智|degradation|drop
提升|提高|改善|变好|improve
减少|降低|缓解|减轻|压缩|省|节省|reduce|save
评估|评测|评价|测评|打分|测试|evaluate|evaluation|benchmark
排查|定位|调试|排错|debug|debugging|troubleshoot
报错|出错|错误|异常|error
崩|崩溃|崩了|挂了|挂掉|crash|collapse
不收敛|训不动|loss不降|学不会|not converging
尖峰|飞了|飙升|突增|爆炸|发散|spike|diverge|divergence
梯度消失|梯度没了|vanishing gradient|vanishing gradients
梯度爆炸|exploding gradient|exploding gradients
爆显存|显存不够|显存溢出|显存不足|oom|out of memory
显存|内存|gpu memory|memory|vram
显卡|gpu|卡
算力|compute
租卡|租显卡|租gpu|云gpu
慢|延迟|卡顿|耗时|响应慢|太慢|时延|latency|slow
快|加速|提速|更快|speed up|speedup|faster|accelerate
吞吐|吞吐量|qps|throughput
并发|高并发|concurrent|concurrency
贵|成本|费用|花费|多少钱|烧钱|价格|账单|cost|price|expensive
首字|首token|第一个字|首包|ttft|首字延迟
流式|流式输出|打字机|逐字|一个字一个字|streaming
乱码|方块|garbled
复读机|复读|重复|重复生成|循环输出|一直重复|repetition|repeat
幻觉|瞎编|胡说|胡编|编造|胡说八道|一本正经|造假|hallucination|hallucinate
拒答|拒绝回答|不回答|refusal|refuse
不知道|答不上来|不会答|不会
废话|啰嗦|太长|冗长|verbose
格式|json|结构化输出|structured output
上下文|长文本|长上下文|长文档|context|long context
记忆|记住|记性|memory
遗忘|忘了|忘记|灾难性遗忘|forgetting
知识库|文档库|挂文档|外挂知识|knowledge base
检索|召回|搜索|查找|retrieval|search
搜不到|召回不到|检索不到|找不到|查不到
切块|切分|分块|切片|分段|chunk|chunking
表格|table
扫描件|图片文档|ocr
引用|出处|来源|溯源|citation|cite
过期|旧版|旧的|过时|时效|outdated|stale
更新|增量|同步|update|incremental
权限|越权|隔离|permission|access control
安全|攻击|注入|越狱|safety|security|attack
隐私|泄露|脱敏|个人信息|privacy
有害|有毒|敏感|违规|toxic|harmful
偏见|歧视|公平|bias
智能体|agent|agents
多智能体|multi agent|multi-agent
工具|函数|tool|tools
死循环|绕圈|停不下来|无限循环|loop
沙箱|沙盒|隔离环境|sandbox
失败率|成功率|success rate
规划|拆任务|拆解|分解|planning
提示词|prompt|咒语
角色|人设|扮演|role play|role
示例|例子|样例|few shot|few-shot|example
训练|训|炼丹|train|training
微调|精调|finetune|fine-tune|fine-tuning
数据|语料|样本|数据集|data|dataset
数据量|多少数据|多少条|几条数据
清洗|过滤|洗数据|cleaning|filtering
去重|重复数据|dedup|deduplication
标注|打标|打标签|标签|label|annotation|labeling
合成数据|造数据|生成数据|synthetic data
数据泄漏|数据污染|题目泄露|刷榜|leakage|contamination
不平衡|长尾|imbalance
过拟合|背下来|死记|overfit|overfitting
泛化|generalization|generalize
学习率|lr|learning rate
批大小|batch size|batch
多机|跨机|跨节点|多节点|跨机器|multi-node
单卡|一张卡|single gpu
多卡|几张卡|八卡|8卡|multi gpu|multi-gpu
通信|带宽|communication|bandwidth
断点|续训|恢复|checkpoint|resume
部署|上线|落地|serving|deploy|deployment|production
手机|端侧|移动端|本地跑|on-device|mobile|edge
量化|压缩模型|int8|int4|quantization|quantize
蒸馏|学生模型|老师模型|教师模型|小模型学大模型|distillation|distill
剪枝|稀疏|pruning|sparsity
模型|model|models
开源|open source|open-source
闭源|api|closed source
国产|国内|domestic
图像|图片|图|照片|image|images|picture
视频|video|videos
帧|抽帧|frame|frames
语音|声音|音频|说话|audio|speech|voice
文生图|画图|生图|出图|text to image|text-to-image
文生视频|生成视频|视频生成|text to video
黑图|全黑|黑屏|black image
噪声|噪点|雪花|noise
手指|手画坏|六指|崩手|畸形
人脸|脸|像不像|id保持|一致性|identity|consistency
模糊|糊|不清晰|blurry
屏幕|界面|点击|点不准|gui|screen
定位|坐标|框|检测框|grounding
推荐|推荐系统|搜广推|recommender|recommendation
点击率|ctr|cvr
冷启动|新用户|新物品|cold start
用户|客户|user|users|customer
投诉|抱怨|差评|complain|complaint
需求|痛点|场景|用例|use case
产品经理|产品|pm|product manager
商业化|赚钱|变现|收费|盈利|monetization|revenue
留存|复购|retention
竞品|对手|competitor
灰度|放量|rollout
回滚|回退|撤回|rollback
实验|ab测试|ab实验|ab test|a/b test|a/b实验|显著性|experiment
样本量|一组多少人|多少人|sample size
监控|告警|观测|monitoring|observability
日志|log|logs|trace
缓存|cache
向量|embedding|embeddings|嵌入|vector
相似度|阈值|similarity|threshold
排序|重排|精排|rerank|ranking
温度|采样|随机|temperature|sampling
同样的问题答案不一样|每次不一样|不稳定|结果不一致|不确定性|non-determinism
确定性|复现|可复现|reproduce|reproducibility|deterministic
奖励|打分|reward
作弊|钻空子|投机|hack|hacking
偏好|人类反馈|偏好数据|preference
推理模型|会思考|慢思考|深度思考|思考模型|reasoning model|reasoning
思考过程|推理过程|想太多|过度思考|思维链|overthinking
数学|算数|算术|计算|math
分词|词表|tokenizer|vocabulary|vocab
位置编码|位置|position|positional encoding
注意力|attention
归一化|norm|normalization
激活函数|activation function|activation
初始化|initialization|init
优化器|optimizer
正则|正则化|regularization
损失|loss|损失函数
梯度|gradient|gradients
反向传播|反传|backprop|backpropagation
收敛|converge|convergence
专家|moe|混合专家|experts
架构|结构|architecture
多轮|多轮对话|聊几轮|multi-turn
语言|中文|汉语|chinese
翻译|translation
总结|摘要|summary|summarization
客服|客服机器人|customer service
医疗|医院|medical
法律|合同|律师|legal|contract
金融|银行|finance
教育|学生|老师|education
游戏|npc|game
自动驾驶|智驾|无人驾驶|autonomous driving
机器人|具身|robot|embodied
学习路线|路线|路线图|怎么学|学习计划|roadmap
时间|多久|几个月|多长时间|how long
书|教程|课程|资料|course|book
刷题|力扣|leetcode
数学基础|线代|概率|高数
追新|跟新|新模型|跟不上|前沿|最新
开源项目|啃项目|跑项目|跑通|复现项目
资源|预算|budget
合作|供应商|vendor
责任|背锅|负责|赔|赔偿|追责|liable|liability
管理|带人|带团队|带新人|mentor
绩效|kpi|okr|考核|performance review
晋升|升职|职级|promotion|level
离开的人|离职率|人员流动|人走了|流失|turnover
稳定|稳不稳|会不会黄|存活
文化|氛围|气氛|culture|atmosphere
远程|居家|remote
福利|五险一金|公积金|假期|benefits
offer|录用|录取
开源贡献|提pr|contribution
"""
EVERYDAY: tuple[tuple[str, ...], ...] = tuple(
    tuple(name.strip() for name in line.split("|")) for line in _TABLE.strip().splitlines()
)
