"""The command starts everything, tells where it is, and leaves nothing behind."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.journeys.conftest import Site, start_site, stop_site


def group_members(group: int) -> list[str]:
    """Return the processes of a process group that still live."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(folder.name)) == group:
                found.append((folder / "comm").read_text().strip())
        except (ProcessLookupError, FileNotFoundError):
            continue
    return found


@pytest.mark.skipif(not Path("/proc").exists(), reason="needs /proc")
def test_ctrl_c_leaves_no_process_and_no_port(site: Site) -> None:
    again = start_site(site.data)  # on the same data: the second start loads nothing anew
    said = (site.data / "log").read_text(encoding="utf-8")
    group = os.getpgid(again.process.pid)
    assert len(group_members(group)) >= 3  # command, web, worker
    stop_site(again)
    assert group_members(group) == []
    port = urlsplit(again.url).port
    assert port is not None
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))
    assert again.url.replace("127.0.0.1", "localhost") in said
    assert "canbo" in said
