"""The answers as one short word, for an address people can read aloud or scan."""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass, fields

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.field_readers import MAX_VND

_PART = re.compile(r"[a-z0-9_-]{1,60}")
UNKNOWN = "x"
"""Stands for a cost nobody knows yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideCodes:
    """The answers as codes: the uid of the commune, the ids of the choices, and the cost [VND]."""

    place: str
    kind: str
    trade: str
    zone: str
    aim: str
    cost_vnd: int | None = None


def write_short_code(codes: GuideCodes) -> str:
    """Return the word.

    Examples
    --------
    >>> write_short_code(GuideCodes(
    ...     place="xa-21853-2025", kind="household", trade="food", zone="none", aim="machines",
    ...     cost_vnd=200_000_000))
    'xa-21853-2025.household.food.none.machines.200000000'
    """
    *words, cost = astuple(codes)
    return ".".join([*words, UNKNOWN if cost is None else str(cost)])


def read_short_code(text: str) -> GuideCodes:
    """Return the codes in a word. Raises BadInput for any other text."""
    parts = text.split(".")
    cost = parts[-1]
    is_whole = len(parts) == len(fields(GuideCodes)) and all(map(_PART.fullmatch, parts))
    if not is_whole or not (cost == UNKNOWN or (cost.isascii() and cost.isdigit())):
        raise BadInput("support_guide.bad_code", "Địa chỉ này không phải của trang này")
    amount = None if cost == UNKNOWN else int(cost)
    if amount is not None and amount > MAX_VND:
        raise BadInput("support_guide.bad_code", "Địa chỉ này không phải của trang này")
    place, kind, trade, zone, aim = parts[:-1]
    return GuideCodes(place=place, kind=kind, trade=trade, zone=zone, aim=aim, cost_vnd=amount)
