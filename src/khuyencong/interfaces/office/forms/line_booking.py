"""What a line of the treasury is of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.office.forms.fields import TextField

MANAGEMENT = "management"


class LineBookingForm(forms.Form):
    """Which entry to write, and of which project or line of money."""

    deed = forms.ChoiceField(label=_("Bút toán"))
    code = TextField(
        label=_("Đề án (mã)"),
        max_length=40,
        required=False,
        help_text=_("Mã đề án cùng đơn vị."),
    )
    purse = forms.ChoiceField(label=_("Hoặc dòng tiền của khoản chi quản lý"), required=False)

    def __init__(
        self,
        *args: Any,
        is_out: bool,
        may_repay: bool,
        purses: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        deed: Any = self.fields["deed"]
        if is_out:
            deed.choices = [("transfer", _("Chuyển tiền cho đề án"))]
            deed.choices += [(MANAGEMENT, _("Khoản đã chi quản lý"))] if purses else []
        else:
            deed.choices = [("refund", _("Thu hồi của đề án"))]
            deed.choices += [("repayment", _("Hoàn trả kinh phí có thu hồi"))] if may_repay else []
        purse: Any = self.fields["purse"]
        purse.choices = purses
        if not (is_out and purses):
            del self.fields["purse"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        asked = "purse" if data.get("deed") == MANAGEMENT else "code"
        if data.get("deed") and not data.get(asked):
            self.add_error(asked, _("Ghi ô này."))
        return data
