"""A real provider of one sign-in, in a process of its own, and people whom it knows."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx


@dataclass
class OutsideProvider:
    """``issuer`` is its address."""

    issuer: str
    process: subprocess.Popen[bytes]

    @property
    def settings(self) -> dict[str, Any]:
        """What an installation says of it."""
        return {
            "issuer": self.issuer,
            "client_id": "khuyencong",
            "client_secret": "bi-mat:co/dau",
            "label": "tài khoản tỉnh",
            "by_email": False,
            "is_only": False,
            "second_step": frozenset(),
        }

    def know(self, subject: str, **claims: Any) -> None:
        """Let it know a person."""
        httpx.put(f"{self.issuer}/users/{subject}", json=claims).raise_for_status()

    def agree(self, address: str, subject: str) -> str:
        """Sign in there as the person; returns path and query it leads back to."""
        answer = httpx.post(address, data={"sub": subject})
        assert answer.status_code == 302, answer.text
        return path_of(answer.headers["location"])

    def deny(self, address: str) -> str:
        """Press "Deny" there."""
        return path_of(httpx.post(address, data={"action": "deny"}).headers["location"])


def path_of(address: str) -> str:
    """Return path and query of an address."""
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}"


def start_provider() -> OutsideProvider:
    """Start it on a free port and wait until it answers."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    quiet: Any = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    provider = OutsideProvider(f"http://127.0.0.1:{port}", subprocess.Popen(command, **quiet))
    for _ in range(300):
        try:
            httpx.get(f"{provider.issuer}/jwks", timeout=2).raise_for_status()
        except httpx.HTTPError:
            assert provider.process.poll() is None
            time.sleep(0.1)
        else:
            return provider
    raise TimeoutError(provider.issuer)


def stop_provider(provider: OutsideProvider) -> None:
    """End the process."""
    provider.process.terminate()
    provider.process.wait(timeout=20)
