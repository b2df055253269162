"""Pages of one project in a session: interests, the sheet of a member, the conclusion."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.appraisals.actions.add_project import take_project_out
from khuyencong.apps.appraisals.actions.decide_item import Conclusion, decide_item
from khuyencong.apps.appraisals.actions.declare_interest import declare_interest
from khuyencong.apps.appraisals.actions.save_sheet import save_sheet
from khuyencong.apps.appraisals.minutes import day_of, minutes_of
from khuyencong.apps.appraisals.models import AppraisalItem, ScoreSheet, SessionMember
from khuyencong.apps.appraisals.permissions import (
    can_decide_item,
    can_read_sheets,
    can_stand_for,
    can_take_out_item,
    can_write_sheet,
)
from khuyencong.apps.appraisals.queries import get_item, get_seat, seat_of, sitting, tally_of
from khuyencong.apps.appraisals.sheets import content_of, heads_on
from khuyencong.apps.papers.permissions import can_write_paper
from khuyencong.domain.foundation.errors import BadInput, DomainError, NotAllowed
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.appraisal import (
    ConclusionForm,
    InterestForm,
    SheetForm,
    TakeOutForm,
    first_content,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.appraisals import TAKES_PART
from khuyencong.interfaces.office.pages.opinions import give_file


@office_page(TAKES_PART)
def item_page(request: OfficeRequest, item_id: int) -> HttpResponse:
    """Show how far a project is in its session; conclude on it; read sheets when one may."""
    item = get_item(item_id, visible_to=request.user)
    is_open = item.session.is_under_way and not item.decided_at
    may_decide = is_open and bool(can_decide_item(request.user, item))
    form = ConclusionForm(posted(request) if may_decide else None, initial=_proposed(request, item))
    given: dict[str, Any] = {"item": item, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: decide_item(conclusion=_conclusion(data), **given)):
        messages.success(request, _("Đã kết luận; đề án đã sang bước sau."))
        return redirect("office:appraisal_item", item.pk)
    own = seat_of(item.session, request.user)
    context = {
        "item": item,
        "session": item.session,
        "minutes": minutes_of(item),
        "tally": tally_of(item),
        "people": _people(request, item),
        "own": own,
        "may_decide": may_decide,
        "may_take_out": is_open and bool(can_take_out_item(request.user, item)),
        "may_read": bool(can_read_sheets(request.user, item)),
        "sees_votes": _sees_votes(request, item),
        "may_write": bool(can_write_paper(request.user, item.project)),
        "form": form,
    }
    return render(request, "office/appraisal_item.html", context)


def _sees_votes(request: OfficeRequest, item: AppraisalItem) -> bool:
    """Tell whether the count may be shown: a member votes before he knows how others did."""
    is_member = seat_of(item.session, request.user) is not None
    return bool(can_read_sheets(request.user, item)) or not is_member


def _people(request: OfficeRequest, item: AppraisalItem) -> list[dict[str, Any]]:
    """Return the members with what each has done about the project."""
    said = {each.member_id: each for each in item.declarations.all()}
    sheets = {each.member_id: each for each in item.sheets.all()}
    is_open = item.session.is_under_way and not item.decided_at
    return [
        {
            "member": member,
            "said": said.get(member.pk),
            "sheet": sheets.get(member.pk),
            "is_mine": is_open and bool(can_stand_for(request.user, item, member)),
        }
        for member in sitting(item.session)
    ]


def _proposed(request: OfficeRequest, item: AppraisalItem) -> dict[str, Any]:
    return {
        "minutes_on": item.session.meets_on or timezone.localdate(request.now),
        "outcome": "passed" if tally_of(item).is_passed and _sees_votes(request, item) else None,
    }


def _conclusion(data: dict[str, Any]) -> Conclusion:
    return Conclusion(
        outcome=data["outcome"],
        text=data["text"],
        minutes_number=data["minutes_number"],
        minutes_on=data["minutes_on"],
        kcqg_vnd=data["kcqg_vnd"] or 0,
        kcdp_vnd=data["kcdp_vnd"] or 0,
    )


@office_page(TAKES_PART)
def take_out(request: OfficeRequest, item_id: int) -> HttpResponse:
    """Let a project leave the session without a result."""
    item = get_item(item_id, visible_to=request.user)
    form = TakeOutForm(posted(request))
    given: dict[str, Any] = {"item": item, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: take_project_out(reason=data["reason"], **given)):
        messages.success(request, _("Đã rút đề án khỏi phiên."))
        return redirect("office:appraisal", item.session_id)
    return show_form(
        request,
        form,
        title=_("Rút đề án khỏi phiên"),
        lead=item.project.title,
        submit=_("Rút khỏi phiên"),
        back=reverse("office:appraisal_item", args=[item.pk]),
        back_label=item.project.code,
    )


@office_page(TAKES_PART)
def sheet_page(request: OfficeRequest, item_id: int, member_id: int) -> HttpResponse:
    """Declare interests, then read the dossier and write the sheet; kept every few seconds."""
    item = get_item(item_id, visible_to=request.user)
    try:
        member = get_seat(item.session, member_id)
        can_stand_for(request.user, item, member).or_raise(NotAllowed)
    except DomainError as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    if not can_write_sheet(request.user, item, member):
        return _interest_page(request, item, member)
    return _write(request, item, member)


def _interest_page(
    request: OfficeRequest, item: AppraisalItem, member: SessionMember
) -> HttpResponse:
    form = InterestForm(posted(request))
    given: dict[str, Any] = {"item": item, "member": member}
    given |= {"actor": request.user, "at": request.now}
    if succeeds(form, lambda data: declare_interest(**data, **given)):
        if not form.cleaned_data["has_conflict"]:
            return redirect("office:appraisal_sheet", item.pk, member.pk)
        messages.success(request, _("Đã ghi. Hồ sơ đề án này không còn hiện với người đã khai."))
        return redirect("office:appraisal", item.session_id)
    context = {"item": item, "member": member, "form": form}
    return render(request, "office/appraisal_interest.html", context)


def _write(request: OfficeRequest, item: AppraisalItem, member: SessionMember) -> HttpResponse:
    sheet = next((each for each in item.sheets.all() if each.member_id == member.pk), None)
    heads = heads_on(day_of(item))
    form = SheetForm(
        posted(request),
        heads=heads,
        score_max=item.session.score_max,
        initial=first_content(content_of(sheet) if sheet else None, sheet.version if sheet else 0),
    )
    if request.headers.get("X-Keep"):
        return _keep(request, item, member, form)
    hands_in = "hand_in" in request.POST
    if succeeds(form, lambda _data: _save(request, item, member, form, hands_in=hands_in)):
        said = _("Đã nộp phiếu thẩm định.") if hands_in else _("Đã lưu nháp.")
        messages.success(request, said)
        route = "office:appraisal_item" if hands_in else "office:appraisal_sheet"
        return redirect(route, *([item.pk] if hands_in else [item.pk, member.pk]))
    project = item.project
    context = {
        "item": item,
        "member": member,
        "sheet": sheet,
        "form": form,
        "day": day_of(item),
        "file_route": "office:appraisal_file",
        "lines": list(project.budget_lines.all()),
        "papers": [paper for paper in project.papers.select_related("file") if paper.is_current],
        "opinions": project.opinion_requests.exclude(verdict="").order_by("pk"),
    }
    return render(request, "office/appraisal_sheet.html", context)


def _save(
    request: OfficeRequest,
    item: AppraisalItem,
    member: SessionMember,
    form: SheetForm,
    *,
    hands_in: bool,
) -> ScoreSheet:
    return save_sheet(
        item=item,
        member=member,
        content=form.content(),
        seen_version=form.cleaned_data.get("version") or 0,
        hands_in=hands_in,
        actor=request.user,
        at=request.now,
    )


def _keep(
    request: OfficeRequest, item: AppraisalItem, member: SessionMember, form: SheetForm
) -> JsonResponse:
    """Keep a half-typed sheet for a script; what makes no sense yet stays in the browser."""
    form.is_valid()
    try:
        sheet = _save(request, item, member, form, hands_in=False)
    except BadInput as refusal:
        return JsonResponse({"said": str(refusal)}, status=409)
    except NotAllowed as refusal:
        return JsonResponse({"said": str(refusal)}, status=403)
    at = f"{timezone.localtime(sheet.saved_at):%H:%M:%S}"
    return JsonResponse({"version": sheet.version, "said": _("Đã lưu lúc %(at)s") % {"at": at}})


@office_page(TAKES_PART)
def file(request: OfficeRequest, item_id: int, paper_id: int) -> HttpResponse:
    """Give a file of the dossier to who may write a sheet on it, or sees it anyway."""
    item = get_item(item_id, visible_to=request.user)
    seat = seat_of(item.session, request.user)
    if seat is None or not can_write_sheet(request.user, item, seat):
        raise PermissionDenied(_("Khai xung đột lợi ích trước khi xem hồ sơ."))
    return give_file(item.project.papers.select_related("file").get(pk=paper_id).file)
