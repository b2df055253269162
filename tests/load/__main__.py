"""Run it: see the package."""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from pathlib import Path

import psycopg

from tests.bench.__main__ import print_table
from tests.load.officers import Officer, Taken
from tests.load.seed import seeded
from tests.load.server import Server, server
from tests.load.site import Site, site

REST_SECONDS = 2
"""A struck process stays down so long."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.load")
    parser.add_argument("--officers", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--projects", type=int, default=10_000)
    parser.add_argument("--kill", action="store_true")
    asked = parser.parse_args()
    with server() as database, tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        people = seeded(data, database.url, officers=asked.officers, projects=asked.projects)
        with site(data, database.url) as running:
            taken = asyncio.run(
                _run(people, running, database, asked.minutes * 60, kill=asked.kill)
            )
            lost = _lost(taken, database)
    print_table(_rows(taken))
    print(f"Faults: {taken.faults or 'none'}")
    print(f"Acknowledged writes: {len(taken.accepted)}; lost: {len(lost)} {lost[:3]}")


async def _run(
    people: list[dict[str, object]], running: Site, database: Server, seconds: float, *, kill: bool
) -> Taken:
    taken, until = Taken(), time.monotonic() + seconds
    officers = [Officer(number, running.url, facts, taken) for number, facts in enumerate(people)]
    strikes = [_strike(running, database, seconds)] if kill else []
    await asyncio.gather(*(each.work(until) for each in officers), *strikes)
    return taken


async def _strike(running: Site, database: Server, seconds: float) -> None:
    """Strike down web, worker and database one after the other, each once in its quarter."""
    for name in ("web", "worker", "database"):
        await asyncio.sleep(seconds / 4)
        await asyncio.to_thread(_kill, name, running, database)
        await asyncio.sleep(REST_SECONDS)
        if name == "database":
            await asyncio.to_thread(database.start)
        await asyncio.to_thread(running.keep)
        print(f"{name}: struck down and started again", flush=True)


def _kill(name: str, running: Site, database: Server) -> None:
    if name == "database":
        database.kill()
    else:
        running.kill(name)


def _lost(taken: Taken, database: Server) -> list[str]:
    """Return what was accepted and does not stand in the database."""
    with psycopg.connect(database.url) as asked:
        rows = asked.execute("SELECT name FROM establishments_establishment").fetchall()
    kept = {name for (name,) in rows}
    return [name for name in taken.accepted if name not in kept]


def _rows(taken: Taken) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for name, times in sorted(taken.milliseconds.items()):
        parts = statistics.quantiles(times, n=100) if len(times) > 1 else times * 99
        row = {"page": name, "asked": len(times), "p50 ms": round(parts[49], 1)}
        found.append(row | {"p95 ms": round(parts[94], 1), "p99 ms": round(parts[98], 1)})
    return found


if __name__ == "__main__":
    main()
