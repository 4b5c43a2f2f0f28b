"""Written by scripts/fit_hirer.py: the words that the labelled postings share."""

TABLE = """\
a about above account acl acm advantage after agent agents
ago ai aigc airflow alignment all amy an and annotation
answers any anyone anything api app applicants application
applications applied apply are arms as asia asr assistant
associate at attention aws azure b bachelor's back backend
background base based basic be before behind beijing
benchmark benefits berlin bert best better between bonus
boss boston both bring bs bsc budget build building builds
business but by c cache calling can candidates care career
careers chatbot chatglm china city claude client clinical
clip closely cloud cn coding com comfortable comfyui company
compensation competitive compiler compilers computer
computing confidential contact contract controlnet cost
cosyvoice coze cpp cs ct cto ctr cuda customers cutlass cv
cvpr cvr d data date dau day days dbs dd decoding deep
deepseek deepspeed define degree demo description design
designer desirable detection dev developer diffusion dify
din diploma discipline distributed dit dm do docker does
don't done down dpo dublin duties e east education ee
elasticsearch eleven email embedding employer end engine
engineer engineering english equal equity equivalent
essential eu evals evaluation example excel executive exp
experience f face faiss familiarity fastapi features field
figma final fine fintech first five flashattention fleet
flink flow fluency fluent flux for founding four fp
francisco fresh friend from fsdp full fully function funded
g game generative git go good google gpt gpu grab grads
graduate graduates graphs great growing grpo h hands has
have haves hc he head helps here hi hiring hive hk hkd hold
hong hr hrbp hugging huggingface hybrid i i'm ib iclr icml
icp icpc icra id if image in include industry inference
infiniband infra int internvl interviews into invented
invites io iros is isaac issue it java jd job jobs judge k
kafka kaggle kdd keep kernel kernels know knowledge kong
kuala kubernetes kv l lab langchain langgraph language large
law lead leader leading learning least leave level lightgbm
like linda link linux lisbon llama llamaindex llava llm llms
llvm lm location london looking lora loss lstm lumpur m
machine mail make management manager mandarin marketplace
master's matching mcp me medical megatron memory metrics
midjourney million milvus min minhash minimum mj ml mlir
mmoe mnn model models moe month monthly more ms msc mujoco
multi multimodal munich must my mysql n name native nccl
need needed needs nerf neurips new nice nlp no node not
notes now nvidia ocr of offer office ok on one only onnx
open openai opencv opening openrlhf opportunity or org orin
oslo other our out outputs own p package pagedattention
paperwork partner partners pay pb pd people per perception
performance phd pipeline pipelines platform plus portfolio
position post postgresql ppo ppt pr prd prds preferred
principal prior product production products proficiency
programme programming projects prometheus prompt prompts ps
publications python pytorch q qnn qualifications quality
quantitative quantization query qwen r rag rank ranking rate
ray rdma react read recommendations record recruitment red
redis regressions related remote reports required
requirement requirements research responsibilities retrieval
review reviewing reward rl rlhf rmb rnn roadmap robotics
robots role ros run runtime runway rust s saas safety salary
san save scala scale scaling schedulers school science
scientist sd sea search senior serving sft sglang shanghai
shell shenzhen ship shipped shipping should show siglip sim
similar singapore site six skills slam slurm so software
solid someone something source spark speculative spike
spoken spring sql stable stack staff start starts startup
statistics stealth steam strong students study svm systems
talent tasks teach team teaming teams tensorflow tensorrt
testing text that the this three through time title to tob
tokyo tool tools top toronto train trained training
transformer transformers triton tts tuning turn tvm two type
typescript uk understanding until up us usd user vector verl
via video visa vision vits vivian vl vla vllm vlm volcano vp
w wan we we're weekly weeks weight welcome well what where
which who will with within work workflow working would write
writing written x xxxx y year years years' yoe you you'll
you've your yrs zero zhaopin 一 一下 一个 一位 一名 一周 一圈 一家 一年 一次 一款
一段 一点 一直 一种 一篇 一类 一线 一致性 一起 一轮 一面 万 万元 三 三个 三天 三年 三点 三餐 上
上下文 上岗 上市 上市公司 上汽 上海 上班 上线 下 下一代 下午 下午茶 不 不少 不拘 不是 不用 不要 与
专业 专业本科 专任教师 专员 专家 专注 且 世界 业务 业界 业绩 东区 东莞 两个 两周 两天 两年 两轮 个
个人 中 中专 中介 中共党员 中关村 中国 中心 中文 中英文 为 为主 主 主体 主导 主流 主管 主要 主题 举报
之 之一 之前 九 也 了 了解 事 事业单位 事业部 二 二次开发 二维码 二面 于 云 互联网 五 五年 五道口 亚
交付 亦可 亦庄 产 产品 产品名 亲属 人 人力 人力资源部 人员 人工智能 人才 人数 人物 亿 什么 今年 今日
介绍 从 仓库 他 他们 付 代 代号 代码 以 以上 以上学历 以下 们 件 任一 任何 任务 任意 任职 仿真 企
企业 企业级 休 优 优先 优化 优秀 会 会议 伟达 但 位 位于 位列 住 体 体检 体系 体系结构 余 余杭 作
作业 作品 作品集 作者 你 你好 佳 使用 供应商 侧 保存 保密 信 信息 信息工程 倒 倒班 候选人 假 偏好 做
健身房 儿童 元 先 先生 光谷 克隆 免 免费 入 全 全日制 全球 全称 全职 全部 八年 八股 公司 公司简介
公告 公寓 公开 公积金 六 六年 共建 关于 关键 兴趣 其中 其他 具 具体 具备 具有 兼职 内 内容 内湖区
内部 再 写 写作 农业 冷启动 准备 减 几个 出 出差 出来 出海 出身 分 分享 分割 分布式 分期 分析 分离
分类 分类器 分钟 分项 切块 刘 刚 刚刚 创 创业 创作 创办 创始人 创建 创立 初筛 别 到 制造业 券商 前
前沿 前端 前端开发 前缀 剧 剪辑 力 办公 办公室 功底 加 加入 加班 加速 助手 助理 勿 勿扰 包 包住 包吃
包括 北京 北京市 匹配 区 医学 医学影像 医生 医疗 医院 十年 十点 千 千亿 千卡 半年 华为 协作 协助 协同
协议 单 单位 单位名称 南京 南山 南沙 博 博士 博士后 博士学位 占 卡 即 即可 即将 即日起 卷 厂 厂商 压
原创 原型 原理 厦门 去 去年 参与 参加 参数 又 及 双 双休 双塔 发 发到 发展 发布 发表 发送至 取得 受
变成 口径 另 只 只是 叫 召回 可 可以 可信 台 台中市 台北 台北市 台语 号 司 各 各位 合伙人 合作
合作伙伴 合同 合成 合格 合肥 合规 合适 同 同事 同学 同时 同步 名 名企 名字 名称 名额 名额有限 后 后台
向量 吗 吧 含 听 启动 告知 员 员工 周 周岁 周转 呼 呼和浩特 和 和林格尔 咖啡 品 品质 哈 哈哈哈 唤醒
售前 商业 商业化 商品 啥 啦 喜欢 喝酒 嘉定 四 四个 四天 四年 回复 回归 回答 回避 因 团队 园区 固定
国产 国家 国家电网 国际 图 图像 图文 图片 图谱 在 在家 在线 在读 地 地区 地址 地点 场景 均 坐在 坐标
坐班 坑 型 城 城市 培训 培训费 基于 基准 基本 基本原理 基础 塘 境内外 增长 声音 处理 备 备注 复现 外
外派 多 多轮 够 大 大三 大专 大佬 大厂 大学 大学本科 大家 大规模 大连 天 天府 天津 太原 头部 奖励
奖金 女士 她 好 如 如果 妈 姐妹 姓名 委托 子 子公司 字 字节 存储 学 学习 学位 学历 学士 学士学位
学校 学科 学费 学长 学院 孩子 宁德 宁波 它 安 安全 完 完成 完整 官 定义 定位 宝 宝安 实 实习 实习生
实体 实际 实验 实验室 审查 审核 客 客户 客服 宣讲会 家 容量 寄 对 对接 对话 对象 对齐 寻找 导入 导演
导航 封顶 将 小 小时 小林 少 少儿 尤佳 就 就业 就是 届 履历 屯 山 岁 岗 岗位 岗位职责 岳 巡检 工
工业 工作 工作室 工具 工厂 工程 工程师 工资 左右 已 师 师妹 师弟 希望 带 带薪 帮 帮忙 常用 常用命令
常见 干 平台 平均 年 年度 年薪 年限 年龄 并 并行 幻觉 广告 广州 序号 应届 应届生 应征 应用 应聘
应聘者 应该 底薪 座舱 延迟 建 建模 建设 开 开会 开发 开发者 开展 开放 开源 引擎 张 弹性 强 强化 录音
影视 征 征求 待 待遇 很 律 律师 徐汇 得 微 微电子 微调 微软 心理 必备条件 必须 快 怎么 思维 急 急聘
性能 性质 总监 总行 总部 您 您好 情感 想 意图 感兴趣 感知 感觉 懂 成功 成本 成片 成立 成绩单 成都 我
我们 我会 我行 或 或者 截止 房 所 所属 手 手上 手机 手段 才 扎实 打 打交道 打分 打卡 打字 打扰
打电话 执行 扩散 扫 扫描 批 找 承担 技术 技能 把 投 投机 投标 投资 投递 抖 报 报名 报名表 报告 报表
报销 押金 抽取 拉 招 招聘 招聘启事 拿 拿到 持有 挂 指令 指标 按 挺 换 掉 掌握 排 排序 探索 接入
接受 接口 控 控制 推 推动 推理 推荐 描述 提 提供 提前 提升 提成 提示 搜 搜索 搜索算法 搭 搭建 搭档
摘要 撕 撰写 擅长 操作 操作系统 支持 收 收取 收藏 改 改写 改造 放 放宽 政务 故障 效果 教 教授 教育
数 数字 数字化 数学 数据 数据分析 数据库 数据结构 整理 文 文书 文凭 文字 文本 文档 新 新一轮 新区
新竹市 方 方便 方向 方式 方案 方法 方言 旅行 旗下 无 无人机 无锡 无需 日 日前 日常 日期 日薪 日语 时
时间 昆明 昇 是 显存 晚 晚上 智 智能 智能算法 暂 更 更佳 更好 更新 曾 最 最好 最快 最近 月 月薪 有
有关 有意 有意者 有效 有没有 有限公司 朋友 朋友圈 服务 望京 朝阳 朝阳区 期 期待 期望 期权 未 未来 本
本人 本科 本科学历 机 机会 机器 机器人 机房 机构 机械 机票 材料 条 条件 来 来自 杭州 松山湖 构建 构造
架构师 架构设计 柏 某 查 查看 标 标准 标注 标题 栈 校 校友 校园 校长 样本 根据 框 框架 梁 梦 检测
检索 楼 楼下 模仿 模型 模态 横店 次 欢迎 款 正在 正式 武汉 每个 每周 每天 每年 比 比赛 毕业 毕业生
氛围 求职 求职意向 求职者 汇 汇报 江 沟通 没 没关系 没有 治理 法 法务 法学 法律 注入 注明 洲 活 活跃
流 流利 流式 流水线 流程 测绘 测试 济南 浙江 浪潮 海 海内外 海外 海报 海淀 海淀区 消息 淘宝 深入 深圳
深度 混合 清华 清楚 清洗 游戏 源码 溪 满 满足 滨江 滴 漫 火山 灯 灵 点 点击 热 热爱 熟 熟悉 熟练
熟练掌握 爬虫 爱 版权所有 牛 物理 特别 独立 独角兽 猎头 猫 王先生 玩 玩具 环境 现 现在 现场 班 理解
琶 瑕疵 生 生成 生成式 用 用于 用人 用人单位 用到 用户 由 甲方 申 申报 申请 电商 电子 电机 电脑 电话
电邮 画像 番茄 白 百亿 百度 的 的话 监控 目标 直 直接 直播 相信 相关 相关性 看 看到 看看 看见 看过
看重 真 真实 真正 真的 着 知识 知识库 知道 短 短剧 码 研 研发 研究 研究员 研究所 研究生 研究院 硕
硕士 硬 硬件 硬性 礼金 社 社交 社会 社保 社区 福利 福州 私 私信 私聊 科学 科学技术 科学计算 科技
科技园 科技部 科研 科系 程序 稳 稳定 稳定性 突出 立 立即 站 竞 竞赛 端 笔试 第 第一 等 策略 签 签约
签订 简历 算 算子 算法 管理 管线 篇 类 粗 粤语 精 精通 系 系列 系统 红 红杉 红队 约 级 级别 线 组
组织 组长 细节 终于 经历 经理 经验 结 结合 结构 结果 结算 绘 绘画 给 统招 统计学 继续 绩效 维 维护
综合 缓存 编写 编制 编导 编排 编程 编解码 编译器 缴 缴纳 缺 网 网上 网关 网络 网页 美术 群 翻译 老
老人 老周 老师 老板 考虑 者 而 耐心 聊 聊聊 职 职业 职位 职务 职责 联合 联系 联系人 联系方式 聘 背景
能 能力 脚本 腾 腾讯 臂 自 自动 自动化 自己 自我介绍 自然 自然语言 至 至少 良好 节点 芯片 苏州 英
英文 英语 范围 获 获奖 获得 落地 蒸馏 薪 薪资 薪酬 融合 融资 行 行业 补 补充 补贴 表现 西 西安
西安电子科技大学 要 要求 覆盖 见 观 规划 规定 规模 规范 视觉 视频 视频剪辑 解决 解决方案 解析 解码 计件
计划 计算 计算机 计算机相关 计算机科学 计费 认可 认真 让 训 训练 训练任务 记忆 记者 讲 讲清楚 论文 设备
设有 设计 设计师 访谈 证书 评价 评估 评测 评论 识别 词 试 试用期 诚 诚征 诚招 诚聘 诚邀 该 详情 语
语料 语言 语言学 语音 说 说明 说话 请 请问 读 课程 课题组 谁 调 调度 谈 谢谢 谱 豆包 负责 负责人
贡献者 账号 质检 质量 贵阳 贵阳市 费用 资 资格 资深 赞 走 起 起来 起步 超 超过 越狱 足 跑 跟 跟踪
跨境 跳 身 车 车载 转 转写 转正 转行 轮 软 软件 软件园 软件开发 较 输出 辨识 过 过来 运 运营 运营商
近 还 还是 还有 这 这个 这些 这家 这样 这边 这里 进 进入 进展 进度 进行 远 远处 远程 连续 迭代 适合
适应 适配 选 途 通义 通信 通知 通过 造 遥 遥感 那 那个 邮件 邮箱 郑州 部 部署 部门 都 都行 配合
配比 采集 里 重 重庆 重排 重要 量产 量化 金 金融 钱 银行 链接 链路 销售 锐 镜 长 长春 长期 长沙
闭环 问 问答 问题 阅读 队列 阶段 阿 阿里 附 附件 陆家嘴 降噪 限 限流 险 陪伴 集 集团 集群 雨 雪 零
零售 需 需求 需要 青岛 静安 非 非常 靠 面 面向 面向社会 面议 面试 面试官 音 音频 顶 项目 项目管理 须
顾问 预 预估 领 领取 领域 频繁 题 风 风格 飞 飞轮 食堂 餐 首字 首页 香港 驻场 驾驶 高中 高效 高新
高新区 高校 高级 高薪 高通
"""
