"""Per-user order, tombstones."""

import sqlalchemy as sa
from alembic import op

revision = "0010_engine"
down_revision = "0009_campaigns"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inbox", sa.Column("lane", sa.BigInteger(), nullable=True))
    op.create_index("ix_inbox_lane_update_id", "inbox", ["lane", "update_id"])
    op.create_table(
        "tombstone",
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_tombstone")),
    )
    op.create_index(op.f("ix_tombstone_forgotten_at"), "tombstone", ["forgotten_at"])


def downgrade() -> None:
    op.drop_table("tombstone")
    op.drop_index("ix_inbox_lane_update_id", "inbox")
    with op.batch_alter_table("inbox") as batch:
        batch.drop_column("lane")
