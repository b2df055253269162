"""How long things of the program last: our own rules, which no text sets."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from khuyencong.domain.norms.rules.table import load_document


@cache
def own_days(rule: str) -> timedelta:
    """Return how long what the rule names lasts. Raises KeyError for a rule nobody wrote."""
    rows = {row["id"]: row["days"] for row in load_document("own_days")["days"]}
    return timedelta(days=rows[rule])
