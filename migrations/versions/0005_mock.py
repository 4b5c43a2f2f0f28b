"""Mock interviews: the session and its questions."""

import sqlalchemy as sa
from alembic import op

revision = "0005_mock"
down_revision = "0004_reviews"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mock",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("round", sa.String(), nullable=False),
        sa.Column("track", sa.String(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("posting", sa.String(), nullable=True),
        sa.Column("retry_of", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_mock_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mock")),
    )
    with op.batch_alter_table("mock", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mock_user_id"), ["user_id"], unique=False)

    op.create_table(
        "mock_turn",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("mock_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("point", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deadline_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_s", sa.Integer(), nullable=True),
        sa.Column("breaks", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("answer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("heard", sa.Text(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["mock_id"], ["mock.id"], name=op.f("fk_mock_turn_mock_id_mock"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_mock_turn_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mock_turn")),
        sa.UniqueConstraint("mock_id", "position", name=op.f("uq_mock_turn_mock_id_position")),
    )
    with op.batch_alter_table("mock_turn", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mock_turn_user_id"), ["user_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("mock_turn", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mock_turn_user_id"))

    op.drop_table("mock_turn")
    with op.batch_alter_table("mock", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mock_user_id"))

    op.drop_table("mock")
