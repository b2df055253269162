"""The form that takes a sheet of needs in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Unit
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm

KINDS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
FIRST_YEAR, LAST_YEAR = 2009, 2100


class ImportForm(OwnUnitForm):
    """A sheet, its year, and the unit it is for when the person works in several."""

    sheet = forms.FileField(
        label=_("Bảng nhu cầu"),
        max_length=200,
        help_text=_("Tệp .xlsx, .xls, .ods hoặc .csv. Bảng tự làm cũng đọc được."),
        error_messages={
            "required": _("Chọn tệp bảng nhu cầu."),
            "empty": _("Tệp này trống."),
        },
    )
    year = forms.IntegerField(
        label=_("Năm kế hoạch"), min_value=FIRST_YEAR, max_value=LAST_YEAR, localize=False
    )

    def __init__(self, *args: Any, units: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, units=units, **kwargs)
        self.fields["sheet"].widget.attrs["accept"] = ",".join(KINDS)

    def clean_sheet(self) -> UploadedFile[bytes]:
        sheet: UploadedFile[bytes] = self.cleaned_data["sheet"]
        if Path(sheet.name or "").suffix.lower() not in KINDS:
            raise forms.ValidationError(_("Cần tệp .xlsx, .xls, .ods hoặc .csv."))
        return sheet
