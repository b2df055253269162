"""Forms of support that is paid back: its schedule, a repayment, a part let go, a mistake."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.money.actions.set_repayment_schedule import EqualTerms
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField

MOST_LINES = 120
_LINE = re.compile(r"\s*(?P<day>[\d/.\-]+)\s*[:;,\s]\s*(?P<amount>.+?)\s*(?:đồng|đ)?\s*")


class ReasonForm(forms.Form):
    """Why an entry is taken back."""

    reason = TextField(label=gettext_lazy("Vì sao ghi đảo"), max_length=1000)


class PaperForm(forms.Form):
    """The paper behind a deed."""

    paper_number = TextField(label=gettext_lazy("Số, ký hiệu văn bản"), max_length=80)
    paper_on = DayField(label=gettext_lazy("Ngày văn bản"))
    reason = TextField(label=gettext_lazy("Lý do, ghi chú"), max_length=1000, required=False)

    def paper(self) -> MoneyPaper:
        """Return the paper of a valid form."""
        data = self.cleaned_data
        return MoneyPaper(number=data["paper_number"], on=data["paper_on"], reason=data["reason"])


class ScheduleForm(PaperForm):
    """Equal parts, or each part as the contract names it."""

    field_order = (
        "paper_number",
        "paper_on",
        "count",
        "from_on",
        "grace_months",
        "every_months",
        "parts",
    )
    count = forms.IntegerField(label=gettext_lazy("Số đợt"), min_value=1, required=False)
    from_on = DayField(
        label=gettext_lazy("Tính từ ngày"),
        required=False,
        help_text=gettext_lazy("Ngày nhận tiền, hoặc ngày hợp đồng nêu."),
    )
    grace_months = forms.IntegerField(
        label=gettext_lazy("Số tháng ân hạn"), min_value=0, required=False, initial=0
    )
    every_months = forms.IntegerField(
        label=gettext_lazy("Cách nhau mấy tháng"), min_value=1, required=False, initial=12
    )
    parts = forms.CharField(
        label=gettext_lazy("Hoặc ghi từng đợt như hợp đồng"),
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Mỗi dòng một đợt, ví dụ: 26/03/2017 100.000.000"),
    )

    def clean_parts(self) -> list[tuple[date, int]]:
        lines = [line for line in self.cleaned_data["parts"].splitlines() if line.strip()]
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(_("Nhiều nhất %(most)s đợt."), params={"most": MOST_LINES})
        return [_read(number, line) for number, line in enumerate(lines, start=1)]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("parts") and "parts" in data:
            for name in ("count", "from_on"):
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, _("Ghi ô này, hoặc ghi từng đợt ở dưới."))
        return data

    def terms(self) -> EqualTerms | list[tuple[date, int]]:
        """Return what a valid form says."""
        data = self.cleaned_data
        if data["parts"]:
            return list(data["parts"])
        return EqualTerms(
            count=data["count"],
            from_on=data["from_on"],
            every_months=12 if data["every_months"] is None else data["every_months"],
            grace_months=data["grace_months"] or 0,
        )


class RepaymentForm(PaperForm):
    """Money that came back."""

    field_order = ("amount_vnd", "paid_on")
    amount_vnd = MoneyField(label=gettext_lazy("Số tiền"))
    paid_on = DayField(label=gettext_lazy("Ngày nộp tiền"))
    key = forms.UUIDField(widget=forms.HiddenInput)


class WriteOffForm(PaperForm):
    """A part that a decision lets go."""

    field_order = ("amount_vnd",)
    amount_vnd = MoneyField(label=gettext_lazy("Số tiền không thu hồi"))
    key = forms.UUIDField(widget=forms.HiddenInput)


def _read(number: int, line: str) -> tuple[date, int]:
    found = _LINE.fullmatch(line)
    try:
        if found is None:
            raise forms.ValidationError("")
        day = DayField().clean(found["day"])
        amount = MoneyField().clean(found["amount"])
    except forms.ValidationError:
        raise forms.ValidationError(
            _("Dòng %(number)s chưa đọc được: cần ngày rồi số tiền, ví dụ 26/03/2017 100.000.000."),
            params={"number": number},
        ) from None
    return day, amount
