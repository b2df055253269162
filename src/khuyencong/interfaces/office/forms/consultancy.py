"""Forms of consultancy: request, offer, contract and annex, milestones, invoices, people, end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.consultancy.actions.add_annex import AnnexFacts
from khuyencong.apps.consultancy.actions.add_milestone import MilestoneFacts
from khuyencong.apps.consultancy.actions.issue_invoice import InvoiceFacts
from khuyencong.apps.consultancy.actions.record_payment import PaymentFacts
from khuyencong.apps.consultancy.actions.sign_contract import ContractFacts
from khuyencong.apps.consultancy.facts import RequestFacts
from khuyencong.apps.consultancy.kinds import Named, list_channels, list_kinds
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.consultancy.queries import audits_of, cleaner_files_of
from khuyencong.apps.establishments.models import Establishment
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import PercentField, TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm


def _choices(named: Sequence[Named], kept: str = "") -> list[tuple[str, str]]:
    return [(each.id, each.label_vi) for each in named if each.is_offered or each.id == kept]


WORK = ("audit", "cleaner_file")
"""What consultancy may be done by."""


def _work_words(work: EnergyAudit | CleanerFile) -> str:
    day = work.visited_on if isinstance(work, EnergyAudit) else work.opened_on
    return f"{work.site.name}, {day:%d/%m/%Y}"


class RequestForm(forms.Form):
    """Who asks for what; the client is a record of the register, or named here."""

    title = TextField(label=_("Việc được nhờ"), max_length=300)
    kind = forms.ChoiceField(label=_("Loại"))
    client_name = TextField(
        label=_("Khách hàng"),
        max_length=300,
        help_text=_("Như sẽ ghi trong hợp đồng."),
    )
    client_contact = TextField(label=_("Người liên hệ, điện thoại"), max_length=300, required=False)
    received_on = DayField(label=_("Ngày nhận yêu cầu"))
    channel = forms.ChoiceField(label=_("Nhận bằng"))
    says = forms.CharField(
        label=_("Khách hàng cần gì"),
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    audit = forms.ModelChoiceField(
        label=_("Làm theo khảo sát năng lượng"),
        queryset=EnergyAudit.objects.none(),
        required=False,
        empty_label=_("Không"),
    )
    cleaner_file = forms.ModelChoiceField(
        label=_("Làm theo hồ sơ sản xuất sạch hơn"),
        queryset=CleanerFile.objects.none(),
        required=False,
        empty_label=_("Không"),
    )

    def __init__(
        self, *args: Any, firm: Establishment | None, account: Account, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._offer_work(firm, account)
        kind, channel = self.fields["kind"], self.fields["channel"]
        kind.choices = _choices(list_kinds(), self.initial.get("kind", ""))  # type: ignore[attr-defined]
        channel.choices = _choices(list_channels(), self.initial.get("channel", ""))  # type: ignore[attr-defined]

    def _offer_work(self, firm: Establishment | None, account: Account) -> None:
        """Offer what there is of the client; nothing to choose of a client named only."""
        offered: dict[str, Any] = {
            "audit": audits_of(firm, visible_to=account) if firm else (),
            "cleaner_file": cleaner_files_of(firm, visible_to=account) if firm else (),
        }
        for name, rows in offered.items():
            if not rows:
                del self.fields[name]
                continue
            field: Any = self.fields[name]
            field.queryset = rows
            field.label_from_instance = _work_words

    def facts(self, firm: Establishment | None) -> RequestFacts:
        """Return what was typed about a client, known in the register or not."""
        names = ("title", "kind", "client_name", "client_contact", "received_on", "channel", "says")
        typed = {name: self.cleaned_data[name] for name in names}
        work: dict[str, Any] = {name: self.cleaned_data.get(name) for name in WORK}
        return RequestFacts(establishment=firm, **typed, **work)


class NewRequestForm(OwnUnitForm, RequestForm):
    """A request that is not there yet is for one of the person's own units."""

    field_order = ("unit",)


