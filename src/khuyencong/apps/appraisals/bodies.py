"""Which body appraises, and which steps of a project's life its outcome takes."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.appraisals.models import AppraisalItem, AppraisalSession
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.tables import list_lifecycles

Outcome = AppraisalItem.Outcome


@dataclass(frozen=True, slots=True)
class AppraisingBody:
    """What a kind of unit appraises as, and its step for each outcome."""

    steps: dict[str, str]

    @property
    def passing(self) -> str:
        return self.steps[Outcome.PASSED]


BODIES = {
    UnitKind.INDUSTRY_DEPARTMENT: AppraisingBody(
        {Outcome.PASSED: "appraise", Outcome.RETURNED: "return", Outcome.REJECTED: "reject"}
    ),
    UnitKind.AGENCY: AppraisingBody(
        {
            Outcome.PASSED: "appraise_nationally",
            Outcome.RETURNED: "return_by_agency",
            Outcome.REJECTED: "reject_nationally",
        }
    ),
}


def body_of(unit: Unit) -> AppraisingBody:
    """Return the body a unit appraises as. Raises BadInput for a unit that does not."""
    body = BODIES.get(UnitKind(unit.kind))
    if body is None:
        raise BadInput(
            "appraisals.not_a_body",
            "{unit} không thẩm định đề án; chỉ Sở Công Thương và Cục lập phiên thẩm định",
            unit=unit.name,
        )
    return body


def states_before(transition_id: str) -> dict[str, tuple[str, ...]]:
    """Return, for each version of the life cycle, the states from which a step leads on."""
    return {
        version.id: version.transitions_by_id[transition_id].from_states
        for version in list_lifecycles()
        if transition_id in version.transitions_by_id
    }


def stands_before(session: AppraisalSession, *, lifecycle: str, state: str) -> bool:
    """Tell whether a project in that state waits for the body of the session."""
    step = body_of(session.unit).passing
    return state in states_before(step).get(lifecycle, ())
