"""Take chunks in until a parcel is whole; asking again changes nothing, so a kill loses nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.period_returns.models import ReceivedReturn, Sender, Upload, UploadChunk
from khuyencong.apps.period_returns.queries import find_sender
from khuyencong.apps.period_returns.refusals import (
    FORBIDDEN,
    TOO_LARGE,
    UNFIT,
    UNKNOWN,
    ReturnRefused,
)
from khuyencong.domain.period_returns.parcels import (
    CHUNK_BYTES,
    MOST_BYTES,
    MOST_CHUNKS,
    announcement,
    sha256_of,
)
from khuyencong.domain.period_returns.signing import is_signed

KEPT_FOR = timedelta(days=30)
"""A parcel that was begun and never finished goes when its sender begins another."""
MOST_OPEN = 6
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Begun:
    """What is still missing of a parcel; ``received``: it arrived before."""

    missing: tuple[str, ...]
    received: ReceivedReturn | None = None


@transaction.atomic
def begin_upload(
    *, sha256: str, order: Sequence[str], key_name: str, signature: str, at: datetime
) -> Begun:
    """Return which chunks of a parcel are missing. Raises ReturnRefused.

    Only who signs the announcement with a registered key may leave anything here.
    """
    _require_shape(sha256, order)
    sender = find_sender(key_name, on=timezone.localdate(at))
    if sender is None or not is_signed(sender.public_key, announcement(sha256, order), signature):
        raise ReturnRefused(
            "unknown_sender",
            "Không nhận: nơi gửi chưa đăng ký, đã hết hạn, hoặc chữ ký không đúng khóa đã đăng ký",
            status=FORBIDDEN,
        )
    if received := ReceivedReturn.objects.filter(sha256=sha256, sender=sender).first():
        return Begun((), received)
    upload = _upload_of(sender, sha256, list(order), at)
    held = set(upload.chunks.values_list("sha256", flat=True))
    return Begun(tuple(each for each in dict.fromkeys(order) if each not in held))


def keep_chunk(*, sha256: str, chunk: str, data: bytes) -> None:
    """Keep a chunk that was announced; the same again is fine. Raises ReturnRefused."""
    upload = Upload.objects.filter(sha256=sha256).first()
    if upload is None or chunk not in upload.order:
        raise ReturnRefused(
            "unknown_chunk", "Phần này chưa được báo trước: bắt đầu gửi lại", status=UNKNOWN
        )
    if len(data) > CHUNK_BYTES:
        raise ReturnRefused(
            "chunk_too_large",
            "Mỗi phần nhiều nhất {most} byte, phần này có {size}",
            status=TOO_LARGE,
            most=CHUNK_BYTES,
            size=len(data),
        )
    if sha256_of(data) != chunk:
        raise ReturnRefused(
            "chunk_damaged", "Nội dung của phần này không khớp mã băm đã báo", status=UNFIT
        )
    UploadChunk.objects.get_or_create(
        upload=upload,
        sha256=chunk,
        defaults={"data": data, "unit_id": upload.unit_id, "province_id": upload.province_id},
    )


def _require_shape(sha256: str, order: Sequence[str]) -> None:
    if not all(_HASH.fullmatch(each) for each in (sha256, *order)) or not order:
        raise ReturnRefused(
            "bad_announcement",
            "Báo trước không đúng: cần mã băm SHA-256 viết bằng 64 chữ số hệ 16",
            status=UNFIT,
        )
    if len(order) > MOST_CHUNKS:
        raise ReturnRefused(
            "too_large",
            "Số liệu nhiều nhất {most} MB",
            status=TOO_LARGE,
            most=MOST_BYTES // 1024**2,
        )


def _upload_of(sender: Sender, sha256: str, order: list[str], at: datetime) -> Upload:
    """Return the parcel under way, or a new one; a sender has few of them at a time."""
    own = Upload.objects.filter(sender=sender)
    if found := own.filter(sha256=sha256, order=order).first():
        return found
    own.filter(sha256=sha256).delete()
    own.filter(begun_at__lt=at - KEPT_FOR).delete()
    if own.count() >= MOST_OPEN:
        raise ReturnRefused(
            "too_many_open",
            "Nơi gửi đang có {most} bản gửi dở: gửi xong các bản đó trước",
            status=409,
            most=MOST_OPEN,
        )
    return Upload.objects.create(
        sender=sender,
        sha256=sha256,
        order=order,
        begun_at=at,
        unit_id=sender.unit_id,
        province_id=sender.province_id,
    )
