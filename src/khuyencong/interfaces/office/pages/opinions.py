"""Pages of opinions: asked of us, asked by us, one of them, and what is done about it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.appraisals.actions.answer_opinion import answer_opinion
from khuyencong.apps.appraisals.actions.ask_opinion import ask_opinion
from khuyencong.apps.appraisals.actions.follow_opinion import (
    extend_opinion,
    record_silence,
    remind_opinion,
)
from khuyencong.apps.appraisals.actions.use_code import tell_code
from khuyencong.apps.appraisals.models import OpinionRequest
from khuyencong.apps.appraisals.opinions import (
    get_opinion,
    is_asked,
    is_overdue,
    opinions_asked_of,
    opinions_made,
)
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.apps.projects.models import ProjectPaper
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.opinion_form import AnswerForm
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.opinion import ExtendForm, QuestionForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.listing.picked import picked_rows
from khuyencong.interfaces.office.listing.projects import PROJECTS
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import attachment

ANSWERS, ASKS = "opinions.answer", "opinions.ask"
MOST_PROJECTS, MOST_ASKED = 50, 30


def mails(request: HttpRequest) -> dict[str, Any]:
    """Return how a question is mailed, and at which addresses it is answered."""

    def link_to(secret: str) -> str:
        return request.build_absolute_uri(reverse("portal:opinion", args=[secret]))

    def page_of(number: str) -> str:
        return request.build_absolute_uri(reverse("office:opinion", args=[number]))

    return {"link_to": link_to, "page_of": page_of, "post": deliver_mail.enqueue}


@office_page(ANSWERS)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List what waits for our answer, then what we asked, newest first."""
    page = page_by_key(
        opinions_made(visible_to=request.user).prefetch_related("projects"),
        order=("-asked_at", "-pk"),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    asked = opinions_asked_of(request.user).order_by("answered_at", "due_on", "pk")
    context = {"page": page, "asked": asked.prefetch_related("projects")[:MOST_ASKED]}
    return render(request, "office/opinions.html", context)


@office_page(ASKS)
def new(request: OfficeRequest) -> HttpResponse:
    """Ask another body about the projects picked."""
    rows = picked_rows(request, PROJECTS).prefetch_related(None).order_by("code", "pk")
    projects = list(rows.select_related("province")[:MOST_PROJECTS])
    papers = ProjectPaper.objects.filter(project__in=projects, is_current=True)
    form = QuestionForm(
        posted(request),
        projects=projects,
        papers=list(papers.select_related("file")),
        near=Unit.objects.filter(ends_before__isnull=True),
        units=units_with(request.user, ASKS),
    )
    made: list[OpinionRequest] = []
    given: dict[str, Any] = {"actor": request.user, "at": request.now, **mails(request)}

    def ask(_data: dict[str, Any]) -> None:
        made.append(ask_opinion(question=form.question(), unit=form.own_unit, **given))

    if succeeds(form, ask):
        messages.success(request, _("Đã gửi xin ý kiến."))
        return redirect("office:opinion", made[0].pk)
    context = {"form": form, "projects": projects}
    return render(request, "office/opinion_new.html", context)


@office_page(ANSWERS)
def opinion_page(request: OfficeRequest, request_id: int) -> HttpResponse:
    """Show a question with what it shows of the dossier; its body answers here."""
    opinion = get_opinion(request_id, visible_to=request.user)
    may_answer = is_asked(request.user, opinion) and not opinion.verdict
    form = AnswerForm(posted(request) if may_answer else None, request.FILES or None)
    given: dict[str, Any] = {"request": opinion, "actor": request.user, "at": request.now}
    if succeeds(form, lambda _data: answer_opinion(answer=form.answer(), **given)):
        messages.success(request, _("Đã trả lời. Cảm ơn ông/bà."))
        return redirect("office:opinion", opinion.pk)
    context = {
        "opinion": opinion,
        "may_answer": may_answer,
        "may_follow": bool(request.user.memberships_with(ASKS, opinion.unit)),
        "is_overdue": is_overdue(opinion, request.now),
        "form": form,
    }
    return render(request, "office/opinion.html", context)


@office_page(ANSWERS)
def paper(request: OfficeRequest, request_id: int, paper_id: int) -> HttpResponse:
    """Give a paper the request shows; 0 is the file of the answer."""
    opinion = get_opinion(request_id, visible_to=request.user)
    file = opinion.answer_file if paper_id == 0 else opinion.papers.get(pk=paper_id).file
    return give_file(file)


def give_file(file: StoredFile | None) -> HttpResponse:
    """Give a file whose reader was checked; 404 for none, 403 with the reason for a closed one."""
    if file is None:
        raise Http404
    try:
        data = read_bytes(file)
    except DomainError as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    return attachment(data, name=file.name, media_type=file.media_type)


@require_POST
@office_page(ASKS)
def do(request: OfficeRequest, request_id: int, deed: str) -> HttpResponse:
    """Remind, record a silence, or make a code to read out."""
    opinion = get_opinion(request_id, visible_to=request.user)
    given: dict[str, Any] = {"request": opinion, "actor": request.user, "at": request.now}
    try:
        if deed == "remind":
            remind_opinion(**given, **mails(request))
            messages.success(request, _("Đã gửi thư nhắc."))
        elif deed == "silence":
            record_silence(**given)
            messages.success(request, _("Đã ghi: không trả lời đến hạn."))
        elif deed == "code":
            code = tell_code(**given)
            messages.success(request, _("Mã dùng một lần: %(code)s.") % {"code": code})
        else:
            raise Http404
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("office:opinion", opinion.pk)


@office_page(ASKS)
def extend(request: OfficeRequest, request_id: int) -> HttpResponse:
    """Set a later day to answer, with a reason."""
    opinion = get_opinion(request_id, visible_to=request.user)
    form = ExtendForm(posted(request))
    given: dict[str, Any] = {"request": opinion, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: extend_opinion(**data, **given)):
        messages.success(request, _("Đã gia hạn."))
        return redirect("office:opinion", opinion.pk)
    return show_form(
        request,
        form,
        title=_("Gia hạn trả lời"),
        lead=opinion.asked_name,
        submit=_("Gia hạn"),
        back=reverse("office:opinion", args=[opinion.pk]),
        back_label=_("Xin ý kiến"),
    )
