"""Forms of statements of the treasury."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.imports import check_sheet, sheet_field
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm


class StatementForm(OwnUnitForm):
    """A statement, its account where the file does not say it, and the unit."""

    sheet = sheet_field(_("Sao kê"))
    account = TextField(
        label=_("Số tài khoản"),
        max_length=40,
        required=False,
        help_text=_("Chỉ cần ghi khi tệp không ghi số tài khoản ở đầu bảng."),
    )

    def clean_sheet(self) -> UploadedFile[bytes]:
        return check_sheet(self.cleaned_data["sheet"])
