"""Support that is paid back comes years after its line was closed: those entries still go in."""

from typing import Any

from django.db import migrations

CLOSED = "EXISTS (SELECT 1 FROM ledger_fundline l WHERE l.id = NEW.line_id AND l.closed > 0)"
MISMATCH = (
    "NOT EXISTS (SELECT 1 FROM ledger_entry o WHERE o.id = NEW.reverses_id"
    " AND o.kind = NEW.kind AND o.amount = -NEW.amount AND o.line_id = NEW.line_id"
    " AND o.reverses_id IS NULL AND o.is_past = NEW.is_past"
    " AND COALESCE(o.position_id, 0) = COALESCE(NEW.position_id, 0))"
)
ELSEWHERE = (
    "NOT EXISTS (SELECT 1 FROM ledger_position p WHERE p.id = NEW.position_id"
    " AND p.line_id = NEW.line_id AND p.project_id = NEW.project_id)"
)
LIVE = "EXISTS (SELECT 1 FROM ledger_position p WHERE p.id = NEW.position_id AND p.is_live)"
COMES_BACK = " AND NEW.kind NOT IN ('repaid', 'written_off')"


def sqlite(extra: str) -> str:
    return f"""CREATE TRIGGER ledger_entry_fits BEFORE INSERT ON ledger_entry BEGIN
    SELECT RAISE(ABORT, 'ledger_year_closed') WHERE NOT NEW.is_past AND {CLOSED}{extra};
    SELECT RAISE(ABORT, 'ledger_wrong_position') WHERE NEW.position_id IS NOT NULL AND {ELSEWHERE};
    SELECT RAISE(ABORT, 'ledger_not_past_any_more') WHERE NEW.is_past AND {LIVE};
    SELECT RAISE(ABORT, 'ledger_bad_reversal') WHERE NEW.reverses_id IS NOT NULL AND {MISMATCH};
    END"""


def refuse(name: str) -> str:
    return f"RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation'"


def postgresql(extra: str) -> str:
    return f"""CREATE OR REPLACE FUNCTION ledger_entry_fits() RETURNS trigger
    LANGUAGE plpgsql AS $$ BEGIN
    PERFORM 1 FROM ledger_fundline WHERE id = NEW.line_id FOR UPDATE;
    IF NOT NEW.is_past AND {CLOSED}{extra} THEN {refuse("ledger_year_closed")}; END IF;
    IF NEW.position_id IS NOT NULL AND {ELSEWHERE} THEN {refuse("ledger_wrong_position")}; END IF;
    IF NEW.is_past AND {LIVE} THEN {refuse("ledger_not_past_any_more")}; END IF;
    IF NEW.reverses_id IS NOT NULL AND {MISMATCH} THEN {refuse("ledger_bad_reversal")}; END IF;
    RETURN NEW; END $$"""


def put(extra: str, schema_editor: Any) -> None:
    if schema_editor.connection.vendor != "sqlite":
        schema_editor.execute(postgresql(extra))
        return
    schema_editor.execute("DROP TRIGGER ledger_entry_fits")
    schema_editor.execute(sqlite(extra))


def let_come_back(apps: Any, schema_editor: Any) -> None:
    put(COMES_BACK, schema_editor)


def refuse_again(apps: Any, schema_editor: Any) -> None:
    put("", schema_editor)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_ledger_take_over_amounts")]
    operations = [migrations.RunPython(let_come_back, refuse_again)]
