"""Keep two bookings of a facility from overlapping, in the database.

PostgreSQL by an exclusion constraint (ranges on both sides, so that no extension is needed);
SQLite, where one transaction writes at a time, by triggers. SQLite drops the triggers of a table
that a later migration rebuilds: that migration runs ``keep_apart`` again.
"""

from __future__ import annotations

from typing import Any

from django.db.migrations import RunPython

TABLE = "facilities_booking"
REFUSAL = "facility_taken"
_OVERLAPS = f"""NEW.state = 'booked' AND EXISTS (SELECT 1 FROM {TABLE} other
    WHERE other.facility_id = NEW.facility_id AND other.state = 'booked'
    AND other.id IS NOT NEW.id
    AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at)"""  # noqa: S608
_EXCLUSION = f"""ALTER TABLE {TABLE} ADD CONSTRAINT {REFUSAL} EXCLUDE USING gist (
    int8range(facility_id, facility_id, '[]') WITH &&,
    tstzrange(starts_at, ends_at) WITH &&) WHERE (state = 'booked')"""


def keep_apart() -> RunPython:
    """Return the operation that makes the guard, and its way back."""
    return RunPython(_make, _drop)


def _make(apps: Any, schema_editor: Any) -> None:
    _drop(apps, schema_editor)
    if schema_editor.connection.vendor != "sqlite":
        schema_editor.execute(_EXCLUSION)
        return
    for verb in ("insert", "update"):
        schema_editor.execute(
            f"CREATE TRIGGER facilities_keeps_apart_{verb} BEFORE {verb} ON {TABLE} "
            f"WHEN {_OVERLAPS} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )


def _drop(_apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor != "sqlite":
        schema_editor.execute(f"ALTER TABLE {TABLE} DROP CONSTRAINT IF EXISTS {REFUSAL}")
        return
    for verb in ("insert", "update"):
        schema_editor.execute(f"DROP TRIGGER IF EXISTS facilities_keeps_apart_{verb}")
