"""Postings."""

TEXTS = {
    "posting.title": ("<b>{company} · {title}</b>\n{facts}", "<b>{company} · {title}</b>\n{facts}"),
    "posting.degree_college": ("大专", "college"),
    "posting.degree_bachelor": ("本科", "bachelor"),
    "posting.degree_master": ("硕士", "master"),
    "posting.degree_phd": ("博士", "PhD"),
    "posting.years": ("{n} 年以上", "{n}+ years"),
    "posting.duties": ("<b>做什么</b>", "<b>Duties</b>"),
    "posting.must": ("<b>必须</b>", "<b>Must</b>"),
    "posting.nice": ("<b>加分</b>", "<b>Nice to have</b>"),
    "posting.line": ("• {text}", "• {text}"),
    "posting.source": ("<i>来源：{source}，发布于 {date}</i>", "<i>Source: {source}, posted {date}</i>"),
    "posting.undated": ("日期未知", "date unknown"),
    "posting.button_roadmap": ("🧭 这个方向的路线", "🧭 Roadmap for this track"),
    "posting.button_reverse": ("🙋 反问清单", "🙋 What to ask them"),
    "error.no_posting": ("这个岗位已经不在了。", "This posting is gone."),
}
