"""Places: provinces as of a day, and what became of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from khuyencong.domain.foundation.gazetteer import load_provinces
from khuyencong.interfaces.api.shapes import Problem

router = Router(tags=["places"])


class Place(Schema):
    """One unit as it is on that day."""

    uid: str
    name: str
    full_name: str
    code: str | None
    valid_from: date | None
    valid_to: date | None


@router.get("/provinces", response=list[Place], summary="Tỉnh, thành phố vào một ngày")
def list_provinces(request: HttpRequest, on: date) -> list[Any]:
    """List the provinces and centrally-run cities of a day."""
    return sorted(load_provinces().as_of(on), key=lambda unit: unit.name)


@router.get(
    "/provinces/successors",
    response={200: list[Place], 400: Problem},
    summary="Đơn vị kế tiếp của một tỉnh",
)
def successors(request: HttpRequest, name: str, on: date, later: date) -> list[Any]:
    """Follow a province, by its name on one day, to a later day."""
    places = load_provinces()
    return list(places.successors(places.find(name, on=on, kind="province"), later))
