"""Set an appraisal session up, and change its settings before it opens."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.appraisals.bodies import body_of
from khuyencong.apps.appraisals.drafts import SessionDraft, sound_draft
from khuyencong.apps.appraisals.entries import write_entry_of_session
from khuyencong.apps.appraisals.models import AppraisalSession
from khuyencong.apps.appraisals.permissions import can_run_session
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def create_session(
    *, draft: SessionDraft, unit: Unit, province: AdminUnit, actor: Account, at: datetime
) -> AppraisalSession:
    """Set up a session of a department, or of the agency.

    Raises NotAllowed, or BadInput for a unit that does not appraise or a rule not entered.
    """
    require(actor, "appraisals.arrange", unit=unit)
    body_of(unit)
    session = AppraisalSession.objects.create(
        unit=unit, province=province, created_at=at, created_by=actor, **sound_draft(draft)
    )
    write_entry_of_session(session, "created", actor=actor, at=at, data=_told(session))
    return session


@transaction.atomic
def change_session(
    *, session: AppraisalSession, draft: SessionDraft, actor: Account, at: datetime
) -> AppraisalSession:
    """Change the settings; once members began, the rules of the game stay.

    Raises NotAllowed, or BadInput when the session is open already.
    """
    session = AppraisalSession.objects.select_for_update(of=("self",)).get(pk=session.pk)
    can_run_session(actor, session).or_raise(NotAllowed)
    if session.opened_at:
        raise BadInput(
            "appraisals.session_opened", "Phiên đã mở: không đổi được cách tính kết quả nữa"
        )
    before = _told(session)
    for name, value in sound_draft(draft).items():
        setattr(session, name, value)
    session.save()
    write_entry(
        verb="appraisals.session.changed",
        actor=actor,
        at=at,
        unit_id=session.unit_id,
        object_kind="appraisal_session",
        object_id=session.pk,
        label=session.title,
        data={"before": before, "after": _told(session)},
    )
    return session


def _told(session: AppraisalSession) -> dict[str, object]:
    return {
        "has_council": session.has_council,
        "decision_number": session.decision_number,
        "quorum": session.quorum,
        "majority": session.majority,
        "score_max": session.score_max,
    }
