"""Search in rows whose table was made searchable by ``migrate.make_searchable``."""

from __future__ import annotations

from typing import TypeVar

from django.db import connections
from django.db.models import Case, F, IntegerField, Model, Q, QuerySet, Value, When
from django.db.models.expressions import RawSQL

from khuyencong.apps.search.migrate import searched_text
from khuyencong.apps.search.sqlite import full_text_table
from khuyencong.apps.search.words import postgresql_query, sqlite_query, words_of
from khuyencong.domain.foundation.text import fold, nfc

Row = TypeVar("Row", bound=Model)


def matching(
    rows: QuerySet[Row],
    text: str,
    *,
    columns: tuple[str, ...] = ("search",),
    walks: bool = False,
) -> QuerySet[Row]:
    """Keep the rows that hold every word of the text, the last one as the beginning of a word.

    Accents, case and đ/d make no difference. An empty text keeps all rows; a text without any
    letter or digit keeps none. ``columns`` are those the table was made searchable with.
    ``walks`` goes through the rows in their order and looks whether each was found, rather than
    fetch and sort all that was found: for a table so long that a word may stand in most of it.
    """
    if not text.strip():
        return rows
    words = words_of(text)
    if not words:
        return rows.none()
    found = (
        _found_in_sqlite(rows.model._meta.db_table, words)
        if connections[rows.db].vendor == "sqlite"
        else _found_in_postgresql(rows.model._meta.db_table, words, columns)
    )
    if walks:  # no index holds this sum, so the database keeps to that of the order
        numbered = rows.alias(row_number=F("pk") + 0)
        return numbered.filter(row_number__in=found)  # type: ignore[return-value]
    return rows.filter(pk__in=found)


def _found_in_sqlite(table: str, words: list[str]) -> RawSQL:
    fts = full_text_table(table)
    sql = f'SELECT rowid FROM "{fts}" WHERE "{fts}" MATCH %s'  # noqa: S608  # names of our own
    return RawSQL(sql, [sqlite_query(words)])  # noqa: S611  # what was typed is a parameter


def _found_in_postgresql(table: str, words: list[str], columns: tuple[str, ...]) -> RawSQL:
    where = f"{searched_text(columns)} @@ to_tsquery('simple', %s)"
    sql = f'SELECT id FROM "{table}" WHERE {where}'  # noqa: S608  # names of our own
    return RawSQL(sql, [postgresql_query(words)])  # noqa: S611  # what was typed is a parameter


def by_relevance(rows: QuerySet[Row], text: str, *, title: str = "title") -> QuerySet[Row]:
    """Order rows: title with the very phrase first, then the phrase without accents, then newest.

    Plain ranking would put "Lâm Đồng – Đức Hạnh" before "đúc đồng" for who asks for "đúc đồng".
    """
    phrase = nfc(text)[:200]
    spellings = {phrase, phrase.lower(), phrase.capitalize(), phrase.upper()}
    exact = Q()
    for spelling in spellings:
        exact |= Q(**{f"{title}__contains": spelling})
    near = Q(search__contains=fold(phrase))
    rank = Case(
        When(exact, then=Value(0)),
        When(near, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return rows.order_by(rank, "-pk")
