"""The map of values by place: classes by hand, equal values together, what has no class."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from khuyencong.interfaces.common.place_map import CLASSES, Place, PlaceMap, place_map


def drawn(*values: int | None) -> PlaceMap:
    return place_map([Place(label=str(each), shapes=(), value=each) for each in values], str)


def tones(*values: int | None) -> list[str]:
    return [tone for _, tone in drawn(*values).places]


def test_seven_values_fall_into_five_classes() -> None:
    # the last of each class is number ceil(7 x part / 5): 2, 3, 5, 6, 7
    assert tones(10, 20, 30, 40, 50, 60, 70) == ["1", "1", "2", "3", "3", "4", "5"]
    classes = drawn(10, 20, 30, 40, 50, 60, 70).classes
    assert [(each.tone, each.least, each.most, each.places) for each in classes] == [
        ("5", "70", "70", 1),
        ("4", "60", "60", 1),
        ("3", "40", "50", 2),
        ("2", "30", "30", 1),
        ("1", "10", "20", 2),
    ]


def test_few_values_keep_the_darkest_for_the_highest() -> None:
    assert tones(7, 3) == ["5", "4"]
    assert tones(8) == ["5"]


def test_zero_nothing_and_hidden_are_told_apart() -> None:
    found = place_map(
        [
            Place(label="zero", shapes=(), value=0),
            Place(label="nothing", shapes=()),
            Place(label="hidden", shapes=(), value=2, is_hidden=True),
            Place(label="elsewhere", shapes=(), value=9, is_outside=True),
        ],
        str,
    )
    assert [tone for _, tone in found.places] == ["0", "none", "hidden", "outside"]
    assert not found.classes
    assert not found.ranked
    assert [each.label for each in (*found.zero, *found.none, *found.hidden)] == [
        "zero",
        "nothing",
        "hidden",
    ]


def test_nothing_at_all() -> None:
    assert drawn(None, 0).classes == ()


def test_islands_say_whose_they_are() -> None:
    places = [
        Place(label="Đà Nẵng", shapes=("quangnam", "danang", "hoangsa")),
        Place(label="Khánh Hòa", shapes=("khanhhoa", "truongsa")),
    ]
    told = [(shape.islands_vi, owner) for shape, owner in place_map(places, str).islands]
    assert told == [("Hoàng Sa", "Đà Nẵng"), ("Trường Sa", "Khánh Hòa")]


@given(st.lists(st.integers(0, 20), max_size=40))
def test_darker_is_never_less(values: list[int]) -> None:
    found = drawn(*values)
    told = sorted((place.value or 0, int(tone)) for place, tone in found.places)
    assert [tone for _, tone in told] == sorted(tone for _, tone in told)
    assert len({(value, tone) for value, tone in told}) == len(set(values))  # equals stay together
    assert len(found.classes) <= CLASSES
    assert all((tone == 0) == (value == 0) for value, tone in told)
    assert not values or not max(values) or told[-1][1] == CLASSES
