"""The search index, accepted passages, what somebody asked last."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003_search"
down_revision = "0002_documents"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FTS = (
    """CREATE VIRTUAL TABLE search_fts USING fts5(title, path, body, content='search_unit', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0 tokenchars '+#._/-'")""",
    """CREATE TRIGGER search_unit_added AFTER INSERT ON search_unit BEGIN
    INSERT INTO search_fts(rowid, title, path, body) VALUES (new.id, new.title, new.path, new.body); END""",
    """CREATE TRIGGER search_unit_removed AFTER DELETE ON search_unit BEGIN
    INSERT INTO search_fts(search_fts, rowid, title, path, body)
    VALUES ('delete', old.id, old.title, old.path, old.body); END""",
)


def upgrade() -> None:
    op.create_table(
        "search_unit",
        sa.Column("id", ID, nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("key", "digest", "kind", "slug", "heading")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("source", "title", "path", "body")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("title_size", "path_size", "body_size")),
        sa.Column("lexemes", sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql"), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_unit")),
        sa.UniqueConstraint("key", name=op.f("uq_search_unit_key")),
    )
    op.create_index("ix_search_unit_lexemes", "search_unit", ["lexemes"], postgresql_using="gin")
    op.create_table(
        "search_word",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_search_word")),
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in FTS:
            op.execute(sa.text(statement.replace(":", "\\:")))
    op.create_table(
        "passage",
        sa.Column("id", ID, nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("slug", "origin", "digest")),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
        sa.UniqueConstraint("slug", name=op.f("uq_passage_slug")),
    )
    op.create_index(op.f("ix_passage_origin"), "passage", ["origin"])
    op.create_table(
        "ask_subject",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("question", "kind", "slug")),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_ask_subject_user_id_user"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_ask_subject")),
    )


def downgrade() -> None:
    op.drop_table("ask_subject")
    op.drop_table("passage")
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE search_fts")
    op.drop_table("search_word")
    op.drop_table("search_unit")
