"""The form that names an instrument something was measured with."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.facilities.use_facts import UseFacts
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField


class UseForm(forms.Form):
    """An instrument, a day, what; each choice says until when it is calibrated."""

    facility_id = forms.TypedChoiceField(label=_("Thiết bị đo"), coerce=int)
    used_on = DayField(
        label=_("Đo ngày"), help_text=_("Đo nhiều ngày thì ghi ngày cuối: hiệu chuẩn phải còn hạn.")
    )
    what = TextField(
        label=_("Đo gì"),
        max_length=300,
        required=False,
        help_text=_("Ví dụ: công suất máy nghiền."),
    )

    def __init__(self, *args: Any, instruments: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each.pk, _named(each)) for each in instruments]
        self.fields["facility_id"].choices = choices  # type: ignore[attr-defined]

    def facts(self) -> UseFacts:
        """Return the use a valid form tells."""
        return UseFacts(**self.cleaned_data)


def _named(instrument: Facility) -> str:
    if instrument.calibrated_until is None:
        told = gettext("chưa ghi hiệu chuẩn")
    else:
        day = format_day(instrument.calibrated_until)
        told = gettext("hiệu chuẩn đến hết %(day)s") % {"day": day}
    return f"{instrument.code} {instrument.name} ({told})"
