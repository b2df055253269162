"""Forms of a measure: what to do, what it saves, what became of it; packages of measures."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.audits.facts import LineFacts, MeasureFacts
from khuyencong.apps.audits.models import CalculatorRun, Measure
from khuyencong.apps.audits.package_facts import PackageFacts
from khuyencong.apps.audits.prices import PriceChoice
from khuyencong.domain.energy_audit.saved import list_saved_kinds
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.audits import NO_SYSTEM, text_area
from khuyencong.interfaces.office.forms.fields import PercentField, TextField
from khuyencong.interfaces.office.forms.quantity_field import QuantityField
from khuyencong.interfaces.office.run_words import name_of, outputs_of

STATUSES: dict[str, Any] = {
    Measure.Status.PROPOSED: _("Đề xuất"),
    Measure.Status.ACCEPTED: _("Cơ sở đồng ý"),
    Measure.Status.REFUSED: _("Cơ sở từ chối"),
    Measure.Status.DONE: _("Đã làm"),
}
BY_HAND = ("", _("Nhập tay, có giải thích"))
BILLED = ("billed", _("Bình quân hóa đơn của loại đã chọn, nếu có"))
TYPED = ("", _("Tự ghi giá"))


class MeasureForm(forms.Form):
    """What to do and what it costs; fields are named as in ``MeasureFacts``."""

    title = TextField(label=_("Giải pháp"), max_length=300)
    code = TextField(
        label=_("Mã trong thư viện"), max_length=20, required=False, help_text=_("Nếu có.")
    )
    system = forms.ChoiceField(label=_("Tác động lên hệ thống"), required=False)
    what_to_do = text_area(_("Làm gì, làm thế nào"), 5, max_length=8000)
    investment_vnd = MoneyField(label=_("Vốn đầu tư"))
    running_cost_vnd = MoneyField(label=_("Chi phí vận hành thêm mỗi năm"), required=False)
    life_years = forms.IntegerField(label=_("Tuổi thọ (năm)"), required=False, min_value=1)
    excludes = forms.MultipleChoiceField(
        label=_("Không làm cùng lúc với"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    """The version the person had before him."""

    def __init__(self, *args: Any, systems: Any, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["system"]
        choice.choices = [NO_SYSTEM, *((str(each.pk), each.name) for each in systems)]
        rows = [(str(each.pk), each.title) for each in others]
        if rows:
            self.fields["excludes"].choices = rows  # type: ignore[attr-defined]
        else:
            del self.fields["excludes"]

    def facts(self) -> MeasureFacts:
        """Return what a valid form holds."""
        data = self.cleaned_data
        return MeasureFacts(
            title=data["title"],
            code=data["code"],
            what_to_do=data["what_to_do"],
            system_id=int(data["system"]) if data["system"] else None,
            investment_vnd=data["investment_vnd"],
            running_cost_vnd=data["running_cost_vnd"] or 0,
            life_years=data["life_years"],
            excludes=tuple(int(key) for key in data.get("excludes", ())),
        )


class LineForm(forms.Form):
    """One carrier saved: from an output of a kept run, or by hand."""

    what = forms.ChoiceField(label=_("Tiết kiệm gì"))
    source = forms.ChoiceField(label=_("Lấy từ kết quả"), required=False)
    less = forms.ChoiceField(
        label=_("trừ đi kết quả"),
        required=False,
        help_text=_("Trước trừ sau: cùng một kết quả của lần tính khác."),
    )
    quantity = QuantityField(label=_("Hoặc số nhập tay, một năm"), required=False)
    is_more = forms.BooleanField(
        label=_("Số nhập tay là phần dùng thêm, không phải tiết kiệm"), required=False
    )
    explanation = text_area(
        _("Giải thích"), 3, max_length=2000, help_text=_("Bắt buộc khi nhập tay.")
    )
    hours = QuantityField(
        label=_("Số giờ chạy một năm"),
        required=False,
        help_text=_("Khi kết quả tính theo giờ hoặc là công suất."),
    )
    heat_value_mj = QuantityField(
        label=_("Nhiệt trị của nhiên liệu (MJ cho một đơn vị)"),
        required=False,
        help_text=_(
            "Khi kết quả là nhiệt; ghi nguồn ở phần giải thích. Để trống: lấy nhiệt trị địa điểm "
            "đã ghi."
        ),
    )
    price = forms.ChoiceField(label=_("Đơn giá"), required=False)
    unit_price = QuantityField(label=_("Đơn giá tự ghi (đồng)"), required=False)
    price_source = TextField(
        label=_("Giá lấy từ đâu"),
        max_length=300,
        required=False,
        help_text=_("Ví dụ hóa đơn tháng 9/2026, đã gồm thuế."),
    )

    def __init__(
        self, *args: Any, runs: list[CalculatorRun], prices: tuple[PriceChoice, ...], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.prices = {each.key: each for each in prices}
        first = [BILLED] if any(key.endswith(f":{BILLED[0]}") for key in self.prices) else []
        choices: dict[str, Any] = {
            "what": [(row.id, f"{row.label_vi} ({row.unit_vi})") for row in _kinds()],
            "source": [BY_HAND, *_outputs(runs)],
            "less": [("", _("Không trừ")), *_outputs(runs)],
            "price": [*first, TYPED, *((each.key, each.label) for each in prices)],
        }
        for name, rows in choices.items():
            self.fields[name].choices = rows  # type: ignore[attr-defined]
        if not prices:
            del self.fields["price"]
        if not runs:
            for name in ("source", "less", "hours", "heat_value_mj"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        source, less = data.get("source") or "", data.get("less") or ""
        if less and less.partition(":")[2] != source.partition(":")[2]:
            self.add_error("less", _("Chọn cùng một kết quả ở hai lần tính."))
        price = self._price(data)
        if price and data.get("what") and price.what != data["what"]:
            self.add_error("price", _("Giá này không phải của loại năng lượng đã chọn."))
        return data

    def _price(self, data: dict[str, Any]) -> PriceChoice | None:
        """Return the price picked; that of the bills gives way to one that was typed."""
        if data.get("price") != BILLED[0]:
            return self.prices.get(data.get("price") or "")
        if data.get("unit_price") is not None:
            return None
        return self.prices.get(f"{data.get('what')}:{BILLED[0]}")

    def facts(self) -> LineFacts:
        """Return what a valid form holds."""
        data = self.cleaned_data
        run, _mark, output = (data.get("source") or "").partition(":")
        less = (data.get("less") or "").partition(":")[0]
        price = self._price(data)
        quantity = data["quantity"]
        if data["is_more"] and quantity is not None:
            quantity = -quantity
        return LineFacts(
            what=data["what"],
            quantity=quantity,
            unit_price=price.unit_price if price else data["unit_price"],
            price_source=price.source if price else data["price_source"],
            run_id=int(run) if run else None,
            less_run_id=int(less) if less else None,
            output=output,
            hours=data.get("hours"),
            heat_value_mj=data.get("heat_value_mj"),
            explanation=data["explanation"],
        )


def _kinds() -> list[Any]:
    return list(list_saved_kinds().values())


def _outputs(runs: list[CalculatorRun]) -> list[tuple[str, str]]:
    return [
        (f"{run.pk}:{key}", f"{run.position}. {run.label or name_of(run)} – {label}: {words}")
        for run in runs
        for key, label, words in outputs_of(run)
    ]


class StatusForm(forms.Form):
    """What the owner decided, or that it is done."""

    status = forms.ChoiceField(label=_("Tình trạng"), choices=lambda: list(STATUSES.items()))
    on = DayField(label=_("Ngày"))
    reason = text_area(
        _("Lý do của cơ sở"), 3, max_length=2000, help_text=_("Bắt buộc khi cơ sở từ chối.")
    )


class PackageForm(forms.Form):
    """Which measures, and how they are paid for; fields are named as in ``PackageFacts``."""

    name = TextField(label=_("Tên gói"), max_length=200)
    measures = forms.MultipleChoiceField(
        label=_("Các giải pháp"), widget=forms.CheckboxSelectMultiple
    )
    life_years = forms.IntegerField(
        label=_("Số năm tính"), min_value=1, required=False, help_text=_("Tuổi thọ của gói.")
    )
    salvage_vnd = MoneyField(label=_("Giá trị thu hồi cuối kỳ"), required=False)
    grant_vnd = MoneyField(
        label=_("Hỗ trợ khuyến công dự kiến"),
        required=False,
        help_text=_("Chỉ ghi khi có căn cứ; tra ở Tra cứu mức hỗ trợ."),
    )
    grant_basis = TextField(label=_("Căn cứ của hỗ trợ"), max_length=300, required=False)
    loan_vnd = MoneyField(label=_("Vay"), required=False)
    loan_rate_share = PercentField(label=_("Lãi vay một năm (%)"), required=False)
    loan_years = forms.IntegerField(label=_("Trả trong (năm)"), min_value=1, required=False)
    swing_share = PercentField(
        label=_("Thử dao động mỗi số liệu (%)"),
        required=False,
        help_text=_("Ví dụ 20: xem NPV khi vốn, tiết kiệm, giá, lãi suất lệch 20 %."),
    )

    def __init__(self, *args: Any, measures: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["measures"]
        field.choices = [(str(each.pk), each.title) for each in measures]

    def facts(self) -> PackageFacts:
        """Return what a valid form holds."""
        data = dict(self.cleaned_data)
        keys = tuple(int(key) for key in data.pop("measures"))
        for name in ("salvage_vnd", "grant_vnd", "loan_vnd"):
            data[name] = data[name] or 0
        return PackageFacts(measure_ids=keys, **data)


def package_initial(package: Any) -> dict[str, Any]:
    """Return what the form of a stored package starts from."""
    told = {field.name: getattr(package, field.name, None) for field in fields(PackageFacts)}
    told["measures"] = [str(each.pk) for each in package.measures.all()]
    return {name: _typed(value) for name, value in told.items()}


def percent_typed(share: Decimal | None) -> str:
    """Return a share as it is typed into a form: "12,5"."""
    return "" if share is None else f"{(share * 100).normalize():f}".replace(".", ",")


def _typed(value: Any) -> Any:
    if isinstance(value, Decimal):
        return percent_typed(value)
    return None if value == 0 else value
