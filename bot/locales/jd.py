"""Postings read: /jd, /post, /profile."""

TEXTS = {
    "jd.card": ("<b>{company} · {title}</b>\n{facts}", "<b>{company} · {title}</b>\n{facts}"),
    "jd.no_company": ("公司没写", "company not given"),
    "jd.no_title": ("岗位没写", "position not given"),
    "jd.no_track": ("方向看不出", "track unclear"),
    "jd.no_degree": ("学历不限", "no degree asked"),
    "jd.no_years": ("经验不限", "no experience needed"),
    "jd.until": ("截止 {date}", "until {date}"),
    "jd.must": ("<b>必须</b> {skills}", "<b>Must</b> {skills}"),
    "jd.nice": ("<b>加分</b> {skills}", "<b>Nice to have</b> {skills}"),
    "jd.nothing_found": ("<b>没有认出任何技能</b>", "<b>No skill recognised</b>"),
    "jd.confidence_low": ("⚠️ 把握很小（{value}）", "⚠️ Low confidence ({value})"),
    "jd.confidence_medium": ("把握一般（{value}）", "Medium confidence ({value})"),
    "jd.confidence_high": ("把握较大（{value}）", "High confidence ({value})"),
    "jd.hint_no_company": ("没看到公司名", "no company named"),
    "jd.hint_no_title": ("没看到职位名", "no position named"),
    "jd.hint_no_skills": (
        "没有认出任何技能：不等于没有差距，只是我没读懂要求",
        "no skill was recognised: that does not mean there is no gap, only that I could not read the requirements",
    ),
    "jd.hint_no_sections": (
        "没有分出职责和要求，是按句子里的词判断的",
        "no sections found; judged by the words of each sentence",
    ),
    "jd.hint_only_duties": (
        "只看到职责，没看到要求；下面的技能是从职责里读的",
        "only duties are given; the skills were read from them",
    ),
    "jd.hint_training": ("像是培训课程的广告，不是招聘", "this looks like an advert for a course, not a job"),
    "jd.hint_fee": (
        "入职前要交钱：正规招聘不收费，请当心",
        "money is asked before you start: an honest employer asks for none",
    ),
    "jd.hint_nothing": ("这不像一则招聘", "this does not look like a posting"),
}
