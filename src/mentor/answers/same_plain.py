"""How people say it in a chat, beside the word of the books: everyday Chinese, English verbs, short forms.

A line that holds a word of an earlier list extends that word's line.
"""

SAME_PLAIN = """
贪心|greedy|贪婪
穷举|exhaustive|暴力枚举|brute force|遍历所有
束宽|beam width|beam size
共用|共享|shared|share|sharing|复用|reuse|reused|重复使用
复制|copy|copies|拷贝
投票|vote|voting|votes
胜率|win rate|赢的概率
裁剪|clip|clipping|截断|truncate|truncated|truncation
溢出|overflow|underflow|下溢|上溢|爆掉
对称|symmetric|symmetry
有界|有上界|bounded|upper bound|上界
联合分布|joint distribution|joint
边缘|marginal|marginals
均值|平均值|mean|means|average|averaged|平均
中位数|median
标准差|std|standard deviation
概率|probability|probabilities|prob
似然|likelihood|极大似然|maximum likelihood|mle
熵|entropy
互信息|mutual information
交叉熵|cross entropy|cross-entropy
对数|log|取对数
高斯|gaussian|正态
独立|independent|independently
随机|random|randomly|stochastic|随意
确定性|deterministic|确定的
收敛|converge|convergence|converges
发散|diverge|divergence|跑飞
震荡|oscillate|oscillation|抖动
步长|step size|stride
阈值|threshold|thresholds|门槛|卡个分数|临界值
比例|ratio|ratios|占比|百分比|配比|proportion
调参|tune|tuning|hyperparameter|超参|超参数|调参数
对照|compare|comparison|对比|比一比|比较|拿来比|做个比较
影子|shadow|影子流量|shadow traffic|镜像流量
双写|dual write|double write|两边都写|同时写两份
回填|backfill|补写|重新跑一遍历史
切流|切换|switch over|cutover|切流量|switch
别名|alias
版本|version|versions|versioning
锁定|钉住|钉死|pin|pinned|固定版本
下线|deprecate|deprecated|deprecation|退役|sunset
扩容|scale up|autoscaling|autoscale|弹性扩缩|扩缩容|加机器
限流|rate limit|rate limiting|throttle|throttling|控制流量
熔断|circuit breaker
降级|fallback|degrade|degradation|fall back|退到小模型|转人工|转接人工|交给人工|escalate|escalation|handoff
队列|queue|queues
优先级|priority|priorities|prioritize
抢占|preempt|preemptible|preemption|被打断|打断
隔离|isolate|isolation|isolated|sandbox|沙箱|沙盒
凭证|token凭证|credential|credentials|密钥|api key|secret
审批|approve|approval|批准|人点头|人来确认|二次确认
审计|audit|auditing
留痕|可追溯|追溯|traceable|traceability|provenance|台账|有据可查
来源|出处|upstream|上游|来路
隐私|个人信息|个人隐私|pii|personal information|personal data|敏感信息
脱敏|匿名|匿名化|anonymize|anonymization|打码|遮掉|遮盖|掩盖个人信息|mask掉
条款|terms of service|tos|服务条款|使用条款|用户协议
合同|contract|协议书
社保|五险一金|公积金
转正|转成正式|convert to full-time
离职|辞职|走人|resign|quit
贡献|contribution|负责的部分|我做的部分|我做了哪些
作者|author|first author|一作
论文|paper|papers|publication|发表
复现|reproduce|reproduction|replicate
坦白|承认|坦诚|直说|老实说|实话实说|admit|honest|honestly|诚实|坦承|如实说
吹牛|夸大|exaggerate|编造|瞎编|胡编|硬编|装懂|不懂装懂|make up|fabricate|fabricated
请教|问一下|虚心
复盘|回顾|retrospective|postmortem|总结教训
教训|lesson|lessons|踩坑|踩过的坑|踩的坑
痛点|pain point|pain points|难受的地方
真实用户|real users|真人用户|真的有人用
坏例|bad case|badcase|bad cases|badcases|错例|错误样例|失败案例|出错的例子|错的例子|做错的|坏样本|坏的例子|坏case
分类|归类|分门别类|categorize|category|分桶|bucket|按类型分
根因|root cause|根本原因
排查|debug|查原因|定位问题|troubleshoot|查一下
天花板|ceiling|upper limit|上限能力
收益|gain|gains|benefit|好处|提升效果
边际|marginal return|diminishing|收益递减
代价|tradeoff|trade-off|trade off|牺牲
停止|stop|停下来|终止条件|止损
时间盒|time box|timebox|限定时间|给个期限|设期限|定个期限|deadline|截止时间
排期|schedule|roadmap|时间表
演示|demo|现场展示
数据泄漏|泄漏|泄露|leak|leakage|leaked|漏题|contamination|contaminated|见过题
切分方式|split|划分|按用户划分
重复样本|duplicate|duplicates|重复|重复数据|dedup|deduplicate|deduplication
捷径|shortcut|shortcuts|走捷径|投机取巧
早停|early stopping|early stop|提前停止
正则|regularization|regularize|weight decay|权重衰减
增强|augmentation|数据增强|augment
集成|ensemble|ensembling|多个模型平均
学习曲线|learning curve|learning curves
欠拟合|underfit|underfitting
批归一化|batchnorm|batch norm|bn
层归一化|layernorm|layer norm|ln
均方根|rms|rmsnorm|root mean square
去均值|减均值|减去均值|减掉均值|减平均|mean centering|mean-centering|中心化|subtract mean
最大值|最大的数|row max
缩放|scale|rescale|rescaling|放缩
平移|shift|translation
旋转|rotate|rotation|转个角度|转一下
频率|frequency|frequencies
角度|angle|angles
奇偶|odd even|even odd
相对位置|relative position|relative positions|相对距离
外推|extrapolate|extrapolation|长度外推
插值|interpolate|interpolation
窗口|window|windows|局部注意力|local attention
全注意力|full attention|global attention|全局注意力
线性注意力|linear attention
状态|state|states
有状态|stateful
无状态|stateless
协议|protocol|protocols
标准化|standard|standardize|standardized|统一协议|统一接口
适配|adapter层|integrate|integration|对接|接入
发现|discover|discovery
函数|function|functions
参数校验|schema validation|validate|validation|校验|核对|检验
强制|force|forced|enforce|tool_choice|必须
解析器|parser|parse|parsing|解析
模板|template|chat template|templates
渲染|render|rendered|rendering
占位符|placeholder|placeholders|image token|image tokens
截图|screenshot|screenshots
坐标|coordinate|coordinates|bbox|bounding box|检测框|框
像素|pixel|pixels
长宽比|aspect ratio|宽高比
向上取整|ceil|round up
向下取整|floor|round down
四舍五入|round
合并|merge|merging|merged|拼到一起|汇总
裁判模型|judge model|llm as judge|llm-as-judge|大模型打分|模型打分|让大模型评分
盲评|blind|blind review|盲测|盲审
评分细则|rubric|rubrics|评分标准|打分标准
抽查|spot check|抽检|随机抽一些|sample check|人工抽查
一致性|agreement|kappa|一致率
缺失|missing|缺标|没标
有序|ordinal|等级
加权|weighted|weighting
分歧|disagree|disagreement|意见不一
指南|guideline|guidelines|标注规范|标注手册
配对|paired|pairwise|两两|一对一|一对一对
显著|significant|significance|显著性|p值|p-value
误差|error|errors|误差范围|noise level
波动|variance|fluctuate|忽高忽低|不稳定
重跑|rerun|rerunning|再跑一遍|多跑几次|重复跑|多次运行|跑多次|repeat runs|run several times
样本量|sample size|题量
真实日志|production logs|real logs|线上日志|真实用户问题|真实的问题|真实请求|用户真实提问|真实数据
分层|stratify|stratified|按业务类型|分层抽样
覆盖率|coverage|覆盖
多样|diverse|diversity|各种各样
主题|topic|topics
社区|community|communities
实体|entity|entities
关系|relation|relations|relationship
全局|global|整体性|全局性
概括|summary|summarize|summarization|摘要|总结|归纳|概要
子问题|sub-question|sub question|拆问题|拆成小问题
改写查询|query rewriting|改写问题|重写问题
倒排|inverted index|倒排索引
名次|rank position|排名|只看名次|rank only
量纲|scale different|尺度不一样|单位不一样|分数范围不同|scores not comparable
过滤|filter|filtering|filtered|筛掉|筛选|剔除|去掉|删掉|排除
截断返回|top k|top-k|topk|前k个
近似最近邻|ann|hnsw
余弦|cosine|cosine similarity|余弦相似度
内积|dot product|点积|inner product
前缀缓存|prefix cache|prefix caching|prompt caching|提示缓存
命中率|hit rate|命中
显存占用|gpu memory|memory footprint|占显存
带宽|bandwidth|memory bandwidth|带宽瓶颈|访存瓶颈|memory bound|memory-bound|吃带宽
算力瓶颈|compute bound|compute-bound|吃算力|计算瓶颈|算力受限
算术强度|arithmetic intensity|计算强度
矩阵乘|gemm|matmul|矩阵乘法|matrix multiplication
小矩阵|small gemm|small gemms
主机同步|host sync|host-device sync|device sync|同步等待|cpu gpu 同步
流水|pipeline|双缓冲|double buffering|double buffer|prefetch|预取
累加器|accumulator|accumulators
广播参数|broadcast|broadcast参数
归约|reduce|all-reduce|allreduce|all_reduce
分桶|buckets|bucketing
卡住|hang|hangs|挂死|deadlock|死锁|卡死
梯度累积|gradient accumulation|grad accumulation|no_sync
重启|restart|resume|恢复训练|断点续训|续训|接着跑|接着上次|断点续|恢复
快照|snapshot|存盘|存档点|保存检查点|save checkpoint
异步|async|asynchronous|后台写
容错|fault tolerance|fault tolerant
坏卡|坏机|bad node|节点故障
备机|spare node|spare nodes|备用机器
利用率|mfu
峰值|peak
卡时|gpu hours|gpu hour|gpu-hours
参数量|parameter count|模型大小
每秒|per second
首token|ttft|首字延迟
逐token|tpot|每个token的时间
投机采样|speculative decoding|speculative sampling
接受率|acceptance rate|acceptance
草稿|draft|draft model
专家选择|expert selection|routing
回放|replay|重放
同步权重|weight sync
重要性采样|importance sampling|is修正|重要性权重
轨迹|trajectory|trajectories|rollout|rollouts
信用分配|credit assignment
回报|return|returns
过程奖励|process reward|prm|步骤奖励
结果奖励|outcome reward|orm
验证器|verifier|verifiers
单元测试|unit test|unit tests|测试用例|test cases|hidden tests|隐藏测试
自我修正|self-correction|self correct|自我纠错|反思修改|self-reflection
串行思考|sequential|想得更长|想更久|long cot|长思维链
并行采样|best of n|best-of-n|采样多条|多采样|采多条|多采几条|parallel sampling
树搜索|tree search|mcts
学生|student|student model
教师|teacher|teacher model|老师模型|老师
分布不一致|distribution mismatch|exposure bias|暴露偏差|训练推理不一致
覆盖所有|mode covering|mode-covering|盖住所有|zero-avoiding|mass covering|mass-covering
只抓一个峰|mode seeking|mode-seeking|只挑一个峰|抓住主峰|专注主峰|zero-forcing|专注主模式
秩|rank of lora|低秩
目标模块|target modules|挂的层
全参|full fine-tuning|全量微调|full finetune
学习率|lr
旧子词|old subwords|旧切分|原来的子词|subword embeddings
词向量|word embedding|embedding矩阵|token embedding
输出层|lm_head|lm head
压缩率|compression rate|fertility|切得碎|切成很多|切成好几个
继续预训练|continual pretraining|continued pretraining|增量预训练|继续训练
语种|language|languages|多语言|multilingual
中英混杂|夹英文|蹦英文|夹杂英文|切到英文|mixed language|code-switching
退火|anneal|annealing
小模型实验|proxy model|proxy runs|small runs|小规模实验|小模型跑|小模型先试
噪声预测|predict noise|eps prediction|epsilon prediction|预测噪声|noise prediction
倒序|reverse order|反着走|倒着走|倒着来|从t到0|逆序
求解器|solver|solvers
反演|inversion|invert
时间步|timestep|timesteps
空条件|null condition|unconditional|无条件
遮罩|inpainting mask|蒙版|涂抹区域
保留|preserve|keep|留着|保住|保持|原样保留
写死|固定下来|hard-coded|hardcoded|predefined|预先定义|流程图|固定流程|步骤固定|步骤是固定的|固定的流程
自主|autonomous|自己决定|自行决定|模型决定|由模型决定
可逆|撤销|撤回|undo|reversible|rollback操作|赔得起|能撤
难测|hard to test|难以测试|不好测
反馈|feedback|回馈
敏感操作|高风险操作|high-risk|高危操作|危险操作
外发|exfil|exfiltration|发出去|外泄|传出去|送出去|leak out
不可信|untrusted|不受信任|不信任的内容
越狱|jailbreak|jailbreaks
攻击成功率|asr|attack success rate
误报|false positive|false positives|误杀|误拒|误拦|over-refusal|假阳
漏报|false negative|false negatives|漏掉|假阴|漏检
误拒率|refusal rate|过度拒答
拒绝回答|拒答|不回答|abstain|不知道就说不知道|说不知道|答不了
证据|evidence|依据|材料
引用原文|原句|原文|quote|verbatim
足够|sufficient|充分|够不够|enough
段落|passage|passages
父块|parent chunk|大块
表头|header|headers
页码|page number
标题路径|heading path|层级标题
版面分析|layout|layout analysis|版面识别|布局分析
文字层|text layer|电子版|digital pdf|可复制文字
文字识别|ocr|光学识别
跨页|cross-page|跨页合并
字错率|cer|错字率|wer
顺序读|reading order|阅读顺序
向量化模型|embedding模型|embedding model|嵌入模型|向量模型
全量重算|重新编码|re-embed|reindex|重建索引|重新算向量|重新建索引
混用|mix vectors|混在一起|混着用|放一起比
语义缓存|semantic cache
多轮|multi-turn|多轮对话|multi-round
澄清|clarify|clarification|反问|追问用户
流式|streaming|stream|边生成边显示|流式输出
进度|progress|进度条
骨架|skeleton|占位
取消|cancel|中断
信任|trust|信赖
照抄|over-reliance|overreliance|盲从|盲信|无脑采纳
确定程度|confidence|置信度|不确定性|说不确定|不确定|uncertainty|把握
留空|空白|blank
黑图|全黑|blank image|黑图对照|空白图
随机图|random image
看图|image sensitivity|用到图像
连接层|projector权重|投影层
分块处理|tiles|切图
图像token|visual token|visual tokens|vision tokens|视觉token|图像 token
原生分辨率|dynamic resolution|动态分辨率|native resolution
字幕|caption|captions|描述文字|打标
词袋|bag of words|bag-of-words
空间关系|spatial relation|spatial relations
文字渲染|text rendering|渲染文字
身份保持|identity preservation|像本人|脸不变|保持人脸
重建|reconstruct|reconstruction
调度器|scheduler|schedulers|采样器|sampler
信噪比|snr|signal to noise
蒸馏步数|step distillation|少步
一致性蒸馏|consistency distillation|lcm
流匹配|flow matching|rectified flow|直线路径
速度场|velocity|velocity field
负提示|negative prompt
逐点|pointwise|element-wise|elementwise|逐元素
门|gate|gating|gated
幂律|power law|scaling law
饱和|saturate|saturates|涨不动|上不去|plateau
稀疏表|embedding table|sparse embedding|id embedding
一次过数据|one epoch|one-epoch|单遍
码本|codebook|codebooks
残差量化|rq-vae|rqvae|residual quantization
碰撞|collision|collisions|冲突编号|重复id
前缀树|trie|约束解码|constrained decoding|constrained beam
曝光偏差|position bias|位置偏差
样本偏差|selection bias|样本选择偏差|ssb
因果推断|causal|causality|因果关系
分流|randomize|randomized|随机分流|分桶实验
统计功效|power analysis|检验力
长期指标|long-term metric|长期影响
护栏指标|guardrail metric
新奇效应|novelty effect
人工成本|labor cost|人力成本
单价|unit price|unit cost|每次成本
省钱|save money|降本|cheaper|更便宜|便宜
回本|roi|投入产出|投资回报
试点|pilot|先试|小范围试|试运行
验收|acceptance|acceptance criteria|过关标准|验收标准
需求方|stakeholder|stakeholders|业务方
用户访谈|user interview|访谈
埋点|event tracking|打点
差评|complaint|complaints|吐槽
上手|onboard|onboarding
替代方案|alternative|alternatives|备选方案|plan b|别的办法
风险|risk|risks|隐患
负责人|owner|责任人
里程碑|milestone|milestones
优缺点|pros and cons|优劣
深耕|go deep|往深走|做深|做透|吃透|depth first|深挖|专精
广度|breadth|涉猎广|什么都会一点
先后|先深后广|优先顺序
边学边做|learn on the job|现学
补课|补上|自学|self-study|self-taught
证明|proof|demonstrate|prove
作品|portfolio|项目集|个人项目|side project|github项目|开源项目
工作量证明|deliverable|deliverables|交付物
跳槽|job hopping|换工作频繁
空窗|gap year|gap期|career gap
加班|overtime|996
面试官|interviewer
规模|scale of data|量级|数量级|order of magnitude
翻译成|对应到|映射到|map to|类比成|迁移到
主动|proactively|proactive
举例说明|for example|比如说|e.g.
数据飞轮|flywheel
真假|authentic|真伪
结构化日志|structured log
重要的|critical|关键|key|核心|core
上限值|quota|配额|限额|预算上限|budget cap
租约|lease
心跳|heartbeat|健康检查|health check
预热|warm up|warmup|warm-up|热身|提前加载
冷启动时间|cold start time|加载权重|模型加载
多路复用|multiplex|multi-lora|multi lora|多lora
独占|dedicated|单独占用
共置|colocate|co-locate|混部|共卡|放在一起跑
缩到零|scale to zero|缩零|按需拉起|按需加载
整机|whole node|整台机器
碎片化|fragmentation
拓扑|topology|同一交换机
弹性|elastic|弹性训练
通知|grace period|宽限期|notice
潮汐|tidal|白天晚上|昼夜|错峰
预测流量|forecast|traffic prediction|预估流量
优雅退出|graceful shutdown|graceful
长尾请求|straggler|慢节点
非对称|asymmetric
离群值|outlier|outliers|异常值|极端值
通道|channel|channels|per-channel
反量化|dequant|dequantize|dequantization
权重量化|w4a16|weight-only|weight only
激活量化|w8a8|activation quantization
校准集|calibration set|calibration data
精度损失|accuracy drop|accuracy loss|掉点|掉精度|掉效果|quality loss
端侧|on-device|edge|手机端|设备端
""".strip()
