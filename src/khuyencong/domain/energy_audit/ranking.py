"""Measures in the order an owner would do them: what pays itself back soonest comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khuyencong.domain.energy_audit.packages import Choice

NEVER = float("inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A measure with its simple payback [year], None where it is not known or never comes."""

    key: str
    payback_years: float | None


def payback_years(*, investment_vnd: int, net_saving_vnd: int | None) -> float | None:
    """Return investment over what comes back in a year; None where nothing comes back.

    Examples
    --------
    >>> payback_years(investment_vnd=30, net_saving_vnd=12), payback_years(
    ...     investment_vnd=30, net_saving_vnd=0)
    (2.5, None)
    """
    if not net_saving_vnd or net_saving_vnd <= 0:
        return None
    return investment_vnd / net_saving_vnd


def rank_key(payback: float | None, net_saving_vnd: int | None) -> tuple[float, int]:
    """Return what to sort by: payback, then the larger saving; the unknown stands last."""
    return (NEVER if payback is None else payback, -(net_saving_vnd or 0))


def without_excluded(choices: Sequence[Choice]) -> list[Choice]:
    """Keep of measures that exclude each other the one that stands first."""
    kept: list[Choice] = []
    for each in choices:
        others = {other.acting.key for other in kept}
        is_free = not (each.acting.excludes & others) and all(
            each.acting.key not in other.acting.excludes for other in kept
        )
        if is_free:
            kept.append(each)
    return kept
