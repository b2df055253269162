"""All shipped units: communes and districts across 01/07/2025 (no district after it)."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khuyencong.domain.foundation.gazetteer import (
    AmbiguousPlace,
    Gazetteer,
    PlaceNotFound,
    load_gazetteer,
)

TOOL = Path(__file__).parents[3] / "tools" / "build_places.py"
MERGER = date(2025, 7, 1)
EVE = date(2025, 6, 30)


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    # the package lists 10,040 old units: 10,035 communes and five island districts without any
    [("province", 63, 34), ("district", 696, 0), ("commune", 10_035, 3_321)],
)
def test_counts_on_both_sides_of_the_merger(
    places: Gazetteer, kind: str, before: int, after: int
) -> None:
    assert len(places.as_of(EVE, kind=kind)) == before
    assert len(places.as_of(MERGER, kind=kind)) == after


def test_every_unit_has_its_parent_on_its_days(places: Gazetteer) -> None:
    for day in (EVE, MERGER):
        for unit in places.as_of(day):
            assert unit.level == "province" or (unit.parent and places.get(unit.parent, on=day))


def test_official_codes_are_unique_on_a_day(places: Gazetteer) -> None:
    for day in (EVE, MERGER):
        for kind in ("province", "district", "commune"):
            units = places.as_of(day, kind=kind)
            assert len({unit.code for unit in units}) == len(units)


def test_every_old_unit_has_a_successor_and_every_new_one_an_origin(places: Gazetteer) -> None:
    assert [u for u in places.as_of(EVE) if not places.successors(u, MERGER)] == []
    assert [u for u in places.as_of(MERGER) if not places.predecessors(u, EVE)] == []


def test_communes_stay_inside_the_province_that_took_theirs(places: Gazetteer) -> None:
    for province in places.as_of(EVE, kind="province"):
        (heir,) = places.successors(province, MERGER)
        for district in places.children(province, on=EVE):
            for commune in places.successors(district, MERGER):
                assert places.is_within(commune, heir, on=MERGER)


def test_bui_thi_xuan_of_quy_nhon_became_quy_nhon_tay(places: Gazetteer) -> None:
    city = places.find("TP. Quy Nhơn", on=EVE)
    (heir,) = places.successors(places.find("P. Bùi Thị Xuân", on=EVE, within=city), MERGER)
    assert (heir.full_name, heir.code) == ("Phường Quy Nhơn Tây", "21589")
    parent = places.get(heir.parent or "", on=MERGER)
    assert parent and parent.full_name == "Tỉnh Gia Lai"


def test_a_district_is_followed_through_its_communes(places: Gazetteer) -> None:
    heirs = places.successors(places.find("Thị xã An Nhơn", on=EVE), MERGER)
    assert {u.name for u in heirs} == {
        "Bình Định",
        "An Nhơn",
        "An Nhơn Bắc",
        "An Nhơn Đông",
        "An Nhơn Nam",
        "An Nhơn Tây",
    }


def test_a_commune_that_changed_nothing_but_its_parent_is_the_same_unit(places: Gazetteer) -> None:
    gia_lai = places.find("Gia Lai", on=EVE, kind="province")
    krong = places.find("xã KRong", on=EVE, within=gia_lai)  # code 23650 before and after
    (same,) = places.successors(krong, MERGER)
    assert same.uid == krong.uid
    assert (krong.parent, same.parent) == ("huyen-625", "gia-lai-2025")


def test_homonyms_of_a_merged_province_are_not_mixed_up(places: Gazetteer) -> None:
    """Phường 4 of Mỹ Tho (Tiền Giang) is no part of Cao Lãnh, which had a Phường 4 itself."""
    city = places.find("thành phố Mỹ Tho", on=EVE)
    heirs = places.successors(places.find("Phường 4", on=EVE, within=city), MERGER)
    assert "Cao Lãnh" not in {unit.name for unit in heirs}


def test_a_name_that_ended_says_what_took_its_place(places: Gazetteer) -> None:
    area = places.find("Gia Lai", on=MERGER)
    with pytest.raises(PlaceNotFound) as refusal:
        places.find("Huyện An Lão", on=MERGER, within=area)
    assert "có đến 30/06/2025, sau đó thuộc" in str(refusal.value)
    assert refusal.value.field == "place"


def test_a_name_with_many_bearers_asks_for_the_area(places: Gazetteer) -> None:
    with pytest.raises(AmbiguousPlace, match="Hãy ghi rõ loại đơn vị hoặc cấp trên"):
        places.find("P.1", on=EVE)
    town = places.find("Đà Lạt", on=EVE)
    assert places.find("P.01", on=EVE, within=town).name == "1"


@settings(deadline=None)  # the first example loads the files
@given(st.integers(0, 20_000), st.integers(0, 1000), st.booleans())
def test_successors_stand_on_their_day(index: int, days: int, old: bool) -> None:
    places = load_gazetteer()
    start = EVE if old else MERGER
    units = places.as_of(start)
    unit, later = units[index % len(units)], start + timedelta(days=days)
    heirs = places.successors(unit, later)
    assert heirs
    assert all(heir.is_valid(later) for heir in heirs)


def test_the_files_are_what_the_tool_writes() -> None:
    checked = subprocess.run(
        [sys.executable, TOOL, "--check"], capture_output=True, text=True, check=False
    )
    assert checked.stdout == "up to date\n"
