"""A server of several processes: whichever is asked, the counts of all of them add up."""

from __future__ import annotations

import os
import re
import signal
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.journeys.conftest import start_site, stop_site
from tests.journeys.installation import seed, wait_for

TOKEN = "mot-ma-dai-du-24-ky-tu-nhe"
pytestmark = pytest.mark.skipif(not Path("/proc").exists(), reason="needs /proc")


def read(url: str, token: str = TOKEN) -> str:
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return str(answer.read().decode())


def count_of(text: str, route: str) -> float:
    labels = f'{{method="GET",route="{route}",status="2xx"}}'
    found = re.search(rf"^khuyencong_requests_total{re.escape(labels)} (\S+)$", text, re.MULTILINE)
    return float(found[1]) if found else 0.0


def processes(folder: Path) -> set[str]:
    """Return the numbers of the processes that keep counts in the folder."""
    names = [path.stem for path in folder.glob("khuyencong-metrics-*/counter_*.db")]
    return {name.partition("_")[2] for name in names}


def test_counts_of_all_processes_add_up_and_outlive_one(tmp_path: Path) -> None:
    data, folder = tmp_path / "data", tmp_path / "tmp"
    data.mkdir()
    folder.mkdir()
    seed(data)
    settings = {"KHUYENCONG_METRICS_TOKEN": TOKEN, "TMPDIR": str(folder)}
    site = start_site(data, demo=False, **settings)
    try:
        asked = 0

        def ask_until_two_answered() -> bool:
            nonlocal asked
            with ThreadPoolExecutor(16) as many:
                list(many.map(read, [f"{site.url}/healthz"] * 50))
            asked += 50
            return len(processes(folder)) >= 2

        wait_for(ask_until_two_answered, seconds=60)
        for _ in range(6):  # whichever of them answers
            assert count_of(read(f"{site.url}/metrics"), "healthz") == asked
        [killed, *_] = sorted(processes(folder))
        os.kill(int(killed), signal.SIGKILL)  # another takes its place
        read(f"{site.url}/healthz")
        assert count_of(read(f"{site.url}/metrics"), "healthz") == asked + 1
        assert "khuyencong_database_up 1.0" in read(f"{site.url}/metrics")
        with pytest.raises(urllib.error.HTTPError, match="404"):
            read(f"{site.url}/metrics", token="x")
    finally:
        stop_site(site)
    assert list(folder.glob("khuyencong-metrics-*")) == []
