"""The week plan."""

TEXTS = {
    "command.plan": ("按每周时间排出计划，如 /plan 10", "dated weeks from your hours, e.g. /plan 10"),
    "settings.kind_week": ("周一的周计划", "Monday’s week plan"),
    "plan.head": (
        "<b>学习计划 · {title}</b>\n每周 {hours} 小时 · 已学完 {done}/{total} · 还剩约 {left} 小时\n{end}",
        "<b>Study plan · {title}</b>\n{hours} hours a week · {done} of {total} done · about {left} hours left\n{end}",
    ),
    "plan.ends": ("按这个节奏，大约 <b>{day}</b> 走完。", "At this pace you finish about <b>{day}</b>."),
    "plan.all_done": (
        "🎉 这条路线已经走完了。接下来靠复习和模拟面试保持手感。",
        "🎉 This roadmap is done. Reviews and rehearsals keep it warm from here.",
    ),
    "plan.aim_spare": (
        "🎯 目标 {day}：来得及，还有约 {weeks} 周富余。",
        "🎯 Target {day}: you get there, with about {weeks} weeks to spare.",
    ),
    "plan.aim_just": ("🎯 目标 {day}：刚好来得及。", "🎯 Target {day}: you get there just in time."),
    "plan.aim_short": (
        "🎯 目标 {day}：到那天能学完 {reached}/{total} 个。想全部学完，每周要 {hours} 小时；也可以跳过用不上的节点。",
        "🎯 Target {day}: {reached} of {total} nodes by then. All of them would take {hours} hours a week; skipping what "
        "you do not need helps as well.",
    ),
    "plan.aim_never": (
        "🎯 目标 {day}：到那天能学完 {reached}/{total} 个，全部学完不现实。挑最要紧的节点，其余的跳过就好。",
        "🎯 Target {day}: {reached} of {total} nodes by then; all of them is not realistic. Keep what matters most and "
        "skip the rest.",
    ),
    "plan.this_week": ("<b>本周 {dates}</b>（{hours} 小时）", "<b>This week, {dates}</b> ({hours} h)"),
    "plan.week": ("<b>{dates}</b> {items}", "<b>{dates}</b> {items}"),
    "plan.week_off": ("<b>{dates}</b> 🌴 休息", "<b>{dates}</b> 🌴 off"),
    "plan.this_week_off": (
        "<b>本周 {dates}</b>\n🌴 休息周，什么都不用学。",
        "<b>This week, {dates}</b>\n🌴 A week off; nothing to do.",
    ),
    "plan.this_week_short": (
        "<b>本周 {dates}</b>\n剩下的时间不多，下周一正式开始。",
        "<b>This week, {dates}</b>\nLittle is left of it; it begins on Monday.",
    ),
    "plan.dates": ("{from_month}/{from_day}–{to_month}/{to_day}", "{from_day} {from_month}–{to_day} {to_month}"),
    "plan.line": ("{mark} {title} · {hours}h", "{mark} {title} · {hours}h"),
    "plan.line_part": (
        "{mark} {title}（第 {from_h}–{to_h}h，共 {of}h）",
        "{mark} {title} (hours {from_h}–{to_h} of {of})",
    ),
    "plan.besides": ("另外还学完了：{titles} 👏", "Done besides: {titles} 👏"),
    "plan.later": ("<b>接下来</b>", "<b>After that</b>"),
    "plan.pages": ("第 {page}/{pages} 页", "page {page} of {pages}"),
    "plan.push": ("<b>新的一周，{dates}</b>\n{before}这周是这些：", "<b>A new week, {dates}</b>\n{before}This week:"),
    "plan.push_before": ("上周学完了 {n} 个节点 👏 ", "Last week saw {n} nodes done 👏 "),
    "plan.push_foot": (
        "学完一项点一下。没学完的会自动顺延，不用补。",
        "Press what is done. What is not moves on by itself; there is nothing to catch up on.",
    ),
    "plan.week_done": ("这周的都学完了，漂亮。", "All of this week is done. Lovely."),
    "plan.ticked": ("记下了 ✅", "Noted ✅"),
    "plan.cleared": ("改回来了", "Taken back"),
    "plan.ask_hours": (
        "每周能学几个小时？点一个，或直接发数字（1–80）。我按这个排出每一周。",
        "How many hours a week? Press one or send a number (1–80). I lay out the weeks from it.",
    ),
    "plan.now_hours": ("现在是每周 {hours} 小时。", "It is {hours} hours a week now."),
    "plan.ask_track": (
        "先选一条路线，我按它排计划：",
        "Choose a roadmap first; the plan is made from it:",
    ),
    "plan.no_roadmap": ("这条路线还没有内容，换一条吧：", "There is nothing in that roadmap yet; choose another:"),
    "plan.bad_hours": (
        "每周小时数要在 {low} 到 {high} 之间，比如 /plan 10。忙的话 2、3 小时也很好。",
        "Hours a week go from {low} to {high}, for example /plan 10. With little time, 2 or 3 are fine too.",
    ),
    "plan.not_understood": (
        "没看懂「{text}」。发每周的小时数就行，比如 /plan 10；想定个目标日期，再加上它：/plan 10 2027-03-01。",
        "I do not understand “{text}”. Send the hours a week, such as /plan 10; with a target date: /plan 10 2027-03-01.",
    ),
    "plan.ask_target": (
        "想在哪天之前学完？点一个，或直接发日期，比如「3月1日」。招聘季每年略有不同，以你要投的公司为准。",
        "By when would you like to be done? Press one or send a date such as 2027-03-01. Recruiting seasons differ a "
        "little each year and by company.",
    ),
    "plan.bad_target": (
        "目标要是今天之后、三年以内的一天，比如「3月1日」「2027-08-01」。",
        "A target is a day after today and within three years, such as 2027-03-01.",
    ),
    "plan.target_spring": ("春招 {day}", "Spring recruiting {day}"),
    "plan.target_autumn": ("秋招 {day}", "Autumn recruiting {day}"),
    "plan.target_months": ("{n} 个月后 {day}", "In {n} months {day}"),
    "plan.target_none": ("不设目标", "No target"),
    "plan.off": (
        "<b>哪几周不学？</b>\n点一下休息，再点一下恢复；后面的自动顺延。",
        "<b>Which weeks are off?</b>\nPress to take one off, again to take it back; the rest moves along.",
    ),
    "plan.small_review": (
        "<b>今天只做这一件（约 {minutes} 分钟）</b>\n复习 {count} 张到期的卡片。做到这里就够了，剩下的明天再说。",
        "<b>Just this today (about {minutes} minutes)</b>\nReview {count} cards that are due. That is enough; the rest can wait.",
    ),
    "plan.small_question": (
        "<b>今天只做这一件（15 分钟以内）</b>\n「{node}」的一道题：\n{card}\n先自己说一遍，再看答案。",
        "<b>Just this today (within 15 minutes)</b>\nOne question of “{node}”:\n{card}\nSay it aloud first, then look.",
    ),
    "plan.small_read": (
        "<b>今天只做这一件（15 分钟）</b>\n「{node}」：打开 {resource}，读 15 分钟，记下一句收获就好。",
        "<b>Just this today (15 minutes)</b>\n“{node}”: open {resource}, read for 15 minutes, and note one sentence.",
    ),
    "plan.small_free": (
        "今天没有非做不可的事。休息也算进度。",
        "There is nothing that must be done today. Rest counts too.",
    ),
    "plan.file": ("study-plan.ics", "study-plan.ics"),
    "plan.calendar_name": ("AI 求职学习计划", "AI study plan"),
    "plan.file_sent": (
        "日历文件：{weeks} 周、{sessions} 次学习，都按你的时区（{zone}）。用手机或电脑的日历打开就能导入；计划变了再导一次，会更新原来的日程。",
        "A calendar file: {weeks} weeks and {sessions} sittings in your zone ({zone}). Open it with your calendar; after "
        "a change, import it again and the entries move.",
    ),
    "plan.event_week": ("本周计划：{hours} 小时", "Week plan: {hours} hours"),
    "plan.event_session": ("学习：{title}", "Study: {title}"),
    "plan.button_small": ("🕒 今天只有 15 分钟", "🕒 Only 15 minutes today"),
    "plan.button_hours": ("⏱ 改时间", "⏱ Hours"),
    "plan.button_target": ("🎯 目标日期", "🎯 Target"),
    "plan.button_off": ("🌴 休息周", "🌴 Weeks off"),
    "plan.button_file": ("📅 日历文件", "📅 Calendar"),
    "plan.button_plan": ("🗓 整个计划", "🗓 The whole plan"),
    "plan.button_open": ("打开", "Open"),
    "plan.button_review": ("▶️ 开始复习", "▶️ Review"),
    "plan.button_question": ("▶️ 看这道题", "▶️ The question"),
    "plan.button_node": ("📍 打开这个节点", "📍 The node"),
    "plan.picture_done": ("已完成节点", "nodes done"),
    "plan.picture_hours_left": ("剩余小时", "hours left"),
    "plan.picture_ends": ("预计走完", "done about"),
    "plan.picture_target": ("目标", "target"),
    "plan.picture_today": ("今天", "today"),
    "plan.picture_late": ("晚于目标的周", "weeks after the target"),
    "plan.picture_off": ("休息周", "week off"),
    "plan.picture_weekly": ("每周 {n} 小时", "{n} hours a week"),
    "plan.picture_day": ("{month}/{day}", "{day} {month}"),
    "plan.picture_day_year": ("{year}/{month}/{day}", "{day} {month} {year}"),
    "plan.picture_empty": ("没有要排的内容了", "Nothing is left to plan"),
    "plan.hours_n": ("{n} 小时", "{n} hours"),
}
