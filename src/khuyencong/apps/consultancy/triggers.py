"""Keep what was invoiced and paid beside the contract, and what came beside the invoice.

In the database: a payment adds to its invoice, whose change then reaches the contract, and each
limit is a CHECK of the row that holds the sum. SQLite drops the triggers of a table that a later
migration rebuilds: that migration runs ``keep_sums`` (invoices) or ``keep_paid`` (payments) again.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.migrations import RunPython

_ADD = """UPDATE consultancy_engagement
    SET invoiced_vnd = invoiced_vnd + NEW.amount_vnd, paid_vnd = paid_vnd + NEW.paid_vnd
    WHERE id = NEW.engagement_id AND NEW.cancelled_at IS NULL;"""
_TAKE = """UPDATE consultancy_engagement
    SET invoiced_vnd = invoiced_vnd - OLD.amount_vnd, paid_vnd = paid_vnd - OLD.paid_vnd
    WHERE id = OLD.engagement_id AND OLD.cancelled_at IS NULL;"""
_CHANGE = """UPDATE consultancy_engagement SET
    invoiced_vnd = invoiced_vnd
      + CASE WHEN NEW.cancelled_at IS NULL THEN NEW.amount_vnd ELSE 0 END
      - CASE WHEN OLD.cancelled_at IS NULL THEN OLD.amount_vnd ELSE 0 END,
    paid_vnd = paid_vnd
      + CASE WHEN NEW.cancelled_at IS NULL THEN NEW.paid_vnd ELSE 0 END
      - CASE WHEN OLD.cancelled_at IS NULL THEN OLD.paid_vnd ELSE 0 END
    WHERE id = NEW.engagement_id;"""
"""An invoice never moves to another contract."""
_PAY = """UPDATE consultancy_invoice SET paid_vnd = paid_vnd + NEW.amount_vnd
    WHERE id = NEW.invoice_id;"""
_UNPAY = """UPDATE consultancy_invoice SET paid_vnd = paid_vnd - OLD.amount_vnd
    WHERE id = OLD.invoice_id;"""
_REPAY = """UPDATE consultancy_invoice SET paid_vnd = paid_vnd + NEW.amount_vnd - OLD.amount_vnd
    WHERE id = NEW.invoice_id;"""
"""A payment never moves to another invoice."""


@dataclass(frozen=True, slots=True)
class _Keeper:
    """The triggers of one table: what runs after each verb."""

    table: str
    name: str
    bodies: dict[str, str]


_SUMS = _Keeper(
    "consultancy_invoice",
    "consultancy_keeps_sums",
    {"insert": _ADD, "delete": _TAKE, "update": _CHANGE},
)
_PAID = _Keeper(
    "consultancy_payment",
    "consultancy_keeps_paid",
    {"insert": _PAY, "delete": _UNPAY, "update": _REPAY},
)


def keep_sums() -> RunPython:
    """Return the operation that makes the triggers of invoices, and its way back."""
    return RunPython(partial(_make, _SUMS), partial(_drop, _SUMS))


def keep_sums_on_the_way_back() -> RunPython:
    """Return the operation that makes them when migrations are taken back past it.

    It stands first, so that it comes after what rebuilds the table on the way back.
    """
    return RunPython(RunPython.noop, partial(_make, _SUMS))


def keep_paid() -> RunPython:
    """Return the operation that makes the triggers of payments, and its way back."""
    return RunPython(partial(_make, _PAID), partial(_drop, _PAID))


def _make(keeper: _Keeper, apps: Any, schema_editor: Any) -> None:
    _drop(keeper, apps, schema_editor)
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for verb, body in keeper.bodies.items():
        name = f"{keeper.name}_{verb}"
        if is_sqlite:
            schema_editor.execute(
                f"CREATE TRIGGER {name} AFTER {verb} ON {keeper.table} BEGIN {body} END"
            )
            continue
        schema_editor.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {body} RETURN NULL; END $$"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {name} AFTER {verb} ON {keeper.table} "
            f"FOR EACH ROW EXECUTE FUNCTION {name}()"
        )


def _drop(keeper: _Keeper, _apps: Any, schema_editor: Any) -> None:
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for verb in keeper.bodies:
        name = f"{keeper.name}_{verb}"
        if is_sqlite:
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}")
        else:
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name} ON {keeper.table}")
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {name}()")
