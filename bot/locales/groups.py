"""A group's daily question, and the weekly mixed quiz."""

TEXTS = {
    "group.started": (
        "✅ 每天 {at} 在这里发一道选择题，周日晚上发本周榜。管理员用 /quiz off 关掉。\n"
        "<i>榜上的名字只留到当周的榜发出，除此之外我在群里不说话。</i>",
        "✅ A quiz question comes here every day at {at}, and the week’s board on Sunday evening. An admin stops it with "
        "/quiz off.\n<i>Names are kept until the week’s board is out; otherwise I say nothing in this group.</i>",
    ),
    "group.changed": ("✅ 改好了：每天 {at} 发题。", "✅ Changed: the question comes at {at}."),
    "group.stopped": ("好，这里不再发题了。", "All right, no more questions here."),
    "group.was_off": ("这里本来就没有开。", "It was not on here."),
    "group.not_yours": ("只有群管理员能开关每日一题。", "Only an admin of this group can switch the daily question."),
    "group.anonymous": (
        "匿名管理员我认不出来：请用自己的名字再发一次。",
        "I cannot tell who an anonymous admin is: please send it under your own name.",
    ),
    "group.which_time": ("没看出是几点。比如 /quiz on 12:30。", "I see no time of day. For example /quiz on 12:30."),
    "group.board": (
        "🏆 <b>本周榜</b>：{questions} 题，{people} 人参加",
        "🏆 <b>This week</b>: {questions} questions, {people} people",
    ),
    "group.line": ("{place} {name}：{right} 分（答了 {answered} 题）", "{place} {name}: {right} ({answered} answered)"),
    "group.board_end": ("下周继续，答错的题最值钱。", "On we go next week; the ones you missed taught you most."),
    "weekly.push": (
        "🎲 <b>本周混合小测</b>：{total} 道选择题，从你学过的和该会的里挑，三五分钟。",
        "🎲 <b>This week’s mixed quiz</b>: {total} questions from what you learned and should know, a few minutes.",
    ),
    "weekly.push_rest": (
        "🎲 <b>本周混合小测</b>做了 {done}/{total}，还差几道就完。",
        "🎲 <b>This week’s mixed quiz</b>: {done} of {total} done, only a few to go.",
    ),
    "weekly.button": ("▶️ 开始小测", "▶️ Start"),
    "weekly.button_next": ("▶️ 下一道", "▶️ Next"),
    "weekly.button_off": ("🔕 以后不要小测", "🔕 No more of these"),
    "weekly.place": ("{place}/{total} {question}", "{place}/{total} {question}"),
    "weekly.finished": (
        "🏁 <b>本周小测完成：{right}/{total}</b>",
        "🏁 <b>This week’s quiz is done: {right} of {total}</b>",
    ),
    "weekly.all_right": ("全对，漂亮！下周见。", "All right, beautiful! See you next week."),
    "weekly.missed": ("这几题已经排进复习：\n{lines}", "These are in your reviews now:\n{lines}"),
    "weekly.none": ("题库里还没有选择题。", "There is no quiz in the corpus yet."),
}
