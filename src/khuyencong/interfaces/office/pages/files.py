"""Downloads: files are read by hash and given under their name."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.utils.http import content_disposition_header

from khuyencong.apps.documents.queries import get_file, read_bytes
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.interfaces.office.page import OfficeRequest, office_page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHOWN_IN_PLACE = {"image/jpeg", "image/png", "image/webp", "application/pdf"}


def attachment(data: bytes, *, name: str, media_type: str, inline: bool = False) -> HttpResponse:
    """Return a download; only pictures and PDF are ever shown in place."""
    response = HttpResponse(data, content_type=media_type)
    in_place = inline and media_type in SHOWN_IN_PLACE
    disposition = content_disposition_header(not in_place, name) or "attachment"
    response.headers["Content-Disposition"] = disposition
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@office_page("plans.read")
def download(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Give a stored file that the person may see; ``?inline`` shows a picture or PDF in place."""
    stored = get_file(file_id, visible_to=request.user)
    try:
        data = read_bytes(stored)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from None
    return attachment(
        data,
        name=stored.name,
        media_type=stored.media_type,
        inline="inline" in request.GET,
    )
