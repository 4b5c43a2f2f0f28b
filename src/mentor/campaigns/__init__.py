"""Campaigns: one message to many, a row a recipient, every state a row in the database.

draft -> scheduled -> running -> finished, with paused and cancelled on the way; pausing holds the queued rows, so that
the sender never looks at them.
"""

from mentor.campaigns.drafts import create, create_for_posting, draft, put_variant, schedule, set_option, toggle
from mentor.campaigns.messages import Message, message, preview
from mentor.campaigns.report import Draft, Report, find, recent, sweep, table
from mentor.campaigns.running import move, resend_unknown, settle, show_progress_in, start, tick
from mentor.campaigns.segments import audience, offered
from mentor.campaigns.times import moment

__all__ = [
    "Draft",
    "Message",
    "Report",
    "audience",
    "create",
    "create_for_posting",
    "draft",
    "find",
    "message",
    "moment",
    "move",
    "offered",
    "preview",
    "put_variant",
    "recent",
    "resend_unknown",
    "schedule",
    "set_option",
    "settle",
    "show_progress_in",
    "start",
    "sweep",
    "table",
    "tick",
    "toggle",
]
