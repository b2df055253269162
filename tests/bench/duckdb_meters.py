"""One way of ``meters`` on DuckDB within its memory: ``scan``, ``expression`` or ``sql``."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

import duckdb

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_use.intervals.expression import dated_hours, use_by_hour
from tests.bench.meter_answer import COLUMNS, digest, over_all_meters
from tests.bench.meters import MEMORY

# The hours once more, by hand: before and after the day of each contract.
_SQL = """
with placed as (
  select meter, wh, wh * per_hour as load_w, date_trunc('month', "at")::date as month,
    isodow("at") as weekday, hour("at") as hour, 60 * hour("at") + minute("at") as minute,
    "at"::date >= coalesce(switched_on, date '2026-04-22') as is_after
  from readings left join meters using (meter)
), banded as (
  select *, case
    when is_after and minute < 360 or not is_after and (minute >= 1320 or minute < 240)
      then 'offpeak'
    when weekday < 7 and (is_after and minute >= 1050 and minute < 1350 or not is_after
      and (minute >= 570 and minute < 690 or minute >= 1020 and minute < 1200)) then 'peak'
    else 'normal' end as band
  from placed
), by_meter as (
  select meter, month, weekday, hour, band, sum(wh)::bigint as wh, count(*) as intervals,
    max(load_w) as most_w, min(load_w) as least_w
  from banded group by all
)
select month, weekday, hour, band, sum(wh)::bigint, sum(intervals)::bigint, max(most_w),
  min(least_w), count(*)
from by_meter group by all
"""
HOURS = dated_hours(FactBook.shipped())


def main(way: str, folder: Path) -> dict[str, Any]:
    """Return seconds, peak of memory [MB] and the digest of the answer."""
    engine = duckdb.connect()
    engine.execute(f"set memory_limit = '{MEMORY}'")
    engine.execute(f"set temp_directory = '{folder / 'spilled'}'")
    engine.execute("set preserve_insertion_order = false")
    for name, files in (("readings", "readings/*.parquet"), ("meters", "meters.parquet")):
        engine.execute(f"create view {name} as from '{folder / files}'")
    started = time.perf_counter()
    if way == "expression":
        found = use_by_hour(engine.table("readings"), engine.table("meters"), hours=HOURS)
        told = over_all_meters(found).select(*COLUMNS).fetchall()
    elif way == "sql":
        told = engine.execute(_SQL).fetchall()
    else:
        told = engine.execute('select sum(wh), max("at") from readings').fetchall()
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"seconds": seconds, "peak_mb": peak, "answer": digest(told)}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]))))
