"""A typed answer held against its card, point by point."""

from __future__ import annotations

from bot.actions.study import Ask, Correct, More
from bot.callbacks import Payload
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views.parts import CIRCLED, escaped
from bot.views.study import part_of, part_rows, rating_row
from mentor.answers.given import Checked, Earlier
from mentor.answers.matching import PointCheck
from mentor.questions import key
from mentor.reviews.session import Revealed


def checked(
    shown: Revealed, found: Checked, t: Translator, other: tuple[str, Payload] | None = None, toast: str | None = None
) -> Reply:
    """What was heard, the answer in brief, what is asked next; the rating that the coverage suggests is pointed at."""
    said, total = len(found.said), len(found.points)
    name = "learning.checked_all" if said == total else "learning.checked"
    points = zip(found.card.key_points, found.points, strict=True)
    lines = [_line(n, point.point, check, t) for n, (point, check) in enumerate(points)]
    parts = [
        Html(f"<b>{escaped(found.card.question)}</b>"),
        Html(t(name, said=said, total=total) + "\n" + "\n".join(lines)),
        t("learning.correct_hint"),
    ]
    if found.earlier is not None:
        parts.append(_earlier(found.earlier, t))
    parts.append(Html(t("learning.brief") + "\n" + escaped(found.card.brief)))
    if found.follow_up is not None:
        parts.append(t("learning.follow_up", question=found.follow_up))
    return Reply("\n\n".join(parts), _rows(shown, found, t, other), toast=toast)


def part(shown: Revealed, found: Checked, which: str, t: Translator) -> Reply:
    """Another part of the answer; the way back to what was heard stays open."""
    body = [Html(f"<b>{escaped(found.card.question)}</b>"), *part_of(found.card, which, t), t("learning.how_was_it")]
    rows = [*part_rows(shown, which, found.id, t), rating_row(shown, found.rating, t)]
    return Reply("\n\n".join(body), rows)


def _line(n: int, point: str, check: PointCheck, t: Translator) -> Html:
    mark = "✅" if check.said else "▫️"
    if check.is_corrected:
        why = t("learning.by_hand")
    elif check.said:
        why = t("learning.heard_in", words=check.words)
    else:
        why = t("learning.not_heard")
    return Html(f"{mark} {CIRCLED[n]} {escaped(point)}  <i>{why}</i>")


def _earlier(earlier: Earlier, t: Translator) -> Html:
    on = earlier.on.isoformat()
    if earlier.gained:
        points = "".join(CIRCLED[n] for n in earlier.gained)
        return t("learning.earlier_gained", on=on, said=earlier.said, points=points)
    return t("learning.earlier_same", on=on, said=earlier.said, text=cut(" ".join(earlier.text.split()), 120))


def _rows(shown: Revealed, found: Checked, t: Translator, other: tuple[str, Payload] | None) -> Rows:
    name = key(found.card.slug)
    marks = [
        Button(f"{CIRCLED[n]}{'✅' if check.said else '▫️'}", Correct(found.id, n, shown.mode))
        for n, check in enumerate(found.points)
    ]
    rows: Rows = [] if other is None else [[Button(t.plain(other[0]), other[1])]]
    rows += [marks[:4], marks[4:]] if len(marks) > 5 else [marks]
    rows += [*part_rows(shown, "b", found.id, t), rating_row(shown, found.rating, t)]
    rows.append(
        [Button(t.plain("learning.button_again"), Ask(name, shown.mode)),
         Button(t.plain("learning.button_more"), More(name, shown.mode))]
    )  # fmt: skip
    return rows
