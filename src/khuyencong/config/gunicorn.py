"""How the web server runs: threads for waiting, a frozen collector for steady answers.

Its processes share a folder in which each keeps its counts (``interfaces.common.metrics``); it is
named before the application is loaded, and goes when the server does.
"""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from typing import Any

from khuyencong.config.environment import read_environment

worker_class = "gthread"
workers = 2
threads = 4
preload_app = True
accesslog = None
errorlog = "-"
loglevel = "warning"
graceful_timeout = 5
control_socket_disable = True
_COUNTS = "PROMETHEUS_MULTIPROC_DIR"
if read_environment().has_metrics:
    os.environ[_COUNTS] = tempfile.mkdtemp(prefix="khuyencong-metrics-")


def post_fork(server: Any, worker: Any) -> None:
    """Keep start-up objects out of every later collection."""
    gc.collect()
    gc.freeze()


def child_exit(server: Any, worker: Any) -> None:
    """What a process counted stays when it ends; what it holds at the moment does not."""
    if _COUNTS in os.environ:
        from prometheus_client.multiprocess import mark_process_dead

        mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]


def on_exit(server: Any) -> None:
    """Leave no folder behind."""
    if folder := os.environ.get(_COUNTS):
        shutil.rmtree(folder, ignore_errors=True)
