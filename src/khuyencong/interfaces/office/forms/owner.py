"""The form with which an officer asks an owner in."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.office.forms.fields import TextField


class InviteOwnerForm(forms.Form):
    """Who he is to the establishment, and his mail."""

    full_name = TextField(
        label=_("Người được mời"),
        max_length=120,
        help_text=_("Ghi chức danh cũng được, ví dụ: Chủ cơ sở, Giám đốc hợp tác xã."),
    )
    email = forms.EmailField(
        label=_("Địa chỉ thư điện tử"),
        help_text=_("Thư mời có liên kết dùng một lần, trong 7 ngày, tới địa chỉ này."),
    )
