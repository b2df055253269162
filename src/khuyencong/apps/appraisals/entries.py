"""Lines of the journal about a session."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.appraisals.models import AppraisalItem, AppraisalSession
from khuyencong.apps.journal.actions.write_entry import write_entry


def write_entry_of_session(
    session: AppraisalSession,
    what: str,
    *,
    actor: Account,
    at: datetime,
    data: dict[str, Any] | None = None,
) -> None:
    """Write a line about the session as a whole; never one that names a project."""
    write_entry(
        verb=f"appraisals.session.{what}",
        actor=actor,
        at=at,
        unit_id=session.unit_id,
        object_kind="appraisal_session",
        object_id=session.pk,
        label=session.title,
        data=data,
    )


def write_entry_of_item(
    item: AppraisalItem,
    verb: str,
    *,
    actor: Account,
    at: datetime,
    data: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write a line about a project in a session: a line of the project, so that who is recused
    from it does not see the line either.
    """
    write_entry(
        verb=f"appraisals.{verb}",
        actor=actor,
        at=at,
        unit_id=item.unit_id,
        object_kind="project",
        object_id=item.project_id,
        label=item.project.title,
        data={"session": item.session.title, **(data or {})},
        reason=reason,
    )
