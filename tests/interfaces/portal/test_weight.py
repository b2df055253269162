"""What a first visit to the portal weighs on the wire, pictures aside."""

from __future__ import annotations

from typing import Any

import pytest

from tests.page_weight import weight_of_page

pytestmark = pytest.mark.django_db
MOST = 150_000
"""Bytes; a telephone on a slow line has them in a few seconds."""


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/van-ban/",
        "/van-ban/ttlt-26-2014-ttlt-btc-bct/?on=23/11/2016",
        "/huong-dan/machines/",
        "/de-an/",
        "/du-lieu/",
        "/du-lieu/dinh-muc/",
    ],
)
def test_a_first_visit_is_under_150_kilobytes(client: Any, centre: Any, path: str) -> None:
    def read(address: str) -> bytes:
        answer = client.get(address, headers={"accept-encoding": "gzip"})
        return b"".join(answer.streaming_content) if answer.streaming else answer.content

    weights = weight_of_page(read, path)
    assert any(name.endswith(".woff2") for name in weights)
    assert sum(weights.values()) < MOST, weights
