"""The facts of energy as lines of text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from khuyencong.domain.energy.book import FactBook, FactLine
from khuyencong.domain.energy.tariffs import Hours, Tariff
from khuyencong.domain.energy.unit_choices import shown_unit
from khuyencong.domain.norms.labels import GRADES


def load_facts(*, installation: bool) -> FactBook:
    """Return the shipped facts, with what people confirmed here when asked."""
    if not installation:
        return FactBook.shipped()
    from khuyencong.interfaces.cli.database import prepare

    prepare()
    from khuyencong.apps.library.energy_facts import installation_facts

    return installation_facts()


def facts_table(lines: Iterable[FactLine]) -> str:
    """Return one line of text for each fact: key, what, value, days, document, grade, state."""
    return "\n".join("\t".join(_cells(line)) for line in lines)


def _cells(line: FactLine) -> list[str]:
    fact = line.fact
    state = "đang dùng" if fact.is_on else f"tắt: {line.off_label}"
    days = f"{fact.valid_from or '?'} – {fact.valid_to or ''}".rstrip()
    grade = "đã đối chiếu" if line.confirmation else GRADES[fact.grade.value]
    return [line.key, fact.label_vi, _value(fact), days, fact.act, grade, state]


def _value(fact: Any) -> str:
    if isinstance(fact, Tariff):
        return f"{fact.normal_vnd}/{fact.offpeak_vnd}/{fact.peak_vnd} đồng/kWh"
    if isinstance(fact, Hours):
        return f"cao điểm {', '.join(fact.peak)}; thấp điểm {', '.join(fact.offpeak)}"
    return f"{fact.value.normalize():f} {shown_unit(fact.unit)}".replace(".", ",", 1).strip()
