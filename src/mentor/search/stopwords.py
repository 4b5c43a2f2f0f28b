"""Words that say nothing of what a question is about; they are dropped from queries, never from the material."""

from __future__ import annotations

_CHINESE = """
的 了 和 是 在 有 我 你 您 他 她 它 我们 你们 他们 咱 咱们 自己 人家 大家 别人 吗 呢 吧 啊
么 嘛 呀 哦 哈 啦 喔 哎 唉 嗯 哇 诶 欸
怎么 怎么样 怎样 咋 咋样 咋办 什么 什么样 啥 啥样 如何 为什么 为啥 为何 干嘛 干啥 哪 哪个 哪些
哪里 哪儿 哪种 几 几个 几种 多少 谁 何时 何
会 能 可以 可 要 想 应该 应当 该 得 需要 必须 愿意 肯 敢 不 没 没有 别 还 还是 也 都 就 又
再 才 只 只是 却 很 太 更 最 挺 蛮 非常 特别 比较
这 那 这个 那个 这些 那些 这样 那样 这么 那么 这种 那种 这里 那里 这儿 那儿 此 其 一 一个 一下
一些 一点 一种 有点 有些 点 些 个 种 次
被 把 给 让 叫 使 对 对于 关于 跟 同 与 及 以及 或 或者 而 而且 并 并且 且 等 等等 从 到 往
向 由 于 以 为 为了 因为 所以 但 但是 不过 如果 要是 的话 那么 则 然后 之后 之前
用 做 弄 搞 干 去 来 上 下 里 中 内 外 前 后 说 讲 问 看 看看 办 好 行 吗 有没有 是不是
会不会 能不能 要不要 可不可以 行不行 好不好 该不该 值不值得 不能 不会 不要 不用 不是
请问 请 请教 帮 帮我 帮忙 麻烦 谢谢 现在 目前 如今 一般 通常 到底 究竟 真的 其实 时候 时 之 过
着 地 得 所 区别 不同 差别 差异 意思 东西 事 事情 情况 问题 办法 觉得 认为 知道 告诉 具体 主要
怎么办 怎么做 怎么说 是什么 有什么
了吗 一直 总是 老 老是 已经 刚 刚刚 正在 还要 只能 只有 都要 都是 就是 也是 才能 一样 之间 里面
上面 下面 出来 起来 下来 下去 上去 过来 过去
"""
_ENGLISH = """
the a an of to in is are was were be been being do does did done how what why when which who whom whose where i you he she
we they it its this that these those there for and or but if then than with without on at by from as into about can could
should would will shall may might must my your his her our their me us them not no yes so very too also just some any all
get got have has had please tell explain between vs versus difference mean means meaning s t re ve ll d m
"""
STOP = frozenset(_CHINESE.split()) | frozenset(_ENGLISH.split())
