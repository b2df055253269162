"""django-ninja as we use it: ETags on what is read, problems described as what they are."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, set_response_etag
from ninja import NinjaAPI
from ninja.operation import Operation

from khuyencong.interfaces.api.asking import Bearer
from khuyencong.interfaces.common.problems import CONTENT_TYPE

PROBLEM = {"$ref": "#/components/schemas/Problem"}
IF_NONE_MATCH = {
    "in": "header",
    "name": "If-None-Match",
    "schema": {"type": "string"},
    "required": False,
    "description": "ETag của lần đọc trước: chưa đổi thì trả lời 304, không có nội dung",
}


class OfficeApi(NinjaAPI):
    """The API with its habits."""

    def create_response(
        self,
        request: HttpRequest,
        data: Any,
        *,
        status: int | None = None,
        temporal_response: HttpResponse | None = None,
    ) -> HttpResponse:
        """Return the answer; what was read before and is still the same is 304 without a body."""
        answer = super().create_response(
            request, data, status=status, temporal_response=temporal_response
        )
        if request.method != "GET" or answer.status_code != 200:
            return answer
        set_response_etag(answer)
        answer["Cache-Control"] = "private, no-cache"
        found = get_conditional_response(request, etag=answer["ETag"], response=answer)
        return found or answer

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Return the name of the function: it becomes a name of a generated client."""
        return str(operation.view_func.__name__)

    def get_openapi_schema(self, **options: Any) -> Any:
        """Return the schema; refusals are problem+json, and any route may answer one."""
        schema = super().get_openapi_schema(**options)
        scopes = self._scopes()
        for methods in schema["paths"].values():
            for method, told in methods.items():
                _describe(method, told, scopes.get(told["operationId"]))
        return schema

    def _scopes(self) -> dict[str, str]:
        return {
            operation.view_func.__name__: auth.scope
            for router in self._get_bound_routers()
            for view in router.path_operations.values()
            for operation in view.operations
            for auth in operation.auth_callbacks
            if isinstance(auth, Bearer)
        }


def _describe(method: str, told: dict[str, Any], scope: str | None) -> None:
    if scope:
        told["security"] = [{"Bearer": [scope]}]
        told["description"] += f"\n\nPhạm vi: `{scope}`."
    answers = told["responses"]
    for status, answer in answers.items():
        if int(status) >= 400:
            answer["content"] = {CONTENT_TYPE: {"schema": PROBLEM}}
    answers["default"] = {
        "description": "Từ chối, có lý do",
        "content": {CONTENT_TYPE: {"schema": PROBLEM}},
    }
    if method == "get" and 304 in answers:
        told["parameters"] = [*told["parameters"], IF_NONE_MATCH]
        tag = {"ETag": {"schema": {"type": "string"}}}
        answers[200].setdefault("headers", {}).update(tag)
