"""What is said when something cannot be done: what is wrong, and a way on."""

TEXTS = {
    "error.unknown_command_alone": (
        "没有 /{name} 这个命令。全部命令在这里：",
        "There is no /{name}. All commands are here:",
    ),
    "error.unknown_command": (
        "没有 /{name} 这个命令。是想用下面哪一个？",
        "There is no /{name}. Did you mean one of these?",
    ),
    "error.unknown_track": ("不认识方向「{name}」。最接近的是：", "I do not know the track “{name}”. The nearest are:"),
    "error.command_track": ("roadmap", "roadmap"),
    "error.unknown_round": ("不认识面试轮次「{name}」。可以选：", "I do not know the round “{name}”. Choose one:"),
    "error.command_round": ("reverse", "reverse"),
    "error.stale_button": (
        "这个按钮太旧了，请重新打开命令。",
        "This button is too old; please open the command again.",
    ),
    "error.storage": (
        "存储暂时出了问题，什么都没有丢：恢复后我会接着处理这条消息。",
        "Storage has a problem right now. Nothing is lost: I will go on with this message when it is back.",
    ),
    "error.unexpected": (
        "这里出错了，我已经记下来。其他功能照常，换个方式再试一次吧。",
        "Something went wrong here and I have recorded it. Everything else works; please try another way.",
    ),
    "error.file_too_large": ("文件太大，最多 {limit_mb} MB。", "The file is too large; at most {limit_mb} MB."),
    "error.text_too_long": ("文字太长了，最多 {limit} 字。", "The text is too long; at most {limit} characters."),
    "error.campaign_draft": ("这次群发还是草稿。", "This broadcast is still a draft."),
    "error.campaign_running": ("这次群发已经在发送了。", "This broadcast is already running."),
    "error.campaign_paused": ("这次群发已经暂停了。", "This broadcast is paused already."),
    "error.campaign_cancelled": (
        "这次群发已经取消了，不能再操作。",
        "This broadcast was cancelled; nothing more to do.",
    ),
    "error.campaign_finished": ("这次群发已经完成了，不能再操作。", "This broadcast is finished; nothing more to do."),
    "error.no_campaign": ("没有这次群发。", "There is no such campaign."),
}
