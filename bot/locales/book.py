"""The answer book."""

TEXTS = {
    "book.title": (
        "📖 <b>我的答案本</b>：写好 {written} 题\n把要说的话逐字写下来，练到脱稿。自我介绍和项目先写。",
        "📖 <b>My answer book</b>: {written} written\nWrite down what you will say, word for word, then learn it by heart. "
        "Begin with your introduction and your project.",
    ),
    "book.document_title": ("我的面试答案本", "My answer book"),
    "book.section_introduction": ("自我介绍", "Introduction"),
    "book.section_projects": ("项目", "Projects"),
    "book.section_always": ("必问四十题", "The forty that always come"),
    "book.section_mine": ("我另外写的", "Others that I wrote"),
    "book.section_line": ("{name}：{written}/{total}", "{name}: {written} of {total}"),
    "book.button_book": ("📖 答案本", "📖 Answer book"),
    "book.button_script": ("🎤 我的讲稿", "🎤 My script"),
    "book.button_write": ("✍️ 写讲稿", "✍️ Write it"),
    "book.button_rewrite": ("✍️ 写新版本", "✍️ New version"),
    "book.button_recite": ("🎙 脱稿说一遍", "🎙 Say it by heart"),
    "book.button_again": ("🎙 再说一遍", "🎙 Once more"),
    "book.button_drop": ("🗑 删这一版", "🗑 Delete this one"),
    "book.button_older": ("‹ 上一版", "‹ Older"),
    "book.button_newer": ("下一版 ›", "Newer ›"),
    "book.button_card": ("📇 看题卡", "📇 The card"),
    "book.button_copy": ("📋 复制上一版来改", "📋 Copy the last one"),
    "book.button_docx": ("📤 导出 Word", "📤 Export as DOCX"),
    "book.button_md": ("📤 导出 Markdown", "📤 Export as Markdown"),
    "book.none": (
        "这题还没有你的讲稿。用自己的话写，按说话的样子写：一分钟约 240 字。",
        "You have no script for this one yet. Write as you speak: about 150 words a minute.",
    ),
    "book.about": (
        "第 {number} 版 · {on} · {characters} 字 · 约 {time}",
        "version {number} · {on} · {characters} characters · about {time}",
    ),
    "book.about_recited": ("上次脱稿 {percent}%", "last by heart: {percent}%"),
    "book.seconds": ("{seconds} 秒", "{seconds} s"),
    "book.minutes": ("{minutes} 分 {seconds} 秒", "{minutes} min {seconds} s"),
    "book.kept": ("✅ 记下了", "✅ Kept"),
    "book.before": (
        "<i>上一版：{characters} 字，约 {time}</i>",
        "<i>The one before: {characters} characters, about {time}</i>",
    ),
    "book.ask_script": (
        "✍️ 把你要说的原话发给我（3500 字以内）。以前的版本都留着。",
        "✍️ Send me what you will say, word for word (3500 characters at most). Earlier versions stay.",
    ),
    "book.newest": ("现在这一版：\n<i>{text}</i>", "As it is now:\n<i>{text}</i>"),
    "book.points": ("<b>这题该说到的</b>\n{points}", "<b>What belongs in it</b>\n{points}"),
    "book.ask_recital": (
        "🎙 不看稿，把它打出来（或用语音输入法说出来），{characters} 字，约 {time}。说不全也发，我告诉你漏了哪几句。",
        "🎙 Without looking: type it (or dictate it), {characters} characters, about {time}. Send what you have; I show "
        "what was left out.",
    ),
    "book.recited": ("🎙 <b>说到了 {percent}%</b>", "🎙 <b>{percent}% of it came</b>"),
    "book.recited_all": (
        "🎉 <b>一句没漏（{percent}%）！</b>可以上场了。",
        "🎉 <b>Nothing left out ({percent}%)!</b> You are ready.",
    ),
    "book.recited_before": ("上一次是 {percent}%", "Last time: {percent}%"),
    "book.left_out": ("<b>没听到的 {n} 句：</b>", "<b>Not heard, {n}:</b>"),
    "book.ask_drop": ("删除第 {number} 版？别的版本不受影响。", "Delete version {number}? The others stay."),
    "book.exported": ("你的答案本，{n} 题。", "Your answer book: {n} questions."),
    "book.empty": ("讲稿不能是空的。", "A script cannot be empty."),
    "book.only_text": ("请把原话打成文字发给我。", "Please send it as text."),
    "book.too_many": ("每题最多 {most} 版，先删掉旧的。", "At most {most} versions; delete an old one first."),
    "book.nothing_to_recite": ("这题还没有讲稿，先写一版。", "There is no script to recite yet; write one first."),
}
