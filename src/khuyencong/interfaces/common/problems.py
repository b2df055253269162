"""Refusals as problem+json (RFC 9457): for programs a code, for people a Vietnamese sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import JsonResponse

from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.foundation.legal_source import LegalSource

CONTENT_TYPE = "application/problem+json"
NO_TYPE = "about:blank"


def problem(
    status: int,
    title: str,
    detail: str,
    *,
    code: str = "",
    errors: Iterable[dict[str, Any]] = (),
    sources: Iterable[LegalSource] = (),
) -> dict[str, Any]:
    """Return the body; ``sources`` are the places in the law that the refusal rests on."""
    return {
        "type": f"urn:khuyencong:{code}" if code else NO_TYPE,
        "title": title,
        "status": status,
        "detail": detail,
        "code": code,
        "errors": list(errors),
        "legal_source": [_plain(each) for each in sources],
    }


def problem_response(body: dict[str, Any]) -> JsonResponse:
    """Return the answer of a body made by ``problem``."""
    return JsonResponse(
        body,
        status=body["status"],
        content_type=CONTENT_TYPE,
        json_dumps_params={"ensure_ascii": False},
    )


def sources_of(refusal: DomainError) -> list[LegalSource]:
    """Return the places in the law that a refusal carries among its facts, each once."""
    return list(dict.fromkeys(_found(refusal.params.values())))


def _found(values: Iterable[Any]) -> Iterator[LegalSource]:
    for value in values:
        if isinstance(value, LegalSource):
            yield value
        elif isinstance(value, list | tuple):
            yield from _found(value)


def _plain(source: LegalSource) -> dict[str, Any]:
    return {"document": source.act, "article": source.article, "grade": source.grade.value}
