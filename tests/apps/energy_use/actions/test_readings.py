"""A file of readings is read, kept, named where it is wrong, and taken back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.energy_use.actions.start_reading_import import start_reading_import
from khuyencong.apps.energy_use.actions.undo_readings import undo_readings
from khuyencong.apps.energy_use.models import ReadingFile, ReadingSet
from khuyencong.apps.energy_use.reading_queries import (
    figures_of_set,
    get_reading_set,
    list_reading_sets,
)
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.energy_use_cast import READ_HEAD, readings_of

S = ReadingFile.State


def verbs() -> list[str]:
    found = Entry.objects.filter(verb__startswith="energy_use.readings").order_by("pk")
    return [verb.rpartition(".")[2] for verb in found.values_list("verb", flat=True)]


def test_a_file_becomes_meters_with_their_figures(site: Any, officer: Any, at: Any) -> None:
    held = readings_of(site, officer=officer, at=at)
    assert (held.state, held.rows, held.decimal_mark, held.faults) == (S.ENTERED, 3, ",", [])
    meter = get_reading_set(held.sets.get().pk, visible_to=officer)
    assert (meter.meter_number, meter.kwh, meter.missing) == ("A1", Decimal("6.5"), 0)
    assert (meter.starts_on, meter.last_day) == (date(2026, 5, 6), date(2026, 5, 6))
    figures = figures_of_set(meter)
    assert figures is not None
    assert figures.kwh == {"normal": 2.0, "offpeak": 0.0, "peak": 4.5}
    assert figures.most_kw == 6.0
    assert verbs() == ["sent", "entered"]


def test_the_day_of_the_contract_decides_the_hours(site: Any, officer: Any, at: Any) -> None:
    """On the old hours the peak is 17:00 to 20:00: all three half hours lie in it."""
    site.new_hours_from = date(2026, 6, 1)
    site.save(update_fields=["new_hours_from"])
    held = readings_of(site, officer=officer, at=at)
    figures = figures_of_set(get_reading_set(held.sets.get().pk, visible_to=officer))
    assert figures is not None
    assert figures.kwh == {"normal": 0.0, "offpeak": 0.0, "peak": 6.5}


def test_a_wrong_line_is_named_and_the_others_are_used(site: Any, officer: Any, at: Any) -> None:
    lines = ("A1;06/05/2026 17:00;2,0", "A1;06/05/2026 17:30;-3,0", "A1;06/05/2026 17:30;1,0")
    held = readings_of(site, *lines, officer=officer, at=at, multiplier=40)
    assert held.state == S.ENTERED
    assert held.fault_counts == [["Số âm", 1]]
    assert (held.faults[0]["line"], held.faults[0]["said"]) == (3, "-3,0")
    assert held.sets.get().kwh == Decimal(120)


def test_a_file_without_a_usable_line_keeps_why(site: Any, officer: Any, at: Any) -> None:
    held = readings_of(site, "A1;32/05/2026 17:00;2,0", officer=officer, at=at)
    assert (held.state, held.intervals) == (S.REFUSED, None)
    assert "dòng 2" in held.failure
    assert held.faults[0]["kind"] == "time"
    assert verbs() == ["sent", "refused"]


def test_meters_of_hostile_names_are_text(site: Any, officer: Any, at: Any) -> None:
    name = "'; drop table x; --"
    lines = (f'"{name}";06/05/2026 17:{minute};1' for minute in ("00", "30"))
    head = READ_HEAD.encode()
    data = b"\n".join((head, *(line.encode() for line in lines)))
    start_reading_import(site=site, name="a.csv", data=data, actor=officer, at=at)
    assert ReadingSet.objects.get().meter_number == name


def test_the_same_file_is_taken_once_and_again_after_undo(site: Any, officer: Any, at: Any) -> None:
    held = readings_of(site, officer=officer, at=at)
    with pytest.raises(BadInput, match="đã nhận"):
        readings_of(site, officer=officer, at=at, is_end=True)
    undone = undo_readings(reading_file=held, actor=officer, at=at)
    assert undone.state == S.UNDONE
    assert not list_reading_sets(site, visible_to=officer).exists()
    with pytest.raises(BadInput, match="đã hoàn tác"):
        undo_readings(reading_file=held, actor=officer, at=at)
    assert readings_of(site, officer=officer, at=at, is_end=True).state == S.ENTERED
    assert verbs() == ["sent", "entered", "undone", "sent", "entered"]


@pytest.mark.parametrize(
    ("name", "data", "multiplier", "words"),
    [
        ("a.csv", b"", 1, "rỗng"),
        ("a.pdf", b"%PDF-1.7", 1, ".csv"),
        ("a.csv", b"a;b\n1;2", 0, "Hệ số nhân"),
        ("a.csv", b"a;b\n1;2", 10**9, "Hệ số nhân"),
    ],
)
def test_what_cannot_be_taken_is_refused_at_once(
    site: Any, officer: Any, at: Any, name: str, data: bytes, multiplier: int, words: str
) -> None:
    given: dict[str, Any] = {"name": name, "data": data, "multiplier": multiplier}
    with pytest.raises(BadInput, match=words):
        start_reading_import(site=site, actor=officer, at=at, **given)
    assert not ReadingFile.objects.exists()


def test_others_may_not(site: Any, officer: Any, appraiser: Any, outsider: Any, at: Any) -> None:
    held = readings_of(site, officer=officer, at=at)
    for stranger in (appraiser, outsider):
        with pytest.raises(NotAllowed):
            readings_of(site, "x", officer=stranger, at=at)
        with pytest.raises(NotAllowed):
            undo_readings(reading_file=held, actor=stranger, at=at)
    with pytest.raises(ReadingSet.DoesNotExist):
        get_reading_set(held.sets.get().pk, visible_to=outsider)
