"""A province's own lines by file: everything is read, or nothing and where it is wrong."""

from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, Origin, ShareState
from khuyencong.domain.norms.local_file import read_local_lines
from khuyencong.domain.norms.territory import find_province

DAK_LAK = find_province("Đắk Lắk", on=date(2026, 1, 1))
HEADER = "id,line,content_vi,unit,percent_max,cap_vnd,valid_from,legal_basis,article,grade"
GOOD = "DLK-1,machinery,Máy móc,per_establishment,50,250000000,2026-01-01,NQ 1/2026,Điều 4,text"
YAML = """\
line: machinery
versions:
  - norm_id: DLK-1
    content_vi: Máy móc
    unit: per_establishment
    share: "0.5"
    share_state: stated
    ceiling_vnd: 250_000_000
    valid_from: 2026-01-01
    legal_basis: NQ 1/2026
    article: Điều 4
    grade: text
"""


def problems(text: str) -> list[str]:
    lines, found = read_local_lines(text, province=DAK_LAK)
    assert (lines == []) == bool(found)
    return [str(each) for each in found]


class TestTable:
    @pytest.mark.parametrize("text", [f"{HEADER}\n{GOOD}\n", YAML], ids=["csv", "yaml"])
    def test_a_good_line_becomes_a_norm_of_the_province(self, text: str) -> None:
        [norm], found = read_local_lines(text, province=DAK_LAK)
        assert found == []
        assert (norm.territory, norm.province) == (DAK_LAK.uid, "Đắk Lắk")
        assert (norm.fund, norm.origin, norm.is_on) == (Fund.LOCAL, Origin.INSTALLATION, True)
        assert (norm.share, norm.share_state) == (Decimal("0.5"), ShareState.STATED)
        assert (norm.ceiling_vnd, norm.valid_from) == (250_000_000, date(2026, 1, 1))
        assert NormLibrary.shipped().with_local([norm]).get("DLK-1") is norm

    def test_it_reads_figures_as_vietnamese_spreadsheets_write_them(self) -> None:
        row = "DLK-1;machinery;Máy;per_establishment;2,5 %;250.000.000;01/01/2026;NQ 1;;text"
        [norm], _ = read_local_lines(
            "\ufeff" + HEADER.replace(",", ";") + "\r\n" + row + "\r\n", province=DAK_LAK
        )
        assert (norm.share, norm.ceiling_vnd) == (Decimal("0.025"), 250_000_000)
        assert norm.valid_from == date(2026, 1, 1)

    def test_blank_lines_do_not_shift_the_row(self) -> None:
        text = f"\n{HEADER}\n\n{GOOD}\n{GOOD.replace('per_establishment', 'per_machine')}\n"
        assert problems(text)[0].startswith("Dòng 5, cột unit: cần một trong: per_enterprise")

    def test_a_line_without_first_day_is_taken_and_off(self) -> None:
        text = f"{HEADER}\n{GOOD.replace('2026-01-01', '')}\n"
        [norm], _ = read_local_lines(text, province=DAK_LAK)
        assert (norm.is_on, norm.off_reason) == (False, "start date unknown")

    def test_a_recalled_line_is_taken_and_off(self) -> None:
        [norm], _ = read_local_lines(f"{HEADER}\n{GOOD[:-4]}memory\n", province=DAK_LAK)
        assert (norm.is_on, norm.off_reason) == (False, "not read by anyone")

    @pytest.mark.parametrize(
        ("old", "new", "column"),
        [
            ("250000000", "250,5", "legal_basis"),
            ("250000000", "250 triệu", "cap_vnd"),
            ("250000000", "0", "cap_vnd"),
            (",50,", ",150,", "percent_max"),
            (",50,", ",nan,", "percent_max"),
            (",50,", ",,", "share_state"),
            ("2026-01-01", "1/2026", "valid_from"),
            ("DLK-1", "", "id"),
            ("machinery", "Máy móc", "line"),
            ("NQ 1/2026", "", "legal_basis"),
            (",text", ",sure", "grade"),
        ],
    )
    def test_a_wrong_cell_is_named_by_row_and_column(self, old: str, new: str, column: str) -> None:
        text = f"{HEADER}\n{GOOD.replace(old, new)}\n"
        if column == "legal_basis" and "," in new:
            assert problems(text) == ["Dòng 2: thừa ô: cần 10 ô"]
        else:
            assert problems(text)[0].startswith(f"Dòng 2, cột {column}: ")

    def test_nothing_is_half_imported(self) -> None:
        second = GOOD.replace("DLK-1", "DLK-2").replace("2026-01-01", "x")
        assert len(problems(f"{HEADER}\n{GOOD}\n{second}\n")) == 1

    def test_versions_that_overlap_are_refused(self) -> None:
        second = GOOD.replace("DLK-1", "DLK-2").replace("2026-01-01", "2026-07-01")
        assert "trùng thời gian với DLK-2" in problems(f"{HEADER}\n{GOOD}\n{second}\n")[0]

    def test_missing_and_unknown_columns_are_named(self) -> None:
        found = problems("id,line,colour\nA,b,red\n")
        assert "Dòng 1, cột grade: thiếu cột này" in found
        assert "Dòng 1, cột colour: cột lạ hoặc lặp lại" in found

    def test_fund_and_province_must_fit(self) -> None:
        text = f"{HEADER},fund,province\n{GOOD},KCQG,Gia Lai\n"
        assert [line[:16] for line in problems(text)] == ["Dòng 2, cột fund", "Dòng 2, cột prov"]

    def test_it_may_not_switch_on_what_nobody_read(self) -> None:
        text = f"{HEADER},status\n{GOOD[:-4]}memory,on\n"
        assert problems(text) == ["Dòng 2, cột status: dòng ghi theo trí nhớ phải tắt"]


class TestYaml:
    def test_a_wrong_value_is_named_by_the_line_its_version_begins_on(self) -> None:
        text = YAML + YAML[YAML.index("  - norm_id") :].replace('"0.5"', "0.5")
        assert problems(text)[0].startswith("Dòng 13, cột share: ")

    def test_several_lines_stand_in_a_list(self) -> None:
        other = YAML.replace("line: machinery", "line: trademark").replace("DLK-1", "DLK-2")
        block = "".join("- " + text.replace("\n", "\n  ").rstrip() + "\n" for text in (YAML, other))
        lines, _ = read_local_lines(block, province=DAK_LAK)
        assert [line.line for line in lines] == ["machinery", "trademark"]

    @pytest.mark.parametrize(
        "text", ["", "a: [", "- 1", "line: x", "line: x\nversions: []", "5", "a: !!python/x 1"]
    )
    def test_what_is_no_norm_file_is_refused(self, text: str) -> None:
        assert problems(text)[0].startswith("Dòng ")
