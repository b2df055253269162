"""Forms of money: what was assigned, sent, given back, moved."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.money.actions.record_contract import ContractFacts
from khuyencong.apps.money.actions.transfer_money import TransferFacts
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.money.models import Contract
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import PercentField, TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm

FUNDS = [("KCQG", _("Khuyến công quốc gia")), ("KCDP", _("Khuyến công địa phương"))]
Choices = Sequence[tuple[str, Any]]


class PaperForm(forms.Form):
    """The paper behind an entry; the key keeps a form sent twice from being booked twice."""

    happened_on = DayField(label=_("Ngày chứng từ"))
    paper_number = TextField(label=_("Số chứng từ, văn bản"), max_length=80, required=False)
    reason = TextField(label=_("Ghi chú"), max_length=500, required=False)
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"happened_on": today, "key": uuid.uuid4(), **self.initial}

    def paper(self) -> MoneyPaper:
        """Return the paper as it was typed."""
        data = self.cleaned_data
        return MoneyPaper(
            on=data["happened_on"],
            number=data["paper_number"],
            reason=data["reason"],
            key=data["key"],
        )


class DecisionForm(PaperForm):
    """A paper that must have its number."""

    paper_number = TextField(label=_("Số quyết định, văn bản"), max_length=80)


class AmountForm(PaperForm):
    """An amount and its paper."""

    amount_vnd = MoneyField(label=_("Số tiền"))
    field_order = ["amount_vnd", "happened_on", "paper_number", "reason"]


class FundAmountForm(AmountForm):
    """An amount of one of the funds a project has."""

    fund = forms.ChoiceField(label=_("Nguồn"))
    field_order = ["fund", "amount_vnd", "happened_on", "paper_number", "reason"]

    def __init__(self, *args: Any, funds: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["fund"]
        choice.choices = [each for each in FUNDS if each[0] in funds]


class TransferForm(FundAmountForm):
    """Money sent to a project."""

    done_share = PercentField(
        label=_("Khối lượng đã thực hiện"),
        required=False,
        help_text=_("Theo báo cáo tiến độ có Sở xác nhận; chỉ cần khi văn bản hỏi khối lượng."),
    )
    field_order = [
        "fund",
        "amount_vnd",
        "done_share",
        "happened_on",
        "paper_number",
        "reason",
    ]

    def facts(self) -> TransferFacts:
        """Return what was typed."""
        data = self.cleaned_data
        return TransferFacts(
            fund=data["fund"], amount_vnd=data["amount_vnd"], done_share=data["done_share"]
        )


class AssignForm(OwnUnitForm, DecisionForm):
    """An estimate assigned to a unit for a year, more of it, or a cut."""

    year = forms.IntegerField(label=_("Năm ngân sách"), min_value=2000, max_value=2100)
    fund = forms.ChoiceField(label=_("Nguồn"), choices=FUNDS)
    is_recoverable = forms.BooleanField(
        label=_("Kinh phí có thu hồi (chỉ KCĐP, theo quy định của tỉnh)"), required=False
    )
    is_cut = forms.BooleanField(label=_("Là giảm dự toán"), required=False)
    amount_vnd = MoneyField(label=_("Số tiền"))
    field_order = [
        "unit",
        "year",
        "fund",
        "is_recoverable",
        "amount_vnd",
        "is_cut",
        "happened_on",
        "paper_number",
        "reason",
    ]


class ShareForm(DecisionForm):
    """Another ratio of advances for a project."""

    share = PercentField(label=_("Tỷ lệ tạm ứng"))
    field_order = ["share", "happened_on", "paper_number", "reason"]


class InterestForm(FundAmountForm):
    """Interest a beneficiary paid."""

    share = PercentField(label=_("Tỷ lệ lãi được hỗ trợ"))
    from_on = DayField(label=_("Kỳ trả lãi từ ngày"))
    to_on = DayField(label=_("đến ngày"))
    field_order = [
        "fund",
        "amount_vnd",
        "share",
        "from_on",
        "to_on",
        "happened_on",
        "paper_number",
        "reason",
    ]


class ManagementForm(AmountForm):
    """Money for management: set aside, or spent."""

    kind = forms.ChoiceField(
        label=_("Việc"),
        choices=[("management", _("Phân bổ chi quản lý")), ("managed", _("Ghi khoản đã chi"))],
    )
    field_order = ["kind", "amount_vnd", "happened_on", "paper_number", "reason"]


class MoveForm(FundAmountForm):
    """Money of a project to another, or to its own other fund."""

    target_code = TextField(
        label=_("Đến đề án (mã)"), max_length=40, help_text=_("Mã đề án cùng đơn vị.")
    )
    to_fund = forms.ChoiceField(label=_("Vào nguồn"), choices=FUNDS)
    field_order = [
        "fund",
        "amount_vnd",
        "target_code",
        "to_fund",
        "happened_on",
        "paper_number",
        "reason",
    ]


class ReasonForm(forms.Form):
    """Why an entry is taken back."""

    reason = TextField(label=_("Lý do"), max_length=500)


class ContractForm(forms.Form):
    """A contract over one or several projects."""

    kind = forms.ChoiceField(label=_("Loại hợp đồng"), choices=Contract.Kind.choices)
    number = TextField(label=_("Số hợp đồng"), max_length=80)
    signed_on = DayField(label=_("Ngày ký"))
    party_a = TextField(label=_("Bên A"), max_length=300)
    party_b = TextField(label=_("Bên B"), max_length=300)
    ends_on = DayField(label=_("Hết hạn"), required=False)
    codes = TextField(
        label=_("Các đề án (mã, cách nhau dấu phẩy)"),
        max_length=2000,
        help_text=_("Một hợp đồng với Cục có thể gồm nhiều đề án."),
    )

    def facts(self) -> ContractFacts:
        """Return what the contract says."""
        names = ("kind", "number", "signed_on", "party_a", "party_b", "ends_on")
        return ContractFacts(**{name: self.cleaned_data[name] for name in names})

    def code_list(self) -> list[str]:
        """Return the codes of the projects, each once."""
        parts = self.cleaned_data["codes"].replace(";", ",").split(",")
        return list(dict.fromkeys(part.strip() for part in parts if part.strip()))


class AnnexForm(forms.Form):
    """An annex of a contract."""

    number = TextField(label=_("Số phụ lục"), max_length=80)
    signed_on = DayField(label=_("Ngày ký"))
    ends_on = DayField(label=_("Gia hạn đến ngày"), required=False)
    says = TextField(label=_("Nội dung"), max_length=2000)


class LiquidationForm(forms.Form):
    """The minutes that end a contract."""

    on = DayField(label=_("Ngày thanh lý"))
    number = TextField(label=_("Số biên bản"), max_length=80, required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"on": today, **self.initial}
