"""The lines of the journal about visits, lessons, commitments and reviews."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.models import Commitment, Lesson, ProjectReview, Visit
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry


def write_entry_of(
    row: Visit | Lesson | Commitment | ProjectReview,
    what: str,
    data: dict[str, Any],
    *,
    actor: Account | None,
    at: datetime,
    reason: str = "",
) -> Entry:
    """Write one line, inside the transaction of the action that calls."""
    kind, label = _named(row)
    return write_entry(
        verb=f"exchange.{kind}.{what}",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="project_review" if kind == "review" else kind,
        object_id=row.pk,
        label=label,
        data=data,
        reason=reason,
    )


def _named(row: Visit | Lesson | Commitment | ProjectReview) -> tuple[str, str]:
    if isinstance(row, Visit):
        return "visit", row.title
    if isinstance(row, Lesson):
        return "lesson", row.title
    if isinstance(row, Commitment):
        return "commitment", row.what[:300]
    return "review", row.project.title
