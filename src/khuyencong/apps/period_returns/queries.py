"""Reads of what is sent and received."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import not_kept_from, rows_visible_to
from khuyencong.apps.period_returns.models import (
    Destination,
    PeriodReturn,
    ReceivedReturn,
    ReturnDueDay,
    Sender,
)
from khuyencong.apps.period_returns.sent_indicators import sent_indicators
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.projects.models import Project
from khuyencong.apps.reports.counting.counts import Ask, count
from khuyencong.apps.reports.places import scope_of
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod
from khuyencong.domain.period_returns.document import Document

OPEN = Q(until_on__isnull=True)
COMPARED = ("ledger", "plans", "plan_items", "results")
"""What is counted again beside a return: each is one statement of a page."""


def list_returns(*, visible_to: Account) -> QuerySet[PeriodReturn]:
    """Return what was made here, of the latest period first, without the documents."""
    rows = PeriodReturn.objects.select_related("province").defer("document")
    return rows_visible_to(rows, visible_to).order_by("-to_on", "-edition", "-pk")


def list_received(*, visible_to: Account) -> QuerySet[ReceivedReturn]:
    """Return what arrived, of the latest period first, without the documents."""
    rows = ReceivedReturn.objects.select_related("province").defer("document")
    return rows_visible_to(rows, visible_to).order_by("-to_on", "-received_at", "-pk")


def get_return(return_id: int, *, visible_to: Account) -> PeriodReturn:
    """Return one edition. Raises PeriodReturn.DoesNotExist."""
    rows = PeriodReturn.objects.select_related("province", "unit", "made_by")
    return rows_visible_to(rows, visible_to).get(pk=return_id)


def get_received(received_id: int, *, visible_to: Account) -> ReceivedReturn:
    """Return one edition that arrived. Raises ReceivedReturn.DoesNotExist."""
    rows = ReceivedReturn.objects.select_related("province", "sender")
    return rows_visible_to(rows, visible_to).get(pk=received_id)


def edition_before(row: PeriodReturn) -> PeriodReturn | None:
    """Return the edition of the same period before this one."""
    same = PeriodReturn.objects.filter(
        province=row.province_id, from_on=row.from_on, to_on=row.to_on
    )
    return same.filter(edition__lt=row.edition).order_by("-edition").first()


def destination_of(province: AdminUnit) -> Destination | None:
    """Return where a province sends to; None while nobody said."""
    return Destination.objects.filter(province=province).first()


def find_sender(key_name: str, *, on: date) -> Sender | None:
    """Return the province that signs with this key on a day."""
    rows = Sender.objects.select_related("province", "unit").filter(since_on__lte=on)
    return rows.filter(OPEN | Q(until_on__gte=on), key_name=key_name).first()


def list_senders(*, visible_to: Account) -> QuerySet[Sender]:
    """Return the provinces that may send, those still in use first."""
    rows = Sender.objects.select_related("province")
    seen = rows_visible_to(rows, visible_to)
    return seen.order_by(F("until_on").desc(nulls_first=True), "province__search", "pk")


def get_sender(sender_id: int, *, visible_to: Account) -> Sender:
    """Return one. Raises Sender.DoesNotExist."""
    rows = Sender.objects.select_related("province", "unit")
    return rows_visible_to(rows, visible_to).get(pk=sender_id)


def due_day_of(period: ReportPeriod) -> ReturnDueDay | None:
    """Return by when a period is due, where somebody recorded it with its source."""
    return ReturnDueDay.objects.filter(from_on=period.from_on, to_on=period.to_on).first()


@dataclass(frozen=True, slots=True)
class Standing:
    """How one province stands for a period; ``received`` None: nothing has come."""

    sender: Sender
    received: ReceivedReturn | None
    first_at: datetime | None
    is_late: bool
    """After the due day: still not there, or its first edition came later."""

    @property
    def is_owed(self) -> bool:
        return self.received is None


def standings(
    period: ReportPeriod, due: ReturnDueDay | None, *, today: date, visible_to: Account
) -> list[Standing]:
    """Return every province that may send today, those that owe first."""
    senders = list_senders(visible_to=visible_to).filter(since_on__lte=today)
    rows = ReceivedReturn.objects.filter(from_on=period.from_on, to_on=period.to_on)
    by_province: dict[int, list[ReceivedReturn]] = {}
    for row in rows.defer("document").order_by("received_at"):
        by_province.setdefault(row.province_id, []).append(row)
    found = [
        _standing(sender, by_province.get(sender.province_id, []), due, today)
        for sender in senders.filter(OPEN | Q(until_on__gte=today))
    ]
    return sorted(found, key=lambda each: (not each.is_owed, not each.is_late))


def _standing(
    sender: Sender, rows: Sequence[ReceivedReturn], due: ReturnDueDay | None, today: date
) -> Standing:
    current = next((row for row in rows if row.is_current), None)
    first_at = rows[0].received_at if rows else None
    came_on = timezone.localdate(first_at) if first_at else today
    return Standing(sender, current, first_at, due is not None and came_on > due.due_on)


def project_rows(row: PeriodReturn | ReceivedReturn, account: Account) -> list[dict[str, Any]]:
    """Return the projects of a document but those that are kept from the account itself."""
    rows: list[dict[str, Any]] = row.document["projects"]
    if not account.has_kept_rows():
        return rows
    here = Project.objects.filter(province=row.province_id)
    names = ("unit__code", "year", "code")
    seen = set(not_kept_from(here, account).values_list(*names))
    kept = set(here.values_list(*names)) - seen
    return [each for each in rows if (each["unit"], each["year"], each["code"]) not in kept]


def counted_here(row: ReceivedReturn) -> dict[tuple[str, str], int] | None:
    """Return what this installation counts for that province and period, by indicator and fund:
    of money, plans and results. None when it holds no project of that province.
    """
    if not Project.objects.filter(province=row.province_id).exists():
        return None
    asks = [Ask(each["indicator"], each["fund"]) for each in _known_figures(row.document)]
    found = count(asks, scope_of(row.province), ReportPeriod(row.from_on, row.to_on))
    return {(ask.indicator, ask.fund): found.get((ask, None), 0) for ask in asks}


def _is_compared(indicator: str) -> bool:
    return get_indicator(indicator).counted_from in COMPARED


def _known_figures(document: Document) -> list[dict[str, Any]]:
    known = {(name, fund) for name, fund in sent_indicators() if _is_compared(name)}
    return [each for each in document["figures"] if (each["indicator"], each["fund"]) in known]
