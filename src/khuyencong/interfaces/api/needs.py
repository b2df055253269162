"""Needs: what establishments asked for; another system may send one."""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header, Router, Status
from pydantic import Field

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.integrations.idempotency import answer_once
from khuyencong.apps.needs.actions.add_need import add_need
from khuyencong.apps.needs.imports.rows import NeedRow
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import ending_of
from khuyencong.apps.needs.queries import get_need, list_needs
from khuyencong.interfaces.api.asking import ApiRequest, Bearer, asker, unit_of
from khuyencong.interfaces.api.paging import USUAL, Cursor, Limit, page_of
from khuyencong.interfaces.api.shapes import TEXT, WORDS, Id, Strict, Vnd, Year, answers

router = Router(tags=["needs"])
Title = Annotated[str, Field(min_length=1, max_length=1000, pattern=WORDS)]
Short = Annotated[str, Field(max_length=300, pattern=TEXT)]
Long = Annotated[str, Field(max_length=1000, pattern=TEXT)]
Note = Annotated[str, Field(max_length=5000, pattern=TEXT)]
Key = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        pattern=r"^[A-Za-z0-9._~:-]+$",
        description="Do bên gửi tự đặt, mỗi yêu cầu một khóa; gửi lại cùng khóa không ghi hai lần",
    ),
]
MONEY = ("total_vnd", "kcqg_vnd", "kcdp_vnd", "own_vnd", "other_vnd", "support_vnd")


class NeedIn(Strict):
    """A need to send. Money in whole đồng; what is not known is left out."""

    year: Year
    title: Title
    beneficiary: Short = ""
    place: Short = ""
    content: Long = ""
    note: Note = ""
    total_vnd: Vnd | None = None
    kcqg_vnd: Vnd | None = None
    kcdp_vnd: Vnd | None = None
    own_vnd: Vnd | None = None
    other_vnd: Vnd | None = None
    support_vnd: Vnd | None = None


class NeedOut(Strict):
    """A need as it is kept. ``outcome``: open, project, deferred, declined."""

    id: int
    year: int
    title: str
    beneficiary: str
    place: str
    content: str
    note: str
    total_vnd: int | None
    kcqg_vnd: int | None
    kcdp_vnd: int | None
    own_vnd: int | None
    other_vnd: int | None
    support_vnd: int | None
    establishment_id: int | None
    outcome: str
    unit: str
    province: str


class NeedPage(Strict):
    """A page of needs."""

    items: list[NeedOut]
    next: str | None


class NeedSent(Strict):
    """The need that was sent. ``is_new`` is false when the unit already had one in these words."""

    id: int
    is_new: bool


@router.get("", response=answers(NeedPage), auth=Bearer("needs:read"), summary="Nhu cầu")
def read_needs(
    request: HttpRequest,
    year: Year | None = None,
    after: Cursor = "",
    limit: Limit = USUAL,
) -> Any:
    """List the needs the unit sees, in the order they came."""
    rows = list_needs(visible_to=asker(request))
    rows = rows.select_related("unit", "province", "project", "joined__project")
    rows = rows.prefetch_related("decisions").filter(**({"year": year} if year else {}))
    return page_of(rows, name="needs", after=after, limit=limit, shape=_out)


@router.get(
    "/{need_id}", response=answers(NeedOut), auth=Bearer("needs:read"), summary="Một nhu cầu"
)
def read_need(request: HttpRequest, need_id: Id) -> Any:
    """Show one need."""
    return _out(get_need(need_id, visible_to=asker(request)))


@router.post(
    "", response=answers(NeedSent, status=201), auth=Bearer("needs:write"), summary="Gửi nhu cầu"
)
def send_need(request: ApiRequest, need: NeedIn, key: Key) -> Any:
    """Send a need to the unit; the same key with the same body gets the same answer again."""
    told = need.model_dump()
    asked = json.dumps({"send_need": told}, sort_keys=True, ensure_ascii=False)

    def send() -> tuple[int, Any]:
        kept, is_new = add_need(
            row=NeedRow(**{name: told[name] for name in told if name != "year"}),
            year=need.year,
            province=province_of(unit_of(request)),
            unit=unit_of(request),
            actor=asker(request),
            at=request.now,
        )
        return 201, {"id": kept.pk, "is_new": is_new}

    digest = hashlib.sha256(asked.encode()).hexdigest()
    answer = answer_once(token=request.auth, key=key, asked=digest, at=request.now, do=send)
    return Status(answer.status, answer.body)


def _out(row: Need) -> NeedOut:
    return NeedOut(
        id=row.pk,
        year=row.year,
        title=row.title,
        beneficiary=row.beneficiary,
        place=row.place,
        content=row.content,
        note=row.note,
        **{name: getattr(row, name) for name in MONEY},
        establishment_id=row.establishment_id,
        outcome=ending_of(row).outcome,
        unit=row.unit.code,
        province=row.province.uid,
    )
