"""Record a round, change it, and the deeds that move it on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.product_rounds.actions.amend_round import amend_round
from khuyencong.apps.product_rounds.actions.decide_round import decide_round, undo_decision
from khuyencong.apps.product_rounds.actions.issue_certificates import (
    issue_certificates,
    undo_certificates,
)
from khuyencong.apps.product_rounds.actions.open_cards import open_cards
from khuyencong.apps.product_rounds.actions.open_judging import (
    open_judging,
    reopen_registration,
)
from khuyencong.apps.product_rounds.actions.publish_figures import publish_figures
from khuyencong.apps.product_rounds.actions.record_round import record_round
from khuyencong.apps.product_rounds.actions.remove_round import remove_round
from khuyencong.apps.product_rounds.actions.restore_round import restore_round
from khuyencong.apps.product_rounds.actions.send_up import send_up
from khuyencong.apps.product_rounds.models import ProductRound
from khuyencong.apps.product_rounds.queries import get_round, rounds_above
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.product_rounds import (
    DecisionForm,
    IssueForm,
    PublishedForm,
    RoundForm,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.appraisals import home_of_agency

RUN = "product_rounds.run"
DEEDS: dict[str, tuple[Callable[..., Any], Any, str]] = {
    "remove": (remove_round, lambda: _("Đã bỏ kỳ bình chọn."), "restore"),
    "restore": (restore_round, lambda: _("Đã khôi phục kỳ bình chọn."), "remove"),
    "judge": (open_judging, lambda: _("Ban giám khảo bắt đầu chấm."), "register"),
    "register": (reopen_registration, lambda: _("Trở lại nhận đăng ký."), "judge"),
    "open": (open_cards, lambda: _("Đã mở phiếu: kết quả hiện với mọi người xem kỳ này."), ""),
    "undo-decision": (undo_decision, lambda: _("Đã hoàn tác quyết định."), ""),
}
"""What is done to a round as a whole: the action, its words, the deed that takes it back."""


def given(request: OfficeRequest) -> dict[str, Any]:
    """Return who does it, and when."""
    return {"actor": request.user, "at": request.now}


def own_unit(account: Account) -> Unit:
    """Return the unit for which the person runs rounds. Raises PermissionDenied."""
    members = account.memberships_with(RUN)
    if not members:
        raise PermissionDenied(_("Tài khoản chưa thuộc đơn vị nào tổ chức bình chọn."))
    return members[0].unit


def own_round(request: OfficeRequest, round_id: int) -> ProductRound:
    """Return a round the person sees; whether he runs it, the action says with its reason."""
    return get_round(round_id, visible_to=request.user)


@office_page(RUN)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Record a round of the person's unit."""
    unit = own_unit(request.user)
    year = timezone.localdate(request.now).year
    form = RoundForm(posted(request), unit=unit, initial={"year": year})
    made: list[ProductRound] = []

    def record(_data: dict[str, Any]) -> None:
        province = unit.province or home_of_agency(request.user)
        made.append(
            record_round(facts=form.facts(), unit=unit, province=province, **given(request))
        )

    if succeeds(form, record):
        messages.success(
            request, _("Đã lập kỳ bình chọn. Ghi sản phẩm đăng ký, hội đồng, giám khảo.")
        )
        return redirect("office:product_round", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Kỳ bình chọn mới"),
        submit=_("Lập kỳ bình chọn"),
        back=page_address("product_rounds"),
        back_label=_("Bình chọn sản phẩm"),
    )


@office_page(RUN)
def edit_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Change the head of a round."""
    held = own_round(request, round_id)
    form = RoundForm(posted(request), unit=held.unit, held=held)

    def amend(data: dict[str, Any]) -> None:
        seen = data["version"] or 0
        amend_round(product_round=held, facts=form.facts(), seen_version=seen, **given(request))

    return deed_form(
        request, form, amend, held=held, title=_("Sửa kỳ bình chọn"), done=_("Đã lưu.")
    )


@office_page(RUN)
def decide_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Write the decision that recognises products."""
    held = own_round(request, round_id)
    form = DecisionForm(posted(request))

    def decide(_data: dict[str, Any]) -> None:
        decide_round(product_round=held, decision=form.decision(), **given(request))

    return deed_form(
        request,
        form,
        decide,
        held=held,
        title=_("Quyết định công nhận"),
        lead=_("Sản phẩm đủ điểm và được hội đồng bỏ phiếu chọn thì được công nhận."),
        done=_("Đã ghi quyết định."),
        undo="undo-decision",
        back="product_round_results",
    )


