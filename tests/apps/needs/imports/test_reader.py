"""Whole sheets, laid out as officers lay them out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.apps.needs.imports.rows import fingerprint


def money(row):
    return row.total_vnd, row.kcqg_vnd, row.kcdp_vnd, row.own_vnd


def errors_of(reading, level="error"):
    return [(error.row, error.column) for error in reading.errors if error.level == level]


class TestProgress:
    def test_rows_are_told_up_to_about_all_of_the_file(self, tmp_path: Path) -> None:
        path = tmp_path / "dai.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, ["TT", "Tên đề án", "Kinh phí (triệu đồng)"])
            for row in range(1, 1001):
                sheet.write_row(row, 0, [row, f"Máy số {row}", 100])
        told: list[tuple[int, int]] = []
        reading = read_needs(path, tell=lambda done, total: told.append((done, total)))
        assert len(reading.rows) == 1000
        done = [each[0] for each in told]
        assert done == sorted(done)
        assert done[0] <= 250
        assert 800 <= done[-1] <= 1001
        assert {total for _, total in told} == {1001}  # the heading is a row of the file too

    def test_a_text_file_counts_its_lines(self, tmp_path: Path) -> None:
        path = tmp_path / "dai.csv"
        rows = [f"{n};Máy số {n};100" for n in range(1, 501)]
        path.write_text("\n".join(["TT;Tên đề án;Kinh phí (triệu đồng)", *rows]))
        told: list[tuple[int, int]] = []
        read_needs(path, tell=lambda done, total: told.append((done, total)))
        assert told[-1][1] == 501

    def test_what_the_listener_raises_ends_the_reading(self, tmp_path: Path) -> None:
        class Enough(Exception):
            pass

        def refuse(done: int, total: int) -> None:
            raise Enough

        path = tmp_path / "dai.csv"
        rows = [f"{n};Máy số {n};100" for n in range(1, 501)]
        path.write_text("\n".join(["TT;Tên đề án;Kinh phí (triệu đồng)", *rows]))
        with pytest.raises(Enough):
            read_needs(path, tell=refuse)

    def test_rows_that_repeat_without_end_are_not_all_told(self, tmp_path: Path) -> None:
        path = tmp_path / "lap.csv"
        rows = [f"{n};Máy tiện;100" for n in range(1, 2_501)]
        path.write_text("\n".join(["TT;Tên đề án;Kinh phí (triệu đồng)", *rows]))
        reading = read_needs(path)
        assert len(reading.rows) == 2_500
        assert 2_000 <= len(reading.errors) < 2_100


class TestHeadings:
    def test_three_row_merged_heading_below_titles_and_motto(self, read):
        reading = read(
            [
                ["SỞ CÔNG THƯƠNG BÌNH ĐỊNH", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
                ["TRUNG TÂM KHUYẾN CÔNG", None, None, "Độc lập - Tự do - Hạnh phúc"],
                ["BIỂU TỔNG HỢP NHU CẦU KINH PHÍ KHUYẾN CÔNG NĂM 2017"],
                [None] * 8 + ["ĐVT: triệu đồng"],
                [
                    "TT",
                    "Tên đề án",
                    "Đơn vị thụ hưởng",
                    "Địa điểm",
                    "Kinh phí",
                    *[None] * 3,
                    "Ghi chú",
                ],
                [None, None, None, None, "Tổng", "Trong đó"],
                [None, None, None, None, None, "KCQG", "KCĐP", "Đơn vị đóng góp"],
                [f"({i})" for i in range(1, 10)],
                [1, "Máy CNC", "Công ty A", "An Lão", 514, 200, None, 314, "máy mới"],
            ],
            merges=[
                "A3:I3",
                "A5:A7",
                "B5:B7",
                "C5:C7",
                "D5:D7",
                "E5:H5",
                "E6:E7",
                "F6:H6",
                "I5:I7",
            ],
        )
        [row] = reading.rows
        assert (row.title, row.beneficiary, row.place) == ("Máy CNC", "Công ty A", "An Lão")
        assert money(row) == (514_000_000, 200_000_000, None, 314_000_000)
        assert (row.year, row.note, row.row) == (2017, "máy mới", 9)
        assert reading.errors == []

    def test_group_heading_that_is_not_merged(self, read):
        [row] = read(
            [
                [
                    "STT",
                    "Nội dung đề án",
                    "Cơ sở CNNT",
                    "Huyện",
                    "Xã",
                    "Kinh phí (tr.đ)",
                    "",
                    "",
                    "",
                ],
                ["", "", "", "", "", "Tổng", "KCTW", "KC tỉnh", "Vốn đối ứng"],
                ["A", "B", 1, 2, 3, "4=5+6+7", 5, 6, 7],
                [1, "Máy sấy", "HTX A", "Đại Từ", "Phú Lạc", 100, 50, None, 50],
            ]
        ).rows
        assert money(row) == (100_000_000, 50_000_000, None, 50_000_000)
        assert row.place == "Phú Lạc, Đại Từ"

    def test_group_heading_above_the_only_full_row_and_the_year_of_the_title(self, read):
        [row] = read(
            [
                ["DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2019"],
                ["(Kèm theo Quyết định ngày 17 tháng 4 năm 2018 của Sở Công Thương)"],
                ["", "", "", "", "Kinh phí thực hiện (triệu đồng)"],
                [
                    "TT",
                    "Tên đề án",
                    "Đơn vị thụ hưởng",
                    "Địa điểm",
                    "Tổng",
                    "KCQG",
                    "KCĐP",
                    "Đơn vị",
                ],
                [1, "Máy", "Công ty A", "An Lão", 150, 50, 0, 100],
            ]
        ).rows
        assert money(row) == (150_000_000, 50_000_000, 0, 100_000_000)
        assert row.year == 2019

    def test_each_column_may_have_its_own_unit(self, read):
        head = [
            "TT",
            "Tên đề án",
            "Cơ sở",
            "Tổng mức (tỷ đồng)",
            "KCQG (triệu đồng)",
            "KCĐP (đồng)",
        ]
        [row] = read([head, [1, "Máy", "A", "1,5", 300, "200.000.000"]]).rows
        assert money(row) == (1_500_000_000, 300_000_000, 200_000_000, None)

    def test_unit_row_inside_the_heading(self, read):
        [row] = read(
            [
                [
                    "TT",
                    "Tên đề án",
                    "Địa chỉ",
                    "Doanh nghiệp",
                    "Tổng vốn đầu tư",
                    "Nguồn vốn",
                    "",
                    "",
                ],
                ["", "", "", "", "", "KCQG", "KCĐP", "Vốn DN"],
                ["", "", "", "", *["(triệu đồng)"] * 4],
                [1, "Máy", "Tuy Phước", "Công ty B", 100, 50, 0, 50],
            ]
        ).rows
        assert money(row) == (100_000_000, 50_000_000, 0, 50_000_000)
        assert row.beneficiary == "Công ty B"

    def test_implementing_unit_is_the_beneficiary_only_without_one(self, read):
        both = ["Tên đề án", "Đơn vị thực hiện", "Đơn vị thụ hưởng", "Tổng kinh phí (đồng)"]
        [row] = read([both, ["Máy", "Trung tâm", "Công ty A", 5_000_000]]).rows
        assert row.beneficiary == "Công ty A"
        alone = ["Tên nhiệm vụ", "Đơn vị thực hiện", "Tổng dự toán (đồng)"]
        [row] = read([alone, ["Làm trang web", "Trung tâm", 5_000_000]]).rows
        assert row.beneficiary == "Trung tâm"

    def test_second_table_with_its_own_unit_and_fund(self, read, head):
        support = ["TT", "Tên đề án", "Đơn vị thụ hưởng", "Kinh phí đề nghị hỗ trợ"]
        reading = read(
            [
                ["(Triệu đồng)"],
                list(head),
                [1, "Máy A", "Công ty A", "Phù Cát", 150, 150],
                ["", "Tổng cộng", "", "", 150],
                [],
                ["II. KHUYẾN CÔNG ĐỊA PHƯƠNG", "", "", "ĐVT: đồng"],
                support,
                [1, "Máy B", "Công ty B", 150_000_000],
            ]
        )
        assert [row.kcqg_vnd for row in reading.rows] == [150_000_000, None]
        assert reading.rows[1].kcdp_vnd == 150_000_000

    def test_it_names_the_headings_it_wants_when_there_is_none(self, read):
        with pytest.raises(Exception, match=r"Đơn vị thụ hưởng.*needs template") as refusal:
            read([["a", "b"], [1, 2]])
        assert refusal.value.code == "needs.no_header"


class TestSections:
    def test_fund_and_place_come_down_from_headings(self, read):
        reading = read(
            [
                ["ĐVT: 1.000 đồng"],
                ["TT", "Danh mục đề án", "Đơn vị thụ hưởng", "Địa điểm", "Kinh phí đề nghị hỗ trợ"],
                ["I", "Khuyến công quốc gia", "", "", 500_000],
                ["", "Huyện An Nhơn"],
                [1, "Máy A", "Công ty A", None, 200_000],
                [2, "Máy B", "Công ty B", "Nhơn Hậu", 300_000],
                ["II", "Khuyến công địa phương"],
                [1, "Máy C", "Công ty C", None, 100_000],
                ["", "Cộng (I+II)", "", "", 600_000],
                ["Ghi chú: số liệu dự kiến"],
                ["", "", "Ngày 20 tháng 5 năm 2016"],
                ["", "Người lập biểu", "Giám đốc"],
                ["", "Trần Văn", "Lê Thị"],
            ]
        )
        assert [row.place for row in reading.rows] == ["Huyện An Nhơn", "Nhơn Hậu", None]
        assert [row.kcqg_vnd for row in reading.rows] == [200_000_000, 300_000_000, None]
        assert reading.rows[2].kcdp_vnd == 100_000_000
        assert reading.errors == []
        assert {row.reason for row in reading.ignored} == {
            "tiêu đề nhóm", "dòng tổng", "ghi chú dưới bảng", "phần ký tên", "sau phần ký tên",
        }  # fmt: skip

    def test_a_title_with_a_date_does_not_end_the_table(self, read, head):
        reading = read(
            [
                ["(Triệu đồng)"],
                list(head),
                [1, "Hội chợ ngày 20 tháng 5 năm 2017", "", "Quy Nhơn"],
                [2, "Máy A", "Công ty A", "An Lão", 500],
                ["", "", "", "Ngày 1 tháng 6 năm 2016"],
                ["", "Lê Thị"],
                [3, "Máy B", "Công ty B", "An Lão", 500],
            ]
        )
        assert [row.row for row in reading.rows] == [3, 4, 7]

    def test_content_comes_from_numbered_headings_with_subtotals(self, read, head):
        reading = read(
            [
                ["(Triệu đồng)"],
                list(head),
                ["1", "Đào tạo nghề", "", "", 150, 150],
                ["1.1", "Lớp may", "DNTN A", "Phù Cát", 100, 100],
                ["1.2", "Lớp mộc", "DNTN B", "Phù Mỹ", 50, 50],
                ["2", "Nội dung: Hỗ trợ máy móc"],
                ["-", "Máy C", "Công ty C", "Phù Cát", 300, 300],
            ]
        )
        assert [(row.title, row.content) for row in reading.rows] == [
            ("Lớp may", "Đào tạo nghề"),
            ("Lớp mộc", "Đào tạo nghề"),
            ("Máy C", "Hỗ trợ máy móc"),
        ]

    def test_cost_items_below_a_need_are_not_needs(self, read, head):
        reading = read(
            [
                ["(Triệu đồng)"],
                list(head),
                [1, "Máy gỗ", "Công ty A", "Phù Cát", 150, 100, None, 50],
                ["-", "Máy cưa", "", "", 100],
                ["-", "Máy bào", "", "", 50],
                [2, "Máy may", "Công ty B", "Phù Mỹ", 80, 40, None, 40],
            ]
        )
        assert [row.title for row in reading.rows] == ["Máy gỗ", "Máy may"]


class TestRows:
    def test_every_bad_row_is_reported_and_left_out(self, read, head):
        reading = read(
            [
                ["Đơn vị tính: đồng"],
                list(head),
                [
                    1,
                    "Máy A",
                    "Công ty A",
                    "An Lão",
                    "514.000.000",
                    "200.000.000",
                    None,
                    "314.000.000",
                ],
                [2, "Máy B", "Công ty B", "An Lão", -5_000_000],
                [3, "", "Công ty C", "An Lão", 5_000_000],
                [4, "Máy D", "Công ty D", "An Lão", date(2016, 1, 1), "khoảng 200", "50%", "x"],
                [5, "x" * 3_000, "Công ty E", "An Lão", 5_000_000],
                [6, "Máy F", "Công ty F", "An Lão", 200],
            ]
        )
        assert [row.title for row in reading.rows] == ["Máy A"]
        assert errors_of(reading) == [
            (4, "E"), (5, "B"), (6, "E"), (6, "F"), (6, "G"), (6, "H"), (7, "B"), (8, "E"),
        ]  # fmt: skip
        assert all(error.expected and error.message for error in reading.errors)

    def test_text_that_would_run_as_a_formula_is_refused(self, tmp_path, head):
        path = tmp_path / "a.xlsx"
        with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, head)
            sheet.write_row(1, 0, [1, "=cmd|' /C calc'!A0", "Công ty A", "An Lão", 500])
        reading = read_needs(path)
        assert reading.rows == []
        assert (2, "B") in errors_of(reading)

    def test_sums_that_do_not_add_up_are_a_warning(self, read, head):
        reading = read([["(Triệu đồng)"], list(head), [1, "Máy", "A", "B", 500, 200, None, 200]])
        assert len(reading.rows) == 1
        assert errors_of(reading, "warning") == [(3, "E")]
        assert "400.000.000" in reading.errors[0].expected  # 200 + 200

    def test_without_any_unit_small_numbers_are_millions_and_it_says_so(self, read, head):
        reading = read([list(head), [1, "Máy", "A", "B", 514, 200, None, 314]])
        assert money(reading.rows[0]) == (514_000_000, 200_000_000, None, 314_000_000)
        assert "triệu đồng" in reading.errors[0].message

    def test_without_any_unit_large_numbers_are_dong(self, read, head):
        reading = read(
            [list(head), [1, "Máy", "A", "B", 514_000_000, 200_000_000, None, 314_000_000]]
        )
        assert money(reading.rows[0]) == (514_000_000, 200_000_000, None, 314_000_000)

    def test_merged_place_fills_down_and_merged_money_counts_once(self, read, head):
        reading = read(
            [
                ["(Triệu đồng)"],
                list(head),
                [1, "Máy A", "Công ty A", "Phù Cát", None, 600],
                [2, "Máy B", "Công ty B", None, None, None],
                [3, "Máy C", "Công ty C", None, None, None],
            ],
            merges=["D3:D4", "F3:F4"],
        )
        assert [row.place for row in reading.rows] == ["Phù Cát", "Phù Cát", None]
        assert [row.kcqg_vnd for row in reading.rows] == [600_000_000, None, None]
        assert errors_of(reading, "warning") == [(4, "F")]

    def test_hidden_rows_are_passed_over_and_told(self, read, head):
        reading = read(
            [
                ["(Triệu đồng)"],
                list(head),
                [1, "Máy A", "A", "B", 500],
                [2, "Máy B", "C", "D", 500],
            ],
            hidden=[3],
        )
        assert [row.title for row in reading.rows] == ["Máy B"]
        assert [(row.row, row.reason) for row in reading.ignored] == [(3, "dòng ẩn")]

    def test_formulas_without_stored_values_are_worked_out_or_reported(self, read, head):
        reading = read(
            [
                ["(Triệu đồng)"],
                list(head),
                [1, "Máy A", "A", "B", "=F3+H3", 100, None, 50],
                [2, "Máy B", "A", "B", "=SUM(F4:H4)", "=200*50%", 20, 30],
                [3, "Máy C", "A", "B", "=VLOOKUP(A1,B:C,2)", 1],
            ]
        )
        assert [row.total_vnd for row in reading.rows] == [150_000_000, 150_000_000]
        assert errors_of(reading) == [(5, "E")]

    def test_the_same_need_twice_is_kept_with_a_warning(self, read, head):
        reading = read(
            [["(Triệu đồng)"], list(head), [1, "Máy", "A", "B", 500], [2, "MÁY ", "a", "B", 500]]
        )
        assert len({fingerprint(row) for row in reading.rows}) == 1
        assert errors_of(reading, "warning") == [(4, None)]

    def test_other_fields(self, read):
        [row] = read(
            [
                ["TT", "Tên đề án", "Đơn vị thụ hưởng", "Tổng kinh phí (đồng)", "Năm thực hiện",
                 "Thời gian bắt đầu", "Thời gian hoàn thành", "Số lao động", "Mã số thuế"],
                [1, "Máy", "A", 5e8, 2017, "3/2017", date(2017, 11, 20), "25 người", 4100123456],
            ]
        ).rows  # fmt: skip
        assert (row.year, row.starts_on, row.finishes_on) == (
            2017,
            date(2017, 3, 1),
            date(2017, 11, 20),
        )
        assert (row.workers, row.tax_code) == (25, "4100123456")


class TestSheets:
    def test_every_visible_sheet_is_read_and_hidden_ones_told(self, tmp_path, head):
        path = tmp_path / "a.xlsx"
        with xlsxwriter.Workbook(path) as book:
            for name in ("Huyện A", "Huyện B", "Ẩn", "Bìa"):
                sheet = book.add_worksheet(name)
                if name != "Bìa":
                    sheet.write_row(0, 0, head)
                    sheet.write_row(1, 0, [1, f"Máy {name}", "A", "B", 500])
                if name == "Ẩn":
                    sheet.hide()
        reading = read_needs(path)
        assert [row.sheet for row in reading.rows] == ["Huyện A", "Huyện B"]
        assert {(row.sheet, row.row) for row in reading.ignored} == {("Ẩn", None), ("Bìa", None)}

    def test_the_eight_main_fields_come_first(self, read, head):
        [row] = read([list(head), [1, "Máy", "A", "B", 500]]).rows
        assert list(row.as_json())[:8] == [
            *("title", "beneficiary", "place", "content"),
            *("total_vnd", "kcqg_vnd", "kcdp_vnd", "own_vnd"),
        ]  # fmt: skip

    def test_a_path_may_be_text(self, tmp_path: Path):
        with pytest.raises(Exception, match="không có tệp"):
            read_needs(str(tmp_path / "none.xlsx"))
