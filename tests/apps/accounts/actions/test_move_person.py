"""Move a person: both roles change or neither."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.accounts.actions.move_person import move_person
from khuyencong.apps.accounts.models import Membership
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@pytest.fixture
def given(officer: Any, department: Any, administrator: Any, at: datetime) -> dict[str, Any]:
    """The officer becomes an appraiser of the department in three days."""
    return {
        "membership": officer.memberships.get(),
        "unit": department,
        "role": Role.APPRAISER,
        "starts_on": timezone.localdate(at) + timedelta(days=3),
        "reason": "Quyết định điều động",
        "actor": administrator,
        "at": at,
    }


def test_one_ends_the_day_the_other_begins_and_the_journal_has_both(
    given: dict[str, Any], officer: Any
) -> None:
    new = move_person(**given)
    old = officer.memberships.get(role="officer")
    assert old.ends_before == new.starts_on == given["starts_on"]
    verbs = list_entries_of("account", officer.pk).values_list("verb", flat=True)
    assert set(verbs[:2]) == {"accounts.role.ended", "accounts.role.added"}


def test_refuses_the_same_role_and_leaves_all_as_it_was(
    given: dict[str, Any], officer: Any, centre: Any
) -> None:
    same = {"unit": centre, "role": Role.OFFICER}
    wrong = {"role": Role.OWNER}  # no role of a department
    for changes in (same, wrong):
        with pytest.raises(BadInput):
            move_person(**given | changes)
    assert [role.ends_before for role in officer.memberships.all()] == [None]


def test_refuses_beyond_reach(given: dict[str, Any], outsider: Any, leader: Any) -> None:
    for changes in ({"unit": outsider.main_unit()}, {"actor": leader}):
        with pytest.raises(NotAllowed):
            move_person(**given | changes)
    assert Membership.objects.filter(ends_before__isnull=False).count() == 0
