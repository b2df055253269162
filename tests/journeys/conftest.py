"""A real second process: `khuyencong serve` on data of its own, met with a real browser."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 480
DATABASE_URL = os.environ.get("KHUYENCONG_DATABASE_URL", "")
"""Set by tests.with_postgres; empty for SQLite in the folder of the data."""


@dataclass(frozen=True)
class Site:
    """A running installation with practice data."""

    url: str
    data: Path
    process: subprocess.Popen[bytes]
    database_url: str = ""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment_of(data: Path, **settings: str) -> dict[str, str]:
    """Return the environment of a command that works on this data; the database goes along."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    if DATABASE_URL:
        kept["KHUYENCONG_DATABASE_URL"] = DATABASE_URL
    return kept | {"KHUYENCONG_DATA": str(data)} | settings


def start_site(data: Path, *, demo: bool = True, **settings: str) -> Site:
    port = free_port()
    command = [sys.executable, "-m", "khuyencong.interfaces.cli.main", "serve", "--port", str(port)]
    command += [] if demo else ["--no-demo"]
    environment = environment_of(data, **settings)
    with (data / "log").open("wb") as log:
        process = subprocess.Popen(
            command, env=environment, stdout=log, stderr=log, start_new_session=True
        )
    site = Site(f"http://127.0.0.1:{port}", data, process, DATABASE_URL)
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"{site.url}/readyz", timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return site
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    raise RuntimeError((data / "log").read_text(encoding="utf-8"))


def copy_data(source: Path, target: Path) -> None:
    """Copy what an installation on SQLite knows, also while it runs."""
    target.mkdir(exist_ok=True)
    shutil.copytree(source / "files", target / "files")
    shutil.copy(source / "prepared.stamp", target)
    with (
        sqlite3.connect(source / "khuyencong.sqlite3") as running,
        sqlite3.connect(target / "khuyencong.sqlite3") as copy,
    ):
        running.backup(copy)


def stop_site(site: Site) -> None:
    """Press Ctrl-C."""
    os.killpg(site.process.pid, signal.SIGINT)
    site.process.wait(timeout=20)


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return the folder of data that ``make`` fills; the first process of a run that asks does."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, whole = shared / f"{name}-data", shared / f"{name}.whole"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not whole.exists():
            folder.mkdir()
            make(folder)
            whole.touch()
    return folder


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Practice data as they are before any journey."""

    def make(folder: Path) -> None:
        running = start_site(tmp_path_factory.mktemp("practice"))
        copy_data(running.data, folder)
        stop_site(running)

    return made_once(tmp_path_factory, "practice", make)


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Site]:
    """Practice data that the journeys share."""
    data = tmp_path_factory.mktemp("site")
    if not DATABASE_URL:
        copy_data(request.getfixturevalue("untouched"), data)
    running = start_site(data)
    yield running
    stop_site(running)


@pytest.fixture(scope="session")
def full_site(
    untouched: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Site, list[tuple[str, str]]]]:
    """The untouched data, the records added to them, and who reads which address of these."""

    def make(folder: Path) -> None:
        copy_data(untouched, folder)
        command = [sys.executable, "-m", "tests.journeys.more_records"]
        environment = {**os.environ, "KHUYENCONG_DATA": str(folder)}
        environment.pop("DJANGO_SETTINGS_MODULE", None)
        said = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE).stdout
        (folder / "addresses.json").write_bytes(said)

    made, data = made_once(tmp_path_factory, "full", make), tmp_path_factory.mktemp("full-site")
    copy_data(made, data)
    running = start_site(data)
    yield running, [tuple(each) for each in json.loads((made / "addresses.json").read_bytes())]
    stop_site(running)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("missing part: Chromium not found: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield running
        running.close()


@pytest.fixture(params=[1280, 360], ids=["desk", "phone"])
def page(browser: Any, site: Site, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A fresh visitor, once at a desk and once on a phone; a script error fails the test."""
    context = browser.new_context(
        base_url=site.url,
        viewport={"width": request.param, "height": 800},
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
    )
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    yield tab
    context.close()
    assert errors == []


@pytest.fixture
def phone(browser: Any, site: Site) -> Iterator[Any]:
    """A fresh visitor on a phone who may lose the line or be refused: a browser notes that."""
    context = browser.new_context(
        base_url=site.url,
        viewport={"width": 360, "height": 800},
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def computer(browser: Any, site: Site) -> Iterator[Callable[[], Any]]:
    """Give a page of another machine at the same office, with cookies of its own."""
    contexts: list[Any] = []

    def start() -> Any:
        contexts.append(browser.new_context(base_url=site.url, locale="vi-VN"))
        return contexts[-1].new_page()

    yield start
    for context in contexts:
        context.close()


def sign_in(page: Any, username: str) -> None:
    from khuyencong.interfaces.cli.demo import DEMO_PASSWORD

    page.goto("/office/sign-in/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", DEMO_PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(re.compile(r"/(office|co-so|cong-tac-vien)/$"))  # some have own pages
