"""Reads of money: of a project, of a fund line, of one entry."""

from __future__ import annotations

from datetime import date

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import provinces_in_sight, rows_visible_to
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.money.models import Contract, ContractItem, Instalment, LocalShare
from khuyencong.apps.projects.models import Project, ProjectPaper, ProjectStep
from khuyencong.apps.projects.queries import search_projects
from khuyencong.apps.search.queries import matching

BESIDE = ("province", "unit", "need", "establishment", "past_entry", "selection")


def get_project_money(project_id: int, *, visible_to: Account) -> Project:
    """Return a project with positions and entries. Raises Project.DoesNotExist.

    ``assigned_on`` is the first day an estimate was assigned to a line it has money on, or None.
    """
    rows = rows_visible_to(Project.objects.select_related(*BESIDE), visible_to)
    assigned = Entry.objects.filter(
        line__positions__project=OuterRef("pk"),
        kind="assigned",
        reverses=None,
        reversed_by=None,
    )
    days = assigned.order_by("happened_on").values("happened_on")
    rows = rows.annotate(assigned_on=Subquery(days[:1]))
    positions = Prefetch(
        "positions", Position.objects.select_related("line").order_by("year", "pk")
    )
    papers = Prefetch("papers", ProjectPaper.objects.select_related("file"))
    entries = Prefetch("money_entries", entries_with_rows().order_by("pk"))
    return rows.prefetch_related("steps", papers, positions, entries).get(pk=project_id)


def get_project_settlement(project_id: int, *, visible_to: Account) -> Project:
    """Return a project with what its settlement is made from. Raises Project.DoesNotExist."""
    rows = rows_visible_to(Project.objects.select_related(*BESIDE), visible_to)
    return rows.prefetch_related("positions").get(pk=project_id)


def list_acceptance_days(contract: Contract) -> list[date | None]:
    """Return the day each project of a contract was accepted, None where it is to come."""
    accepted = ProjectStep.objects.filter(
        project=OuterRef("project"), transition="accept", undone_at=None
    )
    days = Subquery(accepted.order_by("-pk").values("happened_on")[:1])
    return list(contract.items.annotate(accepted_on=days).values_list("accepted_on", flat=True))


def is_last_open(contract: Contract) -> bool:
    """Tell whether no other contract of the unit, of that kind and year, is still open."""
    others = Contract.objects.filter(
        unit=contract.unit_id,
        kind=contract.kind,
        signed_on__year=contract.signed_on.year,
        liquidated_on__isnull=True,
    )
    return not others.exclude(pk=contract.pk).exists()


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
    return rows.prefetch_related("items__project__positions", "annexes").get(pk=contract_id)


def list_contracts(*, visible_to: Account) -> QuerySet[Contract]:
    """Return the contracts the account may see, the newest first."""
    rows = rows_visible_to(Contract.objects.all(), visible_to)
    return rows.order_by("-signed_on", "-pk")


def list_ending_contracts(*, visible_to: Account, by: date) -> QuerySet[Contract]:
    """Return the contracts whose term ends by a day and that were not liquidated, by that day."""
    rows = rows_visible_to(Contract.objects.select_related("unit"), visible_to)
    return rows.filter(liquidated_on=None, ends_on__lte=by).order_by("ends_on", "pk")


def search_contracts(contracts: QuerySet[Contract], text: str) -> QuerySet[Contract]:
    """Keep those whose number, parties or projects hold the words."""
    named = matching(Contract.objects.all(), text).values("pk")
    projects = search_projects(Project.objects.all(), text).values("pk")
    items = ContractItem.objects.filter(project__in=projects).values("contract")
    return contracts.filter(Q(pk__in=named) | Q(pk__in=items))


def list_instalments(*, visible_to: Account) -> QuerySet[Instalment]:
    """Return the parts of schedules that hold, open ones first, by the day they are due."""
    rows = rows_visible_to(Instalment.objects.filter(schedule__is_current=True), visible_to)
    return rows.order_by("-is_open", "due_on", "pk")


def list_local_shares(*, visible_to: Account) -> QuerySet[LocalShare]:
    """Return the ratios of advances of the provinces the account works in, the newest first.

    They rule the money of every unit there, so all of them read what the department entered.
    """
    rows = LocalShare.objects.select_related("province", "unit").order_by("-valid_from", "-pk")
    if not visible_to.is_active:
        return rows.none()
    provinces = provinces_in_sight(visible_to)
    return rows if provinces is None else rows.filter(province__in=provinces)


def get_local_share(share_id: int, *, visible_to: Account) -> LocalShare:
    """Return one that the units of the account keep. Raises LocalShare.DoesNotExist."""
    rows = rows_visible_to(LocalShare.objects.select_related("province", "unit"), visible_to)
    return rows.get(pk=share_id)
