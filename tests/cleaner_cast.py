"""A file of cleaner production at a small starch works, written through the actions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.cleaner_production.actions.open_cleaner_file import open_cleaner_file
from khuyencong.apps.cleaner_production.actions.save_file_row import save_file_row
from khuyencong.apps.cleaner_production.file_facts import FileFacts
from khuyencong.apps.cleaner_production.models import CleanerFile, CleanerOption, ProcessStep
from khuyencong.apps.cleaner_production.rows import FlowRow, OptionRow, ProcessStepRow
from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.foundation.text import fold

ON = date(2016, 11, 1)


def site_of(establishment: Any) -> Site:
    owner: dict[str, Any] = {"unit": establishment.unit, "province": establishment.province}
    owner["search"] = fold(f"{establishment.name} Xưởng chính")
    return Site.objects.create(establishment=establishment, name="Xưởng chính", **owner)


def head(**changes: Any) -> FileFacts:
    facts: dict[str, Any] = {
        "opened_on": ON,
        "product": "Tinh bột sắn",
        "product_unit": "tấn",
        "basis": "mẻ 2 tấn củ",
        "bases_per_year": Decimal(300),
        "product_per_basis": Decimal("0.5"),
    }
    return FileFacts(**{**facts, **changes})


def opened(site: Site, actor: Any, at: Any, **changes: Any) -> CleanerFile:
    return open_cleaner_file(site=site, facts=head(**changes), actor=actor, at=at)


def step_of(held: CleanerFile, name: str, actor: Any, at: Any, position: int = 1) -> ProcessStep:
    row = ProcessStepRow(name=name, position=position)
    save_file_row(cleaner_file=held, row=row, actor=actor, at=at)
    return held.steps.get(name=name)


def flow_row(step: ProcessStep, **changes: Any) -> FlowRow:
    given: dict[str, Any] = {
        "step_id": step.pk,
        "direction": "in",
        "kind": "material",
        "material": "Củ sắn",
        "quantity": Decimal(2),
        "counted_in": "tấn",
    }
    return FlowRow(**{**given, **changes})


def option_row(**changes: Any) -> OptionRow:
    given: dict[str, Any] = {"title": "Thu nước rửa lần cuối", "option_class": "recycling"}
    return OptionRow(**{**given, **changes})


def option_of(held: CleanerFile, actor: Any, at: Any, **changes: Any) -> CleanerOption:
    row = option_row(**changes)
    save_file_row(cleaner_file=held, row=row, actor=actor, at=at)
    return held.options.get(title=row.title)
