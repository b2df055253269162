"""Lines are sealed into a chain; each new line waits for its seal, and so do all that stand now.

Seals are protected like lines: the database refuses to change or remove one.
"""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

REFUSAL = "journal seals are never changed"
WAITS = "journal_entry_wait_for_seal"

SQLITE = [
    """CREATE TRIGGER journal_entry_wait_for_seal AFTER INSERT ON journal_entry
    BEGIN INSERT INTO journal_unsealed (entry_id) VALUES (NEW.id); END""",
    *(
        f"""CREATE TRIGGER journal_seal_no_{verb} BEFORE {verb} ON journal_seal
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""
        for verb in ("update", "delete")
    ),
]
POSTGRESQL = [
    """CREATE FUNCTION journal_entry_wait_for_seal() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO journal_unsealed (entry_id) VALUES (NEW.id); RETURN NULL; END $$""",
    f"""CREATE TRIGGER {WAITS} AFTER INSERT ON journal_entry
    FOR EACH ROW EXECUTE FUNCTION {WAITS}()""",
    f"""CREATE FUNCTION journal_seal_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    """CREATE TRIGGER journal_seal_no_change BEFORE UPDATE OR DELETE ON journal_seal
    FOR EACH ROW EXECUTE FUNCTION journal_seal_refuse()""",
    """CREATE TRIGGER journal_seal_no_truncate BEFORE TRUNCATE ON journal_seal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_seal_refuse()""",
]
FILL = "INSERT INTO journal_unsealed (entry_id) SELECT id FROM journal_entry"


def protect(apps: Any, schema_editor: Any) -> None:
    vendor = schema_editor.connection.vendor
    for statement in SQLITE if vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def unprotect(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for name in (WAITS, "journal_seal_no_update", "journal_seal_no_delete"):
            schema_editor.execute(f"DROP TRIGGER {name}")
        return
    schema_editor.execute(f"DROP TRIGGER {WAITS} ON journal_entry")
    schema_editor.execute("DROP TRIGGER journal_seal_no_truncate ON journal_seal")
    schema_editor.execute("DROP TRIGGER journal_seal_no_change ON journal_seal")
    for name in (WAITS, "journal_seal_refuse"):
        schema_editor.execute(f"DROP FUNCTION {name}()")


LINE: dict[str, Any] = {"db_constraint": False, "on_delete": django.db.models.deletion.DO_NOTHING}


class Migration(migrations.Migration):
    dependencies = [("journal", "0006_entries_find_in_a_million")]
    operations = [
        migrations.CreateModel(
            name="Unsealed",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        to="journal.entry",
                        primary_key=True,
                        related_name="unsealed",
                        serialize=False,
                        **LINE,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Seal",
            fields=[
                ("sequence", models.BigIntegerField(primary_key=True, serialize=False)),
                ("form", models.PositiveSmallIntegerField()),
                ("salt", models.CharField(max_length=32)),
                ("content_hash", models.CharField(max_length=64)),
                ("previous_hash", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64, unique=True)),
                ("sealed_at", models.DateTimeField(db_index=True)),
                (
                    "entry",
                    models.OneToOneField(to="journal.entry", related_name="seal", **LINE),
                ),
            ],
        ),
        migrations.RunPython(protect, unprotect),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),  # after the trigger: none is missed
    ]
