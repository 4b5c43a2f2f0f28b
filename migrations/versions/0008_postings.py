"""Postings: profile, searches, ledger."""

revision = "0008_postings"
down_revision = "0007_progress"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
