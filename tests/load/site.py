"""The product as a province runs it: web and worker as processes that somebody starts again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.pages import environment_of
from tests.journeys.conftest import free_port

WEB = ["-m", "gunicorn", "-c", "python:khuyencong.config.gunicorn", "khuyencong.config.wsgi"]
WORKER = ["-m", "django", "db_worker", "--no-startup-delay"]


class Site:
    """Two processes over one database; ``kept`` starts again what was struck down."""

    def __init__(self, data: Path, database: str) -> None:
        self.port = free_port()
        self._environment = environment_of(data) | {
            "KHUYENCONG_DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "khuyencong.config.settings",
        }
        self._log = data / "log"
        self._commands = {
            "web": [sys.executable, *WEB, "--bind", f"127.0.0.1:{self.port}"],
            "worker": [sys.executable, *WORKER],
        }
        self._running = {name: self._start(name) for name in self._commands}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def _start(self, name: str) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            return subprocess.Popen(
                self._commands[name],
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill(self, name: str) -> None:
        """Strike down a process with all it started."""
        os.killpg(self._running[name].pid, signal.SIGKILL)
        self._running[name].wait()

    def keep(self) -> None:
        """Start again what does not run, as systemd does."""
        for name, process in self._running.items():
            if process.poll() is not None:
                self._running[name] = self._start(name)

    def wait(self, seconds: float = 60) -> None:
        """Return when it answers. Raises RuntimeError after so long."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"{self.url}/readyz", timeout=2).close()
            except OSError:
                self.keep()
                time.sleep(0.2)
            else:
                return
        raise RuntimeError(self._log.read_text(encoding="utf-8")[-2000:])

    def stop(self) -> None:
        for process in self._running.values():
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(timeout=30)


@contextmanager
def site(data: Path, database: str) -> Iterator[Site]:
    """Serve until the block ends."""
    made = Site(data, database)
    try:
        made.wait()
        yield made
    finally:
        made.stop()
