from __future__ import annotations

import re

import pytest

from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE, demo_rows, write_demo_sheet
from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.domain.foundation.errors import BadInput

MONEY = ("total_vnd", "kcqg_vnd", "kcdp_vnd", "own_vnd")


@pytest.mark.parametrize("province", sorted({row["province"] for row in demo_rows()}))
def test_the_demo_sheet_reads_back_as_it_is_in_the_data(tmp_path, province):
    path = tmp_path / "demo.xlsx"
    count = write_demo_sheet(path, province=province)
    reading = read_needs(path)
    assert reading.errors == []
    assert len(reading.rows) == count
    read = {(row.title, *(getattr(row, name) or 0 for name in MONEY)) for row in reading.rows}
    rows = demo_rows(province=province)
    assert read == {(row["title"], *(int(row[name] or 0) for name in MONEY)) for row in rows}


def test_parts_add_up_to_the_total():
    for row in demo_rows():
        total, *parts = (int(row[name] or 0) for name in MONEY)
        assert total == sum(parts), row["id"]


def test_every_line_keeps_its_source_and_names_what_is_made_up(tmp_path):
    path = tmp_path / "demo.xlsx"
    write_demo_sheet(path, province="Bình Định")
    notes = {row.title: row.note or "" for row in read_needs(path).rows}
    for row in demo_rows(province="Bình Định"):
        assert row["source"]
        assert (ILLUSTRATIVE in notes[row["title"]]) == bool(row["illustrative"])


def test_households_and_workshops_go_without_their_names():
    for row in demo_rows():
        if re.match(r"(?:Hộ kinh doanh|HKD|Cơ sở)\b", row["beneficiary"]):
            assert row["beneficiary"].endswith("(tên đã thay)")
        assert not re.search(r"household|facility", row["beneficiary"], re.IGNORECASE)


def test_real_figures_of_a_published_project_stay():
    """P006: support 200 and total 514 million đồng, ven.vn of 28/03/2017."""
    [row] = [row for row in demo_rows() if row["id"] == "P006"]
    assert (row["total_vnd"], row["kcdp_vnd"], row["illustrative"]) == (
        "514000000",
        "200000000",
        "",
    )


def test_a_province_without_demo_data_is_refused(tmp_path):
    with pytest.raises(BadInput, match="Cà Mau"):
        write_demo_sheet(tmp_path / "demo.xlsx", province="Cà Mau")
