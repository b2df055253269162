"""Rules of a made-up province and past supports, for tests: machinery, 200 million before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine
from khuyencong.domain.regulations.parts import Provision, Regulation
from khuyencong.domain.regulations.simulation import Spending

MILLION = 1_000_000
PLACE, PLACE_NAME = "test-province", "Tỉnh thử"
FORMER_ACT = "QĐ thử 01/QĐ-UBND"


def machinery(**changes: Any) -> Provision:
    """Return 50 %, at most 300 million for a machine."""
    told: dict[str, Any] = {
        "line": "machinery",
        "content_vi": "Máy móc thiết bị tiên tiến",
        "unit": "per_establishment",
        "share": Decimal("0.5"),
        "ceiling_vnd": 300 * MILLION,
        "article": "Điều 4",
    }
    return Provision(**told | changes)


def former_line(
    norm_id: str = "OLD-1", starts_on: date = date(2014, 4, 8), **changes: Any
) -> NormLine:
    """Return the line in force in the province: 50 %, at most 200 million."""
    given = {"ceiling_vnd": 200 * MILLION, "article": "Điều 3"} | changes
    return machinery(**given).to_norm(
        norm_id=norm_id,
        starts_on=starts_on,
        territory=PLACE,
        province=PLACE_NAME,
        act=FORMER_ACT,
    )


def former_library(*more: NormLine) -> NormLibrary:
    """Return a library of nothing but the province's lines."""
    return NormLibrary([former_line(), *more])


def draft(**changes: Any) -> Regulation:
    """Return a draft of one provision, from 01/01/2019."""
    told: dict[str, Any] = {"starts_on": date(2019, 1, 1), "provisions": (machinery(),)}
    return Regulation(**told | changes)


def support(key: str, year: int, base: int, asked: int | None, **changes: Any) -> Spending:
    """Return a local support for a machine; ``base`` and ``asked`` in million đồng."""
    told: dict[str, Any] = {
        "key": key,
        "year": year,
        "on": date(year, 3, 1),
        "line": "machinery",
        "fund": Fund.LOCAL,
        "territory": PLACE,
        "base_vnd": base * MILLION,
        "asked_vnd": None if asked is None else asked * MILLION,
    }
    return Spending(**told | changes)


PAST = [
    support("A", 2017, 300, 150),
    support("B", 2017, 400, 200),
    support("C", 2017, 514, 200),
    support("D", 2018, 600, 200),
    support("E", 2018, 900, 200),
    support("F", 2018, 900, 120),
    support("G", 2018, 900, 280),
]
"""Seven supports around both ceilings, 200 and 300 million, at a share of one half.

    cost  half  asked   200 gives   300 gives   why
A    300   150    150         150         150   the share stops both
B    400   200    200         200         200   half of the cost is the old ceiling itself
C    514   257    200         200         257   stopped by 200; then by the share
D    600   300    200         200         300   half of the cost is the new ceiling itself
E    900   450    200         200         300   stopped by both ceilings
F    900   450    120         120         120   asked less than it could have
G    900   450    280         200         280   asked more than it could have
2017: A B C: 550 -> 607, + 57. 2018: D E F G: 720 -> 1.000, + 280. Both: 1.270 -> 1.607, + 337.
"""
