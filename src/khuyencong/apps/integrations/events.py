"""What other systems are told of, as one table: an event, and the verbs of the journal it means."""

from __future__ import annotations

from collections.abc import Iterable

from khuyencong.domain.foundation.errors import BadInput

EVENTS: dict[str, tuple[str, ...]] = {
    "need.sent": ("needs.need.added",),
    "need.decided": ("needs.need.deferred", "needs.need.declined", "needs.need.reopened"),
    "project.created": ("projects.project.created", "projects.project.drafted"),
    "project.changed": ("projects.project.edited", "projects.project.fund_moved"),
    "project.step": ("projects.step.taken", "projects.step.recorded", "projects.step.undone"),
    "paper.added": ("projects.paper.added",),
    "money.booked": (
        "money.transfer.recorded",
        "money.refund.recorded",
        "money.repayment.recorded",
        "money.entry.reversed",
    ),
    "plan.accepted": (
        "plans.plan.accepted",
        "plans.plan.replaced",
        "plans.plan.acceptance_withdrawn",
    ),
    "establishment.changed": (
        "establishments.establishment.recorded",
        "establishments.establishment.amended",
        "establishments.establishment.merged",
        "establishments.establishment.unmerged",
    ),
}
EVENT_OF = {verb: event for event, verbs in EVENTS.items() for verb in verbs}


def settled_events(events: Iterable[str]) -> list[str]:
    """Return the events in the order of the table, each once. Raises BadInput."""
    asked = set(events)
    if not asked or asked - set(EVENTS):
        raise BadInput(
            "integrations.no_event", "Chọn ít nhất một việc trong danh mục", field="events"
        )
    return [event for event in EVENTS if event in asked]
