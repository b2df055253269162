"""Forms for what a project promises and for what was found of it on site."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.results.values import LEAST, LONGEST, MOST, values_of
from khuyencong.domain.results.contents import ResultContent, ResultField, Side
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.yes_no import YES_NO, yes_or_no
from khuyencong.interfaces.office.forms.fields import TextField


def form_field(field: ResultField) -> forms.Field:
    """Return the field of a form for one figure."""
    label = f"{field.label_vi} ({field.unit_vi})" if field.unit_vi else field.label_vi
    shared: dict[str, Any] = {"label": label, "required": field.is_name}
    if field.kind == "text":
        return TextField(max_length=LONGEST, **shared)
    if field.kind == "money":
        return MoneyField(**shared)
    if field.kind == "day":
        return DayField(**shared)
    if field.kind == "yes_no":
        return forms.TypedChoiceField(choices=YES_NO, coerce=yes_or_no, empty_value=None, **shared)
    return forms.IntegerField(
        min_value=LEAST[field.kind], max_value=MOST[field.kind], localize=False, **shared
    )


class RowForm(forms.Form):
    """The figures of one side of a row, and where it is."""

    side: Side

    def __init__(
        self, *args: Any, content: ResultContent, row: ResultRow | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if row:
            self.initial.update(self._stored(content, row))
        asked = [each for each in content.fields_on(self.side) if each.kind != "photo"]
        self.figure_names = [each.id for each in asked]
        for field in asked:
            self.fields[field.id] = form_field(field)
        self.fields["place"] = TextField(
            label=_("Địa điểm"),
            max_length=LONGEST,
            required=False,
            help_text=_("Cơ sở, xã: để nghiệm thu theo từng nơi."),
        )
        self.fields["version"] = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def _stored(self, content: ResultContent, row: ResultRow) -> dict[str, Any]:
        planned, found = values_of(row, "planned"), values_of(row, "found")
        shown = planned if self.side == "planned" else found
        if self.side == "found" and not found:
            name = content.name_field.id
            shown = {name: planned[name]} if name in planned else {}
        told = {k: ("yes" if v else "no") if isinstance(v, bool) else v for k, v in shown.items()}
        return {**told, "place": row.place, "version": row.version}

    def figures(self) -> dict[str, Any]:
        """Return the figures of a valid form."""
        return {name: self.cleaned_data[name] for name in self.figure_names}

    @property
    def shown_fields(self) -> list[Any]:
        """Return the figures and the place, in the order of the page."""
        return [self[name] for name in (*self.figure_names, "place")]


class PlannedForm(RowForm):
    """One promised row."""

    side = "planned"


class FoundForm(RowForm):
    """One row as it was found on site."""

    side = "found"

    def __init__(self, *args: Any, content: ResultContent, **kwargs: Any) -> None:
        super().__init__(*args, content=content, **kwargs)
        row = kwargs.get("row")
        self.fields["inspected_on"] = DayField(label=_("Ngày kiểm tra"))
        if row and row.inspected_on:
            self.initial["inspected_on"] = row.inspected_on
        if any(each.kind == "photo" for each in content.fields):
            self.fields["photo"] = forms.FileField(
                label=_("Ảnh"),
                required=False,
                help_text=_("Chụp bằng điện thoại hoặc chọn ảnh JPEG, PNG, WebP."),
                widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
            )
        self.fields["explanation"] = TextField(
            label=_("Giải trình nếu khác dự kiến"),
            max_length=2000,
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
        if row:
            self.initial["explanation"] = row.explanation

    @property
    def shown_fields(self) -> list[Any]:
        """Return the fields in the order in which one walks round a machine."""
        last = [name for name in ("photo", "explanation") if name in self.fields]
        return [self["inspected_on"], *super().shown_fields, *(self[name] for name in last)]


class ExplainForm(forms.Form):
    """Why a row is not as promised."""

    explanation = TextField(
        label=_("Lý do"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )


class AcceptPlaceForm(forms.Form):
    """Which place is accepted, on which day."""

    place = forms.ChoiceField(label=_("Địa điểm"))
    accepted_on = DayField(label=_("Ngày nghiệm thu"))

    def __init__(self, *args: Any, places: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = [(each, each) for each in places]  # type: ignore[attr-defined]
