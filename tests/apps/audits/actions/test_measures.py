"""Measures: written, their savings drawn from kept runs, their status with undo."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.audits.actions.keep_run import keep_run
from khuyencong.apps.audits.actions.save_measure import save_measure
from khuyencong.apps.audits.actions.set_savings import set_savings
from khuyencong.apps.audits.actions.set_status import set_status
from khuyencong.apps.audits.actions.undo_status import undo_status
from khuyencong.apps.audits.facts import LineFacts, MeasureFacts
from khuyencong.apps.audits.models import Measure
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.audit_cast import INPUTS, VISITED, audit, energy_site, given, measure, saving

__all__ = ["audit", "energy_site", "given", "measure", "saving"]


def last_verb() -> str:
    return Entry.objects.latest("pk").verb


class TestSaveMeasure:
    def test_it_is_kept_with_its_line(self, measure: Measure) -> None:
        assert (measure.title, measure.investment_vnd) == ("Thay động cơ", 20_000_000)
        assert (measure.position, measure.unit_id) == (1, measure.audit.unit_id)
        assert last_verb() == "audits.measure.added"

    def test_it_is_changed_and_an_older_state_is_refused(self, measure: Any, given: Any) -> None:
        facts = MeasureFacts(title="Thay động cơ hiệu suất cao", investment_vnd=25_000_000)
        how = {"audit": measure.audit, "facts": facts, "stored": measure, **given}
        changed = save_measure(seen_version=1, **how)
        assert (changed.pk, changed.version) == (measure.pk, 2)
        assert last_verb() == "audits.measure.amended"
        with pytest.raises(BadInput, match="Người khác vừa sửa"):
            save_measure(seen_version=1, **how)

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"title": " "}, "title"),
            ({"investment_vnd": -1}, "investment_vnd"),
            ({"running_cost_vnd": 10**16}, "running_cost_vnd"),
            ({"life_years": 0}, "life_years"),
            ({"system_id": 999}, "system"),
            ({"excludes": (999,)}, "excludes"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, audit: Any, given: Any, wrong: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            save_measure(audit=audit, facts=MeasureFacts(**{"title": "x", **wrong}), **given)
        assert refusal.value.field == field
        assert not Measure.objects.exists()

    def test_it_refuses_who_may_not(self, audit: Any, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            save_measure(audit=audit, facts=MeasureFacts(title="x"), actor=outsider, at=at)


class TestKeepRun:
    def test_the_run_is_kept_as_it_answered(self, measure: Measure, given: Any) -> None:
        run = keep_run(measure=measure, calculator="electricity_reduction", inputs=INPUTS, **given)
        assert run.answer["outputs"]["energy_use"] == {"value": 5000.0, "unit": "kWh/yr"}
        assert (len(run.sha256), len(run.engine_version)) == (64, 16)
        assert last_verb() == "audits.run.kept"

    def test_what_the_calculator_refuses_names_its_field(self, measure: Any, given: Any) -> None:
        wrong = {**INPUTS, "annual_energy": {"value": -1, "unit": "kWh/yr"}}
        how = {"measure": measure, "calculator": "electricity_reduction", **given}
        with pytest.raises(BadInput) as refusal:
            keep_run(inputs=wrong, **how)
        assert refusal.value.field == "annual_energy"


class TestSetSavings:
    def test_sums_come_from_the_run(self, saving: Measure) -> None:
        """5 000 kWh x 2 000 đồng; x 0.0001543 TOE/kWh; 5 MWh x 0.9185 tCO2/MWh of 2016."""
        assert (saving.saving_vnd, saving.saving_kwh) == (10_000_000, 5000)
        assert saving.saving_toe == Decimal("0.7715")
        assert saving.saving_tco2 == Decimal("4.5925")
        assert last_verb() == "audits.measure.savings_set"

    def test_before_less_after(self, measure: Any, given: Any) -> None:
        """5 000 kWh before, 3 800 kWh after: 1 200 kWh."""
        how = {"measure": measure, "calculator": "electricity_reduction", **given}
        after = {**INPUTS, "annual_energy": {"value": 3800, "unit": "kWh/yr"}}
        runs = [keep_run(inputs=each, **how).pk for each in (INPUTS, after)]
        given_line = {"run_id": runs[0], "less_run_id": runs[1], "output": "energy_use"}
        line = LineFacts(what="electricity", **given_line)
        told = set_savings(measure=measure, lines=[line], **given)
        assert (told.saving_kwh, told.saving_vnd) == (1200, None)

    def test_a_fuel_by_hand_beside_more_electricity(self, measure: Any, given: Any) -> None:
        """10 t of husk at 1 500 đồng less 1 000 kWh more at 2 000 đồng: 15 - 2 = 13 million."""
        by_hand = {"explanation": "Cân 10 ngày", "price_source": "Giá cơ sở nói"}
        husk = {"what": "rice_husk", "quantity": Decimal(10_000), "unit_price": Decimal(1500)}
        fan = {"what": "electricity", "quantity": Decimal(-1000), "unit_price": Decimal(2000)}
        lines = [LineFacts(**each, **by_hand) for each in (husk, fan)]
        told = set_savings(measure=measure, lines=lines, **given)
        assert (told.saving_vnd, told.saving_fuel_kg, told.fuel) == (
            13_000_000,
            10_000,
            "rice_husk",
        )
        assert told.saving_toe == Decimal("-0.1543")

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"what": "mana"}, "what"),
            ({"explanation": ""}, "explanation"),
            ({"quantity": None}, "quantity"),
            ({"quantity": Decimal("NaN")}, "quantity"),
            ({"unit_price": Decimal(5), "price_source": ""}, "price_source"),
            ({"unit_price": Decimal(-5), "price_source": "x"}, "unit_price"),
            ({"run_id": 99999, "output": "energy_use"}, "run"),
            ({"hours": Decimal(9000)}, "hours"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, measure: Any, given: Any, wrong: dict[str, Any], field: str
    ) -> None:
        right = {"what": "firewood", "quantity": Decimal(1), "explanation": "x"}
        with pytest.raises(BadInput) as refusal:
            set_savings(measure=measure, lines=[LineFacts(**{**right, **wrong})], **given)
        assert refusal.value.field == field


class TestSetStatus:
    def test_accepted_then_undone(self, saving: Measure, given: Any) -> None:
        entry = set_status(measure=saving, status="accepted", on=VISITED, **given)
        assert Measure.objects.get().status == "accepted"
        assert last_verb() == "audits.measure.status_set"
        undo_status(audit=saving.audit, entry_id=entry.pk, **given)
        back = Measure.objects.get()
        assert (back.status, back.status_on) == ("proposed", None)
        assert last_verb() == "audits.measure.status_undone"
        with pytest.raises(BadInput, match="Người khác vừa sửa"):
            undo_status(audit=saving.audit, entry_id=entry.pk, **given)

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"status": "refused"}, "reason"),
            ({"status": "lost"}, "status"),
            ({"status": "proposed"}, "status"),
            ({"on": VISITED - timedelta(days=1)}, "on"),
            ({"on": VISITED + timedelta(days=99)}, "on"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, measure: Any, given: Any, wrong: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            set_status(measure=measure, **{"status": "done", "on": VISITED, **wrong}, **given)
        assert refusal.value.field == field

    def test_it_refuses_who_may_not(self, measure: Any, appraiser: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            set_status(measure=measure, status="done", on=VISITED, actor=appraiser, at=at)
