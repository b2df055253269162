"""Where a webhook may go: https, and no machine inside the network unless it was allowed."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings

from khuyencong.domain.foundation.errors import BadInput

LONGEST = 500
TRANSLATED = ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for an IPv4 address behind a gateway (RFC 6052)."""
Ip = IPv4Address | IPv6Address


@dataclass(frozen=True, slots=True)
class Target:
    """An address that was looked up and found allowed; ``ip`` is where one really connects."""

    scheme: str
    host: str
    ip: str
    port: int
    path: str


def find_target(address: str) -> Target:
    """Look an address up. Raises BadInput for one that may not be told anything.

    The name is resolved once and the connection goes to that very number: a name that answers
    otherwise the second time leads nowhere else.
    """
    scheme, host, port, path = _parts(address)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _bad("Không tìm thấy máy chủ {host}", host=host[:100]) from None
    ips = [ip_address(str(each[4][0]).partition("%")[0]) for each in found]
    if not ips or not all(_is_allowed(ip) for ip in ips):
        raise _bad("Không gửi tới máy trong mạng nội bộ: {host}", host=host[:100])
    if scheme != "https" and not all(ip.is_loopback for ip in ips):
        raise _bad("Địa chỉ phải bắt đầu bằng https://")
    return Target(scheme, host, str(ips[0]), port, path)


def _parts(address: str) -> tuple[str, str, int, str]:
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise _bad("Địa chỉ không đọc được") from None
    if len(address) > LONGEST or not address.isascii() or not address.isprintable():
        raise _bad("Địa chỉ không đọc được")
    if parts.scheme not in ("https", "http") or not host or " " in address.strip():
        raise _bad("Địa chỉ phải bắt đầu bằng https://")
    if parts.username is not None or parts.password is not None:
        raise _bad("Địa chỉ không được chứa tên và mật khẩu")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return parts.scheme, host, port or (443 if parts.scheme == "https" else 80), path


def _is_allowed(ip: Ip) -> bool:
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped:
            return _is_allowed(ip.ipv4_mapped)
        if ip.sixtofour or ip.teredo or ip in TRANSLATED:
            return False
    if any(ip in network for network in settings.HOOK_NETWORKS):
        return True
    return ip.is_global and not ip.is_multicast


def _bad(message: str, **params: str) -> BadInput:
    return BadInput("integrations.bad_address", message, field="address", **params)
