"""Entries may be added, never changed or removed: the database itself refuses."""

from typing import Any

from django.db import migrations

REFUSAL = "journal entries are never changed"

SQLITE = [
    f"""CREATE TRIGGER journal_entry_no_{verb} BEFORE {verb} ON journal_entry
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""
    for verb in ("update", "delete")
]
POSTGRESQL = [
    f"""CREATE FUNCTION journal_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    """CREATE TRIGGER journal_entry_no_change BEFORE UPDATE OR DELETE ON journal_entry
    FOR EACH ROW EXECUTE FUNCTION journal_entry_refuse()""",
    """CREATE TRIGGER journal_entry_no_truncate BEFORE TRUNCATE ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION journal_entry_refuse()""",
]


def protect(apps: Any, schema_editor: Any) -> None:
    vendor = schema_editor.connection.vendor
    for statement in SQLITE if vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def unprotect(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for verb in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER journal_entry_no_{verb}")
        return
    schema_editor.execute("DROP TRIGGER journal_entry_no_truncate ON journal_entry")
    schema_editor.execute("DROP TRIGGER journal_entry_no_change ON journal_entry")
    schema_editor.execute("DROP FUNCTION journal_entry_refuse()")


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_journal")]
    operations = [migrations.RunPython(protect, unprotect)]
