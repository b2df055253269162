"""Take in a parcel whose chunks are all here: as a whole, once, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.period_returns.entries import write_entry_of_received
from khuyencong.apps.period_returns.models import (
    ReceivedFigure,
    ReceivedReturn,
    Sender,
    Upload,
)
from khuyencong.apps.period_returns.refusals import CONFLICT, UNFIT, UNKNOWN, ReturnRefused
from khuyencong.domain.indicators.indicators import list_indicators
from khuyencong.domain.period_returns.document import Document, Fault, faults_of
from khuyencong.domain.period_returns.parcels import Parcel, join, unpack

MISSING = "period_returns.chunks_missing"


def receive_return(*, sha256: str, at: datetime) -> ReceivedReturn:
    """Return the edition that was received: now, or before when it comes again.

    Raises ReturnRefused: chunks are missing, which may still come, or what came is not fit; then
    nothing of it stays but a line in the journal.
    """
    try:
        return _take_in(sha256, at)
    except ReturnRefused as refusal:
        if refusal.code != MISSING:
            _drop(sha256, refusal, at)
        raise


@transaction.atomic
def _take_in(sha256: str, at: datetime) -> ReceivedReturn:
    upload = Upload.objects.select_related("sender__province").filter(sha256=sha256).first()
    if upload is None:
        if known := ReceivedReturn.objects.filter(sha256=sha256).first():
            return known
        raise ReturnRefused("unknown_upload", "Chưa bắt đầu gửi bản này", status=UNKNOWN)
    sender = Sender.objects.select_for_update(of=("self",)).get(pk=upload.sender_id)
    parcel = _parcel_of(upload)
    document = parcel.document
    if not parcel.is_genuine or (parcel.sha256, parcel.public_key) != (sha256, sender.public_key):
        raise ReturnRefused(
            "bad_signature",
            "Chữ ký không khớp: số liệu đã bị sửa, hoặc không phải do nơi gửi ký",
            status=UNFIT,
        )
    if faults := list(_faults(document, upload.sender)):
        raise ReturnRefused(
            "unfit",
            "Số liệu có {count} chỗ không đúng lược đồ",
            status=UNFIT,
            faults=faults,
            count=len(faults),
        )
    received = _keep(document, parcel, sender, at)
    upload.delete()
    write_entry_of_received(received, at=at)
    return received


def _parcel_of(upload: Upload) -> Parcel:
    chunks = {each.sha256: bytes(each.data) for each in upload.chunks.all()}
    if missing := [each for each in upload.order if each not in chunks]:
        raise ReturnRefused(
            "chunks_missing", "Còn thiếu {count} phần", status=CONFLICT, count=len(set(missing))
        )
    parcel = unpack(join(upload.order, chunks))
    if parcel is None:
        raise ReturnRefused("unreadable", "Không đọc được: không phải số liệu kỳ", status=UNFIT)
    return parcel


def _faults(document: Document, sender: Sender) -> Iterable[Fault]:
    if found := faults_of(document):
        yield from found
        return
    told, own = document["province"]["uid"], sender.province.uid
    if told != own:
        yield Fault("Mã của tỉnh (province.uid)", f"khóa này ký cho {own}, gặp {told}")
    units = {each.id: each.unit for each in list_indicators()}
    for number, each in enumerate(document["figures"], start=1):
        expected = units.get(each["indicator"], each["unit"])
        if each["unit"] != expected:
            place = f"Đơn vị tính (figures.{number}.unit)"
            yield Fault(place, f"{each['indicator']} tính bằng {expected}, gặp {each['unit']}")


def _keep(document: Document, parcel: Parcel, sender: Sender, at: datetime) -> ReceivedReturn:
    days = {f"{name}_on": date.fromisoformat(document["period"][name]) for name in ("from", "to")}
    same = ReceivedReturn.objects.filter(province=sender.province_id, **days)
    edition = document["edition"]
    if same.filter(edition=edition).exists():
        raise ReturnRefused(
            "edition_taken",
            "Bản số {edition} của kỳ này đã nhận với nội dung khác: lập bản mới rồi gửi",
            status=CONFLICT,
            edition=edition,
        )
    is_current = not same.filter(edition__gt=edition).exists()
    if is_current:
        same.filter(is_current=True).update(is_current=False)
    owner = {"unit_id": sender.unit_id, "province_id": sender.province_id}
    received = ReceivedReturn.objects.create(
        sender=sender,
        edition=edition,
        document=document,
        sha256=parcel.sha256,
        signature=parcel.signature,
        made_at=datetime.fromisoformat(document["made_at"]),
        receipt=f"BN-{timezone.localdate(at):%Y%m%d}-{parcel.sha256[:12].upper()}",
        received_at=at,
        is_current=is_current,
        **days,
        **owner,
    )
    known = {each.id for each in list_indicators()}
    ReceivedFigure.objects.bulk_create(
        ReceivedFigure(
            received=received,
            indicator=each["indicator"],
            fund=each["fund"],
            value=each["value"],
            **owner,
        )
        for each in document["figures"]
        if each["indicator"] in known
    )
    return received


@transaction.atomic
def _drop(sha256: str, refusal: ReturnRefused, at: datetime) -> None:
    upload = Upload.objects.select_related("sender__province").filter(sha256=sha256).first()
    if upload is None:
        return
    sender = upload.sender
    write_entry(
        verb="period_returns.received.refused",
        actor=None,
        at=at,
        unit_id=sender.unit_id,
        object_kind="return_sender",
        object_id=sender.pk,
        label=sender.province.name,
        data={"return_hash": sha256, "return_problem": str(refusal)},
    )
    upload.delete()
