"""Where a request ends is read in one way only: nothing is smuggled in behind it."""

from __future__ import annotations

from typing import Any

import pytest
from gunicorn.config import Config
from gunicorn.http.errors import InvalidHeader, InvalidHeaderName, ParseException
from gunicorn.http.parser import RequestParser

HEAD = b"POST / HTTP/1.1\r\nHost: khuyencong.example\r\n"


def read(sent: bytes) -> Any:
    return next(RequestParser(Config(), iter([sent]), ("127.0.0.1", 1)))


def test_a_plain_one_is_read() -> None:
    request = read(HEAD + b"Content-Length: 3\r\n\r\nabc")
    assert request.body.read() == b"abc"


@pytest.mark.parametrize(
    "more",
    [
        b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        b"Content-Length: +3\r\n\r\nabc",
        b"Content-Length : 3\r\n\r\nabc",
        b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
    ],
)
def test_two_ends_are_refused(more: bytes) -> None:
    with pytest.raises((InvalidHeader, InvalidHeaderName, ParseException)):
        read(HEAD + more)
