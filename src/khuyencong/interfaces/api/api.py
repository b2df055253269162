"""REST API v1."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from khuyencong.apps.period_returns.refusals import ReturnRefused
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.api import energy, norms, period_returns, places

api = NinjaAPI(
    title="Khuyến Công",
    version="1",
    description="Mức hỗ trợ theo ngày, có căn cứ. Văn bản pháp luật luôn đứng trên chương trình.",
    urls_namespace="api",
)
api.add_router("/norms", norms.router)
api.add_router("/energy", energy.router)
api.add_router("/places", places.router)
api.add_router("/period-returns", period_returns.router)


@api.exception_handler(DomainError)
def refuse(request: HttpRequest, error: DomainError) -> HttpResponse:
    """Answer a refusal of the domain with its sentence."""
    body: dict[str, Any] = {"error": {"field": error.field, "message": str(error)}}
    return api.create_response(request, body, status=400)


@api.exception_handler(ReturnRefused)
def refuse_return(request: HttpRequest, error: ReturnRefused) -> HttpResponse:
    """Answer why a return is not taken in, as problem+json (RFC 9457)."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": "Không nhận số liệu",
        "status": error.status,
        "detail": str(error),
        "code": error.code,
        "errors": [each.as_plain() for each in error.faults],
    }
    answer = api.create_response(request, body, status=error.status)
    answer["Content-Type"] = "application/problem+json; charset=utf-8"
    return answer


@api.exception_handler(ValidationError)
def refuse_shape(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer a body of the wrong shape: which field, and what is wrong with it."""
    first = error.errors[0]
    field = ".".join(str(part) for part in first["loc"][2:]) or None
    message = f"Dữ liệu gửi lên sai: {first['msg']}"
    return api.create_response(request, {"error": {"field": field, "message": message}}, status=422)
