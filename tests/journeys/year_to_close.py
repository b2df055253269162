"""A past year whose books are still open, for the journey that closes it.

``python -m tests.journeys.year_to_close`` runs beside a site, on its data (``KHUYENCONG_DATA``).
Assigned 200 million KCĐP: 80 approved and not signed, 70 signed and not sent, 50 for nobody.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

MILLION = 1_000_000
YEAR = 2015
ON = date(2015, 6, 15)


def main() -> None:
    from khuyencong.interfaces.cli.database import prepare

    prepare(migrate=False)
    from django.utils import timezone

    from khuyencong.apps.accounts.models import Account

    open_a_year(Account.objects.get(username="canbo"), timezone.now())


def open_a_year(officer: Any, at: datetime) -> None:
    """Book what the story begins with; a plan ranks one project that waits for 60 million."""
    from khuyencong.apps.ledger.lines import fund_line, position_on
    from khuyencong.apps.ledger.posting import Booking, post
    from khuyencong.apps.plans.models import Plan, PlanItem
    from khuyencong.apps.plans.result import EMPTY_RESULT
    from khuyencong.apps.projects.models import Project

    unit = officer.main_unit()
    owner: dict[str, Any] = {"unit_id": unit.pk, "province_id": unit.province_id}
    line = fund_line(year=YEAR, fund="KCDP", **owner)
    booking = Booking(on=ON, actor=officer, at=at)
    post(line, "assigned", 200 * MILLION, booking)
    rows = (("2015-901", "approved", 80), ("2015-902", "contracted", 70), ("2015-903", "draft", 60))
    projects = {
        code: Project.objects.create(
            year=YEAR,
            code=code,
            pinned_on=ON,
            state=state,
            lifecycle="" if state == "draft" else "kcdp-2012",
            line="machinery",
            title=f"Máy của câu chuyện khóa sổ {code} (số liệu minh họa)",
            beneficiary="Cơ sở minh họa",
            **owner,
        )
        for code, state, _vnd in rows
    }
    plan = Plan.objects.create(
        year=YEAR,
        norms_on=ON,
        kcqg_vnd=0,
        kcdp_vnd=200 * MILLION,
        status="optimal",
        digest="year-to-close",
        result=EMPTY_RESULT | {"used": {"KCQG": 0, "KCDP": 150 * MILLION}},
        built_at=at,
        **owner,
    )
    for order, (code, state, vnd) in enumerate(rows, 1):
        waits = state == "draft"
        PlanItem.objects.create(
            plan=plan,
            project=projects[code],
            order=order,
            is_chosen=not waits,
            kcdp_vnd=0 if waits else vnd * MILLION,
            reason="Hết tiền của nguồn" if waits else "",
            reserve_rank=1 if waits else None,
            trace={"norm": {"fund": "KCDP", "support_vnd": vnd * MILLION}},
            **owner,
        )
        if not waits:
            position = position_on(line, project_id=projects[code].pk)
            post(position, "approved", vnd * MILLION, booking)
            if state == "contracted":
                post(position, "contracted", vnd * MILLION, booking)
    plan.accepted_at, plan.accepted_by = at, officer
    plan.save(update_fields=["accepted_at", "accepted_by"])


if __name__ == "__main__":
    main()
