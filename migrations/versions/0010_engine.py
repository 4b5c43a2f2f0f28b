"""Per-user order, tombstones."""

revision = "0010_engine"
down_revision = "0009_campaigns"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
