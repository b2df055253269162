"""The expression of ``meters`` on a cluster: one worker is killed once a tenth of it is done."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sql

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_use.intervals.expression import dated_hours, use_by_hour
from tests.bench.meter_answer import digest, over_all_meters

HOURS = dated_hours(FactBook.shipped())


def main(address: str, folder: Path, victim: int) -> dict[str, Any]:
    """Return seconds of the scan and of the expression, who was killed, the digest."""
    spark = _session(address)
    readings = spark.read.parquet(str(folder / "readings"))
    meters = spark.read.parquet(str(folder / "meters.parquet"))
    started = time.perf_counter()
    readings.agg(sql.sum("wh"), sql.max("at")).collect()
    scanned = time.perf_counter()
    killer = Killer(spark, victim)
    killer.start()
    found: DataFrame = over_all_meters(use_by_hour(readings, meters, hours=HOURS))
    told = [tuple(row) for row in found.collect()]
    seconds = time.perf_counter() - scanned
    spark.stop()
    return {
        "workers": 2,
        "killed": int(killer.has_killed),
        "scan_seconds": scanned - started,
        "seconds": seconds,
        "answer": digest(told),
    }


FEWEST_TASKS = 4


class Killer(threading.Thread):
    """Waits until a tenth of the tasks of a stage is done; kills a worker and its executor."""

    def __init__(self, spark: SparkSession, victim: int) -> None:
        super().__init__(daemon=True)
        self.tracker, self.victim = spark.sparkContext.statusTracker(), victim
        self.has_killed = False

    def run(self) -> None:
        while not self.has_killed:
            for stage in self.tracker.getActiveStageIds():
                info = self.tracker.getStageInfo(stage)
                if (
                    info
                    and info.numTasks >= FEWEST_TASKS
                    and info.numCompletedTasks * 10 >= info.numTasks
                ):
                    os.killpg(self.victim, signal.SIGKILL)
                    self.has_killed = True
                    return
            time.sleep(0.1)


def _is_on_the_way(tasks: int, done: int) -> bool:
    return tasks >= FEWEST_TASKS and 10 * done >= tasks


def _session(address: str) -> SparkSession:
    builder: Any = SparkSession.builder
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.files.maxPartitionBytes": "8m",
        "spark.executor.memory": "2g",
        "spark.executor.cores": "1",
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    spark: SparkSession = builder.master(address).appName("meters").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    return spark


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))))
