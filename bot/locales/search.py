"""Questions and answers."""

TEXTS = {
    "ask.empty": (
        "想问什么？直接打字就行，比如：没有论文能找到大模型的工作吗？",
        "What would you like to know? Just type it, e.g. 没有论文能找到大模型的工作吗？",
    ),
    "ask.career": (
        "<b>{claim}</b>\n\n{reasons}\n\n<i>转述自 {said_by}，{said_on}</i>",
        "<b>{claim}</b>\n\n{reasons}\n\n<i>Paraphrased from {said_by}, {said_on}</i>",
    ),
    "ask.opponents": ("<b>也有人不这么看</b>", "<b>Others see it differently</b>"),
    "ask.opponent": ("• {claim}\n  <i>{said_by}，{said_on}</i>", "• {claim}\n  <i>{said_by}, {said_on}</i>"),
    "ask.passage": ("<b>{title}</b>\n\n{text}", "<b>{title}</b>\n\n{text}"),
    "ask.unsure": (
        "我的材料里没有这个问题的答案，不想瞎猜。最接近的是：",
        "My material does not answer this, and I would rather not guess. The nearest:",
    ),
    "ask.nothing": (
        "我的材料里没有这个问题的答案，不想瞎猜。",
        "My material does not answer this, and I would rather not guess.",
    ),
    "ask.button_whole": ("📖 看完整的", "📖 The whole of it"),
    "ask.button_send": ("✉️ 问问管理员", "✉️ Ask the admins"),
    "ask.sent": (
        "转给管理员了，有了回答会告诉你。",
        "Passed on to the admins; you will hear when there is an answer.",
    ),
    "ask.undated": ("时间不详", "undated"),
    "ask.about": ("约 {date}", "about {date}"),
    "ask.month": ("{year} 年 {month} 月", "{year}-{month:02d}"),
    "ask.year": ("{year} 年", "{year}"),
    "ask.mark_question": ("❓", "❓"),
    "ask.mark_node": ("🧭", "🧭"),
    "ask.mark_career": ("💬", "💬"),
    "ask.mark_passage": ("📄", "📄"),
    "ask.mark_reverse": ("🙋", "🙋"),
}
