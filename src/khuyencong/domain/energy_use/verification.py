"""What a measure saved: a baseline of the time before carried into the time after, less the use.

Regression of the whole site by months, as measurement and verification of small works is done
where twelve bills are the only data. What cannot be told from the spread of the months is said
to be not proven, whatever the saving looks like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Literal

import numpy as np
from scipy.special import stdtrit

from khuyencong.domain.energy_use.baseline import Baseline, BaselineRow, fit_baseline
from khuyencong.domain.energy_use.verification_rules import usual_factor
from khuyencong.domain.foundation.errors import BadInput

Verdict = Literal["proven", "not_proven", "contrary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """What changed in a month beside the measure and the columns.

    ``amount`` is added to the baseline, in the unit of use: above zero where the site would have
    used more without the measure (a new machine), below where less (a closed line).
    """

    month: date
    amount: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedMonth:
    """A month after: ``adjusted`` is the line plus adjustments, ``avoided`` that less the use."""

    month: date
    use: float
    expected: float
    adjustment: float
    cumulative: float

    @property
    def adjusted(self) -> float:
        return self.expected + self.adjustment

    @property
    def avoided(self) -> float:
        return self.adjusted - self.use


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was saved over the months after, with its uncertainty at a stated confidence.

    ``avoided`` lies with ``confidence`` [-] between ``lower`` and ``upper``; ``share`` [-] is it
    over the adjusted baseline. ``usual_uncertainty`` is the same half width by the usual formula,
    to compare. ``lag_one`` [-] is how much a month resembles the one before in what the line does
    not explain: the further above zero, the wider the true interval. ``outside`` names columns and
    months that lie beyond what the line was fitted on.
    """

    baseline: Baseline
    months: tuple[VerifiedMonth, ...]
    avoided: float
    adjusted: float
    uncertainty: float
    usual_uncertainty: float
    confidence: float
    lag_one: float
    outside: tuple[tuple[str, date], ...]
    verdict: Verdict
    reasons: tuple[str, ...]

    @property
    def lower(self) -> float:
        return self.avoided - self.uncertainty

    @property
    def upper(self) -> float:
        return self.avoided + self.uncertainty

    @property
    def share(self) -> float:
        return self.avoided / self.adjusted if self.adjusted > 0 else 0.0


def verify(
    *,
    before: Sequence[BaselineRow],
    after: Sequence[BaselineRow],
    columns: Sequence[str],
    adjustments: Sequence[Adjustment] = (),
    confidence: float,
) -> Verified:
    """Return the use avoided after a measure.

    Parameters
    ----------
    before, after : months of the baseline and of the reporting period
        Use in one unit, with every column of ``columns``; no month in both.
    columns : names, output first
    adjustments : of months after, each with its reason
    confidence : float
        Two sided. [-], 0.5 <= x < 1

    Raises
    ------
    BadInput
        Field ``after``, ``adjustments`` or ``confidence``; or as ``fit_baseline`` does.

    Notes
    -----
    avoided = sum of (b x_j + adjustment_j - y_j) over the m months after.
    Its half width from the regression itself: t s sqrt(m + 1' X (Z'Z)^-1 X' 1), where Z holds the
    columns before, X those after, s the spread of the residuals, t the quantile of Student's
    distribution for the degrees of freedom [1]_. The usual formula takes
    t f CV(RMSE) sqrt((1 + 2/n) / m) / F of the avoided use, F its share of the baseline and f a
    factor that stands for the matrices [2]_. Neither counts errors of meters or of adjustments.

    References
    ----------
    .. [1] Prediction by ordinary least squares, any textbook of linear regression.
    .. [2] T. A. Reddy, D. E. Claridge, Uncertainty of "Measured" Energy Savings from Statistical
       Baseline Models, HVAC&R Research 6 (2000); ASHRAE Guideline 14, annex B. Recalled, not read.
    """
    _check(before, after, adjustments, confidence)
    line = fit_baseline(before, columns=columns)
    months = _months(line, after, adjustments)
    avoided = months[-1].cumulative
    adjusted = sum(each.adjusted for each in months)
    t = float(stdtrit(line.dof, (1 + confidence) / 2))
    uncertainty = t * line.rmse * _spread(before, after, line.columns)
    verdict, reasons = _verdict(line, avoided, uncertainty)
    return Verified(
        baseline=line,
        months=months,
        avoided=avoided,
        adjusted=adjusted,
        uncertainty=uncertainty,
        usual_uncertainty=_usual(line, len(months), adjusted, t),
        confidence=confidence,
        lag_one=_lag_one(line),
        outside=_outside(before, after, line.columns),
        verdict=verdict,
        reasons=reasons,
    )


