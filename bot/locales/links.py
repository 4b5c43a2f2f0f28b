"""Links, sharing and inline mode."""

TEXTS = {
    "link.gone_near": (
        "这个链接指的东西已经不在了。最接近的是：",
        "What this link points to is gone. The nearest:",
    ),
    "link.button_share": ("📤 分享", "📤 Share"),
}
