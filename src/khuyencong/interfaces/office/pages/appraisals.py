"""Pages of appraisal sessions: the list, one session, and what is done to it as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.appraisals.actions.add_project import add_project
from khuyencong.apps.appraisals.actions.create_session import change_session, create_session
from khuyencong.apps.appraisals.actions.open_session import close_session, open_session
from khuyencong.apps.appraisals.actions.seat_member import seat_member, unseat_member
from khuyencong.apps.appraisals.bodies import BODIES
from khuyencong.apps.appraisals.counting import Tally
from khuyencong.apps.appraisals.models import AppraisalItem, AppraisalSession
from khuyencong.apps.appraisals.permissions import can_run_session
from khuyencong.apps.appraisals.queries import (
    get_seat,
    get_session,
    list_items,
    list_sessions,
    projects_waiting_for,
    seat_of,
    sitting,
    tally_of,
)
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.projects.queries import get_project, list_projects
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.appraisal import SeatForm, SessionForm, values_of
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page

TAKES_PART = "appraisals.take_part"
MOST_OFFERED = 30


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A project of a session: its count, and what the reader has done about it."""

    item: AppraisalItem
    tally: Tally
    has_declared: bool
    has_handed_in: bool


@office_page(TAKES_PART)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the sessions the person may see, newest first."""
    page = page_by_key(
        list_sessions(visible_to=request.user).order_by(),
        order=("-created_at", "-pk"),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    context = {"page": page, "may_arrange": bool(_own_bodies(request.user))}
    return render(request, "office/appraisals.html", context)


def _own_bodies(account: Account) -> list[Unit]:
    """Return the units for which the person may arrange a session."""
    members = account.memberships_with("appraisals.arrange")
    return list({m.unit_id: m.unit for m in members if m.unit.kind in BODIES}.values())


@office_page("appraisals.arrange")
def new(request: OfficeRequest) -> HttpResponse:
    """Set a session up."""
    units = _own_bodies(request.user) or units_with(request.user, "appraisals.arrange")
    form = SessionForm(posted(request), units=units)
    made: list[AppraisalSession] = []

    def create(_data: dict[str, Any]) -> None:
        unit = form.own_unit
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        province = unit.province or home_of_agency(request.user)
        made.append(create_session(draft=form.draft(), unit=unit, province=province, **given))

    if succeeds(form, create):
        messages.success(request, _("Đã lập phiên thẩm định. Thêm người và đề án rồi mở phiên."))
        return redirect("office:appraisal", made[0].pk)
    return _settings_page(request, form, back=reverse("office:appraisals"), label=_("Thẩm định"))


def home_of_agency(account: Account) -> Any:
    """Return the province a session of the agency is kept under: the one where it looks first.

    The agency has none of its own; its sessions are seen by its own people and by members only.
    """
    project = list_projects(visible_to=account).select_related("province").first()
    if project is None:
        raise Http404
    return project.province


@office_page("appraisals.arrange")
def edit(request: OfficeRequest, session_id: int) -> HttpResponse:
    """Change the settings of a session that is not open yet."""
    session = get_session(session_id, visible_to=request.user)
    form = SessionForm(posted(request), initial=values_of(session), units=[session.unit])
    given: dict[str, Any] = {"session": session, "actor": request.user, "at": request.now}
    if succeeds(form, lambda _data: change_session(draft=form.draft(), **given)):
        messages.success(request, _("Đã sửa phiên thẩm định."))
        return redirect("office:appraisal", session.pk)
    back = reverse("office:appraisal", args=[session.pk])
    return _settings_page(request, form, back=back, label=session.title)


def _settings_page(request: OfficeRequest, form: Any, *, back: str, label: str) -> HttpResponse:
    return show_form(
        request,
        form,
        title=_("Thiết lập phiên thẩm định"),
        lead=_("Hội đồng do giám đốc Sở hoặc cục trưởng lựa chọn và quyết định thành lập."),
        submit=_("Lưu"),
        back=back,
        back_label=label,
    )


@office_page(TAKES_PART)
def session_page(request: OfficeRequest, session_id: int) -> HttpResponse:
    """Show a session: its rules, its people, its projects and how far their sheets are."""
    return _show(request, get_session(session_id, visible_to=request.user))


def _show(
    request: OfficeRequest, session: Any, *, seat_form: SeatForm | None = None
) -> HttpResponse:
    own = seat_of(session, request.user)
    rows = [_row(session, item, own) for item in list_items(session, visible_to=request.user)]
    may_run = bool(can_run_session(request.user, session)) and session.closed_at is None
    waiting = projects_waiting_for(session, visible_to=request.user) if may_run else None
    context = {
        "session": session,
        "members": sitting(session),
        "rows": rows,
        "hidden": session.project_count - len(rows),
        "own": own,
        "may_run": may_run,
        "waiting": waiting[:MOST_OFFERED] if waiting is not None else [],
        "seat_form": seat_form or SeatForm(people=Account.objects.none()),
        "journal": list_entries_of("appraisal_session", session.pk)[:20],
    }
    return render(request, "office/appraisal.html", context)


def _row(session: AppraisalSession, item: AppraisalItem, own: Any) -> ItemRow:
    item.session = session
    return ItemRow(
        item,
        tally_of(item),
        any(own and said.member_id == own.pk for said in item.declarations.all()),
        any(own and s.member_id == own.pk and s.handed_in_at for s in item.sheets.all()),
    )


@require_POST
@office_page(TAKES_PART)
def do(request: OfficeRequest, session_id: int, deed: str) -> HttpResponse:
    """Open, close, seat, unseat, or bring projects in."""
    session = get_session(session_id, visible_to=request.user)
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    if deed == "seat":
        form = SeatForm(request.POST, people=_people_near(session))
        if not succeeds(form, lambda _d: seat_member(session=session, **form.chosen(), **given)):
            return _show(request, session, seat_form=form)
        return redirect("office:appraisal", session.pk)
    try:
        _do(request, session, deed, given)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("office:appraisal", session.pk)


def _do(request: OfficeRequest, session: Any, deed: str, given: dict[str, Any]) -> None:
    if deed == "open":
        open_session(session=session, **given)
        messages.success(request, _("Đã mở phiên: thành viên khai xung đột lợi ích và viết phiếu."))
    elif deed == "close":
        close_session(session=session, **given)
        messages.success(request, _("Đã kết thúc phiên thẩm định."))
    elif deed == "unseat":
        member = get_seat(session, number_of(request.POST.get("member", "")) or 0)
        unseat_member(member=member, **given)
    elif deed == "add":
        keys = [key for text in request.POST.getlist("project") if (key := number_of(text))]
        for key in keys[:MOST_OFFERED]:
            project = get_project(key, visible_to=request.user)
            add_project(session=session, project=project, **given)
    else:
        raise Http404


def _people_near(session: AppraisalSession) -> QuerySet[Account]:
    """Return who may be seated: people of units of the province, and of the body itself."""
    units = Unit.objects.filter(province=session.province_id) | Unit.objects.filter(
        pk=session.unit_id
    )
    members = Account.objects.filter(memberships__unit__in=units.values("pk"), is_active=True)
    return Account.objects.filter(pk__in=members.values("pk"))
