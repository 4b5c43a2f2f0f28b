"""The first two minutes, and coming back."""

TEXTS = {
    "onboarding.welcome": (
        "<b>你好，我是你的 AI 求职教练。</b>\n从一份招聘启事到面试那天：路线、每日一题、间隔复习、模拟面试、反问。先问五个小问题，不到两分钟，哪个都能跳过。",
        "<b>Hello, I am your mentor on the way into AI jobs.</b>\n"
        "From a posting to the interview day: roadmaps, daily questions, spaced reviews, mock interviews, reverse "
        "questions. Five short questions first; under two minutes, and any can be skipped.",
    ),
    "onboarding.step": ("<i>{number}/{total}</i>  {question}", "<i>{number}/{total}</i>  {question}"),
    "onboarding.track": ("<b>想走哪个方向？</b>", "<b>Which direction?</b>"),
    "onboarding.background": (
        "<b>你现在的背景？</b>\n都不像就用自己的话写一句发给我。",
        "<b>Where do you come from?</b>\nIf none fits, write it in a sentence.",
    ),
    "onboarding.hours": (
        "<b>每周能学几小时？</b>\n说实话就好，路线会按这个排。也可以直接发数字。",
        "<b>How many hours a week?</b>\nBe honest, plans are made from it. A number will do too.",
    ),
    "onboarding.tz": (
        "<b>你在哪个时区？</b>\n点一个，或者发城市名：上海、纽约、Berlin、GMT+8、Asia/Tokyo 都行。",
        "<b>Which time zone?</b>\nPress one, or send a city: 上海, New York, Berlin, GMT+8, Asia/Tokyo.",
    ),
    "onboarding.daily": (
        "<b>每天几点给你送题？</b>\n点一个，或者发时间，比如「早上7点半」。",
        "<b>At what hour shall the daily questions come?</b>\nPress one, or send a time such as 7:30am.",
    ),
    "onboarding.button_skip": ("跳过 ›", "Skip ›"),
    "onboarding.button_skip_all": ("以后再说，直接开始", "Later; let me begin"),
    "onboarding.button_place": ("📍 用我的位置", "📍 Use my location"),
    "onboarding.keyboard_place": ("📍 发送我的位置", "📍 Send my location"),
    "onboarding.keyboard_no_place": ("不用了", "No, thanks"),
    "onboarding.ask_place": (
        "点下面的按钮，我只用它认出时区，位置本身不保存。也可以直接发城市名。",
        "Press the button below. It only tells me the zone; the place itself is not kept. A city name will do too.",
    ),
    "onboarding.no_place": ("好，不用位置。", "All right, no location."),
    "onboarding.place_found": ("📍 你的时区是 <b>{zone}</b>。", "📍 Your time zone is <b>{zone}</b>."),
    "onboarding.place_offered": ("📍 那里的时区是 {zone}。", "📍 The time zone there is {zone}."),
    "onboarding.button_use_zone": ("设为我的时区：{zone}", "Make it mine: {zone}"),
    "onboarding.done": (
        "<b>好，准备好了。</b>\n{lines}\n<i>都能在 /settings 里改。</i>",
        "<b>Ready.</b>\n{lines}\n<i>All of it can be changed in /settings.</i>",
    ),
    "onboarding.first_question": ("<b>第一题</b>\n{question}", "<b>Your first question</b>\n{question}"),
    "onboarding.first_node": ("<b>第一站</b>\n{node}", "<b>Your first node</b>\n{node}"),
    "onboarding.button_question": ("❓ 回答第一题", "❓ Answer the first question"),
    "onboarding.button_node": ("📍 去第一站", "📍 Go to the first node"),
    "onboarding.button_review": ("🔁 复习 {n} 题", "🔁 Review {n}"),
    "onboarding.button_daily": ("📮 今天的题", "📮 Today’s questions"),
    "onboarding.button_begin": ("▶️ 两分钟设置", "▶️ Set up in two minutes"),
    "onboarding.back": ("欢迎回来。现在没有要复习的。", "Welcome back. Nothing is due for review."),
    "onboarding.back_due": ("欢迎回来。今天有 {n} 题该复习了。", "Welcome back. {n} to review today."),
    "onboarding.here": ("学到这里：{node}", "You are at: {node}"),
    "onboarding.pushes_again": ("🔔 推送恢复了，不想要随时 /stop。", "🔔 Pushes are on again; /stop silences them."),
    "onboarding.dead_link": (
        "这个链接指的东西已经不在了。发 /start 从头开始，或者 /help 看看能做什么。",
        "What this link points to is gone. /start begins anew, /help shows what there is.",
    ),
    "onboarding.new_here": (
        "第一次来？花两分钟告诉我你的方向，后面的都会按你的来。",
        "New here? Take two minutes to tell me your direction; everything else follows from it.",
    ),
}
