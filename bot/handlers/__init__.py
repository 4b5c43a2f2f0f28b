"""The registration tables; they read like an index. A command is one line here and one text `command.<name>`."""

from __future__ import annotations

from bot.actions import ask as asks
from bot.actions import campaigns as ca
from bot.actions import interview as iv
from bot.actions import letters as lt
from bot.actions import people as pe
from bot.actions import plan as pl
from bot.actions import postings as po
from bot.actions import reminders as ra
from bot.actions import reverse as rv
from bot.actions import roadmap as rm
from bot.actions import study as st
from bot.callbacks import Payload
from bot.handlers import (
    admin,
    answer,
    ask,
    campaigns,
    card,
    common,
    debrief,
    interview,
    jd,
    jobs,
    letters,
    offers,
    plan,
    post,
    prep,
    previews,
    privacy,
    profile,
    progress,
    quiz,
    reminders,
    reverse,
    roadmap,
    searches,
    sending,
    settings,
    shared,
    start,
    study,
)
from bot.push import Renderers
from bot.router import Command, Handler, Routes
from bot.views import campaigns as campaign_view
from bot.views import card as card_view
from bot.views import interview_pushes
from bot.views import jobs as job_view
from bot.views import letters as letter_view
from bot.views import plan as plan_view
from bot.views import reminders as reminder_view
from bot.views import searches as search_view
from bot.views import shared as shared_view
from mentor import campaigns as domain
from mentor import letters as letter_domain
from mentor.countdown import messages as interview_messages
from mentor.plans import weekly
from mentor.postings import follow as posting_follow
from mentor.postings import searches as posting_searches
from mentor.postings import submissions as posting_submissions
from mentor.reminders import store as reminder_store
from mentor.reviews import due_pushes

COMMANDS: tuple[Command, ...] = (
    Command("start", start.start),
    Command("roadmap", roadmap.roadmap),
    Command("plan", plan.plan),
    Command("daily", study.daily),
    Command("review", study.review),
    Command("quiz", quiz.quiz),
    Command("reverse", reverse.show),
    Command("ask", ask.ask_),
    Command("jobs", jobs.jobs),
    Command("jd", jd.jd),
    Command("profile", profile.show),
    Command("interview", interview.interview),
    Command("remind", reminders.remind),
    Command("progress", progress.show),
    Command("settings", settings.settings),
    Command("export", privacy.export),
    Command("forget", privacy.ask),
    Command("privacy", privacy.show),
    Command("feedback", letters.feedback),
    Command("help", common.help_),
    Command("cancel", common.cancel),
    Command("stop", common.stop),
    Command("admin", admin.overview, admin=True),
    Command("inbox", letters.inbox, admin=True),
    Command("post", post.post, admin=True),
    Command("broadcast", campaigns.broadcast, admin=True),
    Command("campaigns", sending.listed, admin=True),
)

BUTTONS: dict[type[Payload], Handler] = {
    asks.ShowCareer: ask.show_career,
    asks.SendQuestion: ask.send_question,
    common.PushesOn: common.pushes_on,
    rv.ShowPage: reverse.page,
    rv.ShowReverse: reverse.detail,
    rv.KeepReverse: reverse.keep,
    rv.ShowSheet: reverse.sheet,
    rm.ShowMap: roadmap.show_map,
    rm.ShowTrack: roadmap.show_track,
    rm.ShowStage: roadmap.show_stage,
    rm.ShowNode: roadmap.show_node,
    rm.MarkNode: roadmap.mark_node,
    rm.NoteNode: roadmap.note_node,
    rm.ChooseTrack: roadmap.choose_track,
    st.ShowCard: study.show_card,
    st.Ask: study.ask,
    st.Reveal: study.reveal,
    st.ShowPart: study.show_part,
    st.Rate: study.rate,
    st.Undo: study.undo,
    st.PutOff: study.put_off,
    st.LookAgain: study.look_again,
    st.MoreToday: study.more_today,
    st.HardOnes: study.hard_ones,
    st.More: card.more,
    st.Suspend: card.suspend,
    st.Flag: card.flag,
    st.NoteCard: card.note,
    st.Correct: answer.correct,
    st.NextQuiz: quiz.next_quiz,
    pe.Answer: start.answer,
    pe.Skip: start.skip,
    pe.Before: start.before,
    pe.AskPlace: start.ask_place,
    pe.ShowSettings: settings.settings,
    pe.ShowSetting: settings.show,
    pe.PutSetting: settings.put,
    pe.Export: privacy.export,
    pe.Forget: privacy.forget,
    pe.Keep: privacy.keep,
    pl.ShowPlan: plan.show,
    pl.PlanHours: plan.hours,
    pl.PlanTrack: plan.track,
    pl.AskPlan: plan.ask,
    pl.PlanTarget: plan.target,
    pl.ShowOff: plan.weeks_off,
    pl.TakeOff: plan.take_off,
    pl.TickBox: plan.tick,
    pl.ShowSmall: plan.small,
    pl.PlanCalendar: plan.file,
    iv.ListInterviews: interview.listed,
    iv.NewInterview: interview.new,
    iv.ShowInterview: interview.show,
    iv.PickWhen: interview.pick_when,
    iv.PickDay: interview.pick_day,
    iv.PickRound: interview.pick_round,
    iv.MoveInterview: interview.move,
    iv.ChangeRound: interview.change_round,
    iv.DeleteInterview: interview.delete,
    iv.StartToday: interview.start_today,
    iv.ShowToAsk: interview.to_ask,
    iv.InterviewCalendar: interview.file,
    iv.Conclude: debrief.conclude,
    iv.GoDebrief: debrief.go,
    iv.ReadDebrief: debrief.read,
    iv.MarkBad: debrief.mark_bad,
    iv.MakeOwn: debrief.make_own,
    iv.DropNote: debrief.drop,
    iv.ChooseReverse: debrief.choose,
    iv.ListOffers: offers.listed,
    iv.NewOffer: offers.new,
    iv.ShowOffer: offers.show,
    iv.CompareOffers: offers.compare,
    iv.DeleteOffer: offers.delete,
    iv.OfferTable: offers.table,
    ra.ListReminders: reminders.show_all,
    ra.ShowReminder: reminders.show,
    ra.NewReminder: reminders.new,
    ra.ChangeReminder: reminders.change,
    ra.DeleteReminder: reminders.delete,
    ra.SnoozeReminder: reminders.snooze,
    ra.ThroughQuiet: reminders.through_quiet,
    ra.PickReading: reminders.pick,
    po.ShowPostings: jobs.page,
    po.ShowPosting: jobs.show,
    po.MarkPosting: jobs.mark,
    po.HaveSkill: jd.have,
    po.ShowProfile: profile.show,
    po.AddSkill: profile.add,
    po.RemoveSkill: profile.remove,
    po.WriteSkills: profile.ask,
    po.PutLevel: prep.level,
    po.PasteResume: profile.ask_resume,
    po.ShowPrep: prep.pack,
    po.ShowSkill: prep.skill,
    po.LearnSkill: prep.learn,
    po.Narrow: jobs.narrow,
    po.ShowMarket: jobs.show_market,
    po.KeepSearch: searches.keep,
    po.SharePosting: shared.share,
    po.ShowSearches: searches.show,
    po.DropSearch: searches.drop,
}

