"""An expression about one account, put into SQL once for a process: only the key changes.

It is asked on every page; to build it anew took longer than the database needs to answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import Field, Model
from django.db.models.expressions import Combinable, RawSQL

MARK = -7_919_104_729
"""Stands for the key of the account in the kept SQL: no account has it."""
FIXED = (bool, int, str)
"""What else may stand in the SQL: a day or an instant would be that of the first page."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""As SQLite is given a day."""


class Prepared:
    """``make`` takes the key of an account and returns the expression; asked for with a key."""

    def __init__(
        self,
        make: Callable[[int], Combinable],
        *,
        model: type[Model],
        output_field: Field[Any, Any],
    ) -> None:
        self._make, self._model, self._output_field = make, model, output_field
        self._kept: dict[str, tuple[str, tuple[Any, ...]]] = {}

    def __call__(self, account_id: int) -> RawSQL:
        """Return the expression for an account. Raises TypeError for one that cannot be kept."""
        sql, params = self._kept.get(connection.vendor) or self._prepare()
        given = [account_id if param == MARK else param for param in params]
        return RawSQL(sql, given, output_field=self._output_field)  # noqa: S611 (the SQL of Django)

    def _prepare(self) -> tuple[str, tuple[Any, ...]]:
        query = self._model._default_manager.all().query
        combinable: Any = self._make(MARK)
        expression = combinable.resolve_expression(query)
        sql, params = query.get_compiler(connection=connection).compile(expression)
        if not all(isinstance(each, FIXED) and not DAY.match(str(each)) for each in params):
            raise TypeError("a prepared expression may hold no day or instant")
        self._kept[connection.vendor] = sql, tuple(params)
        return self._kept[connection.vendor]
