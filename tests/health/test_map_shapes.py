"""The shapes of the map: each province has its own, each is used, the built file holds them."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import khuyencong
from khuyencong.domain.foundation.gazetteer import load_provinces
from khuyencong.domain.foundation.place_shapes import list_shapes
from khuyencong.interfaces.common.place_map import FRAME

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
BUILT = Path(khuyencong.__file__).parent / "static/build/map.svg"


def test_each_province_before_the_mergers_has_one_mainland() -> None:
    mainlands = Counter(each.province for each in list_shapes() if not each.islands_vi)
    provinces = load_provinces().as_of(BEFORE)
    assert len(provinces) == 63
    assert mainlands == {each.uid: 1 for each in provinces}


def test_provinces_of_today_are_groups_of_them() -> None:
    places = load_provinces()
    heirs = [places.successors(places.history(each.province)[0], AFTER) for each in list_shapes()]
    assert {len(each) for each in heirs} == {1}
    assert {each[0].uid for each in heirs} == {each.uid for each in places.as_of(AFTER)}
    assert len(places.as_of(AFTER)) == 34


def test_archipelagos_are_drawn_with_their_province() -> None:
    islands = {each.islands_vi: each for each in list_shapes() if each.islands_vi}
    assert {name: each.province for name, each in islands.items()} == {
        "Hoàng Sa": "da-nang",
        "Trường Sa": "khanh-hoa",
    }
    assert all(each.label_x and each.label_y for each in islands.values())


def test_the_built_file_holds_each_shape_once_within_the_frame() -> None:
    built = BUILT.read_text(encoding="utf-8")
    drawn = re.findall(r'<path id="(\w+)"', built)
    assert sorted(drawn) == sorted(each.id for each in list_shapes())
    assert len(set(drawn)) == len(drawn)
    match = re.search(r'viewBox="0 0 (\d+) (\d+)"', built)
    assert match
    left, top, width, height = map(int, FRAME.split())
    assert left < 0
    assert top < 0
    assert left + width > int(match[1])
    assert top + height > int(match[2])
    for x, y in re.findall(r"M([\d.-]+),([\d.-]+)", built):
        assert 0 <= float(x) <= int(match[1])
        assert 0 <= float(y) <= int(match[2])
