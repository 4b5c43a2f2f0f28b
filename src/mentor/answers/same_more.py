"""More of what is called differently: retrieval, agents, recommendation, images, products, data, people, everyday verbs."""

SAME_MORE = """
召回|recall|捞回|捞出来|找回来
精确率|准确率|precision|accuracy|正确率|查准率
排序|ranking|rank|精排
粗排|pre-ranking|预排序
稀疏检索|bm25|关键词检索|关键字检索|keyword search|sparse retrieval|字面匹配|关键词匹配
向量检索|dense retrieval|语义检索|vector search|语义匹配|embedding检索|embedding 检索
混合检索|hybrid|hybrid search|多路召回
切分|分段|chunk|chunks|chunking|切片|分片|文本块|切块大小|切文档
重叠窗口|chunk overlap|滑窗|sliding window|滑动窗口
元数据|metadata|meta data|元信息
改写|query rewrite|query rewriting|重写|rewrite
意图|intent|意图识别
用户|user|users|客户|customer|customers
工具调用|tool call|tool calls|tool calling|function calling|function call|调用工具|调工具
规划|planning|plan|拆解|分解|decompose|拆成
记忆|memory|记住
多智能体|multi-agent|multi agent|多agent|多个agent
重试|retry|retries|再试
超时|timeout|time out
幂等|idempotent|idempotency|重复执行不出错
权限|permission|permissions|授权|最小权限
注入|injection|prompt injection|提示注入
确认|confirm|confirmation|人工确认|human in the loop|人审|人工审核|人工复核
终止|停止条件|stop condition|termination|退出条件|最大步数|max steps
死循环|循环调用|infinite loop|无限循环|兜圈子
日志|log|logs|logging|trace|traces|轨迹|链路
监控|monitor|monitoring|告警|报警|alert
灰度|canary|小流量|逐步放量|ab测试|a/b|ab test|a/b test|ab实验|对照实验
离线|offline
线上|在线|online|生产环境|production
冷启动|cold start|cold-start|新用户|新物品
协同过滤|collaborative filtering|cf
双塔|two-tower|two tower|dual encoder
负样本|负例|negative|negatives|negative sample|negative samples
正样本|正例|positive|positives
难负例|hard negative|hard negatives|困难负样本
点击率|ctr|点击
转化率|cvr|转化
曝光|exposure|impression|impressions|展示
偏差|bias correction|偏置问题|有偏
多样性|diversity|diverse|多样
序列|sequence|sequences
特征|feature|features
生成式|generative|generation
语义id|semantic id|semantic ids|sid
扩散|diffusion
噪声|noise|加噪|noisy
去噪|denoise|denoising
采样步数|采样步|sampling steps|步数|steps
引导|guidance|classifier-free guidance
潜空间|latent|latents|隐空间|潜变量
图像|图片|image|images|picture
视频|video|videos
帧|frame|frames
分辨率|resolution|清晰度
视觉编码器|vision encoder|vit|image encoder|图像编码器
投影|projector|projection|连接器|connector|mlp projector
对齐|align|alignment|aligned
文字|文本|text
控制|controlnet|control|条件控制
一致性|consistency|consistent|前后一致
人脸|face|身份|identity
闪烁|flicker|抖动
奖励模型|reward model|rm
奖励|reward|rewards
偏好|preference|preferences
策略|policy
参考模型|reference model|ref model
kl|kl散度|kl divergence|kl penalty|kl惩罚
优势|advantage|advantages
价值网络|critic|value model|价值模型
奖励作弊|reward hacking|钻空子|刷分|投机
规则奖励|rule-based reward|可验证奖励|verifiable reward|verifiable rewards
直接偏好优化|dpo
强化学习|rl|reinforcement learning
思维链|cot|chain of thought|chain-of-thought|推理过程|中间步骤
自洽|self-consistency|多数投票|majority vote|投票
温习|复盘|retrospective
去重|dedup|deduplication|重复数据
清洗|cleaning|clean|过滤|filter|filtering
标注|label data|annotation|annotate|打标
合成数据|synthetic data|合成
质量|quality
数量|规模|quantity|scale up
污染|contamination|泄漏|泄露|leak|leakage
基准|benchmark|benchmarks|榜单
人工评测|human evaluation|human eval|人工打分|人评
置信区间|confidence interval|显著性|significance|显著
方差|variance
随机种子|seed|random seed
张量并行|tensor parallel|tensor parallelism|tp
流水线并行|pipeline parallel|pipeline parallelism|pp|流水并行
数据并行|data parallel|data parallelism|dp|ddp
专家并行|expert parallel|expert parallelism|ep
序列并行|sequence parallel|sequence parallelism|context parallel|上下文并行
shard|sharding|sharded|zero|fsdp
通信带宽|interconnect|nvlink|互联
跨机|跨节点|inter-node|across nodes|多机
单机|机内|intra-node|within a node
检查点|checkpoint|checkpoints|存档|断点
故障|failure|fault|挂掉|宕机
气泡|bubble|bubbles|空泡
微批|micro-batch|microbatch|micro batch
连续批处理|continuous batching|动态批处理|in-flight batching
投机解码|speculative decoding|推测解码|草稿模型|draft model
分页|paged|paging|pagedattention|块表
碎片|fragmentation|fragment
键值缓存|kv cache|kvcache|kv 缓存|kv缓存
首字|ttft|首token|首个token|first token|首 token
每字|tpot|itl|逐字
并发|concurrency|concurrent|qps
多头|multi-head|mha
分组查询|gqa|grouped-query|mqa
损失|loss
学习率预热|warmup|预热|热身
衰减|decay|退火|anneal
梯度裁剪|gradient clipping|grad clip|clip
爆炸|exploding|explode|发散|diverge|diverging
消失|vanishing|vanish
残差|residual|skip connection
词表|vocabulary|vocab
分词|tokenizer|tokenize|tokenization|bpe
预算有限|成本低|cheap|cheaper|便宜|省钱|低成本
昂贵|expensive|贵|成本高|烧钱
快速|更快|faster|fast|快
缓慢|更慢|slower|slow|慢
提高|提升|增加|变大|增大|increase|increases|improve|improves|boost|升高|上升
降低|减少|减小|变小|decrease|reduce|reduces|reducing|lower|下降|压低|节省|省|save|saves
需求|requirement|requirements|demand
场景|scenario|use case|use cases|业务场景
业务|business
价值|value|收益|benefit|benefits|好处|回报|roi
指标体系|kpi|衡量|measure|measures
留存|retention
付费|订阅|subscription|pay|收费|定价|pricing
竞品|competitor|competitors|对手
用户反馈|feedback|反馈|点赞点踩
兜底|fallback|降级|degrade|备用方案
合规|compliant|法规|监管|备案|regulation
隐私|privacy|敏感信息|pii|个人信息
脱敏|anonymize|anonymization|mask pii|打码
版权|copyright
算力|compute|gpu资源|显卡
机房|数据中心|data center|datacenter
电力|用电|power|功耗
散热|液冷|cooling
利用率|utilization|mfu|使用率
调度|schedule|scheduling|scheduler|排程
团队|team|同事|colleague|colleagues|组里
领导|主管|老板|leader|manager|上级
目标|goal|goals|objective
结果|outcome|outcomes|result|results|成果
数字|量化结果|数据说话|number|numbers|具体数字
责任|职责|负责|ownership|responsible|responsibility|我做的部分
失败|fail|failed|搞砸|翻车|没做成
学到|教训|lesson|lessons|learned
沟通|communicate|说清楚|对齐意见
分歧|disagree|disagreement|意见不合
动机|motivation|为什么想|原因|reason|reasons
转行|转岗|换方向|career change|switch career
可迁移|迁移|transferable|transfer|复用
strength|strengths|长处
缺点|短板|weakness|weaknesses|不足
薪资|薪酬|工资|salary|pay package|总包|package
底薪|base|base salary|月薪
股票|期权|equity|stock|rsu|options
签字费|签约金|signing bonus|sign-on
年终|奖金|bonus
区间|范围|range
市场价|行情|market rate|市场水平
到岗|入职|start date|notice period|交接
实习|internship|intern
稳定性|长期|long term|long-term|待得住
公平|fair|fairness
如实|诚实|坦诚|honest|honestly|不撒谎|实话
举例|例子|具体例子|star|case
先说结论|结论先行|结论|conclusion
时间|time|耗时
复杂度|complexity|o(n)|平方|quadratic|n²|n^2
空间|space
内存|ram
边界|edge case|edge cases|corner case|特殊情况|极端情况
数值稳定|numerically stable|numerical stability|溢出|overflow
向量化|vectorize|vectorized|批量计算
广播|broadcast|broadcasting
双指针|two pointers
动态规划|dynamic programming
堆|heap|优先队列|priority queue
采集|爬取|crawl|crawling|抓取|收集|collect
解析|parse|parsing|抽取|extract|extraction
表格|table|tables
扫描件|ocr|光学识别
版面|layout|排版
图谱|knowledge graph|graph|图结构
多跳|multi-hop|multihop|多步推理
时效|过期|freshness|新鲜度|outdated|旧版本
增量|incremental|incrementally
同义|synonym|synonyms|换个说法|近义
专有名词|术语|专业词|jargon|型号|编号
领域微调|domain adaptation|领域适配
基线|baseline|baselines
消融|ablation|ablations
归因|attribution analysis|定位原因|root cause|根因|找原因
拆开|分开看|拆解指标|break down|分项|逐项
对比|比较|compare|comparison|对照
权衡|取舍|trade-off|tradeoff|trade off|平衡
瓶颈|bottleneck|卡在
scaling law|缩放定律
数据配比|配比|mixture|mixing ratio
课程学习|curriculum|由易到难
长尾|long tail|long-tail|罕见
泛化|generalize|generalization|没见过的
鲁棒|robust|robustness|抗干扰
可解释|interpretability|explainable|解释性
端到端|end-to-end|end to end
模块化|modular|modules|模块
开源|open source|open-source|开放权重|open weights
闭源|closed|proprietary|商业api|api模型
私有化|自建|self-host|self-hosted|本地部署|on-premise|内网
接口|api
结构化输出|json|json schema|schema|结构化数据
约束|constraint|constraints|限制|limit|limits
人工|人力|human|humans|manual|manually
自动|automatic|automatically|自动化|automate
上线|发布|ship|deploy|deployment|部署
迭代|iterate|iteration|版本更新
样本|examples of data|sample data|case数据
难例|hard case|hard cases|bad case|badcase|bad cases|坏例|错例
抽样|sampled|spot check|抽查
""".strip()
