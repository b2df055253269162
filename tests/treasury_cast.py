"""Money that left a unit, and the statement of its treasury."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.ledger.lines import fund_line, position_on
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.projects.models import Project
from khuyencong.apps.treasury.actions.start_statement_import import start_statement_import
from khuyencong.apps.treasury.models import Statement

ACCOUNT = "9523.2.1012345"
HEAD = "Ngày;Số chứng từ;Nội dung;Nợ;Có\n"


def project_of(unit: Any, *, beneficiary: str = "Cơ sở gỗ An Lão") -> Project:
    """Return a new project of 2016."""
    return Project.objects.create(
        unit=unit,
        province=unit.province,
        year=2016,
        code=f"2016-{Project.objects.count() + 1:03}",
        pinned_on=date(2016, 1, 5),
        title="Máy bào bốn mặt",
        beneficiary=beneficiary,
    )


def paid(
    project: Project, amount: int, *, on: date, number: str = "", actor: Any, at: Any
) -> Entry:
    """Return the transfer of an accepted project, with all that must come before it."""
    given = {"actor": actor, "at": at}
    line = fund_line(
        unit_id=project.unit_id, province_id=project.province_id, year=2016, fund="KCDP"
    )
    first = Booking(on=date(2016, 1, 4), **given)
    if line.unallocated_vnd < amount:  # other stories spend of that year, too
        post(line, "assigned", 10**9, first)
    position = position_on(line, project_id=project.pk)
    for kind in ("approved", "contracted"):
        post(position, kind, amount, first)
    if not position.accepted:
        post(position, "accepted", 1, first)
    return post(position, "transferred", amount, Booking(on=on, paper_number=number, **given))


def statement_of(unit: Any, *rows: str, actor: Any, at: Any, name: str = "sao-ke.csv") -> Statement:
    """Return the statement of May 2016 with those rows, as it was read."""
    above = f"Tài khoản {ACCOUNT};Từ ngày 01/05/2016 đến ngày 31/05/2016;;;\n"
    data = (above + HEAD + "".join(f"{row}\n" for row in rows)).encode()
    job = start_statement_import(name=name, data=data, unit=unit, actor=actor, at=at)
    job.refresh_from_db()
    assert job.state == "done", job.failure
    return Statement.objects.get(job=job)
