"""Begin a draft, change its head, take it off and put it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.regulations.actions.amend_draft import amend_draft
from khuyencong.apps.regulations.actions.remove_draft import remove_draft
from khuyencong.apps.regulations.actions.restore_draft import restore_draft
from khuyencong.apps.regulations.actions.start_draft import start_draft
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.apps.regulations.queries import get_draft
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.regulations import DraftForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.regulation_view import acts_of, view_of

DRAFT = "regulations.draft"


@office_page(DRAFT)
def new_page(request: OfficeRequest) -> HttpResponse:
    """Begin a draft for the province of the person's unit."""
    unit = next(iter(units_with(request.user, DRAFT)), None)
    if unit is None:
        raise NotAllowed("office.no_unit", "Tài khoản chưa thuộc đơn vị nào của tỉnh")
    today = timezone.localdate(request.now)
    acts = acts_of(installation_norms(), provinces_of(unit), on=today)
    form = DraftForm(posted(request), acts=acts)
    made: list[RegulationDraft] = []

    def start(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(start_draft(facts=form.facts(), unit=unit, **given))

    if succeeds(form, start):
        messages.success(request, _("Đã mở dự thảo. Bây giờ thêm nội dung và mức hỗ trợ."))
        return redirect("office:regulation", made[0].pk)
    return show_form(
        request,
        form,
        title=_("Dự thảo mới"),
        submit=_("Mở dự thảo"),
        back=page_address("regulations"),
        back_label=_("Soạn quy định của tỉnh"),
    )


@office_page(DRAFT)
def edit_page(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Change the head of a draft."""
    draft = get_draft(draft_id, visible_to=request.user)
    view = view_of(draft)
    today = timezone.localdate(request.now)
    acts = acts_of(view.library, view.provinces, on=today)
    form = DraftForm(posted(request), acts=acts, draft=draft)

    def amend(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen = data["version"] or 0
        amend_draft(draft=draft, facts=form.facts(), seen_version=seen, **given)

    if succeeds(form, amend):
        messages.success(request, _("Đã lưu."))
        return redirect("office:regulation", draft.pk)
    return show_form(
        request,
        form,
        title=_("Sửa phần đầu dự thảo"),
        submit=_("Lưu"),
        back=record_address("regulation", draft.pk),
        back_label=draft.title,
    )


@require_POST
@office_page(DRAFT)
def remove(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Take the draft off the list."""
    return _move(request, draft_id, remove_draft, _("Đã bỏ dự thảo này."), "restore")


@require_POST
@office_page(DRAFT)
def restore(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Put the draft back."""
    return _move(request, draft_id, restore_draft, _("Đã khôi phục dự thảo này."), "remove")


def _move(
    request: OfficeRequest, draft_id: int, action: Callable[..., Any], text: str, back: str
) -> HttpResponse:
    draft = get_draft(draft_id, visible_to=request.user)
    try:
        action(draft=draft, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(f"regulation_{back}", draft.pk))
    return redirect("office:regulation", draft.pk)
