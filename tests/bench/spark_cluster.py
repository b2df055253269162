"""A PySpark standalone cluster on this machine: a master and workers, each a process of its own."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType

STARTING_S = 60


class Cluster:
    """A master and workers of one core each; each process leads a group with its executors."""

    def __init__(self, folder: Path, *, workers: int) -> None:
        self.folder, self.workers = folder, workers
        self.processes: list[subprocess.Popen[bytes]] = []
        self.address = f"spark://127.0.0.1:{_free_port()}"

    def __enter__(self) -> Cluster:
        port = self.address.rpartition(":")[2]
        self._start("master.Master", "--host", "127.0.0.1", "--port", port, "--webui-port", "0")
        for _ in range(self.workers):
            size = ("-c", "1", "-m", "3g")
            self._start(
                "worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", *size, self.address
            )
        self._await()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in self.processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _start(self, role: str, *arguments: str) -> None:
        import pyspark

        home = Path(pyspark.__file__).parent
        number = len(self.processes)
        places = {
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_DIRS": str(self.folder / f"local-{number}"),
            "SPARK_WORKER_DIR": str(self.folder / f"work-{number}"),
        }
        with (self.folder / f"spark-{number}.log").open("wb") as log:
            self.processes.append(
                subprocess.Popen(
                    [home / "bin/spark-class", f"org.apache.spark.deploy.{role}", *arguments],
                    env={**os.environ, **places},
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            )

    def _await(self) -> None:
        """Wait until each worker says that the master took it. Raises TimeoutError."""
        until = time.monotonic() + STARTING_S
        logs = [self.folder / f"spark-{number}.log" for number in range(1, self.workers + 1)]
        while not all("Successfully registered" in log.read_text() for log in logs):
            if time.monotonic() > until:
                raise TimeoutError(logs[-1].read_text()[-2000:])
            time.sleep(0.2)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
