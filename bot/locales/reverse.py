"""Reverse questions."""

TEXTS = {
    "round.hr": ("HR 面", "HR round"),
    "round.tech": ("技术面", "Technical round"),
    "round.lead": ("主管面", "Lead round"),
    "round.cross": ("交叉面", "Cross round"),
    "reverse.rounds": (
        "<b>反问环节</b>\n「你有什么想问我的？」答得好也是一次加分。是哪一轮？",
        "<b>Your turn to ask</b>\n“Any questions for me?” is part of the interview. Which round is it?",
    ),
    "reverse.page": (
        "<b>{round} · 反问</b>{track}\n\n<b>这一轮在考察</b>\n{assesses}\n\n{questions}",
        "<b>{round}: your questions</b>{track}\n\n<b>This round assesses</b>\n{assesses}\n\n{questions}",
    ),
    "reverse.page_plain": (
        "<b>{round} · 反问</b>{track}\n\n{questions}",
        "<b>{round}: your questions</b>{track}\n\n{questions}",
    ),
    "reverse.line": ("{n} {question}", "{n} {question}"),
    "reverse.bullet": ("• {question}", "• {question}"),
    "reverse.assessed": ("• {what}", "• {what}"),
    "reverse.for_track": (" · {track}", " · {track}"),
    "reverse.detail": (
        "<b>{question}</b>\n<i>{round} · {theme}</i>\n\n<b>为什么问</b> {why}\n\n<b>听什么</b> {listen_for}\n\n"
        "<b>🚩 危险信号</b> {red_flag}\n\n<b>别这样问</b> {not_like_this}",
        "<b>{question}</b>\n<i>{round} · {theme}</i>\n\n<b>Why ask</b> {why}\n\n<b>Listen for</b> {listen_for}\n\n"
        "<b>🚩 Red flag</b> {red_flag}\n\n<b>Not like this</b> {not_like_this}",
    ),
    "reverse.empty": ("这一轮还没有反问题目。", "There are no questions for this round yet."),
    "reverse.button_keep": ("☆ 收藏", "☆ Keep"),
    "reverse.button_drop": ("★ 已收藏", "★ Kept"),
    "reverse.button_sheet": ("🗒 我的清单（{n}）", "🗒 My sheet ({n})"),
    "reverse.button_next": ("下一题 ›", "Next ›"),
    "reverse.button_page": ("‹ 列表", "‹ List"),
    "reverse.button_more": ("🔄 换一批", "🔄 More"),
    "reverse.button_rounds": ("其他轮次", "Other rounds"),
    "reverse.kept": ("收藏了", "Kept"),
    "reverse.dropped": ("取消收藏", "Let go"),
    "reverse.sheet": ("<b>我的反问清单</b>\n\n{questions}", "<b>My questions to ask</b>\n\n{questions}"),
    "reverse.sheet_empty": (
        "清单还是空的。看到想问的，点「☆ 收藏」，面试前把它带走。",
        "Your sheet is empty. Press “☆ Keep” on what you want to ask, and take it along.",
    ),
    "reverse.sheet_file": ("我的反问清单.txt", "questions-to-ask.txt"),
    "reverse.sheet_listen": ("   听：{listen_for}", "   Listen for: {listen_for}"),
}
