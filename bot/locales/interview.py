"""Interviews with a date, and the days before them."""

TEXTS = {
    "command.interview": (
        "面试倒计时，如 /interview 字节 12月5日 技术面",
        "count down to an interview, e.g. /interview ByteDance 2026-12-05 tech",
    ),
    "settings.kind_interview": ("面试前后", "Around an interview"),
    "interview.name": ("{company} · {round}", "{company} · {round}"),
    "interview.none": (
        "<b>有面试了？</b>\n告诉我公司、日期和轮次，顺序随意，比如：\n"
        "<code>字节 12月5日下午3点 技术面</code>\n\n"
        "我会把复习赶在面试前，每天排好要看的题；前一晚送来反问清单，面完一起复盘。",
        "<b>An interview is coming?</b>\nTell me company, date and round in any order, for example:\n"
        "<code>ByteDance 2026-12-05 3pm tech</code>\n\n"
        "I draw the reviews before it, choose the questions of each day, bring what to ask the evening before, and look "
        "back on it with you afterwards.",
    ),
    "interview.all": ("<b>面试</b>\n\n{lines}", "<b>Interviews</b>\n\n{lines}"),
    "interview.line": ("• <b>{name}</b>\n    {when} · {left}", "• <b>{name}</b>\n    {when} · {left}"),
    "interview.line_past": ("• {name} · {when}{result}", "• {name} · {when}{result}"),
    "interview.past": ("<b>已经面过</b>\n{lines}", "<b>Behind you</b>\n{lines}"),
    "interview.in_days": ("还有 {n} 天", "in {n} days"),
    "interview.tomorrow": ("明天", "tomorrow"),
    "interview.today": ("今天", "today"),
    "interview.over": ("已结束", "over"),
    "interview.no_hour": ("{day}，时间未定", "{day}, hour open"),
    "interview.head": (
        "<b>{name}</b>\n{when}（{zone}）· <b>{left}</b>",
        "<b>{name}</b>\n{when} ({zone}) · <b>{left}</b>",
    ),
    "interview.kept": ("✅ 记下了，我陪你准备。", "✅ Noted. I will get you ready."),
    "interview.posting": (
        "📄 岗位：{title}，题目先从它要求的技能里挑。",
        "📄 Posting: {title}; its skills come first.",
    ),
    "interview.coming": (
        "复习会在面试前都过一遍；前一晚送来反问清单，当天早上祝你好运，面完来问问情况。",
        "All reviews come before it; what to ask arrives the evening before, good wishes that morning, and I ask how it "
        "went afterwards.",
    ),
    "interview.off": (
        "🔕 你关了这类推送，我不会主动提醒。在 /settings 里打开。",
        "🔕 These pushes are off for you. Turn them on in /settings.",
    ),
    "interview.far": (
        "还早：最后 {days} 天我会逐天排好。在那之前按 /plan 走就行。",
        "There is time: the last {days} days get a plan of their own. Until then follow /plan.",
    ),
    "interview.day": ("<b>{day}</b>\n{lines}", "<b>{day}</b>\n{lines}"),
    "interview.day_short": ("<b>{day}</b> {what}", "<b>{day}</b> {what}"),
    "interview.question": ("{mark} {question}{why}", "{mark} {question}{why}"),
    "interview.why_company": (" <i>（这家问过）</i>", " <i>(asked there)</i>"),
    "interview.why_posting": (" <i>（岗位要求）</i>", " <i>(in the posting)</i>"),
    "interview.why_weak": (" <i>（你的薄弱项）</i>", " <i>(a weak topic)</i>"),
    "interview.n_questions": ("{n} 道题", "{n} questions"),
    "interview.n_company": ("{n} 道题（{m} 道这家问过）", "{n} questions ({m} asked there)"),
    "interview.n_reviews": ("复习 {n} 张", "{n} reviews"),
    "interview.mock": ("一场模拟面试", "one rehearsal"),
    "interview.reverse": ("反问清单", "what to ask"),
    "interview.after_that": ("<b>之后</b>", "<b>After that</b>"),
    "interview.company_asked": (
        "哪家公司的面试？发公司名就行；也可以一次说全，比如「字节 12月5日下午3点 技术面」。",
        "Which company? Its name will do, or all at once: “ByteDance 2026-12-05 3pm tech”.",
    ),
    "interview.when_asked": (
        "<b>{company}</b> 的面试是什么时候？发日期就行，比如「12月5日下午3点」「下周三」。",
        "When is the interview with <b>{company}</b>? A date will do, such as “2026-12-05 3pm” or “next Wednesday”.",
    ),
    "interview.move_asked": (
        "<b>{company}</b> 改到什么时候？比如「12月6日下午2点」。只补钟点也行：「下午3点」。",
        "When is <b>{company}</b> instead? For example “2026-12-06 2pm”, or just the hour: “3pm”.",
    ),
    "interview.pick_asked": ("<b>{company}</b>：是哪个时间？", "<b>{company}</b>: which one is meant?"),
    "interview.round_asked": ("<b>{company}</b>，{when}。是哪一轮？", "<b>{company}</b>, {when}. Which round is it?"),
    "interview.unknown_round": (
        "「{name}」我还没有单独的准备方案，选一个最接近的：",
        "I have no plan of its own for “{name}”; choose the nearest:",
    ),
    "interview.problem_none": ("没看出是哪一天。", "I see no date in that."),
    "interview.problem_past": ("这个日子已经过去了。", "That day has passed."),
    "interview.problem_no_such_date": ("日历上没有这一天。", "There is no such date."),
    "interview.problem_repeats": ("面试是一个具体的日子，不是每周重复的。", "An interview is one day, not every week."),
    "interview.problem_too_far": ("太远了，一年以内的我都能记。", "That is too far away; I can keep a year."),
    "interview.too_many": (
        "同时最多记 {limit} 场，先删掉不去的。",
        "At most {limit} at a time; delete those you will skip.",
    ),
    "interview.ask_delete": (
        "删掉「{name}」？相关的推送和复盘记录一起删，复习恢复原来的节奏。",
        "Delete “{name}”? Its pushes and notes go with it, and reviews return to their own pace.",
    ),
    "interview.deleted": (
        "🗑 删掉了：{name}。复习恢复原来的节奏。",
        "🗑 Deleted: {name}. Reviews are back at their own pace.",
    ),
    "interview.which_round": ("「{name}」改成哪一轮？", "“{name}”: which round instead?"),
    "interview.to_ask": (
        "<b>{name} · 反问清单</b>\n\n{lines}\n\n挑两三个真心想知道的问就好。",
        "<b>{name}: what to ask</b>\n\n{lines}\n\nTwo or three that you really want to know are enough.",
    ),
    "interview.to_ask_line": (
        "{n} {star}{question}\n    <i>听：{listen_for}</i>",
        "{n} {star}{question}\n    <i>Listen for: {listen_for}</i>",
    ),
    "interview.eve": (
        "🌙 <b>明天就是 {name}</b>（{when}）\n该准备的都准备了。睡前只看这份反问清单：\n\n{lines}\n\n早点休息，睡好比多看一题有用。",
        "🌙 <b>Tomorrow: {name}</b> ({when})\nThe work is done. Before you sleep, only this: what to ask.\n\n{lines}\n\n"
        "Rest early; sleep is worth more than one more question.",
    ),
    "interview.eve_due": (
        "还有 {n} 张卡片到期，想看就看几张，不看也没关系。",
        "{n} cards are due still, if you feel like it.",
    ),
    "interview.wishes": (
        "☀️ <b>{name}，就在今天</b>（{when}）\n你准备过了，放松去聊。不会的题，说说你会怎么想、怎么查，也是好回答。祝顺利！",
        "☀️ <b>{name} is today</b> ({when})\nYou are prepared; go and have a good talk. Where you do not know, say how you "
        "would find out: that is a good answer too. Good luck!",
    ),
    "interview.after": (
        "面完 <b>{name}</b> 了吧，辛苦了。趁还记得，花五分钟记一下问了什么？没答好的我帮你变成卡片，下次就会了。",
        "<b>{name}</b> is behind you, well done. While you remember: five minutes to note what was asked? What went badly "
        "becomes cards, so that next time you know it.",
    ),
    "interview.file": ("interviews.ics", "interviews.ics"),
    "interview.calendar_name": ("面试与学习计划", "Interviews and study plan"),
    "interview.event": ("面试：{name}", "Interview: {name}"),
    "interview.file_sent": (
        "日历文件：{n} 场面试（提前 2 小时响铃），都按你的时区（{zone}）。改期后再导一次就会更新。",
        "A calendar file with {n} interviews (an alarm two hours before), in your zone ({zone}). Import it again after a "
        "change.",
    ),
    "interview.result_passed": ("过了 🎉", "passed 🎉"),
    "interview.result_rejected": ("没过", "not this time"),
    "interview.result_offer": ("拿到 offer 🎊", "offer 🎊"),
    "interview.button_new": ("➕ 新面试", "➕ New interview"),
    "interview.button_all": ("📋 全部面试", "📋 All interviews"),
    "interview.button_today": ("▶️ 今天的题", "▶️ Today’s questions"),
    "interview.button_to_ask": ("🗣 反问清单", "🗣 What to ask"),
    "interview.button_mock": ("🎤 模拟一场", "🎤 Rehearse"),
    "interview.button_hour": ("🕒 补上几点", "🕒 Add the hour"),
    "interview.button_move": ("📆 改时间", "📆 Move"),
    "interview.button_round": ("🔁 改轮次", "🔁 Round"),
    "interview.button_delete": ("🗑 删除", "🗑 Delete"),
    "interview.button_sure": ("🗑 确定删除", "🗑 Yes, delete"),
    "interview.button_file": ("📅 日历文件", "📅 Calendar"),
    "interview.button_debrief": ("📝 复盘", "📝 Debrief"),
    "interview.button_notes": ("📒 复盘记录（{n}）", "📒 Notes ({n})"),
    "interview.button_next_round": ("➕ 下一轮", "➕ Next round"),
}
