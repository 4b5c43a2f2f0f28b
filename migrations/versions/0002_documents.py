"""Documents, units and their review queue."""

revision = "0002_documents"
down_revision = "0001_first"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
