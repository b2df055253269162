"""The form that takes a sheet of needs in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm

KINDS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
FIRST_YEAR, LAST_YEAR = 2009, 2100


def sheet_field(label: Any) -> forms.FileField:
    """Return a field for one spreadsheet."""
    return forms.FileField(
        label=label,
        max_length=200,
        help_text=_("Tệp .xlsx, .xls, .ods hoặc .csv. Bảng tự làm cũng đọc được."),
        error_messages={"required": _("Chọn tệp bảng."), "empty": _("Tệp này trống.")},
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(KINDS)}),
    )


def check_sheet(sheet: UploadedFile[bytes]) -> UploadedFile[bytes]:
    """Return the file when its name is that of a spreadsheet. Raises ValidationError."""
    if Path(sheet.name or "").suffix.lower() not in KINDS:
        raise forms.ValidationError(_("Cần tệp .xlsx, .xls, .ods hoặc .csv."))
    return sheet


class ImportForm(OwnUnitForm):
    """A sheet, its year, and the unit it is for when the person works in several."""

    sheet = sheet_field(_("Bảng nhu cầu"))
    year = forms.IntegerField(
        label=_("Năm kế hoạch"), min_value=FIRST_YEAR, max_value=LAST_YEAR, localize=False
    )

    def clean_sheet(self) -> UploadedFile[bytes]:
        return check_sheet(self.cleaned_data["sheet"])
