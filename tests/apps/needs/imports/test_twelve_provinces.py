"""Layouts that differ from province to province; the right reading was settled by hand first."""

from __future__ import annotations

import pytest

UNIT = ["ĐVT: triệu đồng"]
WOOD, BAMBOO = "Công ty TNHH Gỗ An Phú", "HTX Mây tre Thanh Bình"


def money(reading):
    millions = 1_000_000
    return [
        tuple(
            None if vnd is None else vnd / millions
            for vnd in (row.total_vnd, row.kcqg_vnd, row.kcdp_vnd, row.own_vnd)
        )
        for row in reading.rows
    ]


def errors_at(reading):
    return [(error.row, error.column) for error in reading.errors if error.level == "error"]


class TestHeadings:
    def test_words_split_over_two_rows_that_are_not_merged(self, read):
        reading = read(
            [
                ["DANH MỤC NHU CẦU KHUYẾN CÔNG NĂM 2017"],
                UNIT,
                ["Số", "Tên", "Đơn vị", "Địa", "Tổng", "Kinh phí", "Kinh phí", "Vốn"],
                ["TT", "đề án", "thụ hưởng", "điểm", "kinh phí", "KCQG", "KCĐP", "đối ứng"],
                [1, "Máy CNC", WOOD, "An Lão", 514, 200, None, 314],
            ]
        )
        [row] = reading.rows
        assert (row.title, row.beneficiary, row.place) == ("Máy CNC", WOOD, "An Lão")
        assert money(reading) == [(514, 200, None, 314)]

    def test_words_split_over_three_rows_with_the_unit_in_the_last(self, read):
        reading = read(
            [
                ["", "Tên", "Đơn vị", "", "Tổng", "Kinh phí", "Kinh phí", "Vốn của"],
                [
                    *("STT", "đề án, nhiệm vụ", "thụ", "Địa điểm"),
                    *("kinh phí", "khuyến công", "khuyến công", "đơn vị"),
                ],
                [
                    *("", "khuyến công", "hưởng", "thực hiện"),
                    *("(triệu đồng)", "quốc gia", "địa phương", "thụ hưởng"),
                ],
                [1, "Máy CNC", WOOD, "An Lão", 514, 200, None, 314],
            ]
        )
        assert reading.rows[0].beneficiary == WOOD
        assert money(reading) == [(514, 200, None, 314)]

    def test_a_first_line_of_words_is_not_taken_for_half_a_heading(self, read, head):
        reading = read([list(head), ["a", "máy CNC", WOOD, "An Lão", "200 triệu"]])
        assert [row.title for row in reading.rows] == ["máy CNC"]

    def test_each_line_may_state_its_unit(self, read):
        reading = read(
            [
                ["STT", "Tên đề án", "Đơn vị thụ hưởng", "ĐVT", "Tổng kinh phí", "KCĐP"],
                [1, "Máy A", WOOD, "triệu đồng", 514, 200],
                [2, "Máy B", WOOD, "đồng", "300.000.000", 150_000_000],
                [3, "Máy C", WOOD, "1.000đ", "400.000", "150.000"],
                [4, "Máy D", WOOD, "tỷ đồng", "1,4", "0,4"],
            ]
        )
        assert [row[0] for row in money(reading)] == [514, 300, 400, 1400]
        assert [row[2] for row in money(reading)] == [200, 150, 150, 400]
        assert reading.errors == []

    @pytest.mark.parametrize(
        ("title", "names"),
        [
            ("NHU CẦU KHUYẾN CÔNG NĂM 2018", ("Năm 2017", "Năm 2018")),
            ("NHU CẦU KHUYẾN CÔNG", ("Thực hiện năm 2017", "Kế hoạch năm 2018")),
        ],
    )
    def test_of_several_years_the_one_planned_counts(self, read, title, names):
        reading = read(
            [
                [title],
                UNIT,
                ["TT", "Tên đề án", "Đơn vị thụ hưởng", names[0], "", names[1], ""],
                ["", "", "", "KCQG", "KCĐP", "KCQG", "KCĐP"],
                [1, "Máy A", WOOD, 100, 50, 200],
                [2, "Máy B", BAMBOO, None, None, None, 150],
            ],
            merges=["D3:E3", "F3:G3"],
        )
        assert money(reading) == [(None, 200, None, None), (None, None, 150, None)]
        [warning] = reading.errors
        assert warning.level == "warning"
        assert "D “" in warning.message

    def test_years_of_different_amounts_are_all_kept(self, read):
        reading = read(
            [
                ["NHU CẦU NĂM 2018"],
                UNIT,
                [
                    *("TT", "Tên đề án", "Đơn vị thụ hưởng"),
                    *("Tổng vốn đầu tư đến năm 2017", "KCQG năm 2018"),
                ],
                [1, "Máy A", WOOD, 500, 200],
            ]
        )
        assert money(reading) == [(500, 200, None, None)]

    @pytest.mark.parametrize(
        "names",
        [
            ("TMĐT", "KP KCTW", "KP KCĐP", "VĐƯ"),
            ("Tổng KP", "NSTW", "NSĐP", "Vốn của đơn vị thụ hưởng"),
            ("Tổng cộng", "KC quốc gia", "KC tỉnh", "Vốn ĐVTH"),
        ],
    )
    def test_abbreviations(self, read, names):
        reading = read(
            [UNIT, ["STT", "Tên ĐA", "ĐVTH", *names], [1, "Máy", WOOD, 514, 200, 0, 314]]
        )
        assert reading.rows[0].beneficiary == WOOD
        assert money(reading) == [(514, 200, 0, 314)]

    @pytest.mark.parametrize("group", ["Khuyến công", "Ngân sách", "Đề nghị hỗ trợ", "NS hỗ trợ"])
    def test_short_fund_names_below_a_group(self, read, group):
        reading = read(
            [
                UNIT,
                ["TT", "Tên đề án", "Đơn vị thụ hưởng", "Tổng KP", group, ""],
                ["", "", "", "", "Quốc gia", "Địa phương"],
                [1, "Máy", WOOD, 514, 200, 100],
            ]
        )
        assert money(reading) == [(514, 200, 100, None)]

    def test_a_survey_lists_machines_instead_of_projects(self, read):
        reading = read(
            [
                [
                    *("STT", "Tên cơ sở", "Địa chỉ", "Tên máy móc thiết bị đề nghị hỗ trợ"),
                    *("Giá trị máy móc (đồng)", "Đề nghị hỗ trợ (đồng)"),
                    "Nguồn vốn khác (đơn vị thụ hưởng)",
                ],
                [1, WOOD, "Cát Tân", "Máy CNC", 514_000_000, 200_000_000, 314_000_000],
            ]
        )
        assert (reading.rows[0].title, reading.rows[0].beneficiary) == ("Máy CNC", WOOD)
        assert money(reading) == [(514, None, None, 314)]
        assert reading.rows[0].support_vnd == 200_000_000

    def test_a_group_about_the_beneficiary_is_not_about_money(self, read):
        [row] = read(
            [
                UNIT,
                ["TT", "Tên đề án", "Cơ sở CNNT đề nghị hỗ trợ", "", "", "KCĐP"],
                ["", "", "Tên cơ sở", "Xã", "Huyện", ""],
                [1, "Máy A", WOOD, "Cát Tân", "Phù Cát", 200],
            ]
        ).rows
        assert (row.beneficiary, row.place) == (WOOD, "Cát Tân, Phù Cát")
        assert row.kcdp_vnd == 200_000_000

    def test_name_and_address_in_one_column(self, read):
        reading = read(
            [
                ["STT", "Tên đề án", "Năm", "Kinh phí (đồng)", "Đơn vị thụ hưởng (địa chỉ)"],
                [1, "Máy A", 2017, 5_000_000, f"{WOOD} (xã An Hòa, huyện An Lão)"],
                [2, "Máy B", 2017, 5_000_000, f"{BAMBOO}, thị xã An Nhơn"],
                [3, "Máy C", 2017, 5_000_000, "DNTN Hai Long; Địa chỉ: Phù Cát"],
            ]
        )
        assert [(row.beneficiary, row.place) for row in reading.rows] == [
            (WOOD, "xã An Hòa, huyện An Lão"),
            (BAMBOO, "thị xã An Nhơn"),
            ("DNTN Hai Long", "Phù Cát"),
        ]

    def test_two_tables_side_by_side(self, read):
        reading = read(
            [
                UNIT,
                [
                    *("STT", "Tên đề án", "Đơn vị thụ hưởng", "KCQG", ""),
                    *("STT", "Tên đề án", "Đơn vị thụ hưởng", "KCĐP"),
                ],
                [1, "Máy A", WOOD, 200, "", 1, "Máy B", BAMBOO, 150],
                [2, "Máy C", WOOD, 250],
            ]
        )
        assert [row.title for row in reading.rows] == ["Máy A", "Máy C", "Máy B"]
        assert [row[1:3] for row in money(reading)] == [(200, None), (250, None), (None, 150)]
        assert reading.errors == []


