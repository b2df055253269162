"""Forms of decisions, withdrawals, crafts, yearly reviews, clusters and their years."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.craft_villages.facts import (
    FIRST_YEAR,
    MOST_COUNTED,
    MOST_YEARS,
    ClusterFacts,
    ClusterYearFacts,
    CraftFacts,
    DecisionFacts,
    ReviewFacts,
    RowFacts,
    WithdrawalFacts,
)
from khuyencong.domain.craft_villages.rules import list_rule_sets
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.yes_no import YesNoField, told_as
from khuyencong.interfaces.office.forms.cleaner_file import whole_field
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.imports import check_sheet, sheet_field
from khuyencong.interfaces.office.forms.quantity_field import QuantityField
from khuyencong.interfaces.office.templatetags.village_words import RECOGNISED_AS, VILLAGE_FIELDS

W = VILLAGE_FIELDS
LONGEST = 5000


def _lines(label: Any, rows: int = 2) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=LONGEST, required=False, widget=area)


def _year() -> forms.IntegerField:
    return forms.IntegerField(
        label=_("Năm"),
        min_value=FIRST_YEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class RowForm(forms.Form):
    """A form whose fields are named as in its facts; ``stored`` fills it and gives its version."""

    FACTS: ClassVar[type[RowFacts]] = RowFacts

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, stored: Any = None, **kwargs: Any) -> None:
        if stored is not None:
            told = {each.name: getattr(stored, each.name) for each in fields(self.FACTS)}
            kwargs["initial"] = {**self.shown(told), "version": stored.version}
        super().__init__(*args, **kwargs)

    @classmethod
    def shown(cls, told: dict[str, Any]) -> dict[str, Any]:
        """Return the values as the fields show them: answers as choices."""
        return {
            name: told_as(value) if isinstance(cls.base_fields.get(name), YesNoField) else value
            for name, value in told.items()
        }

    def facts(self) -> Any:
        """Return what a valid form says."""
        return self.FACTS(
            **{each.name: self.cleaned_data[each.name] for each in fields(self.FACTS)}
        )

    @property
    def seen_version(self) -> int:
        """Return the version the person had before him, 0 for none."""
        return self.cleaned_data["version"] or 0


class DecisionForm(RowForm):
    """A decision that recognises, with its paper."""

    FACTS = DecisionFacts

    recognised_as = forms.ChoiceField(label=_("Công nhận là"))
    number = TextField(label=_("Số, ký hiệu quyết định"), max_length=80)
    decided_on = DayField(label=_("Ngày quyết định"))
    decided_by = TextField(
        label=_("Cơ quan quyết định"),
        max_length=200,
        help_text=_("Ghi cơ quan, không ghi tên người ký."),
    )
    rule_set = forms.ChoiceField(
        label=_("Theo quy định"),
        required=False,
        help_text=_("Hồ sơ nhận trước ngày quy định mới có hiệu lực thì xét theo quy định cũ."),
    )
    file = forms.FileField(
        label=_("Tệp quyết định"),
        required=False,
        max_length=250,
        help_text=_("PDF, Word, Excel hoặc ảnh, tối đa 25 MB."),
    )
    note = TextField(label=_("Ghi chú"), max_length=500, required=False)

    def __init__(self, *args: Any, of_craft: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [
            row for row in RECOGNISED_AS.items() if (row[0] == "traditional_craft") == of_craft
        ]
        rules = [(each.id, f"{each.label_vi} ({each.act})") for each in list_rule_sets()]
        every: dict[str, list[Any]] = {
            "recognised_as": kinds,
            "rule_set": [("", _("Không rõ, trước các quy định trên")), *rules],
        }
        for name, choices in every.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def sent(self) -> tuple[str, bytes] | None:
        """Return name and bytes of the paper that was sent."""
        file = self.cleaned_data.get("file")
        return (file.name, file.read()) if file else None


class WithdrawalForm(forms.Form):
    """A decision that withdraws."""

    withdrawn_on = DayField(label=W["withdrawn_on"])
    withdrawn_number = TextField(label=W["withdrawn_number"], max_length=80, required=False)
    withdrawn_reason = TextField(label=W["withdrawn_reason"], max_length=500)

    def facts(self) -> WithdrawalFacts:
        """Return what a valid form says."""
        return WithdrawalFacts(**self.cleaned_data)


class CraftForm(RowForm):
    """A craft."""

    FACTS = CraftFacts

    name = TextField(label=_("Tên nghề"), max_length=200)
    village_id = forms.TypedChoiceField(
        label=_("Làng nghề"), required=False, coerce=int, empty_value=None
    )
    place = TextField(label=_("Nơi có nghề"), max_length=300, required=False)
    age_years = whole_field(W["age_years"], most=MOST_YEARS)
    age_source = TextField(label=W["age_source"], max_length=300, required=False)
    is_alive = YesNoField(label=W["is_alive"])
    has_identity = YesNoField(label=W["has_identity"])
    has_known_artisans = YesNoField(
        label=W["has_known_artisans"], help_text=_("Không ghi tên người.")
    )
    source = _lines(_("Nguồn tin"))
    note = _lines(_("Ghi chú"))

    def __init__(self, *args: Any, villages: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Không thuộc riêng làng nào")), *villages]
        self.fields["village_id"].choices = choices  # type: ignore[attr-defined]


class ReviewForm(RowForm):
    """The review of one year."""

    FACTS = ReviewFacts

    year = _year()
    households_total = whole_field(W["households_total"], most=MOST_COUNTED)
    households_in_craft = whole_field(W["households_in_craft"], most=MOST_COUNTED)
    workers = whole_field(_("Số lao động"), most=MOST_COUNTED)
    turnover_vnd = MoneyField(label=_("Doanh thu cả làng trong năm (đồng)"), required=False)
    income_vnd = MoneyField(label=_("Thu nhập một lao động một tháng (đồng)"), required=False)
    stable_years = whole_field(W["stable_years"], most=MOST_YEARS)
    environment_met = YesNoField(
        label=W["environment_met"],
        help_text=_("Theo pháp luật về môi trường lúc rà soát; chưa kết luận thì để “Chưa rõ”."),
    )
    has_environment_plan = YesNoField(label=W["has_environment_plan"])
    has_waste_treatment = YesNoField(label=W["has_waste_treatment"])
    was_inspected = YesNoField(label=W["was_inspected"])
    artisans = whole_field(W["artisans"], most=MOST_COUNTED)
    titled_artisans = whole_field(W["titled_artisans"], most=MOST_COUNTED)
    titles = TextField(
        label=W["titles"],
        max_length=500,
        required=False,
        help_text=_("Danh hiệu và số quyết định, không ghi tên người."),
    )
    products = TextField(label=_("Sản phẩm chính"), max_length=500, required=False)
    source = TextField(label=_("Ai báo số này"), max_length=300, required=False)
    note = _lines(_("Ghi chú"))


class YearSheetForm(forms.Form):
    """A sheet of many villages, and of which year it is where its rows say none."""

    year = _year()
    sheet = sheet_field(_("Bảng"))

    def clean_sheet(self) -> UploadedFile[bytes]:
        """Refuse what is no sheet."""
        return check_sheet(self.cleaned_data["sheet"])


class ClusterForm(RowForm):
    """An industrial cluster."""

    FACTS = ClusterFacts

    name = TextField(label=_("Tên cụm công nghiệp"), max_length=200)
    place = TextField(label=_("Địa điểm"), max_length=300, required=False)
    decision_number = TextField(label=W["decision_number"], max_length=80, required=False)
    decided_on = DayField(label=_("Ngày quyết định"), required=False)
    decided_by = TextField(
        label=W["decided_by"],
        max_length=200,
        required=False,
        help_text=_("Ghi cơ quan, không ghi tên người ký."),
    )
    area_ha = QuantityField(label=W["area_ha"], required=False)
    leasable_ha = QuantityField(label=W["leasable_ha"], required=False)
    investor = TextField(label=W["investor"], max_length=300, required=False)
    source = _lines(_("Nguồn tin"))
    note = _lines(_("Ghi chú"))


class ClusterYearForm(RowForm):
    """What was found of a cluster in a year."""

    FACTS = ClusterYearFacts

    year = _year()
    leased_ha = QuantityField(label=W["leased_ha"], required=False)
    establishments = whole_field(_("Số cơ sở đang hoạt động"), most=MOST_COUNTED)
    workers = whole_field(_("Số lao động"), most=MOST_COUNTED)
    turnover_vnd = MoneyField(label=_("Doanh thu của các cơ sở (đồng)"), required=False)
    infrastructure_vnd = MoneyField(label=_("Đầu tư hạ tầng trong năm (đồng)"), required=False)
    has_wastewater_plant = YesNoField(label=W["has_wastewater_plant"])
    environment_met = YesNoField(label=W["environment_met"])
    source = TextField(label=_("Ai báo số này"), max_length=300, required=False)
    note = _lines(_("Ghi chú"))


class VillageForm(forms.Form):
    """A village of the register, as a source tells of it."""

    code = TextField(label=_("Mã trong sổ"), max_length=40)
    name = TextField(label=_("Tên làng nghề"), max_length=200)
    craft = TextField(label=_("Nghề"), max_length=200, required=False)
    commune = TextField(label=_("Xã, thôn"), max_length=300, required=False)
    district = TextField(
        label=_("Huyện"),
        max_length=120,
        required=False,
        help_text=_("Theo tên trước 01/07/2025, nếu có."),
    )
    households = whole_field(_("Số hộ theo nguồn tin"), most=MOST_COUNTED)
    workers = whole_field(_("Số lao động theo nguồn tin"), most=MOST_COUNTED)
    figure_year = whole_field(_("Năm của số liệu"), most=2100)
    recognition = TextField(
        label=_("Nguồn tin nói về công nhận"),
        max_length=300,
        required=False,
        help_text=_("Quyết định có số, ngày thì ghi riêng ở mục công nhận."),
    )
    source = _lines(_("Nguồn tin"))
    grade = forms.ChoiceField(
        label=_("Mức tin cậy"),
        choices=[
            ("text", _("Đọc trong văn bản")),
            ("secondary", _("Nguồn thứ cấp")),
            ("memory", _("Theo trí nhớ")),
        ],
    )
    conflict = _lines(_("Nguồn khác ghi khác"))
    note = _lines(_("Ghi chú"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].required = True
        if not is_new:
            self.fields["code"].disabled = True
