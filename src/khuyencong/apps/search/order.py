"""Orders for an index. Their figures stand in the statement itself: SQLite does not look for the
index of an expression through a parameter.
"""

from __future__ import annotations

from django.db.models import BigIntegerField, Func, TextField

TITLE_KEY = Func("search", template="SUBSTR(%(expressions)s, 1, 120)", output_field=TextField())
"""The beginning of what is searched, which is the title: short enough for an index anywhere."""


def or_less(field: str) -> Func:
    """Return a figure, -1 where there is none."""
    template = "COALESCE(%(expressions)s, -1)"
    return Func(field, template=template, output_field=BigIntegerField())
