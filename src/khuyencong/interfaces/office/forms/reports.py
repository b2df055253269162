"""What a report is asked of: days, place, fund."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Prefetch
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.queries import provinces_in_sight, sees_many_units
from khuyencong.apps.accounts.visible_units import units_visible_to
from khuyencong.apps.places.models import AdminUnit, Succession
from khuyencong.apps.projects.models import Project
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.labels import BREAKDOWNS
from khuyencong.apps.reports.places import nation, scope_of, scope_of_unit
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.indicators import get_indicator, list_indicators
from khuyencong.domain.indicators.periods import ReportPeriod
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.templatetags.place_words import then_and_now

HEIRS = Prefetch("heirs", Succession.objects.select_related("successor"))
UNIT = "unit-"
"""Begins the value of a unit among those of places, which are keys of provinces."""
FUNDS = [("both", _("Cả hai nguồn")), ("KCQG", "KCQG"), ("KCDP", _("KCĐP"))]


def provinces_of(account: Account) -> dict[str, AdminUnit]:
    """Return the provinces the account may look at, by key, in the order of their names."""
    seen = provinces_in_sight(account)
    rows = AdminUnit.objects.filter(level=Level.PROVINCE) if seen is None else seen
    ordered = rows.prefetch_related(HEIRS).order_by("search", "pk")
    return {str(each.pk): each for each in ordered}


def units_of(account: Account) -> dict[str, Unit]:
    """Return the units with projects the account may look at, where it sees those of several."""
    if not sees_many_units(account):
        return {}
    with_projects = Exists(Project.objects.filter(unit=OuterRef("pk")))
    rows = units_visible_to(account).filter(with_projects).order_by("search", "pk")
    found = {f"{UNIT}{each.pk}": each for each in rows}
    return found if len(found) > 1 else {}


def place_choices() -> list[tuple[str, Any]]:
    """Return every province, as it was and is, for figures about any of them."""
    rows = AdminUnit.objects.filter(level=Level.PROVINCE).prefetch_related(HEIRS)
    return [(str(each.pk), then_and_now(each)) for each in rows.order_by("search", "pk")]


class ReportForm(forms.Form):
    """The period, place or unit, and fund of a report; only what is in sight."""

    from_on = DayField(label=_("Từ ngày"))
    to_on = DayField(label=_("Đến ngày"))
    place = forms.ChoiceField(label=_("Nơi"), required=False)
    fund = forms.ChoiceField(label=_("Nguồn"), required=False, choices=FUNDS)

    def __init__(self, *args: Any, account: Account, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account
        self.sees_nation = provinces_in_sight(account) is None
        self.provinces = provinces_of(account)
        choices: list[tuple[Any, Any]] = [(pk, then_and_now(p)) for pk, p in self.provinces.items()]
        if self.sees_nation or len(choices) != 1:
            choices.insert(0, ("", _("Cả nước") if self.sees_nation else _("Mọi nơi bạn được xem")))
        self.units = units_of(account)
        if self.units:
            choices.append((_("Đơn vị"), [(key, unit.name) for key, unit in self.units.items()]))
        place: Any = self.fields["place"]
        place.choices = choices

    def clean(self) -> dict[str, Any]:
        """Read the two days as one period."""
        data = super().clean() or {}
        if data.get("from_on") and data.get("to_on"):
            try:
                data["period"] = ReportPeriod(data["from_on"], data["to_on"])
            except BadInput as error:
                self.add_error("to_on", str(error))
        return data

    @property
    def scope(self) -> Scope:
        """Return whose rows are counted."""
        fund = self.cleaned_data.get("fund") or "both"
        place = self.cleaned_data.get("place") or ""
        if not place and len(self.provinces) == 1 and not self.sees_nation:
            place = next(iter(self.provinces))
        if place in self.units:
            return scope_of_unit(self.units[place], fund=fund, account=self.account)
        if place:
            return scope_of(self.provinces[place], fund=fund, account=self.account)
        if self.sees_nation:
            return nation(fund=fund, account=self.account)
        return Scope(
            "", str(_("Mọi nơi bạn được xem")), provinces=None, fund=fund, account=self.account
        )


class PivotForm(ReportForm):
    """The same, with an indicator and the two breakdowns of its table."""

    indicator = forms.ChoiceField(label=_("Chỉ tiêu"), required=False)
    rows = forms.ChoiceField(label=_("Dòng"), required=False)
    columns = forms.ChoiceField(label=_("Cột"), required=False)
    field_order = ("indicator", "rows", "columns", "from_on", "to_on", "place", "fund")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        indicators = [each for each in list_indicators() if len(each.by) > 1]
        words = list(BREAKDOWNS.items())
        offered = {
            "indicator": [(each.id, each.label_vi) for each in indicators],
            "rows": words,
            "columns": [pair for pair in words if pair[0] != "project"],
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Fill what was left open, and tell breakdowns that the indicator has not."""
        data = super().clean()
        chosen = data.get("indicator") or "approved_vnd"
        data["indicator"] = chosen
        by = get_indicator(chosen).by
        data["rows"] = data.get("rows") or next(each for each in by if each != "project")
        data["columns"] = data.get("columns") or "year"
        for name in ("rows", "columns"):
            if data[name] not in by:
                known = ", ".join(BREAKDOWNS[each] for each in by)
                self.add_error(name, _("Chỉ tiêu này chia theo: %(by)s") % {"by": known})
        return data
