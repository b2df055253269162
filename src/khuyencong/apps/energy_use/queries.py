"""Reads of sites and of what they use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery, Value

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.energy_use.models import Driver, EnergyBill, Meter, Output, Site, UseImport
from khuyencong.apps.energy_use.own_heats import own_heats_of
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.library.energy_facts import installation_facts
from khuyencong.apps.search.queries import matching
from khuyencong.domain.energy_use.bill_facts import MOST_DAYS
from khuyencong.domain.energy_use.bills import Bill, bills_to_months, months_between
from khuyencong.domain.energy_use.site_year import (
    CarrierYear,
    MonthDriver,
    MonthOutput,
    SiteYear,
    carriers_of,
    site_year_of,
)
from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.foundation.text import fold

STANDING = {"removed_at__isnull": True}
_SAME = (
    "carrier", "starts_on", "ends_before", "quantity", "normal_kwh", "peak_kwh", "offpeak_kwh",
    "kvarh", "max_demand_kw", "old_reading", "new_reading", "before_vat_vnd", "amount_vnd",
    "reactive_vnd", "capacity_vnd", "number",
)  # fmt: skip


def list_sites(*, visible_to: Account) -> QuerySet[Site]:
    """Return the sites the account may see, by name."""
    rows = Site.objects.select_related("establishment", "unit", "province")
    return rows_visible_to(rows, visible_to).order_by("search", "pk")


def get_site(site_id: int, *, visible_to: Account) -> Site:
    """Return a site the account may see. Raises Site.DoesNotExist."""
    bills = EnergyBill.objects.filter(site=OuterRef("pk"), **STANDING).order_by("-ends_before")
    made = Output.objects.filter(site=OuterRef("pk")).order_by("-month")
    ends = {
        "billed_before": Subquery(bills.values("ends_before")[:1]),
        "made_in": Subquery(made.values("month")[:1]),
    }
    return list_sites(visible_to=visible_to).annotate(**ends).get(pk=site_id)


def search_sites(rows: QuerySet[Site], text: str) -> QuerySet[Site]:
    """Keep the sites whose name, place, trade or establishment holds the words."""
    return matching(rows, text)


def list_sites_of(establishment: Establishment, *, visible_to: Account) -> list[Site]:
    """Return the sites of an establishment that the account may see, by name."""
    return list(list_sites(visible_to=visible_to).filter(establishment=establishment))


def year_to(site: Site) -> date | None:
    """Return the first day after the last month with a bill or output; None: none yet.

    ``site`` comes from ``get_site``, which reads both ends with it.
    """
    ends: Any = site
    told = [ends.billed_before - timedelta(days=1)] if ends.billed_before else []
    told += [ends.made_in] if ends.made_in else []
    return months_after(max(told).replace(day=1), 1) if told else None


def lock_site(site: Site) -> Site:
    """Return the site as it is stored now, held until the transaction ends."""
    rows = Site.objects.select_for_update(of=("self",))
    return rows.select_related("establishment", "unit", "province").get(pk=site.pk)


def list_meters(site: Site) -> list[Meter]:
    """Return the meters of a site the caller may see."""
    return list(site.meters.all())


def list_bills(site: Site) -> QuerySet[EnergyBill]:
    """Return the standing bills of a site the caller may see, by first day."""
    return site.bills.filter(**STANDING).select_related("meter")


def all_bills(*, visible_to: Account) -> QuerySet[EnergyBill]:
    """Return the standing bills the account may see, of all sites."""
    return rows_visible_to(EnergyBill.objects.filter(**STANDING), visible_to)


def get_bill(bill_id: int, *, visible_to: Account) -> EnergyBill:
    """Return one standing bill with its site. Raises EnergyBill.DoesNotExist."""
    beside = ("site__establishment", "site__unit", "site__province", "meter", "file")
    return all_bills(visible_to=visible_to).select_related(*beside).get(pk=bill_id)


def any_bill(bill_id: int, *, visible_to: Account) -> EnergyBill:
    """Return one bill, standing or taken off, with its site. Raises EnergyBill.DoesNotExist."""
    rows = EnergyBill.objects.select_related("site__unit")
    return rows_visible_to(rows, visible_to).get(pk=bill_id)


def list_use_imports(site: Site, *, kind: str) -> list[UseImport]:
    """Return the sheets of a kind of a site the caller may see, the newest first."""
    return list(site.imports.filter(kind=kind).select_related("file", "entered_by"))


def get_use_import(import_id: int, *, visible_to: Account) -> UseImport:
    """Return one sheet with its site. Raises UseImport.DoesNotExist."""
    rows = UseImport.objects.select_related("site__unit", "file")
    return rows_visible_to(rows, visible_to).get(pk=import_id)


def site_year(site: Site, *, starts_on: date, ends_before: date, visible_to: Account) -> SiteYear:
    """Return bills, output and drivers of a site as plain rows, by month.

    From the first day of a month up to, without, the first day of another. Raises
    Site.DoesNotExist when the account may not see the site.
    """
    if not rows_visible_to(Site.objects.filter(pk=site.pk), visible_to).exists():
        raise Site.DoesNotExist
    return months_of(site, starts_on=starts_on, ends_before=ends_before)


def billed_carriers(
    site: Site, *, starts_on: date, ends_before: date, visible_to: Account
) -> tuple[CarrierYear, ...]:
    """Return the sums by carrier of a site's bills alone; nothing of a site not to be seen."""
    bills = list_bills(site).filter(
        site__in=rows_visible_to(Site.objects.all(), visible_to),
        **_reaching(starts_on, ends_before),
    )
    months = bills_to_months([plain_bill(each) for each in bills])
    wanted = set(months_between(starts_on, ends_before))
    within = [each for each in months if each.month in wanted]
    return carriers_of(within, starts_on=starts_on, ends_before=ends_before)


