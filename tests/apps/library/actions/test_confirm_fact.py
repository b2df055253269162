"""A fact of energy is confirmed by who read it, and taken back; both stand in the journal."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.actions.withdraw_fact_confirmation import withdraw_fact_confirmation
from khuyencong.apps.library.energy_facts import installation_facts
from khuyencong.apps.library.models import FactConfirmation
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.norm_cast import confirm_fact_of

KEY = "limits:power_factor.required@2014-12-10"


@pytest.fixture
def confirmation(department: Any, appraiser: Any, at: Any) -> Any:
    return confirm_fact_of(unit=department, actor=appraiser, at=at)


def test_the_line_is_on_with_who_read_it(confirmation: Any, appraiser: Any) -> None:
    line = installation_facts().get(KEY)
    assert line.fact.is_on
    assert line.confirmation is not None
    assert line.confirmation.confirmed_by == appraiser.display_name
    entry = Entry.objects.get(verb="library.fact.confirmed")
    assert (entry.object_id, entry.label) == (KEY, "Điều 3 TT 15/2014/TT-BCT")


def test_withdrawn_it_is_off_again_and_the_row_stays(
    confirmation: Any, appraiser: Any, at: Any
) -> None:
    withdraw_fact_confirmation(confirmation=confirmation, reason="Nhầm", actor=appraiser, at=at)
    assert not installation_facts().get(KEY).fact.is_on
    assert FactConfirmation.objects.get().withdrawn_because == "Nhầm"
    assert Entry.objects.get(verb="library.fact.withdrawn").reason == "Nhầm"
    with pytest.raises(BadInput, match="đã được rút"):
        withdraw_fact_confirmation(confirmation=confirmation, reason="Nhầm", actor=appraiser, at=at)


def test_it_needs_a_reason(confirmation: Any, appraiser: Any, at: Any) -> None:
    with pytest.raises(BadInput, match="lý do"):
        withdraw_fact_confirmation(confirmation=confirmation, reason=" ", actor=appraiser, at=at)


def test_only_who_confirms_may(
    confirmation: Any, department: Any, officer: Any, outsider: Any, make_account: Any, at: Any
) -> None:
    with pytest.raises(NotAllowed):
        confirm_fact_of(unit=officer.main_unit(), actor=officer, at=at)
    stranger = make_account(outsider.main_unit(), "leader")
    for actor in (officer, stranger):
        with pytest.raises(NotAllowed):
            withdraw_fact_confirmation(confirmation=confirmation, reason="x", actor=actor, at=at)
    assert Entry.objects.filter(verb__startswith="library.fact").count() == 1


def test_nothing_is_kept_of_what_makes_no_fact(department: Any, appraiser: Any, at: Any) -> None:
    wrong = [
        {"key": "toe:none"},
        {"article": ""},
        {"read_on": at.date() + timedelta(days=1)},
        {"supplied": {"value": "-1"}},
    ]
    for each in wrong:
        with pytest.raises(BadInput):
            confirm_fact_of(unit=department, actor=appraiser, at=at, **each)
    assert not FactConfirmation.objects.exists()
