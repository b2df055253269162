"""A project whose support comes back: one part on its day, one in part, one not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.money.actions.assign_estimate import assign_estimate
from khuyencong.apps.money.actions.record_repayment import record_repayment
from khuyencong.apps.money.actions.set_repayment_schedule import EqualTerms, set_repayment_schedule
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.imports.rows import PastPaper, PastRow
from khuyencong.apps.projects.models import PastEntry, Project
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

YEAR = 2021
MILLION = 1_000_000
TITLE = f"Hỗ trợ có thu hồi dây chuyền sấy gỗ ({ILLUSTRATIVE})"
NUMBER = "minh họa"
SIGNED_ON = date(2021, 6, 15)
CAME = ((date(2022, 6, 10), 100 * MILLION), (date(2023, 7, 2), 60 * MILLION))


def tell_of_repayments(cast: Cast) -> None:
    """Enter the project, its schedule of three years, and what came. Told once."""
    unit, officer = cast.units["centre"], cast.people["canbo"]
    if PastEntry.objects.filter(unit=unit, project__title=TITLE).exists():
        return
    given: dict[str, Any] = {"actor": officer, "at": moment("2021-12-20 09:00")}
    enter_past_projects(rows=[_row()], unit=unit, **given)
    project = Project.objects.get(unit=unit, title=TITLE)
    assign_estimate(
        unit=unit,
        year=YEAR,
        fund="KCDP",
        is_recoverable=True,
        amount_vnd=300 * MILLION,
        paper=MoneyPaper(on=date(2021, 1, 10), number=NUMBER, reason=ILLUSTRATIVE),
        **given,
    )
    set_repayment_schedule(
        project=project,
        terms=EqualTerms(count=3, from_on=SIGNED_ON),
        paper=MoneyPaper(number=NUMBER, on=SIGNED_ON),
        **given,
    )
    for on, amount in CAME:
        record_repayment(
            project=project,
            amount_vnd=amount,
            paid_on=on,
            paper=MoneyPaper(number=NUMBER, on=on),
            actor=officer,
            at=moment(f"{on} 09:00"),
        )


def _row() -> PastRow:
    amounts = dict.fromkeys(
        ("requested", "appraised", "approved", "contracted", "advanced", "settled"), 300 * MILLION
    )
    return PastRow(
        title=TITLE,
        year=YEAR,
        chain="KCDP",
        state="closed",
        beneficiary="Cơ sở sấy gỗ (minh họa)",
        place="An Nhơn",
        content="Ứng dụng máy móc thiết bị tiên tiến",
        total_vnd=900 * MILLION,
        own_vnd=600 * MILLION,
        is_recoverable=True,
        amounts={kind: {"kcqg_vnd": 0, "kcdp_vnd": vnd} for kind, vnd in amounts.items()},
        papers={
            "approve": PastPaper(NUMBER, date(2021, 5, 20)),
            "sign_contract": PastPaper(NUMBER, SIGNED_ON),
            "close": PastPaper(NUMBER, date(2021, 12, 18)),
        },
    )
