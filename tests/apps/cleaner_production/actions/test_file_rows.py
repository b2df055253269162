"""Rows of a file: written, changed, removed, taken back; each refusal names its field."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.cleaner_production.actions.remove_file_row import remove_file_row
from khuyencong.apps.cleaner_production.actions.save_file_row import save_file_row
from khuyencong.apps.cleaner_production.actions.set_option_status import set_option_status
from khuyencong.apps.cleaner_production.actions.undo_file_row import undo_file_row
from khuyencong.apps.cleaner_production.models import CleanerFile, CleanerOption, Flow, ProcessStep
from khuyencong.apps.cleaner_production.row_changes import mark_of
from khuyencong.apps.cleaner_production.rows import (
    CauseRow,
    EquivalenceRow,
    FlowRow,
    MemberRow,
    OptionRow,
    ReadingRow,
    WasteCostRow,
    WasteStreamRow,
)
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.cleaner_cast import flow_row, option_of, option_row, step_of

FILE = "cleaner_production.cleaner_file."


@pytest.fixture
def save(cleaner_file: CleanerFile, officer: Any, at: Any) -> Any:
    def write(row: Any, **given: Any) -> Any:
        return save_file_row(**{"cleaner_file": cleaner_file, "actor": officer, "at": at, **given},
                             row=row)  # fmt: skip

    return write


@pytest.fixture
def step(cleaner_file: CleanerFile, officer: Any, at: Any) -> ProcessStep:
    return step_of(cleaner_file, "Rửa củ", officer, at)


def test_a_flow_is_written_changed_and_both_are_taken_back(
    save: Any, step: Any, cleaner_file: Any, officer: Any, at: Any
) -> None:
    save(flow_row(step))
    flow = Flow.objects.get()
    assert (flow.unit_id, flow.quantity) == (cleaner_file.unit_id, 2)
    seen = mark_of([FlowRow.of(flow)])
    changed = save(flow_row(step, quantity=Decimal("2.5")), stored=flow, seen=seen)
    assert changed.data["before"] != changed.data["after"]
    with pytest.raises(BadInput, match="Người khác vừa sửa"):
        save(flow_row(step, quantity=Decimal(3)), stored=flow, seen=seen)
    undo = {"cleaner_file": cleaner_file, "actor": officer, "at": at}
    undo_file_row(entry_id=changed.pk, **undo)
    assert Flow.objects.get().quantity == 2
    with pytest.raises(BadInput, match="Người khác vừa sửa"):
        undo_file_row(entry_id=changed.pk, **undo)
    assert save(flow_row(step), stored=flow, seen=seen) is None


def test_a_row_that_was_removed_comes_back_under_its_number(
    save: Any, step: Any, cleaner_file: Any, officer: Any, at: Any
) -> None:
    save(flow_row(step))
    flow = Flow.objects.get()
    given: dict[str, Any] = {"cleaner_file": cleaner_file, "actor": officer, "at": at}
    entry = remove_file_row(stored=flow, row_kind="flow", **given)
    assert not Flow.objects.exists()
    with pytest.raises(BadInput):
        remove_file_row(stored=flow, row_kind="flow", **given)
    undo_file_row(entry_id=entry.pk, **given)
    assert Flow.objects.get().pk == flow.pk
    verbs = set(Entry.objects.values_list("verb", flat=True))
    assert {f"{FILE}row_recorded", f"{FILE}row_removed", f"{FILE}row_undone"} <= verbs


def test_a_step_that_flows_lean_on_stays(
    save: Any, step: Any, cleaner_file: Any, officer: Any, at: Any
) -> None:
    save(flow_row(step))
    with pytest.raises(BadInput, match="còn được dòng khác dùng đến"):
        remove_file_row(
            cleaner_file=cleaner_file, stored=step, row_kind="process_step", actor=officer, at=at
        )


def test_strangers_write_nothing(save: Any, step: Any, outsider: Any, appraiser: Any) -> None:
    for actor in (outsider, appraiser):
        with pytest.raises(NotAllowed):
            save(flow_row(step), actor=actor)
    assert not Flow.objects.exists()


def test_rows_of_another_file_are_no_parents(save: Any, step: Any) -> None:
    with pytest.raises(BadInput) as no:
        save(flow_row(step, step_id=step.pk + 1))
    assert no.value.field == "step_id"
    with pytest.raises(BadInput) as no:
        save(WasteStreamRow(name="Nước rửa", step_id=step.pk + 1))
    assert no.value.field == "step_id"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"material": " "}, "material"),
        ({"material": "x" * 201}, "material"),
        ({"material": 7}, "material"),
        ({"direction": "up"}, "direction"),
        ({"kind": "gold"}, "kind"),
        ({"counted_in": "m³"}, "counted_in"),
        ({"counted_in": "<script>"}, "counted_in"),
        ({"quantity": Decimal(-1)}, "quantity"),
        ({"quantity": Decimal("1e400")}, "quantity"),
        ({"quantity": Decimal("inf")}, "quantity"),
        ({"unit_cost_vnd": 10**16}, "unit_cost_vnd"),
        ({"unit_cost_vnd": True}, "unit_cost_vnd"),
    ],
)
def test_a_bad_flow_names_its_field(save: Any, step: Any, changes: Any, field: str) -> None:
    with pytest.raises(BadInput) as no:
        save(flow_row(step, **changes))
    assert no.value.field == field


def test_only_what_goes_out_goes_on_and_to_another_step(
    save: Any, step: Any, cleaner_file: Any, officer: Any, at: Any
) -> None:
    other = step_of(cleaner_file, "Mài", officer, at, 2)
    for changes in ({"to_step_id": other.pk}, {"direction": "out", "to_step_id": step.pk}):
        with pytest.raises(BadInput) as no:
            save(flow_row(step, **changes))
        assert no.value.field == "to_step_id"
    save(flow_row(step, direction="out", to_step_id=other.pk))
    assert Flow.objects.get().to_step == other


def test_streams_costs_causes_and_team(save: Any, step: Any, cleaner_file: Any) -> None:
    with pytest.raises(BadInput, match="đơn vị"):
        save(WasteStreamRow(name="Nước rửa", quantity=Decimal(3)))
    save(WasteStreamRow(name="Nước rửa", step_id=step.pk, quantity=Decimal(3), counted_in="m³"))
    stream = cleaner_file.streams.get()
    cost = {"stream_id": stream.pk, "what": "Bột trôi", "counted_in": "kg"}
    save(WasteCostRow(kind="material", quantity=Decimal("12.5"), unit_cost_vnd=9000, **cost))
    for changes, field in (({"kind": "x"}, "kind"), ({"kind": "water", "what": ""}, "what")):
        with pytest.raises(BadInput) as no:
            save(WasteCostRow(**{**cost, **changes}))
        assert no.value.field == field
    save(CauseRow(stream_id=stream.pk, kind="operation", words="Vòi chảy suốt"))
    with pytest.raises(BadInput):
        save(CauseRow(stream_id=stream.pk, kind="fate", words="x"))
    save(MemberRow(name="Ông Ba", post="quản đốc"))
    assert stream.causes.get().words == "Vòi chảy suốt"


def test_readings_are_made_of_products_by_their_equivalence(save: Any, cleaner_file: Any) -> None:
    """10 x 1 + 40 x 0.25 = 20 common units."""
    save(EquivalenceRow(product="Ghế", counted_in="cái", factor=Decimal("0.25")))
    with pytest.raises(BadInput, match="đã có dòng như vậy"):
        save(EquivalenceRow(product="Ghế", counted_in="cái", factor=Decimal(1)))
    period = {"phase": "before", "starts_on": date(2015, 1, 1), "ends_before": date(2016, 1, 1)}
    made = [{"product": "Bàn", "quantity": "10", "factor": "1"},
            {"product": "Ghế", "quantity": "40", "factor": "0.25"}]  # fmt: skip
    save(ReadingRow(**period, made=made, energy_mj=Decimal(1000)))
    assert cleaner_file.readings.get().output == 20
    for changes, field in (
        ({"ends_before": date(2015, 1, 1)}, "ends_before"),
        ({"phase": "during"}, "phase"),
        ({"water_m3": Decimal(-1)}, "water_m3"),
        ({"made": [{"product": "Bàn", "quantity": "mười", "factor": "1"}]}, "made"),
    ):
        with pytest.raises(BadInput) as no:
            save(ReadingRow(**{**period, **changes}))
        assert no.value.field == field


class TestOption:
    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"title": ""}, "title"),
            ({"option_class": "magic"}, "option_class"),
            ({"screening": "later"}, "screening"),
            ({"screening": "reject"}, "reason"),
            ({"technical": {"space": "maybe"}}, "technical"),
            ({"score_technical": 11}, "score_technical"),
            ({"investment_vnd": -1}, "investment_vnd"),
            ({"saving_kwh": Decimal(-1)}, "saving_kwh"),
            ({"life_years": 0}, "life_years"),
        ],
    )
    def test_bad_input_names_its_field(self, save: Any, changes: Any, field: str) -> None:
        with pytest.raises(BadInput) as no:
            save(option_row(**changes))
        assert no.value.field == field

    def test_its_status_is_set_with_a_reason_where_it_is_refused(
        self, cleaner_file: Any, officer: Any, outsider: Any, at: Any
    ) -> None:
        option = option_of(cleaner_file, officer, at)
        given: dict[str, Any] = {"option": option, "actor": officer, "at": at}
        with pytest.raises(BadInput) as no:
            set_option_status(status="refused", **given)
        assert no.value.field == "refusal"
        set_option_status(status="refused", refusal="Chưa có tiền", **given)
        row = CleanerOption.objects.get()
        assert (row.status, row.refusal, row.version) == ("refused", "Chưa có tiền", 2)
        with pytest.raises(BadInput, match="Người khác vừa sửa"):
            set_option_status(status="done", seen_version=1, **given)
        set_option_status(status="proposed", **given)
        assert CleanerOption.objects.get().status_on is None
        with pytest.raises(NotAllowed):
            set_option_status(status="done", option=option, actor=outsider, at=at)
        for wrong in ({"status": "lost"}, {"status": "done", "on": date(2030, 1, 1)}):
            with pytest.raises(BadInput):
                set_option_status(**wrong, **given)
        assert Entry.objects.filter(verb=f"{FILE}option_status_set").count() == 2

    def test_one_that_was_decided_on_is_not_removed(
        self, cleaner_file: Any, officer: Any, at: Any
    ) -> None:
        option = option_of(cleaner_file, officer, at)
        given: dict[str, Any] = {"actor": officer, "at": at}
        set_option_status(option=option, status="accepted", **given)
        with pytest.raises(BadInput, match="đã có quyết định"):
            remove_file_row(cleaner_file=cleaner_file, stored=option, row_kind="option", **given)

    def test_its_words_are_found_without_accents(
        self, cleaner_file: Any, officer: Any, at: Any
    ) -> None:
        from khuyencong.apps.cleaner_production.queries import list_options, search_options

        option = option_of(cleaner_file, officer, at)
        found = search_options(list_options(visible_to=officer), "nuoc rua")
        assert list(found) == [option]
        assert OptionRow.of(option).title == option.title
