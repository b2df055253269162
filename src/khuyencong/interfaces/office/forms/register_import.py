"""Forms that take a list of establishments in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.establishments.imports.register_columns import field_labels
from khuyencong.interfaces.office.forms.imports import check_sheet, sheet_field
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm
from khuyencong.interfaces.office.templatetags.establishment_words import (
    POLICIES,
    register_field_label,
)

NOT_READ = ("", _("Không nhập"))


class RegisterSheetForm(OwnUnitForm):
    """A list, and the unit it is for when the person works in several."""

    sheet = sheet_field(_("Danh sách cơ sở"))

    def clean_sheet(self) -> UploadedFile[bytes]:
        return check_sheet(self.cleaned_data["sheet"])


class ColumnsForm(forms.Form):
    """What each column of a list holds, and what becomes of rows that are known."""

    policy = forms.ChoiceField(
        label=_("Dòng trùng với cơ sở đã có"),
        choices=lambda: list(POLICIES.items()),
        initial="ask",
        widget=forms.RadioSelect,
        help_text=_("Trùng khi cùng mã số, hoặc cùng tên (không kể loại hình) và không khác nơi."),
    )

    def __init__(self, *args: Any, columns: Sequence[dict[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.columns = columns
        choices = [NOT_READ, *((name, register_field_label(name)) for name in field_labels())]
        for column in columns:
            self.fields[f"column_{column['index']}"] = forms.ChoiceField(
                label=column["heading"],
                required=False,
                choices=choices,
                initial=column["field"],
            )

    @property
    def column_rows(self) -> list[tuple[Any, dict[str, Any]]]:
        """Return each column's field with what the list shows of it."""
        return [(self[f"column_{column['index']}"], column) for column in self.columns]

    def chosen(self) -> dict[int, str]:
        """Return the field of each column of a valid form, "" for one that is not read."""
        return {
            column["index"]: self.cleaned_data[f"column_{column['index']}"]
            for column in self.columns
        }
