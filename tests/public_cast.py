"""Supported projects of a centre as the public may know them; every name and number is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.imports.rows import PastPaper, PastRow
from khuyencong.apps.projects.models import Project

MILLION = 1_000_000
PRIVATE = ("Trần Văn Thử", "0905 123 456", "thôn Vạn Hội", "vạn hội", "tran van thu")
"""What must never be read by the public."""
ROW = PastRow(
    title="Hỗ trợ máy bào bốn mặt",
    year=2016,
    chain="KCDP",
    state="under_way",
    beneficiary="Công ty TNHH Đồ gỗ An Lão",
    place="thôn Vạn Hội, xã An Hòa, huyện An Lão",
    content="Ứng dụng máy móc thiết bị tiên tiến",
    amounts={"approved": {"kcqg_vnd": 0, "kcdp_vnd": 80 * MILLION}},
    papers={"approve": PastPaper("12/QĐ-UBND", date(2016, 3, 5))},
)
OF_A_HOUSEHOLD = replace(
    ROW,
    title="Hỗ trợ máy sấy cho hộ ông Trần Văn Thử, ĐT 0905 123 456",
    year=2015,
    beneficiary="Hộ kinh doanh Trần Văn Thử",
    note="Liên hệ 0905 123 456",
    amounts={"approved": {"kcqg_vnd": 0, "kcdp_vnd": 50 * MILLION}},
)
NOT_DECIDED = replace(ROW, title="Đang chờ", state="at_department", amounts={}, papers={})


def supported(centre: Any, officer: Any, at: datetime, firm: Establishment) -> dict[str, Project]:
    """Return a project of an enterprise, one of a household and one nobody decided on."""
    rows = [ROW, OF_A_HOUSEHOLD, NOT_DECIDED]
    entered = enter_past_projects(rows=rows, unit=centre, actor=officer, at=at)
    told = dict(zip(("firm", "household", "waiting"), entered, strict=True))
    household = Establishment.objects.create(
        unit=centre,
        province=centre.province,
        name="Hộ kinh doanh Trần Văn Thử",
        kind="household",
        production_place="thôn Vạn Hội, xã An Hòa, huyện An Lão",
        search="tran van thu",
    )
    Project.objects.filter(pk=told["firm"].pk).update(establishment=firm)
    Project.objects.filter(pk=told["household"].pk).update(establishment=household)
    return {name: Project.objects.get(pk=each.pk) for name, each in told.items()}
