"""Minutes given to be signed bear the newest anchor of the journal."""

from __future__ import annotations

from django.urls import reverse

from khuyencong.apps.documents.rendering.journal_mark import journal_mark, with_mark
from khuyencong.apps.journal.anchors import Anchor, newest_anchor, newest_when_all_sealed
from khuyencong.apps.journal.sealing import seal_entries
from khuyencong.interfaces.office.page import OfficeRequest

MOST = 1_000
"""Lines sealed for one paper; a longer queue is left to the next minute."""


def seal_for_paper(request: OfficeRequest) -> str:
    """Seal what waits, so that the anchor holds the deeds of before; return where it is checked."""
    seal_entries(at=request.now, most=MOST)
    return request.build_absolute_uri(reverse("portal:verify"))


def anchored(request: OfficeRequest, data: bytes) -> bytes:
    """Return minutes (.docx) with the anchor at their foot."""
    anchor = newest_when_all_sealed() or _sealed_now(request)
    address = request.build_absolute_uri(reverse("portal:verify"))
    return with_mark(data, journal_mark(anchor, check_address=address)) if anchor else data


def _sealed_now(request: OfficeRequest) -> Anchor | None:
    seal_for_paper(request)
    return newest_anchor()
