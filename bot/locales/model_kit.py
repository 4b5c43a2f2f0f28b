"""The model-selection kit."""

TEXTS = {
    "kit.method": (
        "<b>选模型，用你自己的题</b>\n"
        "1. 按你的场景最在意的点，自拟 50 到 100 个问题，别抄榜单。\n"
        "2. 三成挑难的：容易错、错了要命的。\n"
        "3. 先写下好答案该有的要点，再去跑模型。\n"
        "4. 每题每个模型重复跑 {runs} 次：一次的好坏可能是运气。\n"
        "5. 打 0 到 10 分，不看是谁答的。用模型打分就先拿 30 题人工分校准。\n"
        "6. 用户反馈的坏例子不断加进来。\n"
        "<i>方法出自{source}；校准、盲评是我们补的。</i>\n\n"
        "点下面拿模板（{rows} 行），填好把 CSV 发回给我，我来算：均值、重复运行的波动、难例、差别有多可信。",
        "<b>Choose a model on your own questions</b>\n"
        "1. Write 50 to 100 questions on what matters in your use; do not copy a leaderboard.\n"
        "2. Make a third of them hard: easy to get wrong, or costly when wrong.\n"
        "3. Write down the points of a good answer before you run anything.\n"
        "4. Run every question {runs} times with every model: one run may be luck.\n"
        "5. Score from 0 to 10 without looking who answered. If a model scores, calibrate it on 30 human scores first.\n"
        "6. Keep adding what users complain about.\n"
        "<i>The method is from {source}; calibration and blind scoring are our addition.</i>\n\n"
        "Take the template ({rows} rows), fill it, and send the CSV back: I work out means, the spread over repeated "
        "runs, hard cases, and how sure the difference is.",
    ),
    "kit.button_file": ("📄 拿模板", "📄 The template"),
    "kit.button_cards": ("📝 选型小测", "📝 A quiz on choosing models"),
    "kit.button_again": ("📄 再拿一份模板", "📄 Another template"),
    "kit.file": ("模型选型.csv", "model-selection.csv"),
    "kit.file_sent": (
        "{rows} 行，类型和难例已经排好，都可以改。把「模型A」「模型B」换成真名（最多六个模型），每次运行一列，0 到 10 分，没跑的留空。"
        "填完发回给我。Excel 请另存为 CSV。",
        "{rows} rows with kinds and hard cases laid out; change them as you like. Put real names for “Model A” and "
        "“Model B” (up to six models), one column a run, 0 to 10, empty where not run. Send it back to me; from Excel "
        "save as CSV.",
    ),
    "kit.column_question": ("问题", "question"),
    "kit.column_kind": ("类型", "kind"),
    "kit.column_hard": ("难例", "hard case"),
    "kit.column_expected": ("期望要点", "expected points"),
    "kit.kind_fact": ("事实", "fact"),
    "kit.kind_reasoning": ("推理", "reasoning"),
    "kit.kind_format": ("格式", "format"),
    "kit.kind_multi_turn": ("多轮", "several turns"),
    "kit.kind_refusal": ("该拒答", "should refuse"),
    "kit.kind_long": ("长文", "long text"),
    "kit.model": ("模型{letter}", "Model {letter}"),
    "kit.run": ("{model} 第{n}次", "{model} run {n}"),
    "kit.yes": ("是", "yes"),
    "kit.head": (
        "<b>比较结果</b>\n{n} 题，其中难例 {hard} 题",
        "<b>The comparison</b>\n{n} questions, {hard} of them hard",
    ),
    "kit.table_model": ("模型", "model"),
    "kit.table_mean": ("均值", "mean"),
    "kit.table_spread": ("波动", "spread"),
    "kit.table_hard": ("难例", "hard"),
    "kit.table_easy": ("其余", "rest"),
    "kit.sure": (
        "<b>{first} 更好</b>，平均高 {by} 分；按 {n} 题成对重抽，95% 区间 {low} 到 {high}，不含 0。",
        "<b>{first} is better</b>, by {by} points on average; 95% interval {low} to {high} (paired bootstrap over {n} "
        "questions), which leaves out 0.",
    ),
    "kit.unsure": (
        "<b>分不出高下。</b>{first} 平均高 {by} 分，但 95% 区间 {low} 到 {high} 含 0（按 {n} 题成对重抽）：换一批题，结果可能反过来。"
        "按价格、延迟选，或者加题。",
        "<b>Too close to call.</b> {first} is {by} points ahead on average, but the 95% interval {low} to {high} holds 0 "
        "(paired bootstrap over {n} questions): other questions might turn it. Choose by price and latency, or add "
        "questions.",
    ),
    "kit.hard_turns": (
        "但难例上反过来：{second} 高 {by} 分。看你的场景怕不怕难例。",
        "But the hard cases turn it: {second} is {by} points ahead there. It depends on what you fear.",
    ),
    "kit.other_sure": (
        "{first} 也好过 {second}（95% 区间 {low} 到 {high}）。",
        "{first} is better than {second}, too (95% interval {low} to {high}).",
    ),
    "kit.other_unsure": (
        "{first} 和 {second} 分不出高下（95% 区间 {low} 到 {high}）。",
        "{first} and {second} are too close to call (95% interval {low} to {high}).",
    ),
    "kit.steady": (
        "{model}：同一题重复运行的标准差 {spread} 分，{share} 的题相差 {points} 分或更多。",
        "{model}: runs of the same question spread by {spread} points (standard deviation); {share} of the questions "
        "differ by {points} or more.",
    ),
    "kit.single_runs": (
        "每题只跑了一次，看不出稳不稳。每题跑 {runs} 次再比。",
        "One run a question says nothing about steadiness. Run each {runs} times.",
    ),
    "kit.apart": (
        "<b>差得最多的题</b>（{first} 减 {second}，{points} 分以上，值得亲眼看）",
        "<b>Where they differ most</b> ({first} minus {second}, {points} points or more; read these yourself)",
    ),
    "kit.apart_line": ("• 第 {n} 行 {question}：{by}", "• line {n}, {question}: {by}"),
    "kit.few": (
        "只有 {n} 题，方法要求至少 {advised} 题；区间宽多半是因为题少。",
        "Only {n} questions, where the method asks for {advised} at least; a wide interval may be just that.",
    ),
    "kit.judge": (
        "<i>区间只管题目的偶然性，管不了打分的人或模型一起偏。文件算完就丢，不保存。</i>",
        "<i>The interval covers the luck of the questions, not a judge who leans one way. The file is not kept.</i>",
    ),
    "kit.only_csv": (
        "我读 CSV（逗号、分号或制表符分隔）。Excel 里「另存为」选 CSV UTF-8 就行。",
        "I read CSV (commas, semicolons or tabs). In Excel choose “Save as”, CSV UTF-8.",
    ),
    "kit.send_file": (
        "把填好的 CSV 文件发给我；还没有模板就点按钮。不选了发 /cancel。",
        "Send me the filled CSV file; press the button for a template. /cancel leaves.",
    ),
    "kit.empty": ("文件是空的。", "The file is empty."),
    "kit.no_scores": (
        "一个分数都没有。每次运行一列，填 0 到 10。",
        "There is no score at all. One column a run, 0 to 10.",
    ),
    "kit.too_many_rows": ("{n} 题太多了，最多 {most} 题。", "{n} questions are too many; at most {most}."),
    "kit.too_few": (
        "只有 {n} 题是所有模型都有分数的，至少要 {least} 题才能比（建议 50 题以上）。",
        "Only {n} questions have scores of every model; {least} at least are needed (50 are better).",
    ),
    "kit.broken": (
        "第 {line} 行读不下去：多半是引号没有配对。",
        "Line {line} cannot be read: a quotation mark is probably open.",
    ),
    "kit.bad_head": (
        "第 1 行第 {column} 列的表头「{text}」看不出是哪个模型的第几次，请写成「模型名 第1次」。",
        "Line 1, column {column}: the head “{text}” does not say which run of which model; write “name run 1”.",
    ),
    "kit.twice": (
        "第 1 行第 {column} 列「{text}」重复了：同一模型的同一次只能有一列。",
        "Line 1, column {column}: “{text}” is there twice; one column for each run.",
    ),
    "kit.two_models": (
        "表头里只有 {n} 个模型，要两个以上才能比。第 5 列起写成「模型名 第1次」。",
        "The head names {n} models; two at least are needed. From column 5 on write “name run 1”.",
    ),
    "kit.too_many_models": (
        "最多比 {most} 个模型，每个 {runs} 次。",
        "At most {most} models of {runs} runs each.",
    ),
    "kit.no_question": ("第 {line} 行有分数，但没有写问题。", "Line {line} has scores but no question."),
    "kit.no_number": (
        "第 {line} 行第 {column} 列「{text}」不是数字。填 0 到 10，没跑就留空。",
        "Line {line}, column {column}: “{text}” is no number. 0 to 10, or empty where not run.",
    ),
    "kit.out_of_range": (
        "第 {line} 行第 {column} 列「{text}」不在 0 到 10 之间。",
        "Line {line}, column {column}: “{text}” is not between 0 and 10.",
    ),
    "kit.bad_hard": (
        "第 {line} 行的难例写的是「{text}」，请填「是」或留空。",
        "Line {line}: hard case says “{text}”; write “yes” or leave it empty.",
    ),
}
