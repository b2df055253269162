"""Reads of sessions, their projects and their sheets."""

from __future__ import annotations

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import not_kept_from, rows_visible_to
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.appraisals.bodies import BODIES, body_of, states_before
from khuyencong.apps.appraisals.counting import Tally, count_votes
from khuyencong.apps.appraisals.models import (
    AppraisalItem,
    AppraisalSession,
    ScoreSheet,
    SessionMember,
)
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput


def sessions_open_to(account: Account) -> QuerySet[AppraisalSession]:
    """Return the sessions of the account's units, those it watches, and those it sits in.

    A session of the agency is watched by nobody outside it.
    """
    own = [member.unit_id for member in account.current_memberships()]
    watched = rows_visible_to(AppraisalSession.objects.all(), account).values("pk")
    seats = SessionMember.objects.filter(account=account, left_at__isnull=True)
    in_reach = Q(pk__in=watched) & (~Q(unit__kind=UnitKind.AGENCY) | Q(unit__in=own))
    rows = AppraisalSession.objects.filter(in_reach | Q(pk__in=seats.values("session")))
    return rows.select_related("unit")


def list_sessions(*, visible_to: Account) -> QuerySet[AppraisalSession]:
    """Return the sessions the account may see with how many projects wait, newest first."""
    waiting = Count("items", filter=Q(items__decided_at__isnull=True), distinct=True)
    rows = sessions_open_to(visible_to).annotate(
        waiting=waiting, project_count=Count("items", distinct=True)
    )
    return rows.order_by("-created_at", "-pk")


def get_session(session_id: int, *, visible_to: Account) -> AppraisalSession:
    """Return a session with its members, and in ``project_count`` how many projects it looks at,
    those kept from the reader counted too. Raises AppraisalSession.DoesNotExist.
    """
    members = Prefetch("members", SessionMember.objects.select_related("account"))
    rows = sessions_open_to(visible_to).annotate(project_count=Count("items"))
    return rows.prefetch_related(members).get(pk=session_id)


def list_items(session: AppraisalSession, *, visible_to: Account) -> QuerySet[AppraisalItem]:
    """Return the projects of a session with declarations and sheets, but for those kept away."""
    rows = not_kept_from(session.items.all(), visible_to).select_related("project", "session")
    return rows.prefetch_related("declarations", "sheets")


def get_item(item_id: int, *, visible_to: Account) -> AppraisalItem:
    """Return a project in a session the account may see. Raises AppraisalItem.DoesNotExist."""
    rows = not_kept_from(AppraisalItem.objects.all(), visible_to)
    rows = rows.filter(session__in=sessions_open_to(visible_to).values("pk"))
    return _whole(rows).get(pk=item_id)


def list_rounds_told(project: Project, *, visible_to: Account) -> QuerySet[AppraisalItem]:
    """Return every time a project the account sees stood before a body, newest first.

    ``is_open`` tells whether the account may open the session too.
    """
    reach = sessions_open_to(visible_to).filter(pk=OuterRef("session"))
    rows = AppraisalItem.objects.filter(project=project).annotate(is_open=Exists(reach))
    return rows.select_related("session__unit").order_by("-pk")


def _whole(rows: QuerySet[AppraisalItem]) -> QuerySet[AppraisalItem]:
    members = Prefetch("session__members", SessionMember.objects.select_related("account"))
    beside = rows.select_related("session__unit", "project__unit", "project__province")
    sheets = Prefetch("sheets", ScoreSheet.objects.select_related("member__account"))
    return beside.prefetch_related(members, "declarations", sheets)


def lock_item(item: AppraisalItem) -> AppraisalItem:
    """Return the project in its session as stored now, held until the transaction ends."""
    rows = AppraisalItem.objects.select_for_update(of=("self",))
    return _whole(rows).get(pk=item.pk)


def projects_waiting_for(session: AppraisalSession, *, visible_to: Account) -> QuerySet[Project]:
    """Return the projects that stand before the body of a session and are in none."""
    waits = Q(pk__in=[])
    if session.unit.kind not in BODIES:
        return Project.objects.none()
    for lifecycle, states in states_before(body_of(session.unit).passing).items():
        waits |= Q(lifecycle=lifecycle, state__in=states)
    rows = rows_visible_to(Project.objects.filter(waits), visible_to)
    taken = AppraisalItem.objects.filter(decided_at__isnull=True).values("project")
    return rows.exclude(pk__in=taken).order_by("-year", "code", "pk")


def sitting(session: AppraisalSession) -> list[SessionMember]:
    """Return the members who have not left."""
    return [member for member in session.members.all() if member.left_at is None]


def seat_of(session: AppraisalSession, account: Account) -> SessionMember | None:
    """Return the seat of an account in a session, None where it has none."""
    return next((each for each in sitting(session) if each.account_id == account.pk), None)


def tally_of(item: AppraisalItem) -> Tally:
    """Count the sheets handed in of a project, by the rule of its session."""
    seats = {member.pk for member in sitting(item.session)}
    recused = {each.member_id for each in item.declarations.all() if each.has_conflict} & seats
    verdicts = [
        sheet.verdict
        for sheet in item.sheets.all()
        if sheet.handed_in_at and sheet.member_id in seats - recused
    ]
    session = item.session
    return count_votes(
        verdicts,
        entitled=len(seats) - len(recused),
        recused=len(recused),
        quorum=session.quorum or 1,
        majority=session.majority if session.has_council else "",
    )


def get_seat(session: AppraisalSession, member_id: int) -> SessionMember:
    """Return a member of the session who has not left. Raises BadInput."""
    for member in sitting(session):
        if member.pk == member_id:
            return member
    raise BadInput("appraisals.no_such_member", "Người này không còn trong phiên thẩm định")
