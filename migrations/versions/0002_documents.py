"""Documents, units and their review queue."""

import sqlalchemy as sa
from alembic import op

revision = "0002_documents"
down_revision = "0001_first"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "document",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("said_on", sa.String(), nullable=True),
        sa.Column("file_id", sa.String(), nullable=True),
        sa.Column("link", sa.String(), nullable=True),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("digest", name=op.f("uq_document_digest")),
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_created_at"), ["created_at"], unique=False)
    op.create_table(
        "document_original",
        sa.Column("document_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_original_document_id_document"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document_original")),
    )
    op.create_table(
        "document_unit",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("document_id", BIG_ID, nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("near", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("became", sa.String(), nullable=True),
        sa.Column("merged_into", BIG_ID, nullable=True),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("decision", sa.BigInteger(), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_unit_document_id_document"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_unit")),
        sa.UniqueConstraint("digest", name=op.f("uq_document_unit_digest")),
    )
    with op.batch_alter_table("document_unit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_unit_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_unit_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_unit_state"), ["state"], unique=False)


def downgrade() -> None:
    op.drop_table("document_unit")
    op.drop_table("document_original")
    op.drop_table("document")
