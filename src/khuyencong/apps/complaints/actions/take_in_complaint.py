"""Take a complaint in, and say whom it is about, so that he is kept from it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.complaints.holding import State, hold_complaint
from khuyencong.apps.complaints.lines import write_entry_of_complaint
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.queries import people_of
from khuyencong.apps.complaints.subjects import find_subject
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def take_in_complaint(
    *,
    complaint: Complaint,
    against: Account | None,
    subject_code: str | None,
    actor: Account,
    at: datetime,
    version: int | None = None,
) -> Complaint:
    """Say that the unit will answer. ``subject_code`` names the need or file, None: as sent.

    Raises NotAllowed; BadInput for a code of nothing and for a person of another unit.
    """
    held = hold_complaint(complaint, actor=actor, states=(State.NEW,), version=version)
    if against is not None and against.pk == actor.pk:
        raise BadInput(
            "complaints.own", "Đơn nói về mình thì để người khác thụ lý", field="against"
        )
    if against is not None and not people_of(held.unit).filter(pk=against.pk).exists():
        raise BadInput("complaints.stranger", "Người này không thuộc đơn vị", field="against")
    if subject_code is not None:
        _name_subject(held, subject_code)
    held.against, held.state = against, State.TAKEN
    held.decided_at, held.decided_by = at, actor
    held.version += 1
    held.save()
    data = {"recused": against is not None}
    write_entry_of_complaint(held, "taken_in", actor=actor, at=at, data=data)
    return held


def _name_subject(held: Complaint, text: str) -> None:
    subject = find_subject(text)
    row = subject.row
    if text.strip() and (row is None or row.province_id != held.province_id):
        raise BadInput(
            "complaints.no_subject",
            "Không có nhu cầu, đề án nào của tỉnh mang mã này",
            field="subject_code",
        )
    held.subject_code = text.strip()[:60]
    held.need, held.project = subject.need, subject.project
