"""Look at a project again, and bring what is remembered of it up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.error_checks.gather import facts_of
from khuyencong.apps.error_checks.models import Finding, FindingPass
from khuyencong.apps.error_checks.places import place_of
from khuyencong.apps.error_checks.reading import lock_project_to_check
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.models import Project
from khuyencong.domain.error_checks.model import Found
from khuyencong.domain.error_checks.run import find_errors

State = Finding.State
LONGEST_SUBJECT = 200


@dataclass(slots=True)
class Looked:
    """How many findings are new or back, how many are gone, how many passes ended as the facts
    behind them changed."""

    found: int = 0
    gone: int = 0
    reopened: int = 0


@transaction.atomic
def check_project(*, project_id: int, actor: Account | None, at: datetime) -> Looked:
    """Run the checks over a project as it stands; ``actor`` None is the program itself.

    A finding that was let pass opens again when what it says has changed. What changed is one line
    of the journal; nothing changed, no line. Raises NotAllowed, or Project.DoesNotExist.
    """
    if actor:
        require(actor, "error_checks.check")
    project = lock_project_to_check(project_id)
    looked = _bring_up_to_date(project, find_errors(facts_of(project)), at=at)
    if looked != Looked():
        _journal(looked, project=project, actor=actor, at=at)
    return looked


def _bring_up_to_date(project: Project, errors: Iterable[Found], *, at: datetime) -> Looked:
    looked = Looked()
    known = {(each.rule, each.subject): each for each in project.findings.all()}
    for each in known.values():
        each.project = project
    for error in errors:
        key = (error.check.id, error.hit.subject[:LONGEST_SUBJECT])
        finding = known.pop(key, None)
        if finding is None:
            finding = Finding(project=project, province=project.province, unit=project.unit)
            finding.rule, finding.subject, finding.state = *key, State.GONE
        _see(finding, error, looked, at=at)
    for finding in known.values():
        if finding.state != State.GONE:
            _end_pass(finding, FindingPass.Ending.GONE, at=at)
            looked.gone += 1
            _keep(finding, State.GONE, at=at)
    return looked


def _see(finding: Finding, error: Found, looked: Looked, *, at: datetime) -> None:
    """Store what a check says now; a finding it says nothing new of stays untouched."""
    seen = {
        "year": finding.project.year,
        "severity": error.check.severity,
        "told": error.hit.told_vi,
        "basis": str(error.basis)[:200],
        "basis_grade": error.basis.grade,
        "basis_note": error.basis.note_vi[:500],
    }
    has_changed = any(getattr(finding, name) != value for name, value in seen.items())
    state = finding.state
    if state == State.GONE:
        finding.found_at, state = at, State.OPEN
        looked.found += 1
    elif state == State.PASSED and finding.told != error.hit.told_vi:
        _end_pass(finding, FindingPass.Ending.CHANGED, at=at)
        state = State.OPEN
        looked.reopened += 1
    if has_changed or state != finding.state:
        for name, value in seen.items():
            setattr(finding, name, value)
        _keep(finding, state, at=at)


def _keep(finding: Finding, state: str, *, at: datetime) -> None:
    finding.state, finding.changed_at = state, at
    finding.place = place_of(state=state, severity=finding.severity)
    finding.save()


def _end_pass(finding: Finding, ending: str, *, at: datetime) -> None:
    lasting = FindingPass.objects.filter(finding=finding, ended_at__isnull=True)
    lasting.update(ended_at=at, ending=ending)


def _journal(looked: Looked, *, project: Project, actor: Account | None, at: datetime) -> None:
    counts = {"found": looked.found, "gone": looked.gone, "reopened": looked.reopened}
    write_entry(
        verb="error_checks.project.checked",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={f"findings_{name}": count for name, count in counts.items() if count},
    )
