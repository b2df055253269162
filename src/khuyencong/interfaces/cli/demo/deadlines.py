"""Two projects of this year that owe something; all of it is made up, and their titles say so."""

from __future__ import annotations

from datetime import UTC, date, datetime

from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.imports.rows import PastPaper, PastRow
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.cli.demo.cast import Cast

CENTRE, OFFICER, YEAR = "gia-lai", "canbo-gialai", 2026
AT = datetime(2026, 11, 18, 2, 0, tzinfo=UTC)
AMOUNTS = {
    "approved": {"kcqg_vnd": 300_000_000, "kcdp_vnd": 0},
    "contracted": {"kcqg_vnd": 300_000_000, "kcdp_vnd": 0},
}


def owe_something(cast: Cast) -> None:
    """Enter one project under way and one accepted, unless the centre has them."""
    rows = [_row("Máy sấy cà phê đang lắp đặt", "under_way"), _row("Máy ép dầu", "accepted")]
    unit, actor = cast.units[CENTRE], cast.people[OFFICER]
    known = Project.objects.filter(unit=unit, title__in=[row.title for row in rows])
    if not known.exists():
        enter_past_projects(rows=rows, unit=unit, actor=actor, at=AT)


def _row(title: str, state: str) -> PastRow:
    accepted = {"accept": PastPaper(ILLUSTRATIVE, date(2026, 11, 16))}
    return PastRow(
        title=f"{title} ({ILLUSTRATIVE})",
        year=YEAR,
        chain="KCQG",
        state=state,
        beneficiary="Cơ sở minh họa",
        place="Gia Lai",
        content="Ứng dụng máy móc thiết bị tiên tiến",
        total_vnd=700_000_000,
        own_vnd=400_000_000,
        amounts=AMOUNTS,
        papers=accepted if state == "accepted" else {},
    )
