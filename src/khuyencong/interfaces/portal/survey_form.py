"""The form of a survey: few fields, two minutes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.surveys.models import Campaign
from khuyencong.apps.surveys.told import MOST_NAME, MOST_PLACE, MOST_WISH, Told
from khuyencong.interfaces.common.contact_fields import ask_for_one_way, email_field, phone_field
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.survey_wishes import wish_choices
from khuyencong.interfaces.common.text_field import TextField

OTHER = ("", _("Việc khác, hoặc chưa rõ"))


class SurveyForm(forms.Form):
    """What an establishment asks for; fields are named as in ``Told``."""

    client_key = forms.UUIDField(widget=forms.HiddenInput)
    guide = forms.CharField(required=False, max_length=400, widget=forms.HiddenInput)
    """The answers of the guide the need was carried over from, as their short word."""
    written_at = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    establishment_name = TextField(
        label=_("Tên cơ sở"),
        max_length=MOST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    wish = forms.CharField(
        label=_("Cơ sở cần gì?"),
        max_length=MOST_WISH,
        help_text=_("Viết như nói, ví dụ: cần máy cưa mới thay máy cũ hay hỏng."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    line = forms.ChoiceField(label=_("Thuộc loại nào?"), required=False)
    commune = TextField(
        label=_("Xã, phường nơi sản xuất"),
        max_length=MOST_PLACE,
        widget=forms.TextInput(attrs={"autocomplete": "address-level3"}),
    )
    total_vnd = MoneyField(
        label=_("Cần khoảng bao nhiêu tiền?"),
        required=False,
        help_text=_("Ghi được như 200 triệu hoặc 1,2 tỷ; chưa rõ thì để trống."),
    )
    own_vnd = MoneyField(label=_("Cơ sở tự có được bao nhiêu?"), required=False)
    contact_name = TextField(
        label=_("Người liên hệ"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = phone_field()
    email = email_field(_("Ghi thì kết quả được gửi tới."))
    consents = forms.BooleanField(
        label=_("Tôi đồng ý để đơn vị khảo sát dùng tên và số liên hệ này để trả lời đề nghị.")
    )
    note_to_robots = forms.CharField(required=False)
    """People never see it: what fills it in is a program."""

    def __init__(
        self, *args: Any, campaign: Campaign, is_stranger: bool = True, **kwargs: Any
    ) -> None:
        """``is_stranger``: nobody knows who sends, so one way to answer must be given."""
        super().__init__(*args, **kwargs)
        ask_for_one_way(self, is_asked=is_stranger)
        choices = [*wish_choices(campaign.lines), OTHER]
        self.fields["line"].choices = choices  # type: ignore[attr-defined]
        self.fields["note_to_robots"].widget.attrs |= {"autocomplete": "off", "tabindex": "-1"}

    def clean_note_to_robots(self) -> str:
        if self.cleaned_data["note_to_robots"]:
            raise forms.ValidationError(_("Ô này phải để trống: bỏ chữ trong đó rồi gửi lại."))
        return ""

    def told(self) -> Told:
        """Return what a valid form says."""
        data = dict(self.cleaned_data)
        for name in ("client_key", "written_at", "guide", "note_to_robots"):
            data.pop(name)
        return Told(**data)
