"""Reviews: own cards, scripts, lighter weekdays, the weekly quiz, a group's daily question."""

import datetime as dt

import sqlalchemy as sa
from alembic import op

revision = "0004_reviews"
down_revision = "0003_search"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "group_poll",
        sa.Column("poll_id", sa.String(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("poll_id", name=op.f("pk_group_poll")),
    )
    with op.batch_alter_table("group_poll", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_group_poll_chat_id"), ["chat_id"], unique=False)

    op.create_table(
        "group_vote",
        sa.Column("poll_id", sa.String(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_right", sa.Boolean(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("poll_id", "user_id", name=op.f("pk_group_vote")),
    )
    with op.batch_alter_table("group_vote", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_group_vote_answered_at"), ["answered_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_group_vote_chat_id"), ["chat_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_group_vote_user_id"), ["user_id"], unique=False)

    op.create_table(
        "group_quiz",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("tz", sa.String(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("next_question_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_board_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_group_quiz_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_group_quiz")),
    )
    with op.batch_alter_table("group_quiz", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_group_quiz_next_board_at"), ["next_board_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_group_quiz_next_question_at"), ["next_question_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_group_quiz_user_id"), ["user_id"], unique=False)

    op.create_table(
        "own_card",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("front", sa.String(), nullable=False),
        sa.Column("back", sa.String(), nullable=False),
        sa.Column("tags", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_own_card_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_card")),
    )
    with op.batch_alter_table("own_card", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_own_card_user_id"), ["user_id"], unique=False)

    op.create_table(
        "script",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("recited", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_script_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script")),
    )
    with op.batch_alter_table("script", schema=None) as batch_op:
        batch_op.create_index("ix_script_user_id_slug", ["user_id", "slug"], unique=False)

    op.create_table(
        "weekly_quiz",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("week_on", sa.Date(), nullable=False),
        sa.Column("slugs", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_weekly_quiz_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "week_on", name=op.f("pk_weekly_quiz")),
    )
    with op.batch_alter_table("quiz_poll", schema=None) as batch_op:
        batch_op.add_column(sa.Column("series", sa.String(), nullable=False, server_default=""))

    with op.batch_alter_table("user", schema=None) as batch_op:
        batch_op.add_column(sa.Column("day_shares", sa.Text(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("quiz_at", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("next_quiz_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f("ix_user_next_quiz_at"), ["next_quiz_at"], unique=False)

    # whoever is here already gets the weekly quiz too: Sunday at 10:00 in Shanghai, then by their own clock
    user = sa.table(
        "user",
        sa.column("quiz_at", sa.Integer()),
        sa.column("next_quiz_at", sa.DateTime(timezone=True)),
        sa.column("next_daily_at", sa.DateTime(timezone=True)),
    )
    now = dt.datetime.now(dt.timezone.utc)
    sunday = now.replace(hour=2, minute=0, second=0, microsecond=0) + dt.timedelta(days=6 - now.weekday())
    due = sunday if sunday > now else sunday + dt.timedelta(days=7)
    if op.get_bind().dialect.name == "sqlite":
        due = due.replace(tzinfo=None)
    op.execute(user.update().values(quiz_at=6 * 1440 + 10 * 60))
    op.execute(user.update().where(user.c.next_daily_at.is_not(None)).values(next_quiz_at=due))


def downgrade() -> None:
    with op.batch_alter_table("user", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_user_next_quiz_at"))
        batch_op.drop_column("next_quiz_at")
        batch_op.drop_column("quiz_at")
        batch_op.drop_column("day_shares")

    with op.batch_alter_table("quiz_poll", schema=None) as batch_op:
        batch_op.drop_column("series")

    op.drop_table("weekly_quiz")
    with op.batch_alter_table("script", schema=None) as batch_op:
        batch_op.drop_index("ix_script_user_id_slug")

    op.drop_table("script")
    with op.batch_alter_table("own_card", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_own_card_user_id"))

    op.drop_table("own_card")
    with op.batch_alter_table("group_quiz", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_group_quiz_user_id"))
        batch_op.drop_index(batch_op.f("ix_group_quiz_next_question_at"))
        batch_op.drop_index(batch_op.f("ix_group_quiz_next_board_at"))

    op.drop_table("group_quiz")
    with op.batch_alter_table("group_vote", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_group_vote_user_id"))
        batch_op.drop_index(batch_op.f("ix_group_vote_chat_id"))
        batch_op.drop_index(batch_op.f("ix_group_vote_answered_at"))

    op.drop_table("group_vote")
    with op.batch_alter_table("group_poll", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_group_poll_chat_id"))

    op.drop_table("group_poll")
