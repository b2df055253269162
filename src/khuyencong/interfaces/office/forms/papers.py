"""Forms of papers that are written from templates."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.papers.kinds import PaperKind
from khuyencong.apps.papers.saying import Said
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField


class WritePaperForm(forms.Form):
    """What the writer says: who issues, to whom, number and day, and a reason where one is due."""

    superior = TextField(label=_("Cơ quan cấp trên"), max_length=200, required=False)
    issuer = TextField(label=_("Cơ quan ban hành"), max_length=200)
    addressee = TextField(label=_("Kính gửi"), max_length=300, required=False)
    signer = TextField(
        label=_("Chức danh người ký"),
        max_length=120,
        required=False,
        help_text=_("Ví dụ: Giám đốc. Không ghi tên người."),
    )
    number = TextField(
        label=_("Số, ký hiệu"),
        max_length=80,
        required=False,
        help_text=_("Số do văn thư cấp; chưa có thì để trống, văn bản để dòng chấm."),
    )
    issued_on = DayField(label=_("Ngày văn bản"), required=False)
    reason = TextField(
        label=_("Lý do"), max_length=2000, required=False, widget=forms.Textarea({"rows": 4})
    )

    def __init__(self, *args: Any, kind: PaperKind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not kind.asks_number:
            del self.fields["number"]
        if not kind.layout.get("to"):
            del self.fields["addressee"]
        if not kind.asks_reason:
            del self.fields["reason"]

    def said(self) -> Said:
        """Return what a valid form says."""
        return Said(**{name: value for name, value in self.cleaned_data.items() if value})


class TemplateForm(forms.Form):
    """A template of the province's own, from a day on."""

    file = forms.FileField(
        label=_("Tệp mẫu .docx"),
        max_length=250,
        help_text=_("Word không macro, tối đa 3 MB; chỗ điền viết giữa hai cặp ngoặc nhọn."),
    )
    valid_from = DayField(label=_("Dùng từ ngày"))
    note = TextField(
        label=_("Thay đổi gì"), max_length=300, help_text=_("Để người sau biết vì sao có bản này.")
    )


class ReturnToTemplateForm(forms.Form):
    """An earlier template that holds again."""

    valid_from = DayField(label=_("Dùng từ ngày"))
    note = TextField(label=_("Lý do"), max_length=300)


class SignForm(forms.Form):
    """A key file and its password, used once and not kept."""

    key_file = forms.FileField(
        label=_("Tệp chứng thư (.p12, .pfx)"),
        max_length=250,
        help_text=_("Dùng một lần để ký rồi bỏ; không lưu tệp, không lưu mật khẩu."),
    )
    password = forms.CharField(
        label=_("Mật khẩu của chứng thư"),
        max_length=200,
        required=False,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )
