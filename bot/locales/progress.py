"""How far somebody has come."""

TEXTS = {
    "progress.none": (
        "还没有学习记录。做一道题、学一个节点，这里就会亮起来。",
        "Nothing here yet. Answer one question or learn one node and this lights up.",
    ),
    "progress.days": (
        "<b>今天 {today} 次学习</b>\n连续 {n} 天，最长 {longest} 天",
        "<b>{today} done today</b>\n{n} days in a row, {longest} at the longest",
    ),
    "progress.freezes": (
        "🧊 攒了 {n} 天假：哪天没空，自动用一天，连续不断。",
        "🧊 {n} days off earned: a day without time uses one and the row goes on.",
    ),
    "progress.cards": (
        "见过 {met} 题，{lasting} 题已经记牢（三周以上），现在有 {due} 题该复习",
        "{met} questions met, {lasting} remembered for three weeks or more, {due} to review now",
    ),
    "progress.topics": ("<b>各主题的预计记忆</b>（弱的在前）", "<b>Predicted recall by topic</b> (weakest first)"),
    "progress.topic": (
        "{bar} {percent}% {name} · 见过 {met}/{total}",
        "{bar} {percent}% {name} · met {met} of {total}",
    ),
    "progress.track": (
        "<b>{title}</b> {done}/{total} 个节点，还剩约 {hours} 小时",
        "<b>{title}</b> {done} of {total} nodes, about {hours} hours left",
    ),
    "progress.picture_title": ("半年的学习", "Half a year of study"),
    "progress.picture_streak": ("连续天数", "days in a row"),
    "progress.picture_longest": ("最长连续", "longest row"),
    "progress.picture_active": ("学习天数", "active days"),
    "progress.picture_total": ("学习次数", "times"),
    "progress.picture_less": ("少", "less"),
    "progress.picture_more": ("多", "more"),
    "progress.picture_empty": ("还没有记录", "nothing yet"),
    "progress.picture_month": ("{n}月", "{n}"),
}
