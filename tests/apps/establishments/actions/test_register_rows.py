"""Rows beside a record: years, products, support from other programmes; each change undone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khuyencong.apps.establishments.actions.merge_establishments import merge_establishments
from khuyencong.apps.establishments.actions.remove_register_row import remove_register_row
from khuyencong.apps.establishments.actions.save_register_row import save_register_row
from khuyencong.apps.establishments.actions.set_year_figures import set_year_figures
from khuyencong.apps.establishments.actions.undo_merge import undo_merge
from khuyencong.apps.establishments.actions.undo_register_rows import undo_register_rows
from khuyencong.apps.establishments.models import OtherSupport, Product, YearFigures
from khuyencong.apps.establishments.register_rows import (
    ROW_KINDS,
    OtherSupportRow,
    ProductRow,
    YearRow,
)
from khuyencong.apps.establishments.row_changes import mark_of
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

OCOP = OtherSupportRow(
    programme="Chương trình minh họa",
    year=2015,
    cost_item="Máy bào",
    amount_vnd=90_000_000,
    paper_number="01/QĐ",
    paper_on=date(2015, 3, 2),
)
CHAIRS = ProductRow(name="Ghế gỗ", counted_in="cái", yearly_quantity=Decimal("1200.5"))
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20


@pytest.fixture
def save(establishment: Any, officer: Any, at: Any) -> Any:
    def run(row: Any, **more: Any) -> Any:
        return save_register_row(
            **{"establishment": establishment, "row": row, "actor": officer, "at": at, **more}
        )

    return run


@pytest.fixture
def undo(establishment: Any, officer: Any, at: Any) -> Any:
    return lambda entry: undo_register_rows(
        establishment=establishment, entry_id=entry.pk, actor=officer, at=at
    )


@pytest.mark.parametrize("row", [OCOP, CHAIRS])
def test_a_row_is_written_changed_removed_and_each_is_undone(
    save: Any, undo: Any, row: Any, establishment: Any, officer: Any, at: Any
) -> None:
    model = row.model
    save(row)
    stored = model.objects.get(establishment=establishment)
    assert type(row).of(stored) == row
    changed = type(row)(**{**vars_of(row), "year": 2016} if row is OCOP else {"name": "Bàn"})
    entry = save(changed, stored=stored, seen=mark_of([row]))
    assert type(row).of(model.objects.get()) == changed
    undo(entry)
    assert type(row).of(model.objects.get()) == row
    gone = remove_register_row(
        establishment=establishment, stored=stored, kind=type(row), actor=officer, at=at
    )
    assert not model.objects.exists()
    undo(gone)
    back = model.objects.get()
    assert (type(row).of(back), back.pk) == (row, stored.pk)
    told = Entry.objects.filter(object_kind="establishment").order_by("pk")
    deeds = [each.verb.rpartition("_")[2] for each in told]
    assert deeds[-5:] == ["recorded", "amended", "undone", "removed", "undone"]


def vars_of(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.to_json()}


class TestRefusals:
    @pytest.mark.parametrize(
        ("row", "field"),
        [
            (OtherSupportRow(programme=" ", year=2015, cost_item="Máy"), "programme"),
            (OtherSupportRow(programme="A", year=2015, cost_item=""), "cost_item"),
            (OtherSupportRow(programme="A", year=15, cost_item="Máy"), "year"),
            (OtherSupportRow(programme="A", year=2015, cost_item="M", amount_vnd=-1), "amount_vnd"),
            (ProductRow(name=""), "name"),
            (ProductRow(name="A", outstanding_level="moon"), "outstanding_level"),
            (ProductRow(name="A", outstanding_year=2014), "outstanding_level"),
            (ProductRow(name="A", yearly_quantity=Decimal("NaN")), "yearly_quantity"),
            (ProductRow(name="A", yearly_quantity=Decimal(10**13)), "yearly_quantity"),
            (ProductRow(name="A", last_year=3000), "last_year"),
        ],
    )
    def test_the_field_is_named(self, save: Any, row: Any, field: str) -> None:
        with pytest.raises(BadInput) as refusal:
            save(row)
        assert refusal.value.field == field
        assert not OtherSupport.objects.exists()
        assert not Product.objects.exists()

    def test_whoever_had_an_older_state_is_told(self, save: Any) -> None:
        save(OCOP)
        with pytest.raises(BadInput, match="người khác sửa"):
            save(OCOP, stored=OtherSupport.objects.get(), seen="older")

    def test_an_undo_of_what_changed_since_is_refused(self, save: Any, undo: Any) -> None:
        first = save(OCOP)
        save(
            OtherSupportRow(programme="B", year=2015, cost_item="Máy"),
            stored=OtherSupport.objects.get(),
            seen=mark_of([OCOP]),
        )
        with pytest.raises(BadInput):
            undo(first)

    def test_lines_of_other_deeds_cannot_be_undone_here(self, undo: Any) -> None:
        with pytest.raises(BadInput, match="Không có lần sửa"):
            undo(Entry.objects.filter(object_kind="establishment").latest("pk"))

    def test_others_may_not_write(self, save: Any, outsider: Any) -> None:
        with pytest.raises(NotAllowed):
            save(OCOP, actor=outsider)

    def test_the_same_again_changes_nothing(self, save: Any) -> None:
        save(OCOP)
        assert save(OCOP, stored=OtherSupport.objects.get(), seen=mark_of([OCOP])) is None

    def test_a_paper_that_is_none_is_refused_whole(self, save: Any) -> None:
        with pytest.raises(BadInput):
            save(OCOP, sent=("a.exe", b"MZ\x00\x01"))
        assert not OtherSupport.objects.exists()


class TestYears:
    @pytest.fixture
    def write(self, establishment: Any, officer: Any, at: Any) -> Any:
        def run(rows: list[YearRow], seen: str = mark_of([])) -> Any:
            given = {"establishment": establishment, "actor": officer, "at": at}
            return set_year_figures(rows=rows, seen=seen, **given)

        return run

    def test_the_table_becomes_the_years(self, write: Any, undo: Any) -> None:
        rows = [YearRow(year=2015, workers=20), YearRow(year=2016, turnover_vnd=10**9)]
        first = write(rows)
        assert [each.year for each in YearFigures.objects.all()] == [2016, 2015]
        seen = mark_of([rows[1], rows[0]])
        second = write([YearRow(year=2016, turnover_vnd=2 * 10**9)], seen=seen)
        assert [each.turnover_vnd for each in YearFigures.objects.all()] == [2 * 10**9]
        undo(second)
        assert [YearRow.of(each) for each in YearFigures.objects.all()] == [rows[1], rows[0]]
        undo(first)
        assert not YearFigures.objects.exists()

    @pytest.mark.parametrize(
        ("rows", "field"),
        [
            ([YearRow(year=2015, workers=1), YearRow(year=2015, workers=2)], "1.year"),
            ([YearRow(year=2015, workers=-1)], "0.workers"),
            ([YearRow(year=15, workers=1)], "0.year"),
            (
                [YearRow(year=2015, workers=1), YearRow(year=2016, capital_vnd=10**16)],
                "1.capital_vnd",
            ),
        ],
    )
    def test_a_wrong_cell_is_named(self, write: Any, rows: Any, field: str) -> None:
        with pytest.raises(BadInput) as refusal:
            write(rows)
        assert refusal.value.field == field
        assert not YearFigures.objects.exists()

    def test_an_older_table_is_refused(self, write: Any) -> None:
        write([YearRow(year=2015, workers=20)])
        with pytest.raises(BadInput, match="người khác sửa"):
            write([YearRow(year=2015, workers=21)])


def test_a_merge_takes_the_rows_along_and_a_split_gives_them_back(
    save: Any, undo: Any, establishment: Any, other_establishment: Any, officer: Any, at: Any
) -> None:
    save(OCOP, establishment=other_establishment)
    save(CHAIRS, establishment=other_establishment)
    given_: dict[str, Any] = {"actor": officer, "at": at}
    merge = merge_establishments(
        kept=establishment, dropped=other_establishment, reason="", **given_
    )
    assert establishment.other_supports.count() == establishment.product_rows.count() == 1
    undo_merge(merge=merge, **given_)
    assert [OtherSupportRow.of(each) for each in other_establishment.other_supports.all()] == [OCOP]
    assert [ProductRow.of(each) for each in other_establishment.product_rows.all()] == [CHAIRS]
    assert not establishment.product_rows.exists()


years = st.builds(
    YearRow,
    year=st.integers(1990, 2100),
    workers=st.none() | st.integers(0, 1000),
    turnover_vnd=st.none() | st.integers(0, 10**12),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(tables=st.lists(st.lists(years, max_size=4, unique_by=lambda row: row.year), max_size=4))
def test_undoing_every_change_leads_back(
    establishment: Any, officer: Any, at: Any, tables: list[list[YearRow]]
) -> None:
    given_ = {"establishment": establishment, "actor": officer, "at": at}

    def now() -> list[YearRow]:
        return [YearRow.of(each) for each in YearFigures.objects.all()]

    steps = []
    for table in tables:
        before = now()
        entry = set_year_figures(rows=table, seen=mark_of(before), **given_)
        if entry:
            steps.append((entry, before))
    for entry, before in reversed(steps):
        undo_register_rows(entry_id=entry.pk, **given_)
        assert now() == before
    assert now() == []


@pytest.mark.parametrize("row", [OCOP, CHAIRS, YearRow(year=2015, workers=3)])
def test_what_the_journal_keeps_reads_back(row: Any) -> None:
    assert ROW_KINDS[row.kind].from_json(row.to_json()) == row
