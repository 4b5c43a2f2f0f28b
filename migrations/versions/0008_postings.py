"""Postings: those that people pasted, saved searches, and the ledger of what they were told."""

import sqlalchemy as sa
from alembic import op

revision = "0008_postings"
down_revision = "0007_progress"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def owner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=f"fk_{table}_user_id_user", ondelete="CASCADE")


def upgrade() -> None:
    op.create_table(
        "own_posting",
        sa.Column("id", ID, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("mentioned", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        owner("own_posting"),
        sa.PrimaryKeyConstraint("id", name="pk_own_posting"),
    )
    op.create_index("ix_own_posting_user_id", "own_posting", ["user_id"])
    op.create_table(
        "saved_search",
        sa.Column("id", ID, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_due_at", sa.DateTime(timezone=True), nullable=True),
        owner("saved_search"),
        sa.PrimaryKeyConstraint("id", name="pk_saved_search"),
    )
    op.create_index("ix_saved_search_next_due_at", "saved_search", ["next_due_at"])
    op.create_index("uq_saved_search_user_id_words", "saved_search", ["user_id", "words"], unique=True)
    op.create_table(
        "posting_notice",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("posting", sa.String(), nullable=False),
        sa.Column("search_id", ID, nullable=True),
        sa.Column("noticed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        owner("posting_notice"),
        sa.PrimaryKeyConstraint("user_id", "posting", name="pk_posting_notice"),
    )
    op.create_table(
        "posting_seen",
        sa.Column("posting", sa.String(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("posting", name="pk_posting_seen"),
    )


def downgrade() -> None:
    op.drop_table("posting_seen")
    op.drop_table("posting_notice")
    op.drop_table("saved_search")
    op.drop_table("own_posting")
