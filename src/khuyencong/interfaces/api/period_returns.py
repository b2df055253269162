"""Receive the figures of a period: announce a parcel, hand over its chunks, have it taken in.

Nobody signs in: an announcement is signed with a registered key, a chunk must be one that was
announced, and the whole must carry the signature of its province.
"""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Schema
from pydantic import ConfigDict, Field

from khuyencong.apps.period_returns.actions.receive_return import receive_return
from khuyencong.apps.period_returns.models import ReceivedReturn
from khuyencong.apps.period_returns.refusals import TOO_LARGE, ReturnRefused
from khuyencong.apps.period_returns.uploads import begin_upload, keep_chunk
from khuyencong.domain.period_returns.document import return_schema
from khuyencong.domain.period_returns.parcels import CHUNK_BYTES

router = Router(tags=["period-returns"])
Hash = Annotated[str, Field(max_length=64)]


class Announcement(Schema):
    """A parcel to come: hash of its document, hashes of its chunks, key and signature."""

    model_config = ConfigDict(extra="forbid")

    sha256: Hash
    chunks: Annotated[list[Hash], Field(max_length=1000)]
    key: Annotated[str, Field(max_length=16)]
    signature: Annotated[str, Field(max_length=128)]


@router.get("/schema.json", summary="Lược đồ số liệu kỳ")
def show_return_schema(request: HttpRequest) -> dict[str, Any]:
    """Give the JSON schema (draft 2020-12) of the figures of a period."""
    return return_schema()


@router.post("/uploads", summary="Báo trước một bản số liệu")
def begin_return(request: HttpRequest, told: Announcement) -> dict[str, Any]:
    """Tell which chunks are missing; the receipt when the same was received before."""
    begun = begin_upload(
        sha256=told.sha256,
        order=told.chunks,
        key_name=told.key,
        signature=told.signature,
        at=timezone.now(),
    )
    receipt = _receipt(begun.received) if begun.received else None
    return {"missing": list(begun.missing), "receipt": receipt}


@router.put("/uploads/{sha256}/chunks/{chunk}", summary="Gửi một phần")
def keep_return_chunk(request: HttpRequest, sha256: str, chunk: str) -> dict[str, Any]:
    """Keep the bytes of the body as one chunk."""
    size = request.headers.get("Content-Length") or ""
    if not (size.isascii() and size.isdigit()) or int(size) > CHUNK_BYTES:
        raise ReturnRefused(
            "chunk_too_large",
            "Mỗi phần nhiều nhất {most} byte, ghi rõ Content-Length",
            status=TOO_LARGE,
            most=CHUNK_BYTES,
        )
    keep_chunk(sha256=sha256, chunk=chunk, data=request.body)
    return {"kept": chunk}


@router.post("/uploads/{sha256}/commit", summary="Nhận cả bản")
def commit_return(request: HttpRequest, sha256: str) -> dict[str, Any]:
    """Take the whole in, and give the receipt; asked again, the same receipt."""
    return {"receipt": _receipt(receive_return(sha256=sha256, at=timezone.now()))}


def _receipt(row: ReceivedReturn) -> dict[str, str]:
    return {
        "number": row.receipt,
        "sha256": row.sha256,
        "received_at": row.received_at.isoformat(),
    }
