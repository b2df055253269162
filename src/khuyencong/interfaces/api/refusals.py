"""What goes wrong, as answers: each kind of failure has its status and its words."""

from __future__ import annotations

import math
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from khuyencong.apps.accounts.throttle import TooOften
from khuyencong.apps.period_returns.refusals import ReturnRefused
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.common.problems import problem, problem_response, sources_of

CONFLICTS = frozenset({"establishments.row_changed_meanwhile"})
"""Codes of refusals that another change in between caused: 409."""
BEFORE_TOKENS = ("/norms", "/energy", "/places")
"""Routes that are older than problem+json: they keep their status 400 and the member ``error``."""


def _unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    answer = problem_response(
        problem(
            401,
            "Chưa rõ ai hỏi",
            "Gửi mã truy cập còn hạn trong đầu mục Authorization: Bearer kc_…",
            code="integrations.no_token",
        )
    )
    answer["WWW-Authenticate"] = "Bearer"
    return answer


def _unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    words = "Nội dung gửi lên không phải JSON đọc được (UTF-8)"
    body = problem(error.status_code, "Yêu cầu không đọc được", words, code="api.unreadable")
    return _answer(request, body, None)


def _wrong_shape(request: HttpRequest, error: ValidationError) -> HttpResponse:
    faults = [{"where": _where(each["loc"]), "message": each["msg"]} for each in error.errors]
    first = faults[0]
    told = f"Dữ liệu gửi lên sai: {first['message']}"
    detail = f"{told} (ở {first['where']})" if first["where"] else told
    body = problem(422, "Dữ liệu sai khuôn dạng", detail, code="api.wrong_shape", errors=faults)
    old_field = ".".join(str(part) for part in error.errors[0]["loc"][2:]) or None
    return _answer(request, body, {"field": old_field, "message": told})


def _where(place: tuple[Any, ...]) -> str:
    """Return where in the request: ``body.title``, ``query.limit``; without our argument name."""
    kept = place[:1] + place[2:] if place[:1] == ("body",) else place
    return ".".join(str(part) for part in kept)


def _return_refused(request: HttpRequest, error: ReturnRefused) -> HttpResponse:
    faults = [each.as_plain() for each in error.faults]
    body = problem(error.status, "Không nhận số liệu", str(error), code=error.code, errors=faults)
    return problem_response(body)


def _too_often(request: HttpRequest, error: TooOften) -> HttpResponse:
    body = problem(429, "Hỏi quá nhiều lần", str(error), code=error.code)
    answer = problem_response(body)
    answer["Retry-After"] = str(max(1, math.ceil(error.wait.total_seconds())))
    return answer


def _not_allowed(request: HttpRequest, error: NotAllowed) -> HttpResponse:
    body = problem(403, "Không được phép", str(error), code=error.code, sources=sources_of(error))
    return problem_response(body)


def _refused(request: HttpRequest, error: DomainError) -> HttpResponse:
    status = 409 if error.code in CONFLICTS else 400 if _is_old(request) else 422
    faults = [{"where": error.field, "message": str(error)}] if error.field else []
    body = problem(
        status,
        "Không làm được",
        str(error),
        code=error.code,
        errors=faults,
        sources=sources_of(error),
    )
    return _answer(request, body, {"field": error.field, "message": str(error)})


def _not_found(request: HttpRequest, error: Exception) -> HttpResponse:
    words = "Không có bản ghi này, hoặc nó thuộc đơn vị khác"
    return problem_response(problem(404, "Không tìm thấy", words, code="api.not_found"))


def _answer(
    request: HttpRequest, body: dict[str, Any], old_error: dict[str, Any] | None
) -> HttpResponse:
    more = {"error": old_error} if old_error and _is_old(request) else {}
    return problem_response({**body, **more})


def _is_old(request: HttpRequest) -> bool:
    return request.path.partition("/api/v1")[2].startswith(BEFORE_TOKENS)


HANDLERS: dict[type[Exception], Any] = {
    AuthenticationError: _unknown,
    HttpError: _unreadable,
    ValidationError: _wrong_shape,
    ReturnRefused: _return_refused,
    TooOften: _too_often,
    NotAllowed: _not_allowed,
    DomainError: _refused,
    ObjectDoesNotExist: _not_found,
    Http404: _not_found,
}


def answer_refusals(api: NinjaAPI) -> None:
    """Give every failure of a route its answer."""
    for failure, handler in HANDLERS.items():
        api.add_exception_handler(failure, handler)
