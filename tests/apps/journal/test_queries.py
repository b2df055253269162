"""Reads of the journal: what they keep, and that each goes by an index however long it grows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import (
    JournalFilter,
    list_entries,
    list_entries_about,
    list_entries_of,
)
from tests.apps.journal.conftest import UNIT

YEAR = datetime(2016, 1, 1, tzinfo=UTC)


def found(**wanted: Any) -> list[str]:
    return [entry.label for entry in list_entries(unit_ids=[UNIT], wanted=JournalFilter(**wanted))]


class TestListEntries:
    def test_newest_first_and_in_the_order_written_within_one_instant(
        self, write: Callable[..., Entry]
    ) -> None:
        for label, minutes in (("một", 0), ("hai", 1), ("ba", 1)):
            write(label=label, minutes=minutes)
        assert found() == ["ba", "hai", "một"]

    def test_words_of_the_label_without_accents(self, write: Callable[..., Entry]) -> None:
        write(label="Đề án đúc đồng Đập Đá")
        write(label="Lò gạch")
        assert found(text="duc dong") == found(text="Đập ĐÁ") == ["Đề án đúc đồng Đập Đá"]
        assert found(text="dong duc khong co") == []

    def test_an_area_holds_all_its_deeds(self, write: Callable[..., Entry]) -> None:
        write("plans.plan.built", label="lập")
        write("plans.papers.written", label="viết")
        write("projects.project.drafted", label="dự thảo", object_kind="project")
        assert found(area="plans") == ["viết", "lập"]
        assert found(verb="plans.plan.built") == ["lập"]
        assert found(object_kind="project") == ["dự thảo"]

    def test_lines_of_other_units_and_of_none_stay_out(self, write: Callable[..., Entry]) -> None:
        write(label="của đơn vị khác", unit_id=UNIT + 1)
        write(label="của không ai", unit_id=None)
        assert found() == found(text="cua") == []


def test_a_line_stands_in_its_area_with_a_folded_label(write: Callable[..., Entry]) -> None:
    entry = write("projects.project.drafted", label="Đề án ĐÚC đồng")
    assert (entry.area, entry.search) == ("projects", "de an duc dong")


def plan_of(rows: Any) -> str:
    """Return how SQLite means to find the rows of a page."""
    sql, params = rows[:51].query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
        return " | ".join(row[-1] for row in cursor.fetchall())


@pytest.mark.skipif(connection.vendor != "sqlite", reason="tells how SQLite finds rows")
class TestIndexes:
    """One page out of a million lines: an index gives them in their order, none is sorted."""

    @pytest.mark.parametrize(
        ("wanted", "index"),
        [
            ({}, "journal_of_unit"),
            ({"since": YEAR, "before": YEAR.replace(year=2017)}, "journal_of_unit"),
            ({"actor_id": 5}, "journal_of_actor"),
            ({"area": "plans"}, "journal_of_area"),
            ({"verb": "plans.plan.built"}, "journal_of_area"),
            ({"object_kind": "plan"}, "journal_of_kind"),
            ({"text": "may"}, "journal_of_unit"),
        ],
    )
    def test_of_one_unit(self, db: None, wanted: dict[str, Any], index: str) -> None:
        plan = plan_of(list_entries(unit_ids=[UNIT], wanted=JournalFilter(**wanted)))
        assert f"journal_entry USING INDEX {index}" in plan
        assert "TEMP B-TREE" not in plan

    @pytest.mark.parametrize(
        ("wanted", "index"),
        [
            ({"actor_id": 5}, "journal_of_actor"),
            ({"area": "plans"}, "journal_of_area"),
            ({"verb": "plans.plan.built"}, "journal_of_area"),
            ({"object_kind": "plan"}, "journal_of_kind"),
        ],
    )
    def test_of_the_units_of_a_province(
        self, binh_dinh: Any, wanted: dict[str, Any], index: str
    ) -> None:
        units = Unit.objects.filter(province=binh_dinh).values("pk")
        plan = plan_of(list_entries(unit_ids=units, wanted=JournalFilter(**wanted)))
        assert f"journal_entry USING INDEX {index}" in plan
        assert "TEMP B-TREE" not in plan

    def test_without_a_filter_a_province_reads_the_newest_of_each_unit(
        self, binh_dinh: Any
    ) -> None:
        """Sorted are only these: within a unit SQLite stops where older lines begin."""
        units = Unit.objects.filter(province=binh_dinh).values("pk")
        plan = plan_of(list_entries(unit_ids=units))
        assert "journal_entry USING INDEX journal_of_unit (unit_id=?)" in plan

    def test_of_one_record(self, binh_dinh: Any) -> None:
        units = Unit.objects.filter(province=binh_dinh).values("pk")
        about = list_entries_about(object_kind="plan", object_id="7", unit_ids=units)
        for rows in (about, list_entries_of("plan", 7)):
            plan = plan_of(rows)
            assert "USING INDEX journal_of_object (object_kind=? AND object_id=?)" in plan
            assert "TEMP B-TREE" not in plan


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps triggers on a change")
def test_the_journal_is_still_protected_after_its_table_was_made_anew(db: None) -> None:
    names = ("journal_entry_no_update", "journal_entry_no_delete", "journal_entry_fts_on_insert")
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        assert set(names) <= {name for (name,) in cursor.fetchall()}
