"""For admins: broadcasts and what is going on."""

TEXTS = {
    "campaign.ask_text": (
        "把要群发的内容发给我，格式会保留，最长 {limit} 字。不发了就 /cancel。",
        "Send me the message to broadcast; its formatting stays, {limit} characters at most. /cancel to leave.",
    ),
    "campaign.draft": (
        "<b>群发草稿 #{id}</b>\n发给：{segment}\n现在有 <b>{people}</b> 人会收到\n\n{preview}",
        "<b>Draft #{id}</b>\nTo: {segment}\nReaches <b>{people}</b> people now\n\n{preview}",
    ),
    "campaign.everybody": ("所有人", "everybody"),
    "campaign.button_everybody": ("{mark}所有人", "{mark}Everybody"),
    "campaign.button_track": ("{mark}{track}", "{mark}{track}"),
    "campaign.button_test": ("✉️ 先发给我看", "✉️ Send to me first"),
    "campaign.button_go": ("下一步：发给 {people} 人", "Next: send to {people} people"),
    "campaign.nobody": ("这个范围里现在没有人，换一个方向吧。", "Nobody is in this segment now; choose another track."),
    "campaign.confirm": (
        "<b>真的要发给 {people} 人吗？</b>\n范围：{segment}。发出后可以暂停，已送达的收不回来。",
        "<b>Really send to {people} people?</b>\nSegment: {segment}. You can pause it; what has arrived stays.",
    ),
    "campaign.button_start": ("✅ 确认发送", "✅ Send it"),
    "campaign.button_back": ("‹ 回到草稿", "‹ Back to the draft"),
    "campaign.changed": (
        "人数变了：刚才是 {before}，现在是 {people}。请再确认一次。",
        "The number changed: it was {before} and is {people} now. Please confirm again.",
    ),
    "campaign.progress": (
        "<b>群发 #{id} · {state}</b>\n{bar} {settled}/{total}\n✅ 送达 {sent}　🚫 已屏蔽 {gone}　⚠️ 失败 {failed}　❓ 未知 {unknown}",
        "<b>Broadcast #{id} · {state}</b>\n{bar} {settled}/{total}\n✅ sent {sent}　🚫 blocked {gone}　⚠️ failed {failed}　❓ unknown {unknown}",
    ),
    "campaign.unknown_hint": (
        "「未知」是发出后没有等到回答的，可能已经收到。再发一次的话，其中有人会收到两遍。",
        "“Unknown” were sent without an answer and may have arrived. Sent again, some would get it twice.",
    ),
    "campaign.skipped": ("　➖ 未发 {n}", "　➖ not sent {n}"),
    "campaign.state_draft": ("草稿", "draft"),
    "campaign.state_running": ("发送中", "running"),
    "campaign.state_paused": ("已暂停", "paused"),
    "campaign.state_cancelled": ("已取消", "cancelled"),
    "campaign.state_finished": ("已完成", "finished"),
    "campaign.button_pause": ("⏸ 暂停", "⏸ Pause"),
    "campaign.button_resume": ("▶️ 继续", "▶️ Resume"),
    "campaign.button_cancel": ("⏹ 取消", "⏹ Cancel"),
    "campaign.button_refresh": ("🔄 刷新", "🔄 Refresh"),
    "campaign.button_unknown": ("重发未知的 {n} 条", "Send the {n} unknown again"),
    "campaign.none": ("还没有群发过。用 /broadcast 开始。", "No broadcast yet. Begin with /broadcast."),
    "campaign.list": ("<b>最近的群发</b>\n{lines}", "<b>Recent broadcasts</b>\n{lines}"),
    "campaign.line": (
        "#{id} · {state} · {settled}/{total} · {preview}",
        "#{id} · {state} · {settled}/{total} · {preview}",
    ),
    "campaign.tested": ("发给你了，就在下面", "Sent to you, see below"),
    "campaign.refused": (
        "Telegram 不接受这条内容：{reason}。改好后请重新 /broadcast。",
        "Telegram refuses this message: {reason}. Mend it and /broadcast again.",
    ),
    "admin.overview": (
        "<b>现在</b>\n👥 用户 {users}，今天活跃 {active}，屏蔽了我们 {blocked}\n🧭 {tracks}\n"
        "📥 待处理更新 {inbox}　📤 待发 {due}　🧯 隔离 {quarantined}\n✉️ 未回的信 {letters}\n"
        "📚 题 {questions} · 节点 {nodes} · 反问 {reverse} · 笔记 {careers} · 岗位 {postings}",
        "<b>Now</b>\n👥 users {users}, active today {active}, have blocked us {blocked}\n🧭 {tracks}\n"
        "📥 updates open {inbox}　📤 to send {due}　🧯 quarantined {quarantined}\n✉️ open letters {letters}\n"
        "📚 questions {questions} · nodes {nodes} · reverse {reverse} · notes {careers} · postings {postings}",
    ),
    "admin.track_count": ("{track} {n}", "{track} {n}"),
    "admin.no_track": ("未选方向", "no track"),
}
