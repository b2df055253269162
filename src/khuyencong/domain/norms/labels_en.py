"""English words for the codes in the norm data: the same names as in ``labels``."""

from __future__ import annotations

from decimal import Decimal

from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.norms.lines import (
    BY_REFERENCE,
    PERCENT_OF_LINE,
    RULE,
    Fund,
    NormLine,
    ShareState,
)

UNITS = {
    "per_enterprise": "enterprise",
    "per_establishment": "establishment",
    "per_model": "model",
    "per_fair": "fair or exhibition",
    "per_booth": "booth",
    "per_person": "person",
    "per_round": "voting round",
    "per_product": "product",
    "per_trademark": "trademark",
    "per_contract": "contract",
    "per_association": "association",
    "per_linkage_cluster": "linkage cluster",
    "per_industrial_cluster": "industrial cluster",
    "percent_of_annual_fund": "money given to the fund that year",
    "percent_of_scheme_budget": "budget of the project",
    PERCENT_OF_LINE: "level of the content",
    BY_REFERENCE: "as another document says",
    RULE: "a rule, no level",
}
OFF_REASONS = {
    "not read by anyone": "nobody has read the document; from memory only",
    "draft": "a draft; whether it was issued could not be checked",
    "one-off decision": "a single decision, not a general norm",
    "start date unknown": "the first day in force is not known",
}
FUNDS = {Fund.NATIONAL: "KCQG", Fund.LOCAL: "KCĐP", Fund.BOTH: "KCQG and KCĐP"}


def period_of(norm: NormLine) -> str:
    """Return the days in force in words."""
    start = f"from {format_day(norm.valid_from)}" if norm.valid_from else "first day not known"
    end = f"until {format_day(norm.valid_to)}" if norm.valid_to else "no known end"
    return f"{start} {end}" if norm.valid_from and norm.valid_to else f"{start}, {end}"


def level_of(norm: NormLine) -> str:
    """Return the level in words: "50 %, at most VND 200,000,000"."""
    if norm.unit == PERCENT_OF_LINE and norm.share is not None:
        return f"at most {_percent(norm.share)} of the level of the content"
    if norm.unit in (BY_REFERENCE, RULE):
        return UNITS[norm.unit]
    parts = []
    if norm.share is not None and norm.share_state is ShareState.STATED:
        parts.append(_percent(norm.share))
    elif norm.share_state is ShareState.UNKNOWN:
        parts.append("share not known")
    if norm.ceiling_vnd is not None:
        parts.append(f"at most VND {norm.ceiling_vnd:,}")
    return ", ".join(parts) or "no level stated"


def _percent(share: Decimal) -> str:
    return f"{(share * 100).normalize():f} %"
