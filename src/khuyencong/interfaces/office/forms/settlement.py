"""The form of a settlement: what acceptance found, by which way, what is taken off."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.money.actions.prepare_settlement import SettlementFacts
from khuyencong.apps.money.models import Settlement
from khuyencong.apps.money.settling import Found
from khuyencong.domain.norms.rules.settlement import SettlementRoute, stated_papers
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import PercentField, TextField

ASKED = {
    "percentage": ("total_cost_vnd", "item_cost_vnd", "share"),
    "per_unit": ("unit_vnd", "units"),
    "fixed": ("unit_vnd",),
}
"""What each way of counting needs; all else of these is not shown."""
KINDS: dict[str, Any] = {
    "percentage": _("Theo tỷ lệ trên chi phí"),
    "per_unit": _("Theo mức cho mỗi đơn vị"),
    "fixed": _("Trọn gói một mức"),
}
SUGGESTED = ("route", "total_cost_vnd", "item_cost_vnd", "unit_vnd", "units")
KEPT = (*SUGGESTED, "cut_vnd", "reason", "invoice_number", "invoice_on")


class SettlementForm(forms.Form):
    """Figures of acceptance for one fund, those that its way of counting needs."""

    route = forms.ChoiceField(label=_("Cách quyết toán"))
    total_cost_vnd = MoneyField(
        label=_("Chi phí được nghiệm thu của cả đề án"),
        help_text=_("Mọi nguồn, kể cả vốn đối ứng."),
    )
    item_cost_vnd = MoneyField(label=_("Trong đó: hạng mục được hỗ trợ"))
    share = PercentField(
        label=_("Tỷ lệ hỗ trợ tối đa"), help_text=_("Theo định mức hoặc hợp đồng.")
    )
    unit_vnd = MoneyField(
        label=_("Mức hỗ trợ một đơn vị"),
        help_text=_("Mỗi học viên, lớp, gian hàng, doanh nghiệp."),
    )
    units = forms.IntegerField(
        label=_("Số đơn vị được nghiệm thu"), min_value=0, max_value=1_000_000
    )
    cut_vnd = MoneyField(label=_("Giảm trừ thêm"), required=False)
    reason = forms.CharField(
        label=_("Lý do giảm trừ, hoặc giải trình"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    invoice_number = TextField(
        label=_("Số hóa đơn xuất cho Cục"),
        required=False,
        max_length=80,
        help_text=_("Chỉ khi đơn vị lập hóa đơn cho Cục."),
    )
    invoice_on = DayField(label=_("Ngày hóa đơn"), required=False)

    def __init__(
        self,
        *args: Any,
        kind: str,
        routes: tuple[SettlementRoute, ...],
        on: date,
        **kwargs: Any,
    ) -> None:
        """Show what ``kind`` needs; ``on`` is the day whose texts the project is judged by."""
        super().__init__(*args, **kwargs)
        self.kind = kind
        for name in {each for asked in ASKED.values() for each in asked}:
            if name not in ASKED[kind]:
                del self.fields[name]
            else:
                self.fields[name].error_messages["required"] = _("Cần số này để tính.")
        if kind == "fixed":
            self.fields["unit_vnd"].label = _("Mức hỗ trợ trọn gói được nghiệm thu")
            self.fields["unit_vnd"].help_text = ""
        if routes:
            field: Any = self.fields["route"]
            field.choices = [(each.id, f"{each.label_vi} ({each.article})") for each in routes]
        else:
            del self.fields["route"]
        if not any("invoice" in stated_papers(route=each.id, on=on) for each in routes):
            del self.fields["invoice_number"], self.fields["invoice_on"]

    def facts(self) -> SettlementFacts:
        """Return what was typed."""
        data = self.cleaned_data
        return SettlementFacts(
            found=Found(
                kind="percentage" if self.kind == "percentage" else "lump_sum",
                route=data.get("route", ""),
                total_cost_vnd=data.get("total_cost_vnd", 0),
                item_cost_vnd=data.get("item_cost_vnd", 0),
                share=data.get("share"),
                unit_vnd=data.get("unit_vnd", 0),
                units=data.get("units", 1 if self.kind == "fixed" else 0),
            ),
            cut_vnd=data["cut_vnd"] or 0,
            reason=data["reason"],
            invoice_number=data.get("invoice_number", ""),
            invoice_on=data.get("invoice_on"),
        )


def kind_of(found: Found | Settlement) -> str:
    """Return the way of counting of what was found: a level for one unit is a fixed one."""
    if found.kind == Settlement.Kind.PERCENTAGE:
        return "percentage"
    return "fixed" if found.units == 1 else "per_unit"


def first_facts(found: Found, kept: Settlement | None, *, kind: str) -> dict[str, Any]:
    """Return what the form starts from: what was computed last, else what the rows suggest."""
    source: Any = kept or found
    bp = kept.share_bp if kept else None if found.share is None else int(found.share * 10_000)
    shown = KEPT if kept else SUGGESTED
    first = {name: getattr(source, name) or None for name in shown}
    if kind_of(source) != kind:  # a level for all is none for each
        first |= {"unit_vnd": None, "units": None}
    return first | {"share": None if bp is None else _percent(bp)}


def _percent(basis_points: int) -> str:
    whole, rest = divmod(basis_points, 100)
    return f"{whole},{rest:02d}".rstrip("0") if rest else str(whole)
