"""Forms of a voucher, in the order of its papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.projects.models import ProjectPaper
from khuyencong.apps.vouchers.facts import STORED, TEXTS, VoucherFacts
from khuyencong.apps.vouchers.models import PaidFrom, Voucher
from khuyencong.apps.vouchers.reasons import LONGEST
from khuyencong.domain.norms.rules.vouchers import list_voucher_kinds, payment_kinds
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.imports import check_sheet, sheet_field

Choices = Sequence[tuple[int, str]]


class VoucherForm(forms.Form):
    """What for, which paper, from whom, who paid and how."""

    description = TextField(label=_("Chi cho việc gì"), max_length=TEXTS["description"])
    budget_line_id = forms.TypedChoiceField(
        label=_("Khoản mục dự toán"), required=False, coerce=int, empty_value=None
    )
    row_id = forms.TypedChoiceField(
        label=_("Thuộc máy, nội dung nào"), required=False, coerce=int, empty_value=None
    )
    kind = forms.ChoiceField(label=_("Loại chứng từ"))
    serial = TextField(label=_("Ký hiệu"), max_length=TEXTS["serial"], required=False)
    number = TextField(label=_("Số"), max_length=TEXTS["number"], required=False)
    issued_on = DayField(label=_("Ngày chứng từ"), required=False)
    amount_vnd = MoneyField(label=_("Số tiền, gồm thuế"), required=False)
    vat_vnd = MoneyField(label=_("Trong đó thuế GTGT"), required=False)
    invoice_total_vnd = MoneyField(
        label=_("Tổng cả hóa đơn, nếu chia nhiều phần"),
        required=False,
        help_text=_(
            "Một hóa đơn chia cho nhiều đề án hoặc nhiều nguồn: mỗi phần một dòng, cộng lại "
            "không vượt số này."
        ),
    )
    seller_name = TextField(label=_("Bên bán, bên nhận"), max_length=300, required=False)
    seller_code = TextField(label=_("Mã số thuế bên bán"), max_length=20, required=False)
    seller_address = TextField(label=_("Địa chỉ bên bán"), max_length=300, required=False)
    representative = TextField(label=_("Người đại diện bên bán"), max_length=200, required=False)
    contract_number = TextField(label=_("Số hợp đồng mua"), max_length=80, required=False)
    contract_on = DayField(label=_("Ngày hợp đồng"), required=False)
    paid_from = forms.ChoiceField(label=_("Chi từ nguồn"), required=False)
    payment_kind = forms.ChoiceField(label=_("Trả bằng"), required=False)
    payment_number = TextField(
        label=_("Số phiếu chi, ủy nhiệm chi"), max_length=TEXTS["payment_number"], required=False
    )
    paid_on = DayField(label=_("Ngày trả tiền"), required=False)
    papers = forms.MultipleChoiceField(
        label=_("Bản chụp trong hồ sơ"), required=False, widget=forms.CheckboxSelectMultiple
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        rows: Choices,
        lines: Choices,
        papers: Iterable[ProjectPaper],
        voucher: Voucher | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._offer("row_id", _keyed(rows), none=_("Không thuộc riêng dòng nào"))
        self._offer("budget_line_id", _keyed(lines), none=_("Chưa rõ khoản mục"))
        self._offer("kind", [(each.id, each.label_vi) for each in list_voucher_kinds()])
        self._offer("paid_from", PaidFrom.choices, none=_("Chưa rõ"))
        payments = [(each.id, each.label_vi) for each in payment_kinds()]
        self._offer("payment_kind", payments, none=_("Chưa trả, hoặc chưa rõ"))
        known = [(str(each.pk), each.title or each.number or each.kind) for each in papers]
        self._offer("papers", known)
        if not known:
            del self.fields["papers"]
        if voucher:
            self.initial.update({name: getattr(voucher, name) for name in (*STORED, "version")})
            self.initial["papers"] = [str(each.pk) for each in voucher.papers.all()]
            if voucher.invoice and voucher.invoice.is_divided:
                self.initial["invoice_total_vnd"] = voucher.invoice.total_vnd

    def _offer(self, name: str, choices: Sequence[tuple[str, Any]], *, none: Any = None) -> None:
        first = [("", none)] if none else []
        self.fields[name].choices = [*first, *choices]  # type: ignore[attr-defined]

    def facts(self) -> VoucherFacts:
        """Return what a valid form says."""
        beside = ("version", "papers")
        return VoucherFacts(**{k: v for k, v in self.cleaned_data.items() if k not in beside})

    def paper_ids(self) -> frozenset[int]:
        """Return the papers of the dossier that were ticked."""
        return frozenset(map(int, self.cleaned_data.get("papers") or ()))


class VoucherSheetForm(forms.Form):
    """A sheet of vouchers."""

    sheet = sheet_field(_("Bảng chứng từ"))

    def clean_sheet(self) -> UploadedFile[bytes]:
        return check_sheet(self.cleaned_data["sheet"])


class ReasonForm(forms.Form):
    """Why."""

    reason = TextField(label=_("Lý do"), max_length=LONGEST)


class AcceptForm(forms.Form):
    """How much of a voucher counts, and why not all."""

    accepted_vnd = MoneyField(
        label=_("Chấp nhận"),
        help_text=_("0 là không chấp nhận; dưới số tiền chứng từ thì ghi lý do."),
    )
    reason = TextField(label=_("Lý do giảm"), max_length=LONGEST, required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, voucher: Voucher, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        accepted = voucher.accepted_vnd
        self.initial = {
            "accepted_vnd": voucher.amount_vnd if accepted is None else accepted,
            "reason": voucher.cut_reason,
            "version": voucher.version,
        }


def _keyed(rows: Choices) -> list[tuple[str, str]]:
    return [(str(key), name) for key, name in rows]
