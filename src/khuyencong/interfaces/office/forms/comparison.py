"""What a comparison of provinces is asked of: one's own place, others, years, fund and map."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import provinces_in_sight
from khuyencong.apps.reports.comparing import MOST_PLACES, Question
from khuyencong.apps.reports.maps import ProvinceMap
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.periods import EARLIEST, LATEST
from khuyencong.interfaces.office.forms.reports import FUNDS
from khuyencong.interfaces.office.forms.series import MAPS

OTHERS = tuple(f"with_{number}" for number in range(1, MOST_PLACES))


class ComparisonForm(forms.Form):
    """One's own province is given, but for who watches the nation: he chooses it too."""

    own = forms.ChoiceField(label=_("Tỉnh của mình"), required=False)
    map = forms.ChoiceField(label=_("Địa giới"), choices=MAPS)
    first = forms.IntegerField(
        label=_("Từ năm"), min_value=EARLIEST.year, max_value=LATEST.year, localize=False
    )
    last = forms.IntegerField(
        label=_("Đến năm"), min_value=EARLIEST.year, max_value=LATEST.year, localize=False
    )
    fund = forms.ChoiceField(label=_("Nguồn"), required=False, choices=FUNDS)

    def __init__(self, asked: QueryDict, *, account: Account, on: ProvinceMap) -> None:
        super().__init__(asked)
        self.asked, self.on = asked, on
        is_todays = asked.get("map") == "today"
        places = on.standing() if is_todays else [*on.provinces.values()]
        choices: list[tuple[str, Any]] = [(str(each.pk), on.label_vi(each.pk)) for each in places]
        unit = account.main_unit()
        home = unit.province_id if unit else None
        self.home = on.heirs[home] if home and is_todays else home
        if provinces_in_sight(account) is not None:
            self.fields.pop("own")
        else:
            field: Any = self.fields["own"]
            field.choices = [("", _("Chọn tỉnh")), *choices]
        for number, name in enumerate(OTHERS, start=1):
            self.fields[name] = forms.ChoiceField(
                label=_("So với %(number)s") % {"number": number},
                required=False,
                choices=[("", "–"), *choices],
            )
        self.order_fields(["own", *OTHERS, "first", "last", "fund", "map"])

    def clean(self) -> dict[str, Any]:
        """Put the answers together as one question; its faults go to their fields."""
        data = super().clean() or {}
        own = int(data["own"]) if data.get("own") else self.home
        if self.errors or own is None:
            return data
        others = [int(data[name]) for name in OTHERS if data.get(name)]
        try:
            data["question"] = Question(
                places=tuple(dict.fromkeys([own, *others])),
                first=data["first"],
                last=data["last"],
                fund=data.get("fund") or "both",
                is_todays=data["map"] == "today",
            )
        except BadInput as refusal:
            self.add_error(refusal.field, str(refusal))
        return data
