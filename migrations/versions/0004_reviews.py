"""Reviews: load, leeches, answer book, group quizzes."""

revision = "0004_reviews"
down_revision = "0003_search"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
