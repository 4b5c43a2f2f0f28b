"""Streaks, digests, idle back-off."""

revision = "0007_progress"
down_revision = "0006_interviews"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
