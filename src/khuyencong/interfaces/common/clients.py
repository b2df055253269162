"""From where a request comes."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the address of the client, empty when there is none.

    Behind proxies of our own the last of them names whom it heard, the one before it likewise; what
    stands further left anybody may have written. Without proxies only the connection itself counts.
    """
    heard = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    proxies = settings.PROXY_COUNT
    named = heard[-proxies] if 0 < proxies <= len(heard) else ""
    return next(filter(_is_address, (named, request.META.get("REMOTE_ADDR", ""))), "")


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
