"""A verification laid out for its page: verdict, charts, months, what the line is made of."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.verifications.measuring import Measured, measure_saving
from khuyencong.apps.verifications.models import Verification
from khuyencong.apps.verifications.queries import in_the_way_of
from khuyencong.domain.energy_use.carriers import get_carrier
from khuyencong.domain.energy_use.verification import Verified
from khuyencong.domain.energy_use.verification_rules import usual_source
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.charts import bars_and_line, line_of
from khuyencong.interfaces.office.listing.verifications import VERDICTS

LEGEND = [
    ("band-normal", gettext_lazy("Đã dùng")),
    ("band-line", gettext_lazy("Đường cơ sở (đã điều chỉnh)")),
]
MOST_LABELS = 18
"""Months whose names fit under a chart."""


def context_of(held: Verification) -> dict[str, Any]:
    """Return what the page shows; a confirmed one as it is computed now, beside what was kept."""
    measured = measure_saving(held)
    carrier = get_carrier(held.carrier)
    context: dict[str, Any] = {
        "held": held,
        "carrier": carrier.label_vi,
        "is_delivered": not carrier.is_metered,
        "measured": measured,
        "in_the_way": [] if held.is_counted else in_the_way_of(held),
        "lacking": ", ".join(f"{month:%m/%Y}" for month in measured.lacking),
        "adjustments": held.adjustments.all(),
        "source": usual_source(),
    }
    if measured.verified is None:
        return context | {"refusal": _sentence(measured.refusal)}
    return context | _answer(measured.verified, measured) | {"drifted": _drifted(held, measured)}


def _answer(verified: Verified, measured: Measured) -> dict[str, Any]:
    label, tone = VERDICTS[verified.verdict]
    line = verified.baseline
    return {
        "verified": verified,
        "verdict": label,
        "tone": tone,
        "avoided": rounded(verified.avoided),
        "lower": rounded(verified.lower),
        "upper": rounded(verified.upper),
        "share": _ratio(verified.share),
        "confidence": _ratio(verified.confidence),
        "half": rounded(verified.uncertainty),
        "usual": rounded(verified.usual_uncertainty),
        "r2": line.r2,
        "cv": _ratio(line.cv_rmse),
        "lag_one": round(Decimal(str(verified.lag_one)), 2),
        "terms": [
            (each.name, _significant(each.value), _significant(each.error))
            for each in line.coefficients
        ],
        "outside": [f"{name} {month:%m/%Y}" for name, month in verified.outside],
        "months": [
            (
                each.month,
                *(rounded(value) for value in (each.use, each.expected, each.adjustment)),
                *(rounded(value) for value in (each.adjusted, each.avoided, each.cumulative)),
            )
            for each in verified.months
        ],
        "legend": LEGEND,
        "use_chart": bars_and_line(_columns(verified)),
        "saving_chart": line_of(_labelled([(m.month, m.cumulative) for m in verified.months])),
        "saving_vnd": measured.saving_vnd,
        "worth": [
            (unit, None if each.value is None else round(each.value, 3), each)
            for unit, each in (("TOE", measured.toe), ("t CO2", measured.co2))
        ],
    }


def rounded(value: float) -> Decimal | None:
    """Return a quantity as pages show it: whole from a hundred on, else with one digit."""
    if not isfinite(value):
        return None
    return round(Decimal(str(value)), 0 if abs(value) >= 100 else 1)


def _columns(verified: Verified) -> list[tuple[str, float, float]]:
    before = sorted(verified.baseline.residuals, key=lambda each: each.month)
    rows = [(each.month, (each.use, each.fitted)) for each in before]
    rows += [(each.month, (each.use, each.adjusted)) for each in verified.months]
    return [(label, *pair) for label, pair in _labelled(rows)]


def _labelled(rows: list[tuple[Any, Any]]) -> list[tuple[str, Any]]:
    every = -(-len(rows) // MOST_LABELS)
    return [
        (f"{month:%m/%y}" if k % every == 0 else "", value) for k, (month, value) in enumerate(rows)
    ]


def _drifted(held: Verification, measured: Measured) -> bool:
    """Tell whether the bills say another thing now than when it was confirmed."""
    if held.saving is None or measured.verified is None:
        return False
    return abs(float(held.saving) - measured.verified.avoided) > 0.001


def _ratio(value: float) -> Decimal | None:
    return round(Decimal(str(value)), 3) if isfinite(value) else None


def _significant(value: float) -> Decimal:
    return Decimal(f"{value:.4g}")


def _sentence(refusal: BadInput | None) -> str:
    return str(refusal) if refusal else _("Chưa tính được.")
