"""Links, sharing and inline mode."""

TEXTS = {
    "link.gone_near": (
        "这个链接指的东西已经不在了。最接近的是：",
        "What this link points to is gone. The nearest:",
    ),
    "inline.button": ("🤖 打开我的 AI 求职教练", "🤖 Open the AI career mentor"),
    "inline.nothing": ("没找到，换个词试试，或打开教练", "Nothing found: try another word, or open the mentor"),
    "inline.mark_q": ("❓", "❓"),
    "inline.mark_n": ("🧭", "🧭"),
    "inline.mark_r": ("🙋", "🙋"),
    "inline.mark_p": ("💼", "💼"),
    "inline.mark_k": ("💬", "💬"),
    "inline.open_q": ("💡 答一答，看要点", "💡 Answer it, see the points"),
    "inline.open_n": ("🧭 看这一站", "🧭 See this node"),
    "inline.open_r": ("🙋 听什么、危险信号", "🙋 What to listen for"),
    "inline.open_p": ("💼 看我差什么", "💼 See what I lack"),
    "inline.open_k": ("💬 看理由和反方", "💬 Reasons and the other side"),
    "inline.question": (
        "❓ <b>{question}</b>\n{headline}\n\n先自己说一分钟，再看答案。",
        "❓ <b>{question}</b>\n{headline}\n\nSpeak for a minute before you look.",
    ),
    "inline.node": (
        "🧭 <b>{title}</b>（约 {hours} 小时）\n{why}",
        "🧭 <b>{title}</b> (about {hours} hours)\n{why}",
    ),
    "inline.reverse": (
        "🙋 {round}反问：<b>{question}</b>\n<i>为什么问</i> {why}",
        "🙋 To ask in the {round}: <b>{question}</b>\n<i>Why</i> {why}",
    ),
    "inline.career": ("💬 {said}", "💬 {said}"),
    "inline.short": ("<b>{title}</b>\n{line}", "<b>{title}</b>\n{line}"),
    "link.button_share": ("📤 分享", "📤 Share"),
}
