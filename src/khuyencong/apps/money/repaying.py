"""What a project owes of recoverable support, as the ledger tells, and how its schedule stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.models import Instalment, RepaymentSchedule
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.money import repayment
from khuyencong.domain.money.repayment import Event, allocate

KINDS = ("repaid", "written_off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """The whole to pay back and what is open of it [VND], over all recoverable positions.

    ``due_vnd`` is what was contracted, once settled what was settled: a schedule comes to that.
    """

    due_vnd: int
    held_vnd: int
    repaid_vnd: int
    written_off_vnd: int

    @property
    def owed_vnd(self) -> int:
        return self.held_vnd - self.repaid_vnd - self.written_off_vnd


def can_keep_repayments(actor: Account, project: Project) -> Decision:
    """Tell whether the actor may write what comes back: centre and department."""
    if not (decision := can(actor, "money.keep_repayments")):
        return decision
    if not bodies_of(actor, project) & RECORDERS:
        return Decision.no(
            "money.repayments_of_others",
            "Hoàn trả kinh phí do đơn vị thực hiện hoặc Sở Công Thương ghi",
        )
    if not project.is_recoverable:
        return Decision.no("money.not_recoverable", "Đề án không phải hỗ trợ có thu hồi kinh phí")
    return Decision.yes()


def recoverable_positions(project: Project) -> list[Position]:
    """Return where the project holds money that comes back, the oldest year first."""
    rows = Position.objects.filter(project=project, is_recoverable=True)
    return list(rows.select_related("line").order_by("year", "pk"))


def debt_of(positions: Sequence[Position]) -> Debt:
    """Return what these positions come to."""
    return Debt(
        due_vnd=sum(each.settled_vnd or each.contracted_vnd for each in positions),
        held_vnd=sum(each.advanced_vnd for each in positions),
        repaid_vnd=sum(each.repaid_vnd for each in positions),
        written_off_vnd=sum(each.written_off_vnd for each in positions),
    )


def events_of(project: Project) -> list[tuple[Entry, Event]]:
    """Return what came back or was let go and still stands, by day."""
    rows = Entry.objects.filter(
        project=project, kind__in=KINDS, reverses=None, reversed_by=None, amount__gt=0
    )
    return [
        (row, Event(kind=_kind(row), on=row.happened_on, amount_vnd=row.amount))
        for row in rows.order_by("happened_on", "pk")
    ]


def _kind(entry: Entry) -> repayment.EventKind:
    return "repaid" if entry.kind == "repaid" else "written_off"


def book(
    project: Project, kind: repayment.EventKind, amount_vnd: int, booking: Booking
) -> list[Entry]:
    """Book on the oldest year that is owed, then on the next; together they are one deed.

    Raises BadInput when more comes than is owed.
    """
    positions = recoverable_positions(project)
    owed = debt_of(positions).owed_vnd
    if type(amount_vnd) is not int or not 0 < amount_vnd <= owed:
        raise BadInput(
            "money.more_than_owed",
            "Số tiền phải lớn hơn 0 và không quá số còn phải hoàn trả {owed} đồng",
            field="amount_vnd",
            owed=format_vnd(max(owed, 0)),
        )
    made: list[Entry] = []
    together, left = replace(booking, group=booking.group or uuid4()), amount_vnd
    for position in positions:
        part = min(left, position.owed_vnd)
        if part > 0:
            # The key of a form is that of its first entry: sent again, nothing is added.
            made.append(post(position, kind, part, replace(together, key=_key(booking, made))))
            left -= part
    return made


def _key(booking: Booking, made: Sequence[Entry]) -> UUID | None:
    return None if made else booking.key


def bring_up_to_date(project: Project) -> list[Instalment]:
    """Spread what came over the instalments of the current schedule; return them."""
    schedule = current_schedule(project)
    if schedule is None:
        return []
    rows = list(schedule.instalments.all())
    parts = [row.standing.instalment for row in rows]
    for row, now in zip(rows, _spread(parts, project), strict=True):
        row.repaid_vnd, row.written_off_vnd = now.repaid_vnd, now.written_off_vnd
        row.cleared_on, row.is_open = now.cleared_on, now.open_vnd > 0
    fields = ["repaid_vnd", "written_off_vnd", "cleared_on", "is_open"]
    Instalment.objects.bulk_update(rows, fields)
    return rows


def _spread(
    parts: Sequence[repayment.Instalment], project: Project
) -> Sequence[repayment.Standing]:
    """What came beyond the schedule stays out of it: the page tells the difference."""
    left, events = sum(part.amount_vnd for part in parts), []
    for _, event in events_of(project):
        amount = min(left, event.amount_vnd)
        if amount:
            events.append(replace(event, amount_vnd=amount))
            left -= amount
    return allocate(parts, events)


def list_open_instalments(*, visible_to: Account, by: date) -> QuerySet[Instalment]:
    """Return the parts due by a day that did not come whole, the longest due first."""
    rows = rows_visible_to(Instalment.objects.select_related("schedule__project"), visible_to)
    return rows.filter(is_open=True, due_on__lte=by).order_by("due_on", "pk")


def list_instalments_of(project_ids: Sequence[int]) -> list[Instalment]:
    """Return the parts still to come of projects the caller may see, by day."""
    rows = Instalment.objects.filter(schedule__project__in=project_ids, is_open=True)
    return list(rows.select_related("schedule__project").order_by("due_on", "pk"))


def current_schedule(project: Project) -> RepaymentSchedule | None:
    """Return the schedule that holds, if one was entered."""
    return RepaymentSchedule.objects.filter(project=project, is_current=True).first()


def arrears_of(rows: Sequence[Instalment], *, on: date) -> repayment.Arrears:
    """Return what is late on a day."""
    return repayment.arrears([row.standing for row in rows], on=on)
