"""Which days of the journal to take along for somebody who checks it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.common.day_field import DayField


class JournalProofForm(forms.Form):
    """Two days of sealing, both inside; empty ones are the beginning and the end."""

    since = DayField(label=_("Từ ngày"), required=False)
    until = DayField(
        label=_("Đến hết ngày"),
        required=False,
        help_text=_("Theo ngày niêm phong: thường trong một phút sau khi làm."),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("since") and data.get("until") and data["until"] < data["since"]:
            self.add_error("until", _("Ngày cuối không được trước ngày đầu."))
        return data
