"""An accepted plan does not change until its acceptance is taken back: the database refuses."""

from typing import Any

from django.db import migrations

REFUSAL = "an accepted plan is frozen"
FIELDS = ("year", "norms_on", "kcqg_vnd", "kcdp_vnd", "status", "digest")
CHANGED = " OR ".join(f"OLD.{name} <> NEW.{name}" for name in FIELDS)

SQLITE = [
    f"""CREATE TRIGGER plan_frozen_update BEFORE UPDATE ON plans_plan
    WHEN OLD.accepted_at IS NOT NULL AND NEW.accepted_at IS NOT NULL
    AND ({CHANGED} OR OLD.result <> NEW.result)
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    f"""CREATE TRIGGER plan_frozen_delete BEFORE DELETE ON plans_plan
    WHEN OLD.accepted_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    *(
        f"""CREATE TRIGGER plan_item_frozen_{verb} BEFORE {verb} ON plans_planitem
        WHEN EXISTS (SELECT 1 FROM plans_plan
        WHERE id = {row}.plan_id AND accepted_at IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""  # noqa: S608  # constants only
        for verb, row in (("insert", "NEW"), ("update", "OLD"), ("delete", "OLD"))
    ),
]
RAISE = f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'"
POSTGRESQL = [
    f"""CREATE FUNCTION plan_frozen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.accepted_at IS NOT NULL THEN {RAISE}; END IF;
        RETURN OLD;
    END IF;
    IF OLD.accepted_at IS NOT NULL AND NEW.accepted_at IS NOT NULL AND ({CHANGED} OR OLD.result <> NEW.result)
    THEN {RAISE}; END IF;
    RETURN NEW; END $$""",
    """CREATE TRIGGER plan_frozen BEFORE UPDATE OR DELETE ON plans_plan
    FOR EACH ROW EXECUTE FUNCTION plan_frozen()""",
    f"""CREATE FUNCTION plan_item_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE touched plans_planitem; BEGIN
    IF TG_OP = 'INSERT' THEN touched := NEW; ELSE touched := OLD; END IF;
    IF EXISTS (SELECT 1 FROM plans_plan WHERE id = touched.plan_id AND accepted_at IS NOT NULL)
    THEN {RAISE}; END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW; END $$""",  # noqa: S608  # constants only
    """CREATE TRIGGER plan_item_frozen BEFORE INSERT OR UPDATE OR DELETE ON plans_planitem
    FOR EACH ROW EXECUTE FUNCTION plan_item_frozen()""",
]
SQLITE_NAMES = (
    "plan_frozen_update",
    "plan_frozen_delete",
    "plan_item_frozen_insert",
    "plan_item_frozen_update",
    "plan_item_frozen_delete",
)


def freeze(apps: Any, schema_editor: Any) -> None:
    vendor = schema_editor.connection.vendor
    for statement in SQLITE if vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def thaw(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for name in SQLITE_NAMES:
            schema_editor.execute(f"DROP TRIGGER {name}")
        return
    for table, name in (("plans_plan", "plan_frozen"), ("plans_planitem", "plan_item_frozen")):
        schema_editor.execute(f"DROP TRIGGER {name} ON {table}")
        schema_editor.execute(f"DROP FUNCTION {name}()")


class Migration(migrations.Migration):
    dependencies = [("plans", "0002_scenarios")]
    operations = [migrations.RunPython(freeze, thaw)]
