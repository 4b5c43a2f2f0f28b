"""Offers on the screen: one by its parts, two side by side, and the table."""

from __future__ import annotations

from itertools import combinations

from bot.actions.interview import (
    CompareOffers,
    DeleteOffer,
    ListInterviews,
    ListOffers,
    NewOffer,
    OfferTable,
    ShowOffer,
)
from bot.locales import Html, Translator, localise
from bot.reply import Button, Document, Reply, Rows, cut
from mentor.offers import offers
from mentor.offers.offers import COLUMNS, Kept
from mentor.offers.words import Parts

PARTS = ("city", "base", "months", "bonus", "signing", "stock", "first", "mean")
SUMS = {"base", "signing", "first", "mean"}
PAIRS = 6


def listed(kept: list[Kept], t: Translator, toast: str | None = None) -> Reply:
    """All offers; the way to a first one where there is none."""
    new = Button(t.plain("offer.button_new"), NewOffer(0, 0))
    back = Button(t.plain("interview.button_all"), ListInterviews())
    if not kept:
        return Reply(Html(f"{t('offer.none')}\n<code>{t('offer.example')}</code>"), [[new, back]], toast=toast)
    lines = [
        t("offer.line", company=_company(one, t), first=money(one.parts.first_year, t), mean=money(one.parts.mean, t))
        for one in kept
    ]
    rows: Rows = [
        [Button(cut(_company(one, t), 30), ShowOffer(one.id)) for one in kept[i : i + 3]]
        for i in range(0, len(kept), 3)
    ]
    for a, b in list(combinations(kept, 2))[:PAIRS]:
        label = t.plain("offer.button_compare", first=cut(_company(a, t), 16), second=cut(_company(b, t), 16))
        rows.append([Button(label, CompareOffers(a.id, b.id))])
    rows.append([new, Button(t.plain("offer.button_file"), OfferTable()), back])
    return Reply(t("offer.all", lines=Html("\n".join(lines))), rows, toast=toast)


def ask(company: str, t: Translator) -> Reply:
    """Waiting for the pay."""
    example = t.plain("offer.example")
    text = t("offer.ask_of", company=company, example=example) if company else t("offer.ask", example=example)
    return Reply(text, fresh=True)


def one(kept: Kept, t: Translator) -> Reply:
    """One offer by its parts, with what is not certain; or the question whose it is."""
    if not kept.company:
        return Reply(t("offer.ask_company"), fresh=True)
    lines = [t("offer.part", name=t(f"offer.part_{part}"), value=_value(part, kept.parts, t)) for part in PARTS[:-2]]
    sums = {"first": money(kept.parts.first_year, t), "mean": money(kept.parts.mean, t)}
    parts = [
        t("offer.one", company=kept.company, lines=Html("\n".join(lines)), **sums),
        *_unsure("offer.unsure", kept, t),
    ]
    rows = [
        [
            Button(t.plain("offer.button_again"), NewOffer(0, kept.id)),
            Button(t.plain("offer.button_delete"), DeleteOffer(kept.id)),
        ],
        [Button(t.plain("offer.button_new"), NewOffer(0, 0)), Button(t.plain("offer.button_all"), ListOffers())],
    ]
    return Reply("\n\n".join(parts), rows)


def pair(first: Kept, second: Kept, t: Translator) -> Reply:
    """Two offers part by part; where one pays more it says how much."""
    lines = []
    for part in PARTS:
        values = (_value(part, first.parts, t), _value(part, second.parts, t))
        more = _more(part, first, second, t)
        lines.append(t("offer.both", name=t(f"offer.part_{part}"), first=values[0], second=values[1], more=more))
    head = t("offer.two", first=_company(first, t), second=_company(second, t), lines=Html("\n".join(lines)))
    parts = [head, *_unsure("offer.unsure_of", first, t), *_unsure("offer.unsure_of", second, t), t("offer.not_all")]
    rows = [
        [Button(cut(_company(one, t), 30), ShowOffer(one.id)) for one in (first, second)],
        [Button(t.plain("offer.button_all"), ListOffers())],
    ]
    return Reply("\n\n".join(parts), rows)


def table(kept: list[Kept], t: Translator) -> Reply:
    """The offers as a file for a spreadsheet."""
    names = {column: localise(t.plain(f"offer.column_{column}"), t.lang) for column in COLUMNS}
    return Reply(t("offer.file_sent"), document=Document(t.plain("offer.file"), offers.table(kept, names)), fresh=True)


def money(yuan: int, t: Translator) -> str:
    """63 万, 630k."""
    if t.lang == "en":
        return f"{yuan / 1000:,.1f}".removesuffix(".0") + "k" if yuan >= 1000 else str(yuan)
    return (
        t.plain("offer.value_wan", n=f"{yuan / 10000:,.2f}".rstrip("0").removesuffix("."))
        if yuan >= 10000
        else str(yuan)
    )


def _company(kept: Kept, t: Translator) -> str:
    return kept.company or t.plain("offer.value_none")


def _sum(part: str, parts: Parts) -> int:
    return {"base": parts.base, "signing": parts.signing, "first": parts.first_year, "mean": parts.mean}[part]


def _value(part: str, parts: Parts, t: Translator) -> str:
    none = t.plain("offer.value_none")
    match part:
        case "city":
            return parts.city or none
        case "months":
            return t.plain("offer.value_months", n=f"{parts.months:g}")
        case "bonus":
            if parts.bonus_months:
                months = f"{parts.bonus_months:g}"
                return t.plain("offer.value_bonus", n=months, sum=money(round(parts.base * parts.bonus_months), t))
            return money(parts.bonus, t) if parts.bonus else none
        case "stock":
            if not parts.stock:
                return none
            each = money(parts.stock_yearly, t)
            return t.plain("offer.value_stock", sum=money(parts.stock, t), years=parts.stock_years, each=each)
        case _:
            return money(_sum(part, parts), t) if _sum(part, parts) else none


def _more(part: str, first: Kept, second: Kept, t: Translator) -> Html:
    if part not in SUMS:
        return Html("")
    by = _sum(part, first.parts) - _sum(part, second.parts)
    if not by:
        return Html("")
    return t("offer.more", company=_company(first if by > 0 else second, t), value=money(abs(by), t))


def _unsure(key: str, kept: Kept, t: Translator) -> list[Html]:
    lines = [f"• {t(f'offer.unsure_{what}')}" for what in kept.parts.unsure]
    if kept.parts.unread:
        lines.append(f"• {t('offer.unread', text=kept.parts.unread)}")
    values = {"company": _company(kept, t)} if key == "offer.unsure_of" else {}
    return [t(key, lines=Html("\n".join(lines)), **values)] if lines else []
