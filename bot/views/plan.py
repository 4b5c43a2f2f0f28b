"""The week plan on the screen: this week with its boxes, the weeks that follow, its settings."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot import html
from bot.actions.plan import (
    AskPlan,
    PlanCalendar,
    PlanHours,
    PlanTarget,
    PlanTrack,
    ShowOff,
    ShowPlan,
    ShowSmall,
    TakeOff,
    TickBox,
)
from bot.actions.roadmap import ShowNode
from bot.actions.study import ShowCard
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import CAPTION_LIMIT, Button, Reply, Rows, cut, utf16
from bot.views import times
from bot.views.parts import escaped
from bot.views.plan_picture import timeline
from bot.views.roadmap import MARKS
from mentor.clock import local
from mentor.corpus.schema import TRACKS
from mentor.plans.planning import Missing, Small
from mentor.plans.weekly import WeekPush
from mentor.plans.weeks import SHOWN_AHEAD, Aim, Item, PlanView, Week
from mentor.users import Person

HOURS = (3, 5, 8, 10, 15, 20)
PAGE = 8  # weeks
LONGEST_WEEK, SHORTEST_WEEK = 280, 24  # units of a line of titles
BOXES = 12


def plan(found: PlanView | Missing, t: Translator, page: int = 0, toast: str | None = None) -> Reply:
    """The plan under its picture, or the question that comes before it.

    The text keeps to a caption's length: one message with picture and boxes, which is edited in place.
    """
    if isinstance(found, Missing):
        return ask_hours(None, t) if found.what == "hours" else _ask_track(found, t)
    if found.ends_on is None and not found.this_week.items:
        return Reply(_head(found, t), [[Button("/review", Run("review")), Button("/progress", Run("progress"))]])
    pages = max(1, -(-(len(found.weeks) - 1) // PAGE))
    page = max(0, min(page, pages - 1))
    parts: list[Html] = [_head(found, t), *(_this_week(found, t) if page == 0 else [])]
    later = found.weeks[1 + page * PAGE :][:PAGE]
    if later:
        title = t("plan.later") + (f" · {t('plan.pages', page=page + 1, pages=pages)}" if pages > 1 else "")
        parts.append(Html("\n".join([title, *_week_lines(later, CAPTION_LIMIT - _length([*parts, title]), t)])))
    text = "\n\n".join(parts)
    rows = [*(_boxes(found.this_week, 0, t) if page == 0 else []), *_turn(page, pages, t), *_menu(t)]
    picture = timeline(found, t) if _length([text]) <= CAPTION_LIMIT else None
    return Reply(text, rows, picture=picture, toast=toast)


def push(found: WeekPush, t: Translator) -> Reply:
    """Monday's message."""
    week = found.plan.this_week
    before = t("plan.push_before", n=found.done_last_week) if found.done_last_week else Html("")
    head = t("plan.push", dates=_dates(week.monday, t), before=before)
    return Reply(*_short(week, head, t))


def pushed(found: PlanView | Missing, t: Translator, toast: str) -> Reply:
    """The same message after a box was ticked."""
    if isinstance(found, Missing):
        return plan(found, t, toast=toast)
    text, rows = _short(found.this_week, _week_title(found.this_week, t), t)
    return Reply(text, rows, toast=toast)


def _short(week: Week, head: Html, t: Translator) -> tuple[str, Rows]:
    is_done = all(item.state == "done" for item in week.items)
    foot = t("plan.week_done" if is_done else "plan.push_foot")
    small = Button(t.plain("plan.button_small"), ShowSmall())
    rows = [*_boxes(week, 1, t), [small, Button(t.plain("plan.button_plan"), ShowPlan(0))]]
    return "\n\n".join(["\n".join([head, *_lines(week.items, t)]), foot]), rows


def _ask_track(found: Missing, t: Translator) -> Reply:
    buttons = [Button(t.plain(f"track.{track}"), PlanTrack(track)) for track in TRACKS]
    key = "plan.no_roadmap" if found.what == "roadmap" else "plan.ask_track"
    return Reply(t(key), [buttons[i : i + 2] for i in range(0, len(buttons), 2)])


