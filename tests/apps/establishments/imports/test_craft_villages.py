"""The shipped villages say what the sources say, no more."""

from __future__ import annotations

from collections import Counter

from khuyencong.apps.establishments.facts import CraftVillageFacts
from khuyencong.apps.establishments.imports.craft_villages import published_craft_villages
from khuyencong.domain.foundation.grade import Grade

VILLAGES = published_craft_villages()
BY_CODE: dict[str, CraftVillageFacts] = {facts.code: facts for _, facts in VILLAGES}


def test_there_are_nineteen_of_binh_dinh_and_four_of_binh_duong() -> None:
    assert Counter(province for province, _ in VILLAGES) == {"Bình Định": 19, "Bình Dương": 4}
    assert len(BY_CODE) == 23


def test_each_has_a_source_and_stays_second_hand() -> None:
    for _, facts in VILLAGES:
        facts.check()
        assert facts.grade is Grade.SECONDARY


def test_what_two_sources_tell_differently_stands_apart() -> None:
    """V03: 180 households against about 100; V08: more than 1,500 against more than 600."""
    assert BY_CODE["V03"].households == 180
    assert "khoảng 100 hộ" in BY_CODE["V03"].conflict
    assert "MÂU THUẪN" not in BY_CODE["V03"].note
    assert BY_CODE["V08"].households == 1500
    assert "hơn 600 hộ" in BY_CODE["V08"].conflict
    assert [code for code, facts in BY_CODE.items() if facts.conflict] == ["V03", "V08"]


def test_a_count_that_no_source_gives_stays_empty() -> None:
    assert (BY_CODE["V01"].households, BY_CODE["V01"].workers) == (None, None)
    assert (BY_CODE["V20"].households, BY_CODE["V20"].workers) == (None, 500)
    assert BY_CODE["V10"].figure_year == 2004
