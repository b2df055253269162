"""Measures are found without accents, by system and by calculator."""

from __future__ import annotations

from khuyencong.domain.energy_audit.library.finding import find_entries


def codes(**asked: str) -> list[str]:
    return [each.code for each in find_entries(**asked)]


def test_words_need_no_accents_and_no_order() -> None:
    assert codes(words="HOI BAY sua") == ["2.2113"]
    assert codes(words="Sửa hoặc thay bẫy hơi") == ["2.2113"]
    assert codes(words="steam trap install") == ["2.2111"]


def test_a_code_finds_its_rows() -> None:
    assert codes(words="2.1124") == ["2.1124", "2.1124-2"]


def test_filters_hold_together() -> None:
    leaks = codes(calculator="compressed_air_leak")
    assert leaks == ["2.3523", "2.3524"]
    assert codes(calculator="compressed_air_leak", system="steam") == []
    assert codes(words="khong co dau", system="steam") == []


def test_what_has_a_calculator_and_all() -> None:
    assert len(find_entries()) == 358
    assert 200 < len(codes(calculator="any")) < 358


def test_what_nobody_knows_finds_nothing() -> None:
    assert codes(system="ship") == codes(calculator="magic") == codes(words="🚀" * 1000) == []


def test_beginnings_of_words_count_and_a_phrase_goes_first() -> None:
    found = codes(words="lò hơi")
    assert "2.1115" not in found  # "khói" and "loại" only hold the letters
    assert found[0] == "2.1211"  # "Dời lò hơi đến vị trí hợp lý hơn", of the system "Lò hơi"
