"""On SQLite a row's number is never given twice: old buttons and pushes on their way name rows that may be gone.

PostgreSQL's sequences never go back; SQLite counts on from the highest number that is there, unless told otherwise.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012_own_numbers"
down_revision = "0011_choose"
branch_labels = None
depends_on = None

# what people and the outbox name by number; entries of the corpus are named by slug
TABLES = (
    "answer", "campaign", "delivery", "document", "document_unit", "interview", "interview_note", "letter", "mock",
    "mock_turn", "note", "offer", "own_card", "own_posting", "posting", "reminder", "review_log", "saved_search", "script",
    "submission",
)  # fmt: skip


def upgrade() -> None:
    _rebuild(autoincrement=True)


def downgrade() -> None:
    _rebuild(autoincrement=False)


def _rebuild(*, autoincrement: bool) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for name in TABLES:
        options = {"sqlite_autoincrement": autoincrement}
        with op.batch_alter_table(name, recreate="always", table_kwargs=options) as batch_op:
            # told explicitly: what is read back from SQLite is a plain INTEGER in both cases
            batch_op.alter_column("id", existing_type=sa.Integer(), nullable=False)
