"""Faults that only show when norms stand side by side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from khuyencong.domain.norms.lines import NormLine


def set_problems(lines: Iterable[NormLine]) -> list[str]:
    """Return ids used twice, and versions of one line of one issuer that overlap in time."""
    problems = []
    by_issuer: dict[tuple[object, ...], list[NormLine]] = {}
    seen: set[str] = set()
    for norm in lines:
        if norm.norm_id in seen:
            problems.append(f"{norm.norm_id}: norm_id: dùng hai lần")
        seen.add(norm.norm_id)
        issuer = (norm.line, norm.fund, norm.territory, norm.origin)
        by_issuer.setdefault(issuer, []).append(norm)
    for versions in by_issuer.values():
        problems += [
            f"{one.norm_id}: valid_from, valid_to: trùng thời gian với {other.norm_id}"
            for one, other in combinations(versions, 2)
            if _overlap(one, other)
        ]
    return problems


def _overlap(one: NormLine, other: NormLine) -> bool:
    first, last = date.min, date.max
    return (one.valid_from or first) <= (other.valid_to or last) and (
        other.valid_from or first
    ) <= (one.valid_to or last)