ADMIN_BUTTONS: dict[type[Payload], Handler] = {
    lt.NextLetter: letters.following,
    lt.AnswerLetter: letters.answer,
    lt.CloseLetter: letters.close,
    ca.ShowDraft: campaigns.show_draft,
    ca.ShowChoices: campaigns.show_choices,
    ca.Toggle: campaigns.toggle,
    ca.SetOption: campaigns.set_option,
    ca.AskWords: campaigns.ask_words,
    ca.PreviewAs: previews.preview_as,
    ca.TestSend: previews.test_send,
    ca.AskStart: sending.ask_start,
    ca.Start: sending.start,
    ca.Move: sending.move,
    ca.ShowReport: sending.report,
    ca.ReportFile: sending.file,
    ca.Unknown: sending.send_unknown,
    ca.BroadcastPosting: campaigns.from_posting,
    po.FixPost: post.fix,
    po.LookPost: post.look,
    po.PublishPost: post.put,
    po.CancelPost: post.leave,
    po.AskField: post.ask_field,
    po.PublishMany: post.put_many,
    po.NextShared: shared.following,
    po.ReviewShared: shared.review,
    po.RejectShared: shared.reject,
}

DIALOGUES: dict[str, Handler] = {
    "node_note": roadmap.note_written,
    "card": answer.typed,
    "card_flag": card.flag_written,
    "card_note": card.note_written,
    "onboarding": start.written,
    "setting": settings.written,
    "feedback": letters.feedback_written,
    "letter_answer": letters.answer_written,
    "remind": reminders.time_written,
    "remind_text": reminders.words_written,
    "remind_choice": reminders.choice_written,
    "interview": interview.written,
    "debrief": debrief.written,
    "offer": offers.written,
    "plan": plan.written,
    "broadcast": campaigns.written,
    "broadcast_as": previews.written,
    "post": post.written,
    "share_reason": shared.reason_written,
    "jd": jd.written,
    "skills": profile.written,
    "resume": profile.resume_written,
}

EVENTS: dict[str, Handler] = {
    "poll_answer": quiz.answered,
}

RENDERERS: Renderers = {
    "letter": (letter_domain.message, letter_view.message),
    "daily": (due_pushes.daily_push, card_view.daily_push),
    "review": (due_pushes.review_push, card_view.review_push),
    "reminder": (reminder_store.ringing, reminder_view.ringing),
    "missed": (reminder_store.missed, reminder_view.missed),
    "interview": (interview_messages.message, interview_pushes.push),
    "week": (weekly.message, plan_view.push),
    "submission": (posting_submissions.message, shared_view.message),
    "campaign": (domain.message, campaign_view.message),
    "deadline": (posting_follow.due, job_view.deadline),
    "followup": (posting_follow.due, job_view.followup),
    "postings": (posting_searches.news, search_view.news),
}

ROUTES = Routes(
    commands={command.name: command for command in COMMANDS},
    buttons=BUTTONS,
    admin_buttons=ADMIN_BUTTONS,
    dialogues=DIALOGUES,
    text=common.text,
    document=common.document,
    location=start.located,
    other=common.other,
    events=EVENTS,
)
