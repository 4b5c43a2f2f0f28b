"""Somebody's skills on the screen."""

from __future__ import annotations

from bot.actions.postings import AddSkill, PasteResume, RemoveSkill, ShowProfile, ShowSkill, WriteSkills
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from mentor.postings.levels import HEARD, KNOWS, WORKS
from mentor.postings.profile import Profile

MANY = 60
ROWS = 45  # of two buttons each: a message holds a hundred


def show(found: Profile, t: Translator) -> Reply:
    """What somebody has, and what their track asks for beside."""
    parts = [t("profile.title")]
    if found.added:
        parts.insert(0, t("profile.added", names=t.listed(one.name for one in found.added)))
    parts[:0] = _misspelt(found, t)
    lines = []
    for level in (KNOWS, WORKS, HEARD):
        names = [one.name for one in found.skills if one.level == level]
        if names:
            said = t.listed(names[:MANY]) + (f" +{len(names) - MANY}" if len(names) > MANY else "")
            lines.append(t(f"profile.level_{level}", names=said))
    parts.append(Html("\n".join(lines)) if lines else t("profile.empty"))
    if found.common:
        track = found.track
        parts.append(t("profile.common", track=t.plain(f"track.{track}")) if track else t("profile.common_any"))
    return Reply(Html("\n\n".join(parts)), _rows(found, t))


def ask(t: Translator) -> Reply:
    """Waiting for the words."""
    return Reply(t("profile.ask"), fresh=True)


def ask_resume(t: Translator) -> Reply:
    """Waiting for a resume."""
    return Reply(t("profile.ask_resume"), fresh=True)


def from_resume(found: Profile, t: Translator) -> Reply:
    """What a resume brought."""
    shown = show(found, t)
    return Reply(Html(t("profile.from_resume", n=len(found.added or ())) + "\n\n" + shown.text), shown.buttons)


def no_resume_skills(found: Profile, t: Translator) -> Reply:
    """No skill in a resume: asked again."""
    return Reply(t("profile.no_resume_skills"), _rows(found, t), fresh=True)


def nothing_of(found: Profile, t: Translator) -> Reply:
    """No skill in the words: asked again."""
    text = Html("\n\n".join([*_misspelt(found, t), t("profile.nothing_recognised")]))
    return Reply(text, _rows(found, t), fresh=True)


def removable(found: Profile, t: Translator) -> Reply:
    """Each skill as a button that removes it."""
    if not found.skills:
        return show(found, t)
    rows = [
        [
            Button(f"✕ {cut(one.name, 28)}", RemoveSkill(one.slug)),
            Button(f"⚙️ {_level(one.level, t)}", ShowSkill(one.slug)),
        ]
        for one in found.skills[:ROWS]
    ]
    return Reply(t("profile.remove"), [*rows, [Button(t.plain("common.back"), ShowProfile())]])


def _misspelt(found: Profile, t: Translator) -> list[Html]:
    """Words that were not understood, each between quotation marks."""
    names = t.listed(t.plain("profile.quoted", word=cut(one.text, 24)) for one in found.misspelt)
    key = "profile.misspelt" if any(one.near for one in found.misspelt) else "profile.unknown"
    return [t(key, names=names)] if found.misspelt else []


def _level(level: int, t: Translator) -> str:
    return t.plain(f"skill.level_{level}")


def _rows(found: Profile, t: Translator) -> Rows:
    buttons = [Button(f"+ {cut(name, 24)}", AddSkill(slug)) for slug, name in found.common]
    meant = dict(near for one in found.misspelt for near in one.near)
    near = [Button(f"❓ {cut(name, 24)}", AddSkill(slug)) for slug, name in meant.items()]
    rows: Rows = [near[i : i + 3] for i in range(0, len(near), 3)]
    rows += [buttons[i : i + 3] for i in range(0, len(buttons), 3)]
    last = [Button(t.plain("profile.button_write"), WriteSkills())]
    last.append(Button(t.plain("profile.button_resume"), PasteResume()))
    last += [Button(t.plain("profile.button_remove"), RemoveSkill(""))] if found.skills else []
    return [*rows, last, [Button(t.plain("jobs.button_jd"), Run("jd"))]]
