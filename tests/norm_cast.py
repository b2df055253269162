"""A province's own line and a confirmation, for tests of pages and actions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from khuyencong.domain.foundation.gazetteer import load_provinces
from khuyencong.domain.norms.local_file import read_local_lines

HEADER = "id,line,content_vi,unit,percent_max,cap_vnd,valid_from,legal_basis,article,grade\n"
LOCAL_CSV = HEADER + (
    "BD-1,machinery,Máy móc thiết bị,per_establishment,40,150000000,2016-01-01,"
    "Văn bản thử,Điều 1,text\n"
)


def writer_of(unit: Any, at: datetime) -> Any:
    """Return a leader of a unit who is nobody else in the tests."""
    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.roles import Role

    return create_account(
        username=f"writer-{unit.code}",
        full_name="Người ghi",
        unit=unit,
        role=Role.LEADER,
        at=at,
        password="mat-khau-1",
    )


def add_line(*, unit: Any, actor: Any, at: datetime, csv: str = LOCAL_CSV) -> Any:
    """Add the lines of a table to the unit's own province; return the first."""
    from khuyencong.apps.library.actions.add_local_norms import add_local_norms

    place = load_provinces().find(unit.province.name, on=date(2016, 1, 1), kind="province")
    norms, faults = read_local_lines(csv, province=place)
    assert faults == []
    return add_local_norms(norms=norms, province=unit.province, unit=unit, actor=actor, at=at)[0]


def confirm(*ids: str, unit: Any, actor: Any, at: datetime, **more: Any) -> list[Any]:
    """Confirm lines by a reading of the document on 23/11/2026."""
    from khuyencong.apps.library.actions.confirm_norms import LineRead, confirm_norms

    supplied = more.pop("supplied", {})
    given = {"act": "TT 28/2018/TT-BTC", "read_on": date(2026, 11, 23), "read_in_document": True}
    return confirm_norms(
        lines=[LineRead(norm_id=id_, article="Điều 8", supplied=supplied) for id_ in ids],
        unit=unit,
        actor=actor,
        at=at,
        **{**given, **more},
    )


def confirm_fact_of(
    key: str = "limits:power_factor.required@2014-12-10",
    *,
    unit: Any,
    actor: Any,
    at: datetime,
    **more: Any,
) -> Any:
    """Confirm a line of the facts of energy by a reading of the document on the day itself."""
    from khuyencong.apps.library.actions.confirm_fact import FactRead, confirm_fact

    given = {"act": "TT 15/2014/TT-BCT", "article": "Điều 3", "read_on": at.date()}
    read = FactRead(key=key, **{**given, "read_in_document": True, **more})
    return confirm_fact(read=read, unit=unit, actor=actor, at=at)
