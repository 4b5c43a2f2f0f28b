"""Mock interviews."""

revision = "0005_mock"
down_revision = "0004_reviews"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
