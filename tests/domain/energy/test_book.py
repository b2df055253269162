"""Facts with what people confirmed: as norms, a recalled line is off until somebody read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.domain.energy.book import OFF_REASONS, FactBook, FactConfirmation
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade

COS_PHI = "limits:power_factor.required@2014-12-10"
PRICE_OF_2024 = "tariffs:production.lt6@2023-11-09"
READ = FactConfirmation(
    key=COS_PHI,
    act="TT 15/2014/TT-BCT",
    article="Điều 3",
    read_on=date(2026, 11, 26),
    confirmed_by="Người đọc",
)
ON = date(2026, 11, 27)


def book_with(*confirmations: Any) -> FactBook:
    return FactBook.shipped().with_confirmations(confirmations)


def test_every_line_has_its_key_and_reason() -> None:
    lines = FactBook.shipped().lines
    assert len({line.key for line in lines}) == len(lines)
    assert all(line.fact.is_on or line.fact.off_reason in OFF_REASONS for line in lines)


def test_a_recalled_line_is_on_once_somebody_read_the_document() -> None:
    assert FactBook.shipped().find_fact("power_factor.required", on=ON) is None
    fact = book_with(READ).find_fact("power_factor.required", on=ON)
    assert fact is not None
    assert (fact.value, fact.grade, fact.article) == (Decimal("0.9"), Grade.TEXT, "Điều 3")
    with pytest.raises(BadInput, match="trí nhớ"):
        book_with(replace(READ, read_in_document=False))


def test_a_second_hand_line_keeps_its_grade_when_it_was_only_told() -> None:
    key = "toe:toe.electricity@2011-04-19"
    line = book_with(replace(READ, key=key, read_in_document=False)).get(key)
    assert (line.fact.grade, line.fact.is_on) == (Grade.SECONDARY, True)
    assert line.confirmation is not None


def test_prices_that_were_read_are_found() -> None:
    """QĐ 2941: 3314 đồng at peak below 6 kV, recalled; the day before its first is another text."""
    asked = {"use": "production", "voltage": "lt6", "on": date(2024, 1, 1)}
    assert FactBook.shipped().find_tariff(**asked) is None
    tariff = book_with(replace(READ, key=PRICE_OF_2024)).find_tariff(**asked)
    assert tariff is not None
    assert tariff.price_vnd("peak") == 3314


def test_hours_that_were_read_have_no_note() -> None:
    read = replace(READ, key="hours:old", valid_from=date(2014, 6, 1))
    assert book_with().hours_of(on=date(2020, 1, 1))[1]
    assert not book_with(read).hours_of(on=date(2020, 1, 1))[1]
    assert book_with(read).hours_of(on=date(2014, 5, 31))[1]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"article": " "}, "article"),
        ({"act": ""}, "act"),
        ({"valid_to": date(2014, 1, 1)}, "valid_to"),
        ({"value": Decimal(0)}, "value"),
        ({"value": Decimal("NaN")}, "value"),
        ({"key": "tou"}, "key"),
        ({"key": "limits:tou.mandatory.transformer"}, "valid_from"),
        ({"key": "grid:grid.unofficial@2024-01-01"}, ""),
        ({"key": PRICE_OF_2024, "value": Decimal(1)}, "value"),
        ({"key": PRICE_OF_2024, "valid_to": date(2026, 1, 1)}, "valid_from"),  # over QĐ 1279
    ],
)
def test_what_makes_no_fact_is_refused(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        book_with(replace(READ, **changes))
    assert refused.value.field == field


def test_the_last_word_wins() -> None:
    later = replace(READ, read_on=date(2026, 11, 27), value=Decimal("0.95"))
    fact = book_with(later, READ).find_fact("power_factor.required", on=ON)
    assert fact is not None
    assert fact.value == Decimal("0.95")
