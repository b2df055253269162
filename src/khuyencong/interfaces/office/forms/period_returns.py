"""Forms of figures sent between installations."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.period_returns.actions.register_sender import SenderFacts
from khuyencong.apps.period_returns.actions.set_due_day import LONGEST_SOURCE
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.indicators.periods import ReportPeriod, read_period
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.reports import place_choices

YEARS_BACK = 12


def period_choices(today: date) -> list[tuple[str, str]]:
    """Return the half years and years that are over, the latest first."""
    texts = [
        f"{year}{part}"
        for year in range(today.year, today.year - YEARS_BACK, -1)
        for part in ("", "-H2", "-H1")
    ]
    periods = [read_period(text) for text in texts]
    return [(each.text, each.label_vi) for each in periods if each.to_on < today]


def asked_period(text: str, today: date) -> ReportPeriod:
    """Return the period of an address; the last half year that is over when it names none."""
    names = [name for name, _label in period_choices(today)]
    halves = [name for name in names if "-H" in name]
    return read_period(text if text in names else halves[0])


class PrepareForm(forms.Form):
    """Which period to gather."""

    period = forms.ChoiceField(
        label=_("Kỳ"), help_text=_("Chỉ những kỳ đã hết; mỗi lần lập là một bản mới của kỳ.")
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        period: Any = self.fields["period"]
        period.choices = period_choices(today)


class DestinationForm(forms.Form):
    """Where a province sends."""

    address = TextField(
        label=_("Địa chỉ nơi nhận"),
        max_length=300,
        help_text=_("Địa chỉ trang của cơ quan nhận, bắt đầu bằng https://."),
    )


class SenderForm(forms.Form):
    """A province that may send."""

    province = forms.ChoiceField(label=_("Tỉnh"))
    public_key = TextField(
        label=_("Khóa công khai của tỉnh"),
        max_length=60,
        help_text=_(
            "44 ký tự; tỉnh lấy bằng lệnh khuyencong returns key và gửi qua đường tin cậy."
        ),
    )
    since_on = DayField(label=_("Nhận từ ngày"))
    email = forms.EmailField(
        label=_("Thư điện tử để nhắc"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        province: Any = self.fields["province"]
        province.choices = place_choices()

    def facts(self) -> SenderFacts:
        """Return what was written."""
        data = self.cleaned_data
        province = AdminUnit.objects.get(pk=data["province"], level=Level.PROVINCE)
        names = ("public_key", "since_on", "email")
        return SenderFacts(province=province, **{name: data[name] for name in names})


class EndForm(forms.Form):
    """The last day of a key."""

    last_on = DayField(label=_("Ngày cuối còn nhận"))


class DueDayForm(forms.Form):
    """By when a period is due, and which document says so."""

    due_on = DayField(label=_("Hạn nộp"))
    source = TextField(
        label=_("Văn bản định hạn"),
        max_length=LONGEST_SOURCE,
        help_text=_("Số, ngày, nơi ban hành."),
    )
