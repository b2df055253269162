"""Enter projects that ran before the system did, each in the state it had reached."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entries import Subject, write_entries
from khuyencong.apps.ledger.posting import Booking
from khuyencong.apps.projects.aftermath import tell_followers
from khuyencong.apps.projects.amounts import FUNDS
from khuyencong.apps.projects.imports.rows import PastRow, fingerprint
from khuyencong.apps.projects.models import (
    BudgetLine,
    PastEntry,
    PastImport,
    Project,
    ProjectStep,
)
from khuyencong.apps.projects.numbering import next_number, project_code
from khuyencong.apps.projects.past import faults_of
from khuyencong.apps.projects.past_amounts import Amounts, enter_past_amounts
from khuyencong.apps.projects.past_records import past_records
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.parts import parts_of

ROWS_AT_ONCE = 500
"""Rows of one transaction: SQLite lets one writer in, and the others wait that long."""


def enter_past_projects(
    *,
    rows: Sequence[PastRow],
    unit: Unit,
    actor: Account,
    at: datetime,
    past_import: PastImport | None = None,
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> list[Project]:
    """Return the projects that were not known yet; rows entered before add nothing.

    They come in by parts, each whole or not at all, with its line of the journal for each project.
    Amounts keep the kind they were given; the paper of a step is kept with its number and day.
    ``tell`` is called at the end of each part, in its transaction.

    Raises NotAllowed, or BadInput for a row that cannot be so; nothing of its part is entered.
    """
    require(actor, "projects.draft", unit=unit)
    once = {fingerprint(row): row for row in reversed(rows)}
    marked, entered = list(reversed(once.items())), list[Project]()
    for number, part in enumerate(parts_of(marked, ROWS_AT_ONCE)):
        with transaction.atomic():
            entered += _enter_part(part, unit=unit, actor=actor, at=at, past_import=past_import)
            tell(min(len(marked), (number + 1) * ROWS_AT_ONCE), len(marked))
    return entered


def _enter_part(
    part: Sequence[tuple[str, PastRow]],
    *,
    unit: Unit,
    actor: Account,
    at: datetime,
    past_import: PastImport | None,
) -> list[Project]:
    lock_unit(unit)
    marks = [mark for mark, _ in part]
    known = dict(
        PastEntry.objects.filter(unit=unit, fingerprint__in=marks).values_list(
            "fingerprint", "past_import"
        )
    )
    new = [(mark, row) for mark, row in part if mark not in known]
    for _, row in new:
        _require_possible(row, at=at)
    numbers: dict[int, int] = {}
    province, made = province_of(unit), []
    for mark, row in new:
        number = numbers.get(row.year) or next_number(unit, row.year)
        numbers[row.year] = number + 1
        made.append(
            past_records(
                row,
                fingerprint=mark,
                code=project_code(row.year, number),
                unit=unit,
                province=province,
                of=past_import,
                actor=actor,
                at=at,
            )
        )
    projects = Project.objects.bulk_create(each.project for each in made)
    BudgetLine.objects.bulk_create(line for each in made for line in each.lines)
    ProjectStep.objects.bulk_create(step for each in made for step in each.steps)
    enter_past_amounts(
        [(each.project, each.amounts) for each in made],
        booking=Booking(on=timezone.localdate(at), actor=actor, at=at, is_past=True),
    )
    PastEntry.objects.bulk_create(each.entry for each in made)
    write_entries(
        verb="projects.project.entered",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="project",
        subjects=[
            Subject(each.project.pk, each.project.title, _told(each.project, each.amounts))
            for each in made
        ],
    )
    tell_followers(projects, at=at)
    if past_import:
        of_others = sum(owner != past_import.pk for owner in known.values())
        _count(past_import, added=len(part) - of_others, known=of_others)
    return projects


def _told(project: Project, amounts: Amounts) -> dict[str, object]:
    money = {kind: [vnd.get(fund, 0) for fund in FUNDS] for kind, vnd in amounts.items()}
    return {"code": project.code, "state": project.state, "amounts": money}


def _require_possible(row: PastRow, *, at: datetime) -> None:
    for fault in faults_of(row):
        if fault.is_grave:
            raise BadInput(
                "projects.past_row",
                "{why}; cần {expected}",
                field=fault.field,
                why=fault.message,
                expected=fault.expected,
            )
    today = timezone.localdate(at)
    late = next((step for step, paper in row.papers.items() if paper.on > today), None)
    if late:
        raise BadInput(
            "projects.paper_in_future",
            "Ngày văn bản chưa tới ({title})",
            field=f"{late}.on",
            title=row.title[:80],
        )


def _count(past_import: PastImport, *, added: int, known: int) -> None:
    """Count a part; rows that an earlier try of the same import entered count as added."""
    past_import.added += added
    past_import.already_known += known
    past_import.save(update_fields=["added", "already_known"])
