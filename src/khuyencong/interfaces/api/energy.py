"""Calculators of energy: list, describe, run. Public: formulas and published factors only."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from khuyencong.domain.energy.catalogue import list_calculators
from khuyencong.domain.energy.describing import describe
from khuyencong.domain.energy.run import run_many
from khuyencong.domain.energy_audit.exchange import audit_schema
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.api.shapes import Problem

MAX_REQUESTS = 1000
router = Router(tags=["energy"])


@router.get("", summary="Các phép tính năng lượng")
def list_energy(request: HttpRequest) -> list[dict[str, str]]:
    """List the calculators by name."""
    rows = list_calculators().values()
    return [{"calculator": each.id, "label_vi": each.label_vi} for each in rows]


@router.post("/run", response={200: list[dict[str, Any]], 400: Problem}, summary="Tính")
def run_energy(request: HttpRequest, requests: list[dict[str, Any]]) -> Any:
    """Answer each request in its place, with outputs or with its error."""
    if len(requests) > MAX_REQUESTS:
        raise BadInput(
            "api.too_many", "Mỗi lần hỏi tối đa {most} câu", field="body", most=MAX_REQUESTS
        )
    return run_many(requests)


@router.get("/audit-schema.json", summary="Lược đồ trao đổi khảo sát năng lượng")
def show_audit_schema(request: HttpRequest) -> dict[str, Any]:
    """Give the JSON schema (draft 2020-12) of an audit as it is exchanged."""
    return audit_schema()


@router.get("/{name}", response={200: dict[str, Any], 400: Problem}, summary="Mô tả một phép tính")
def show_energy(request: HttpRequest, name: str) -> dict[str, Any]:
    """Describe one calculator: inputs, outputs, units, formula."""
    told = describe(name)
    if told is None:
        raise BadInput(
            "energy.unknown", "Không có phép tính “{name}”", field="name", name=name[:60]
        )
    return told
