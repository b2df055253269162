"""Whose rows a list shows: filters by unit and province, and the column of the unit.

Only for who sees rows of more than one. A province of today stands for what merged into it too; a
former one, below it, for what lay in it alone.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.accounts.queries import provinces_in_sight, sees_many_units
from khuyencong.apps.accounts.visible_units import units_visible_to
from khuyencong.apps.places.models import AdminUnit, Succession
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.foundation.text import fold
from khuyencong.interfaces.office.listing.spec import Column, Filter, Options, Rows

UNIT_COLUMN = Column(
    "unit", gettext_lazy("Đơn vị"), lambda row: row.unit.name, "quiet", is_for=sees_many_units
)
"""The rows come with their unit: see ``with_units``."""


def with_units(rows: Rows, account: Account) -> Rows:
    """Return the rows with their units for who sees those of several."""
    return rows.select_related("unit") if sees_many_units(account) else rows


def owner_filters(model: type[OwnedRow]) -> tuple[Filter, Filter]:
    """Return the filters by unit and by province for the rows of a table."""
    return (
        Filter(
            "unit",
            gettext_lazy("Đơn vị"),
            lambda rows, unit: rows.filter(unit=int(unit)),
            options_for=lambda account: _unit_options(model, account),
            cut=lambda unit: [Q(unit=int(unit))],
        ),
        Filter(
            "province",
            gettext_lazy("Tỉnh"),
            lambda rows, province: rows.filter(_in_land(int(province))),
            options_for=lambda account: _province_options(model, account),
            cut=lambda province: _cut_land(int(province)),
        ),
    )


def _unit_options(model: type[OwnedRow], account: Account) -> Options:
    if not sees_many_units(account):
        return []
    owned = model._default_manager.filter(unit=OuterRef("pk"))
    units = units_visible_to(account).filter(Exists(owned)).values_list("pk", "name")
    options = [(str(pk), name) for pk, name in units]
    return options if len(options) > 1 else []


def _province_options(model: type[OwnedRow], account: Account) -> Options:
    if not sees_many_units(account):
        return []
    owned = model._default_manager.filter(province=OuterRef("pk"))
    seen, provinces = provinces_in_sight(account), AdminUnit.objects.filter(level=Level.PROVINCE)
    if seen is not None:
        provinces = provinces.filter(pk__in=seen.values("pk"))
    found = provinces.filter(Exists(owned)).values_list(
        "pk", "name", "valid_to", "heirs__successor", "heirs__successor__name"
    )
    return _by_land(list(found)) if len({row[0] for row in found}) > 1 else []


def _by_land(found: list[tuple[Any, ...]]) -> Options:
    """Return provinces of today by name, each followed by the former ones with rows."""
    today = {heir or pk: heir_name or name for pk, name, _ends, heir, heir_name in found}
    options: list[tuple[str, str]] = []
    for home, home_name in sorted(today.items(), key=lambda item: fold(item[1])):
        options.append((str(home), home_name))
        options += [
            (str(pk), _("– %(name)s (đến %(day)s)") % {"name": name, "day": format_day(last)})
            for pk, name, last, heir, _heir_name in sorted(found, key=lambda row: fold(row[1]))
            if heir == home
        ]
    return options


def _in_land(province: int) -> Q:
    """Return the condition of rows of the province and of those that merged into it."""
    return Q(province=province) | Q(province__in=_merged_into(province))


def _cut_land(province: int) -> list[Q]:
    return [Q(province=province)] + [
        Q(province=link["predecessor"]) for link in _merged_into(province)
    ]


def _merged_into(province: int) -> QuerySet[Succession, Any]:
    return Succession.objects.filter(successor=province).values("predecessor")
