"""Processes that run beside the command, one of which is started again when it dies."""

from __future__ import annotations

import subprocess
import time
from collections import deque
from collections.abc import Sequence

STOP_SECONDS = 8
MOST_STARTS, WITHIN_SECONDS = 5, 300.0
"""A process that dies more often than this is not started again: something else is wrong."""


class KeptAlive:
    """A process that is started again when it is killed, as by a machine short of memory.

    One that ends of itself (code 0) was asked to, and stays ended.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)
        self._started_s: deque[float] = deque(maxlen=MOST_STARTS)
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        self._started_s.append(time.monotonic())
        return subprocess.Popen(self._command)  # noqa: S603

    def start_again(self) -> bool:
        """Start a process that died; False when it ended of itself or dies too often."""
        if self.process.returncode == 0:
            return False
        too_soon = time.monotonic() - self._started_s[0] < WITHIN_SECONDS
        if len(self._started_s) == MOST_STARTS and too_soon:
            return False
        self.process = self._start()
        return True


def stop_all(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    """Ask each to stop, and kill those that do not."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + STOP_SECONDS
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
