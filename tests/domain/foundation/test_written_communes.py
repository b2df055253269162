"""Which commune a text names: old and new names of Bình Định, which went into Gia Lai in 2025."""

from __future__ import annotations

import pytest

from khuyencong.domain.foundation.gazetteer import load_gazetteer
from khuyencong.domain.foundation.written_communes import (
    find_named_commune,
    names_of,
    with_origins,
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("xã Nhơn Phúc", "Xã Nhơn Phúc"),
        ("Nhơn Phúc, An Nhơn", "Xã Nhơn Phúc"),
        ("thôn An Thái, X. Nhơn Phúc, TX. An Nhơn", "Xã Nhơn Phúc"),
        ("nhon phuc", "Xã Nhơn Phúc"),
        ("xã Phước Hòa, huyện Tuy Phước", "Xã Phước Hòa"),
        ("thị trấn An Lão, huyện An Lão", "Thị trấn An Lão"),
        ("xã An Lão", "Xã An Lão"),
        ("Hoài Tân, Hoài Nhơn", "Phường Hoài Tân"),
    ],
)
def test_a_text_names_one_commune(text: str, label: str) -> None:
    found = find_named_commune(text, province="binh-dinh")
    assert found is not None
    assert found.label_vi == label


@pytest.mark.parametrize(
    "text", ["", "  , ;", "Nơi không có", "phường Ngô Mây", "Phú Giáo", "1" * 5_000]
)
def test_a_text_that_names_none(text: str) -> None:
    assert find_named_commune(text, province="binh-dinh") is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ngô Mây, huyện Phù Cát", "Thị trấn Ngô Mây"),
        ("Ngô Mây, thành phố Quy Nhơn", "Phường Ngô Mây"),
        ("thị trấn Ngô Mây", "Thị trấn Ngô Mây"),
        ("phường Ngô Mây, An Khê", "Phường Ngô Mây"),
        ("xã Ngô Mây", "Xã Ngô Mây"),
        ("Ngô Mây", "Xã Ngô Mây"),
    ],
)
def test_namesakes_are_told_apart_by_district_or_kind(text: str, label: str) -> None:
    """Phù Cát had a town of that name, Quy Nhơn a ward, An Khê another; since 2025 there is a
    commune."""
    found = find_named_commune(text, province="binh-dinh")
    assert found is not None
    assert found.label_vi == label


def test_a_bare_name_that_a_district_bore_is_not_surely_the_commune() -> None:
    """An Nhơn was a town (thị xã) until 2025 and is a ward since."""
    given = {"province": "binh-dinh"}
    assert find_named_commune("An Nhơn", **given) is not None
    assert find_named_commune("An Nhơn", is_sure=True, **given) is None
    assert find_named_commune("phường An Nhơn", is_sure=True, **given) is not None
    assert find_named_commune("xã Nhơn Phúc, An Nhơn", is_sure=True, **given) is not None


def test_what_went_in_whole_belongs_to_it_and_what_was_divided_does_not() -> None:
    """xã An Lão of 2025 took thị trấn An Lão and the communes An Tân and An Hưng."""
    found = find_named_commune("xã An Lão", province="gia-lai-2025")
    assert found is not None
    assert names_of(with_origins(found.uid)) == ["an hung", "an lao", "an tan"]
    places = load_gazetteer()
    heirs: dict[str, set[str]] = {}
    for link in places.links:
        heirs.setdefault(link.old, set()).add(link.new)
    divided = next(old for old, new in sorted(heirs.items()) if len(new) > 1)
    assert all(divided not in with_origins(new) for new in heirs[divided])
