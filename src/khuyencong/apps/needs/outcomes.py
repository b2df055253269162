"""How a need ended: as a project, deferred, declined, or not yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from khuyencong.apps.needs.models import Need, NeedDecision

Outcome = Literal["open", "project", "deferred", "declined"]


@dataclass(frozen=True, slots=True)
class Ended:
    """The outcome; the decision that holds for those deferred and declined."""

    outcome: Outcome
    decision: NeedDecision | None = None


def project_of(need: Need) -> Any:
    """Return the project a need became or joined, None when there is none.

    Projects lie above needs, which do not know them; Django does.
    """
    if project := getattr(need, "project", None):
        return project
    joined = getattr(need, "joined", None)
    return joined.project if joined else None


def decision_of(need: Need) -> NeedDecision | None:
    """Return the decision that holds, None when there is none."""
    return next((each for each in need.decisions.all() if each.withdrawn_at is None), None)


def ending_of(need: Need) -> Ended:
    """Return how a need ended. A project counts before what was decided earlier."""
    if project_of(need):
        return Ended("project")
    decision = decision_of(need)
    if decision is None:
        return Ended("open")
    return Ended("deferred" if decision.outcome == "deferred" else "declined", decision)
