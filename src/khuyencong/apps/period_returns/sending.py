"""Send one edition: ask which chunks are missing, hand those over, ask to take the whole in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from khuyencong.apps.period_returns.actions.note_failed_try import note_failed_try
from khuyencong.apps.period_returns.actions.note_receipt import note_receipt
from khuyencong.apps.period_returns.actions.note_refusal import note_refusal
from khuyencong.apps.period_returns.keys import private_key
from khuyencong.apps.period_returns.models import PeriodReturn
from khuyencong.apps.period_returns.queries import destination_of
from khuyencong.apps.period_returns.transport import (
    HttpReceiver,
    Receipt,
    Receiver,
    Refused,
    Unreachable,
)
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.period_returns.parcels import Parcel, announcement, cut, order_of
from khuyencong.domain.period_returns.signing import fingerprint, public_key_of, sign

COMMIT_AGAIN = 409
Reach = Callable[[str], Receiver]


def send_now(return_id: int, *, at: datetime, reach: Reach = HttpReceiver) -> datetime | None:
    """Try once; return when to try again, None when it was answered or is not under way.

    Killed anywhere, the next try goes on with the chunks that the other side does not hold yet.
    """
    row = PeriodReturn.objects.select_related("province").get(pk=return_id)
    destination = destination_of(row.province)
    if row.state != PeriodReturn.State.SENDING or destination is None:
        return None
    PeriodReturn.objects.filter(pk=return_id).update(attempts=row.attempts + 1)
    try:
        receipt = _deliver(row, reach(destination.address))
    except Refused as refusal:
        note_refusal(return_id=return_id, why=refusal.why, faults=refusal.faults, at=at)
        return None
    except (Unreachable, BadInput, KeyError, TypeError, ValueError) as failure:
        return note_failed_try(return_id=return_id, why=_words(failure), at=at)
    note_receipt(
        return_id=return_id, receipt=receipt.number, received_at=receipt.received_at, at=at
    )
    return None


def _deliver(row: PeriodReturn, receiver: Receiver) -> Receipt:
    key = private_key()
    if public_key_of(key) != row.public_key:
        raise Refused("Khóa ký của tỉnh đã đổi sau khi lập bản này: lập bản mới rồi gửi")
    data = Parcel(row.document, row.sha256, row.public_key, row.signature).packed()
    order, chunks = order_of(data), cut(data)
    told = receiver.begin(
        sha256=row.sha256,
        order=order,
        key_name=fingerprint(row.public_key),
        signature=sign(key, announcement(row.sha256, order)),
    )
    if isinstance(told, Receipt):
        return told
    rows = PeriodReturn.objects.filter(pk=row.pk)
    missing = [each for each in told if each in chunks]
    rows.update(chunks_total=len(chunks), chunks_sent=len(chunks) - len(missing))
    for sent, each in enumerate(missing, start=1):
        receiver.put(sha256=row.sha256, chunk=each, data=chunks[each])
        rows.update(chunks_sent=len(chunks) - len(missing) + sent)
    try:
        return receiver.commit(sha256=row.sha256)
    except Refused as refusal:
        if refusal.status == COMMIT_AGAIN and "Còn thiếu" in refusal.why:
            raise Unreachable(refusal.why) from None
        raise


def _words(failure: Exception) -> str:
    known = isinstance(failure, Unreachable | BadInput)
    return (str(failure) if known else "Nơi nhận trả lời không đúng cách đã thỏa thuận")[:500]
