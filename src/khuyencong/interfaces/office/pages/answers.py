"""Pages of answers for the officers who review them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.surveys.actions.accept_answers import (
    MOST_AT_ONCE,
    Accepted,
    accept_answers,
)
from khuyencong.apps.surveys.actions.refuse_answer import refuse_answer
from khuyencong.apps.surveys.actions.return_answer import return_answer
from khuyencong.apps.surveys.models import Answer
from khuyencong.apps.surveys.queries import get_answer
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.survey import RefuseForm
from khuyencong.interfaces.office.listing.answers import ANSWERS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.picked import picked_rows, rows_of_keys
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("surveys.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the answers, newest first."""
    return list_response(request, ANSWERS, "office/answers.html")


@office_page("surveys.read")
def answer_page(request: OfficeRequest, answer_id: int) -> HttpResponse:
    """Show an answer, who sent it, and what became of it."""
    answer = get_answer(answer_id, visible_to=request.user)
    may_run = bool(can(request.user, "surveys.run", unit=answer.unit))
    return render(request, "office/answer.html", {"answer": answer, "may_run": may_run})


@require_POST
@office_page("surveys.run")
def accept(request: OfficeRequest, answer_id: int) -> HttpResponse:
    """Make a need of an answer, with one click."""
    answer = _own(request, answer_id)
    done = accept_answers(answers=[answer], actor=request.user, at=request.now)
    answer = get_answer(answer_id, visible_to=request.user)
    if answer.need_id is None:
        messages.warning(request, _("Phiếu này đã được xem trước đó."))
        return redirect("office:answer", answer.pk)
    said = (
        _("Đã thành nhu cầu.") if done.added else _("Nhu cầu này đã có; phiếu được ghi thêm vào.")
    )
    offer_undo(request, said, to=reverse("office:answer_return", args=[answer.pk]))
    return redirect("office:need", answer.need_id)


@office_page("surveys.run")
def accept_many(request: OfficeRequest) -> HttpResponse:
    """Show which of the picked answers would become needs; on a second click do it."""
    keys = request.POST.get("picks", "").split(",") if request.method == "POST" else None
    rows = rows_of_keys(request, ANSWERS, keys) if keys else picked_rows(request, ANSWERS)
    if not rows.exists():
        raise Http404
    waiting = rows.filter(state=Answer.State.NEW).select_related("unit").order_by("pk")
    answers = [
        each
        for each in waiting[: MOST_AT_ONCE + 1]
        if can(request.user, "surveys.run", unit=each.unit)
    ][:MOST_AT_ONCE]
    if keys and answers:
        done = accept_answers(answers=answers, actor=request.user, at=request.now)
        messages.success(request, _told(done))
        return redirect("office:answers")
    if not answers:
        messages.warning(request, _("Không có phiếu nào đang chờ trong số đã chọn."))
        return redirect("office:answers")
    picks = ",".join(str(each.pk) for each in answers)
    return render(request, "office/answers_accept.html", {"answers": answers, "picks": picks})


@office_page("surveys.run")
def refuse(request: OfficeRequest, answer_id: int) -> HttpResponse:
    """Keep an answer out of the needs, with a reason."""
    answer = _own(request, answer_id)
    form = RefuseForm(posted(request))

    def act(data: Any) -> None:
        refuse_answer(answer=answer, reason=data["reason"], actor=request.user, at=request.now)

    if succeeds(form, act):
        back = reverse("office:answer_return", args=[answer.pk])
        offer_undo(request, _("Đã ghi là không nhận."), to=back)
        return redirect("office:answer", answer.pk)
    return show_form(
        request,
        form,
        title=_("Không nhận phiếu"),
        submit=_("Không nhận"),
        back=reverse("office:answer", args=[answer.pk]),
        back_label=answer.establishment_name,
        lead=answer.wish,
    )


@require_POST
@office_page("surveys.run")
def give_back(request: OfficeRequest, answer_id: int) -> HttpResponse:
    """Let an answer wait again."""
    answer = _own(request, answer_id)
    try:
        return_answer(answer=answer, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Phiếu lại chờ xem."))
    return redirect("office:answer", answer.pk)


def _own(request: OfficeRequest, answer_id: int) -> Answer:
    """Return an answer of the person's own unit. Raises PermissionDenied for one he only sees."""
    answer = get_answer(answer_id, visible_to=request.user)
    if not (decision := can(request.user, "surveys.run", unit=answer.unit)):
        raise PermissionDenied(decision.reason)
    return answer


def _told(done: Accepted) -> str:
    parts = [_("%(count)s phiếu đã thành nhu cầu mới.") % {"count": done.added}]
    if done.known:
        parts.append(_("%(count)s phiếu trùng nhu cầu đã có.") % {"count": done.known})
    return " ".join(parts)
