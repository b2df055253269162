"""The form of a complaint: what it is about, in one's own words, and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.told import (
    MOST_CODE,
    MOST_NAME,
    MOST_OFFICE,
    MOST_SAYS,
    ComplaintTold,
)
from khuyencong.apps.places.models import AdminUnit
from khuyencong.interfaces.common.complaint_words import ABOUT
from khuyencong.interfaces.common.contact_fields import ask_for_one_way, email_field, phone_field
from khuyencong.interfaces.common.text_field import TextField


class ComplaintForm(forms.Form):
    """Fields are named as in ``ComplaintTold``."""

    client_key = forms.UUIDField(widget=forms.HiddenInput)
    about = forms.ChoiceField(
        label=_("Điều muốn nói"),
        choices=list(ABOUT.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Chọn điều muốn nói")},
    )
    subject_code = TextField(
        label=_("Mã biên nhận, mã hồ sơ hoặc mã đề án"),
        max_length=MOST_CODE,
        required=False,
        help_text=_("Có mã thì tra được ngay lý do. Không có mã vẫn gửi được."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    office = TextField(
        label=_("Chức vụ của người được nói đến"),
        max_length=MOST_OFFICE,
        required=False,
        help_text=_("Chỉ khi nói về cách làm việc của một người. Ghi chức vụ, không ghi tên."),
    )
    province = forms.ChoiceField(
        label=_("Tỉnh, thành phố"), required=False, help_text=_("Chọn khi không có mã.")
    )
    says = forms.CharField(
        label=_("Sự việc"),
        max_length=MOST_SAYS,
        help_text=_("Việc gì, khi nào, muốn được giải quyết thế nào."),
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    sender_name = TextField(
        label=_("Tên người gửi hoặc cơ sở"),
        max_length=MOST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = phone_field()
    email = email_field(_("Ghi thì trả lời được gửi tới."))
    consents = forms.BooleanField(
        label=_("Tôi đồng ý để đơn vị giải quyết dùng tên và số liên hệ này để trả lời.")
    )

    def __init__(
        self,
        *args: Any,
        provinces: Sequence[AdminUnit],
        follows: Complaint | None = None,
        **kwargs: Any,
    ) -> None:
        """``follows`` is the complaint whose answer did not satisfy: it says what it is about."""
        super().__init__(*args, **kwargs)
        ask_for_one_way(self)
        self.follows, self.provinces = follows, list(provinces)
        if follows:
            for name in ("about", "subject_code", "office"):
                del self.fields[name]
        if follows or len(self.provinces) == 1:
            del self.fields["province"]
        else:
            choices = [(str(each.pk), each.name) for each in self.provinces]
            self.fields["province"].choices = [("", _("Chọn")), *choices]  # type: ignore[attr-defined]

    def told(self) -> ComplaintTold:
        """Return what a valid form says."""
        data = dict(self.cleaned_data)
        for name in ("client_key", "province"):
            data.pop(name, None)
        if self.follows:
            data |= {"about": self.follows.about, "office": self.follows.office}
            data["subject_code"] = self.follows.subject_code
        return ComplaintTold(**data)

    def province_id(self) -> int | None:
        """Return the province chosen, the only one there is, or None."""
        if len(self.provinces) == 1:
            return self.provinces[0].pk
        chosen = self.cleaned_data.get("province")
        return int(chosen) if chosen else None
