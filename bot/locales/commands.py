"""One line a command: the menu, /help and the README read it. 1 to 256 characters."""

TEXTS = {
    "command.start": ("从这里开始", "begin here"),
    "command.roadmap": ("学习路线，如 /roadmap multimodal", "a learning roadmap, e.g. /roadmap multimodal"),
    "command.reverse": ("反问清单，如 /reverse hr", "what to ask the interviewer, e.g. /reverse hr"),
    "command.remind": ("学习提醒，如 /remind 每天晚上9点", "a study reminder, e.g. /remind every day at 9pm"),
    "command.daily": ("今日题，如 /daily 5", "today's questions, e.g. /daily 5"),
    "command.quiz": ("选择题，如 /quiz 微调", "a quiz, e.g. /quiz rag"),
    "command.review": ("复习到期的卡片", "review what is due"),
    "command.progress": ("学到哪了：天数、记忆、路线", "how far you have come"),
    "command.settings": ("设置：方向、时区、时间、推送", "settings: track, zone, hours, pushes"),
    "command.export": ("导出关于我的全部数据", "everything about me as a file"),
    "command.forget": ("删除关于我的全部数据", "erase everything about me"),
    "command.privacy": ("存了什么、不存什么", "what is stored and what is not"),
    "command.feedback": ("给管理员捎句话", "a word to the admins"),
    "command.inbox": ("读者来信", "letters from readers"),
    "command.help": ("能做什么，怎么开始", "what I can do and how to begin"),
    "command.cancel": ("离开正在进行的对话", "leave what we are in the middle of"),
    "command.stop": ("停止一切推送", "silence every push"),
    "command.admin": ("现在的情况", "what is going on"),
    "command.broadcast": ("群发消息", "send a message to many"),
    "command.campaigns": ("群发的进度和报告", "broadcasts and their reports"),
}
