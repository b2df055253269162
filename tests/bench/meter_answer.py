"""What the ways of ``meters`` must agree on: exact sums over all meters, and their digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import narwhals as nw

COLUMNS = ("month", "weekday", "hour", "band", "wh", "intervals", "most_w", "least_w", "meters")


def over_all_meters(by_meter: Any) -> Any:
    """Return the rows of ``use_by_hour`` summed over the meters, as a table of the same engine."""
    summed = (
        nw.from_native(by_meter)
        .group_by("month", "weekday", "hour", "band")
        .agg(
            nw.col("wh", "intervals").sum(),
            nw.col("most_w").max(),
            nw.col("least_w").min(),
            meters=nw.len(),
        )
    )
    return summed.select(*COLUMNS).to_native()


def digest(rows: Iterable[tuple[Any, ...]]) -> str:
    """Return some letters that differ when any figure does."""
    lines = sorted(" ".join(map(str, row)) for row in rows)
    return f"{len(lines)} rows {hashlib.sha256(str(lines).encode()).hexdigest()[:12]}"
