"""``khuyencong report``: the list, a report as words, JSON and a sheet, and clear refusals."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from openpyxl import load_workbook

from khuyencong.interfaces.cli import report as command
from tests.apps.reports.conftest import MILLION, past

__all__ = ["past"]
FIVE = {"from_on": "2012-01-01", "to_on": "2016-12-31"}


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setattr(command, "prepare", lambda **_: None)


def run(name: str = "five_year", **given: Any) -> None:
    command.run_command(name=name, **{**FIVE, "province": "Bình Định", **given})


def test_the_list_has_a_name_first_on_each_line(capsys: Any) -> None:
    command.list_command()
    lines = capsys.readouterr().out.splitlines()
    assert "five_year" in [line.split()[0] for line in lines]


def test_json_tells_counted_beside_published(past: Callable[..., Any], capsys: Any) -> None:
    past(2015, kcdp=40)
    run(as_json=True)
    said = json.loads(capsys.readouterr().out)
    assert (said["province"], said["from"], said["to"]) == ("Bình Định", "2012-01-01", "2016-12-31")
    first = said["rows"][0]
    assert first["label"] == "Số chương trình, đề án"
    assert (first["counted"], first["published"], first["difference"]) == (1, 86, -85)
    assert first["grade"] == "secondary"
    assert "ven.vn" in first["source"]
    assert (said["rows"][1]["counted"], said["rows"][1]["published"]) == (
        40 * MILLION,
        11_440 * MILLION,
    )


def test_a_sheet_is_written(past: Callable[..., Any], tmp_path: Path) -> None:
    past(2015, kcdp=40)
    run(xlsx=str(tmp_path / "five.xlsx"))
    book = load_workbook(tmp_path / "five.xlsx")
    assert [sheet.title for sheet in book] == ["Báo cáo", "Số đã công bố"]
    assert book["Số đã công bố"]["C4"].value == 86


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"name": "nope"}, "five_year"),
        ({"province": "Bình Điịnhh"}, "Không có tỉnh"),
        ({"from_on": "2017-01-01"}, "đổi lại hai ngày"),
        ({"to_on": "2016-02-30"}, "viết như 2016-12-31"),
        ({"unit": "tt-khac"}, "Chọn --province hoặc --unit"),
        ({"province": "", "unit": "tt-khac"}, "Không có đơn vị mã “tt-khac”"),
        ({"fund": "KC"}, "KCQG, KCDP hoặc both"),
        ({"xlsx": "/nowhere/at/all.xlsx"}, "Không ghi được tệp"),
    ],
)
def test_what_cannot_be_is_refused_with_what_was_expected(
    given: dict[str, str], told: str, capsys: Any
) -> None:
    with pytest.raises(typer.Exit) as left:
        run(**given)
    assert left.value.exit_code == 2
    assert told in capsys.readouterr().err
