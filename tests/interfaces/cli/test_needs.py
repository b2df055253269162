from __future__ import annotations

import json

import xlsxwriter
from typer.testing import CliRunner

from khuyencong.interfaces.cli.needs import app

RUN = CliRunner()


def write(path, amount):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Nhu cầu")
        sheet.write_row(0, 0, ["TT", "Tên đề án", "Đơn vị thụ hưởng", "Tổng kinh phí (triệu đồng)"])
        sheet.write_row(1, 0, [1, "Máy CNC", "Công ty A", amount])
    return str(path)


def test_json_has_rows_and_errors_and_nothing_else_on_standard_output(tmp_path):
    done = RUN.invoke(app, ["read", write(tmp_path / "a.xlsx", "1,2 tỷ"), "--json"])
    answer = json.loads(done.stdout)
    assert done.exit_code == 0
    assert answer["errors"] == []
    assert answer["rows"][0]["total_vnd"] == 1_200_000_000
    assert answer["rows"][0]["kcqg_vnd"] is None


def test_a_bad_cell_is_answered_with_where_and_what_was_expected(tmp_path):
    done = RUN.invoke(app, ["read", write(tmp_path / "a.xlsx", "khoảng 200"), "--json"])
    answer = json.loads(done.stdout)
    assert (done.exit_code, answer["rows"]) == (0, [])
    [error] = answer["errors"]
    assert (error["sheet"], error["row"], error["column"]) == ("Nhu cầu", 2, "D")
    assert error["value"] == "khoảng 200"
    assert "200 triệu" in error["expected"]


def test_an_unreadable_file_answers_an_error_and_exit_code_2(tmp_path):
    done = RUN.invoke(app, ["read", str(tmp_path / "none.xlsx"), "--json"])
    assert done.exit_code == 2
    assert json.loads(done.stdout)["error"]["field"] == "FILE"


def test_people_see_rows_and_a_summary(tmp_path):
    done = RUN.invoke(app, ["read", write(tmp_path / "a.xlsx", 500)])
    assert "Máy CNC | Công ty A | 500.000.000 đồng" in done.stdout
    assert "1 dòng đọc được" in done.stdout


def test_template_is_written_and_reads_back_empty(tmp_path):
    path = str(tmp_path / "mau.xlsx")
    assert RUN.invoke(app, ["template", path]).exit_code == 0
    answer = json.loads(RUN.invoke(app, ["read", path, "--json"]).stdout)
    assert (answer["rows"], answer["errors"]) == ([], [])
