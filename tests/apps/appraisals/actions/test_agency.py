"""The agency appraises what departments registered: with a council or without, and no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.appraisals.actions.add_project import add_project
from khuyencong.apps.appraisals.actions.create_session import create_session
from khuyencong.apps.appraisals.actions.decide_item import Conclusion, decide_item
from khuyencong.apps.appraisals.actions.declare_interest import declare_interest
from khuyencong.apps.appraisals.actions.open_session import open_session
from khuyencong.apps.appraisals.actions.save_sheet import save_sheet
from khuyencong.apps.appraisals.actions.seat_member import seat_member
from khuyencong.apps.appraisals.drafts import SessionDraft
from khuyencong.apps.appraisals.queries import projects_waiting_for
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.domain.foundation.errors import BadInput
from tests.apps.deadlines.conftest import UNDER_WAY, instant, live, project
from tests.council_cast import MILLION, content, seat

__all__ = ["live", "project"]
MEETS_AT = instant(date(2017, 10, 2))
SESSION = SessionDraft(title="Thẩm định cấp Bộ, đợt 1", has_council=False)
PASSED = Conclusion(
    outcome="passed",
    text="Đạt",
    minutes_number="31/CTĐP",
    minutes_on=date(2017, 10, 1),
    kcqg_vnd=180 * MILLION,
)


@pytest.fixture
def agency(make_unit: Callable[..., Any], make_account: Callable[..., Any]) -> Any:
    return make_account(make_unit("agency", None, "cuc"), "agency")


@pytest.fixture
def session(agency: Any, project: Any) -> Any:
    given: dict[str, Any] = {"actor": agency, "at": MEETS_AT}
    unit = agency.main_unit()
    made = create_session(draft=SESSION, unit=unit, province=project.province, **given)
    seat_member(session=made, seat="chair", account=agency, **given)
    return made


def test_takes_what_is_registered_and_nothing_before(
    live: Any, project: Any, session: Any, agency: Any, at: Any
) -> None:
    live(*UNDER_WAY[:2])  # appraised by the department, not registered yet
    project.refresh_from_db()
    assert list(projects_waiting_for(session, visible_to=agency)) == []
    with pytest.raises(BadInput):
        add_project(session=session, project=project, actor=agency, at=MEETS_AT)
    live(UNDER_WAY[2])
    assert [each.pk for each in projects_waiting_for(session, visible_to=agency)] == [project.pk]


def test_its_sheet_moves_the_project_on(
    live: Any, project: Any, session: Any, agency: Any, at: Any
) -> None:
    live(*UNDER_WAY[:3])
    project.refresh_from_db()
    given: dict[str, Any] = {"actor": agency, "at": MEETS_AT}
    item = add_project(session=session, project=project, **given)
    open_session(session=session, **given)
    own: dict[str, Any] = {"member": seat(item, agency), **given}
    declare_interest(item=item, has_conflict=False, **own)
    sheet = replace(content(), kcdp_vnd=0, kcqg_vnd=180 * MILLION, scores={})
    save_sheet(item=item, content=sheet, seen_version=0, hands_in=True, **own)
    decided = decide_item(item=item, conclusion=PASSED, **given)
    project.refresh_from_db()
    assert project.state == "appraised_nationally"
    assert decided.step.transition == "appraise_nationally"
    assert decided.kcqg_vnd == 180 * MILLION  # what the agency proposes stands in its session
    assert current_amounts(project)["appraised"].kcqg_vnd == 200 * MILLION  # the department's