def ask_hours(hours: int | None, t: Translator) -> Reply:
    """How many hours a week?"""
    buttons = [Button(t.plain("plan.hours_n", n=n), PlanHours(n)) for n in HOURS]
    parts = [t("plan.now_hours", hours=hours)] if hours else []
    return Reply("\n".join([*parts, t("plan.ask_hours")]), [buttons[:3], buttons[3:]])


def ask_target(user: Person, now: datetime, t: Translator) -> Reply:
    """By when?"""
    today = local(now, user.tz).date()
    offers = [("spring", _next_first(today, 3)), ("autumn", _next_first(today, 8))]
    rows = [
        [Button(t.plain(f"plan.target_{name}", day=times.day(day, t, today)), PlanTarget(_number(day)))]
        for name, day in sorted(offers, key=lambda offer: offer[1])
    ]
    months = [(n, today + timedelta(days=30 * n)) for n in (3, 6)]
    rows += [
        [Button(t.plain("plan.target_months", n=n, day=times.day(day, t, today)), PlanTarget(_number(day)))]
        for n, day in months
    ]
    rows.append([Button(t.plain("plan.target_none"), PlanTarget(0)), Button(t.plain("common.back"), ShowPlan(0))])
    return Reply(t("plan.ask_target"), rows)


def off(found: PlanView | Missing, t: Translator, toast: str | None = None) -> Reply:
    """The coming weeks, each on or off."""
    if isinstance(found, Missing):
        return plan(found, t)
    first = found.this_week.monday
    mondays = [first + timedelta(weeks=n) for n in range(SHOWN_AHEAD)]
    buttons = [
        Button(f"{'🌴 ' if day in found.off else ''}{_dates(day, t)}", TakeOff(_number(day), int(day not in found.off)))
        for day in mondays
    ]
    rows = [buttons[i : i + 3] for i in range(0, len(buttons), 3)]
    return Reply(t("plan.off"), [*rows, [Button(t.plain("common.back"), ShowPlan(0))]], toast=toast)


def small(found: Small, t: Translator) -> Reply:
    """The one small thing for today."""
    node, card = found.node, found.card
    rows: Rows = []
    if found.kind == "review":
        text = t("plan.small_review", count=found.count, minutes=found.minutes)
        rows.append([Button(t.plain("plan.button_review"), Run("review"))])
    elif card is not None and node is not None:
        text = t("plan.small_question", node=node.title, card=card.title)
        rows.append([Button(t.plain("plan.button_question"), ShowCard(card.slug))])
    elif found.resource is not None and node is not None:
        title, link = escaped(found.resource.title), found.resource.link
        named = Html(f'<a href="{escaped(link)}">{title}</a>') if link else title
        text = t("plan.small_read", node=node.title, resource=named)
    else:
        text = t("plan.small_free")
    if node is not None and found.kind != "review":
        rows.append([Button(t.plain("plan.button_node"), ShowNode(node.slug))])
    return Reply(text, [*rows, [Button(t.plain("plan.button_plan"), ShowPlan(0))]]).anew()


def _head(found: PlanView, t: Translator) -> Html:
    end = (
        t("plan.all_done")
        if found.ends_on is None
        else t("plan.ends", day=times.day(found.ends_on, t, found.this_week.monday))
    )
    text = t(
        "plan.head", title=found.title, hours=found.hours, done=found.done, total=found.total,
        left=round(found.minutes_left / 60), end=end,
    )  # fmt: skip
    return Html(f"{text}\n{_aim(found.aim, found, t)}") if found.aim and found.ends_on else text


