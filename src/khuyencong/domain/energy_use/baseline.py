"""A straight-line baseline: what a month should use for its output, and how well the line fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from khuyencong.domain.energy_use.own_rules import own_rule
from khuyencong.domain.foundation.errors import BadInput

Floats = NDArray[np.float64]
CONSTANT = ""
"""Name of the coefficient that no column multiplies: use that does not follow anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineRow:
    """A month: what was used, and the columns it may follow (output first), by name."""

    month: date
    use: float
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coefficient:
    """``value`` with its standard error; ``t`` is their quotient, None where the error is zero."""

    name: str
    value: float
    error: float
    t: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Residual:
    """A month: used, as the line has it, and the difference (used less line)."""

    month: date
    use: float
    fitted: float
    difference: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """use = constant + sum of coefficient x column, in the unit of the use.

    ``r2`` [-] share of the spread explained, ``rmse`` root of the squared residuals over the
    degrees of freedom, ``cv_rmse`` [-] that over the mean use, ``dof`` = n less the coefficients.
    ``is_usable`` with ``reasons`` against it, judged by our own rules.
    """

    columns: tuple[str, ...]
    coefficients: tuple[Coefficient, ...]
    n: int
    dof: int
    r2: float
    rmse: float
    cv_rmse: float
    constant_share: float
    residuals: tuple[Residual, ...]
    is_usable: bool
    reasons: tuple[str, ...]

    def predict(self, values: Mapping[str, float]) -> float:
        """Return what the line says of a month. Raises KeyError for a column it does not have."""
        return sum(
            each.value * (values[each.name] if each.name else 1.0) for each in self.coefficients
        )


def fit_baseline(rows: Sequence[BaselineRow], *, columns: Sequence[str]) -> Baseline:
    """Return the line of least squares through months.

    Parameters
    ----------
    rows : months, each with every column of ``columns``
    columns : names, output first; at least one

    Raises
    ------
    BadInput
        Field ``columns``: none, or one that never changes or follows from the others; field
        ``months``: too few of them, or a figure that is no number.

    Notes
    -----
    b = argmin |y - X b|^2; s^2 = SSE / (n - p); error of b_j = s sqrt((X'X)^-1_jj);
    R2 = 1 - SSE / sum (y - mean)^2; CV(RMSE) = s / mean(y).

    Examples
    --------
    >>> rows = [BaselineRow(month=date(2025, m, 1), use=100 + 5.0 * m, values={"t": float(m)})
    ...         for m in range(1, 13)]
    >>> line = fit_baseline(rows, columns=["t"])
    >>> [round(each.value, 6) for each in line.coefficients], line.is_usable
    ([100.0, 5.0], True)
    """
    names = tuple(dict.fromkeys(columns))
    if not names:
        raise _bad("columns", "Chọn ít nhất một cột: sản lượng của một sản phẩm")
    needed = _months_needed(len(names) + 1)
    if len(rows) < needed:
        raise _bad(
            "months",
            "Có {count} tháng đủ số liệu, cần ít nhất {needed} tháng cho {columns} cột",
            count=len(rows),
            needed=needed,
            columns=len(names),
        )
    y, x = _matrix(rows, names)
    _require_spread(x, names)
    solved: Any = np.linalg.lstsq(x, y, rcond=None)[0]
    return _told(rows, names, y, x, solved)


def _months_needed(coefficients: int) -> int:
    for_each = int(own_rule("months_for_each_column")) * coefficients
    return max(int(own_rule("months_at_least")), for_each)


def _matrix(rows: Sequence[BaselineRow], names: Sequence[str]) -> tuple[Floats, Floats]:
    y = np.array([each.use for each in rows], dtype=np.float64)
    told = [[1.0, *(each.values[name] for name in names)] for each in rows]
    x = np.array(told, dtype=np.float64)
    if not (np.isfinite(y).all() and np.isfinite(x).all()):
        raise _bad("months", "Mọi tháng cần một số")
    return y, x


def _require_spread(x: Floats, names: Sequence[str]) -> None:
    for number, name in enumerate(names, start=1):
        if np.ptp(x[:, number]) == 0:
            raise _bad(
                "columns", "“{name}” tháng nào cũng như nhau, không giải thích được gì", name=name
            )
    scaled = x / np.abs(x).max(axis=0)
    if np.linalg.matrix_rank(scaled) < x.shape[1]:
        raise _bad("columns", "Các cột đã chọn đi cùng nhau: bỏ bớt một cột")


def _told(
    rows: Sequence[BaselineRow], names: tuple[str, ...], y: Floats, x: Floats, solved: Floats
) -> Baseline:
    fitted = x @ solved
    squares = float(((y - fitted) ** 2).sum())
    spread = float(((y - y.mean()) ** 2).sum())
    dof = len(y) - len(solved)
    rmse = float(np.sqrt(squares / dof))
    errors = rmse * np.sqrt(np.diag(np.linalg.pinv(x.T @ x)))
    coefficients = tuple(
        _coefficient(*each) for each in zip((CONSTANT, *names), solved, errors, strict=True)
    )
    mean = float(y.mean())
    r2 = 1 - squares / spread if spread else 0.0
    cv = rmse / mean if mean > 0 else float("inf")
    reasons = _reasons(coefficients, r2=r2, cv=cv)
    return Baseline(
        columns=names,
        coefficients=coefficients,
        n=len(y),
        dof=dof,
        r2=r2,
        rmse=rmse,
        cv_rmse=cv,
        constant_share=coefficients[0].value / mean if mean > 0 else 0.0,
        residuals=tuple(
            Residual(month=row.month, use=row.use, fitted=float(f), difference=row.use - float(f))
            for row, f in zip(rows, fitted, strict=True)
        ),
        is_usable=not reasons,
        reasons=reasons,
    )


def _coefficient(name: str, value: float, error: float) -> Coefficient:
    # A residual of rounding is no error: the line goes through every month.
    known = error > abs(value) * 1e-9
    t = float(value / error) if known else None
    return Coefficient(name=name, value=float(value), error=float(error), t=t)


def _reasons(coefficients: Sequence[Coefficient], *, r2: float, cv: float) -> tuple[str, ...]:
    told = []
    if r2 < own_rule("r2_at_least"):
        told.append(f"R² = {_shown(r2)}, cần từ {_shown(own_rule('r2_at_least'))}")
    if cv > own_rule("cv_at_most"):
        told.append(f"CV(RMSE) = {_percent(cv)}, cần tới {_percent(own_rule('cv_at_most'))}")
    for each in coefficients:
        if each.name and each.t is not None and abs(each.t) < own_rule("t_at_least"):
            told.append(f"“{each.name}” chưa rõ ảnh hưởng (t = {_shown(each.t)})")
    first = coefficients[1]
    if first.value < 0:
        told.append(f"“{first.name}” tăng mà lượng dùng giảm: kiểm lại số liệu")
    return tuple(told)


def _shown(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


def _percent(value: float) -> str:
    return f"{value * 100:.0f} %"


def _bad(field: str, message: str, **params: Any) -> BadInput:
    return BadInput("energy_use.no_baseline", message, field=field, **params)
