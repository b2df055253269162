"""Hold a complaint while an action works on it."""

from __future__ import annotations

from collections.abc import Collection

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.complaints.models import Complaint
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

State = Complaint.State
MOST_ANSWER = 8_000


def hold_complaint(
    complaint: Complaint,
    *,
    actor: Account,
    states: Collection[str],
    capability: str = "complaints.handle",
    version: int | None = None,
) -> Complaint:
    """Return the row as it is stored now, held until the transaction ends.

    ``version`` is what the actor saw. Raises NotAllowed for another unit's people and for whom it
    is about; BadInput in another state, and when somebody changed it meanwhile.
    """
    rows = Complaint.objects.select_for_update(of=("self",)).select_related("unit", "sent_to")
    held = rows.get(pk=complaint.pk)
    require(actor, capability, unit=held.unit)
    if held.against_id == actor.pk:
        raise NotAllowed(
            "complaints.against_actor", "Đơn nói về chính người này nên người khác phải giải quyết"
        )
    if version is not None and version != held.version:
        raise BadInput("complaints.changed", "Đơn vừa được người khác sửa; mở lại trang rồi làm")
    if held.state not in states:
        raise BadInput(
            "complaints.other_state",
            "Đơn đang ở bước “{state}” nên không làm được việc này",
            state=held.get_state_display(),
        )
    return held


def sound_text(text: str, *, field: str, least: str) -> str:
    """Return a text the sender will read. Raises BadInput when it is empty or too long."""
    text = text.replace("\x00", "").strip()
    if not 0 < len(text) <= MOST_ANSWER:
        raise BadInput(
            "complaints.no_text", "{least}, từ 1 đến {most} chữ", field=field, least=least,
            most=MOST_ANSWER,
        )  # fmt: skip
    return text
