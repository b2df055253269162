"""The form of a project: its facts, and a row for each cost with who pays it."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, cast

from django import forms
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.projects.drafts import MOST_LINES, LineDraft, ProjectDraft
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField, line_choices
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm

MAIN_SOURCES = ("eligible_cost_vnd", "kcqg_vnd", "kcdp_vnd", "own_vnd")
OTHER_SOURCES = (
    "commune_vnd",
    "sponsor_vnd",
    "sponsor_name",
    "other_state_vnd",
    "other_state_name",
    "open_vnd",
)


class ProjectForm(forms.Form):
    """What a project is, and the day whose norms it is judged by."""

    title = TextField(label=_("Tên đề án"), max_length=1000)
    beneficiary = TextField(label=_("Đơn vị thụ hưởng"), max_length=300, required=False)
    place = TextField(
        label=_("Nơi thực hiện"),
        max_length=300,
        required=False,
        help_text=_("Xã trước, huyện hoặc tỉnh sau, ví dụ Nhơn Hậu, An Nhơn."),
    )
    line = forms.ChoiceField(
        label=_("Nội dung hoạt động"),
        required=False,
        help_text=_("Dòng định mức của khoản chi chính; từng khoản có thể ghi khác."),
    )
    pinned_on = DayField(
        label=_("Ngày lấy định mức"), help_text=_("Mức hỗ trợ xét theo văn bản của ngày này.")
    )
    content = TextField(label=_("Nội dung theo lời đơn vị"), max_length=1000, required=False)
    note = forms.CharField(
        label=_("Ghi chú"),
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_flagship = forms.BooleanField(label=_("Đề án điểm"), required=False)
    is_group = forms.BooleanField(
        label=_("Đề án nhóm"),
        required=False,
        help_text=_("Địa điểm, đơn vị thụ hưởng nêu trong kế hoạch triển khai, sau khi duyệt."),
    )
    spans_provinces = forms.BooleanField(
        label=_("Thực hiện ở nhiều tỉnh: hồ sơ gửi thẳng về Cục"), required=False
    )
    is_recoverable = forms.BooleanField(
        label=_("Hỗ trợ có thu hồi kinh phí"),
        required=False,
        help_text=_("Chỉ khi tỉnh có quy định; dùng cho khuyến công địa phương."),
    )
    is_carried_over = forms.BooleanField(label=_("Chuyển tiếp từ năm trước"), required=False)

    def __init__(self, *args: Any, library: NormLibrary, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = [  # type: ignore[attr-defined]
            ("", _("Chưa rõ nội dung")),
            *line_choices(library),
        ]


class NewProjectForm(OwnUnitForm, ProjectForm):
    """A project that is not there yet also needs its year, and its unit when there is a choice."""

    year = forms.IntegerField(label=_("Năm kế hoạch"), min_value=2009, max_value=2100)
    field_order = ("unit", "year")


class LineForm(forms.Form):
    """One cost and its sources. [VND]"""

    cost_item = TextField(label=_("Khoản chi"), max_length=300)
    line = forms.ChoiceField(label=_("Dòng định mức"), required=False)
    eligible_cost_vnd = MoneyField(label=_("Chi phí được tính"))
    kcqg_vnd = MoneyField(label="KCQG", required=False)
    kcdp_vnd = MoneyField(label="KCĐP", required=False)
    own_vnd = MoneyField(label=_("Vốn cơ sở"), required=False)
    commune_vnd = MoneyField(label=_("Ngân sách xã"), required=False)
    sponsor_vnd = MoneyField(label=_("Tài trợ"), required=False)
    sponsor_name = TextField(label=_("Tên nhà tài trợ"), max_length=200, required=False)
    other_state_vnd = MoneyField(label=_("Nhà nước khác"), required=False)
    other_state_name = TextField(
        label=_("Tên chương trình, nguồn đó"), max_length=200, required=False
    )
    open_vnd = MoneyField(label=_("Hỗ trợ chưa nêu nguồn"), required=False)

    def __init__(self, *args: Any, lines: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = lines  # type: ignore[attr-defined]

    @property
    def main_fields(self) -> list[Any]:
        return [self[name] for name in MAIN_SOURCES]

    @property
    def other_fields(self) -> list[Any]:
        return [self[name] for name in OTHER_SOURCES]

    @property
    def has_other(self) -> bool:
        """Tell whether the folded fields hold or refuse something: then they are shown."""
        return any(field.value() or field.errors for field in self.other_fields)


class BaseLines(forms.BaseFormSet[LineForm]):
    """The lines in their order; one taken out, or left wholly empty, is none."""

    def draft_lines(self) -> tuple[LineDraft, ...]:
        """Return what was written; a field that cannot be read counts as empty."""
        return tuple(line_draft(form) for form in self.kept_forms())

    def kept_forms(self) -> list[LineForm]:
        """Return the forms of the lines that stay."""
        return [
            form
            for form in self.forms
            if not getattr(form, "cleaned_data", {}).get(DELETION_FIELD_NAME)
            and (form.has_changed() or form.initial)
        ]


LineFormSet = cast(
    "type[BaseLines]",
    forms.formset_factory(
        LineForm,
        formset=BaseLines,
        extra=0,
        can_delete=True,
        max_num=MOST_LINES,
        validate_max=True,
        absolute_max=MOST_LINES + 1,
    ),
)


def line_draft(form: forms.Form) -> LineDraft:
    """Return a line; what is empty is 0, but for own capital, where it means not stated."""
    data = getattr(form, "cleaned_data", {})
    values: dict[str, Any] = {
        each.name: data.get(each.name) or each.default
        for each in fields(LineDraft)
        if each.name not in {"cost_item", "own_vnd"}
    }
    return LineDraft(cost_item=data.get("cost_item") or "", own_vnd=data.get("own_vnd"), **values)


def project_draft(form: ProjectForm, lines: BaseLines) -> ProjectDraft | None:
    """Return what both forms hold as far as it can be read; None without a day of the norms."""
    data = getattr(form, "cleaned_data", {})
    if not data.get("pinned_on"):
        return None
    names = [name for name in ProjectForm.base_fields if name in data]
    values = {"title": "", **{name: data[name] for name in names}}
    return ProjectDraft(**values, lines=lines.draft_lines())
