"""Whether anything is kept from an account, asked in the statement that reads its roles."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import BooleanField, Exists, ExpressionWrapper, Q, Value
from django.db.models.expressions import Combinable

Presence = Callable[[int], Exists]
"""Takes the key of an account; returns the condition that some row is kept from it."""
PRESENCES: list[Presence] = []


def are_rows_kept_from(account_id: int) -> Combinable:
    """Return the expression that tells whether any row is kept from the account."""
    found = Q()
    for presence in PRESENCES:
        found |= Q(presence(account_id))
    return ExpressionWrapper(found, BooleanField()) if found else Value(value=False)
