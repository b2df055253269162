"""Forms about a complaint."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.complaints.holding import MOST_ANSWER
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.told import MOST_CODE
from khuyencong.interfaces.common.text_field import TextField


class SeenForm(forms.Form):
    """Carries the version of the complaint that was seen."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput, localize=False)

    def __init__(self, *args: Any, complaint: Complaint, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("seen_version", complaint.version)


class TakeInForm(SeenForm):
    """What the unit found when it took the complaint in."""

    subject_code = TextField(
        label=_("Mã nhu cầu, hồ sơ hoặc đề án"),
        max_length=MOST_CODE,
        required=False,
        help_text=_("Nối đơn với hồ sơ để thấy lý do của kế hoạch."),
    )
    against = forms.ChoiceField(
        label=_("Người bị nói đến"),
        required=False,
        help_text=_("Người này từ nay không thấy đơn và không giải quyết đơn."),
    )

    def __init__(
        self, *args: Any, complaint: Complaint, people: Iterable[Account], **kwargs: Any
    ) -> None:
        super().__init__(*args, complaint=complaint, **kwargs)
        self.people = {str(each.pk): each for each in people}
        choices = [(key, each.display_name) for key, each in self.people.items()]
        self.fields["against"].choices = [("", _("Không ai của đơn vị")), *choices]  # type: ignore[attr-defined]
        self.initial.setdefault("subject_code", complaint.subject_code)


class RefuseComplaintForm(SeenForm):
    """Why it is not taken in."""

    reason = forms.CharField(
        label=_("Lý do không thụ lý"),
        max_length=MOST_ANSWER,
        help_text=_("Người gửi đọc lý do này."),
        widget=forms.Textarea(attrs={"rows": 8}),
    )


class AnswerComplaintForm(SeenForm):
    """The answer with its reasons."""

    answer = forms.CharField(
        label=_("Trả lời"),
        max_length=MOST_ANSWER,
        help_text=_("Người gửi đọc nguyên văn; ai để lại thư điện tử thì được gửi thư."),
        widget=forms.Textarea(attrs={"rows": 16}),
    )


class PassOnForm(forms.Form):
    """Which unit must answer instead."""

    unit = forms.ChoiceField(label=_("Chuyển cho"))
    reason = forms.CharField(
        label=_("Vì sao chuyển"), max_length=1_000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, units: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(each.pk): each for each in units}
        self.fields["unit"].choices = [(key, unit.name) for key, unit in self.units.items()]  # type: ignore[attr-defined]
