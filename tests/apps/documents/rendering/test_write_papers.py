from __future__ import annotations

import hashlib
from pathlib import Path

import docx
import openpyxl
import pytest

from khuyencong.apps.documents.rendering import write_papers
from khuyencong.apps.documents.rendering.plan_papers import Fund
from khuyencong.apps.documents.rendering.write_papers import write_plan_papers
from khuyencong.domain.foundation.errors import DomainError

LOCAL = {"to_trinh.docx", "du_thao_quyet_dinh.docx", "phu_luc_kcdp.xlsx"}
NATIONAL = {"bao_cao_dang_ky.docx", "mau_so_2.xlsx"}
BOTH = {"phat_hien.xlsx", "khong_chon.xlsx", "bieu_do.pdf", "bieu_do.png", "bieu_do.svg"}
SHEETS = {"phieu_tham_dinh_1.docx", "phieu_tham_dinh_2.docx"}


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def reopen(folder: Path) -> None:
    """Fail if a paper cannot be opened by the library that reads its kind."""
    for path in folder.glob("*.docx"):
        docx.Document(str(path))
    for path in folder.glob("*.xlsx"):
        openpyxl.load_workbook(path)


class TestWhichPapers:
    def test_both_funds(self, new_papers, tmp_path) -> None:
        written = write_plan_papers(new_papers(), tmp_path / "out")
        assert {file.path.name for file in written} == names_in(tmp_path / "out")
        assert names_in(tmp_path / "out") == LOCAL | NATIONAL | BOTH | SHEETS
        by_name = {file.path.name: file for file in written}
        assert by_name["to_trinh.docx"].fund is Fund.KCDP
        assert by_name["mau_so_2.xlsx"].fund is Fund.KCQG
        assert by_name["bieu_do.pdf"].fund is None
        reopen(tmp_path / "out")

    def test_only_the_local_fund(self, new_papers, tmp_path) -> None:
        write_plan_papers(new_papers(national=None), tmp_path / "out")
        assert names_in(tmp_path / "out") == LOCAL | BOTH

    def test_only_the_national_fund(self, new_papers, tmp_path) -> None:
        write_plan_papers(new_papers(local=None), tmp_path / "out")
        assert names_in(tmp_path / "out") == NATIONAL | BOTH | SHEETS

    def test_no_project_at_all(self, new_papers, tmp_path) -> None:
        write_plan_papers(new_papers(projects=()), tmp_path / "out")
        assert names_in(tmp_path / "out") == LOCAL | NATIONAL | BOTH
        reopen(tmp_path / "out")

    def test_three_hundred_projects_with_long_names(
        self, new_papers, new_project, tmp_path
    ) -> None:
        long = "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào sản xuất đồ gỗ thủ công mỹ nghệ " * 6
        projects = tuple(
            new_project(
                i,
                title=long,
                beneficiary=long,
                place="" if i % 2 else long,
                kcqg_vnd=200_000_000 if i <= 30 else 0,
                own_vnd=200_000_000 if i <= 30 else 400_000_000,
            )
            for i in range(1, 301)
        )
        written = write_plan_papers(new_papers(projects=projects), tmp_path / "out")
        assert sum("phieu_tham_dinh" in file.path.name for file in written) == 30
        sheet = openpyxl.load_workbook(tmp_path / "out" / "phu_luc_kcdp.xlsx").active
        assert sum(str(c.value).startswith(long.strip()[:40]) for c in sheet["B"]) == 300


class TestFolder:
    def test_the_same_plan_gives_the_same_bytes(self, new_papers, tmp_path) -> None:
        def digests(name: str) -> dict[str, str]:
            files = write_plan_papers(new_papers(), tmp_path / name)
            return {f.path.name: hashlib.sha256(f.path.read_bytes()).hexdigest() for f in files}

        assert digests("one") == digests("two")

    def test_an_earlier_run_is_replaced_and_other_files_stay(self, new_papers, tmp_path) -> None:
        out = tmp_path / "out"
        write_plan_papers(new_papers(), out)
        (out / "ghi_chu.txt").write_text("của tôi", encoding="utf-8")
        write_plan_papers(new_papers(national=None), out)
        assert names_in(out) == LOCAL | BOTH | {"ghi_chu.txt"}

    @pytest.mark.parametrize("was_there", [True, False])
    def test_a_failure_leaves_everything_as_it_was(
        self, new_papers, tmp_path, monkeypatch, was_there: bool
    ) -> None:
        out = tmp_path / "out"
        if was_there:
            write_plan_papers(new_papers(), out)
        before = {path: path.read_bytes() for path in out.glob("*")}

        def fail(*_: object, **__: object) -> None:
            raise RuntimeError("power cut")

        monkeypatch.setattr(write_papers, "write_picture", fail)
        with pytest.raises(RuntimeError, match="power cut"):
            write_plan_papers(new_papers(year=2035), out)
        assert {path: path.read_bytes() for path in out.glob("*")} == before
        assert names_in(tmp_path) == ({"out"} if was_there else set())

    def test_a_file_in_the_way_is_a_clear_refusal(self, new_papers, tmp_path) -> None:
        (tmp_path / "out").write_text("x", encoding="utf-8")
        with pytest.raises(DomainError, match="Không ghi được giấy tờ vào thư mục"):
            write_plan_papers(new_papers(), tmp_path / "out")
        assert names_in(tmp_path) == {"out"}
