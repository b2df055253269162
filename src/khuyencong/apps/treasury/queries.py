"""Reads of statements, their lines and what these were matched with."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.treasury.booked import entries_of, moving_entries
from khuyencong.apps.treasury.models import (
    Match,
    MatchedEntry,
    ReconciledMark,
    Statement,
    StatementLine,
)


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


def get_line(line_id: int, *, visible_to: Account) -> StatementLine:
    """Return one line the account may see. Raises StatementLine.DoesNotExist."""
    rows = StatementLine.objects.select_related("unit", "match", "statement")
    return rows_visible_to(rows, visible_to).get(pk=line_id)


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


def list_matches(
    statement: Statement, *, visible_to: Account, state: str = "", differing: bool = False
) -> QuerySet[Match]:
    """Return the matches with a line of the account in the statement's period, oldest first.

    Entries of the unit that were explained without a line are among them. ``differing`` keeps
    those whose amounts are not the same.
    """
    held = Q(pk__in=_in_period(statement).values("match")) | _explained(statement)
    rows = rows_visible_to(Match.objects.filter(held), visible_to)
    if state:
        rows = rows.filter(state=state)
    if differing:
        rows = rows.exclude(difference_vnd=0)
    return _with_sides(rows)


def list_explained_entries(statement: Statement, *, visible_to: Account) -> QuerySet[Match]:
    """Return the entries of the unit in the period that somebody explained without a line."""
    return _with_sides(rows_visible_to(Match.objects.filter(_explained(statement)), visible_to))


def _explained(statement: Statement) -> Q:
    with_entries = MatchedEntry.objects.filter(match=OuterRef("pk"))
    period = (statement.starts_on, statement.ends_on)
    told = Q(unit_id=statement.unit_id, rule=Match.EXPLAINED, on__range=period)
    return told & Q(Exists(with_entries))


def _with_sides(rows: QuerySet[Match]) -> QuerySet[Match]:
    entries = MatchedEntry.objects.select_related("entry__project")
    rows = rows.select_related("confirmed_by").order_by("on", "pk")
    return rows.prefetch_related("lines", Prefetch("matched", entries))


def get_match(match_id: int, *, visible_to: Account) -> Match:
    """Return one match the account may see. Raises Match.DoesNotExist."""
    return rows_visible_to(Match.objects.select_related("unit"), visible_to).get(pk=match_id)


def lines_in_period(statement: Statement, *, visible_to: Account) -> QuerySet[StatementLine]:
    """Return the lines of the account in the period of a statement, whichever brought them."""
    return rows_visible_to(_in_period(statement), visible_to).order_by("on", "pk")


def entries_in_period(statement: Statement, *, visible_to: Account) -> QuerySet[Entry]:
    """Return what the unit booked in the period of a statement."""
    if statement.starts_on is None or statement.ends_on is None:
        return moving_entries().none()
    rows = entries_of(statement.unit_id, first=statement.starts_on, last=statement.ends_on)
    return rows_visible_to(rows, visible_to)


def list_marks(statement: Statement) -> QuerySet[ReconciledMark]:
    """Return the marks of the account that stand, the last day first."""
    marks = ReconciledMark.objects.filter(
        unit_id=statement.unit_id, account=statement.account, withdrawn_at=None
    )
    return marks.select_related("made_by")


def get_mark(mark_id: int, *, visible_to: Account) -> ReconciledMark:
    """Return one mark the account may see. Raises ReconciledMark.DoesNotExist."""
    return rows_visible_to(ReconciledMark.objects.select_related("unit"), visible_to).get(
        pk=mark_id
    )


def _in_period(statement: Statement) -> QuerySet[StatementLine]:
    if statement.starts_on is None or statement.ends_on is None:
        return StatementLine.objects.none()
    return StatementLine.objects.filter(
        unit_id=statement.unit_id,
        account=statement.account,
        on__range=(statement.starts_on, statement.ends_on),
    )
