"""Freezing a report: kept whole, frozen anew with a reason, later corrections beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.reports.actions.freeze_report import freeze_report
from khuyencong.apps.reports.asked import AskedReport
from khuyencong.apps.reports.corrections import corrections
from khuyencong.apps.reports.frozen import asked_by, list_frozen, period_of_frozen
from khuyencong.apps.reports.models import FrozenReport
from khuyencong.apps.reports.stored import digest_of, from_stored
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.indicators.periods import years
from tests.apps.reports.conftest import MILLION
from tests.template import AT

PERIOD = years(2015, 2016)


@pytest.fixture
def leader(make_account: Callable[..., Any], centre: Any) -> Any:
    return make_account(centre, "leader")


@pytest.fixture
def freeze(leader: Any, centre: Any, binh_dinh: Any) -> Callable[..., FrozenReport]:
    def made(reason: str = "", **other: Any) -> FrozenReport:
        given: dict[str, Any] = {"unit": centre, "actor": leader, "at": AT, **other}
        asked = AskedReport(report="five_year", place=binh_dinh)
        return freeze_report(asked=asked, period=PERIOD, reason=reason, **given)

    return made


def test_figures_stay_and_corrections_stand_beside(
    freeze: Callable[..., FrozenReport], past: Callable[..., Any]
) -> None:
    past(2015, kcdp=40)
    row = freeze()
    past(2016, kcdp=10)
    row.refresh_from_db()
    assert row.sha256 == digest_of(row.stored)
    then = from_stored(row.stored)
    found = corrections(then, asked_by(row).count(period_of_frozen(row)))
    # one project of 40 then; two of 40 + 10 = 50 now
    support = found["total", "support"]
    assert (support.old.value, support.new.value) == (40 * MILLION, 50 * MILLION)
    assert support.difference == 10 * MILLION
    assert found["total", "projects"].difference == 1
    assert ("total", "kcqg") not in found  # nothing then, nothing now


def test_only_rows_of_the_keeper_are_counted(
    freeze: Callable[..., FrozenReport], centre: Any
) -> None:
    assert freeze().of_unit == centre  # a centre sees no other unit's rows


def test_it_is_frozen_anew_only_with_a_reason(
    freeze: Callable[..., FrozenReport], leader: Any
) -> None:
    first = freeze()
    with pytest.raises(BadInput, match="ghi lý do") as refusal:
        freeze("  ")
    assert refusal.value.field == "reason"
    second = freeze("Bổ sung một đề án", at=AT + timedelta(days=1))
    assert (second.supersedes, list_frozen(visible_to=leader)[0].pk) == (first, second.pk)
    entries = Entry.objects.filter(object_kind="frozen_report").order_by("pk")
    assert [each.verb for each in entries] == ["reports.frozen.kept"] * 2
    assert entries[1].reason == "Bổ sung một đề án"


def test_who_may_not_freezes_nothing(
    freeze: Callable[..., FrozenReport], officer: Any, outsider: Any
) -> None:
    with pytest.raises(NotAllowed):
        freeze(actor=officer)
    with pytest.raises(NotAllowed):
        freeze(actor=outsider)
    assert not FrozenReport.objects.exists()


def test_a_place_out_of_sight_is_refused(
    leader: Any, centre: Any, outsider: Any, binh_dinh: Any
) -> None:
    asked = AskedReport(report="five_year", place=outsider.main_unit().province)
    for wrong in (asked, replace(asked, place=binh_dinh, of_unit=outsider.main_unit())):
        with pytest.raises(BadInput, match="không xem được"):
            freeze_report(asked=wrong, period=PERIOD, reason="", unit=centre, actor=leader, at=AT)


def test_shares_differ_in_points_and_words_in_nothing() -> None:
    from khuyencong.apps.reports.report import Cell, Column, Report, Row

    def report(*values: Any) -> Report:
        cells = tuple(Cell(each, "") for each in values)
        columns = tuple(Column(str(at), "") for at in range(len(values)))
        row = Row("one", "Một", cells)
        return Report("", "", "", "", "", "both", PERIOD, columns, (row,), (), "", "")

    found = corrections(report("12.5", "đang chạy", None), report("15.0", "xong", 0))
    assert found["one", "0"].difference == Decimal("2.5")
    assert found["one", "1"].difference is None
    assert ("one", "2") not in found