class TestLines:
    def test_subtotals_above_needs_without_a_number_of_their_own(self, read, head):
        reading = read(
            [
                UNIT,
                list(head),
                ["", "Ứng dụng máy móc thiết bị", "", "", 1064, 200, 300, 564],
                [1, "Máy A", WOOD, "An Lão", 514, 200, None, 314],
                [2, "Máy B", BAMBOO, "Phù Cát", 550, None, 300, 250],
                ["", "Đào tạo nghề, truyền nghề", "", "", 300, None, 150, 150],
                [3, "Lớp đan lát", BAMBOO, "Phù Cát", 300, None, 150, 150],
            ]
        )
        assert [(row.title, row.content) for row in reading.rows] == [
            ("Máy A", "Ứng dụng máy móc thiết bị"),
            ("Máy B", "Ứng dụng máy móc thiết bị"),
            ("Lớp đan lát", "Đào tạo nghề, truyền nghề"),
        ]

    def test_headings_in_the_column_of_the_beneficiary(self, read):
        reading = read(
            [
                UNIT,
                ["TT", "Tên cơ sở", "Địa chỉ", "Nội dung đề nghị hỗ trợ", "KCĐP"],
                ["I", "HUYỆN PHÙ CÁT"],
                [1, WOOD, "Xã Cát Tân", "Đầu tư máy CNC", 250],
                ["II", "HUYỆN TÂY SƠN"],
                [1, BAMBOO, "", "Mua máy chẻ", 150],
            ]
        )
        assert [row.place for row in reading.rows] == ["Xã Cát Tân", "HUYỆN TÂY SƠN"]
        assert reading.errors == []

    def test_headings_marked_with_a_star(self, read, head):
        reading = read(
            [
                UNIT,
                list(head),
                ["*", "Nội dung 1: Đào tạo nghề"],
                [1, "Lớp may", WOOD, "An Lão", 100],
                ["*", "Nội dung 4: Mô hình trình diễn"],
                [2, "Mô hình sấy", BAMBOO, "An Lão", 500],
            ]
        )
        assert [row.content for row in reading.rows] == ["Đào tạo nghề", "Mô hình trình diễn"]

    def test_sums_named_after_what_they_sum(self, read, head):
        reading = read(
            [
                UNIT,
                list(head),
                ["I", "Huyện An Lão"],
                [1, "Máy A", WOOD, "", 514, 200, None, 314],
                ["", "Cộng huyện An Lão", "", "", 514, 200, None, 314],
                ["Tổng cộng: 01 đề án", "", "", "", 514, 200, None, 314],
            ]
        )
        assert [row.title for row in reading.rows] == ["Máy A"]

    def test_a_total_may_count_the_beneficiaries(self, read, head):
        reading = read(
            [
                UNIT,
                list(head),
                [1, "Máy A", WOOD, "", 514, 200, None, 314],
                ["", "Tổng cộng", "01 đơn vị", "", 514, 200, None, 314],
            ]
        )
        assert [row.title for row in reading.rows] == ["Máy A"]

    def test_lines_numbered_in_advance_are_blank(self, read, head):
        reading = read([UNIT, list(head), [1, "Máy A", WOOD, "", 514], [2], ["3."]])
        assert errors_at(reading) == []
        assert [row.row for row in reading.ignored] == [4, 5]

    @pytest.mark.parametrize(
        ("heading", "expected"),
        [
            ("Nguồn kinh phí Trung ương", (None, 200, None, None)),
            ("Nguồn kinh phí tỉnh", (None, None, 200, None)),
            ("Ngân sách địa phương", (None, None, 200, None)),
        ],
    )
    def test_a_fund_named_by_where_the_money_comes_from(self, read, heading, expected):
        head = ["TT", "Tên đề án", "Đơn vị thụ hưởng", "KP hỗ trợ"]
        reading = read([UNIT, head, ["A", heading], [1, "Máy A", WOOD, 200]])
        assert money(reading) == [expected]

    def test_a_merged_place_that_begins_in_a_hidden_row(self, read, head):
        reading = read(
            [
                UNIT,
                list(head),
                [1, "Máy A", WOOD, "Phù Cát", 500],
                [2, "Máy B", BAMBOO, None, 500],
                [3, "Máy C", BAMBOO, "An Lão", 500],
                [4, "Máy D", BAMBOO, None, 500],
            ],
            merges=["D3:D4", "D5:D6"],
            hidden=[3, 5],
        )
        assert [(row.title, row.place) for row in reading.rows] == [
            ("Máy B", "Phù Cát"),
            ("Máy D", "An Lão"),
        ]

    def test_a_sum_of_the_two_funds_is_no_third_source(self, read):
        reading = read(
            [
                UNIT,
                [
                    *("STT", "Tên đề án", "Đơn vị thụ hưởng", "Tổng mức đầu tư"),
                    *("Kinh phí hỗ trợ", "KCQG", "KCĐP", "Vốn đối ứng"),
                ],
                [1, "Máy A", WOOD, 514, 200, 100, 100, 314],
            ]
        )
        assert money(reading) == [(514, 100, 100, 314)]
        assert reading.errors == []

    @pytest.mark.parametrize(
        "text",
        [
            *("200.000.000,-", "200.000.000.-", "200 triệu đồng./.", "200.000.000 đồng chẵn"),
            *("'200000000", "200 tr.đ", "200\u00a0000\u00a0000", "200.000.000,00 VNĐ"),
        ],
    )
    def test_closing_marks_after_an_amount(self, read, text):
        head = ["Tên đề án", "Đơn vị thụ hưởng", "Tổng kinh phí (đồng)"]
        assert money(read([head, ["Máy", WOOD, text]])) == [(200, None, None, None)]

    @pytest.mark.parametrize(
        "text", ["200 - 250 triệu", "khoảng 200 triệu", "~200 triệu", "200tr/đề án", "200 triệu?"]
    )
    def test_amounts_that_are_not_one_clear_number(self, read, text):
        head = ["Tên đề án", "Đơn vị thụ hưởng", "Tổng kinh phí (đồng)"]
        reading = read([head, ["Máy", WOOD, text]])
        assert reading.rows == []
        assert errors_at(reading) == [(2, "C")]
