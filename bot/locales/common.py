"""Sentences that several features share."""

TEXTS = {
    "common.help": (
        "<b>我是你的 AI 求职教练</b>\n把招聘启事、文件或一个问题直接发给我，不用命令也行。\n\n{commands}",
        "<b>I am your mentor on the way into AI jobs.</b>\n"
        "Send me a job posting, a file or a plain question; no command is needed.\n\n{commands}",
    ),
    "common.description": (
        "AI 求职教练：学习路线、每天几道面试题、到点复习、反问清单、岗位差距、按你的时间提醒。不需要大模型，也不留你的姓名。",
        "A mentor on the way into AI jobs: roadmaps, a few interview questions a day, reviews before you forget, "
        "what to ask the interviewer, postings, reminders at your hour.",
    ),
    "common.help_admin": ("<b>管理员</b>\n{commands}", "<b>For admins</b>\n{commands}"),
    "common.comma": ("、", ", "),
    "common.greeting": (
        "你好！直接问我求职的问题，或者粘贴一份招聘启事。也可以从这里开始：",
        "Hello! Ask me anything about the job hunt, or paste a posting. Or begin here:",
    ),
    "common.welcome": ("不客气，祝你顺利！接着来？", "You are welcome, and good luck! Shall we go on?"),
    "common.button_daily": ("📅 今日题", "📅 Today's questions"),
    "common.button_roadmap": ("🗺 学习路线", "🗺 Roadmaps"),
    "common.button_help": ("❔ 能做什么", "❔ What I can do"),
    "common.cancelled": ("好，这件事先放下了。", "All right, we leave that."),
    "common.nothing_to_cancel": ("现在没有进行中的事。", "There is nothing to leave right now."),
    "common.stopped": (
        "好，我不会再主动发消息。你的进度都在，随时可以回来。",
        "All right, no more pushes. Your progress stays; come back whenever you like.",
    ),
    "common.pushes_on_again": ("推送恢复了。", "Pushes are on again."),
    "common.button_pushes_on": ("恢复推送", "Turn pushes on again"),
    "common.private_only": (
        "个人的事我们私下聊：你的进度不该出现在群里。",
        "Let us do that in private: your progress does not belong in a group.",
    ),
    "common.open_private": ("打开私聊", "Open our chat"),
    "common.corpus_is_chinese": (
        "A note: the questions, roadmaps and advice themselves are in Chinese; everything else speaks English.",
        "A note: the questions, roadmaps and advice themselves are in Chinese; everything else speaks English.",
    ),
    "common.not_text": (
        "我读文字、文档和位置。把你的问题打成文字发给我就好。",
        "I read text, documents and locations. Type your question and send it.",
    ),
    "common.edited": (
        "我只看消息第一次发来的样子。改好的内容请重新发一条。",
        "I read a message as it was first sent. Please send the corrected one anew.",
    ),
    "common.back": ("‹ 返回", "‹ Back"),
    "common.next": ("下一页 ›", "Next ›"),
    "common.previous": ("‹ 上一页", "‹ Previous"),
}
