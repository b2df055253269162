"""How much a person has not read, asked in the statement that reads its roles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import IntegerField, QuerySet, Subquery, Value
from django.db.models.expressions import Combinable

Unread = Callable[[int], QuerySet[Any]]
"""Takes the key of an account; returns the keys of what it has not read, at most so many."""
UNREAD: list[Unread] = []


class CountOf(Subquery):
    """How many rows a query has; cut the query first, and it reads no more than that."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


def count_unread(account_id: int) -> Combinable:
    """Return the expression that counts what the account has not read."""
    return CountOf(UNREAD[0](account_id)) if UNREAD else Value(0)