def _aim(aim: Aim, found: PlanView, t: Translator) -> Html:
    day = times.day(aim.on, t, found.this_week.monday)
    if aim.spare_days >= 7:
        return t("plan.aim_spare", day=day, weeks=aim.spare_days // 7)
    if aim.spare_days >= 0:
        return t("plan.aim_just", day=day)
    if aim.hours_needed is None:
        return t("plan.aim_never", day=day, reached=aim.reached, total=aim.total)
    return t(
        "plan.aim_short", day=day, reached=aim.reached, total=aim.total, hours=max(aim.hours_needed, found.hours + 1)
    )


def _this_week(found: PlanView, t: Translator) -> list[Html]:
    week = found.this_week
    if week.is_off:
        parts = [t("plan.this_week_off", dates=_dates(week.monday, t))]
    elif not week.items:
        parts = [t("plan.this_week_short", dates=_dates(week.monday, t))]
    else:
        parts = [Html("\n".join([_week_title(week, t), *_lines(week.items, t)]))]
    if found.besides:
        parts.append(t("plan.besides", titles=t.listed(found.besides[:8])))
    return parts


def _week_title(week: Week, t: Translator) -> Html:
    return t("plan.this_week", dates=_dates(week.monday, t), hours=_hours(week.minutes))


def _lines(items: list[Item], t: Translator) -> list[Html]:
    return [_line(item, t) for item in items]


def _line(item: Item, t: Translator) -> Html:
    part = item.part
    if not item.is_split:
        return t("plan.line", mark=MARKS[item.state], title=item.title, hours=_hours(part.minutes))
    whole = part.before + part.minutes + part.after
    return t(
        "plan.line_part", mark=MARKS[item.state], title=item.title, from_h=_hours(part.before),
        to_h=_hours(part.before + part.minutes), of=_hours(whole),
    )  # fmt: skip


def _length(parts: list[Html] | list[str]) -> int:
    """What paragraphs take of a caption."""
    return sum(utf16(html.plain(part)) + 2 for part in parts)


def _week_lines(weeks: list[Week], room: int, t: Translator) -> list[Html]:
    """A line a week, all of them within `room` units: the longest are cut."""
    dates = sum(utf16(_dates(week.monday, t)) + 4 for week in weeks)
    names = [" · ".join(item.title for item in week.items) for week in weeks]
    limit = LONGEST_WEEK
    while limit > SHORTEST_WEEK and sum(min(limit, utf16(name)) for name in names) > room - dates:
        limit -= 4
    return [_week_line(week, cut(name, limit), t) for week, name in zip(weeks, names, strict=True)]


def _week_line(week: Week, names: str, t: Translator) -> Html:
    dates = _dates(week.monday, t)
    return t("plan.week_off", dates=dates) if week.is_off else t("plan.week", dates=dates, items=names)


def _boxes(week: Week, push: int, t: Translator) -> Rows:
    """One box a row: pressed, it is ticked in place."""
    rows: Rows = []
    for item in week.items[:BOXES]:
        is_done = item.state == "done"
        minutes = 0 if item.part.is_last else item.part.minutes
        action = TickBox(item.slug, _number(week.monday), minutes, int(not is_done), push)
        rows.append(
            [
                Button(f"{'✅' if is_done else '⬜️'} {cut(item.title, 40)}", action),
                Button(t.plain("plan.button_open"), ShowNode(item.slug)),
            ]
        )
    return rows


def _turn(page: int, pages: int, t: Translator) -> Rows:
    row = [Button(t.plain("common.previous"), ShowPlan(page - 1))] if page else []
    row += [Button(t.plain("common.next"), ShowPlan(page + 1))] if page + 1 < pages else []
    return [row] if row else []


def _menu(t: Translator) -> Rows:
    return [
        [Button(t.plain("plan.button_small"), ShowSmall()), Button(t.plain("plan.button_file"), PlanCalendar())],
        [
            Button(t.plain("plan.button_hours"), AskPlan("hours")),
            Button(t.plain("plan.button_target"), AskPlan("target")),
            Button(t.plain("plan.button_off"), ShowOff()),
        ],
    ]


def _dates(monday: date, t: Translator) -> str:
    sunday = monday + timedelta(days=6)
    is_en = t.lang == "en"
    months = [times.MONTHS[day.month - 1] if is_en else str(day.month) for day in (monday, sunday)]
    return t.plain("plan.dates", from_month=months[0], from_day=monday.day, to_month=months[1], to_day=sunday.day)


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.1f}".removesuffix(".0")


def _number(day: date) -> int:
    return int(f"{day:%Y%m%d}")


def _next_first(today: date, month: int) -> date:
    found = date(today.year, month, 1)
    return found if found > today else date(today.year + 1, month, 1)
