from __future__ import annotations

import re

import pytest

from khuyencong.apps.needs.imports.demo import (
    ILLUSTRATIVE,
    demo_rows,
    story_rows,
    write_demo_sheet,
)
from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.published import figures_of_year

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


STORY = [
    *(("Bình Định", year) for year in (2016, 2017, 2018, 2019, 2021)),
    *(("Bình Dương", year) for year in (2018, 2019, 2020)),
    *(("Gia Lai", year) for year in (2026, 2027)),
    *(("Hồ Chí Minh", year) for year in (2026, 2027)),
]


@pytest.mark.parametrize(("province", "year"), STORY)
def test_a_year_of_the_story_reads_back_but_for_its_faults(tmp_path, province, year):
    path = tmp_path / "demo.xlsx"
    rows = story_rows(province=province, year=year)
    assert write_demo_sheet(path, province=province, year=year) == len(rows) > 0
    reading = read_needs(path)
    readable = [row for row in rows if not row["fault"]]
    assert len(reading.errors) == len(rows) - len(readable)
    read = {(row.title, *(getattr(row, name) or 0 for name in MONEY)) for row in reading.rows}
    assert read == {(row["title"], *(int(row[name] or 0) for name in MONEY)) for row in readable}


@pytest.mark.parametrize(("province", "year"), STORY)
def test_a_line_is_published_or_says_that_it_is_made_up_whole(tmp_path, province, year):
    path = tmp_path / "demo.xlsx"
    write_demo_sheet(path, province=province, year=year)
    notes = {(row.title, row.beneficiary): row.note or "" for row in read_needs(path).rows}
    for row in story_rows(province=province, year=year):
        total, *parts = (int(row[name] or 0) for name in MONEY)
        assert total == sum(parts), row["id"]
        if row["id"].startswith("M"):
            assert (row["illustrative"], row["source"]) == ("all", ILLUSTRATIVE)
            assert row["beneficiary"].startswith("Cơ sở minh họa")
        else:
            assert row["illustrative"] != "all"
            assert "." in row["source"]  # a site
        if row["fault"]:
            continue
        note = notes[row["title"], row["beneficiary"] or None]
        assert (ILLUSTRATIVE in note) == bool(row["illustrative"]), row["id"]


@pytest.mark.parametrize("year", [2016, 2017, 2019, 2021])
def test_sums_of_a_group_are_the_published_ones(year):
    published = {figure.counted_value for figure in figures_of_year(year, {"Bình Định"})}
    groups = [row for row in story_rows(province="Bình Định", year=year) if row["id"][0] == "G"]
    assert groups
    for row in groups:
        assert int(row["kcdp_vnd"]) in published
        assert "cả nhóm" in row["note"]


@pytest.mark.parametrize(("year", "money"), [(2016, 2025), (2017, 2520), (2019, 1800)])
def test_needs_of_a_published_year_add_up_to_its_local_money(year, money):
    """The published totals of the local fund, in million đồng."""
    rows = story_rows(province="Bình Định", year=year)
    assert sum(int(row["kcdp_vnd"] or 0) for row in rows) == money * 1_000_000
