"""Places over time. Facts: the merger of 01/07/2025 made 34 units of 63 (NQ 202/2025/QH15)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khuyencong.domain.foundation.admin_unit import AdminUnit, Level, Succession, UnitKind
from khuyencong.domain.foundation.gazetteer import (
    AmbiguousPlace,
    Gazetteer,
    PlaceNotFound,
    load_provinces,
)
from khuyencong.domain.foundation.grade import Grade

MERGER = date(2025, 7, 1)
EVE = date(2025, 6, 30)
VISIT = date(2016, 11, 23)


def names(units: tuple[AdminUnit, ...]) -> set[str]:
    return {unit.full_name for unit in units}


class TestProvincesOfADay:
    @pytest.mark.parametrize(("on", "count"), [(VISIT, 63), (EVE, 63), (MERGER, 34)])
    def test_counts(self, on: date, count: int) -> None:
        assert len(load_provinces().as_of(on, kind="province")) == count

    def test_after_the_merger_six_are_cities(self) -> None:
        cities = [u.name for u in load_provinces().as_of(MERGER) if u.kind is UnitKind.CITY]
        assert cities == ["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"]

    def test_dong_nai_becomes_a_city_and_stays_the_same_unit(self) -> None:
        places = load_provinces()
        before = places.find("Đồng Nai", on=date(2026, 4, 29))
        after = places.find("Đồng Nai", on=date(2026, 4, 30))
        assert (before.kind, after.kind) == (UnitKind.PROVINCE, UnitKind.CITY)
        assert before.uid == after.uid
        assert places.successors(before, date(2026, 5, 1)) == (after,)

    def test_names_are_not_shared_on_one_day(self) -> None:
        for on in (EVE, MERGER):
            units = load_provinces().as_of(on)
            assert len({u.name for u in units}) == len({u.code for u in units}) == len(units)


class TestSuccession:
    def test_binh_dinh_goes_to_the_new_gia_lai(self) -> None:
        places = load_provinces()
        old = places.find("Tỉnh Bình Định", on=VISIT)
        (heir,) = places.successors(old, MERGER)
        assert heir.full_name == "Tỉnh Gia Lai"
        assert heir.uid != places.find("Gia Lai", on=VISIT).uid

    def test_binh_duong_goes_to_the_city(self) -> None:
        places = load_provinces()
        (heir,) = places.successors(places.find("Bình Dương", on=EVE), MERGER)
        assert heir.full_name == "Thành phố Hồ Chí Minh"

    def test_new_gia_lai_comes_from_two(self) -> None:
        places = load_provinces()
        new = places.find("Gia Lai", on=MERGER)
        assert names(places.predecessors(new, EVE)) == {"Tỉnh Gia Lai", "Tỉnh Bình Định"}

    def test_every_old_province_is_somewhere_and_every_new_one_has_an_origin(self) -> None:
        places = load_provinces()
        heirs = [places.successors(unit, MERGER) for unit in places.as_of(EVE)]
        assert all(len(found) == 1 for found in heirs)
        assert {found[0].uid for found in heirs} == {u.uid for u in places.as_of(MERGER)}
        origins = [places.predecessors(unit, EVE) for unit in places.as_of(MERGER)]
        assert sum(len(found) for found in origins) == 63

    def test_nothing_succeeds_before_it_begins(self) -> None:
        places = load_provinces()
        new = places.find("Gia Lai", on=MERGER)
        assert places.successors(new, EVE) == ()

    @settings(deadline=None)
    @given(st.dates(date(2012, 1, 1), date(2030, 1, 1)), st.integers(0, 62), st.integers(0, 6000))
    def test_successors_stand_on_their_day(self, start: date, index: int, days: int) -> None:
        places = load_provinces()
        units = places.as_of(start)
        unit, later = units[index % len(units)], start + timedelta(days=days)
        heirs = places.successors(unit, later)
        assert heirs
        assert all(heir.is_valid(later) for heir in heirs)
        assert all(unit in places.predecessors(heir, start) for heir in heirs)


class TestFindByName:
    @pytest.mark.parametrize(
        ("text", "uid"),
        [
            ("Bình Định", "binh-dinh"),
            ("  tỉnh  BÌNH ĐỊNH ", "binh-dinh"),
            ("tinh binh dinh", "binh-dinh"),
            ("TP. Hồ Chí Minh", "ho-chi-minh"),
            ("TP.HCM", "ho-chi-minh"),
            ("Tp HCM", "ho-chi-minh"),
            ("T.P Hồ Chí Minh", "ho-chi-minh"),
            ("TPHCM", "ho-chi-minh"),
            ("thành phố Đà Nẵng", "da-nang"),
            ("BR-VT", "ba-ria-vung-tau"),
            ("Bà Rịa–Vũng Tàu", "ba-ria-vung-tau"),
            ("Khánh Hoà", "khanh-hoa"),
            ("Đăk Lăk", "dak-lak"),
            ("T. Bình Dương", "binh-duong"),
            ("Thừa Thiên - Huế", "hue"),
            ("Huế", "hue"),
            ("Hà Tĩnh", "ha-tinh"),
        ],
    )
    def test_accepts_the_usual_spellings(self, text: str, uid: str) -> None:
        assert load_provinces().find(text, on=VISIT, kind="province").uid == uid

    def test_accepts_decomposed_letters(self) -> None:
        decomposed = "Bi\u0300nh \u0110i\u0323nh"
        assert load_provinces().find(decomposed, on=VISIT).uid == "binh-dinh"

    def test_a_name_of_another_day_is_explained(self) -> None:
        with pytest.raises(PlaceNotFound) as refusal:
            load_provinces().find("Bình Định", on=MERGER, kind="province")
        assert refusal.value.field == "province"
        told = str(refusal.value)
        assert "Tỉnh Bình Định có đến 30/06/2025, sau đó thuộc Tỉnh Gia Lai" in told
        assert "01/07/2025 không có tỉnh, thành phố nào tên “Bình Định”" in told

    def test_a_slip_of_the_pen_gets_a_suggestion(self) -> None:
        with pytest.raises(PlaceNotFound, match="Gần giống: Tỉnh Bình Dương"):
            load_provinces().find("Bình Dươg", on=VISIT)

    def test_nonsense_gets_a_plain_refusal(self) -> None:
        with pytest.raises(PlaceNotFound, match="nào tên “”"):
            load_provinces().find("", on=VISIT)


def unit(uid: str, name: str, kind: UnitKind, parent: str | None = None) -> AdminUnit:
    return AdminUnit(uid, name, kind, None, parent, None, None, "ví dụ", Grade.SECONDARY)


class TestSmallWorld:
    """A made-up country of two provinces."""

    places = Gazetteer(
        [
            unit("a", "An", UnitKind.PROVINCE),
            unit("b", "Bắc", UnitKind.PROVINCE),
            unit("a1", "Tân", UnitKind.COMMUNE, "a"),
            unit("b1", "Tân", UnitKind.COMMUNE, "b"),
            unit("a2", "Tấn", UnitKind.WARD, "a"),
            unit("a3", "An", UnitKind.COMMUNE, "a"),
            unit("a4", "Tịnh Khê", UnitKind.COMMUNE, "a"),
        ],
        [Succession("a1", "a2", date(2030, 1, 1), True, "ví dụ", Grade.SECONDARY)],
    )

    def test_two_of_a_name_are_ambiguous_until_the_area_is_said(self) -> None:
        with pytest.raises(AmbiguousPlace, match="Xã Tân, Tỉnh An; Xã Tân, Tỉnh Bắc") as refusal:
            self.places.find("Tân", on=VISIT)
        assert refusal.value.field == "place"
        area = self.places.find("Bắc", on=VISIT)
        assert self.places.find("Tân", on=VISIT, within=area).uid == "b1"

    def test_accents_decide_before_they_are_dropped(self) -> None:
        area = self.places.find("An", on=VISIT)
        assert self.places.find("Tấn", on=VISIT).uid == "a2"
        assert self.places.find("phuong tan", on=VISIT, within=area).uid == "a2"

    def test_the_higher_rung_answers_to_a_bare_name(self) -> None:
        assert self.places.find("An", on=VISIT).uid == "a"
        assert self.places.find("An", on=VISIT, kind="commune").uid == "a3"
        assert self.places.find("Xã An", on=VISIT).uid == "a3"

    def test_a_name_that_looks_like_a_prefix_is_a_name(self) -> None:
        assert self.places.find("tinh khe", on=VISIT).uid == "a4"

    def test_a_unit_that_gives_a_part_away_stays_among_its_successors(self) -> None:
        giver = self.places.find("Tân", on=VISIT, within=self.places.find("An", on=VISIT))
        heirs = self.places.successors(giver, date(2030, 1, 1))
        assert [heir.uid for heir in heirs] == ["a1", "a2"]

    def test_children(self) -> None:
        below = self.places.children(self.places.find("Bắc", on=VISIT), on=VISIT)
        assert [part.uid for part in below] == ["b1"]
        assert below[0].level is Level.COMMUNE
