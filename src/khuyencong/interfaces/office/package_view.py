"""A package as its page shows it: both benefits, worth, the money of each year, the tornado."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from khuyencong.apps.audits.models import Package
from khuyencong.apps.audits.working import package_result
from khuyencong.domain.energy_audit.sensitivity import Bar, tornado
from khuyencong.domain.foundation.errors import DomainError

WIDTH = 1000
"""Of the picture of a bar, which is stretched over the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnBar:
    """A bar of the tornado in units of the picture."""

    bar: Bar
    low_x: float
    low_width: float
    high_x: float
    high_width: float


def package_view(package: Package) -> dict[str, Any]:
    """Return what the page of a package needs; its rows are fetched."""
    measures = sorted(package.measures.all(), key=lambda each: (each.position, each.pk))
    try:
        result = package_result(package, measures, audit=package.audit)
    except DomainError as refusal:
        return {"refusal": str(refusal), "measures": measures}
    told: dict[str, Any] = {
        "measures": measures,
        "result": result,
        "worth": result.worth,
        "has_loan": package.loan_vnd > 0,
    }
    if package.swing_share and result.worth.npv_vnd is not None:
        bars = tornado(result.terms, swing_share=package.swing_share)
        told["tornado"] = draw_tornado(bars, base=result.worth.npv_vnd)
    return told


def draw_tornado(bars: tuple[Bar, ...], *, base: float) -> dict[str, Any]:
    """Return the bars of a picture whose middle line is the present value as stated."""
    ends = [end for bar in bars for end in (bar.lower_npv_vnd, bar.higher_npv_vnd)]
    low, high = min([base, *ends]), max([base, *ends])
    span = (high - low) or 1.0

    def place(value: float) -> float:
        return round((value - low) / span * WIDTH, 1)

    middle = place(base)
    drawn = [
        DrawnBar(
            bar=bar,
            low_x=min(middle, place(bar.lower_npv_vnd)),
            low_width=round(abs(middle - place(bar.lower_npv_vnd)), 1),
            high_x=min(middle, place(bar.higher_npv_vnd)),
            high_width=round(abs(middle - place(bar.higher_npv_vnd)), 1),
        )
        for bar in bars
    ]
    return {"bars": drawn, "middle": middle, "base": base, "width": WIDTH}
