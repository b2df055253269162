"""Reads of money: of a project, of a fund line, of one entry."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.money.models import Contract
from khuyencong.apps.projects.models import Project

BESIDE = ("province", "unit", "need", "establishment", "past_entry", "selection")


def get_project_money(project_id: int, *, visible_to: Account) -> Project:
    """Return a project with positions and entries. Raises Project.DoesNotExist."""
    rows = rows_visible_to(Project.objects.select_related(*BESIDE), visible_to)
    positions = Prefetch(
        "positions", Position.objects.select_related("line").order_by("year", "pk")
    )
    entries = Prefetch("money_entries", entries_with_rows().order_by("pk"))
    return rows.prefetch_related("budget_lines", "steps", positions, entries).get(pk=project_id)


def entries_with_rows() -> QuerySet[Entry]:
    """Return entries with what a table shows of each."""
    return Entry.objects.select_related(
        "line", "recorded_by", "reversed_by", "reverses", "step", "project", "contract"
    )


def list_fund_lines(*, visible_to: Account) -> QuerySet[FundLine]:
    """Return the fund lines the account may see, newest year first."""
    rows = rows_visible_to(FundLine.objects.select_related("unit"), visible_to)
    return rows.order_by("-year", "fund", "is_recoverable", "pk")


def get_fund_line(line_id: int, *, visible_to: Account) -> FundLine:
    """Return a fund line. Raises FundLine.DoesNotExist."""
    rows = rows_visible_to(FundLine.objects.select_related("unit", "province"), visible_to)
    return rows.get(pk=line_id)


def list_positions(line: FundLine, *, visible_to: Account) -> QuerySet[Position]:
    """Return what projects hold of a line, in the order of their codes."""
    rows = rows_visible_to(line.positions.select_related("project"), visible_to)
    return rows.order_by("project__code")


def list_entries_of_line(line: FundLine, *, visible_to: Account) -> QuerySet[Entry]:
    """Return the entries of a line, the newest first."""
    return rows_visible_to(entries_with_rows().filter(line=line), visible_to).order_by("-pk")


def get_entry(entry_id: int, *, visible_to: Account) -> Entry:
    """Return an entry with what stands behind it. Raises Entry.DoesNotExist."""
    rows = rows_visible_to(entries_with_rows().select_related("transfer", "unit"), visible_to)
    return rows.get(pk=entry_id)


def get_contract(contract_id: int, *, visible_to: Account) -> Contract:
    """Return a contract with its projects and annexes. Raises Contract.DoesNotExist."""
    rows = rows_visible_to(Contract.objects.select_related("unit"), visible_to)
    return rows.prefetch_related("items__project", "annexes").get(pk=contract_id)
