"""Which database a statement goes to."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.common.replica.reading import (
    ALIAS,
    PRIMARY,
    current_reading,
    is_reading,
)

OURS = (None, PRIMARY, ALIAS)


class ReplicaRouter:
    """Reads as the running work says; writes, and reads after them, to the primary."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str | None:
        if _is_of_another(hints.get("instance")):
            return None
        return ALIAS if is_reading() else PRIMARY

    def db_for_write(self, model: type[Model], **hints: Any) -> str | None:
        if _is_of_another(hints.get("instance")):
            return None
        if reading := current_reading():
            reading.is_on = False
            reading.has_acted = reading.has_acted or model is Entry
        return PRIMARY

    def allow_relation(self, one: Model, other: Model, **_: Any) -> bool | None:
        return None if _is_of_another(one) or _is_of_another(other) else True

    def allow_migrate(self, db: str, app_label: str, **_: Any) -> bool | None:
        return False if db == ALIAS else None


def _is_of_another(row: Model | None) -> bool:
    """Tell whether a row came from a database that was opened beside ours."""
    return row is not None and row._state.db not in OURS
