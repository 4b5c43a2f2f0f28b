"""Dated interviews, plans, debriefs, offers."""

import sqlalchemy as sa
from alembic import op

revision = "0006_interviews"
down_revision = "0005_mock"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "card_cap",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_card_cap_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "slug", name=op.f("pk_card_cap")),
    )
    op.create_table(
        "interview",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("round", sa.String(), nullable=False),
        sa.Column("track", sa.String(), nullable=True),
        sa.Column("posting", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("has_time", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_interview_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
    )
    with op.batch_alter_table("interview", schema=None) as batch_op:
        batch_op.create_index("ix_interview_state_at", ["state", "at"], unique=False)
        batch_op.create_index("ix_interview_user_id_state_at", ["user_id", "state", "at"], unique=False)

    op.create_table(
        "offer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("parts", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_offer_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
    )
    with op.batch_alter_table("offer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_offer_user_id"), ["user_id"], unique=False)

    op.create_table(
        "plan",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("target_on", sa.Date(), nullable=True),
        sa.Column("off", sa.Text(), nullable=False),
        sa.Column("next_week_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_plan_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_plan")),
    )
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_next_week_at"), ["next_week_at"], unique=False)

    op.create_table(
        "plan_tick",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("concept", sa.String(), nullable=False),
        sa.Column("week_on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_plan_tick_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "concept", "week_on", name=op.f("pk_plan_tick")),
    )
    op.create_table(
        "interview_note",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("interview_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["interview_id"],
            ["interview.id"],
            name=op.f("fk_interview_note_interview_id_interview"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_interview_note_user_id_user"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview_note")),
    )
    with op.batch_alter_table("interview_note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_interview_note_interview_id"), ["interview_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_interview_note_user_id"), ["user_id"], unique=False)



def downgrade() -> None:
    with op.batch_alter_table("interview_note", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_interview_note_user_id"))
        batch_op.drop_index(batch_op.f("ix_interview_note_interview_id"))

    op.drop_table("interview_note")
    op.drop_table("plan_tick")
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_next_week_at"))

    op.drop_table("plan")
    with op.batch_alter_table("offer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_offer_user_id"))

    op.drop_table("offer")
    with op.batch_alter_table("interview", schema=None) as batch_op:
        batch_op.drop_index("ix_interview_user_id_state_at")
        batch_op.drop_index("ix_interview_state_at")

    op.drop_table("interview")
    op.drop_table("card_cap")
