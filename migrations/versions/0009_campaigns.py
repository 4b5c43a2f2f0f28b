"""Campaigns: segments, schedule, variants."""

import sqlalchemy as sa
from alembic import op

revision = "0009_campaigns"
down_revision = "0008_postings"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("user", schema=None) as batch_op:
        batch_op.add_column(sa.Column("city", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("stage", sa.Integer(), nullable=True))
        batch_op.create_index(
            "ix_user_segment",
            ["track", "stage", "city", "lang", "seen_at", "silenced", "paused_until", "muted", "id"],
            unique=False,
        )
    with op.batch_alter_table("campaign", schema=None) as batch_op:
        batch_op.add_column(sa.Column("version", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("wall_at", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("hours", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("rate", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("join_days", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("paused_why", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("looked_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("released_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("watched_from", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_user_skill_skill_user_id", "user_skill", ["skill", "user_id"], unique=False)
    op.create_index("ix_application_posting_state", "application", ["posting", "state"], unique=False)
    op.create_table(
        "submission",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("posting_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_submission_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submission")),
    )
    with op.batch_alter_table("submission", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_submission_state"), ["state"], unique=False)
        batch_op.create_index(batch_op.f("ix_submission_user_id"), ["user_id"], unique=False)


def downgrade() -> None:
    op.drop_table("submission")
    op.drop_index("ix_application_posting_state", table_name="application")
    op.drop_index("ix_user_skill_skill_user_id", table_name="user_skill")
    names = ("watched_from", "released_at", "looked_at", "paused_why", "join_days", "rate", "hours", "wall_at", "version")
    with op.batch_alter_table("campaign", schema=None) as batch_op:
        for name in names:
            batch_op.drop_column(name)
    with op.batch_alter_table("user", schema=None) as batch_op:
        batch_op.drop_index("ix_user_segment")
        batch_op.drop_column("stage")
        batch_op.drop_column("city")
