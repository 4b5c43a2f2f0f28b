"""Directions and model selection."""

import sqlalchemy as sa
from alembic import op

revision = "0011_choose"
down_revision = "0010_engine"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "direction_seed",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_direction_seed")),
        sa.UniqueConstraint("slug", name=op.f("uq_direction_seed_slug")),
    )
    with op.batch_alter_table("direction_seed", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_direction_seed_origin"), ["origin"], unique=False)

    op.create_table(
        "direction",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_direction_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_direction")),
    )


def downgrade() -> None:
    op.drop_table("direction")
    with op.batch_alter_table("direction_seed", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_direction_seed_origin"))

    op.drop_table("direction_seed")
