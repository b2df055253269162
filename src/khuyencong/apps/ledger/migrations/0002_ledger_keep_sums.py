# ruff: noqa: S608  # constants only
"""The database adds each entry to its position and line, and lets no entry be changed.

A closed line takes no entry; a reversal undoes exactly the entry it names, once. Entries of the past
may go while nothing was booked on their position: a list that was entered by mistake.
"""

from typing import Any

from django.db import migrations

POSITION = {
    **{
        kind: f"{kind}_vnd"
        for kind in (
            "requested", "appraised", "approved", "contracted", "transferred", "refunded",
            "settled", "proven", "repaid", "written_off",
        )
    },
    "share": "share_bp", "by_proof": "by_proof", "accepted": "accepted", "closed": "closed",
}  # fmt: skip
LINE = {
    "assigned": "assigned_vnd", "management": "management_vnd", "managed": "managed_vnd",
    "year_closed": "closed",
}  # fmt: skip
SUMMED = (
    "approved_vnd", "contracted_vnd", "transferred_vnd", "refunded_vnd", "settled_vnd",
    "repaid_vnd", "written_off_vnd",
)  # fmt: skip
NEVER = "ledger_entry_never_changes"


def added(columns: dict[str, str], row: str = "NEW", sign: str = "+") -> str:
    return ", ".join(
        f"{column} = {column} {sign} CASE WHEN {row}.kind = '{kind}' THEN {row}.amount ELSE 0 END"
        for kind, column in columns.items()
    )


COUNT = (
    "assignments = assignments + CASE WHEN NEW.kind = 'assigned' THEN"
    " CASE WHEN NEW.reverses_id IS NULL THEN 1 ELSE -1 END ELSE 0 END"
)
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
LIVE = "EXISTS (SELECT 1 FROM ledger_position p WHERE p.id = {row}.position_id AND p.is_live)"
CLOSED = "EXISTS (SELECT 1 FROM ledger_fundline l WHERE l.id = NEW.line_id AND l.closed > 0)"
SUMS_SQLITE = ", ".join(
    f"{c} = {c} + CASE WHEN NEW.is_live THEN NEW.{c} ELSE 0 END"
    f" - CASE WHEN OLD.is_live THEN OLD.{c} ELSE 0 END"
    for c in SUMMED
)
SQLITE = {
    "ledger_entry_fits": f"""BEFORE INSERT ON ledger_entry BEGIN
    SELECT RAISE(ABORT, 'ledger_year_closed') WHERE NOT NEW.is_past AND {CLOSED};
    SELECT RAISE(ABORT, 'ledger_wrong_position') WHERE NEW.position_id IS NOT NULL AND {ELSEWHERE};
    SELECT RAISE(ABORT, 'ledger_not_past_any_more') WHERE NEW.is_past AND {LIVE.format(row="NEW")};
    SELECT RAISE(ABORT, 'ledger_bad_reversal') WHERE NEW.reverses_id IS NOT NULL AND {MISMATCH};
    END""",
    "ledger_entry_add": f"""AFTER INSERT ON ledger_entry BEGIN
    UPDATE ledger_position SET is_live = (is_live OR NOT NEW.is_past), {added(POSITION)}
    WHERE id = NEW.position_id;
    UPDATE ledger_fundline SET {added(LINE)}, {COUNT}
    WHERE id = NEW.line_id AND NEW.position_id IS NULL;
    END""",
    "ledger_position_add": f"""AFTER UPDATE ON ledger_position WHEN NEW.is_live OR OLD.is_live BEGIN
    UPDATE ledger_fundline SET {SUMS_SQLITE} WHERE id = NEW.line_id;
    END""",
    "ledger_entry_no_update": f"""BEFORE UPDATE ON ledger_entry
    BEGIN SELECT RAISE(ABORT, '{NEVER}'); END""",
    "ledger_entry_no_delete": f"""BEFORE DELETE ON ledger_entry
    WHEN NOT OLD.is_past OR {LIVE.format(row="OLD")}
    BEGIN SELECT RAISE(ABORT, '{NEVER}'); END""",
    "ledger_entry_take_out": f"""AFTER DELETE ON ledger_entry BEGIN
    UPDATE ledger_position SET {added(POSITION, "OLD", "-")} WHERE id = OLD.position_id;
    END""",
}  # fmt: skip


