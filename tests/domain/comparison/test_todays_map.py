"""A merger moves no đồng: on the shipped map, and on any map with any figures."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.comparison.todays_map import heir_of, on_map, todays_map
from khuyencong.domain.foundation.admin_unit import AdminUnit, Succession, UnitKind
from khuyencong.domain.foundation.gazetteer import Gazetteer, load_provinces
from khuyencong.domain.foundation.grade import Grade

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
PLACES = load_provinces()


def test_binh_dinh_and_gia_lai_are_gia_lai_today() -> None:
    heirs = todays_map(PLACES, on=AFTER)
    members = {uid for uid, heir in heirs.items() if heir == heirs["binh-dinh"]}
    assert members == {"binh-dinh", "gia-lai", heirs["binh-dinh"]}
    assert PLACES.history(heirs["binh-dinh"])[-1].name == "Gia Lai"


def test_binh_duong_is_ho_chi_minh_city_today() -> None:
    heir = heir_of(PLACES, "binh-duong", on=AFTER)
    assert PLACES.history(heir)[-1].full_name == "Thành phố Hồ Chí Minh"


def test_before_the_merger_each_stands_for_itself() -> None:
    assert heir_of(PLACES, "binh-dinh", on=BEFORE) == "binh-dinh"


def test_hand_sum() -> None:
    heirs = todays_map(PLACES, on=AFTER)
    gia_lai = heirs["gia-lai"]
    figures = {
        ("binh-dinh", 2016): 5,
        ("gia-lai", 2016): 2,
        ("ha-noi", 2016): 9,
        (gia_lai, 2026): 4,
    }
    assert on_map(figures, heirs) == {
        (gia_lai, 2016): 7,
        ("ha-noi", 2016): 9,
        (gia_lai, 2026): 4,
    }


def test_what_was_divided_stays_itself() -> None:
    units = [_unit("old", None, BEFORE), _unit("east", AFTER, None), _unit("west", AFTER, None)]
    places = Gazetteer(units, [_link("old", "east"), _link("old", "west")])
    assert heir_of(places, "old", on=AFTER) == "old"


uids = st.sampled_from([*PLACES.uids])
shipped = st.dictionaries(
    st.tuples(uids, st.integers(2008, 2027)), st.integers(-(10**12), 10**12), max_size=60
)


@given(shipped)
def test_a_merger_moves_no_dong(figures: dict[tuple[str, int], int]) -> None:
    _assert_nothing_moved(figures, todays_map(PLACES, on=AFTER))


@st.composite
def maps(draw: st.DrawFn) -> tuple[Gazetteer, list[str]]:
    """Draw a map whose provinces merge, are divided or stay, in two waves."""
    old = [f"o{n}" for n in range(draw(st.integers(1, 8)))]
    new = [f"n{n}" for n in range(draw(st.integers(1, 4)))]
    links = [
        _link(one, heir)
        for one in old
        for heir in draw(st.lists(st.sampled_from(new), unique=True, max_size=3))
    ]
    ended = {link.old for link in links}
    units = [_unit(uid, None, BEFORE if uid in ended else None) for uid in old]
    units += [_unit(uid, AFTER, None) for uid in new]
    return Gazetteer(units, links), [*old, *new]


@given(maps(), st.data())
def test_nor_does_any_merger_on_any_map(
    made: tuple[Gazetteer, list[str]], data: st.DataObject
) -> None:
    places, names = made
    keys = st.tuples(st.sampled_from(names), st.integers(2020, 2023))
    figures = data.draw(st.dictionaries(keys, st.integers(-100, 10**12), max_size=20))
    _assert_nothing_moved(figures, todays_map(places, on=AFTER))


def _assert_nothing_moved(figures: dict[tuple[str, int], int], heirs: dict[str, str]) -> None:
    carried = on_map(figures, heirs)
    for year in {year for _, year in figures}:
        before = sum(value for (_, each), value in figures.items() if each == year)
        assert sum(value for (_, each), value in carried.items() if each == year) == before


def _unit(uid: str, first: date | None, last: date | None) -> AdminUnit:
    return AdminUnit(uid, uid, UnitKind.PROVINCE, None, None, first, last, "made up", Grade.MEMORY)


def _link(old: str, new: str) -> Succession:
    return Succession(old, new, AFTER, False, "made up", Grade.MEMORY)
