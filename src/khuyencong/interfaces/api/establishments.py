"""The register of establishments, and the figures of their years."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from khuyencong.apps.establishments.actions.set_year_figures import set_year_figures
from khuyencong.apps.establishments.models import Establishment, YearFigures
from khuyencong.apps.establishments.queries import get_establishment, list_establishments
from khuyencong.apps.establishments.register_rows import YearRow
from khuyencong.apps.establishments.row_changes import mark_of
from khuyencong.interfaces.api.asking import ApiRequest, Bearer, asker
from khuyencong.interfaces.api.paging import USUAL, Cursor, Limit, page_of
from khuyencong.interfaces.api.shapes import TEXT, Id, Strict, Vnd, answers

router = Router(tags=["establishments"])
Code = Annotated[str, Field(max_length=20, pattern=r"^[a-z0-9_]*$")]
Workers = Annotated[int, Field(ge=0, le=1_000_000, strict=True)]


class EstablishmentOut(Strict):
    """An establishment of the register. ``code``: only that of an enterprise, never a person's."""

    id: int
    name: str
    kind: str
    code: str | None
    trade: str
    trade_words: str
    head_office: str
    production_place: str
    production_place_kind: str
    products: str
    workers: int | None
    capital_vnd: int | None
    craft_village_id: int | None
    merged_into_id: int | None
    unit: str
    province: str
    version: int


class EstablishmentPage(Strict):
    """A page of the register."""

    items: list[EstablishmentOut]
    next: str | None


class YearIn(Strict):
    """What an establishment said of a year; what is left out or null is not said."""

    workers: Workers | None = None
    capital_vnd: Vnd | None = None
    turnover_vnd: Vnd | None = None
    investment_vnd: Vnd | None = None
    source: Annotated[str, Field(max_length=300, pattern=TEXT)] = ""


class YearOut(YearIn):
    """The figures of a year as they are kept."""

    year: int


class YearsOut(Strict):
    """The years of an establishment, the latest first."""

    items: list[YearOut]


@router.get(
    "",
    response=answers(EstablishmentPage),
    auth=Bearer("register:read"),
    summary="Sổ cơ sở",
)
def read_establishments(
    request: HttpRequest,
    *,
    kind: Code = "",
    trade: Code = "",
    production_place_kind: Code = "",
    after: Cursor = "",
    limit: Limit = USUAL,
) -> Any:
    """List the establishments the unit sees, without those merged into another."""
    wanted = {"kind": kind, "trade": trade, "production_place_kind": production_place_kind}
    rows = list_establishments(visible_to=asker(request))
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    return page_of(rows, name="establishments", after=after, limit=limit, shape=_out)


@router.get(
    "/{establishment_id}",
    response=answers(EstablishmentOut),
    auth=Bearer("register:read"),
    summary="Một cơ sở",
)
def read_establishment(request: HttpRequest, establishment_id: Id) -> Any:
    """Show one; `merged_into_id` names the record that took over a merged one."""
    return _out(get_establishment(establishment_id, visible_to=asker(request)))


@router.get(
    "/{establishment_id}/years",
    response=answers(YearsOut),
    auth=Bearer("register:read"),
    summary="Số liệu các năm của một cơ sở",
)
def read_years(request: HttpRequest, establishment_id: Id) -> Any:
    """Show the figures of the years of one establishment."""
    found = get_establishment(establishment_id, visible_to=asker(request))
    return {"items": [_year(each) for each in _years_of(found)]}


@router.put(
    "/{establishment_id}/years/{year}",
    response=answers(YearsOut, more=(409,)),
    auth=Bearer("figures:write"),
    summary="Ghi số liệu một năm của một cơ sở",
)
def write_year(
    request: ApiRequest,
    establishment_id: Id,
    year: Annotated[int, Field(ge=1990, le=2100)],
    told: YearIn,
) -> Any:
    """Put the figures of one year in place of what was kept; done twice, nothing changes."""
    found = get_establishment(establishment_id, visible_to=asker(request))
    kept = [YearRow.of(each) for each in _years_of(found)]
    others = [each for each in kept if each.year != year]
    set_year_figures(
        establishment=found,
        rows=[*others, YearRow(year=year, **told.model_dump())],
        seen=mark_of(kept),
        actor=asker(request),
        at=request.now,
    )
    return {"items": [_year(each) for each in _years_of(found)]}


def _years_of(establishment: Establishment) -> list[YearFigures]:
    return list(establishment.years.order_by("-year"))


def _year(row: YearFigures) -> YearOut:
    return YearOut(
        year=row.year,
        workers=row.workers,
        capital_vnd=row.capital_vnd,
        turnover_vnd=row.turnover_vnd,
        investment_vnd=row.investment_vnd,
        source=row.source,
    )


def _out(row: Establishment) -> EstablishmentOut:
    is_enterprise = row.code_kind == Establishment.CodeKind.ENTERPRISE
    return EstablishmentOut(
        id=row.pk,
        name=row.name,
        kind=row.kind,
        code=row.code if is_enterprise else None,
        trade=row.trade,
        trade_words=row.trade_words,
        head_office=row.head_office,
        production_place=row.production_place,
        production_place_kind=row.production_place_kind,
        products=row.products,
        workers=row.workers,
        capital_vnd=row.capital_vnd,
        craft_village_id=row.craft_village_id,
        merged_into_id=row.merged_into_id,
        unit=row.unit.code,
        province=row.province.uid,
        version=row.version,
    )
