"""How the web server runs: threads for waiting, a frozen collector for steady answers."""

from __future__ import annotations

import gc
from typing import Any

worker_class = "gthread"
workers = 2
threads = 4
preload_app = True
accesslog = None
errorlog = "-"
loglevel = "warning"
graceful_timeout = 5
control_socket_disable = True


def post_fork(server: Any, worker: Any) -> None:
    """Keep start-up objects out of every later collection."""
    gc.collect()
    gc.freeze()
