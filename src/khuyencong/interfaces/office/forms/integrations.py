"""Forms about other systems."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.integrations.events import EVENTS
from khuyencong.apps.integrations.scopes import SCOPES
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.found_rows import UnitField
from khuyencong.interfaces.office.templatetags.integration_words import EVENT_LABELS, SCOPE_LABELS


class TokenForm(forms.Form):
    """A token for another system."""

    name = TextField(
        label=_("Tên hệ thống"),
        max_length=100,
        help_text=_("Như “Cổng dữ liệu của tỉnh”; nhật ký ghi tên này."),
    )
    unit = UnitField(label=_("Thay mặt đơn vị"), help_text=_("Tên hoặc mã đơn vị; không cần dấu."))
    scopes = forms.MultipleChoiceField(label=_("Được làm gì"), widget=forms.CheckboxSelectMultiple)
    last_on = DayField(
        label=_("Ngày cuối được dùng"), help_text=_("Nhiều nhất hai năm; sau đó làm mã mới.")
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].rows = units  # type: ignore[attr-defined]
        choices = [(each.id, SCOPE_LABELS[each.id]) for each in SCOPES]
        self.fields["scopes"].choices = choices  # type: ignore[attr-defined]


class HookForm(forms.Form):
    """An address that is told of events."""

    name = TextField(label=_("Tên hệ thống"), max_length=100)
    unit = UnitField(label=_("Thay mặt đơn vị"), help_text=_("Tên hoặc mã đơn vị; không cần dấu."))
    address = TextField(
        label=_("Địa chỉ nhận tin"),
        max_length=500,
        help_text=_("Bắt đầu bằng https://; không nhận máy trong mạng nội bộ."),
    )
    events = forms.MultipleChoiceField(label=_("Báo khi nào"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].rows = units  # type: ignore[attr-defined]
        choices = [(event, EVENT_LABELS[event]) for event in EVENTS]
        self.fields["events"].choices = choices  # type: ignore[attr-defined]
