"""Pictures of pages, as the portal shows them."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest
from django.utils._os import safe_join


def picture(request: HttpRequest, name: str) -> FileResponse:
    """Send one made size of a picture; originals, which may tell where they were taken, stay."""
    path = Path(safe_join(settings.MEDIA_ROOT, "images", name))
    try:
        sent = path.open("rb")  # the response closes it
    except OSError:
        raise Http404 from None
    answer = FileResponse(sent)
    answer["Cache-Control"] = "public, max-age=31536000, immutable"
    return answer
