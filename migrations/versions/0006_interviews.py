"""Dated interviews, plans, debriefs, offers."""

revision = "0006_interviews"
down_revision = "0005_mock"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
