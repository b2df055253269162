"""Addresses of pages, resolved once for each name: a menu and fifty rows ask on every page."""

from __future__ import annotations

from functools import cache

from django.urls import reverse

_ANY = 987_654_321


@cache
def page_address(route: str) -> str:
    """Return the address of an office page that takes no argument; of another face by its name."""
    return reverse(route if ":" in route else f"office:{route}")


def record_address(route: str, pk: int) -> str:
    """Return the address of an office page that takes the key of a record."""
    before, after = _around_key(route)
    return f"{before}{pk:d}{after}"


@cache
def _around_key(route: str) -> tuple[str, str]:
    before, _, after = reverse(f"office:{route}", args=[_ANY]).partition(str(_ANY))
    return before, after
