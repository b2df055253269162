"""Reads of statements and their lines."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.treasury.models import Statement, StatementLine


def list_statements(*, visible_to: Account) -> QuerySet[Statement]:
    """Return the statements the account may see, newest first."""
    rows = Statement.objects.select_related("file", "unit", "job")
    return rows_visible_to(rows, visible_to).order_by("-sent_at", "-pk")


def get_statement(statement_id: int, *, visible_to: Account) -> Statement:
    """Return one statement the account may see. Raises Statement.DoesNotExist."""
    rows = Statement.objects.select_related("file", "unit", "province", "job", "sent_by")
    return rows_visible_to(rows, visible_to).get(pk=statement_id)


def list_lines(statement: Statement, *, visible_to: Account) -> QuerySet[StatementLine]:
    """Return the lines a statement brought, in the order of the file."""
    rows = rows_visible_to(StatementLine.objects.filter(statement=statement), visible_to)
    return rows.order_by("row")


def overlapping(statement: Statement) -> QuerySet[Statement]:
    """Return the other statements of the account that cover a day of this one."""
    if statement.starts_on is None or statement.ends_on is None:
        return Statement.objects.none()
    others = Statement.objects.filter(
        unit_id=statement.unit_id,
        account=statement.account,
        state=Statement.State.ENTERED,
        starts_on__lte=statement.ends_on,
        ends_on__gte=statement.starts_on,
    )
    return others.exclude(pk=statement.pk).order_by("starts_on", "pk")