def _check(
    before: Sequence[BaselineRow],
    after: Sequence[BaselineRow],
    adjustments: Sequence[Adjustment],
    confidence: float,
) -> None:
    if not 0.5 <= confidence < 1:
        raise _bad("confidence", "Độ tin cậy từ 50 % đến dưới 100 %")
    months = [each.month for each in after]
    if not months:
        raise _bad("after", "Kỳ báo cáo chưa có tháng nào đủ số liệu")
    if len(set(months)) < len(months) or set(months) & {each.month for each in before}:
        raise _bad("after", "Một tháng chỉ ở một kỳ: kỳ cơ sở hoặc kỳ báo cáo, một lần")
    for each in adjustments:
        if each.month not in months:
            raise _bad("adjustments", "Điều chỉnh phải của một tháng trong kỳ báo cáo")
        if not each.reason.strip():
            raise _bad("adjustments", "Ghi lý do của điều chỉnh")
        if not np.isfinite(each.amount):
            raise _bad("adjustments", "Điều chỉnh cần một số")


def _months(
    line: Baseline, after: Sequence[BaselineRow], adjustments: Sequence[Adjustment]
) -> tuple[VerifiedMonth, ...]:
    rows = sorted(after, key=lambda each: each.month)
    expected = [line.predict(each.values) for each in rows]
    added = [
        sum(adjustment.amount for adjustment in adjustments if adjustment.month == each.month)
        for each in rows
    ]
    avoided = [e + a - row.use for row, e, a in zip(rows, expected, added, strict=True)]
    return tuple(
        VerifiedMonth(month=row.month, use=row.use, expected=e, adjustment=a, cumulative=c)
        for row, e, a, c in zip(rows, expected, added, accumulate(avoided), strict=True)
    )


def _spread(
    before: Sequence[BaselineRow], after: Sequence[BaselineRow], columns: Sequence[str]
) -> float:
    z, x = (
        np.array([[1.0, *(row.values[name] for name in columns)] for row in rows])
        for rows in (before, after)
    )
    total = x.sum(axis=0)
    return float(np.sqrt(len(x) + total @ np.linalg.pinv(z.T @ z) @ total))


def _usual(line: Baseline, months: int, adjusted: float, t: float) -> float:
    """Return the half width by the usual formula: F of the avoided use cancels out."""
    return abs(adjusted) * t * usual_factor() * line.cv_rmse * _root(line.n, months)


def _root(n: int, months: int) -> float:
    return float(np.sqrt((1 + 2 / n) / months))


def _lag_one(line: Baseline) -> float:
    rows = sorted(line.residuals, key=lambda each: each.month)
    left = np.array([each.difference for each in rows])
    squares = float((left**2).sum())
    return float((left[1:] * left[:-1]).sum()) / squares if squares else 0.0


def _outside(
    before: Sequence[BaselineRow], after: Sequence[BaselineRow], columns: Sequence[str]
) -> tuple[tuple[str, date], ...]:
    found = []
    for name in columns:
        seen = [row.values[name] for row in before]
        found += [
            (name, row.month)
            for row in sorted(after, key=lambda each: each.month)
            if not min(seen) <= row.values[name] <= max(seen)
        ]
    return tuple(found)


def _verdict(line: Baseline, avoided: float, uncertainty: float) -> tuple[Verdict, tuple[str, ...]]:
    if not line.is_usable:
        return "not_proven", ("Đường cơ sở chưa dùng được", *line.reasons)
    if avoided > uncertainty:
        return "proven", ()
    if avoided < -uncertainty:
        return "contrary", ("Dùng nhiều hơn đường cơ sở, ngoài khoảng ngẫu nhiên",)
    return "not_proven", ("Mức tiết kiệm nằm trong khoảng ngẫu nhiên của đường cơ sở",)


def _bad(field: str, message: str) -> BadInput:
    return BadInput("energy_use.no_verification", message, field=field)
