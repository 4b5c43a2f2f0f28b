"""What is stored, handed out, erased."""

TEXTS = {
    "privacy.about": (
        "<b>我存了什么</b>\n"
        "• 你的 Telegram 数字 id、语言和 /settings 里的设置\n"
        "• 学习记录：复习、答案、进度、笔记、收藏、提醒，还有正在进行的对话\n"
        "• 学习计划的设置、面试日期、复盘记录和你输入的 offer\n"
        "• 你自己的卡片和答案本\n"
        "• 你的技能，收藏和投递的岗位，订阅，粘贴的岗位里读到的要点（不留原文）；简历只留技能\n"
        "• 你发给管理员的反馈和收到的答复，你分享给大家的岗位和审核结果\n"
        "• 给你发过哪些推送（30 天后删；群发在结束 30 天后删）\n"
        "• 你问的问题：最近一个留 30 分钟，好接着追问；没答上来的留 7 天，你点了按钮才转给管理员\n"
        "• 你在开了每日一题的群里投票：显示的名字和对错，周榜发出就删，最多七天\n\n"
        "<b>不存的</b>：除此之外的姓名、用户名、电话、位置。你发来的消息处理完就删，只留编号 26 小时防重复；出了错没能处理的最多留 7 天。\n\n"
        "笔记、答案、复盘和 offer 只有你能看到；只有你亲手改过要点的答案，管理员会看到其中一句（最多 24 个字，不带你是谁），用来改进题库。"
        "/export 全部带走，/forget 全部删掉。",
        "<b>What I store</b>\n"
        "• your numeric Telegram id, your language and what is in /settings\n"
        "• what you learn: reviews, answers, progress, notes, favourites, reminders, and what we are in the middle of\n"
        "• your own cards and your answer book\n"
        "• settings of your plan, dates of interviews, what you noted after them, and offers that you typed\n"
        "• your skills, the postings you follow, your alerts, and what was read in postings you pasted (not their "
        "text); of a resume the skills alone\n"
        "• your feedback to the admins and their answers, postings that you shared and what became of them\n"
        "• which pushes went to you (for 30 days; of a broadcast, until 30 days after its end)\n"
        "• your questions: the last one for 30 minutes, so that you can ask on; one without an answer for 7 days, and it goes "
        "to the admins only when you press so\n"
        "• your votes in a group that plays the daily question: the name shown there, until the week’s board is out, "
        "seven days at most\n\n"
        "<b>Not stored</b>: your name elsewhere, user name, phone or place. Messages are deleted once handled, only their number "
        "is kept for 26 hours so that none counts twice; what could not be handled stays 7 days at most.\n\n"
        "Notes, answers, debriefs and offers are for your eyes only; of an answer whose points you corrected, the admins see one phrase (24 "
        "characters at most, without who you are), to improve the cards. /export takes it all along, /forget erases it all.",
    ),
    "privacy.exported": (
        "这是我存的关于你的全部内容（{kb} KB，JSON）。也可以拿别的软件能打开的：",
        "This is everything that I store about you ({kb} KB, JSON). Or take a part for another program:",
    ),
    "privacy.button_csv": ("📊 表格", "📊 Tables"),
    "privacy.button_anki": ("🃏 Anki", "🃏 Anki"),
    "privacy.button_ics": ("📅 日历", "📅 Calendar"),
    "privacy.taken_csv": (
        "卡片、复习记录和笔记，三张表（CSV，Excel 能直接打开）。",
        "Your cards, reviews and notes as three tables (CSV; Excel opens them as they are).",
    ),
    "privacy.taken_anki": (
        "{n} 张卡片。在 Anki 里选「文件 → 导入」，以后再导会更新，不会重复。",
        "{n} cards. In Anki choose File → Import; a later file updates them and doubles none.",
    ),
    "privacy.taken_ics": (
        "{n} 个日程：提醒、面试和计划周。打开文件就能加进日历；重新导入会更新，不会重复。",
        "{n} events: reminders, interviews and plan weeks. Open the file to add them; a later one updates them.",
    ),
    "privacy.nothing_anki": (
        "还没有复习过的卡片。做一道题（/daily），它就会在这里。",
        "No cards reviewed yet. Answer one (/daily) and it will be here.",
    ),
    "privacy.nothing_ics": (
        "还没有提醒、面试或计划。可以先 /remind 每天晚上9点，或 /plan 10。",
        "No reminder, interview or plan yet. Begin with /remind every day at 9pm, or /plan 10.",
    ),
    "privacy.calendar_name": ("学习与面试", "Study and interviews"),
    "privacy.event_reminder": ("学习时间", "Time to study"),
    "privacy.ask": (
        "<b>全部删除？</b>\n会删掉你的设置和 {what}，还有排队要发给你的消息。删了就找不回来，先导出一份吧。",
        "<b>Erase everything?</b>\nYour settings and {what} would go, with every message that waits for you. It cannot be "
        "undone; take a copy first.",
    ),
    "privacy.ask_again": (
        "<b>最后确认</b>：永久删除关于你的一切？",
        "<b>Last question</b>: erase everything about you, for good?",
    ),
    "privacy.forgotten": (
        "好，关于你的一切都删掉了。想重新开始，随时发 /start。祝顺利。",
        "Everything about you is erased. /start begins anew whenever you like. Good luck.",
    ),
    "privacy.kept": ("好，什么都没删。", "All right, nothing was erased."),
    "privacy.nothing_yet": ("（还没有学习记录）", "(no records yet)"),
    "privacy.count_card": ("{n} 张卡片", "{n} cards"),
    "privacy.count_review_log": ("{n} 次复习", "{n} reviews"),
    "privacy.count_answer": ("{n} 份答案", "{n} answers"),
    "privacy.count_concept_progress": ("{n} 个节点进度", "{n} marks on nodes"),
    "privacy.count_note": ("{n} 条笔记", "{n} notes"),
    "privacy.count_favourite": ("{n} 个收藏", "{n} favourites"),
    "privacy.count_reminder": ("{n} 条提醒", "{n} reminders"),
    "privacy.count_own_card": ("{n} 张自己的卡片", "{n} cards of your own"),
    "privacy.count_script": ("{n} 版讲稿", "{n} scripts"),
    "privacy.count_letter": ("{n} 封反馈", "{n} letters"),
    "privacy.button_export": ("📦 导出", "📦 Export"),
    "privacy.button_export_first": ("📦 先导出一份", "📦 Take a copy first"),
    "privacy.button_forget": ("🗑 全部删除", "🗑 Erase everything"),
    "privacy.button_go_on": ("继续删除", "Go on"),
    "privacy.button_forget_all": ("🗑 永久删除", "🗑 Erase for good"),
    "privacy.button_keep": ("算了，留着", "No, keep it"),
}
