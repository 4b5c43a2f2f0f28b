"""What is called differently in two languages, or in short forms: one line a thing. General words, no card's own."""

SAME = """
寄存器|register|registers|regs
共享内存|shared memory|smem|片上内存|sram|片上
显存带宽|内存带宽|带宽|bandwidth
访存|显存读写|内存读写|memory access|memory traffic|读写显存|显存流量|读写一次hbm|hbm读写|读写hbm|hbm 读写
显存|gpu memory|vram|hbm
延迟|latency|时延
隐藏|掩盖|藏住|hide|hiding|overlap|overlaps|重叠|overlapping
吞吐|吞吐量|throughput
驻留|活跃|resident|active
上限|最大|硬件上限|max|maximum
比值|比例|之比|ratio|占比|percentage
融合|fusion|fuse|fused
分块|切块|tile|tiling|tiled
重算|重计算|recompute|recomputation|recomputing|checkpointing|gradient checkpointing|激活重算|activation checkpointing
精确|exact
反向|backward|反传
前向|forward
权重|weight|weights
激活|激活值|activation|activations
梯度|gradient|gradients
优化器|optimizer|optimizers|优化器状态|optimizer state|optimizer states
主权重|master weights|master weight
缩放|scaling|scale|rescale|rescaled
损失缩放|loss scaling
尾数|mantissa
指数位|exponent
学习率|lr|learning rate
标签|label|labels
掩码|屏蔽|mask|masked|masks|masking
拼接|packing|拼在一起|拼成
批大小|批量|batch size|batch
微调|fine-tune|finetune|fine-tuning|finetuning|sft
预训练|pretrain|pretraining|pre-training
提示词|提示|prompt|prompts
示例|样例|few-shot|demos|demonstrations|examples|example
相似|similar|最像
检索|retrieve|retrieval|search
重排|重排序|rerank|reranking|reranker
向量|embedding|embeddings
分类|classification|classify
编码器|encoder|encoder-only|encoder only
解码器|decoder
decoder-only|decoder only|仅解码器
encoder-decoder|encoder decoder|编码器-解码器|编解码
双向|bidirectional
因果|causal|单向
自回归|autoregressive
下一词预测|next-token prediction|next token prediction|下一个token预测|下一个 token 预测|预测下一个token|预测下一个词
完形填空|mlm|masked lm|masked language modeling
注意力|attention
位置编码|positional encoding|position encoding
旋转位置编码|rope|rotary
绝对位置|absolute position
归一化|norm|normalization|layernorm
门控|gate|gating|门值
路由|router|routing|route|分流
专家|expert|experts
辅助损失|aux loss|auxiliary loss|load balancing loss
偏置|bias
负载|load
均衡|均匀|balance|balanced|balancing
塌缩|collapse|坍塌|坍缩
正反馈|自我强化|马太效应|强者恒强|positive feedback
容量因子|capacity factor
丢弃|丢掉|drop|dropped|丢 token|丢token
冗余|副本|复制|replica|replicate|replicas|redundant
通信|communication
并行|parallel|parallelism
训练|train|training
推理|inference
参数|parameter|parameters|params
可训练|trainable
冻结|frozen|freeze
过拟合|overfit|overfitting
验证集|dev set|validation set|标注集|评测集|测试集|eval set|test set|题集
指标|metric|metrics|打分|评分|得分
评测|评估|evaluation|evaluate|eval
候选|candidate|candidates
搜索|search over|优化
离散|discrete
反思|reflection|reflect
量化|quantize|quantization|quantized|quantizing
蒸馏|distill|distillation
剪枝|prune|pruning
稀疏|sparse|sparsity
非结构化|unstructured
结构化|structured
误差|error|errors
补偿|补回来|compensate|compensation|propagated|propagate
海森|hessian|二阶|second-order|second order
校准|校准集|校准数据|calibration
逐层|layer-wise|layerwise|layer by layer|一层一层|逐层比
合并|merge|merged|merging|折进|折叠
串行|series|serial|sequential|串联
旁路|并联|side branch
非线性|nonlinear|nonlinearity|non-linearity
线性|linear
核启动|kernel launch|launch|kernel启动
低秩|low-rank|low rank
前缀|prefix|prefixes
缓存|cache|caching|cached
哈希|hash|hashes
固定|稳定|不变|static|stable
可变|变化|动态|dynamic
追加|append|append-only
隔离|isolate|isolation|互相看不见|隔开|block-diagonal|block diagonal|块对角
侧信道|side channel|side-channel|timing
租户|tenant|tenants|多租户|multi-tenant
驱逐|淘汰|evict|eviction|lru
排队|队列|queue|queued|waiting
预填充|prefill
抢占|preemption|preempt|preemptions
定时任务|定时|cron|周期性|周期|periodic
长度分布|长度分桶|prompt length|输入长度
流量|traffic
投诉|complaint|complaints
分布|distribution
不一致|不一样|不相同|不同|漂移|shift|mismatch|different|differ|differs
相同|一致|一样|完全相同|完全一致|identical|the same|same
裁判|judge|评委
回滚|rollback
许可证|许可|license|licence|licenses
商用|商业|commercial|commercial use
署名|attribution|built with
衍生|derivative|derived
底座|祖先|base model|基座
输出|output|outputs
月活|mau
安全|safety|safe
拒答|拒绝|refusal|refuse|refusals
照做|有求必应|服从|有问必答|comply|compliance
护栏|guardrail|guardrails
红队|red-team|red team
混入|混合|掺|掺一些|加入|mix|mix in|mixed in|mixing
遗忘|灾难性遗忘|forgetting|catastrophic forgetting
通用|general
领域|domain
采样|sampling|sample
温度|temperature
冲突|conflict|conflicting|打架|干扰
适配器|adapter|adapters
思考预算|thinking budget|思考的token数|budget|预算
长度惩罚|length penalty|奖短
难度|difficulty
位置|position|positions
长度|length
编译|compile|compiled
下推自动机|pushdown automaton|pda
状态机|fsm|有限状态机
语法|grammar|cfg|上下文无关文法
嵌套|nested|nesting|递归
非法|不合法|invalid|illegal|不允许
负无穷|-inf|负无限|−∞
引用|出处|来源|citation|citations|cite
更新|update|updates|change|changes
知识库|rag|外挂知识
行为|behavior|behaviour|习惯|怎么做
风格|语气|style
格式|format
事实|fact|facts
幻觉|hallucination|hallucinate
互补|叠加|complementary|一起用
累加|accumulate|accumulation|accumulator|归约|reduction|累加顺序
次序|顺序|order|ordering
结合律|associative|non-associative|不满足结合律
浮点|floating-point|floating point|float
逐对|pair|配对
交错|interleaved|相邻
按头|per head|head|每个头
置换|permute|permutation|重新排列
最大值|max value
初始化|initialization|init
上下文|context
中间|middle
真实|own|自己的
费用|成本|cost|价格
大海捞针|niah|needle|needle in a haystack
""".strip()
