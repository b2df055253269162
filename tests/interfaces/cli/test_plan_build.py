"""`khuyencong plan build` as an officer runs it: a real process, a real sheet, real papers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

ROWS = [
    ["TỔNG HỢP NHU CẦU KHUYẾN CÔNG NĂM 2016"],
    ["ĐVT: triệu đồng"],
    [],
    ["TT", "Tên đề án", "Thụ hưởng", "Địa điểm", "Nội dung", "Tổng", "KCQG", "KCĐP", "Đối ứng"],
    [1, "Máy bào bốn mặt", "DN gỗ", "An Lão", "Ứng dụng MMTB", 514, "250 triệu", None, 264],
    [2, "Đào tạo nghề may", "Cơ sở may", "Tuy Phước", "Đào tạo nghề", 120, None, "120tr", None],
    [3, "Máy ép gạch", "Cơ sở gạch", "An Nhơn", "Ứng dụng MMTB", 900, "hai trăm", None, 700],
]  # fmt: skip


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    path = tmp_path_factory.mktemp("sheet") / "nhu-cau.xlsx"
    book.save(path)
    return path


def command(sheet: Path, out: Path, **options: str) -> list[str]:
    asked = {"year": "2016", "province": "Bình Định", "kcqg": "300 triệu", "kcdp": "150000000"}
    words = [word for name, value in (asked | options).items() for word in (f"--{name}", value)]
    program = [sys.executable, "-m", "khuyencong.interfaces.cli.main", "plan", "build"]
    return [*program, str(sheet), "--out", str(out), "--json", *words]


def environment(data: Path) -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    clean.pop("DJANGO_SETTINGS_MODULE", None)
    return clean | {"KHUYENCONG_DATA": str(data)}


def run(data: Path, sheet: Path, out: Path, **options: str) -> Any:
    done = subprocess.run(
        command(sheet, out, **options), env=environment(data), capture_output=True, check=False
    )
    answer = json.loads(done.stdout)
    assert ("error" in answer) == (done.returncode == 2), done.stderr.decode()
    return answer


def test_two_at_the_same_moment_make_one_plan(data: Path, sheet: Path, tmp_path: Path) -> None:
    """Both start on an empty folder: one makes the database, both answer the same."""
    pair = [
        subprocess.Popen(
            command(sheet, tmp_path / name), env=environment(data), stdout=subprocess.PIPE
        )
        for name in ("a", "b")
    ]
    answers = [json.loads(process.communicate()[0]) for process in pair]
    assert answers[0]["plan"] == answers[1]["plan"]
    assert sorted(answer["needs"]["added"] for answer in answers) == [0, 2]


def test_it_says_what_it_did_and_twice_adds_nothing(
    data: Path, sheet: Path, tmp_path: Path
) -> None:
    answer = run(data, sheet, tmp_path / "out")
    assert answer["needs"] == {"added": 0, "already_known": 2}
    [error] = answer["errors"]
    assert (error["row"], error["column"]) == (7, "G")
    # machinery: asked 250 m, ceiling 200 m; management floor(2.5 % x 200 m) = 5 m
    assert answer["used"] == {"KCQG": 200_000_000, "KCDP": 120_000_000}
    assert answer["management"] == {"KCQG": 5_000_000, "KCDP": 0}
    papers_open_again({Path(path).name: Path(path) for path in answer["papers"]})


def papers_open_again(papers: dict[str, Path]) -> None:
    decision = docx.Document(papers["du_thao_quyet_dinh.docx"])
    assert any("Điều 1" in each.text for each in decision.paragraphs)
    report = docx.Document(papers["bao_cao_dang_ky.docx"])
    assert any("giả định" in each.text for each in report.paragraphs)
    findings = openpyxl.load_workbook(papers["phat_hien.xlsx"])
    texts = [str(cell.value) for row in findings.worksheets[0].iter_rows() for cell in row]
    assert any("không phải một số tiền rõ ràng" in text for text in texts)


@pytest.mark.parametrize(
    ("options", "field"),
    [
        ({"province": "Bình Định", "year": "2027"}, "province"),  # part of Gia Lai since 2025
        ({"province": "Atlantis"}, "province"),
        ({"kcqg": "nhiều"}, "kcqg"),
        ({"kcdp": "-5"}, "kcdp"),
        ({"on": "32/13/2016"}, "on"),
    ],
)
def test_bad_options_are_refused_with_their_name(
    options: dict[str, str], field: str, data: Path, sheet: Path, tmp_path: Path
) -> None:
    answer = run(data, sheet, tmp_path / "out", **options)
    assert answer["error"]["field"] == field
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_no_sheet_is_refused(data: Path, tmp_path: Path) -> None:
    fake = tmp_path / "fake.xlsx"
    fake.write_bytes(b"not a sheet")
    assert run(data, fake, tmp_path / "out")["error"]["message"]
