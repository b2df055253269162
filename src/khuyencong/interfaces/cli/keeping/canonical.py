"""One text for one row, whichever database it was read from.

JSON in UTF-8 with sorted keys and no spaces: instants in UTC with microseconds, days and decimals
as text, lengths of time in microseconds, bytes in hexadecimal. What a database may change about a
number inside JSON (``1e22`` comes back as an integer, ``-0.0`` as ``0.0``) is written the same.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

_MICROSECOND = timedelta(microseconds=1)


def canonical_row(values: Sequence[Any]) -> bytes:
    """Return the bytes of a row, ended by a line feed.

    >>> canonical_row([1, "đ", None, True, b"\\x00\\xff", Decimal("1.50"), {"b": 1e22, "a": -0.0}])
    b'[1,"\\xc4\\x91",null,true,"00ff","1.50",{"a":0.0,"b":10000000000000000000000}]\\n'
    """
    plain = [_plain(value) for value in values]
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _plain(value: Any) -> Any:  # noqa: PLR0911  # one line for each type
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return _number(value)
        case datetime():
            moment = value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
            return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return value // _MICROSECOND
        case Decimal():
            return format(value, "f")
        case bytes() | bytearray() | memoryview():
            return bytes(value).hex()
        case dict():
            return {str(key): _plain(each) for key, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
    return str(value)  # UUID, address of a network


def _number(value: float) -> float | int:
    written = repr(value)
    if value == 0.0:
        return 0.0
    if "e+" in written:
        return int(Decimal(written))
    return value
