"""Reads of units: those in a person's reach, by the names they bore on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import CharField, DateField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from khuyencong.apps.accounts.joined_text import JoinedText
from khuyencong.apps.accounts.looked_after import looks_after_nation, units_open_to
from khuyencong.apps.accounts.models import Account, Unit, UnitFormerName
from khuyencong.apps.places.models import AdminUnit, Succession
from khuyencong.apps.places.queries import standing_units
from khuyencong.apps.search.queries import matching
from khuyencong.domain.foundation.admin_unit import Level


def list_units(account: Account) -> QuerySet[Unit]:
    """Return the units the account may read, with their former names joined as ``formerly``."""
    former = UnitFormerName.objects.filter(unit=OuterRef("pk")).order_by().values("unit")
    joined = Subquery(former.annotate(names=JoinedText("name")).values("names"))
    return units_open_to(account, "accounts.read_units").annotate(formerly=joined)


def named_on(units: QuerySet[Unit], day: date) -> QuerySet[Unit]:
    """Add the day as ``as_of`` and what each unit was called then as ``name_then``."""
    later = UnitFormerName.objects.filter(unit=OuterRef("pk"), until__gt=day).order_by("until")
    return units.annotate(
        as_of=Value(day, output_field=DateField()),
        name_then=Coalesce(Subquery(later.values("name")[:1]), F("name"), output_field=CharField()),
    )


def open_or_closed(units: QuerySet[Unit], *, is_open: bool) -> QuerySet[Unit]:
    """Keep the units that work, or those that are closed, on the day of ``named_on``."""
    works = Q(ends_before__isnull=True) | Q(ends_before__gt=F("as_of"))
    return units.filter(works if is_open else ~works)


def search_units(units: QuerySet[Unit], text: str) -> QuerySet[Unit]:
    """Keep the units with the words in a name, of today or before, or in the code."""
    return matching(units, text, columns=("search", "code"))


def provinces_with_units(account: Account, capability: str) -> QuerySet[AdminUnit]:
    """Return the provinces in which the account may use the capability, by name."""
    units = units_open_to(account, capability).order_by()
    return AdminUnit.objects.filter(pk__in=units.values("province")).order_by("search", "pk")


def list_unit_provinces(unit: Unit) -> QuerySet[Succession]:
    """Return which territories hold the unit's province after it merged."""
    links = Succession.objects.filter(predecessor=unit.province_id or 0)
    return links.select_related("successor").order_by("on", "pk")


def provinces_to_create_in(account: Account, *, on: date) -> QuerySet[AdminUnit]:
    """Return the provinces in which the account may create units."""
    if looks_after_nation(account):
        return standing_units(on).filter(level=Level.PROVINCE)
    return provinces_with_units(account, "accounts.manage_units")
