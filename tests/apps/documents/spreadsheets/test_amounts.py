"""Money as officers write it. Expected values are worked out by hand from the text."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.apps.documents.spreadsheets.amounts import Marks, UnclearAmount, in_vnd, read_amount
from khuyencong.apps.documents.spreadsheets.units import (
    BILLION,
    DONG,
    MILLION,
    THOUSAND,
    unit_of,
    unit_stated_above,
)


def vnd(value, unit=DONG, marks=Marks.UNKNOWN):
    amount = read_amount(value, marks=marks, column_unit=unit)
    return amount and in_vnd(amount, column_unit=unit)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("200.000.000 đ", 200_000_000),
        ("200.000.000đồng", 200_000_000),
        ("200.000.000 VNĐ", 200_000_000),
        ("200 triệu", 200_000_000),
        ("200tr", 200_000_000),
        ("200 tr.đ", 200_000_000),
        ("200 Trđ", 200_000_000),
        ("200,5 triệu đồng", 200_500_000),
        ("1,2 tỷ", 1_200_000_000),
        ("1.2 tỷ", 1_200_000_000),
        ("1,5 tỉ", 1_500_000_000),
        ("0,5 tỷ", 500_000_000),
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("1 tỷ và 50 triệu đồng", 1_050_000_000),
        ("500 nghìn", 500_000),
        ("200 (triệu đồng)", 200_000_000),
        ("VNĐ 200.000.000", 200_000_000),
        ("200.000 x 1.000đ", 200_000_000),
        ("2\u00a0000\u00a0000", 2_000_000),
        ("２００.０００.０００", 200_000_000),
        ("200.000.000 (hai trăm triệu đồng)", 200_000_000),
        ("1.234.567,50", 1_234_568),
        (200_000_000.4, 200_000_000),
        (200_000_000, 200_000_000),
        ("0", 0),
        ("-", None),
        ("–", None),
        ("  ", None),
        (None, None),
        ("không", None),
    ],
)
def test_in_dong(value, expected):
    assert vnd(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1.200", 1_200_000_000),
        ("1,5", 1_500_000),
        ("200.5", 200_500_000),
        ("0.500", 500_000),
        ("1.200,5", 1_200_500_000),
        (200.00000001, 200_000_000),
        ("1,2 tỷ", 1_200_000_000),
        ("200.000.000 đ", 200_000_000),
    ],
)
def test_in_a_column_of_millions(value, expected):
    assert vnd(value, MILLION) == expected


def test_a_lone_comma_before_three_digits_follows_the_sheet():
    assert vnd("1,250", MILLION, Marks.VIETNAMESE) == 1_250_000
    assert vnd("1,250", MILLION, Marks.ENGLISH) == 1_250_000_000
    assert read_amount("1,250", column_unit=MILLION).guessed


@pytest.mark.parametrize(
    "value",
    [
        "(200)", "-5", -1, "50%", "x", "khoảng 200 triệu", "200-300 triệu", "1.23.456", "1 tỷ 2",
        "200 triệu/cơ sở", True, date(2016, 1, 1), float("nan"), float("inf"), "200", "abc",
        "200 triệu 1 tỷ", "999999999999999", "1e9", "#REF!", "1" * 1_000_000, "1 000 00",
    ],
)  # fmt: skip
def test_what_is_not_one_clear_amount_is_refused(value):
    with pytest.raises(UnclearAmount):
        vnd(value)


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Kinh phí (triệu đồng)", MILLION),
        ("Kinh phí\n(Tr. đồng)", MILLION),
        ("Tổng KP - tr.đồng", MILLION),
        ("Tổng mức (1.000 VNĐ)", THOUSAND),
        ("Kinh phí hỗ trợ (1000đ)", THOUSAND),
        ("Vốn (tỷ đồng)", BILLION),
        ("Kinh phí (đồng)", DONG),
        ("Số lao động", None),
        ("Hợp đồng", None),
        ("Nội dung hoạt động", None),
    ],
)
def test_unit_of_a_heading(heading, unit):
    assert unit_of(heading) == unit


def test_unit_above_the_table():
    assert unit_stated_above("Đơn vị tính: 1.000 đồng") == THOUSAND
    assert unit_stated_above("BIỂU 2 (ĐVT: triệu đồng)") == MILLION
    assert unit_stated_above("Đơn vị: Sở Công Thương") is None
