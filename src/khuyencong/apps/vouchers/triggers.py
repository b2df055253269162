"""Keep the counters of an invoice in the database: parts that stand, and their sum.

SQLite drops the triggers of a table that a later migration rebuilds: that migration runs
``keep_invoices`` again.
"""

from __future__ import annotations

from typing import Any

from django.db.migrations import RunPython

_TAKE = """UPDATE vouchers_invoice SET part_count = part_count - 1,
    parts_vnd = parts_vnd - COALESCE(OLD.amount_vnd, 0)
    WHERE id = OLD.invoice_id AND OLD.removed_at IS NULL;"""
_GIVE = """UPDATE vouchers_invoice SET part_count = part_count + 1,
    parts_vnd = parts_vnd + COALESCE(NEW.amount_vnd, 0)
    WHERE id = NEW.invoice_id AND NEW.removed_at IS NULL;"""
_BODIES = {"insert": _GIVE, "delete": _TAKE, "update": f"{_TAKE} {_GIVE}"}
"""What leaves is taken off first: a row that only changes never looks like a second part."""


def keep_invoices() -> RunPython:
    """Return the operation that makes the triggers, and its way back."""
    return RunPython(_make, _drop)


def _make(apps: Any, schema_editor: Any) -> None:
    _drop(apps, schema_editor)
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for verb, body in _BODIES.items():
        name = f"voucher_keeps_invoice_{verb}"
        if is_sqlite:
            schema_editor.execute(
                f"CREATE TRIGGER {name} AFTER {verb} ON vouchers_voucher BEGIN {body} END"
            )
            continue
        schema_editor.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {body} RETURN NULL; END $$"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {name} AFTER {verb} ON vouchers_voucher "
            f"FOR EACH ROW EXECUTE FUNCTION {name}()"
        )


def _drop(apps: Any, schema_editor: Any) -> None:
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for verb in _BODIES:
        name = f"voucher_keeps_invoice_{verb}"
        if is_sqlite:
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}")
        else:
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name} ON vouchers_voucher")
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {name}()")
