"""Forms of owners: a paper, a need. Few fields, for a telephone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.surveys.told import Told
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.text_field import TextField
from khuyencong.interfaces.portal.survey_form import SurveyForm

SENT_FROM_A_PHONE = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.doc,.xls,.odt,.ods"


class PaperForm(forms.Form):
    """One paper: a photograph will do."""

    title = TextField(label=_("Giấy tờ gì?"), max_length=300)
    file = forms.FileField(
        label=_("Ảnh chụp hoặc tệp"),
        max_length=250,
        help_text=_("Chụp rõ cả trang. PDF, Word, Excel hoặc ảnh, tối đa 25 MB."),
        widget=forms.FileInput(attrs={"accept": SENT_FROM_A_PHONE}),
    )
    issued_on = DayField(label=_("Ngày cấp, ngày ký"), required=False)
    valid_to = DayField(
        label=_("Có hạn đến ngày"),
        required=False,
        help_text=_("Như ghi trên giấy; không ghi hạn thì để trống."),
    )

    def __init__(self, *args: Any, has_title: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_title:
            del self.fields["title"]


class OwnNeedForm(SurveyForm):
    """The form of a survey for an establishment that is known: its name is not asked."""

    def __init__(self, *args: Any, firm: Establishment, **kwargs: Any) -> None:
        super().__init__(*args, is_stranger=False, **kwargs)
        self.firm = firm
        del self.fields["establishment_name"]

    def told(self) -> Told:
        """Return what a valid form says, of this establishment."""
        self.cleaned_data["establishment_name"] = ""
        return replace(super().told(), establishment_name=self.firm.name)
