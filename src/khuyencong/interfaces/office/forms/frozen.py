"""The form that freezes a report."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.reports.actions.freeze_report import LONGEST_REASON
from khuyencong.interfaces.office.forms.fields import TextField


class FreezeForm(forms.Form):
    """Why it is frozen anew; the first time nothing need be said."""

    reason = TextField(
        label=_("Lý do chốt lại"),
        max_length=LONGEST_REASON,
        required=False,
        help_text=_("Chỉ cần khi kỳ này đã chốt trước đó."),
    )
