"""Forms about days: put off, extended, set by guidance, swapped."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.deadlines.models import TellingChoice
from khuyencong.apps.deadlines.province_calendar import overridable_rules
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField


class SnoozeForm(forms.Form):
    """Until when a deadline stays out of sight."""

    until = forms.DateField()


class ExtendForm(forms.Form):
    """A later day and the paper that allows it."""

    to_day = DayField(label=_("Đến hết ngày"))
    reason = TextField(label=_("Lý do"), max_length=1000)
    paper_number = TextField(label=_("Số, ký hiệu văn bản cho phép"), max_length=80)
    paper_on = DayField(label=_("Ngày văn bản"))
    paper_issuer = TextField(label=_("Cơ quan ban hành"), max_length=200, required=False)


class OverrideForm(forms.Form):
    """The last day of a yearly step, as guidance set it."""

    rule = forms.ChoiceField(label=_("Bước"))
    plan_year = forms.IntegerField(label=_("Kế hoạch năm"), min_value=2015, max_value=2100)
    last_on = DayField(
        label=_("Ngày cuối còn đúng hạn"),
        help_text=_("Hướng dẫn ghi “trước ngày 10” thì ngày cuối là ngày 9."),
    )
    paper_number = TextField(label=_("Số, ký hiệu văn bản hướng dẫn"), max_length=80)
    paper_on = DayField(label=_("Ngày văn bản"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = [(step, rule.label_vi) for step, rule in overridable_rules().items()]
        self.fields["rule"].choices = rules  # type: ignore[attr-defined]


class SwapDayForm(forms.Form):
    """A day that is swapped, and the paper that says so."""

    day = DayField(label=_("Ngày"))
    is_worked = forms.TypedChoiceField(
        label=_("Ngày đó"),
        choices=[("0", _("được nghỉ (nghỉ bù, nghỉ thay)")), ("1", _("phải làm việc (làm bù)"))],
        coerce=lambda value: value == "1",
    )
    note = TextField(label=_("Ghi chú"), max_length=200, required=False)
    paper_number = TextField(label=_("Số, ký hiệu văn bản"), max_length=80)
    paper_on = DayField(label=_("Ngày văn bản"))


class TellingChoiceForm(forms.Form):
    """What mail a person wants."""

    digest = forms.ChoiceField(
        label=_("Thư tổng hợp việc đến hạn"),
        choices=[
            (TellingChoice.Rhythm.NONE, _("Không nhận thư")),
            (TellingChoice.Rhythm.DAILY, _("Mỗi ngày làm việc")),
            (TellingChoice.Rhythm.WEEKLY, _("Mỗi tuần, vào thứ Hai")),
        ],
        help_text=_("Chỉ gửi khi có việc quá hạn hoặc đến hạn trong mười bốn ngày tới."),
    )
    wants_instant = forms.BooleanField(
        label=_("Gửi thư ngay khi một đề án đến lượt tôi xử lý"), required=False
    )


class TellingRuleForm(forms.Form):
    """After how many days of delay leaders and the department are told."""

    leader_after_days = forms.IntegerField(
        label=_("Báo lãnh đạo đơn vị khi quá hạn từ (ngày)"), min_value=1, max_value=365
    )
    department_after_days = forms.IntegerField(
        label=_("Báo lãnh đạo Sở khi quá hạn từ (ngày)"),
        min_value=1,
        max_value=365,
        required=False,
        help_text=_("Để trống: không báo Sở. Không văn bản nào quy định các số ngày này."),
    )


def first_of_year(today: date) -> dict[str, Any]:
    """Return what the form of guidance starts with: the plan of next year."""
    return {"plan_year": today.year + 1}
