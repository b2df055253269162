"""The address ``/metrics``: for who holds the token or stands on the machine; else not there."""

from __future__ import annotations

import hmac
from ipaddress import ip_address

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import CollectorRegistry

from khuyencong.interfaces.common.metrics.counting import counts
from khuyencong.interfaces.common.metrics.readings import Readings

PASSED_ON = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_FORWARDED", "HTTP_X_REAL_IP")
"""Any of these tells that a proxy passed the request on: it came from elsewhere."""


def metrics(request: HttpRequest) -> HttpResponse:
    """Answer all figures as text. Raises Http404 to who may not, as for an address nobody knows."""
    if request.method not in ("GET", "HEAD") or not (_has_token(request) or _is_here(request)):
        raise Http404
    read = CollectorRegistry()
    read.register(Readings(timezone.now()))
    encode, kind = choose_encoder(request.headers.get("Accept", "text/plain"))
    parts = [encode(registry) for registry in (counts(), read)]
    end = b"# EOF\n"  # of OpenMetrics: once, at the end of all
    text = b"".join(part.removesuffix(end) for part in parts)
    text += end if parts[0].endswith(end) else b""
    return HttpResponse(text, content_type=kind, headers={"Cache-Control": "no-store"})


def _has_token(request: HttpRequest) -> bool:
    token = settings.METRICS_TOKEN
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    same = hmac.compare_digest(given.strip().encode(), token.encode())
    return bool(token) and scheme.lower() == "bearer" and same


def _is_here(request: HttpRequest) -> bool:
    if not settings.METRICS_LOOPBACK or any(name in request.META for name in PASSED_ON):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
