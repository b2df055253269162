"""What a collaborator brings to a need: only what it lacks is asked."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.text_field import TextField


class SupplementForm(forms.Form):
    """Fields are named as in ``Need``; those that stand there already are not shown."""

    beneficiary = TextField(label=_("Tên cơ sở"), max_length=300, required=False)
    place = TextField(label=_("Nơi sản xuất"), max_length=300, required=False)
    total_vnd = MoneyField(
        label=_("Cần khoảng bao nhiêu tiền?"),
        required=False,
        help_text=_("Ghi được như 200 triệu hoặc 1,2 tỷ; chưa rõ thì để trống."),
    )
    own_vnd = MoneyField(label=_("Cơ sở tự có được bao nhiêu?"), required=False)
    note = TextField(
        label=_("Ghi thêm"),
        max_length=500,
        required=False,
        help_text=_("Ví dụ: đã gặp chủ cơ sở, có báo giá máy."),
    )

    def __init__(self, *args: Any, gaps: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in [each for each in self.fields if each != "note"]:
            if name not in gaps:
                del self.fields[name]

    def brought(self) -> dict[str, Any]:
        """Return what a valid form brings, without what was left empty."""
        told = {name: self.cleaned_data.get(name) for name in self.fields if name != "note"}
        return {name: value for name, value in told.items() if value not in (None, "")}
