"""How much a count would read, found out without counting it all."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.db.models import IntegerField, Value

from khuyencong.apps.reports.counting.source import Rows


def is_more_than(most: int, reads: Iterable[Rows]) -> bool:
    """Tell whether these together have more rows; one statement, which reads ``most`` + 1 of each
    at most."""
    parts, given = [], []
    for place, rows in enumerate(reads):
        one = Value(1, output_field=IntegerField())
        sql, params = (
            rows.order_by().annotate(one=one).values("one")[: most + 1].query.sql_with_params()
        )
        parts.append(f"(SELECT count(*) FROM ({sql}) AS read_{place})")  # noqa: S608
        given += params
    if not parts:
        return False
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {' + '.join(parts)}", given)
        return bool(cursor.fetchone()[0] > most)
