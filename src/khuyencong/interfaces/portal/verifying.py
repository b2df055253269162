"""Is this paper genuine: by its file or its code, for anybody; files sent here are not kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.apps.accounts.throttle import Limit, TooOften, network_of, take_turn
from khuyencong.apps.documents.intake.examine import examine
from khuyencong.apps.journal.anchors import find_anchor
from khuyencong.apps.journal.verifying.verdict import stands
from khuyencong.apps.papers.origins import origin_of_bytes, origin_of_code
from khuyencong.apps.papers.signing.verify import load_roots, verify_pdf
from khuyencong.apps.product_rounds.queries import certificate_of_code
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.hash_chain import read_mark
from khuyencong.interfaces.common.clients import client_address

CHECKS = Limit("paper_check", 30, timedelta(minutes=15))
"""From one address of the network."""
MOST_CHARS = 120
"""Of a code, or of an anchor: a number and 64 letters."""
MOST_BYTES = 10 * 1024 * 1024


def verify_page(request: HttpRequest) -> HttpResponse:
    """Say by whom a paper is signed, whether it is whole, ours, and the newest."""
    code = request.GET.get("code", "")[:MOST_CHARS]
    context: dict[str, Any] = {"text": code}
    status = 200
    try:
        if request.method == "POST":
            context |= _of_file(request)
        elif code.strip():
            _take_turn(request)
            context |= {"is_asked": True, "origin": origin_of_code(code)}
            context |= _certificate(code) | _anchor(code)
    except TooOften as refusal:
        context["refusal"], status = str(refusal), 429
    except BadInput as refusal:
        context["refusal"], status = str(refusal), 422
    return render(request, "portal/verify.html", context, status=status)


def _certificate(code: str) -> dict[str, Any]:
    """Return what anybody may know of the product certificate with that code; nothing without."""
    row = certificate_of_code(code)
    if row is None:
        return {}
    return {"certificate": row, "certificate_state": row.state_on(timezone.localdate())}


def _anchor(text: str) -> dict[str, Any]:
    """Return whether the journal here still holds the anchor that was typed; nothing for a code."""
    if read_mark(text) is None:
        return {}
    anchor = find_anchor(text)
    return {"is_anchor": True, "anchor": anchor, "anchor_stands": bool(anchor and stands(anchor))}


def _of_file(request: HttpRequest) -> dict[str, Any]:
    """Return what is told of a sent file. Raises BadInput for one that is no readable .pdf."""
    _take_turn(request)
    sent = request.FILES.get("file")
    if sent is None:
        raise BadInput("portal.no_file", "Chọn tệp .pdf cần kiểm tra")
    if (sent.size or 0) > MOST_BYTES:
        raise BadInput("portal.file_too_large", "Tệp nặng hơn 10 MB: không kiểm tra ở đây được")
    data = sent.read()
    examine(name=sent.name or "", data=data, allowed={"pdf"})
    roots = load_roots(settings.TRUST_ROOTS)
    return {
        "is_asked": True,
        "name": sent.name,
        "signatures": verify_pdf(data, roots=roots, at=timezone.now()),
        "is_file": True,
        "origin": origin_of_bytes(data),
    }


def _take_turn(request: HttpRequest) -> None:
    take_turn(CHECKS, network_of(client_address(request)), at=timezone.now())
