"""From where a request comes: only our own proxies are believed."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from khuyencong.config.environment import Environment
from khuyencong.interfaces.common.clients import client_address

CONNECTION = "10.0.0.9"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "", CONNECTION),
        (0, "203.0.113.7", CONNECTION),  # nobody in front: whoever connects wrote this himself
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "1.2.3.4, 203.0.113.7", "203.0.113.7"),  # the first one was brought along
        (2, "1.2.3.4, 203.0.113.7, 10.0.0.1", "203.0.113.7"),
        (2, "203.0.113.7", CONNECTION),  # one proxy too few has spoken
        (1, "không phải địa chỉ", CONNECTION),
        (1, "2001:db8::7", "2001:db8::7"),
        (1, "", CONNECTION),
    ],
)
def test_the_address(settings: Any, proxies: int, forwarded: str, address: str) -> None:
    settings.PROXY_COUNT = proxies
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    request = RequestFactory().get("/", REMOTE_ADDR=CONNECTION, **headers)
    assert client_address(request) == address


def test_one_proxy_in_production_none_in_development_if_not_said() -> None:
    assert Environment().proxy_count == 0
    assert Environment.model_construct(env="production", proxies=None).proxy_count == 1
    assert Environment.model_construct(env="production", proxies=0).proxy_count == 0
