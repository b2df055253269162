"""The form of a campaign, and the reason of a decision."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.needs.actions.decide_need import MOST_REASON
from khuyencong.apps.surveys.campaign_facts import (
    FIRST_YEAR,
    LAST_YEAR,
    MOST_QUESTION,
    CampaignFacts,
)
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.survey_wishes import wish_choices
from khuyencong.interfaces.common.text_field import TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm


class CampaignForm(forms.Form):
    """What a campaign says; fields are named as in ``CampaignFacts``."""

    name = TextField(
        label=_("Tên đợt khảo sát"),
        max_length=200,
        help_text=_("Người trả lời thấy tên này, ví dụ: Khảo sát nhu cầu khuyến công năm 2027."),
    )
    year = forms.IntegerField(
        label=_("Năm kế hoạch"), min_value=FIRST_YEAR, max_value=LAST_YEAR, localize=False
    )
    opens_on = DayField(label=_("Mở từ ngày"))
    closes_on = DayField(label=_("Nhận đến hết ngày"))
    question = forms.CharField(
        label=_("Lời mời"),
        max_length=MOST_QUESTION,
        required=False,
        help_text=_("Đứng trên phiếu: hỏi ai, để làm gì."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    lines = forms.MultipleChoiceField(
        label=_("Chỉ hỏi về"),
        required=False,
        choices=wish_choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Không chọn gì là hỏi mọi loại; người trả lời luôn ghi được việc khác."),
    )

    def facts(self) -> CampaignFacts:
        """Return what a valid form says."""
        data = {name: self.cleaned_data[name] for name in CampaignForm.base_fields}
        return CampaignFacts(**data | {"lines": tuple(data["lines"])})


class EditCampaignForm(CampaignForm):
    """A campaign as somebody saw it: its version tells whether it was changed meanwhile."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput, localize=False)


class NewCampaignForm(OwnUnitForm, CampaignForm):
    """A campaign that is not there yet also needs its unit when there is a choice."""

    field_order = ("unit",)


class RefuseForm(forms.Form):
    """Why an answer is not taken."""

    reason = TextField(
        label=_("Lý do không nhận"),
        max_length=500,
        help_text=_("Người gửi đọc lý do này ở trang biên nhận."),
    )


class EndForm(forms.Form):
    """How a need ends when it becomes no project."""

    outcome = forms.ChoiceField(
        label=_("Kết quả"),
        choices=[("deferred", _("Để lại xét sau")), ("declined", _("Không hỗ trợ được"))],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Lý do"),
        max_length=MOST_REASON,
        help_text=_("Người gửi đọc lý do này; ai để lại thư điện tử thì được gửi thư."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"outcome": "deferred"})
        super().__init__(*args, **kwargs)
