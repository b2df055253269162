"""Hand one telling over; whatever is answered is a number, and nothing is followed."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Mapping

from khuyencong.apps.integrations.addresses import Target

TIMEOUT_S = 10
MOST_ANSWER = 4096


class Unreachable(Exception):
    """Nobody answered."""


class _ToNumber(http.client.HTTPConnection):
    """A connection to the number that was looked up, under the name that was given."""

    def __init__(self, target: Target) -> None:
        super().__init__(target.host, target.port, timeout=TIMEOUT_S)
        self._target = target

    def connect(self) -> None:
        plain = socket.create_connection((self._target.ip, self._target.port), timeout=TIMEOUT_S)
        if self._target.scheme == "https":
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(plain, server_hostname=self._target.host)
        else:
            self.sock = plain


def post(target: Target, body: bytes, headers: Mapping[str, str]) -> int:
    """Return the status the receiver answered. Raises Unreachable."""
    connection = _ToNumber(target)
    try:
        connection.request("POST", target.path, body=body, headers=dict(headers))
        answer = connection.getresponse()
        answer.read(MOST_ANSWER)
        return answer.status
    except (OSError, http.client.HTTPException) as failure:
        raise Unreachable(f"{type(failure).__name__}: {failure}"[:300]) from None
    finally:
        connection.close()
