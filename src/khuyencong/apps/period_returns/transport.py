"""Speak with the national installation over its API; what it says comes back as plain values."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from khuyencong.domain.period_returns.document import Fault

PATH = "/api/v1/period-returns"
TIMEOUT_S = 30
MOST_ANSWER = 1024 * 1024
FINAL = range(400, 500)
BUSY = (408, 425, 429)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the receiver gives once it has taken an edition in."""

    number: str
    received_at: datetime


class Unreachable(Exception):
    """Nobody answered, or the other side is out of order: worth another try."""


class Refused(Exception):
    """The other side said no."""

    def __init__(self, why: str, faults: tuple[Fault, ...] = (), status: int = 0) -> None:
        super().__init__(why)
        self.why, self.faults, self.status = why, faults, status


class Receiver(Protocol):
    """The three things one can ask of the other side. Each raises Unreachable or Refused."""

    def begin(
        self, *, sha256: str, order: list[str], key_name: str, signature: str
    ) -> Receipt | list[str]:
        """Return the receipt of before, or the hashes of the chunks that are missing."""

    def put(self, *, sha256: str, chunk: str, data: bytes) -> None:
        """Hand over one chunk."""

    def commit(self, *, sha256: str) -> Receipt:
        """Ask to take the whole in."""


@dataclass(frozen=True, slots=True)
class HttpReceiver:
    """The other side at an address."""

    address: str

    def begin(
        self, *, sha256: str, order: list[str], key_name: str, signature: str
    ) -> Receipt | list[str]:
        """Announce a parcel."""
        body = {"sha256": sha256, "chunks": order, "key": key_name, "signature": signature}
        told = self._ask("POST", "/uploads", json.dumps(body).encode(), "application/json")
        return _receipt(told["receipt"]) if told.get("receipt") else list(told["missing"])

    def put(self, *, sha256: str, chunk: str, data: bytes) -> None:
        """Hand over one chunk."""
        self._ask("PUT", f"/uploads/{sha256}/chunks/{chunk}", data, "application/octet-stream")

    def commit(self, *, sha256: str) -> Receipt:
        """Ask to take the whole in."""
        told = self._ask("POST", f"/uploads/{sha256}/commit", b"{}", "application/json")
        return _receipt(told["receipt"])

    def _ask(self, method: str, path: str, body: bytes, kind: str) -> dict[str, Any]:
        request = urllib.request.Request(  # noqa: S310 - the address was read by set_destination
            self.address + PATH + path, data=body, method=method, headers={"Content-Type": kind}
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310
                return _plain(answer.read(MOST_ANSWER))
        except urllib.error.HTTPError as error:
            with error:
                raise _refusal(error.code, error.read(MOST_ANSWER)) from None
        except (OSError, ValueError) as error:
            raise Unreachable(f"Không liên lạc được với {self.address}: {error}") from None


def _refusal(status: int, body: bytes) -> Exception:
    try:
        told = _plain(body)
    except ValueError:
        told = {}
    why = str(told.get("detail") or f"Nơi nhận trả lời mã {status}")
    if status not in FINAL or status in BUSY or "detail" not in told:
        return Unreachable(why)
    listed = told.get("errors") or []
    faults = tuple(Fault(str(each.get("place")), str(each.get("why"))) for each in listed)
    return Refused(why, faults, status)


def _plain(body: bytes) -> dict[str, Any]:
    told = json.loads(body or b"{}")
    if not isinstance(told, dict):
        raise ValueError("not an object")
    return told


def _receipt(told: dict[str, Any]) -> Receipt:
    return Receipt(str(told["number"])[:40], datetime.fromisoformat(told["received_at"]))
