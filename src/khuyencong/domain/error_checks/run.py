"""Run the checks over the facts of a project."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from khuyencong.domain.error_checks import dates, money, people, things
from khuyencong.domain.error_checks.facts import ProjectFacts
from khuyencong.domain.error_checks.model import Basis, BasisGrade, Check, Found, Hit
from khuyencong.domain.error_checks.table import list_checks
from khuyencong.domain.foundation.legal_source import LegalSource

Look = Callable[[ProjectFacts, Check], Iterator[Hit]]
LOOKS: dict[str, Look] = {
    look.__name__: look
    for look in (
        dates.steps_out_of_order,
        dates.step_before_its_paper,
        dates.paper_after_use,
        dates.purchase_out_of_order,
        dates.bought_before_approval,
        dates.accepted_before_installed,
        dates.done_late,
        money.amount_grew,
        money.paid_above_approved,
        money.advance_above_share,
        money.advance_before_progress,
        money.progress_not_confirmed,
        money.vouchers_short,
        money.funds_mixed,
        money.support_split,
        money.double_item,
        things.machine_differs,
        things.machine_not_new,
        things.fired_clay_kiln,
        things.events_abroad,
        things.same_thing_twice,
        people.related_supplier,
        people.council_below_quorum,
        people.conflict_not_declared,
        people.same_person_both_sides,
    )
}
"""The function of each row of the table, by its code."""
_GRADES: dict[str, BasisGrade] = {"text": "text", "secondary": "secondary"}


def find_errors(facts: ProjectFacts) -> tuple[Found, ...]:
    """Return what looks wrong, in the order of the table; nothing where nobody said enough.

    A subject of a check stands once: the first hit that names it.
    """
    found: dict[tuple[str, str], Found] = {}
    for check in list_checks():
        for hit in LOOKS[check.id](facts, check):
            basis = _of(hit.source) if hit.source else check.basis(facts.on)
            found.setdefault((check.id, hit.subject), Found(check=check, hit=hit, basis=basis))
    return tuple(found.values())


def _of(source: LegalSource) -> Basis:
    grade = _GRADES.get(source.grade.value, "inference")
    return Basis(grade=grade, act=source.act, article=source.article)
