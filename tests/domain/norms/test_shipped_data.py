"""The shipped files hold every line of the table they came from, field by field."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.verify import verify_data

CSV = Path(__file__).parents[2] / "cases/norms/norms.csv"


def _rows() -> list[dict[str, str]]:
    with CSV.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["id"])
def test_a_line_says_what_the_table_says(row: dict[str, str]) -> None:
    norm = NormLibrary.shipped().get(row["id"])
    share = Decimal(row["percent_max"]) / 100 if row["percent_max"] else None
    assert norm.line == row["line"]
    assert norm.fund == row["fund"]
    assert (norm.province or "") == row["province"]
    assert norm.content_vi == row["content_vi"]
    assert norm.content_en == row["content_en"]
    assert norm.unit == row["unit"]
    assert norm.share == share
    assert norm.share_state == row["share_state"]
    assert norm.ceiling_vnd == (int(row["cap_vnd"]) if row["cap_vnd"] else None)
    assert norm.special_case == row["special_case"]
    assert norm.valid_from == _day(row["valid_from"])
    assert norm.valid_to == _day(row["valid_to"])
    assert norm.legal_basis == row["legal_basis"]
    assert norm.article == row["article"]
    assert norm.grade == row["grade"]
    assert norm.is_on == (row["status"] == "on")
    assert norm.off_reason == row["off_reason"]
    assert norm.checked_on is None


def test_there_is_no_line_beyond_the_table() -> None:
    held = {norm.norm_id for norm in NormLibrary.shipped().lines}
    assert held == {row["id"] for row in _rows()}
    assert len(held) == 83


def test_the_files_and_the_index_agree() -> None:
    report = verify_data()
    assert report.problems == ()
    assert report.norms == 83


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
