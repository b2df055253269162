"""Pages of a list: in the order of the keys, from a cursor on, stable while rows come and go."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from django.db.models import QuerySet
from pydantic import Field

from khuyencong.domain.foundation.errors import BadInput

MOST, USUAL = 200, 50
Limit = Annotated[int, Field(ge=1, le=MOST, description="Số dòng một trang")]
Cursor = Annotated[
    str,
    Field(max_length=80, pattern=r"^[A-Za-z0-9_-]*$", description="`next` của trang trước"),
]
Out = TypeVar("Out")


def page_of(
    rows: QuerySet[Any], *, name: str, after: str, limit: int, shape: Callable[[Any], Out]
) -> dict[str, Any]:
    """Return the rows after a cursor and the cursor of the next page, None at the end.

    ``name`` is that of the list: a cursor of another list is refused. Raises BadInput.
    """
    key = _key_of(after, name) if after else 0
    found = list(rows.order_by("pk").filter(pk__gt=key)[: limit + 1])
    shown = found[:limit]
    more = len(found) > limit
    return {
        "items": [shape(each) for each in shown],
        "next": _cursor_of(shown[-1].pk, name) if more else None,
    }


def _cursor_of(key: int, name: str) -> str:
    return base64.urlsafe_b64encode(f"{name}:{key}".encode()).decode().rstrip("=")


def _key_of(cursor: str, name: str) -> int:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        found, _, key = base64.urlsafe_b64decode(padded.encode()).decode("ascii").partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        found, key = "", ""
    if found != name or not key.isdigit() or len(key) > 18:
        raise BadInput(
            "api.bad_cursor",
            "Không đọc được con trỏ trang; dùng đúng `next` của trang trước, không tự viết",
            field="after",
        )
    return int(key)
