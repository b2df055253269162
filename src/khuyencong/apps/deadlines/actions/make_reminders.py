"""Remind for one day: open monthly reports, tell upwards what is late, record which opinions
never came, send digests.

Done twice for a day it tells nobody twice; killed in between, the next run does what is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.appraisals.actions.follow_opinion import record_silences
from khuyencong.apps.deadlines.actions.extend_deadline import lock_deadline
from khuyencong.apps.deadlines.letters import digest_letter, post
from khuyencong.apps.deadlines.models import (
    Digest,
    Notice,
    ProjectDeadline,
    TellingChoice,
    TellingRule,
)
from khuyencong.apps.deadlines.noticing import overdue_key, settle_notices, tell
from khuyencong.apps.deadlines.people import leaders_of
from khuyencong.apps.deadlines.province_calendar import read_calendar
from khuyencong.apps.deadlines.queries import LONG_AGO, own_deadlines
from khuyencong.apps.deadlines.refreshing import refresh_deadlines
from khuyencong.apps.deadlines.waiting import list_waiting
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.parts import parts_of
from khuyencong.domain.foundation.working_days import is_working_day
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.norms.rules.own_days import own_days

PART = 500
AHEAD = own_days("digest")
MOST_ROWS = 50
MONDAY = 0
CENTRE, DEPARTMENT = (UnitKind.PROMOTION_CENTRE,), (UnitKind.INDUSTRY_DEPARTMENT,)


@dataclass(frozen=True, slots=True)
class Reminded:
    """How many reports were opened, delays told upwards, silences recorded, digests sent."""

    opened: int
    escalated: int
    silent: int
    digests: int


def make_reminders(*, at: datetime) -> Reminded:
    """Do what the day of ``at`` asks for; the program itself acts."""
    day = timezone.localdate(at)
    done = Reminded(
        opened=open_monthly_reports(at=at),
        escalated=escalate(at=at),
        silent=record_silences(at=at),
        digests=send_digests(at=at),
    )
    with transaction.atomic():
        write_entry(
            verb="deadlines.reminders.made",
            actor=None,
            at=at,
            unit_id=None,
            object_kind="reminders",
            object_id=day.isoformat(),
            data={
                "opened": done.opened,
                "escalated": done.escalated,
                "silent": done.silent,
                "digests": done.digests,
            },
        )
    return done


def open_monthly_reports(*, at: datetime) -> int:
    """Open this month's report of each project that owes one; those of months gone by lapse."""
    month = f"{timezone.localdate(at):%Y-%m}"
    gone = ProjectDeadline.objects.filter(
        rule="monthly_report", state=ProjectDeadline.State.OPEN, period__lt=month
    )
    states = {
        state.id
        for each in list_lifecycles()
        for state in each.states
        if state.phase == "carry_out"
    }
    has_it = ProjectDeadline.objects.filter(
        project=OuterRef("pk"), rule="monthly_report", period=month
    )
    owing = Project.objects.filter(state__in=states).exclude(lifecycle="").filter(~Exists(has_it))
    opened = 0
    for part in parts_of(list(owing.order_by("pk").values_list("pk", flat=True)), PART):
        with transaction.atomic():
            rows = Project.objects.select_for_update(of=("self",)).filter(pk__in=part)
            changed = refresh_deadlines(list(rows), at=at)
            settle_notices(changed, at=at)
            opened += sum(row.period == month for row in changed)
    with transaction.atomic():
        Notice.objects.filter(deadline__in=gone, ended_at=None).update(ended_at=at)
        gone.update(state=ProjectDeadline.State.LAPSED)
    return opened


def escalate(*, at: datetime) -> int:
    """Tell leaders of what is late, by the custom of the unit; return how many were told of."""
    day = timezone.localdate(at)
    rules = {rule.unit_id: rule for rule in TellingRule.objects.all()}
    late = ProjectDeadline.objects.filter(
        state=ProjectDeadline.State.OPEN, due_on__lt=day, due_on__gte=day - LONG_AGO
    )
    return sum(
        _tell_leaders(row, rules.get(row.unit_id), day=day, at=at)
        for row in late.order_by("due_on", "pk").iterator(PART)
    )


def _tell_leaders(
    deadline: ProjectDeadline, rule: TellingRule | None, *, day: date, at: datetime
) -> int:
    """Tell the unit's leaders, then the department's, each once for a day that is due."""
    late = (day - deadline.due_on).days
    is_of_unit = deadline.body == "implementing_unit"
    leader_after = rule.leader_after_days if rule and is_of_unit else 1
    levels = [("leader", CENTRE if is_of_unit else DEPARTMENT, leader_after)]
    if rule and is_of_unit and rule.department_after_days is not None:
        levels.append(("department", DEPARTMENT, rule.department_after_days))
    if deadline.body not in ("implementing_unit", "department"):
        return 0
    made: list[Notice] = []
    for level, kinds, after in levels:
        if late < after:
            continue
        with transaction.atomic():
            locked = lock_deadline(deadline)
            if locked.state != ProjectDeadline.State.OPEN or locked.due_on != deadline.due_on:
                return 0
            made += tell(
                leaders_of(locked.project, kinds, on=day),
                kind=Notice.Kind.OVERDUE,
                key=f"{overdue_key(locked)}:{level}",
                subject=locked.label,
                project=locked.project,
                deadline=locked,
                at=at,
            )
    return int(bool(made))


def send_digests(*, at: datetime) -> int:
    """Send each person the digest of the day he chose; return how many went."""
    day = timezone.localdate(at)
    wanting = TellingChoice.objects.exclude(digest=TellingChoice.Rhythm.NONE)
    if day.weekday() != MONDAY:
        wanting = wanting.filter(digest=TellingChoice.Rhythm.DAILY)
    told = Digest.objects.filter(account=OuterRef("account"), day=day)
    due = wanting.filter(~Exists(told), account__is_active=True).exclude(account__email="")
    sent = 0
    for key, digest in list(due.order_by("account").values_list("account", "digest")):
        account = Account.open_with_roles(key)
        if account and (digest == TellingChoice.Rhythm.WEEKLY or _works(account, day)):
            sent += _send(account, day=day, at=at)
    return sent


def _works(account: Account, day: date) -> bool:
    unit = account.main_unit()
    swaps = read_calendar(unit.province_id).swaps if unit and unit.province_id else None
    return is_working_day(day, overrides=swaps)


def _send(account: Account, *, day: date, at: datetime) -> int:
    """Claim the day and hand the letter over in one transaction: both hold, or neither."""
    rows = list(own_deadlines(account, on=day).filter(due_on__lte=day + AHEAD)[:MOST_ROWS])
    waiting = [
        each for each in list_waiting(account, on=day) if each.due_on and each.due_on <= day + AHEAD
    ]
    if not rows and not waiting:
        return 0
    try:
        with transaction.atomic():
            told = len(rows) + len(waiting)
            Digest.objects.create(account=account, day=day, at=at, rows=told)
            post(digest_letter(account, rows, waiting, on=day), to=account)
    except IntegrityError:
        return 0  # another worker has sent it just now
    return 1
