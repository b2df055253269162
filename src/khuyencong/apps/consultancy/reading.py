"""What the actions take in: words, amounts and days, each refused by the name of its field."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_VND = 10**14
"""Above any contract there is; what is typed beyond it is a slip."""


def read_words(text: object, *, field: str, most: int, what: str = "") -> str:
    """Return the words in one normal form; with ``what`` they must not be empty.

    Raises BadInput.
    """
    words = nfc(str(text or "").replace("\x00", ""))
    if what and not words:
        raise BadInput("consultancy.nothing_said", "Ghi {what}", field=field, what=what)
    if len(words) > most:
        raise BadInput(
            "consultancy.too_long", "Nhiều nhất {most} ký tự", field=field, most=str(most)
        )
    return words


def read_amount(amount: object, *, field: str, least: int = 1) -> int:
    """Return whole đồng from ``least`` to far above any contract. Raises BadInput."""
    if type(amount) is not int or not least <= amount <= MOST_VND:
        raise BadInput(
            "consultancy.bad_amount", "Cần một số tiền lớn hơn không, tính bằng đồng", field=field
        )
    return amount


def read_past_day(day: object, *, field: str, at: datetime, since: date | None = None) -> date:
    """Return a day that is not to come, nor before ``since``. Raises BadInput."""
    today = timezone.localdate(at)
    first = since or date.min
    if type(day) is not date or not first <= day <= today:
        said = f"từ {first:%d/%m/%Y} đến hôm nay" if since else "không sau hôm nay"
        raise BadInput("consultancy.bad_day", "Cần một ngày {said}", field=field, said=said)
    return day
