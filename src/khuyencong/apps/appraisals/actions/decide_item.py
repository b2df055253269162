"""Close a project in a session: count, conclude, and take the project's own step by the minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.appraisals.actions.declare_interest import require_open_item
from khuyencong.apps.appraisals.bodies import body_of
from khuyencong.apps.appraisals.counting import Tally
from khuyencong.apps.appraisals.entries import write_entry_of_item
from khuyencong.apps.appraisals.models import AppraisalItem
from khuyencong.apps.appraisals.permissions import can_decide_item
from khuyencong.apps.appraisals.queries import lock_item, tally_of
from khuyencong.apps.projects.actions.recuse_from_project import required_reason
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.standing import lifecycle_of, standing_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.lifecycle.steps import weigh

Outcome = AppraisalItem.Outcome
CARRIED_BY_MINUTES = frozenset({"appraisal_minutes", "appraisal_sheet"})
"""Papers of a life cycle that the minutes of the session are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """What came out, why, the support proposed by fund [VND], and the minutes that say it."""

    outcome: str
    text: str
    minutes_number: str
    minutes_on: date | None
    kcqg_vnd: int = 0
    kcdp_vnd: int = 0


@transaction.atomic
def decide_item(
    *, item: AppraisalItem, conclusion: Conclusion, actor: Account, at: datetime
) -> AppraisalItem:
    """Conclude on a project by its votes and move it on, in one transaction.

    Raises NotAllowed, or BadInput: no quorum, an outcome the votes do not carry, minutes without
    number or day, or what the project's own step refuses.
    """
    item = lock_item(item)
    can_decide_item(actor, item).or_raise(NotAllowed)
    require_open_item(item)
    lean_on(actor, "appraisals.take_part")
    tally = tally_of(item)
    require_carried(conclusion.outcome, tally)
    text = required_reason(conclusion.text) if conclusion.outcome != Outcome.PASSED else ""
    item.outcome, item.conclusion = conclusion.outcome, text or conclusion.text.strip()
    item.minutes_number = conclusion.minutes_number.strip()[:80]
    item.minutes_on = conclusion.minutes_on
    if not item.minutes_number or item.minutes_on is None:
        raise BadInput(
            "appraisals.minutes_not_named",
            "Ghi số và ngày của biên bản hoặc phiếu thẩm định",
            field="minutes_on" if item.minutes_number else "minutes_number",
        )
    if conclusion.outcome == Outcome.PASSED:
        item.kcqg_vnd, item.kcdp_vnd = conclusion.kcqg_vnd, conclusion.kcdp_vnd
    item.tally, item.decided_at, item.decided_by = tally.as_json(), at, actor
    item.save()  # no longer before the council: now its step may be taken
    item.step = _move_on(item, item.minutes_on, actor=actor, at=at)
    item.save(update_fields=["step"])
    data = {
        "outcome": item.outcome,
        "paper_number": item.minutes_number,
        "paper_on": item.minutes_on.isoformat(),
        "votes": tally.votes,
        "in_favour": tally.passing + tally.with_changes,
        "kcqg_vnd": item.kcqg_vnd,
        "kcdp_vnd": item.kcdp_vnd,
    }
    write_entry_of_item(
        item, "project.decided", actor=actor, at=at, data=data, reason=item.conclusion
    )
    return item


def require_carried(outcome: str, tally: Tally) -> None:
    """Raise BadInput unless the votes carry the outcome: quorum first, then the majority."""
    if outcome not in (Outcome.PASSED, Outcome.RETURNED, Outcome.REJECTED):
        raise BadInput("appraisals.unknown_outcome", "Chọn kết quả", field="outcome")
    if tally.is_passed is None:
        raise BadInput(
            "appraisals.no_quorum",
            "Mới có {votes} phiếu, cần ít nhất {quorum}: còn thiếu {lacking}",
            votes=tally.votes,
            quorum=tally.quorum,
            lacking=tally.lacking,
        )
    if outcome == Outcome.PASSED and not tally.is_passed:
        raise BadInput(
            "appraisals.not_carried",
            "{favour} trên {votes} phiếu đạt: chưa đủ theo cách tính của phiên",
            field="outcome",
            favour=tally.passing + tally.with_changes,
            votes=tally.votes,
        )
    if outcome == Outcome.REJECTED and tally.is_passed:
        raise BadInput(
            "appraisals.carried_against",
            "{favour} trên {votes} phiếu đạt: không kết luận không đạt được",
            field="outcome",
            favour=tally.passing + tally.with_changes,
            votes=tally.votes,
        )


def _move_on(item: AppraisalItem, on: date, *, actor: Account, at: datetime) -> ProjectStep:
    project = lock_project(item.project)
    transition_id = body_of(item.session.unit).steps[item.outcome]
    deed = Deed(
        happened_on=on,
        paper_number=item.minutes_number,
        paper_on=on,
        paper_issuer=item.session.unit.name,
        reason=item.conclusion,
        amounts_vnd={"kcqg_vnd": item.kcqg_vnd, "kcdp_vnd": item.kcdp_vnd}
        if item.outcome == Outcome.PASSED
        else {},
        papers=_papers(project, transition_id, item),
    )
    return take_step(project=project, transition_id=transition_id, deed=deed, actor=actor, at=at)


def _papers(project: Project, transition_id: str, item: AppraisalItem) -> list[NewPaper]:
    step = lifecycle_of(project).transitions_by_id.get(transition_id)
    if step is None:
        return []
    missing = weigh(step, standing_of(project)).missing_papers
    return [
        NewPaper(
            kind=kind,
            title=item.session.title,
            number=item.minutes_number,
            issued_on=item.minutes_on,
            issuer=item.session.unit.name,
        )
        for kind in missing
        if kind in CARRIED_BY_MINUTES
    ]
