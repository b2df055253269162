"""Where a webhook may go."""

from __future__ import annotations

import socket
from ipaddress import ip_network
from typing import Any

import pytest

from khuyencong.apps.integrations.addresses import find_target
from khuyencong.domain.foundation.errors import BadInput

PUBLIC = "93.184.216.34"


@pytest.fixture
def names(monkeypatch: Any) -> dict[str, list[str]]:
    """Names that are known, with their numbers; a number stands for itself."""
    known: dict[str, list[str]] = {"portal.example.vn": [PUBLIC]}

    def look_up(host: str, port: int, **_more: Any) -> list[Any]:
        found = known.get(host, [host] if host[0].isdigit() or ":" in host else [])
        if not found:
            raise socket.gaierror("unknown")
        return [(0, 0, 0, "", (ip, port)) for ip in found]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


def test_a_public_name_is_reached_by_its_number(names: Any) -> None:
    target = find_target("https://portal.example.vn/nhan?khoa=1#x")
    assert (target.ip, target.port, target.path) == (PUBLIC, 443, "/nhan?khoa=1")


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.0.0.8", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1",  # noqa: S104
        "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1", "::",
    ],
)  # fmt: skip
def test_a_machine_inside_is_refused(ip: str, names: dict[str, list[str]]) -> None:
    names["portal.example.vn"] = [ip]
    with pytest.raises(BadInput, match="mạng nội bộ"):
        find_target("https://portal.example.vn/")


def test_one_number_inside_among_public_ones_is_enough(names: dict[str, list[str]]) -> None:
    names["portal.example.vn"] = [PUBLIC, "10.0.0.8"]
    with pytest.raises(BadInput):
        find_target("https://portal.example.vn/")


@pytest.mark.parametrize(
    "address",
    [
        "http://portal.example.vn/", "ftp://portal.example.vn/", "portal.example.vn", "https://",
        "https://a:b@portal.example.vn/", "https://portal.example.vn:99999/", "https://[::1",
        "https://khong-co.example.vn/", "https://portal.example.vn/a\r\nX: y", "https://tỉnh.vn/",
        "https://portal.example.vn/" + "a" * 600, "javascript:alert(1)", "https://portal .vn/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(address: str, names: Any) -> None:
    with pytest.raises(BadInput) as refusal:
        find_target(address)
    assert refusal.value.field == "address"


def test_a_network_that_was_allowed_is_reached_over_https(names: Any, settings: Any) -> None:
    settings.HOOK_NETWORKS = [ip_network("10.1.0.0/16")]
    assert find_target("https://10.1.2.3/").ip == "10.1.2.3"
    with pytest.raises(BadInput, match="https"):
        find_target("http://10.1.2.3/")
    with pytest.raises(BadInput, match="nội bộ"):
        find_target("https://10.2.0.1/")
