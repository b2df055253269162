"""A craft village goes into the register once, with its source, and each change is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.establishments.actions.record_craft_village import record_craft_village
from khuyencong.apps.establishments.facts import CraftVillageFacts
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.grade import Grade

FACTS = CraftVillageFacts(
    code="LN-1",
    name="Bún An Thái",
    craft="Bún",
    commune="Nhơn Phúc",
    district="An Nhơn",
    households=180,
    source="Báo địa phương",
    grade=Grade.SECONDARY,
)


@pytest.fixture
def record(centre: Any, officer: Any, binh_dinh: Any, at: Any) -> Any:
    given = {"province": binh_dinh, "unit": centre, "actor": officer, "at": at}
    return lambda facts=FACTS, **more: record_craft_village(facts=facts, **{**given, **more})


def entries() -> list[Entry]:
    return list(Entry.objects.filter(object_kind="craft_village").order_by("pk"))


def test_it_stands_in_the_register_with_its_journal_line(record: Any, officer: Any) -> None:
    village = record()
    assert (village.households, village.workers) == (180, None)
    assert village.search == "bun an thai bun nhon phuc an nhon"
    [entry] = entries()
    assert (entry.verb, entry.actor_id) == (
        "establishments.craft_village.recorded",
        officer.pk,
    )
    assert entry.data["source"] == "Báo địa phương"


def test_recording_it_again_changes_nothing(record: Any) -> None:
    assert record().pk == record().pk
    assert len(entries()) == 1


def test_other_facts_of_the_same_code_amend_it_and_say_what_was(record: Any) -> None:
    record()
    amended = record(replace(FACTS, households=100, name="Bún Song Thằn An Thái"))
    assert CraftVillage.objects.get() == amended
    assert amended.search.startswith("bun song than")
    assert entries()[1].verb == "establishments.craft_village.amended"
    assert entries()[1].data == {
        "before": {"households": 180, "name": "Bún An Thái"},
        "after": {"households": 100, "name": "Bún Song Thằn An Thái"},
    }


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"source": " "}, "source"),
        ({"name": ""}, "name"),
        ({"code": ""}, "code"),
        ({"households": -1}, "households"),
        ({"workers": 10_000_001}, "workers"),
    ],
)
def test_facts_that_cannot_stand_are_refused(record: Any, change: Any, field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        record(replace(FACTS, **change))
    assert refusal.value.field == field
    assert not CraftVillage.objects.exists()
    assert entries() == []


def test_who_only_appraises_records_nothing(record: Any, department: Any, appraiser: Any) -> None:
    with pytest.raises(NotAllowed):
        record(unit=department, actor=appraiser)


def test_a_stranger_does_not_write_in_the_register_of_another_unit(
    record: Any, outsider: Any
) -> None:
    with pytest.raises(NotAllowed):
        record(actor=outsider)


def test_the_village_of_another_province_is_refused(record: Any) -> None:
    from khuyencong.apps.places.queries import get_province

    with pytest.raises(BadInput, match="Bình Dương"):
        record(province=get_province("Bình Dương", date(2016, 1, 1)))


def test_the_centre_of_a_merged_province_records_villages_of_what_became_it(
    record: Any, make_unit: Any, make_account: Any, binh_dinh: Any
) -> None:
    from khuyencong.apps.places.queries import get_province

    merged = get_province("Gia Lai", date(2026, 1, 1))
    centre = make_unit("promotion_centre", merged, "ttkc-gia-lai")
    actor = make_account(centre, "officer")
    village = record(unit=centre, actor=actor)
    assert village.province == binh_dinh
    with pytest.raises(BadInput, match="LN-1"):  # one code, one village
        record(unit=centre, actor=actor, province=merged)


def test_the_database_itself_refuses_a_village_without_source(record: Any) -> None:
    record()
    with pytest.raises(IntegrityError), transaction.atomic():
        CraftVillage.objects.update(source="")
