"""Feedback, the admins' inbox, and the answer that comes back."""

TEXTS = {
    "letters.ask": (
        "说吧，想反馈什么？哪里不好用、哪道题不对、想要什么功能都行（2000 字以内）。不说了就 /cancel。",
        "What would you like to tell us? A fault, a wrong card, a wish (2000 characters at most). /cancel to leave.",
    ),
    "letters.sent": (
        "收到，谢谢！管理员看到后会在这里回复你。",
        "Received, thank you! An admin reads it and answers here.",
    ),
    "letters.none": ("📭 信箱空了。", "📭 The inbox is empty."),
    "letters.letter": (
        "✉️ <b>#{number} {kind}</b>{about} · {date}\n\n{text}",
        "✉️ <b>#{number} {kind}</b>{about} · {date}\n\n{text}",
    ),
    "letters.kind_feedback": ("反馈", "feedback"),
    "letters.kind_flag": ("题目报错", "faulty card"),
    "letters.kind_ask": ("没答上的问题", "unanswered question"),
    "letters.kind_posting": ("投稿的岗位", "submitted posting"),
    "letters.ask_answer": (
        "写下答复发给我（2000 字以内），会转给所有问过的人。/cancel 放下。",
        "Write the answer (2000 characters at most); it goes to everybody who asked. /cancel to leave.",
    ),
    "letters.answered": ("✅ 答复已发给 {n} 人。", "✅ The answer goes to {n}."),
    "letters.asked_by": (
        "👥 {n} 个人问了同样的事，答复一次全都收到。",
        "👥 {n} people ask this; one answer reaches them all.",
    ),
    "letters.not_answered": ("这个问题还没有答复。", "This question has no answer yet."),
    "letters.closed": ("已关闭", "Closed"),
    "letters.not_open": ("这封信已经处理过了。", "This letter is already dealt with."),
    "letters.message": (
        "💌 <b>{about}</b>\n<blockquote>{text}</blockquote>\n{answer}",
        "💌 <b>{about}</b>\n<blockquote>{text}</blockquote>\n{answer}",
    ),
    "letters.answer_to_feedback": ("管理员回复了你的反馈", "An admin answers your feedback"),
    "letters.answer_to_flag": ("管理员回复了你报的错", "An admin answers what you flagged"),
    "letters.answer_to_ask": ("你问过的问题有答案了", "Your question has an answer"),
    "letters.button_answer": ("✍️ 答复", "✍️ Answer"),
    "letters.button_close": ("✔️ 关闭", "✔️ Close"),
    "letters.button_card": ("🗂 看这张卡", "🗂 See the card"),
    "letters.button_next": ("下一封（还有 {n}）›", "Next ({n} more) ›"),
    "letters.button_more": ("📬 下一封", "📬 Next letter"),
}
