"""Faults that pass by themselves: the database was away or busy for a moment."""

from __future__ import annotations

import sqlite3

from django.db import InterfaceError, OperationalError

RETRY_AFTER_S = 10
BUSY_ON_SQLITE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
PASSING_CLASSES = {"08", "53", "57"}
"""SQLSTATE classes of PostgreSQL: connection, too little of something, somebody intervened."""


def is_passing(failure: BaseException | None) -> bool:
    """Tell whether the same request may succeed a moment later."""
    if not isinstance(failure, OperationalError | InterfaceError):
        return False
    cause = failure.__cause__
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", None) in BUSY_ON_SQLITE
    state = getattr(cause, "sqlstate", None)
    return state is None or state[:2] in PASSING_CLASSES  # none: the connection itself is gone
