"""The form of a report that goes out by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.reports.asked import AskedReport
from khuyencong.apps.reports.files.make import KINDS
from khuyencong.apps.reports.schedule_facts import MOST_RECIPIENTS, ScheduleFacts
from khuyencong.domain.indicators.sending_days import LAST_DAY, YEAR, Rhythm
from khuyencong.domain.norms.rules.deadlines import due_in_month
from khuyencong.domain.norms.rules.own_days import own_days

EVERY = [
    ("month", _("Mỗi tháng")),
    ("quarter", _("Mỗi quý")),
    ("half", _("Mỗi sáu tháng")),
    ("year", _("Mỗi năm")),
]


def _number(label: Any, least: int, most: int, help_text: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=most,
        help_text=help_text,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class ScheduleForm(forms.Form):
    """When, to whom, as what."""

    every = forms.ChoiceField(label=_("Bao lâu một lần"), choices=EVERY)
    day = _number(_("Ngày gửi"), 1, LAST_DAY, _("Ngày trong tháng, 1 đến 28."))
    months_after = _number(
        _("Sau kỳ mấy tháng"), 0, YEAR, _("0: ngay trong tháng cuối kỳ; 1: tháng kế tiếp.")
    )
    recipients = forms.CharField(
        label=_("Gửi đến"),
        max_length=MOST_RECIPIENTS * 256,
        help_text=_("Mỗi dòng một địa chỉ thư."),
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
    )
    formats = forms.MultipleChoiceField(
        label=_("Loại tệp"),
        choices=[(each, f".{each}") for each in KINDS],
        widget=forms.CheckboxSelectMultiple,
    )

    def facts(self, asked: AskedReport) -> ScheduleFacts:
        """Return what was chosen. Raises BadInput that names the field."""
        data = self.cleaned_data
        return ScheduleFacts(
            asked=asked,
            rhythm=Rhythm(every=data["every"], day=data["day"], months_after=data["months_after"]),
            recipients=tuple(data["recipients"].splitlines()),
            formats=tuple(data["formats"]),
        )


def usual_rhythm(every: str, today: date) -> dict[str, Any]:
    """Return what is offered first: the last day a rule gives for the month, else a day of ours."""
    due = due_in_month(step="monthly_report", year=today.year, month=today.month)
    if every == "month" and due is not None:
        return {"every": every, "day": due.last_on.day, "months_after": 0}
    return {"every": every, "day": own_days("report_after").days, "months_after": 1}
