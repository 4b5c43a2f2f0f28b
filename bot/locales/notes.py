"""One's own notes."""

TEXTS = {
    "notes.title": ("<b>我的笔记</b> · {n} 条", "<b>My notes</b> · {n}"),
    "notes.found": ("<b>含「{words}」的笔记</b> · {n} 条", "<b>Notes with “{words}”</b> · {n}"),
    "notes.line": ("📝 <i>{about}</i>\n{text}", "📝 <i>{about}</i>\n{text}"),
    "notes.how": ("找一条：/notes 关键词", "To find one: /notes words"),
    "notes.none": (
        "还没有笔记。在路线的节点或题目卡片上点「笔记」，写下的话都会收在这里，只有你能看到。",
        "No notes yet. Press “Note” on a node or a card: what you write is collected here, for your eyes only.",
    ),
    "notes.no_match": (
        "{kept} 条笔记里没有同时含「{words}」的。换个词试试？",
        "None of your {kept} notes holds “{words}”. Try another word?",
    ),
    "notes.one": ("<i>{about}</i>\n{day}\n\n{text}", "<i>{about}</i>\n{day}\n\n{text}"),
    "notes.gone": ("（内容已下架）", "(no longer in the corpus)"),
    "notes.ask_text": (
        "把新的内容发给我，会替换这一条：\n\n{text}",
        "Send me the new text; it replaces this one:\n\n{text}",
    ),
    "notes.ask_delete": ("删除这条笔记？\n\n{text}", "Delete this note?\n\n{text}"),
    "notes.changed": ("改好了", "Changed"),
    "notes.deleted": ("删掉了", "Deleted"),
    "notes.button_all": ("📒 全部笔记", "📒 All notes"),
    "notes.button_newer": ("‹ 更新的", "‹ Newer"),
    "notes.button_older": ("更早的 ›", "Older ›"),
    "notes.button_edit": ("✏️ 修改", "✏️ Change"),
    "notes.button_delete": ("🗑 删除", "🗑 Delete"),
    "notes.button_delete_sure": ("🗑 确定删除", "🗑 Yes, delete"),
    "notes.button_copy": ("📋 复制原文", "📋 Copy the text"),
    "notes.button_node": ("🗺 看这个节点", "🗺 The node"),
    "notes.button_card": ("🃏 看这张卡片", "🃏 The card"),
    "notes.button_roadmap": ("🗺 去看路线", "🗺 The roadmap"),
    "notes.button_daily": ("🃏 做一道题", "🃏 A question"),
}
