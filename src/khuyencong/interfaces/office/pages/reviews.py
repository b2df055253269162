"""Reviews of projects that ended badly: the list, one, answered, concluded."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.exchange.actions.answer_review import answer_review
from khuyencong.apps.exchange.actions.assign_review import assign_review
from khuyencong.apps.exchange.actions.close_review import close_review
from khuyencong.apps.exchange.actions.draw_lesson_of_review import draw_lesson_of_review
from khuyencong.apps.exchange.actions.reopen_review import reopen_review
from khuyencong.apps.exchange.models import Lesson, ProjectReview
from khuyencong.apps.exchange.queries import OPEN_REVIEWS, get_review
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.lessons import AssignForm, NoLessonForm, ReviewForm
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.reviews import REVIEWS
from khuyencong.interfaces.office.page import OfficeRequest, office_page

READ, RECORD = "lessons.read", "lessons.record"
LINES_SHOWN = 5


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the reviews, the soonest due first."""
    return list_response(request, REVIEWS, "office/reviews.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the reviews picked, or all the filters keep, as a sheet."""
    return export_response(request, REVIEWS)


@office_page(READ)
def page(request: OfficeRequest, review_id: int) -> HttpResponse:
    """Show a review: what was asked, answered, concluded."""
    review = get_review(review_id, visible_to=request.user)
    is_open = review.state in OPEN_REVIEWS
    context = {
        "review": review,
        "lesson": Lesson.objects.filter(review=review).first(),
        "may": bool(can(request.user, RECORD, unit=review.unit)),
        "is_open": is_open,
        "may_learn": review.state == ProjectReview.State.ANSWERED and review.do_differently,
        "is_late": is_open and review.due_on < timezone.localdate(request.now),
        "journal": list_entries_of("project_review", review.pk)[:LINES_SHOWN],
    }
    return render(request, "office/review.html", context)


@office_page(RECORD)
def answer_page(request: OfficeRequest, review_id: int) -> HttpResponse:
    """Answer it."""
    review = get_review(review_id, visible_to=request.user)
    form = ReviewForm(posted(request), review=review)

    def answer(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        seen = data["version"] or 0
        answer_review(review=review, facts=form.facts(), seen_version=seen, **given)

    if succeeds(form, answer):
        messages.success(request, _("Đã ghi. Bây giờ đưa thành bài học, hoặc nêu vì sao không có."))
        return redirect("office:review", review.pk)
    return _form(request, review, form, title=_("Trả lời xem lại đề án"), submit=_("Ghi"))


@office_page(RECORD)
def assign_page(request: OfficeRequest, review_id: int) -> HttpResponse:
    """Say who answers, until when."""
    review = get_review(review_id, visible_to=request.user)
    form = AssignForm(posted(request), review=review)

    def assign(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given |= {"seen_version": data["version"] or 0, "due_on": data["due_on"]}
        assign_review(review=review, holder_id=data["holder"], **given)

    if succeeds(form, assign):
        messages.success(request, _("Đã lưu."))
        return redirect("office:review", review.pk)
    return _form(request, review, form, title=_("Giao việc xem lại"), submit=_("Lưu"))


@require_POST
@office_page(RECORD)
def draw_lesson(request: OfficeRequest, review_id: int) -> HttpResponse:
    """Make a lesson of it."""
    review = get_review(review_id, visible_to=request.user)
    try:
        lesson = draw_lesson_of_review(review=review, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("office:review", review.pk)
    messages.success(request, _("Đã thành bài học; xem lại chỗ bài học này hiện ra."))
    return redirect("office:lesson", lesson.pk)


@office_page(RECORD)
def close_page(request: OfficeRequest, review_id: int) -> HttpResponse:
    """Conclude that there is no lesson."""
    review = get_review(review_id, visible_to=request.user)
    form = NoLessonForm(posted(request))
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    if succeeds(form, lambda data: close_review(review=review, reason=data["reason"], **given)):
        to = record_address("review_reopen", review.pk)
        offer_undo(request, _("Đã kết luận không có bài học."), to=to)
        return redirect("office:review", review.pk)
    return _form(request, review, form, title=_("Không có bài học"), submit=_("Kết luận"))


@require_POST
@office_page(RECORD)
def reopen(request: OfficeRequest, review_id: int) -> HttpResponse:
    """Take the conclusion back."""
    review = get_review(review_id, visible_to=request.user)
    try:
        reopen_review(review=review, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã mở lại."))
    return redirect("office:review", review.pk)


def _form(
    request: OfficeRequest, review: ProjectReview, form: Any, *, title: str, submit: str
) -> HttpResponse:
    return show_form(
        request,
        form,
        title=title,
        submit=submit,
        back=record_address("review", review.pk),
        back_label=_("Xem lại đề án"),
        lead=review.project.title,
    )
