"""An index of the few who want no campaign, or not now."""

import sqlalchemy as sa
from alembic import op

revision = "0013_quiet_people"
down_revision = "0012_own_numbers"
branch_labels = None
depends_on = None

QUIET = "silenced OR paused_until IS NOT NULL OR CAST(muted AS TEXT) != '[]'"


def upgrade() -> None:
    where = sa.text(QUIET)
    op.create_index("ix_user_quiet", "user", ["id"], unique=False, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    op.drop_index("ix_user_quiet", table_name="user")
