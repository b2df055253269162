"""A primary of PostgreSQL and its streaming standby in temporary folders, over sockets."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.with_postgres import as_server_user, find_binaries


class Server:
    """One of them."""

    def __init__(self, folder: Path, binaries: Path) -> None:
        self.folder, self.data, self._binaries = folder, folder / "data", binaries

    @property
    def url(self) -> str:
        """Its address, without the name of a database."""
        return f"postgresql://kc@{str(self.folder).replace('/', '%2F')}"

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def copy_from(self, source: str) -> None:
        """Become a copy of the server at this address that follows it."""
        program = str(self._binaries / "pg_basebackup")
        command = [program, "-d", f"{source}/postgres", "-D", str(self.data), "-R", "-c", "fast"]
        run([*command, "--no-sync"], self.folder)

    def stand_alone(self) -> None:
        """Follow nobody: a copy becomes a server of its own with its first start."""
        (self.data / "standby.signal").unlink()
        (self.data / "postgresql.auto.conf").write_text("")

    def start(self, *, log_statements: bool = False) -> None:
        options = f"-k {self.folder} -c listen_addresses= -c fsync=off -c port=5432"
        options += " -c log_statement=all" if log_statements else ""
        self._pg_ctl("start", "-o", options, "-l", str(self.folder / "log"))

    def promote(self) -> None:
        self._pg_ctl("promote")

    def stop(self) -> None:
        self._pg_ctl("stop", "-m", "immediate", check=False)

    def kill(self) -> None:
        """Strike it down with all its processes, as a machine that is lost."""
        first = int((self.data / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        for process in [first, *map(int, children)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def ask(self, sql: str, database: str = "postgres") -> list[tuple[object, ...]]:
        with psycopg.connect(f"{self.url}/{database}", autocommit=True) as connection:
            found = connection.execute(sql.encode())
            return found.fetchall() if found.description else []

    def _pg_ctl(self, *words: str, check: bool = True) -> None:
        command = [str(self._binaries / "pg_ctl"), "-D", str(self.data), "-s", "-w", *words]
        run(command, self.folder, check=check)


def run(command: list[str], folder: Path, *, check: bool = True) -> None:
    quiet = subprocess.DEVNULL
    told = None if check else quiet
    subprocess.run(as_server_user(command), stdout=quiet, stderr=told, cwd=folder, check=check)


@contextmanager
def primary_and_standby(
    source: str, database: str, template: str
) -> Iterator[tuple[Server, Server]]:
    """Copy the server at ``source`` to a primary that calls its ``template`` ``database`` and has
    no other, and that to a standby, which every commit waits for."""
    binaries = find_binaries()
    assert binaries
    folder = Path(tempfile.mkdtemp(prefix="kc-replica-"))
    servers = [Server(folder / name, binaries) for name in ("one", "two")]
    try:
        for server in servers:
            server.folder.mkdir()
        if os.geteuid() == 0:
            for path in (folder, *(server.folder for server in servers)):
                shutil.chown(path, "postgres")
        primary, standby = servers
        primary.copy_from(source)
        primary.stand_alone()
        primary.start()
        others = "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname NOT IN (%s)"
        for (name,) in primary.ask(others % f"'postgres', '{template}'"):
            primary.ask(f'DROP DATABASE "{name}"')
        primary.ask(f"ALTER DATABASE {template} RENAME TO {database}")
        standby.copy_from(primary.url)
        standby.start(log_statements=True)
        primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.ask("SELECT pg_reload_conf()")
        deadline = time.monotonic() + 30
        state = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"
        while primary.ask(state) != [(1,)]:
            assert time.monotonic() < deadline, standby.log
            time.sleep(0.1)
        yield primary, standby
    finally:
        for server in servers:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)
