"""Forms of an energy audit: its frame, what is found, the words of its report."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.audits.facts import AuditFacts, FindingFacts, SystemFacts
from khuyencong.apps.audits.models import AuditFinding, EnergyAudit, System
from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.energy_audit.saved import ELECTRICITY, list_saved_kinds
from khuyencong.domain.energy_audit.systems import list_system_kinds
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import PercentField, TextField
from khuyencong.interfaces.office.forms.quantity_field import QuantityField

KINDS: dict[str, Any] = {
    EnergyAudit.Kind.WALK_THROUGH: _("Khảo sát nhanh"),
    EnergyAudit.Kind.DETAILED: _("Kiểm toán chi tiết"),
}
SEVERITIES: dict[str, Any] = {
    AuditFinding.Severity.LOW: _("Nhẹ"),
    AuditFinding.Severity.MEDIUM: _("Đáng kể"),
    AuditFinding.Severity.HIGH: _("Nặng"),
}
NO_SYSTEM = ("", _("Chung cả cơ sở"))


def text_area(label: Any, rows: int = 4, **more: Any) -> forms.CharField:
    """Return a field of several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, widget=widget, **more)


class AuditForm(forms.Form):
    """The frame; fields are named as in ``AuditFacts``."""

    kind = forms.ChoiceField(label=_("Loại khảo sát"), choices=lambda: list(KINDS.items()))
    visited_on = DayField(label=_("Ngày khảo sát"))
    starts_on = DayField(
        label=_("Hóa đơn từ ngày"),
        required=False,
        help_text=_("Nên lấy đủ 12 tháng gần nhất."),
    )
    ends_before = DayField(
        label=_("đến trước ngày"),
        required=False,
        help_text=_("Ví dụ từ 01/01/2026 đến 01/01/2027."),
    )
    auditor = TextField(label=_("Người khảo sát"), max_length=300, required=False)
    discount_share = PercentField(
        label=_("Lãi suất chiết khấu một năm (%)"),
        required=False,
        help_text=_("Do người lập chọn, ví dụ bằng lãi vay; để trống thì không tính NPV."),
    )
    price_growth_share = PercentField(
        label=_("Giá năng lượng tăng mỗi năm (%)"),
        required=False,
        help_text=_("Để trống thì coi như giá không đổi."),
    )
    rates_source = TextField(label=_("Lấy các tỷ lệ này từ đâu"), max_length=300, required=False)
    note = text_area(_("Ghi chú"), max_length=2000)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    """The version the person had before him."""

    def facts(self) -> AuditFacts:
        """Return what a valid form holds."""
        names = AuditFacts.__dataclass_fields__
        return AuditFacts(**{name: self.cleaned_data[name] for name in names})


