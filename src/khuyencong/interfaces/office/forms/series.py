"""What a series over the years is asked of: indicator, years, place, fund and map."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.maps import ProvinceMap
from khuyencong.domain.indicators.indicators import list_indicators
from khuyencong.domain.indicators.periods import EARLIEST, LATEST
from khuyencong.interfaces.office.forms.reports import ReportForm

MAPS = [("today", _("Trên bản đồ hôm nay")), ("then", _("Như từng năm"))]


class SeriesForm(ReportForm):
    """Whole years instead of days, and on which map places stand."""

    from_on = None  # type: ignore[assignment]
    to_on = None  # type: ignore[assignment]
    indicator = forms.ChoiceField(label=_("Chỉ tiêu"))
    first = forms.IntegerField(
        label=_("Từ năm"), min_value=EARLIEST.year, max_value=LATEST.year, localize=False
    )
    last = forms.IntegerField(
        label=_("Đến năm"), min_value=EARLIEST.year, max_value=LATEST.year, localize=False
    )
    map = forms.ChoiceField(label=_("Địa giới"), choices=MAPS)
    field_order = ("indicator", "place", "map", "first", "last", "fund")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["indicator"]
        field.choices = [(each.id, each.label_vi) for each in list_indicators()]

    @property
    def is_todays(self) -> bool:
        return bool(self.cleaned_data["map"] == "today")

    def scope_on(self, places: ProvinceMap) -> Scope:
        """Return the scope with all that became the chosen province, or became it with others."""
        scope = self.scope
        if scope.provinces is None:
            return scope
        (chosen,) = scope.provinces
        stands = places.heirs[chosen] == chosen
        provinces = places.members(chosen) if self.is_todays or stands else (chosen,)
        province = places.today(chosen) if self.is_todays else places.provinces[chosen]
        return Scope(
            province.name,
            province.full_name,
            provinces=provinces,
            fund=scope.fund,
            account=scope.account,
        )
