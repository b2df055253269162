"""Pictures: whole, and of a size that can be opened."""

from __future__ import annotations

import io
import warnings

from PIL import Image

from khuyencong.apps.documents.intake.limits import MOST_PIXELS, MOST_SIDE_PIXELS
from khuyencong.apps.documents.intake.refusals import broken, refuse
from khuyencong.domain.foundation.errors import BadInput

_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, MemoryError)


def check_picture(data: bytes, *, name: str) -> None:
    """Raise BadInput for a picture that is broken or absurdly large."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as picture:
                wide, high = picture.size
                _require_sane(wide, high, name=name)
                picture.verify()
            with Image.open(io.BytesIO(data)) as picture:
                picture.draft("L", (64, 64))  # JPEG: an eighth of the work
                picture.load()
    except Image.DecompressionBombError:
        raise too_many_pixels(name, "quá nhiều") from None
    except _DAMAGE:
        raise broken(name) from None


def _require_sane(wide: int, high: int, *, name: str) -> None:
    if wide * high > MOST_PIXELS or max(wide, high) > MOST_SIDE_PIXELS:
        raise too_many_pixels(name, f"{wide} × {high}")


def too_many_pixels(name: str, size: str) -> BadInput:
    """Return the refusal of a picture that would fill the memory."""
    return refuse(
        "too_many_pixels",
        "Tệp {name} là ảnh {size} điểm: hãy thu nhỏ rồi gửi lại",
        name=name,
        size=size,
    )
