"""The ways on from a weak topic."""

TEXTS = {
    "onward.button_quiz": ("🎲 练练{topic}", "🎲 Practise {topic}"),
    "onward.button_mock": ("🎤 模拟面试", "🎤 Mock interview"),
}
