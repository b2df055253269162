"""Figures follow the language of the page, and what a field shows it also reads."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.utils.translation import override

from khuyencong.interfaces.common.figures import amount_text, number_text, percent_text
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.common.templatetags.figures import day, million, percent, vnd


@pytest.fixture
def in_english() -> Iterator[None]:
    with override("en"):
        yield


def test_vietnamese_figures() -> None:
    assert (amount_text(1_234_567), number_text(Decimal("1234.5"))) == ("1.234.567", "1.234,5")
    assert (percent_text(Decimal("0.015")), million(1_527_900_000)) == ("1,5 %", "1.527,9")
    assert (vnd(None), million(None), percent(None), million(2_000_000_000)) == (
        "–", "–", "–", "2.000",
    )  # fmt: skip


def test_english_figures(in_english: None) -> None:
    assert (amount_text(1_234_567), number_text(Decimal("1234.5"))) == ("1,234,567", "1,234.5")
    assert (percent_text(Decimal("0.015")), million(1_527_900_000)) == ("1.5 %", "1,527.9")
    assert day("2016-11-23") == "23/11/2016"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("amount", [0, 50_000, 514_000_000, 1_234_567, 2_025_000_000])
def test_an_amount_shown_in_a_field_is_read_again(language: str, amount: int) -> None:
    with override(language):
        field = MoneyField()
        assert field.clean(field.prepare_value(amount)) == amount
