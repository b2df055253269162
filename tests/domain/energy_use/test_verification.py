"""Savings by a baseline whose sums are made by hand.

Nine months with output 1 to 9 (mean 5, squares about it 60) use 100 + 10 x and, beside the line,
7 in the first and last month, -7 in the second and the last but one: these sum to zero and do not
follow x, so the line is found again. SSE = 4 x 49 = 196, s = sqrt(196 / 7) = 5.291503.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import sqrt
from typing import Any

import pytest

from khuyencong.domain.energy_use.baseline import BaselineRow
from khuyencong.domain.energy_use.verification import Adjustment, Verified, verify
from khuyencong.domain.energy_use.verification_rules import confidences, usual_source
from khuyencong.domain.foundation.errors import BadInput

BESIDE = (7, -7, 0, 0, 0, 0, 0, -7, 7)
S = sqrt(28)
T_90, T_95, T_99 = 1.894579, 2.364624, 3.499483
"""Quantiles of Student's distribution for 7 degrees of freedom, two sided, from printed tables."""


def row(number: int, output: float, use: float, *, year: int = 2025) -> BaselineRow:
    return BaselineRow(month=date(year, number, 1), use=use, values={"tấn": output})


BEFORE = [row(x, x, 100 + 10 * x + e) for x, e in enumerate(BESIDE, start=1)]


def after(*uses: float, first: int = 4) -> list[BaselineRow]:
    """Months of 2026 with output 4, 5, 6 ..., for which the line says 140, 150, 160."""
    return [row(k, first + k - 1, use, year=2026) for k, use in enumerate(uses, start=1)]


def found(rows: Sequence[BaselineRow], **more: Any) -> Verified:
    told: dict[str, Any] = {"columns": ["tấn"], "confidence": 0.9, **more}
    return verify(before=BEFORE, after=rows, **told)


def test_avoided_use_is_the_line_less_the_use() -> None:
    answer = found(after(130, 140, 145))
    assert [round(each.expected, 9) for each in answer.months] == [140, 150, 160]
    assert [round(each.cumulative, 9) for each in answer.months] == [10, 20, 35]
    assert answer.avoided == pytest.approx(35)
    assert answer.share == pytest.approx(35 / 450)
    assert answer.baseline.cv_rmse == pytest.approx(S / 150)
    assert answer.baseline.r2 == pytest.approx(1 - 196 / 6196)


def test_the_half_width_follows_from_the_regression() -> None:
    """m + m^2 / n + 0 = 3 + 1: months after have the mean output of those before."""
    answer = found(after(130, 140, 150))
    assert answer.uncertainty == pytest.approx(T_90 * S * 2, rel=1e-6)
    assert (answer.verdict, answer.reasons) == ("proven", ())
    assert answer.lower == pytest.approx(30 - T_90 * S * 2, rel=1e-5)


def test_far_from_the_mean_the_half_width_grows() -> None:
    """Outputs 7, 8, 9 sum to 9 above the mean: 3 + 1 + 81 / 60 = 5.35."""
    answer = found(after(160, 170, 180, first=7))
    assert answer.uncertainty == pytest.approx(T_90 * S * sqrt(5.35), rel=1e-6)


def test_the_usual_formula_stands_beside_it() -> None:
    """t 1.26 CV sqrt((1 + 2/9) / 3) 450."""
    answer = found(after(130, 140, 150))
    by_hand = T_90 * 1.26 * (S / 150) * sqrt((1 + 2 / 9) / 3) * 450
    assert answer.usual_uncertainty == pytest.approx(by_hand, rel=1e-6)
    assert "Guideline 14" in usual_source()


@pytest.mark.parametrize(
    ("confidence", "t", "verdict"),
    [(0.9, T_90, "proven"), (0.95, T_95, "proven"), (0.99, T_99, "not_proven")],
)
def test_more_confidence_asks_for_more_saving(confidence: float, t: float, verdict: str) -> None:
    answer = found(after(130, 140, 150), confidence=confidence)
    assert answer.uncertainty == pytest.approx(t * S * 2, rel=1e-6)
    assert answer.verdict == verdict


def test_more_use_than_chance_tells_is_contrary() -> None:
    answer = found(after(150, 160, 170))
    assert (answer.avoided, answer.verdict) == (pytest.approx(-30), "contrary")
    assert found(after(140, 150, 160)).verdict == "not_proven"


def test_an_adjustment_moves_the_baseline_of_its_month() -> None:
    added = [
        Adjustment(month=date(2026, 2, 1), amount=25, reason="Thêm máy xát"),
        Adjustment(month=date(2026, 2, 1), amount=-5, reason="Nghỉ một ca"),
    ]
    answer = found(after(140, 160, 160), adjustments=added)
    assert [each.adjustment for each in answer.months] == [0, 20, 0]
    assert answer.months[1].avoided == pytest.approx(10)
    assert answer.adjusted == pytest.approx(470)


def test_what_a_month_shares_with_the_one_before_is_told() -> None:
    """Products of neighbours: -49 and -49, over 196."""
    assert found(after(130)).lag_one == pytest.approx(-0.5)


def test_output_never_seen_before_is_named() -> None:
    answer = found(after(190, 200, 150, first=9))
    assert answer.outside == (("tấn", date(2026, 2, 1)), ("tấn", date(2026, 3, 1)))


def test_a_baseline_that_explains_nothing_proves_nothing() -> None:
    wild = [row(k, k, 500 if k % 2 else 100) for k in range(1, 10)]
    answer = verify(before=wild, after=after(1, 1, 1), columns=["tấn"], confidence=0.9)
    assert answer.verdict == "not_proven"
    assert answer.reasons[0] == "Đường cơ sở chưa dùng được"


@pytest.mark.parametrize(
    ("rows", "more", "field"),
    [
        ([], {}, "after"),
        ([row(1, 5, 100)], {}, "after"),
        (after(130) * 2, {}, "after"),
        (after(130), {"confidence": 1.0}, "confidence"),
        (after(130), {"confidence": float("nan")}, "confidence"),
        (after(130), {"columns": []}, "columns"),
        (
            after(130),
            {"adjustments": [Adjustment(month=date(2025, 1, 1), amount=1, reason="x")]},
            "adjustments",
        ),
        (
            after(130),
            {"adjustments": [Adjustment(month=date(2026, 1, 1), amount=1, reason=" ")]},
            "adjustments",
        ),
        (
            after(130),
            {"adjustments": [Adjustment(month=date(2026, 1, 1), amount=float("inf"), reason="x")]},
            "adjustments",
        ),
    ],
)
def test_what_cannot_be_verified_names_its_field(
    rows: list[BaselineRow], more: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refusal:
        found(rows, **more)
    assert refusal.value.field == field


def test_too_few_months_before_are_refused() -> None:
    with pytest.raises(BadInput, match="tháng"):
        verify(before=BEFORE[:5], after=after(130), columns=["tấn"], confidence=0.9)


def test_degrees_of_confidence_are_data() -> None:
    assert all(0.5 <= each < 1 for each in confidences())
