"""The forms of a finding: why it is let pass, or opened again."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.error_checks.reasons import LONGEST


class PassForm(forms.Form):
    """Why it is all right, and what the person read: the finding may have changed meanwhile."""

    reason = forms.CharField(
        label=_("Lý do"),
        help_text=_("Đã xem giấy tờ gì, vì sao chấp nhận được."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    told = forms.CharField(widget=forms.HiddenInput, max_length=20_000)


class ReopenForm(forms.Form):
    """Why it is to be looked at again."""

    reason = forms.CharField(
        label=_("Lý do"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3})
    )
