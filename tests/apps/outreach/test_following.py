"""What followed within the days of a campaign, each establishment counted once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from khuyencong.apps.needs.models import Need
from khuyencong.apps.outreach.actions.add_reached import add_reached
from khuyencong.apps.outreach.following import followed_of, funnel_of
from khuyencong.apps.projects.models import Project
from tests.outreach_cast import campaign_of, firm_of


@pytest.fixture
def firms(centre: Any) -> list[Any]:
    return [firm_of(centre, name) for name in ("A", "B", "C")]


@pytest.fixture
def campaign(centre: Any, officer: Any, firms: list[Any], at: Any) -> Any:
    made = campaign_of(centre, actor=officer, at=at)
    add_reached(campaign=made, establishments=firms, is_invited=True, actor=officer, at=at)
    return made


def project(firm: Any, code: str, day: date) -> None:
    owner = {"unit": firm.unit, "province": firm.province, "establishment": firm}
    Project.objects.create(year=day.year, code=code, pinned_on=day, title=code, **owner)


def test_each_establishment_counts_once(
    campaign: Any, firms: list[Any], officer: Any, small_plan: Any
) -> None:
    """A: two projects within; B: one the day before, one the day after; C: a need of a sheet."""
    project(firms[0], "X-1", date(2016, 5, 10))
    project(firms[0], "X-2", date(2016, 11, 30))
    project(firms[1], "X-3", date(2016, 5, 9))
    project(firms[1], "X-4", date(2016, 12, 1))
    sheet = small_plan.sheet_import
    sheet.imported_at = datetime(2016, 6, 1, tzinfo=UTC)
    sheet.save()
    Need.objects.filter(sheet_import=sheet).update(establishment=firms[2])
    rows = followed_of(campaign, visible_to=officer)
    assert [(len(each.projects), bool(each.needs)) for each in rows] == [
        (2, False),
        (0, False),
        (0, True),
    ]
    funnel = funnel_of(rows)
    assert (funnel.chosen, funnel.invited, funnel.came) == (3, 3, 0)
    assert (funnel.with_project, funnel.with_need, funnel.with_audit) == (1, 1, 0)
    assert funnel.followed == 2


def test_an_audit_follows_by_its_site(
    campaign: Any, firms: list[Any], officer: Any, at: Any
) -> None:
    from khuyencong.apps.audits.actions.create_audit import create_audit
    from khuyencong.apps.audits.facts import AuditFacts
    from tests.cleaner_cast import site_of

    site = site_of(firms[0])
    for day in (date(2016, 7, 1), date(2016, 5, 9)):  # the second one came before the campaign
        facts = AuditFacts(kind="walk_through", visited_on=day)
        create_audit(site=site, facts=facts, actor=officer, at=at)
    rows = followed_of(campaign, visible_to=officer)
    assert [len(each.audits) for each in rows] == [1, 0, 0]
    assert funnel_of(rows).with_audit == 1
