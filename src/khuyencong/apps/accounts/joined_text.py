"""Texts of several rows as one: names of roles, former names."""

from __future__ import annotations

from typing import Any

from django.db.models import Aggregate, TextField, Value


class JoinedText(Aggregate):
    """The texts of a group with "; " between them, in no particular order; null without any."""

    function = "STRING_AGG"
    output_field = TextField()

    def __init__(self, text: Any, **extra: Any) -> None:
        super().__init__(text, Value("; "), **extra)

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return super().as_sql(compiler, connection, function="GROUP_CONCAT", **extra)
