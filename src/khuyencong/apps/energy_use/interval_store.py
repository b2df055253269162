"""Whole intervals of a file as Parquet, and what one meter of it used, by DuckDB in the process."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from khuyencong.apps.documents.storage import local_file
from khuyencong.apps.library.energy_facts import installation_facts
from khuyencong.domain.energy_use.intervals.expression import COLUMNS, dated_hours, use_by_hour
from khuyencong.domain.energy_use.intervals.figures import HourRow
from khuyencong.domain.energy_use.intervals.series import Series

MEMORY = "512MB"


def parquet_of(series: list[Series]) -> bytes:
    """Return the intervals as Parquet: ``meter``, ``at`` (local start), ``wh``."""
    with tempfile.TemporaryDirectory() as folder, _engine() as engine:
        engine.register("names", {"meter": np.array([each.meter for each in series])})
        engine.register(
            "held",
            {
                "place": np.concatenate(
                    [np.full(each.minutes.size, k) for k, each in enumerate(series)]
                ),
                "minutes": np.concatenate([each.minutes for each in series]),
                "wh": np.concatenate([each.wh for each in series]),
            },
        )
        target = Path(folder) / "intervals.parquet"
        engine.execute(
            """copy (
              select meter, make_timestamp(minutes * 60000000) as "at", wh
              from held
                join (select meter, row_number() over () - 1 as place from names) using (place)
              order by place, minutes
            ) to $target (format parquet, compression zstd)""",
            {"target": str(target)},
        )
        return target.read_bytes()


def rows_of_meter(
    sha256: str, meter: str, *, per_hour: int, switched_on: date | None
) -> list[HourRow]:
    """Return what a meter of a stored Parquet file used, by month, weekday, hour and band.

    ``switched_on`` is the day the contract went over to the new hours; None: that of the text.
    """
    with local_file(sha256) as file, _engine() as engine:
        held = engine.read_parquet(str(file))
        meters = engine.sql(
            "select $meter as meter, $per_hour::bigint as per_hour, $day::date as switched_on",
            params={"meter": meter, "per_hour": per_hour, "day": switched_on},
        )
        found = use_by_hour(_only(held, meter), meters, hours=dated_hours(installation_facts()))
        return [HourRow(*row) for row in found.select(*COLUMNS).fetchall()]


def _only(held: Any, meter: str) -> Any:
    return held.filter(duckdb.ColumnExpression("meter") == duckdb.ConstantExpression(meter))


def _engine() -> Any:
    engine = duckdb.connect()
    engine.execute(f"set memory_limit = '{MEMORY}'")
    engine.execute("set threads = 1")
    engine.execute("set enable_progress_bar = false")
    return engine
