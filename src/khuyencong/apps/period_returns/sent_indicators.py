"""Which indicators a return tells: every one that is counted, of each fund where it has funds."""

from __future__ import annotations

from functools import cache

from khuyencong.domain.indicators.indicators import list_indicators

FUNDS = ("both", "KCQG", "KCDP")


@cache
def sent_indicators() -> tuple[tuple[str, str], ...]:
    """Return pairs of indicator and fund in the order of the table of indicators."""
    return tuple(
        (each.id, fund)
        for each in list_indicators()
        for fund in (FUNDS if "fund" in each.by else FUNDS[:1])
    )
