"""Both languages know the same codes; the English level says what the Vietnamese one says."""

from __future__ import annotations

import re

import pytest

from khuyencong.domain.norms import labels, labels_en
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine

LINES = NormLibrary.shipped().lines


@pytest.mark.parametrize("table", ["UNITS", "OFF_REASONS", "FUNDS"])
def test_both_languages_know_the_same_codes(table: str) -> None:
    assert getattr(labels_en, table).keys() == getattr(labels, table).keys()


def digits(text: str) -> list[str]:
    return re.findall(r"\d+", text.replace(".", "").replace(",", ""))


@pytest.mark.parametrize("norm", LINES, ids=lambda norm: norm.norm_id)
def test_the_english_level_and_period_hold_the_same_figures(norm: NormLine) -> None:
    assert digits(labels_en.level_of(norm)) == digits(labels.level_of(norm))
    assert digits(labels_en.period_of(norm)) == digits(labels.period_of(norm))


def test_a_level_in_english() -> None:
    machinery = next(norm for norm in LINES if norm.norm_id == "N2014-2c")
    assert labels_en.level_of(machinery) == "50 %, at most VND 200,000,000"
    assert labels_en.period_of(machinery) == "from 08/04/2014 until 10/05/2018"
