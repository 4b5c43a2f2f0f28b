"""Questions and answers."""

TEXTS = {
    "ask.empty": (
        "想问什么？直接打字就行，比如：没有论文能找到大模型的工作吗？",
        "What would you like to know? Just type it, e.g. 没有论文能找到大模型的工作吗？",
    ),
    "ask.vague": (
        "想知道哪一件事的？把问题说完整一点，比如：为什么大模型推理要分 prefill 和 decode？",
        "About which matter? Say it in full, e.g. 为什么大模型推理要分 prefill 和 decode？",
    ),
    "ask.wordless": (
        "这里面没有我能拿去查的词。用中文或英文说出想问的事，比如：KV cache 占多少显存？",
        "There is no word in this that I can look up. Ask in Chinese or English, e.g. How large is the KV cache?",
    ),
    "ask.too_long": (
        "这个问题太长了，{limit} 字以内我才查得准。挑最想知道的一句发给我；是招聘启事的话用 /jd。",
        "That is too long for a question ({limit} characters at most). Send the one sentence that matters most; for a "
        "job posting use /jd.",
    ),
    "ask.goes_on": ("<i>接着说</i> <b>{title}</b>", "<i>Going on with</i> <b>{title}</b>"),
    "ask.exhausted": (
        "<b>{title}</b>\n\n这一条我能引的都引过了。全文在下面的按钮里；也可以换个角度问。",
        "<b>{title}</b>\n\nI have quoted all there is of this one. The button opens the whole; or ask from another side.",
    ),
    "ask.paraphrased": ("<i>转述自 {said_by}，{said_on}</i>", "<i>Paraphrased from {said_by}, {said_on}</i>"),
    "ask.quoted": ("<i>原话引自 {said_by}，{said_on}</i>", "<i>Quoted from {said_by}, {said_on}</i>"),
    "ask.from_card": ("<i>摘自题卡，依据：{sources}</i>", "<i>From a question card, based on {sources}</i>"),
    "ask.from_card_alone": (
        "<i>摘自题卡，由本库编写，没有注明出处和时间</i>",
        "<i>From a question card, written here, with no source and undated</i>",
    ),
    "ask.from_node": ("<i>摘自学习路线：{place}</i>", "<i>From the roadmap: {place}</i>"),
    "ask.from_reverse": ("<i>摘自反问清单，整理自 {said_by}</i>", "<i>From the reverse questions, after {said_by}</i>"),
    "ask.from_reverse_alone": (
        "<i>摘自反问清单，由本库编写，没有注明时间</i>",
        "<i>From the reverse questions, written here, undated</i>",
    ),
    "ask.from_posting": (
        "<i>招聘启事里的要求，来源：{said_by}，{said_on}</i>",
        "<i>What the posting asks; source: {said_by}, {said_on}</i>",
    ),
    "ask.opponents": ("<b>也有人不这么看</b>", "<b>Others see it differently</b>"),
    "ask.opponent": ("• {claim}\n  <i>{said_by}，{said_on}</i>", "• {claim}\n  <i>{said_by}, {said_on}</i>"),
    "ask.unsure": (
        "我的材料里没有这个问题的答案，不想瞎猜。最接近的是：",
        "My material does not answer this, and I would rather not guess. The nearest:",
    ),
    "ask.nothing": (
        "我的材料里没有这个问题的答案，不想瞎猜。",
        "My material does not answer this, and I would rather not guess.",
    ),
    "ask.button_whole": ("📖 看完整的", "📖 The whole of it"),
    "ask.button_more": ("➕ 再说一段", "➕ Say more"),
    "ask.button_send": ("✉️ 问问管理员", "✉️ Ask the admins"),
    "ask.sent": (
        "转给管理员了，有了回答会告诉你。",
        "Passed on to the admins; you will hear when there is an answer.",
    ),
    "ask.by_admin": ("管理员答复", "an admin's answer"),
    "ask.button_keep": ("📚 收进资料库", "📚 Into the corpus"),
    "ask.button_withdraw": ("↩️ 从资料库撤回", "↩️ Out of the corpus"),
    "ask.button_see": ("👀 看它的样子", "👀 See how it looks"),
    "ask.kept": (
        "📚 收进资料库了，注明是管理员答复和今天的日期。以后问到，大家都能看到原问题和你的答复。",
        "📚 It is in the corpus, marked as an admin's answer with its date. Whoever asks sees the question and your answer.",
    ),
    "ask.withdrawn": ("撤回了，资料库里不再有它。", "Withdrawn; the corpus no longer has it."),
    "ask.undated": ("时间不详", "undated"),
    "ask.about": ("约 {date}", "about {date}"),
    "ask.month": ("{year} 年 {month} 月", "{year}-{month:02d}"),
    "ask.year": ("{year} 年", "{year}"),
    "ask.mark_question": ("❓", "❓"),
    "ask.mark_node": ("🧭", "🧭"),
    "ask.mark_career": ("💬", "💬"),
    "ask.mark_passage": ("📄", "📄"),
    "ask.mark_reverse": ("🙋", "🙋"),
    "ask.mark_reverse_page": ("🙋", "🙋"),
    "ask.mark_round": ("🎯", "🎯"),
    "ask.mark_posting": ("💼", "💼"),
    "ask.mark_track": ("🗺", "🗺"),
    "ask.mark_against": ("⚖️", "⚖️"),
}
