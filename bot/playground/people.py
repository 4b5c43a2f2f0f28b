"""Who is there: users in chats, blocking, joining, groups that become supergroups."""

from __future__ import annotations

from .core import Core
from .model import Chat, Json, User


class ActionError(ValueError):
    """The persona cannot do this: no such user, message, button or option."""


class People(Core):
    """All return at once."""

    def user(self, user_id: int) -> User:
        if user_id not in self.users:
            raise ActionError(f"no user {user_id}")
        return self.users[user_id]

    def where(self, user_id: int, chat_id: int | None) -> Chat:
        self.user(user_id)
        chat = self.chats.get(chat_id if chat_id is not None else user_id)
        if chat is None:
            raise ActionError(f"no chat {chat_id}")
        if chat.is_group and user_id not in chat.members:
            raise ActionError(f"user {user_id} is not in chat {chat.id}")
        return chat

    def message(self, chat_id: int, message_id: int) -> Json:
        """One message as it is now."""
        chat = self.chats.get(chat_id)
        if chat is None or message_id not in chat.messages:
            raise ActionError(f"no message {message_id} in chat {chat_id}")
        return chat.messages[message_id]

    def messages(self, chat_id: int, *, after: int = 0) -> list[Json]:
        """Messages of a chat in order, as they are now, with ids above `after`."""
        if chat_id not in self.chats:
            raise ActionError(f"no chat {chat_id}")
        return [m for i, m in self.chats[chat_id].messages.items() if i > after]

    # coming and going ----------------------------------------------------------
    def block(self, user_id: int) -> None:
        """Blocks the bot; it gets my_chat_member and then 403."""
        chat = self.where(user_id, None)
        if not chat.blocked:
            chat.blocked = True
            self._membership(chat, user_id, "member", "kicked")

    def unblock(self, user_id: int) -> None:
        chat = self.where(user_id, None)
        if chat.blocked:
            chat.blocked = False
            self._membership(chat, user_id, "kicked", "member")

    def deactivate(self, user_id: int) -> None:
        """Deletes the account: 403 for ever, without an update."""
        self.where(user_id, None).deactivated = True

    def set_bot_status(self, chat_id: int, status: str, *, by: int | None = None) -> None:
        """In a group: member, administrator, left or kicked."""
        chat = self.chats[chat_id]
        old, chat.bot_status = chat.bot_status, status
        self._membership(chat, by or next(iter(chat.members)), old, status)

    def _membership(self, chat: Chat, user_id: int, old: str, new: str) -> None:
        self.save_chat(chat)
        me = self.bot.json()
        member: Json = {"chat": self.chat_json(chat), "from": self.user(user_id).json()}
        member |= {"date": int(self.now())}
        member["old_chat_member"] = member_json(old, me)
        member["new_chat_member"] = member_json(new, me)
        self.push_update("my_chat_member", member)
        self.emit("chat", chat.id, chat=self.chat_json(chat))

    def join(self, user_id: int, chat_id: int) -> None:
        """Adds a user to a group, with the service message."""
        chat, user = self.chats[chat_id], self.user(user_id)
        chat.members[user_id] = "member"
        self.save_chat(chat)
        message = self.add_message(chat, user, {"new_chat_members": [user.json()]})
        self.push_update("message", message)

    def migrate(self, chat_id: int) -> Chat:
        """Makes a group a supergroup; its old id answers with migrate_to_chat_id from now on."""
        old = self.chats[chat_id]
        new = self.add_group(old.title or "", list(old.members), kind="supergroup")
        new.bot_status, new.members = old.bot_status, dict(old.members)
        owner = self.users[next(iter(old.members))]
        first = self.add_message(old, owner, {"migrate_to_chat_id": new.id})
        second = self.add_message(new, owner, {"migrate_from_chat_id": old.id})
        old.migrated_to = new.id
        self.save_chat(old)
        self.save_chat(new)
        self.push_update("message", first)
        self.push_update("message", second)
        return new


def member_json(status: str, user: Json) -> Json:
    """A ChatMember with the fields that its status requires."""
    out: Json = {"status": status, "user": user}
    if status == "kicked":
        out["until_date"] = 0
    elif status == "creator":
        out["is_anonymous"] = False
    elif status == "administrator":
        rights = "can_be_edited is_anonymous can_manage_chat can_delete_messages " \
            "can_manage_video_chats can_restrict_members can_promote_members can_change_info " \
            "can_invite_users can_post_stories can_edit_stories can_delete_stories"  # fmt: skip
        out |= {right: right == "can_manage_chat" for right in rights.split()}
    return out
