"""The measure library holds the whole list, and names only what exists."""

from __future__ import annotations

import pytest

from khuyencong.domain.energy.catalogue import list_calculators
from khuyencong.domain.energy_audit.library import entries
from khuyencong.domain.energy_audit.library.entries import (
    list_entries,
    list_needs,
    list_systems,
    list_types,
    needs_of,
    source_titles,
)
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold, nfc


def test_every_row_of_the_list_has_its_entry() -> None:
    # arc_codes.csv: 358 rows below its heading, eight codes twice (counted with sort | uniq -d)
    assert len(source_titles()) == 358
    assert list_entries().keys() == source_titles().keys()
    assert sum(1 for code in list_entries() if code.endswith("-2")) == 8


def test_entries_lie_in_the_file_of_their_type() -> None:
    assert list(list_types()) == [f"2.{n}" for n in range(1, 10)]
    strays = [code for code, each in list_entries().items() if code[:3] != each.type]
    # the list itself goes on after 2.1399 with 2.1400; no type changes within a file
    assert strays == []


def test_titles_are_vietnamese_composed_and_their_own() -> None:
    titles = [each.title_vi for each in list_entries().values()]
    assert all(nfc(each) == each and fold(each) != each.lower() for each in titles)
    assert {each for each in titles if titles.count(each) > 1} == set()


def test_each_calculator_exists() -> None:
    named = {name for each in list_entries().values() for name in each.calculators}
    assert named <= list_calculators().keys()
    assert len(named) > 30


def test_every_system_and_need_is_used() -> None:
    rows = list_entries().values()
    assert {each.system for each in rows} == list_systems().keys()
    assert {need.id for each in rows for need in needs_of(each)} == list_needs().keys()


def test_no_range_of_savings_stands_without_a_source() -> None:
    assert [e.code for e in list_entries().values() if e.typical_vi and not e.typical_source] == []


def test_what_the_system_needs_comes_first_and_once() -> None:
    # systems.yaml: boiler asks nameplate, hours, fuel_use, fuel_price; 2.1241 adds blowdown
    ids = [each.id for each in needs_of(list_entries()["2.1241"])]
    assert ids == ["nameplate", "hours", "fuel_use", "fuel_price", "blowdown"]


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"code": "9.9999"}, "code"),
        ({"system": "ship"}, "system"),
        ({"needs": ["luck"]}, "needs"),
        ({"typical_vi": "10 %"}, "typical_source"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_bad_row_is_named(
    change: dict[str, object], key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = {"code": "2.1111", "system": "steam", "title_vi": "Hấp", **change}
    content = {"combustion.yaml": {"type": "2.1", "entries": [row]}}
    monkeypatch.setattr(entries, "_files", lambda: content)
    with pytest.raises(BadInput) as refusal:
        entries.list_entries.__wrapped__()
    assert refusal.value.field == key