@office_page(RUN)
def issue_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Issue the certificates of a round."""
    held = own_round(request, round_id)
    first = {"issued_on": held.result_on, "first_number": 1}
    form = IssueForm(posted(request), initial=first)
    made: list[Any] = []

    def issue(data: dict[str, Any]) -> None:
        made.extend(issue_certificates(product_round=held, **data, **given(request)))

    if succeeds(form, issue):
        keys = ",".join(str(each.pk) for each in made)
        text = _("Đã cấp %(count)s giấy chứng nhận.") % {"count": len(made)}
        to = record_address("product_round", held.pk) + "do/undo-certificates/"
        offer_undo(request, text, to=to, fields={"keys": keys})
        return redirect("office:product_round_certificates", held.pk)
    return _form(request, form, held=held, title=_("Cấp giấy chứng nhận"), submit=_("Cấp"))


@office_page(RUN)
def publish_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """Write beside a round what others published of it."""
    held = own_round(request, round_id)
    first = held.published | held.published.get("by_group", {})
    form = PublishedForm(posted(request), initial=first)

    def publish(_data: dict[str, Any]) -> None:
        publish_figures(product_round=held, figures=form.figures(), **given(request))

    return deed_form(
        request,
        form,
        publish,
        held=held,
        title=_("Số liệu đã công bố"),
        lead=_("Đặt cạnh số đếm được ở đây, không cộng vào."),
        done=_("Đã lưu."),
    )


@require_POST
@office_page(RUN)
def send_up_page(request: OfficeRequest, round_id: int, above_id: int) -> HttpResponse:
    """Enter the recognised products for the round of the level above."""
    held = own_round(request, round_id)
    above = next((each for each in rounds_above(held) if each.pk == above_id), None)
    if above is None:
        raise Http404
    on = timezone.localdate(request.now)
    try:
        made = send_up(product_round=held, above=above, on=on, **given(request))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        text = _("Đã đăng ký %(count)s sản phẩm lên “%(title)s”.")
        messages.success(request, text % {"count": len(made), "title": above.title})
    return redirect("office:product_round", held.pk)


@require_POST
@office_page(RUN)
def do(request: OfficeRequest, round_id: int, deed: str) -> HttpResponse:
    """Move a round on or back."""
    held = own_round(request, round_id)
    try:
        if deed == "undo-certificates":
            keys = [int(key) for key in request.POST.get("keys", "").split(",") if key.isdecimal()]
            undo_certificates(product_round=held, certificate_ids=keys, **given(request))
            messages.success(request, _("Đã hoàn tác việc cấp giấy."))
        elif deed in DEEDS:
            action, words, back = DEEDS[deed]
            action(product_round=held, **given(request))
            _tell(request, held, words(), back)
        else:
            raise Http404
    except DomainError as refusal:
        messages.error(request, str(refusal))
    route = "product_round_results" if deed == "open" else "product_round"
    return redirect(f"office:{route}", held.pk)


def _tell(request: OfficeRequest, held: ProductRound, text: str, back: str) -> None:
    if back:
        offer_undo(request, text, to=f"{record_address('product_round', held.pk)}do/{back}/")
    else:
        messages.success(request, text)


def deed_form(
    request: OfficeRequest,
    form: Any,
    action: Callable[[dict[str, Any]], object],
    *,
    held: ProductRound,
    title: str,
    done: str,
    lead: str = "",
    undo: str = "",
    back: str = "product_round",
) -> HttpResponse:
    """Show a form about a round; once it is done, say so and go back to the round."""
    if succeeds(form, action):
        _tell(request, held, done, undo)
        return redirect(f"office:{back}", held.pk)
    return _form(request, form, held=held, title=title, submit=_("Lưu"), lead=lead, back=back)


def _form(
    request: OfficeRequest,
    form: Any,
    *,
    held: ProductRound,
    title: str,
    submit: str,
    lead: str = "",
    back: str = "product_round",
) -> HttpResponse:
    return show_form(
        request,
        form,
        title=title,
        lead=lead,
        submit=submit,
        back=record_address(back, held.pk),
        back_label=held.title,
    )
