"""Directions and model selection."""

revision = "0011_choose"
down_revision = "0010_engine"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
