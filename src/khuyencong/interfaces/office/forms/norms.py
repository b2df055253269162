"""Forms about norms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.interfaces.common.money_field import MoneyField

DAY_FORMATS = ["%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y"]


class DayField(forms.DateField):
    """A day as people type it: 23/11/2016."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("input_formats", DAY_FORMATS)
        kwargs.setdefault("error_messages", {"invalid": _("Cần ngày dạng 23/11/2016.")})
        super().__init__(**kwargs)
        self.widget.format = "%d/%m/%Y"
        self.widget.attrs |= {"placeholder": "dd/mm/yyyy", "autocomplete": "off"}


class LookUpForm(forms.Form):
    """Content, day, fund, province and estimate: what may be paid?"""

    line = forms.ChoiceField(label=_("Nội dung"))
    on = DayField(label=_("Ngày"))
    fund = forms.ChoiceField(label=_("Nguồn"), choices=[("KCQG", "KCQG"), ("KCDP", "KCĐP")])
    province = forms.CharField(
        label=_("Tỉnh, thành phố"),
        required=False,
        max_length=60,
        help_text=_("Tên vào ngày đó; cần khi chọn KCĐP."),
    )
    eligible_cost_vnd = MoneyField(
        label=_("Dự toán"), help_text=_("Chi phí được tính hỗ trợ, ví dụ 514 triệu.")
    )
    support_vnd = MoneyField(
        label=_("Đề nghị hỗ trợ"), required=False, help_text=_("Để trống để xem mức tối đa.")
    )
    other_state_vnd = MoneyField(
        label=_("Tiền nhà nước khác"),
        required=False,
        help_text=_("Cho cùng hạng mục; để trống nếu không có."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = [  # type: ignore[attr-defined]
            (line, line_entry(line).label_vi) for line in list_lines()
        ]


class ConfirmLineForm(forms.Form):
    """What a person read: the document, the place, the day, and what was missing."""

    act = forms.CharField(label=_("Số văn bản"), max_length=120)
    article = forms.CharField(label=_("Điều, khoản, điểm"), max_length=120)
    read_on = DayField(label=_("Ngày đọc"))
    share_percent = forms.DecimalField(
        label=_("Tỷ lệ (%)"), required=False, min_value=0, max_value=300, decimal_places=4
    )
    has_no_share = forms.BooleanField(label=_("Văn bản không nêu tỷ lệ"), required=False)
    ceiling_vnd = MoneyField(label=_("Mức tối đa"), required=False)
    valid_from = DayField(label=_("Có hiệu lực từ"), required=False)
    valid_to = DayField(label=_("Hết hiệu lực"), required=False)

    def supplied(self) -> dict[str, Any]:
        """Return what the person supplied beside the place, as the library stores it."""
        data = self.cleaned_data
        given = {
            "share": data["share_percent"] and str(data["share_percent"] / 100),
            "has_no_share": data["has_no_share"] or None,
            "ceiling_vnd": data["ceiling_vnd"],
            "valid_from": data["valid_from"] and data["valid_from"].isoformat(),
            "valid_to": data["valid_to"] and data["valid_to"].isoformat(),
        }
        return {name: value for name, value in given.items() if value is not None}


class ConfirmDocumentForm(forms.Form):
    """Confirm the lines of one document in one sitting: an article for each line read."""

    act = forms.ChoiceField(label=_("Văn bản"))
    read_on = DayField(label=_("Ngày đọc"))

    def __init__(self, *args: Any, library: NormLibrary, act: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        acts = dict.fromkeys(norm.legal_basis for norm in library.lines)
        self.fields["act"].choices = [(each, each) for each in acts]  # type: ignore[attr-defined]
        self.norms = [norm for norm in library.lines if norm.legal_basis == act]
        for norm in self.norms:
            self.fields[norm.norm_id] = forms.CharField(
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


class LocalNormsForm(forms.Form):
    """A province's own lines, as a file with the columns of the shipped ones."""

    province = forms.CharField(label=_("Tỉnh, thành phố"), max_length=60)
    on = DayField(label=_("Tên tỉnh vào ngày"))
    file = forms.FileField(label=_("Tệp định mức (.csv hoặc .yaml)"))
