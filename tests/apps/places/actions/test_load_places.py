"""Loading the shipped tables."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.places.actions.load_places import load_places
from khuyencong.apps.places.models import AdminUnit, FormerState, Succession
from khuyencong.domain.foundation.gazetteer import load_gazetteer, load_provinces

pytestmark = pytest.mark.django_db


def test_loads_everything_with_one_journal_line(at: datetime) -> None:
    before = Entry.objects.filter(verb="places.places.loaded").count()
    places = load_gazetteer()
    load_places(at=at)
    assert AdminUnit.objects.count() == len(places.uids)
    assert AdminUnit.objects.count() + FormerState.objects.count() == sum(
        len(places.history(uid)) for uid in places.uids
    )
    assert Succession.objects.count() == len(places.links)
    assert Entry.objects.filter(verb="places.places.loaded").count() == before + 1


def test_loading_again_changes_and_journals_nothing(at: datetime) -> None:
    before = Entry.objects.count()
    assert not load_places(at=at, places=load_provinces())
    assert Entry.objects.count() == before


def test_a_mended_row_is_taken_over(at: datetime) -> None:
    AdminUnit.objects.filter(uid="binh-dinh").update(name="Bình Đinh", valid_to=date(2025, 1, 1))
    loaded = load_places(at=at, places=load_provinces())
    assert (loaded.units_added, loaded.units_changed) == (0, 1)
    unit = AdminUnit.objects.get(uid="binh-dinh")
    assert (unit.name, unit.search, unit.valid_to) == (
        "Bình Định",
        "binh dinh",
        date(2025, 6, 30),
    )


def test_what_was_recorded_here_is_left_alone(at: datetime) -> None:
    AdminUnit.objects.filter(uid="ha-noi").update(name="Thăng Long", changed_here=True)
    assert not load_places(at=at, places=load_provinces())
    assert AdminUnit.objects.get(uid="ha-noi").name == "Thăng Long"
