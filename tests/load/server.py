"""A PostgreSQL of its own that keeps every promise: fsync and synchronous_commit on."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.with_postgres import HOW_TO_GET, find_binaries, run_quietly

SETTINGS = "-c listen_addresses= -c fsync=on -c synchronous_commit=on -c max_connections=200"


@dataclass(frozen=True)
class Server:
    """A running server: its folder, its programs, the address of a database in it."""

    folder: Path
    binaries: Path

    @property
    def url(self) -> str:
        return f"postgresql://kc@{str(self.folder).replace('/', '%2F')}/postgres"

    def start(self) -> None:
        options = ["-o", f"-k {self.folder} {SETTINGS}", "-l", str(self.folder / "log")]
        run_quietly([*self._control(), *options, "start"], self.folder)

    def stop(self) -> None:
        run_quietly([*self._control(), "-m", "immediate", "stop"], self.folder)

    def kill(self) -> None:
        """Strike down every process of the server, as a power cut does."""
        head = int((self.folder / "data/postmaster.pid").read_text().splitlines()[0])
        children = Path(f"/proc/{head}/task/{head}/children").read_text().split()
        for process in (head, *map(int, children)):
            os.kill(process, signal.SIGKILL)

    def _control(self) -> list[str]:
        return [str(self.binaries / "pg_ctl"), "-D", str(self.folder / "data"), "-s", "-w"]


@contextmanager
def server() -> Iterator[Server]:
    """Make and start a server, gone at the end. Raises RuntimeError without PostgreSQL."""
    binaries = find_binaries()
    if binaries is None:
        raise RuntimeError(HOW_TO_GET)
    folder = Path(tempfile.mkdtemp(prefix="khuyencong-load-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    made = Server(folder, binaries)
    initdb = [str(binaries / "initdb"), "-D", str(folder / "data"), "-U", "kc", "-A", "trust"]
    run_quietly([*initdb, "-E", "UTF8", "--locale=C.UTF-8"], folder)
    made.start()
    try:
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder, ignore_errors=True)
