"""Office pages over 10,000 projects, two worker processes, beside Hypha 6.7.0 (p50, p95 in ms)."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.page_weight import weight_of_page

PROJECTS = 10_000
REQUESTS = {1: 60, 8: 160}
"""How many pages are asked for at each number of concurrent users."""

# HyphaApp/hypha 6.7.0 (Django 5.2, Wagtail 7, PostgreSQL 15), 10,000 submissions, collector tuned
# (preload, freeze, higher thresholds) where "tuned", 2 worker processes, client on the same
# machine of 2 processors, 2026-11-23: p50, p95 in ms at 1 and at 8 users; SQL statements.
ANCHOR: dict[str, dict[str, Any]] = {
    "list": {1: (376, 424), 8: (1452, 1839), "sql": 143, "note": "list, tuned"},
    "list + search": {1: (543, 925), 8: (3205, 5932), "sql": 143, "note": "search, not tuned"},
    "one project": {1: (153, 197), 8: (None, None), "sql": 90, "note": "submission, tuned"},
}
# Hypha has no page like these; they stand beside our own list.
OF_PLANS = ("comparison", "plan", "new scenarios", "dashboard")
ANCHOR["one project"][8] = (741, 1683)  # not tuned: the tuned figure at 8 users was not taken

_SEED = """
import json, sys
from khuyencong.interfaces.cli.database import prepare
prepare()
from tests.bench.seed_projects import seed
print(json.dumps(seed(int(sys.argv[1]))))
"""


def rows() -> list[dict[str, Any]]:
    """Return one row for each page and number of users, with its statements; print the weight."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        pages = _seed(data, 100)
        few = pages["statements"]
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        pages = _seed(data, PROJECTS)
        with served(data) as port:
            weights = weight_of_page(
                lambda path: _get(port, path, pages["cookies"]["list"]), "/office/"
            )
            print(f"First office page with all it loads: {sum(weights.values()):,} bytes (gzip).")
            return [
                _row(name, users, port, pages, few[name])
                for name in (*ANCHOR, *OF_PLANS)
                for users in REQUESTS
            ]


def _row(
    name: str, users: int, port: int, pages: dict[str, Any], statements_of_100: int
) -> dict[str, Any]:
    taken = measure(port, pages["paths"][name], pages["cookies"][name], users=users)
    p50, p95 = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    known = {
        "page": name,
        "users": users,
        "p50": round(p50, 1),
        "p95": round(p95, 1),
        "sql at 100": statements_of_100,
        f"sql at {PROJECTS:,}": pages["statements"][name],
    }
    if name in OF_PLANS:
        return known
    anchor, anchor95 = ANCHOR[name][users]
    return known | {
        "hypha p50": anchor,
        "hypha p95": anchor95,
        "times faster": round(anchor / p50, 1),
        "at p95": round(anchor95 / p95, 1),
        "hypha sql": ANCHOR[name]["sql"],
    }


def _seed(data: Path, count: int) -> dict[str, Any]:
    """Fill a data folder in a process of its own; return addresses, a cookie and statements."""
    done = subprocess.run(
        [sys.executable, "-c", _SEED, str(count)],
        env=environment_of(data),
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def environment_of(data: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    return kept | {"KHUYENCONG_DATA": str(data), "PYTHONPATH": str(Path.cwd())}


@contextmanager
def served(data: Path) -> Iterator[int]:
    """Serve the data folder with the product's own command until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "khuyencong.interfaces.cli.main", "serve", "--no-demo"]
    command += ["--port", str(port)]
    with (data / "log").open("wb") as log:
        process = subprocess.Popen(
            command, env=environment_of(data), stdout=log, stderr=log, start_new_session=True
        )
    try:
        _wait(port, process)
        yield port
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.wait(timeout=30)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the site did not start")


def measure(port: int, path: str, cookie: str, *, users: int) -> list[float]:
    """Return the milliseconds of each answer, asked for by this many users at once."""
    taken: list[float] = []
    start = threading.Barrier(users)

    def visit() -> None:
        own = []
        for _ in range(6):
            _get(port, path, cookie)  # warm: not counted
        start.wait()
        for _ in range(REQUESTS[users] // users):
            began = time.perf_counter()
            _get(port, path, cookie)
            own.append((time.perf_counter() - began) * 1000)
        taken.extend(own)

    visitors = [threading.Thread(target=visit) for _ in range(users)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    if len(taken) != REQUESTS[users]:
        raise RuntimeError(f"{path}: {len(taken)} answers of {REQUESTS[users]}")
    return taken


def _get(port: int, path: str, cookie: str) -> bytes:
    """Return the body as it comes over the wire to a browser that reads gzip."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Cookie": f"sessionid={cookie}", "Accept-Encoding": "gzip"}
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{urlsplit(path).path} answered {answer.status}")
    return body
