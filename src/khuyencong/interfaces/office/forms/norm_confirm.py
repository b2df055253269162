"""Forms that confirm norms, and take a confirmation back. Nothing in them is chosen beforehand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import PercentField, TextField

HOW = [
    ("document", _("Tôi đã đọc chính văn bản")),
    ("told", _("Người khác cho biết, tôi chưa đọc văn bản")),
]


def how_field() -> forms.ChoiceField:
    """Return the question that must be answered by hand: read, or told?"""
    return forms.ChoiceField(label=_("Biết bằng cách nào"), choices=HOW, widget=forms.RadioSelect)


class ConfirmLineForm(forms.Form):
    """What a person read: the document, the place, the day, and what was missing."""

    read_in_document = how_field()
    act = TextField(label=_("Số văn bản"), max_length=120)
    article = TextField(label=_("Điều, khoản, điểm"), max_length=120)
    read_on = DayField(label=_("Ngày đọc hoặc được cho biết"))
    share = PercentField(label=_("Tỷ lệ (%)"), required=False)
    has_no_share = forms.BooleanField(label=_("Văn bản không nêu tỷ lệ"), required=False)
    ceiling_vnd = MoneyField(label=_("Mức tối đa"), required=False)
    valid_from = DayField(label=_("Có hiệu lực từ"), required=False)
    valid_to = DayField(label=_("Hết hiệu lực"), required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("share") is not None and data.get("has_no_share"):
            self.add_error("share", _("Đã đánh dấu văn bản không nêu tỷ lệ: bỏ một trong hai."))
        return data

    def supplied(self) -> dict[str, Any]:
        """Return what the person supplied beside the place, as the library stores it."""
        data = self.cleaned_data
        given = {
            "share": None if data["share"] is None else str(data["share"]),
            "has_no_share": data["has_no_share"] or None,
            "ceiling_vnd": data["ceiling_vnd"],
            "valid_from": data["valid_from"] and data["valid_from"].isoformat(),
            "valid_to": data["valid_to"] and data["valid_to"].isoformat(),
        }
        return {name: value for name, value in given.items() if value is not None}


class ConfirmDocumentForm(forms.Form):
    """Confirm the lines of one document in one sitting: an article for each line read."""

    act = forms.ChoiceField(label=_("Văn bản"))
    read_in_document = how_field()
    read_on = DayField(label=_("Ngày đọc hoặc được cho biết"))

    def __init__(
        self, *args: Any, norms: list[NormLine], library: NormLibrary, act: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        acts = dict.fromkeys(norm.legal_basis for norm in library.lines)
        self.fields["act"].choices = [(each, each) for each in acts]  # type: ignore[attr-defined]
        self.norms = [norm for norm in norms if norm.legal_basis == act]
        for norm in self.norms:
            self.fields[norm.norm_id] = TextField(
                label=f"{norm.norm_id} · {norm.content_vi}",
                required=False,
                max_length=120,
                help_text=norm.article,
            )

    def articles(self) -> dict[str, str]:
        """Return the article of each line that was read; empty ones were not."""
        return {
            norm.norm_id: self.cleaned_data[norm.norm_id]
            for norm in self.norms
            if self.cleaned_data[norm.norm_id]
        }


class WithdrawForm(forms.Form):
    """Why a confirmation was a mistake."""

    reason = forms.CharField(
        label=_("Lý do rút"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
