"""The guards of the database itself: a table made anew without its triggers would keep no rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.models import CheckConstraint

from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.money.verifying.faults import Fault

TRIGGERS = {
    "sqlite": (
        "ledger_entry_fits",
        "ledger_entry_add",
        "ledger_position_add",
        "ledger_entry_no_update",
        "ledger_entry_no_delete",
        "ledger_entry_take_out",
    ),
    "postgresql": (
        "ledger_entry_fits",
        "ledger_entry_add",
        "ledger_position_add",
        "ledger_entry_keep",
        "ledger_entry_take_out",
    ),
}
PRESENT = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
    ),
}


def guard_faults() -> Iterator[Fault]:
    """Return triggers and constraints of the ledger that the database does not have."""
    with connection.cursor() as cursor:
        cursor.execute(PRESENT[connection.vendor])
        present = {name for (name,) in cursor.fetchall()}
        for name in TRIGGERS[connection.vendor]:
            if name not in present:
                yield Fault(code="no_trigger", figures={"name": name})
        models: tuple[Any, ...] = (Entry, FundLine, Position)
        for model in models:
            kept = connection.introspection.get_constraints(cursor, model._meta.db_table)
            for constraint in model._meta.constraints:
                if isinstance(constraint, CheckConstraint) and constraint.name not in kept:
                    yield Fault(code="no_constraint", figures={"name": constraint.name})