class OfferForm(forms.Form):
    """What was offered."""

    offer_vnd = MoneyField(label=_("Giá chào"))
    offered_on = DayField(label=_("Ngày chào giá"))
    number = TextField(label=_("Số văn bản"), max_length=80, required=False)


class ContractForm(forms.Form):
    """The contract."""

    number = TextField(label=_("Số hợp đồng"), max_length=80)
    signed_on = DayField(label=_("Ngày ký"))
    value_vnd = MoneyField(label=_("Giá trị hợp đồng"))
    ends_on = DayField(label=_("Hết hạn"), required=False)

    def facts(self) -> ContractFacts:
        """Return what was typed."""
        return ContractFacts(**self.cleaned_data)


class AnnexForm(forms.Form):
    """An annex of the contract."""

    number = TextField(label=_("Số phụ lục"), max_length=80)
    signed_on = DayField(label=_("Ngày ký"))
    change_vnd = MoneyField(label=_("Thay đổi giá trị"), required=False)
    is_less = forms.BooleanField(label=_("Là giảm giá trị"), required=False)
    ends_on = DayField(label=_("Gia hạn đến ngày"), required=False)
    says = TextField(label=_("Nội dung"), max_length=2000)

    def facts(self) -> AnnexFacts:
        """Return what was typed."""
        typed = dict(self.cleaned_data)
        change = typed.pop("change_vnd") or 0
        return AnnexFacts(change_vnd=-change if typed.pop("is_less") else change, **typed)


class MilestoneForm(forms.Form):
    """A milestone of the contract."""

    what = TextField(label=_("Việc phải xong"), max_length=300)
    due_on = DayField(label=_("Hạn"))
    share = PercentField(
        label=_("Phần của giá trị hợp đồng"),
        required=False,
        help_text=_("Ghi phần trăm hoặc số tiền; không bắt buộc."),
    )
    amount_vnd = MoneyField(label=_("Hoặc số tiền"), required=False)

    def facts(self) -> MilestoneFacts:
        """Return what was typed."""
        return MilestoneFacts(**self.cleaned_data)


class DoneForm(forms.Form):
    """The day a milestone was reached."""

    done_on = DayField(label=_("Ngày xong"))


class InvoiceForm(forms.Form):
    """An invoice to the client."""

    number = TextField(label=_("Số hóa đơn"), max_length=80)
    issued_on = DayField(label=_("Ngày hóa đơn"))
    amount_vnd = MoneyField(label=_("Số tiền"))
    pay_by = DayField(label=_("Hạn trả"), required=False)

    def facts(self) -> InvoiceFacts:
        """Return what was typed."""
        return InvoiceFacts(**self.cleaned_data)


class PaymentForm(forms.Form):
    """What came of an invoice on a day."""

    amount_vnd = MoneyField(label=_("Số tiền thu lần này"))
    paid_on = DayField(label=_("Ngày thu"))
    paper = TextField(
        label=_("Số chứng từ"),
        max_length=120,
        required=False,
        help_text=_("Giấy báo có của ngân hàng hoặc phiếu thu."),
    )

    def facts(self) -> PaymentFacts:
        """Return what was typed."""
        return PaymentFacts(**self.cleaned_data)


class CancelForm(forms.Form):
    """Why an invoice is cancelled."""

    reason = TextField(label=_("Lý do"), max_length=1000)


class MemberForm(forms.Form):
    """A person of the unit and the part he has."""

    account = forms.ModelChoiceField(label=_("Người"), queryset=Account.objects.none())
    role = TextField(
        label=_("Làm việc gì"),
        max_length=120,
        help_text=_("Ví dụ chủ trì, đo đạc, viết báo cáo."),
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["account"]
        field.queryset = people
        field.label_from_instance = lambda account: account.display_name


class EndForm(forms.Form):
    """How it ended."""

    state = forms.ChoiceField(
        label=_("Kết thúc thế nào"),
        choices=[
            (Engagement.State.FINISHED, _("Kết thúc: đã làm xong")),
            (Engagement.State.CANCELLED, _("Hủy: không làm nữa")),
        ],
    )
    ended_on = DayField(label=_("Ngày"))
    reason = forms.CharField(
        label=_("Lý do"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
