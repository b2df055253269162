"""What consultancy earned: money that came by year and kind, contracts signed, what is open."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, F, Sum
from django.db.models.functions import ExtractYear

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.consultancy.models import Engagement, Payment


@dataclass(slots=True)
class Year:
    """One year. Amounts [VND]: what came by kind, the value of the contracts signed."""

    year: int
    paid_vnd: dict[str, int] = field(default_factory=dict)
    signed: int = 0
    signed_vnd: int = 0

    @property
    def total_vnd(self) -> int:
        """Return all that came in the year."""
        return sum(self.paid_vnd.values())


@dataclass(frozen=True, slots=True)
class Open:
    """What runs today: contracts, what of them is not invoiced, what is invoiced and not paid.

    Amounts [VND]; unpaid counts ended contracts too.
    """

    contracts: int
    to_invoice_vnd: int
    unpaid_vnd: int


def revenue_by_year(*, visible_to: Account) -> list[Year]:
    """Return the years in which money came or a contract was signed, the newest first."""
    paid = rows_visible_to(Payment.objects.all(), visible_to)
    years: dict[int, Year] = defaultdict(lambda: Year(0))
    for row in (
        paid.order_by()
        .values(year=ExtractYear("paid_on"), kind=F("invoice__engagement__kind"))
        .annotate(vnd=Sum("amount_vnd"))
    ):
        years[row["year"]].paid_vnd[row["kind"]] = row["vnd"]
    signed = rows_visible_to(Engagement.objects.filter(signed_on__isnull=False), visible_to)
    for each in (
        signed.order_by()
        .values(year=ExtractYear("signed_on"))
        .annotate(count=Count("pk"), vnd=Sum("total_vnd"))
    ):
        years[each["year"]].signed, years[each["year"]].signed_vnd = each["count"], each["vnd"]
    for number, year in years.items():
        year.year = number
    return [years[number] for number in sorted(years, reverse=True)]


def open_work(*, visible_to: Account) -> Open:
    """Return what is still to be worked off and to come in."""
    rows = rows_visible_to(Engagement.objects.all(), visible_to).order_by()
    running = rows.filter(state=Engagement.State.CONTRACTED).aggregate(
        contracts=Count("pk"), to_invoice=Sum(F("total_vnd") - F("invoiced_vnd"))
    )
    unpaid = rows.aggregate(vnd=Sum(F("invoiced_vnd") - F("paid_vnd")))["vnd"]
    return Open(running["contracts"], running["to_invoice"] or 0, unpaid or 0)
