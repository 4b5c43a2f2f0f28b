"""Every sentence that the bot itself says: one file a feature, Chinese and English side by side under one key.

zh_Hant is made from zh_Hans by OpenCC when a message is sent (see `localise`).
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib import import_module
from typing import Any

LANGUAGES = ("zh_Hans", "zh_Hant", "en")
FEATURES = (
    "admin",
    "book",
    "campaigns",
    "choose",
    "commands",
    "common",
    "corpus",
    "debrief",
    "errors",
    "fetching",
    "groups",
    "habits",
    "interview",
    "jd",
    "jobs",
    "learning",
    "letters",
    "links",
    "mock",
    "model_kit",
    "notes",
    "onboarding",
    "onward",
    "own",
    "plan",
    "post",
    "privacy",
    "progress",
    "reminders",
    "reverse",
    "roadmap",
    "search",
    "settings",
    "times",
)


class Html(str):
    """Text that is already HTML: a parameter of this type is not escaped."""


def _load() -> dict[str, tuple[str, str]]:
    texts: dict[str, tuple[str, str]] = {}
    for feature in FEATURES:
        for key, pair in import_module(f"{__name__}.{feature}").TEXTS.items():
            assert key not in texts, f"text {key} is written twice"
            texts[key] = pair
    return texts


TEXTS: dict[str, tuple[str, str]] = {}


class Translator:
    """The texts of one language: `t("key", name=value)` is HTML with the values escaped.

    Args:
        lang: one of LANGUAGES; zh_Hant reads the zh_Hans texts.
    """

    __slots__ = ("_index", "lang")

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._index = 1 if lang == "en" else 0
        if not TEXTS:
            TEXTS.update(_load())

    def __call__(self, key: str, /, **values: Any) -> Html:
        """The HTML sentence of `key`; values are escaped unless they are Html."""
        if not values:
            return Html(TEXTS[key][self._index])
        safe = {k: v if isinstance(v, (Html, int, float)) else escape(str(v), quote=False) for k, v in values.items()}
        return Html(TEXTS[key][self._index].format(**safe))

    def plain(self, key: str, /, **values: Any) -> str:
        """The sentence as plain text (button labels, toasts, file names)."""
        text = TEXTS[key][self._index]
        return text.format(**values) if values else text

    def listed(self, names: Iterable[str]) -> str:
        """Names in a row, with this language's comma."""
        return TEXTS["common.comma"][self._index].join(names)

    def has(self, key: str) -> bool:
        """Whether there is a sentence for `key`."""
        return key in TEXTS


_translators: dict[str, Translator] = {}


def translator(lang: str) -> Translator:
    """The texts of `lang`, made once."""
    found = _translators.get(lang)
    if found is None:
        found = _translators[lang] = Translator(lang if lang in LANGUAGES else "en")
    return found


def localise(text: str, lang: str) -> str:
    """`text` in the script of `lang`: Traditional characters for zh_Hant, unchanged otherwise."""
    if lang != "zh_Hant" or not text:
        return text
    return str(_opencc().convert(text))


_converter: Any = None


def _opencc() -> Any:
    global _converter
    if _converter is None:
        from opencc import OpenCC  # 30 ms and some MB: only for those who read Traditional

        _converter = OpenCC("s2twp")
    return _converter
