"""A collaborator of two communes, and establishments and needs in and beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.facility_cast import collaborator_of

INSIDE, OUTSIDE = "thôn An Thái, xã Nhơn Phúc, thị xã An Nhơn", "xã Nhơn Lộc, thị xã An Nhơn"


@dataclass
class Cast:
    """``own`` produces in the commune of the collaborator, ``other`` in the next one."""

    person: Any
    entered: Any
    own: Any
    other: Any
    own_need: Any
    other_need: Any


def firm_at(place: str, name: str, *, unit: Any, actor: Any, at: datetime, **more: Any) -> Any:
    from khuyencong.apps.establishments.actions.record_establishment import record_establishment
    from khuyencong.apps.establishments.records import EstablishmentRecord

    record = EstablishmentRecord(name=name, production_place=place, **more)
    return record_establishment(record=record, unit=unit, actor=actor, at=at)


def need_at(place: str, title: str, *, unit: Any, actor: Any, at: datetime, **more: Any) -> Any:
    from khuyencong.apps.needs.actions.add_need import add_need
    from khuyencong.apps.needs.imports.rows import NeedRow

    row = NeedRow(title=title, beneficiary=more.pop("beneficiary", "Cơ sở"), place=place, **more)
    given: dict[str, Any] = {"province": unit.province, "unit": unit, "actor": actor, "at": at}
    return add_need(row=row, year=2017, **given)[0]


def cast_of(unit: Any, officer: Any, person: Any, at: datetime) -> Cast:
    who: dict[str, Any] = {"actor": officer, "at": at}
    given = {"unit": unit, **who}
    commune = {"commune": "Xã Nhơn Phúc, An Nhơn", "account_id": person.pk, "full_name": ""}
    return Cast(
        person=person,
        entered=collaborator_of(unit, **who, **commune),
        own=firm_at(INSIDE, "Cơ sở bún A", **given),
        other=firm_at(OUTSIDE, "Cơ sở rượu B", **given),
        own_need=need_at(INSIDE, "Máy đùn bún", **given),
        other_need=need_at(OUTSIDE, "Nồi chưng cất", **given),
    )
