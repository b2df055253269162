"""A file of cleaner production to practise on, with all its parts; told once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from khuyencong.apps.cleaner_production.actions.amend_cleaner_file import amend_cleaner_file
from khuyencong.apps.cleaner_production.actions.open_cleaner_file import open_cleaner_file
from khuyencong.apps.cleaner_production.actions.record_quick_assessment import (
    record_quick_assessment,
)
from khuyencong.apps.cleaner_production.actions.save_file_row import save_file_row
from khuyencong.apps.cleaner_production.actions.set_option_status import set_option_status
from khuyencong.apps.cleaner_production.actions.set_task_state import set_task_state
from khuyencong.apps.cleaner_production.file_facts import FileFacts
from khuyencong.apps.cleaner_production.file_rows import FileRow
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.rows import (
    CauseRow,
    EquivalenceRow,
    FlowRow,
    MemberRow,
    OptionRow,
    ProcessStepRow,
    ReadingRow,
    WasteCostRow,
    WasteStreamRow,
)
from khuyencong.apps.energy_use.actions.save_site import save_site
from khuyencong.apps.energy_use.facts import SiteFacts
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.domain.cleaner_production.measuring import list_flow_units
from khuyencong.domain.foundation.yaml_text import load_yaml
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

CENTRE, OFFICER = "centre", "canbo"
WRITTEN_AT = moment("2026-10-20 14:00")
OPENED_ON = date(2026, 8, 17)
MILLION = 1_000_000
WEIGHTS = ("weight_technical", "weight_economic", "weight_environmental")
SCORES = ("score_technical", "score_economic", "score_environmental")


def tell_of_cleaner_production(cast: Cast) -> None:
    """Write the file of ``cleaner.yaml``, unless any file is there."""
    unit = cast.units[CENTRE]
    if CleanerFile.objects.filter(unit=unit).exists():
        return
    text = Path(__file__).with_name("cleaner.yaml").read_text(encoding="utf-8")
    told = load_yaml(text)
    _Teller(told, {"actor": cast.people[OFFICER], "at": WRITTEN_AT}).tell(unit)


class _Teller:
    """Writes one file, part by part; names of the table become keys of rows."""

    def __init__(self, told: dict[str, Any], who: dict[str, Any]) -> None:
        self.told, self.who = told, who
        self.held: CleanerFile

    def tell(self, unit: Any) -> None:
        site = self._site(unit)
        quick = self.told["quick"]
        answers = {**quick, "done_by": f"Chuyên viên trung tâm ({ILLUSTRATIVE})"}
        record_quick_assessment(site=site, **answers, **self.who)
        facts = self._head()
        self.held = open_cleaner_file(site=site, facts=facts, **self.who)
        for name, post, part in self.told["team"]:
            self._save(MemberRow(name=name, post=post, part=part))
        for number, name in enumerate(self.told["steps"], start=1):
            self._save(ProcessStepRow(name=name, position=number))
        focus = self.told["focus"]
        given = {"focus_step_id": self._step(focus["step"]), "focus_reason": focus["reason"]}
        facts = self._head(**given)
        amend_cleaner_file(cleaner_file=self.held, facts=facts, **self.who)
        for row in self.told["flows"]:
            self._save(self._flow(*row))
        for stream in self.told["streams"]:
            self._stream(stream)
        for option in self.told["options"]:
            self._option(option)
        self._readings()
        for task, (state, note) in self.told["tasks"].items():
            given = {"task": task, "state": state, "note": note}
            set_task_state(cleaner_file=self.held, **given, **self.who)

    def _site(self, unit: Any) -> Site:
        firm = Establishment.objects.get(unit=unit, name=self.told["establishment"])
        facts = SiteFacts(name=self.told["site"], place=self.told["place"], note=ILLUSTRATIVE)
        found = Site.objects.filter(establishment=firm, name=facts.name).first()
        return found or save_site(establishment=firm, facts=facts, unit=unit, **self.who)

    def _head(self, **given: Any) -> FileFacts:
        head = dict(self.told["head"])
        given |= dict(zip(WEIGHTS, head.pop("weights"), strict=True))
        for name in ("bases_per_year", "product_per_basis"):
            given[name] = Decimal(head.pop(name))
        return FileFacts(opened_on=OPENED_ON, note=ILLUSTRATIVE, **head, **given)

    def _save(self, row: FileRow) -> None:
        save_file_row(cleaner_file=self.held, row=row, **self.who)

    def _step(self, name: str | None) -> int | None:
        return self.held.steps.get(name=name).pk if name else None

    def _flow(  # one argument for each column of the table
        self,
        step: str,
        direction: str,
        name: str,
        quantity: str,
        unit: str,
        is_measured: bool,
        price: int | None,
        to: str | None,
    ) -> FlowRow:
        kind = next(each.kind for each in list_flow_units() if each.id == unit)
        return FlowRow(
            step_id=self._step(step) or 0,
            direction=direction,
            kind=kind,
            material=name,
            quantity=Decimal(quantity),
            counted_in=unit,
            is_measured=is_measured,
            unit_cost_vnd=price,
            to_step_id=self._step(to),
        )

    def _stream(self, told: dict[str, Any]) -> None:
        given = {"quantity": Decimal(told["quantity"]), "counted_in": told["unit"]}
        self._save(WasteStreamRow(name=told["name"], step_id=self._step(told["step"]), **given))
        stream = self.held.streams.get(name=told["name"]).pk
        for kind, what, quantity, unit, price in told["costs"]:
            part = {"kind": kind, "what": what, "counted_in": unit, "unit_cost_vnd": price}
            self._save(WasteCostRow(stream_id=stream, quantity=Decimal(quantity), **part))
        for kind, words in told["causes"]:
            self._save(CauseRow(stream_id=stream, kind=kind, words=words))

    def _option(self, told: dict[str, Any]) -> None:
        saved = {"material": "saving_material_kg", "water": "saving_water_m3"}
        saved |= {"waste": "saving_waste_kg"}
        money = {"investment": "investment_vnd", "saving": "saving_vnd", "cost": "yearly_cost_vnd"}
        values: dict[str, Any] = {
            name: Decimal(told[key]) for key, name in saved.items() if key in told
        }
        values |= {name: int(told[key] * MILLION) for key, name in money.items() if key in told}
        values |= dict(zip(SCORES, told.get("scores", [None] * 3), strict=True))
        row = OptionRow(
            title=told["title"],
            option_class=told["option_class"],
            stream_id=self.held.streams.get(name=told["stream"]).pk,
            screening=told.get("screening", ""),
            reason=told.get("reason", ""),
            technical=dict.fromkeys(told.get("technical", ()), "yes"),
            life_years=told.get("life"),
            discount_bp=told.get("discount"),
            responsible=told.get("who", ""),
            due_on=told.get("due"),
            **values,
        )
        self._save(row)
        if status := told.get("status"):
            option = self.held.options.get(title=told["title"])
            decided = {"status": status, "on": told["decided"], "refusal": told.get("refusal", "")}
            set_option_status(option=option, **decided, **self.who)

    def _readings(self) -> None:
        other, unit, factor = self.told["equivalence"]
        self._save(EquivalenceRow(product=other, counted_in=unit, factor=Decimal(factor)))
        head = self.told["head"]
        products = ((head["product"], head["product_unit"], "1"), (other, unit, factor))
        for told in self.told["readings"]:
            amounts = told.pop("made")
            period = {name: told.pop(name) for name in ("phase", "starts_on", "ends_before")}
            made = [
                {"product": product, "unit": each, "quantity": amount, "factor": rate}
                for (product, each, rate), amount in zip(products, amounts, strict=True)
            ]
            figures: dict[str, Any] = {name: Decimal(value) for name, value in told.items()}
            self._save(ReadingRow(**period, made=made, source=ILLUSTRATIVE, **figures))
