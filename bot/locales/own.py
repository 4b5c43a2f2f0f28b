"""One's own cards."""

TEXTS = {
    "topic.own": ("我的卡片", "My cards"),
    "own.shelf": (
        "🗂 <b>我的卡片</b>：{total} 张，{unmet} 张还没学",
        "🗂 <b>My cards</b>: {total}, not met yet: {unmet}",
    ),
    "own.none": (
        "🗂 <b>这里放你自己的卡片。</b>\n写一张，或把 Anki、表格里的导进来；它们和题库的题一样按记忆曲线复习。",
        "🗂 <b>Your own cards live here.</b>\nWrite one, or bring them from Anki or a spreadsheet; they are reviewed "
        "like all others.",
    ),
    "own.button_shelf": ("🗂 我的卡片", "🗂 My cards"),
    "own.button_learn": ("▶️ 学 {n} 张新的", "▶️ Learn {n} new"),
    "own.button_learn_now": ("▶️ 现在学几张", "▶️ Learn some now"),
    "own.button_add": ("➕ 写一张", "➕ Write one"),
    "own.button_import": ("📥 导入", "📥 Import"),
    "own.button_anki": ("📤 导出 Anki", "📤 Export for Anki"),
    "own.button_csv": ("📤 导出 CSV", "📤 Export CSV"),
    "own.ask_front": (
        "把卡片的<b>正面</b>（问题）发给我，{front} 字以内。\n<i>想一次写完：第一行正面，下面几行背面。</i>",
        "Send me the <b>front</b> (the question), {front} characters at most.\n"
        "<i>Both at once: the front in the first line, the back below.</i>",
    ),
    "own.ask_back": (
        "正面：<b>{front}</b>\n\n再发<b>背面</b>（答案），{back} 字以内。一行一个要点，打字回答时我逐行帮你对。",
        "Front: <b>{front}</b>\n\nNow the <b>back</b> (the answer), {back} characters at most. One point a line: "
        "I check a typed answer line by line.",
    ),
    "own.kept": ("✅ 卡片写好了，会排进每天的新题。", "✅ Kept; it joins your new cards of the next days."),
    "own.button_now": ("▶️ 现在学", "▶️ Learn it now"),
    "own.button_one_more": ("➕ 再写一张", "➕ One more"),
    "own.ask_file": (
        "把文件发给我：Anki 导出的文本（.txt，「纯文本格式的笔记」），或 CSV 表格（第一列正面、第二列背面、第三列标签）。"
        "也可以直接粘贴几行，正面和背面之间用 Tab 或逗号。\n一次最多 {most} 张；先给你看，点了才导入。",
        "Send me the file: Anki’s “Notes in Plain Text” (.txt), or a CSV table (front, back, tags). Pasted lines do too, "
        "with a tab or a comma between front and back.\n{most} cards at once at most; I show them before anything is "
        "kept.",
    ),
    "own.bad_file": (
        "这个文件我读不了。Anki 里选「导出 → 纯文本格式的笔记 (.txt)」，表格另存为 CSV，再发给我。",
        "I cannot read this file. In Anki choose Export, Notes in Plain Text (.txt); save a table as CSV; then send it.",
    ),
    "own.only_text": ("请把内容打成文字发给我。", "Please send it as text."),
    "own.empty_file": (
        "里面没有内容。一行一张卡片，正面和背面之间用 Tab 或逗号。",
        "There is nothing in it. One card a line, a tab or a comma between front and back.",
    ),
    "own.preview": ("📥 <b>可以导入 {new} 张</b>", "📥 <b>Ready to import: {new}</b>"),
    "own.doubles": ("♻️ {n} 张已经有了，跳过（第 {lines} 行）", "♻️ There already, left out: {n} (lines {lines})"),
    "own.over": (
        "✂️ 一次最多 {most} 张，后面还有 {n} 张没读：导完再发一次同一个文件就接着来。",
        "✂️ {most} at once at most; {n} more wait: send the same file again afterwards.",
    ),
    "own.faults": ("⚠️ <b>{n} 行读不了：</b>", "⚠️ <b>Lines that I cannot read: {n}</b>"),
    "own.fault": ("第 {line} 行：{why}", "Line {line}: {why}"),
    "own.more_faults": ("还有 {n} 行：{lines}", "and {n} more: {lines}"),
    "own.why_columns": ("少于两列", "fewer than two columns"),
    "own.why_empty_front": ("正面是空的", "the front is empty"),
    "own.why_empty_back": ("背面是空的", "the back is empty"),
    "own.why_long_front": ("正面超过 300 字", "the front is over 300 characters"),
    "own.why_long_back": ("背面超过 2000 字", "the back is over 2000 characters"),
    "own.why_quote": ("引号没有成对", "a quotation mark is never closed"),
    "own.why_media": ("只有图片或声音", "only a picture or a sound"),
    "own.button_take": ("✅ 导入 {n} 张", "✅ Import {n}"),
    "own.button_leave": ("✖️ 不导入", "✖️ Leave it"),
    "own.taken": (
        "✅ <b>导入了 {n} 张。</b>每天会和题库的新题一起来，不会一次压上来。",
        "✅ <b>Imported: {n}.</b> They come a few a day, together with the new questions.",
    ),
    "own.exported_anki": (
        "{n} 张卡片（自己的和学过的）。Anki 里「文件 → 导入」选它就行。",
        "Cards: {n} (your own and those you have met). In Anki: File, Import.",
    ),
    "own.exported_csv": (
        "{n} 张卡片（自己的和学过的），表格软件能直接打开。",
        "Cards: {n} (your own and those you have met).",
    ),
    "own.nothing_to_export": (
        "还没有可以导出的卡片：先学几道题，或者写一张自己的。",
        "There is nothing to export yet: do a few questions, or write a card of your own.",
    ),
    "own.done": ("🗂 <b>自己的卡片都见过了。</b>", "🗂 <b>You have met all your own cards.</b>"),
    "own.ask_remove": (
        "删除这张卡片和它的复习记录、答案、笔记？\n<b>{front}</b>",
        "Delete this card with its reviews, answers and notes?\n<b>{front}</b>",
    ),
    "own.button_remove": ("🗑 删除", "🗑 Delete"),
    "own.removed": ("删掉了", "Deleted"),
    "own.too_many": ("自己的卡片最多 {most} 张。", "At most {most} cards of your own."),
    "own.bad_empty_front": ("正面不能是空的。", "The front cannot be empty."),
    "own.bad_empty_back": ("背面不能是空的。", "The back cannot be empty."),
    "own.bad_long_front": ("正面最多 {front} 字，缩短一点再发。", "The front: {front} characters at most, please."),
    "own.bad_long_back": (
        "背面最多 {back} 字，拆成两张更好记。",
        "The back: {back} characters at most; two cards are easier.",
    ),
}
