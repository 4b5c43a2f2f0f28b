"""The search index."""

revision = "0003_search"
down_revision = "0002_documents"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
