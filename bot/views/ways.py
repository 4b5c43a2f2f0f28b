"""The transfer map on the screen."""

from __future__ import annotations

from bot.actions.choose import ListWays, ShowResult, ShowWay
from bot.actions.roadmap import ChooseTrack, ShowMap, ShowNode
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views.cited import cited
from bot.views.links import share_button
from mentor.choose.transfers import Way
from mentor.corpus.directions import Transfer

MARKS = {"near": "🟢", "far": "🟡", "warned": "🔴"}


def listed(found: list[Transfer], t: Translator, *, back: bool = False) -> Reply:
    """Some ways to press."""
    rows: Rows = [[Button(f"{MARKS[way.verdict]} {cut(way.title, 40)}", ShowWay(way.slug))] for way in found]
    last = [Button(t.plain("choose.button_result"), ShowResult())] if back else []
    rows.append([*last, Button(t.plain("ways.button_choose"), Run("choose"))])
    if not found:
        rows.insert(0, [Button(t.plain("ways.button_all"), ListWays("", ""))])
    return Reply(t("ways.list") if found else t("ways.none"), rows)


def one(way: Way, own_track: str | None, t: Translator) -> Reply:
    """A way in full: what carries over, what is missing, a first project, who says so."""
    found = way.transfer
    carries = [t("ways.carry", have=c.have, becomes=c.becomes, why=c.why) for c in way.carries]
    missing = [t("ways.missing", title=node.title) for node in way.missing]
    parts = [
        t("ways.head", mark=MARKS[found.verdict], title=found.title, verdict=t.plain(f"ways.verdict_{found.verdict}"))
    ]
    if found.warning is not None:
        parts.append(t("ways.warning", warning=found.warning))
    parts.append(t("ways.carries", lines=Html("\n".join(carries))))
    parts.append(t("ways.lacks", track=t.plain(f"track.{found.track}"), lines=Html("\n".join(missing))))
    parts.append(t("ways.project", project=found.project))
    parts.append(t("ways.said", lines=Html("\n".join(t("ways.note", said=cited(note, t)) for note in way.notes))))
    if way.against is not None:
        parts.append(t("choose.against", said=cited(way.against, t)))
    rows: Rows = [[Button(f"▫️ {cut(node.title, 30)}", ShowNode(node.slug))] for node in way.missing[:3]]
    track = [Button(t.plain("choose.button_roadmap"), ShowMap(found.track))]
    if own_track != found.track:
        label = t.plain("choose.button_track", track=t.plain(f"track.{found.track}"))
        rows.append([Button(label, ChooseTrack(found.track))])
    back = Button(t.plain("ways.button_others"), ListWays(found.backgrounds[0], ""))
    return Reply("\n\n".join(parts), [*rows, track, [back, share_button("w", found.slug, found.title, t)]])
