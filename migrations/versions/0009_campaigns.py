"""Campaigns: segments, schedule, variants."""

revision = "0009_campaigns"
down_revision = "0008_postings"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