class NewAuditForm(AuditForm):
    """Also asks for the site."""

    site = forms.ModelChoiceField(
        label=_("Địa điểm"), queryset=Site.objects.none(), empty_label=_("Chọn địa điểm")
    )
    field_order = ["site"]

    def __init__(self, *args: Any, sites: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["site"]
        field.queryset = sites
        field.label_from_instance = lambda site: f"{site.establishment.name} · {site.name}"


class SystemForm(forms.Form):
    """A system; the nameplate is typed line by line. ``others`` are the fuels it has.

    The form shows the first of them. Another one takes its place, unless it is there already.
    """

    kind = forms.ChoiceField(
        label=_("Loại hệ thống"), choices=lambda: list(list_system_kinds().items())
    )
    name = TextField(label=_("Tên"), max_length=300, help_text=_("Ví dụ: quạt hút bụi xưởng 2."))
    figures = text_area(
        _("Số liệu trên nhãn máy"),
        5,
        max_length=4000,
        help_text=_("Mỗi dòng một số liệu, ví dụ “Công suất: 15 kW”."),
    )
    use_kwh = QuantityField(
        label=_("Điện dùng một năm (kWh)"),
        required=False,
        help_text=_("Cần để tính chung nhiều giải pháp trên cùng hệ thống."),
    )
    fuel = forms.ChoiceField(label=_("Nhiên liệu"), required=False)
    use_fuel = QuantityField(label=_("Nhiên liệu dùng một năm"), required=False)
    note = text_area(_("Ghi chú"), 3, max_length=2000)

    def __init__(self, *args: Any, others: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = others or {}
        field: Any = self.fields["fuel"]
        field.choices = [("", _("Không dùng nhiên liệu")), *fuel_choices()]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if bool(data.get("fuel")) != (data.get("use_fuel") is not None):
            self.add_error("use_fuel", _("Ghi cả loại nhiên liệu và lượng dùng một năm."))
        return data

    def facts(self) -> SystemFacts:
        """Return what a valid form holds."""
        data = self.cleaned_data
        uses = [(ELECTRICITY, data["use_kwh"])] if data["use_kwh"] is not None else []
        if data["fuel"]:
            uses.append((data["fuel"], data["use_fuel"]))
        stored = {what: Decimal(quantity) for what, quantity in self.others.items()}
        shown = "" if data["fuel"] in stored else self.initial.get("fuel")
        uses += [each for each in stored.items() if each[0] not in (data["fuel"], shown)]
        return SystemFacts(
            kind=data["kind"],
            name=data["name"],
            figures=tuple(_figure(line) for line in data["figures"].splitlines() if line.strip()),
            uses=tuple(uses),
            note=data["note"],
        )


def fuel_choices() -> list[tuple[str, str]]:
    """Return the fuels with their units."""
    return [
        (kind.id, f"{kind.label_vi} ({kind.unit_vi})")
        for kind in list_saved_kinds().values()
        if kind.is_energy and kind.id != ELECTRICITY
    ]


def stored_fuels(system: System) -> dict[str, str]:
    """Return the fuels of a system in the order of their catalogue: jsonb keeps none of its own."""
    kinds = [what for what, _label in fuel_choices()]
    kinds += sorted(set(system.uses) - {ELECTRICITY, *kinds})
    return {what: system.uses[what] for what in kinds if what in system.uses}


def system_initial(system: System) -> dict[str, Any]:
    """Return what the form of a stored system starts from."""
    fuel = next(iter(stored_fuels(system)), "")
    quantity = {what: Decimal(amount) for what, amount in system.uses.items()}
    return {
        "kind": system.kind,
        "name": system.name,
        "figures": "\n".join(
            f"{row['name']}: {row['value']} {row['unit']}".strip() for row in system.figures
        ),
        "use_kwh": quantity.get(ELECTRICITY),
        "fuel": fuel,
        "use_fuel": quantity.get(fuel),
        "note": system.note,
    }


def _figure(line: str) -> tuple[str, str, str]:
    name, mark, rest = line.partition(":")
    if not mark:
        return (line.strip(), "", "")
    value, _space, unit = rest.strip().partition(" ")
    return (name.strip(), value, unit.strip())


class FindingForm(forms.Form):
    """Something seen, with a picture."""

    text = forms.CharField(
        label=_("Thấy gì"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    severity = forms.ChoiceField(label=_("Mức độ"), choices=lambda: list(SEVERITIES.items()))
    system = forms.ChoiceField(label=_("Thuộc hệ thống"), required=False)
    photo = forms.FileField(
        label=_("Ảnh"), required=False, max_length=250, help_text=_("JPEG, PNG hoặc WebP.")
    )

    def __init__(self, *args: Any, systems: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["system"]
        field.choices = [NO_SYSTEM, *((str(each.pk), each.name) for each in systems)]

    def facts(self) -> FindingFacts:
        """Return what a valid form holds."""
        data = self.cleaned_data
        system = int(data["system"]) if data["system"] else None
        return FindingFacts(text=data["text"], severity=data["severity"], system_id=system)

    def sent(self) -> tuple[str, bytes] | None:
        """Return name and bytes of the picture, if one was sent."""
        file = self.cleaned_data["photo"]
        return (file.name, file.read()) if file else None


class SectionForm(forms.Form):
    """A heading of the report and what stands under it."""

    title = TextField(label=_("Tên mục"), max_length=300)
    body = text_area(
        _("Nội dung"),
        12,
        max_length=20_000,
        help_text=_("Viết thêm vào phần hệ thống tự điền; dòng trống chia đoạn."),
    )


class SignForm(forms.Form):
    """Who signs, by which certificate."""

    auditor = TextField(label=_("Kiểm toán viên năng lượng"), max_length=300)
    certificate_number = TextField(label=_("Số chứng chỉ"), max_length=100)
    on = DayField(label=_("Ngày ký"))


class AuditFileForm(forms.Form):
    """An audit sent as a file, into a site."""

    site = forms.ModelChoiceField(
        label=_("Đưa vào địa điểm"), queryset=Site.objects.none(), empty_label=_("Chọn địa điểm")
    )
    file = forms.FileField(label=_("Tệp .json"), max_length=250)

    def __init__(self, *args: Any, sites: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["site"]
        field.queryset = sites
        field.label_from_instance = lambda site: f"{site.establishment.name} · {site.name}"
