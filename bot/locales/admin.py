"""For admins: what is going on."""

TEXTS = {
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
