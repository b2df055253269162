"""A year of half hours of 10,000 meters: on DuckDB, and on a cluster that loses a worker."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import duckdb

from tests.bench.spark_cluster import Cluster

METERS = int(os.environ.get("KHUYENCONG_BENCH_METERS", "10000"))
A_FILE = 250
HALF_HOURS = 365 * 48
MEMORY = "1GB"
Row = dict[str, Any]

_READINGS = """
copy (
  select
    m::integer as meter,
    timestamp '2026-01-01' + to_minutes((30 * s)::integer) as "at",
    (  400 + 17 * (m % 97)
     + case when s // 48 % 7 in (2, 3) then 0
            when s % 48 between 14 and 34 then 2500 + 40 * (m % 53) else 0 end
     + (m * 7919 + s * 104729 + m * s % 1013) % 601
    )::bigint as wh
  from range({first}, {last}) meters(m), range({half_hours}) times(s)
) to '{path}' (format parquet)
"""
_CONTRACTS = """
copy (
  select m::integer as meter, 2::bigint as per_hour,
    case when m % 3 = 0 then date '2026-07-01' end as switched_on
  from range({meters}) meters(m)
) to '{path}' (format parquet)
"""


def write_readings(folder: Path, *, meters: int) -> None:
    """Write the year of so many meters, always the same, in files of 250 meters."""
    (folder / "readings").mkdir()
    engine = duckdb.connect()
    for first in range(0, meters, A_FILE):
        path = folder / "readings" / f"{first:06}.parquet"
        last = min(meters, first + A_FILE)
        engine.execute(_READINGS.format(first=first, last=last, half_hours=HALF_HOURS, path=path))
    engine.execute(_CONTRACTS.format(meters=meters, path=folder / "meters.parquet"))


def rows() -> list[Row]:
    """Return what each way took, beside a plain scan of the same files in the same engine."""
    with tempfile.TemporaryDirectory(prefix="meters-") as name:
        folder = Path(name)
        write_readings(folder, meters=METERS)
        measured = _by_duckdb(folder)
        return measured + _by_spark(folder, wanted=measured[0]["answer"])


def _by_duckdb(folder: Path) -> list[Row]:
    ways = [("expression", "DuckDB, our expression"), ("sql", "DuckDB, plain SQL by hand")]
    told = {way: _run("duckdb_meters", way, folder) for way in ("scan", "expression", "sql")}
    return [
        {
            "what": f"{what}, {METERS:,} meters, {METERS * HALF_HOURS / 1e6:.0f} M rows",
            "s": told[way]["seconds"],
            "of a raw scan": told[way]["seconds"] / told["scan"]["seconds"],
            "of plain SQL": told[way]["seconds"] / told["sql"]["seconds"],
            "peak MB": told[way]["peak_mb"],
            "answer": told[way]["answer"],
            "same": told[way]["answer"] == told["sql"]["answer"],
        }
        for way, what in ways
    ]


def _by_spark(folder: Path, *, wanted: str) -> list[Row]:
    """Run on a master and two workers; the second is killed once a tenth of the tasks are done."""
    missing = [
        name
        for name, there in (
            ("pyspark (make spark)", importlib.util.find_spec("pyspark")),
            ("Java 17", shutil.which("java")),
        )
        if not there
    ]
    if missing:
        return [{"what": "PySpark cluster: not run, missing " + " and ".join(missing)}]
    with Cluster(folder, workers=2) as cluster:
        told = _run("spark_meters", cluster.address, folder, str(cluster.processes[-1].pid))
    return [
        {
            "what": f"PySpark, {told['workers']} workers, {told['killed']} killed on the way",
            "s": told["seconds"],
            "of a raw scan": told["seconds"] / told["scan_seconds"],
            "answer": told["answer"],
            "same": told["answer"] == wanted,
        }
    ]


def _run(module: str, how: str, folder: Path, *more: str) -> Row:
    """Run in a process of its own, so that the peak of memory is its own."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", how, str(folder), *more],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    answer: Row = json.loads(done.stdout.splitlines()[-1])
    return answer
