"""How who carries out a project is found."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField


class SelectionForm(forms.Form):
    """Selection or tender, why, and the paper that says so."""

    way = forms.ChoiceField(
        label=_("Cách thực hiện"),
        choices=[("selection", _("Xét chọn")), ("tender", _("Đấu thầu"))],
        widget=forms.RadioSelect,
    )
    reason = TextField(
        label=_("Lý do hoặc căn cứ"),
        max_length=500,
        required=False,
        help_text=_("Bắt buộc khi khác với quy định, ví dụ chưa đủ điều kiện phải đấu thầu."),
    )
    paper_number = TextField(label=_("Số, ký hiệu văn bản"), max_length=80, required=False)
    paper_on = DayField(label=_("Ngày văn bản"), required=False)

    def decision(self) -> dict[str, Any]:
        """Return what was decided."""
        data = dict(self.cleaned_data)
        return {"is_tender": data.pop("way") == "tender", **data}