def _reaching(starts_on: date, ends_before: date) -> dict[str, date]:
    reach = timedelta(days=MOST_DAYS)
    return {"starts_on__gte": starts_on - reach, "starts_on__lt": ends_before + reach}


def months_of(site: Site, *, starts_on: date, ends_before: date) -> SiteYear:
    """Return the same of a site the caller may see, with the facts confirmed here."""
    bills = list_bills(site).filter(**_reaching(starts_on, ends_before))
    outputs, drivers = [], []
    for kind, name, unit, month, figure in _months(site):
        if starts_on <= month < ends_before and kind == "output":
            outputs.append(MonthOutput(month=month, product=name, quantity=figure, unit=unit))
        elif starts_on <= month < ends_before:
            drivers.append(MonthDriver(month=month, name=name, value=figure, unit=unit))
    return site_year_of(
        bills=[plain_bill(each) for each in bills],
        outputs=outputs,
        drivers=drivers,
        starts_on=starts_on,
        ends_before=ends_before,
        site_id=site.pk,
        facts=installation_facts().with_own_heats(own_heats_of(site.pk)),
        **{name: getattr(site, name) for name in _OF_SITE},
    )


def _months(site: Site) -> list[tuple[str, str, str, date, Decimal]]:
    """Return every figure of a month of a site, by kind, name and month; one statement."""
    outputs = (
        Output.objects.filter(site=site)
        .order_by()
        .values_list(Value("output"), "product", "unit_of_use", "month", "quantity")
    )
    drivers = (
        Driver.objects.filter(site=site)
        .order_by()
        .values_list(Value("driver"), "name", "unit_of_use", "month", "value")
    )
    return sorted(outputs.union(drivers, all=True))


_OF_SITE = ("name", "use", "voltage", "is_three_price", "new_hours_from", "working_hours")


def plain_bill(bill: EnergyBill) -> Bill:
    """Return a stored bill as a plain row; of a bill with a meter its number is told."""
    same = {name: getattr(bill, name) for name in _SAME}
    meter = bill.meter.number if bill.meter else ""
    return Bill(key=bill.pk, meter=meter, unit=bill.unit_of_use, **same)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A series of a site: a product (``output``) or a ``driver``, by the first day of a month."""

    kind: str
    name: str
    unit: str
    values: dict[date, Decimal]


def list_series(site: Site) -> list[Figures]:
    """Return every series of a site the caller may see, products first, by name."""
    found: dict[tuple[str, str], Figures] = {}
    for kind, name, unit, month, value in _months(site):
        empty = Figures(kind=kind, name=name, unit=unit, values={})
        found.setdefault((kind, name), empty).values[month] = value
    return sorted(found.values(), key=lambda each: (each.kind != "output", fold(each.name)))
