"""The policies of all business tables, laid after each migration from the same list of tables."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

from khuyencong.apps.accounts.row_security.scope import ROLE, WHOLE_NATION

POLICY = "own_rows_1"
"""Ends in the edition of the condition: another edition takes its place."""
CONDITION = f"""
    (SELECT current_setting('khuyencong.units', true) = '{WHOLE_NATION}')
    OR unit_id = ANY (ARRAY(
        SELECT each::bigint FROM unnest(string_to_array(
            nullif(current_setting('khuyencong.units', true), '{WHOLE_NATION}'), ',')) AS each))
    OR province_id = ANY (ARRAY(
        SELECT each::bigint FROM unnest(string_to_array(
            current_setting('khuyencong.provinces', true), ',')) AS each))
"""  # noqa: S608  # words of our own
"""Each part in brackets is computed once for a statement, not once for a row."""
READ_BY_ALL = "read_by_all_1"
"""Policy of tables that hold what goes for other units too: everybody reads, the owner writes."""
RULES = (
    "library.LocalNorm",
    "library.LocalNormEnd",
    "library.LocalOrder",
    "library.NormConfirmation",
    "library.FactConfirmation",
    "projects.LocalPaper",
    "money.LocalShare",
    "results.FollowUpOrder",
    "archives.RetentionRule",
    "papers.PaperTemplate",
    "deadlines.DeadlineOverride",
    "deadlines.SwapDay",
    "reports.Target",
    "reports.PublishedFigure",
)
"""What a unit decides for others: a centre computes with the norms of its department."""
MAKE_ROLE = f"""
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ROLE}') THEN
        CREATE ROLE {ROLE} NOLOGIN;
    END IF;
    IF NOT pg_has_role(current_user, '{ROLE}', 'MEMBER') THEN
        EXECUTE format('GRANT {ROLE} TO %I', current_user);
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;  -- another installation just made it
END $$
"""
GRANT = f"""
GRANT USAGE ON SCHEMA public TO {ROLE};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {ROLE};
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {ROLE};
"""
WITHOUT_POLICY = """
SELECT relname FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relname = ANY(%s) AND NOT (
    relrowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = %s)
)
"""


def owned_tables() -> list[str]:
    """Return the tables whose rows belong to a unit, in alphabetical order."""
    from khuyencong.apps.accounts.models import OwnedRow

    return sorted(
        model._meta.db_table for model in apps.get_models() if issubclass(model, OwnedRow)
    )


def tables_of_rules() -> list[str]:
    """Return those of them that everybody reads."""
    return sorted(apps.get_model(label)._meta.db_table for label in RULES)


def tables_without_policy(
    connection: BaseDatabaseWrapper, *, among: list[str] | None = None, policy: str = POLICY
) -> list[str]:
    """Return the business tables that the second lock does not hold yet."""
    tables = owned_tables() if among is None else among
    with connection.cursor() as cursor:
        cursor.execute(WITHOUT_POLICY, [tables, policy])
        return sorted(table for (table,) in cursor.fetchall())


def lay_policies(connection: BaseDatabaseWrapper) -> None:
    """Give every business table its policy and the role its rights; change nothing that stands.

    Needs the right to make roles once (``docs/how-to/row-level-security.md``).
    """
    with connection.cursor() as cursor:
        cursor.execute(MAKE_ROLE)
        cursor.execute(GRANT)
        for table in tables_without_policy(connection):
            for statement in _statements(connection.ops.quote_name(table)):
                cursor.execute(statement)
        among = tables_of_rules()
        for table in tables_without_policy(connection, among=among, policy=READ_BY_ALL):
            named = connection.ops.quote_name(table)
            cursor.execute(f"CREATE POLICY {READ_BY_ALL} ON {named} FOR SELECT USING (true)")


def _statements(table: str) -> list[str]:
    return [
        f"DROP POLICY IF EXISTS {POLICY} ON {table}",
        f"CREATE POLICY {POLICY} ON {table} USING ({CONDITION})",
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
    ]


def after_migrating(*, using: str = "default", **_: Any) -> None:
    """Lay what is missing (signal ``post_migrate``); SQLite has no such lock."""
    from django.conf import settings
    from django.db import ProgrammingError, connections

    connection = connections[using]
    if connection.vendor != "postgresql":
        return
    try:
        lay_policies(connection)
    except ProgrammingError:  # may not make roles: only needed once the lock is switched on
        if settings.ROW_SECURITY:
            raise
