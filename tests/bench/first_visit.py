"""First visit to the portal in a browser on a slow line: 400 kbit/s, 400 ms there and back."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.bench.pages import environment_of, served

SLOW = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 // 8,
    "uploadThroughput": 400_000 // 8,
}
"""Slow 3G as WebPageTest has it."""
PAGES = {
    "a bare answer (nothing but the line)": "/healthz",
    "front": "/",
    "what can I get?": "/toi-duoc-ho-tro-gi/",
    "law": "/van-ban/",
    "where is my file": "/tra-cuu/",
    "surveys": "/s/",
}
VISITS = 5
_READ = """() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const [page] = performance.getEntriesByType('navigation');
  const files = performance.getEntriesByType('resource');
  const bytes = [page, ...files].reduce((sum, each) => sum + each.transferSize, 0);
  return {read: paint ? paint.startTime : page.responseEnd, whole: page.loadEventEnd, bytes};
}"""


def rows() -> list[dict[str, Any]]:
    """Return for each page when its text can be read, when all is there, and its bytes."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        prepare = "from khuyencong.interfaces.cli.database import prepare; prepare()"
        command = [sys.executable, "-c", prepare]
        subprocess.run(command, env=environment_of(data), check=True)
        with served(data) as port, sync_playwright() as playwright:
            chromium = shutil.which("chromium") or shutil.which("chromium-browser")
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            return [
                _row(
                    name, [_visit(browser, f"http://127.0.0.1:{port}{path}") for _ in range(VISITS)]
                )
                for name, path in PAGES.items()
            ]


def _row(name: str, visits: list[dict[str, float]]) -> dict[str, Any]:
    middle = {key: statistics.median(each[key] for each in visits) for key in visits[0]}
    return {
        "page": name,
        "text read after s": round(middle["read"] / 1000, 2),
        "all there after s": round(middle["whole"] / 1000, 2),
        "kB": round(middle["bytes"] / 1000),
    }


def _visit(browser: Browser, address: str) -> dict[str, float]:
    """Open a page as somebody who never was here."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN")
    tab = context.new_page()
    line = context.new_cdp_session(tab)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW)
    tab.goto(address, wait_until="load")
    found: dict[str, float] = tab.evaluate(_READ)
    context.close()
    return found
