"""The model-selection kit on the screen: the method, the template, the comparison."""

from __future__ import annotations

from bot.actions.choose import KitFile
from bot.callbacks import Run
from bot.locales import Html, Translator, localise
from bot.reply import Button, Document, Reply, Rows, cut
from bot.views.parts import escaped
from mentor.choose import sheet
from mentor.choose.compare import ADVISED, APART, Comparison, ModelScore, Pair
from mentor.choose.sheet import COLUMNS, ROWS, RUNS

KINDS = ("fact", "reasoning", "format", "multi_turn", "refusal", "long")
NAME = 12  # characters of a model's name in the table


def method(source: str, t: Translator) -> Reply:
    """The method in short, and the template to fill."""
    rows: Rows = [
        [Button(t.plain("kit.button_file"), KitFile())],
        [Button(t.plain("kit.button_cards"), Run("quiz", "model-choice"))],
    ]
    return Reply(t("kit.method", source=source, rows=ROWS, runs=RUNS), rows)


def ask(t: Translator) -> Reply:
    """Words came where a file was expected."""
    return Reply(t("kit.send_file"), [[Button(t.plain("kit.button_file"), KitFile())]], fresh=True)


def template(t: Translator) -> Reply:
    """The empty sheet as a file."""
    names = {column: localise(t.plain(f"kit.column_{column}"), t.lang) for column in COLUMNS}
    kinds = [localise(t.plain(f"kit.kind_{kind}"), t.lang) for kind in KINDS]
    models = [localise(t.plain("kit.model", letter=letter), t.lang) for letter in "AB"]
    run, yes = (localise(t.plain(key), t.lang) for key in ("kit.run", "kit.yes"))
    content = sheet.template(names, kinds, models, run, yes)
    return Reply(t("kit.file_sent", rows=ROWS), document=Document(t.plain("kit.file"), content), fresh=True)


def comparison(found: Comparison, t: Translator) -> Reply:
    """The result in words and as a small table."""
    first = found.pairs[0]
    parts = [t("kit.head", n=found.questions, hard=found.hard), Html(f"<pre>{escaped(_table(found, t))}</pre>")]
    parts.append(_verdict(first, t))
    others = [_other(pair, t) for pair in found.pairs[1:]]
    if others:
        parts.append(Html("\n".join(others)))
    parts.append(Html("\n".join(_steadiness(found, t))))
    if found.apart:
        lines = [
            t("kit.apart_line", n=item.line, question=cut(item.question, 60), by=f"{by:+.1f}")
            for item, by in found.apart
        ]
        head = t("kit.apart", first=first.first, second=first.second, points=f"{APART:g}")
        parts.append(Html(f"{head}\n" + "\n".join(lines)))
    if found.questions < ADVISED:
        parts.append(t("kit.few", n=found.questions, advised=ADVISED))
    parts.append(t("kit.judge"))
    return Reply("\n\n".join(parts), [[Button(t.plain("kit.button_again"), KitFile())]], fresh=True)


def _verdict(pair: Pair, t: Translator) -> Html:
    values = {
        "first": pair.first, "second": pair.second, "by": f"{abs(pair.difference):.2f}", "low": f"{pair.low:+.2f}",
        "high": f"{pair.high:+.2f}", "n": pair.questions,
    }  # fmt: skip
    parts = [t("kit.sure" if pair.is_sure else "kit.unsure", **values)]
    if pair.hard is not None and pair.hard < 0:
        parts.append(t("kit.hard_turns", second=pair.second, by=f"{-pair.hard:.2f}"))
    return Html("\n".join(parts))


def _other(pair: Pair, t: Translator) -> Html:
    key = "kit.other_sure" if pair.is_sure else "kit.other_unsure"
    return t(key, first=pair.first, second=pair.second, low=f"{pair.low:+.2f}", high=f"{pair.high:+.2f}")


def _steadiness(found: Comparison, t: Translator) -> list[Html]:
    if found.single_runs:
        return [t("kit.single_runs", runs=RUNS)]
    lines = []
    for score in found.scores:
        if score.spread is not None and score.unsteady is not None:
            share = f"{score.unsteady:.0%}"
            lines.append(
                t("kit.steady", model=score.model, spread=f"{score.spread:.2f}", share=share, points=f"{APART:g}")
            )
    return lines


def _table(found: Comparison, t: Translator) -> str:
    heads = [t.plain(f"kit.table_{name}") for name in ("model", "mean", "spread", "hard", "easy")]
    rows = [heads, *([cut(score.model, NAME), *_figures(score)] for score in found.scores)]
    widths = [max(_width(row[place]) for row in rows) for place in range(len(heads))]
    return "\n".join(
        "  ".join(_padded(cell, widths[place], is_left=place == 0) for place, cell in enumerate(row)) for row in rows
    )


def _figures(score: ModelScore) -> list[str]:
    values = (score.mean, score.spread, score.hard, score.easy)
    return ["–" if value is None else f"{value:.2f}" for value in values]


def _width(text: str) -> int:
    """Columns of a monospaced line: a Chinese character takes two."""
    return sum(2 if "⺀" <= char <= "￠" else 1 for char in text)


def _padded(text: str, width: int, *, is_left: bool) -> str:
    space = " " * (width - _width(text))
    return text + space if is_left else space + text
