"""Factors, prices and hours as the dated data have them; expected values from their sources."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from khuyencong.domain.energy.facts import find_fact, get_fact, grid_factor, list_facts, not_read
from khuyencong.domain.energy.tariffs import (
    find_tariff,
    hours_by_band,
    hours_of,
    list_hours,
    list_tariffs,
)
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade

EVERY = [
    *list_facts("factors", "toe"),
    *list_facts("factors", "grid"),
    *list_facts("factors", "fuels"),
    *list_facts("limits", "limits"),
    *list_facts("consumption", "norms"),
    *list_tariffs(),
    *list_hours(),
]
DOCUMENT = re.compile(
    r"(NĐ|TT|QĐ|NQ|Luật|CV|Công văn) \d+/[\w/-]+|Công bố .* Cục Biến đổi khí hậu"
    r"|Nhóm nghiên cứu .*|Hướng dẫn IPCC 2006, .*|Định nghĩa của IEA .*|3\.6 MJ / 41\.868 GJ"
)
"""A document with its number; the few that have none are named in full."""


def test_nothing_nobody_read_or_without_a_first_day_is_on() -> None:
    for fact in EVERY:
        unsure = fact.grade is Grade.MEMORY or fact.valid_from is None
        assert not (fact.is_on and unsure), fact.id
        assert fact.is_on or fact.off_reason


def test_each_fact_names_its_document() -> None:
    nameless = [fact for fact in EVERY if not DOCUMENT.fullmatch(fact.act)]
    # Better no document than one we do not know; such a line stays off.
    assert {(fact.act, fact.is_on, fact.grade) for fact in nameless} <= {
        ("Chưa rõ văn bản", False, Grade.MEMORY)
    }
    assert [fact.id for fact in EVERY if fact.seen_in in ("", "same")] == []


def test_a_figure_tells_its_document() -> None:
    fact = get_fact("toe.electricity", on=date(2026, 11, 26))
    assert fact.value == Decimal("0.0001543")
    assert fact.told() == "0,0001543 TOE/kWh (Công văn 3505/BCT-KHCN)"
    with pytest.raises(BadInput, match="chưa có hệ số"):
        get_fact("toe.rice_husk", on=date(2026, 11, 26))
    assert find_fact("toe.electricity", on=date(2011, 4, 18)) is None  # the day before the letter


@pytest.mark.parametrize(
    ("year", "value", "of", "has_note"),
    [(2014, "0.6612", 2014, False), (2023, "0.6592", 2023, False), (2026, "0.6592", 2023, True)],
)
def test_the_grid_factor_is_that_of_the_year_or_says_so(
    year: int, value: str, of: int, has_note: bool
) -> None:
    fact, note = grid_factor(year=year)
    assert (fact.value, fact.year, bool(note)) == (Decimal(value), of, has_note)


def test_there_is_no_grid_factor_before_the_first() -> None:
    with pytest.raises(BadInput):
        grid_factor(year=2013)


@pytest.mark.parametrize(
    ("on", "peak"),
    [
        (date(2019, 3, 19), None),  # the day before QĐ 648
        (date(2019, 3, 20), 3076),
        (date(2023, 5, 3), 3076),
        (date(2023, 5, 4), None),  # QĐ 1062: only recalled, off
        (date(2025, 5, 10), 3640),  # QĐ 1279
    ],
)
def test_prices_by_day(on: date, peak: int | None) -> None:
    tariff = find_tariff(use="production", voltage="lt6", on=on)
    assert (tariff.price_vnd("peak") if tariff else None) == peak


class TestHours:
    """Until 21/4/2026: peak 9:30-11:30, 17:00-20:00, off-peak 22:00-4:00; then QĐ 963."""

    def at(self, moment: datetime, switched_on: date | None = None) -> str:
        hours, _ = hours_of(on=moment.date(), switched_on=switched_on)
        return hours.band_at(moment)

    @pytest.mark.parametrize(
        ("moment", "band"),
        [
            (datetime(2026, 4, 21, 9, 30), "peak"),
            (datetime(2026, 4, 21, 11, 30), "normal"),
            (datetime(2026, 4, 21, 23, 0), "offpeak"),
            (datetime(2026, 4, 21, 3, 59), "offpeak"),
            (datetime(2026, 4, 22, 9, 30), "normal"),
            (datetime(2026, 4, 22, 17, 30), "peak"),
            (datetime(2026, 4, 22, 22, 30), "normal"),
            (datetime(2026, 4, 22, 0, 0), "offpeak"),
            (datetime(2026, 4, 26, 18, 0), "normal"),  # a Sunday
        ],
    )
    def test_bands_on_both_sides_of_the_switch(self, moment: datetime, band: str) -> None:
        assert self.at(moment) == band

    def test_a_contract_may_go_over_later(self) -> None:
        moment = datetime(2026, 6, 1, 18, 0)
        assert self.at(moment) == "peak"
        assert self.at(moment.replace(hour=10), date(2026, 7, 1)) == "peak"
        assert hours_of(on=moment.date(), switched_on=date(2026, 7, 1))[1]

    @pytest.mark.parametrize(
        ("on", "switched_on", "act"),
        [
            (date(2026, 4, 21), None, "TT 16/2014/TT-BCT"),
            (date(2026, 4, 22), None, "QĐ 963/QĐ-BCT"),
            (date(2026, 6, 30), date(2026, 7, 1), "TT 16/2014/TT-BCT"),
            (date(2026, 7, 1), date(2026, 7, 1), "QĐ 963/QĐ-BCT"),
            (date(2026, 4, 1), date(2026, 3, 1), "TT 16/2014/TT-BCT"),  # no text yet
        ],
    )
    def test_the_day_of_the_contract_or_of_the_text(
        self, on: date, switched_on: date | None, act: str
    ) -> None:
        hours, note = hours_of(on=on, switched_on=switched_on)
        assert (hours.act, bool(note)) == (act, act.startswith("TT"))

    def test_the_days_of_the_peak_are_data(self) -> None:
        hours, _ = hours_of(on=date(2026, 5, 1))
        on_sundays = replace(hours, peak_days=("sun",))
        assert hours_by_band(hours, weekday=6)["peak"] == 0
        assert hours_by_band(on_sundays, weekday=6)["peak"] == 5  # 17:30-22:30
        assert hours_by_band(on_sundays, weekday=0)["peak"] == 0

    def test_a_day_has_24_hours(self) -> None:
        for on in (date(2026, 1, 1), date(2026, 5, 1)):
            hours, _ = hours_of(on=on)
            for weekday in range(7):
                assert sum(hours_by_band(hours, weekday=weekday).values()) == 24


def test_what_nobody_read_is_told() -> None:
    assert any("TT 20/2016" in each for each in not_read())
