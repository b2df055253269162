"""Keep sealed cards as they are, in the database.

SQLite drops the triggers of a table that a later migration rebuilds: that migration runs
``keep_sealed_cards`` again.
"""

from __future__ import annotations

from typing import Any

from django.db.migrations import RunPython

TABLE = "product_rounds_scorecard"
REFUSAL = "score_card_sealed"
LATE = "score_card_after_opening"
_OPENED = """EXISTS (SELECT 1 FROM product_rounds_productentry e
    JOIN product_rounds_productround r ON r.id = e.round_id
    WHERE e.id = NEW.entry_id AND r.opened_at IS NOT NULL)"""
_RULES = {
    "update": ("OLD.sealed_at IS NOT NULL", REFUSAL, "NEW"),
    "delete": ("OLD.sealed_at IS NOT NULL", REFUSAL, "OLD"),
    "insert": (_OPENED, LATE, "NEW"),
}


def keep_sealed_cards() -> RunPython:
    """Return the operation that makes the triggers, and its way back."""
    return RunPython(_make, _drop)


def _make(apps: Any, schema_editor: Any) -> None:
    _drop(apps, schema_editor)
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for verb, (condition, refusal, row) in _RULES.items():
        name = f"product_rounds_keeps_cards_{verb}"
        if is_sqlite:
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE {verb} ON {TABLE} WHEN {condition} "
                f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
            )
            continue
        schema_editor.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {condition} THEN RAISE EXCEPTION '{refusal}' USING ERRCODE = '23514'; END IF; "
            f"RETURN {row}; END $$"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {name} BEFORE {verb} ON {TABLE} FOR EACH ROW EXECUTE FUNCTION {name}()"
        )


def _drop(apps: Any, schema_editor: Any) -> None:
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for verb in _RULES:
        name = f"product_rounds_keeps_cards_{verb}"
        if is_sqlite:
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}")
        else:
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name} ON {TABLE}")
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {name}()")
