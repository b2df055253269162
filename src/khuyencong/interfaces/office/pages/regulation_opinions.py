"""What other departments said about a draft, and what was made of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.regulations.actions.remove_opinion import remove_opinion
from khuyencong.apps.regulations.actions.save_opinion import save_opinion
from khuyencong.apps.regulations.models import DraftOpinion, RegulationDraft
from khuyencong.apps.regulations.queries import get_draft, get_opinion_on_draft
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.regulations import OpinionForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.regulation_view import frame_of

DRAFT = "regulations.draft"


@office_page("regulations.read")
def list_page(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """List who was asked, what they said, what was made of it."""
    draft = get_draft(draft_id, visible_to=request.user)
    context = frame_of(request, draft, "opinions")
    context["opinions"] = draft.opinions.filter(removed_at=None)
    context["today"] = timezone.localdate(request.now)
    return render(request, "office/regulation_opinions.html", context)


@office_page(DRAFT)
def new_page(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Record that a department is asked."""
    draft = get_draft(draft_id, visible_to=request.user)
    form = OpinionForm(posted(request), initial={"asked_on": timezone.localdate(request.now)})
    return _write(request, draft, form, title=_("Lấy ý kiến một cơ quan"))


@office_page(DRAFT)
def page(request: OfficeRequest, opinion_id: int) -> HttpResponse:
    """Record the answer, or change what was recorded."""
    stored = get_opinion_on_draft(opinion_id, visible_to=request.user)
    form = OpinionForm(posted(request), stored=stored)
    return _write(request, stored.draft, form, title=stored.office, stored=stored)


def _write(
    request: OfficeRequest,
    draft: RegulationDraft,
    form: OpinionForm,
    *,
    title: str,
    stored: DraftOpinion | None = None,
) -> HttpResponse:
    def save(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen: dict[str, Any] = {"stored": stored, "seen_version": data["version"] or 0}
        save_opinion(draft=draft, facts=form.facts(), **seen, **given)

    if succeeds(form, save):
        messages.success(request, _("Đã lưu."))
        return redirect("office:regulation_opinions", draft.pk)
    return show_form(
        request,
        form,
        title=title,
        submit=_("Lưu"),
        back=record_address("regulation_opinions", draft.pk),
        back_label=_("Ý kiến"),
    )


@require_POST
@office_page(DRAFT)
def remove(request: OfficeRequest, opinion_id: int) -> HttpResponse:
    """Take back an opinion recorded by mistake."""
    return _move(request, opinion_id, is_back=False)


@require_POST
@office_page(DRAFT)
def restore(request: OfficeRequest, opinion_id: int) -> HttpResponse:
    """Put an opinion back."""
    return _move(request, opinion_id, is_back=True)


def _move(request: OfficeRequest, opinion_id: int, *, is_back: bool) -> HttpResponse:
    opinion = get_opinion_on_draft(opinion_id, visible_to=request.user)
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    route = "regulation_opinion_remove" if is_back else "regulation_opinion_restore"
    text = _("Đã đưa lại ý kiến này.") if is_back else _("Đã bỏ ý kiến này.")
    try:
        remove_opinion(opinion=opinion, is_back=is_back, **given)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        offer_undo(request, text, to=record_address(route, opinion.pk))
    return redirect("office:regulation_opinions", opinion.draft_id)
