"""``khuyencong energy``: the facts, and what is wrong in a request named with its field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from khuyencong.domain.energy.run import run as answer_of
from khuyencong.interfaces.cli import energy
from khuyencong.interfaces.cli.energy import app

RIGHT: dict[str, Any] = {
    "calculator": "annual_energy_and_cost",
    "inputs": {"power": 5, "operating_hours": 100, "electricity_price": 1},
}


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


class TestFacts:
    def test_all_or_those_of_a_day(self) -> None:
        """On 1/1/2020: QĐ 648 holds, the letter of 2011 too; the hours of 2026 do not yet."""
        every = json.loads(run("facts", "--json").stdout)
        told = {
            each["key"] for each in json.loads(run("facts", "--on", "2020-01-01", "--json").stdout)
        }
        assert told < {each["key"] for each in every}
        assert {"tariffs:production.lt6@2019-03-20", "toe:toe.electricity@2011-04-19"} <= told
        assert "hours:new@2026-04-22" not in told

    def test_each_has_value_document_and_grade(self) -> None:
        rows: list[dict[str, Any]] = json.loads(run("facts", "--json").stdout)
        electricity = next(each for each in rows if each["id"] == "toe.electricity")
        assert (electricity["value"], electricity["unit"]) == ("0.0001543", "TOE/kWh")
        assert all(each["act"] and each["grade"] and each["checked_on"] for each in rows)

    def test_as_text_an_off_line_says_why(self) -> None:
        text = run("facts").stdout
        assert "0,0001543 TOE/kWh" in text
        assert "tắt: chưa ai đọc được văn bản" in text

    def test_another_form_of_day_is_refused(self) -> None:
        assert run("facts", "--on", "27/11/2026").exit_code == 2


class TestRun:
    def test_answers_as_the_face(self) -> None:
        told = run("run", "-", "--json", stdin=json.dumps([RIGHT, {"calculator": "x"}]))
        assert json.loads(told.stdout) == [answer_of(RIGHT), answer_of({"calculator": "x"})]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "dòng 1, cột 1"),
            ('{"calculator":', "dòng 1"),
            ("[" * 100_000, "không đọc được"),
            ('{"calculator": "a", "calculator": "b"}', "hai lần"),
        ],
    )
    def test_what_is_no_request_is_refused(self, text: str, said: str) -> None:
        told = run("run", "-", "--json", stdin=text)
        assert told.exit_code == 2
        error = json.loads(told.stdout)["error"]
        assert (error["field"], said in error["message"]) == ("FILE", True)

    @pytest.mark.parametrize("figure", ["NaN", "Infinity", "1e400", '"5,5"', "[[1]]", "true", "-1"])
    def test_a_wrong_figure_is_named(self, figure: str) -> None:
        text = json.dumps(RIGHT).replace('"power": 5', f'"power": {figure}')
        error = json.loads(run("run", "-", "--json", stdin=text).stdout)["error"]
        assert error["field"] == "power"
        assert "kW" in error["message"]

    def test_a_missing_a_binary_and_a_huge_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "request.json"
        assert "Không đọc được tệp" in run("run", str(path)).stderr
        path.write_bytes(bytes(range(255, 100, -1)))
        assert "UTF-8" in run("run", str(path)).stderr
        monkeypatch.setattr("khuyencong.interfaces.cli.console.MOST_BYTES", 100)
        path.write_text("[" + " " * 200 + "]", encoding="utf-8")
        assert "chia nhỏ" in run("run", str(path)).stderr

    def test_too_many_requests(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(energy, "MOST_REQUESTS", 2)
        told = run("run", "-", stdin=json.dumps([RIGHT] * 3))
        assert (told.exit_code, "tối đa 2" in told.stderr) == (2, True)
