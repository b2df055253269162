"""Minutes since 1970-01-01 00:00 local time, and back."""

from __future__ import annotations

from datetime import datetime, timedelta

START = datetime(1970, 1, 1)


def moment_of(minutes: int) -> datetime:
    """Return the local time of so many minutes since 1970.

    Examples
    --------
    >>> moment_of(1471)
    datetime.datetime(1970, 1, 2, 0, 31)
    """
    return START + timedelta(minutes=minutes)


def words_of(minutes: int) -> str:
    """Return the local time as Vietnamese readers write it.

    Examples
    --------
    >>> words_of(1471)
    '00:31 02/01/1970'
    """
    return f"{moment_of(minutes):%H:%M %d/%m/%Y}"
