"""Rows kept from a person although his units may see them: a door for the apps above.

An app that keeps rows away registers who is asked; ``queries.rows_visible_to`` asks for every
table, so that no list, page, search or sheet can forget it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.accounts.models.kept_rows import PRESENCES, Presence

Keeper = Callable[[type[OwnedRow], int], QuerySet[Any] | None]
"""Takes a table and the key of an account; returns the keys of its rows to hide, None: of none."""
_KEEPERS: list[Keeper] = []


def keep_rows_away(keeper: Keeper, *, presence: Presence) -> None:
    """Ask this keeper from now on, of accounts of which ``presence`` holds."""
    if keeper not in _KEEPERS:
        _KEEPERS.append(keeper)
        PRESENCES.append(presence)


def keys_kept_away(model: type[OwnedRow], account_id: int) -> list[QuerySet[Any]]:
    """Return the keys of the rows of a table that the account may not see."""
    found = (keeper(model, account_id) for keeper in _KEEPERS)
    return [keys for keys in found if keys is not None]