def refuse(name: str) -> str:
    return f"RAISE EXCEPTION '{name}' USING ERRCODE = 'integrity_constraint_violation'"


POSTGRESQL = [
    # The line is locked first, so that closing a year and booking in it never pass each other.
    f"""CREATE FUNCTION ledger_entry_fits() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM 1 FROM ledger_fundline WHERE id = NEW.line_id FOR UPDATE;
    IF NOT NEW.is_past AND {CLOSED} THEN {refuse("ledger_year_closed")}; END IF;
    IF NEW.position_id IS NOT NULL AND {ELSEWHERE} THEN {refuse("ledger_wrong_position")}; END IF;
    IF NEW.is_past AND {LIVE.format(row="NEW")} THEN {refuse("ledger_not_past_any_more")}; END IF;
    IF NEW.reverses_id IS NOT NULL AND {MISMATCH} THEN {refuse("ledger_bad_reversal")}; END IF;
    RETURN NEW; END $$""",
    """CREATE TRIGGER ledger_entry_fits BEFORE INSERT ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_entry_fits()""",
    f"""CREATE FUNCTION ledger_entry_add() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.position_id IS NULL THEN
        UPDATE ledger_fundline SET {added(LINE)}, {COUNT} WHERE id = NEW.line_id;
    ELSE
        UPDATE ledger_position SET is_live = (is_live OR NOT NEW.is_past), {added(POSITION)}
        WHERE id = NEW.position_id;
    END IF;
    RETURN NULL; END $$""",
    """CREATE TRIGGER ledger_entry_add AFTER INSERT ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_entry_add()""",
    f"""CREATE FUNCTION ledger_position_add() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE ledger_fundline SET {SUMS_SQLITE} WHERE id = NEW.line_id;
    RETURN NULL; END $$""",
    """CREATE TRIGGER ledger_position_add AFTER UPDATE ON ledger_position
    FOR EACH ROW WHEN (NEW.is_live OR OLD.is_live) EXECUTE FUNCTION ledger_position_add()""",
    f"""CREATE FUNCTION ledger_entry_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'DELETE' AND OLD.is_past AND NOT {LIVE.format(row="OLD")} THEN RETURN OLD; END IF;
    {refuse(NEVER)}; END $$""",
    """CREATE TRIGGER ledger_entry_keep BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_entry_keep()""",
    f"""CREATE FUNCTION ledger_entry_take_out() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE ledger_position SET {added(POSITION, "OLD", "-")} WHERE id = OLD.position_id;
    RETURN NULL; END $$""",
    """CREATE TRIGGER ledger_entry_take_out AFTER DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_entry_take_out()""",
]
FUNCTIONS = {
    "ledger_entry_fits": "ledger_entry",
    "ledger_entry_add": "ledger_entry",
    "ledger_position_add": "ledger_position",
    "ledger_entry_keep": "ledger_entry",
    "ledger_entry_take_out": "ledger_entry",
}


def keep(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for name, body in SQLITE.items():
            schema_editor.execute(f"CREATE TRIGGER {name} {body}")
        return
    for statement in POSTGRESQL:
        schema_editor.execute(statement)


def let_go(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for name in SQLITE:
            schema_editor.execute(f"DROP TRIGGER {name}")
        return
    for name, table in FUNCTIONS.items():
        schema_editor.execute(f"DROP TRIGGER {name} ON {table}")
        schema_editor.execute(f"DROP FUNCTION {name}()")


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_ledger")]
    operations = [migrations.RunPython(keep, let_go)]
