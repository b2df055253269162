"""A project whose support comes back: 300 million of 2015, transferred and settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from khuyencong.apps.ledger.lines import fund_line, position_on
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.actions.set_repayment_schedule import EqualTerms, set_repayment_schedule
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.projects.models import Project

MILLION = 1_000_000
STARTED = date(2015, 3, 26)
CONTRACT = MoneyPaper(number="05/HĐ-KC", on=STARTED)
VOUCHER = MoneyPaper(number="UNC 17", on=date(2016, 11, 1))
YEARLY = EqualTerms(count=3, from_on=STARTED)
"""100 million each 26/03 from 2016."""


def lent_project(centre: Any, officer: Any, at: datetime, *, year: int = 2015) -> Project:
    """Return a closed project that owes 300 million."""
    project = Project.objects.create(
        unit=centre,
        province=centre.province,
        year=year,
        code=f"{year}-{Project.objects.count() + 1:03}",
        pinned_on=STARTED,
        title="Máy bào bốn mặt, có thu hồi",
        beneficiary="Doanh nghiệp gỗ An Lão",
        is_recoverable=True,
        state="closed",
        lifecycle="kcdp-2012",
    )
    lend(project, officer, at, year=year)
    return project


def lend(
    project: Project, officer: Any, at: datetime, *, year: int, amount_vnd: int = 300 * MILLION
) -> Any:
    """Transfer and settle an amount on the recoverable line of a year; return the position."""
    booking = Booking(on=STARTED, actor=officer, at=at)
    line = fund_line(
        unit_id=project.unit_id,
        province_id=project.province_id,
        year=year,
        fund="KCDP",
        is_recoverable=True,
    )
    post(line, "assigned", amount_vnd, replace(booking))
    position = position_on(line, project_id=project.pk)
    for kind in ("approved", "contracted"):
        post(position, kind, amount_vnd, booking)
    post(position, "accepted", 1, booking)
    for kind in ("transferred", "settled"):
        post(position, kind, amount_vnd, booking)
    return position


def scheduled(project: Project, officer: Any, at: datetime) -> Any:
    """Return the schedule of three yearly parts."""
    given: dict[str, Any] = {"actor": officer, "at": at}
    return set_repayment_schedule(project=project, terms=YEARLY, paper=CONTRACT, **given)
