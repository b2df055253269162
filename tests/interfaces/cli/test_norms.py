"""``khuyencong norms``: what comes in, what goes out, which exit code."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Confirmation
from khuyencong.interfaces.cli.norms import app

AN_DUC: dict[str, Any] = {
    "on": "2016-11-23",
    "fund": "KCQG",
    "province": None,
    "line": "machinery",
    "eligible_cost_vnd": 514_000_000,
    "support_vnd": 200_000_000,
    "other_state_vnd": 0,
    "own_committed": True,
}


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


def check(value: Any) -> Any:
    result = run("check", "-", "--json", stdin=json.dumps(value))
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    return json.loads(result.stdout)


class TestCheck:
    def test_one_object_in_gives_one_object_out(self) -> None:
        answer = check(AN_DUC)
        assert list(answer) == [
            "verdict",
            "allowed_vnd",
            "binding",
            "norm_id",
            "grade",
            "legal_basis",
            "article",
            "findings",
        ]
        assert answer["verdict"] == "within"
        assert answer["allowed_vnd"] == 200_000_000
        assert answer["binding"] == "ceiling"
        assert answer["norm_id"] == "N2014-2c"
        assert answer["article"] == "Điều 6.2.c"

    def test_a_list_keeps_its_order_and_a_bad_item_answers_in_its_place(self) -> None:
        answers = check([AN_DUC, 7, AN_DUC | {"support_vnd": True}, AN_DUC])
        assert [answer.get("verdict") for answer in answers] == ["within", None, None, "within"]
        assert answers[1]["error"]["field"] is None
        assert answers[2]["error"]["field"] == "support_vnd"
        assert check([]) == []

    def test_it_reads_a_file(self, tmp_path: Path) -> None:
        file = tmp_path / "question.json"
        file.write_text(json.dumps(AN_DUC), encoding="utf-8")
        result = run("check", str(file), "--json")
        assert json.loads(result.stdout)["verdict"] == "within"

    @pytest.mark.parametrize("text", ["3", '"x"', "null", "{", "", "[NaN]", "[" * 5000])
    def test_what_is_no_question_at_all_exits_with_2(self, text: str) -> None:
        result = run("check", "-", "--json", stdin=text)
        assert result.exit_code == 2
        assert set(json.loads(result.stdout)["error"]) == {"field", "message"}
        assert result.stderr.startswith("Lỗi: ")

    def test_a_missing_file_exits_with_2(self) -> None:
        assert run("check", "/nowhere/at/all.json", "--json").exit_code == 2

    def test_without_json_it_speaks_vietnamese(self) -> None:
        result = run("check", "-", stdin=json.dumps([AN_DUC, {}]))
        assert result.exit_code == 0
        assert "Được hỗ trợ tối đa 200.000.000 đồng, theo mức tối đa." in result.stdout
        assert "Lỗi: on:" in result.stdout

    def test_lone_surrogates_do_not_break_the_output(self) -> None:
        answer = check([AN_DUC | {"line": "\ud800"}, AN_DUC | {"province": "\ud800"}])
        assert [each["error"]["field"] for each in answer] == ["line", "province"]


class TestListAndShow:
    def test_list_filters_by_day_fund_province_and_line(self) -> None:
        result = run(
            "list", "--json", "--on", "2025-08-01", "--province", "Đắk Lắk",
            "--line", "demonstration_model",
        )  # fmt: skip
        assert [norm["norm_id"] for norm in json.loads(result.stdout)] == ["N2018-02a", "P-DLK-2"]

    @pytest.mark.parametrize(
        ("fund", "funds"),
        [("KCQG", {"KCQG", "both"}), ("KCDP", {"KCDP", "both"}), ("both", {"both"})],
    )
    def test_a_fund_also_shows_what_is_common(self, fund: str, funds: set[str]) -> None:
        norms = json.loads(run("list", "--fund", fund, "--json").stdout)
        assert {norm["fund"] for norm in norms} == funds

    def test_list_shows_lines_that_are_off(self) -> None:
        norms = json.loads(run("list", "--json").stdout)
        assert len(norms) == 83
        assert sum(norm["status"] == "off" for norm in norms) == 32

    def test_the_page_of_all_lines_is_up_to_date(self) -> None:
        page = Path(__file__).parents[3] / "docs/norms/lines.md"
        table = page.read_text(encoding="utf-8").partition("\n| ")
        assert "| " + table[2] == run("list", "--markdown").stdout

    def test_list_is_a_readable_table(self) -> None:
        lines = run("list", "--on", "2016-11-23", "--fund", "KCQG").stdout.splitlines()
        assert lines[0].startswith("MÃ ")
        assert any("N2014-2c" in line and "200.000.000 đồng" in line for line in lines)

    def test_a_province_without_a_day_is_refused(self) -> None:
        result = run("list", "--province", "Đắk Lắk", "--json")
        assert result.exit_code == 2
        assert json.loads(result.stdout)["error"]["field"] == "on"

    def test_show_gives_one_norm_or_all_versions_of_a_line(self) -> None:
        assert json.loads(run("show", "N2014-2c", "--json").stdout)["ceiling_vnd"] == 200_000_000
        versions = json.loads(run("show", "trademark", "--json").stdout)
        assert [norm["norm_id"] for norm in versions] == ["N2014-2h", "N2018-09"]
        assert "tắt: chưa ai đọc được văn bản" in run("show", "N2018-09").stdout

    def test_show_refuses_an_unknown_name(self) -> None:
        assert run("show", "nothing").exit_code == 2


def test_verify_says_that_the_shipped_files_are_right() -> None:
    result = run("verify")
    assert result.exit_code == 0
    assert "83 dòng" in result.stdout


def test_installation_adds_what_people_confirmed(monkeypatch: pytest.MonkeyPatch) -> None:
    confirmed = Confirmation(
        norm_id="N2018-09",
        act="TT 28/2018/TT-BTC",
        article="Điều 8.9",
        read_on=date(2026, 3, 2),
        confirmed_by="Phòng Kế hoạch",
    )
    library = NormLibrary.shipped().with_confirmations([confirmed])
    monkeypatch.setattr("khuyencong.interfaces.cli.database.prepare", lambda: None)
    monkeypatch.setattr("khuyencong.apps.library.queries.installation_norms", lambda: library)
    shipped = json.loads(run("show", "N2018-09", "--json").stdout)
    assert (shipped["status"], shipped["confirmed_by"]) == ("off", None)
    here = json.loads(run("show", "N2018-09", "--json", "--installation").stdout)
    assert (here["status"], here["confirmed_by"]) == ("on", "Phòng Kế hoạch")


def test_it_needs_neither_django_nor_a_database() -> None:
    code = (
        "import sys; sys.argv = ['norms', 'list', '--json']\n"
        "from khuyencong.interfaces.cli.norms import app\n"
        "try: app()\n"
        "except SystemExit: sys.exit('django' in sys.modules or 'sqlite3' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
