"""The day on which a list is looked at: its columns and filters are given no request."""

from __future__ import annotations

from datetime import date

from django.utils.timezone import localdate


def today() -> date:
    """Return the day of now, as people here count it."""
    return localdate()
