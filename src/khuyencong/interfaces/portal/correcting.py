"""A correction of an establishment's record, proposed from outside the office and taken back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, TypeVar

from django import forms
from django.contrib import messages
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.establishments.actions.decide_proposal import withdraw_proposal
from khuyencong.apps.establishments.actions.propose_correction import propose_correction
from khuyencong.apps.establishments.models import Establishment, RecordProposal
from khuyencong.apps.establishments.proposing import FIELDS
from khuyencong.apps.establishments.records import MOST_WORKERS, record_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.text_field import TextField
from khuyencong.interfaces.portal.own_page import OwnRequest


class CorrectionForm(forms.Form):
    """What the owner knows better than the register; fields are named as in its record."""

    name = TextField(label=gettext_lazy("Tên cơ sở"), max_length=300)
    code = TextField(label=gettext_lazy("Mã số thuế, mã số cá nhân"), max_length=20, required=False)
    production_place = TextField(label=gettext_lazy("Nơi sản xuất"), max_length=300, required=False)
    head_office = TextField(label=gettext_lazy("Trụ sở"), max_length=300, required=False)
    trade_words = TextField(label=gettext_lazy("Ngành nghề"), max_length=300, required=False)
    products = TextField(label=gettext_lazy("Sản phẩm"), max_length=500, required=False)
    workers = forms.IntegerField(
        label=gettext_lazy("Số lao động"), required=False, min_value=0, max_value=MOST_WORKERS
    )
    capital_vnd = MoneyField(label=gettext_lazy("Vốn"), required=False)
    why = TextField(
        label=gettext_lazy("Vì sao cần sửa?"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Ví dụ: đã chuyển xưởng, đã đổi tên."),
    )

    def __init__(self, data: Any = None, *, firm: Establishment) -> None:
        super().__init__(data, initial=asdict(record_of(firm)))

    def wanted(self) -> dict[str, Any]:
        """Return the record as a valid form wants it."""
        return {name: self.cleaned_data[name] for name in FIELDS if name in self.fields}


class NeighboursCorrectionForm(CorrectionForm):
    """What the village knows of a workshop: neither its capital nor a code that is there."""

    def __init__(self, data: Any = None, *, firm: Establishment) -> None:
        super().__init__(data, firm=firm)
        del self.fields["capital_vnd"]
        if firm.code:
            del self.fields["code"]


Form = TypeVar("Form", bound=CorrectionForm)


def correction_form(kind: type[Form], request: OwnRequest, firm: Establishment) -> Form:
    """Return the form as it is shown, or as it was sent."""
    return kind(posted(request), firm=firm)


def proposes(request: OwnRequest, firm: Establishment, form: CorrectionForm) -> bool:
    """Send what a valid form wants to the office; tell whether it went."""

    def propose(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        propose_correction(establishment=firm, wanted=form.wanted(), why=data["why"], **given)

    if went := succeeds(form, propose):
        messages.success(request, _("Đã gửi đề nghị sửa; hồ sơ chưa đổi cho tới khi được xem."))
    return went


def withdraws(request: OwnRequest, proposal: RecordProposal) -> None:
    """Take one's own proposal back, and say how that went. 404 unless a button was pressed."""
    if request.method != "POST":
        raise Http404
    try:
        withdraw_proposal(proposal=proposal, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã rút đề nghị sửa."))
