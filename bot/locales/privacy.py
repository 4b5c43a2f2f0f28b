"""What is stored, handed out, erased."""

TEXTS = {
    "privacy.about": (
        "<b>我存了什么</b>\n"
        "• 你的 Telegram 数字 id、语言和 /settings 里的设置\n"
        "• 学习记录：复习、答案、进度、笔记、收藏、提醒，还有正在进行的对话\n"
        "• 学习计划的设置、面试日期、复盘记录和你输入的 offer\n"
        "• 你发给管理员的反馈和收到的答复，你分享给大家的岗位和审核结果\n"
        "• 给你发过哪些推送（30 天后删）\n\n"
        "<b>不存的</b>：姓名、用户名、电话、位置。你发来的消息处理完就删，只留编号 26 小时防重复；出了错没能处理的最多留 7 天。\n\n"
        "笔记、答案、复盘和 offer 只有你能看到。/export 全部带走，/forget 全部删掉。",
        "<b>What I store</b>\n"
        "• your numeric Telegram id, your language and what is in /settings\n"
        "• what you learn: reviews, answers, progress, notes, favourites, reminders, and what we are in the middle of\n"
        "• settings of your plan, dates of interviews, what you noted after them, and offers that you typed\n"
        "• your feedback to the admins and their answers, postings that you shared and what became of them\n"
        "• which pushes went to you (for 30 days)\n\n"
        "<b>Not stored</b>: your name, user name, phone or place. Messages are deleted once handled, only their number "
        "is kept for 26 hours so that none counts twice; what could not be handled stays 7 days at most.\n\n"
        "Notes, answers, debriefs and offers are for your eyes only. /export takes it all along, /forget erases it all.",
    ),
    "privacy.exported": (
        "这是我存的关于你的全部内容（{kb} KB，JSON）。",
        "This is everything that I store about you ({kb} KB, JSON).",
    ),
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
    "privacy.count_letter": ("{n} 封反馈", "{n} letters"),
    "privacy.button_export": ("📦 导出", "📦 Export"),
    "privacy.button_export_first": ("📦 先导出一份", "📦 Take a copy first"),
    "privacy.button_forget": ("🗑 全部删除", "🗑 Erase everything"),
    "privacy.button_go_on": ("继续删除", "Go on"),
    "privacy.button_forget_all": ("🗑 永久删除", "🗑 Erase for good"),
    "privacy.button_keep": ("算了，留着", "No, keep it"),
}
