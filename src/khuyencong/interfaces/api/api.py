"""REST API v1."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.api import energy, norms, places

api = NinjaAPI(
    title="Khuyến Công",
    version="1",
    description="Mức hỗ trợ theo ngày, có căn cứ. Văn bản pháp luật luôn đứng trên chương trình.",
    urls_namespace="api",
)
api.add_router("/norms", norms.router)
api.add_router("/energy", energy.router)
api.add_router("/places", places.router)


@api.exception_handler(DomainError)
def refuse(request: HttpRequest, error: DomainError) -> HttpResponse:
    """Answer a refusal of the domain with its sentence."""
    body: dict[str, Any] = {"error": {"field": error.field, "message": str(error)}}
    return api.create_response(request, body, status=400)


@api.exception_handler(ValidationError)
def refuse_shape(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer a body of the wrong shape: which field, and what is wrong with it."""
    first = error.errors[0]
    field = ".".join(str(part) for part in first["loc"][2:]) or None
    message = f"Dữ liệu gửi lên sai: {first['msg']}"
    return api.create_response(request, {"error": {"field": field, "message": message}}, status=422)
