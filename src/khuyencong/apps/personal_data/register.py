"""The register: which field of which table holds personal data, whose, why and how long."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db.models import Model

from khuyencong.domain.foundation.yaml_rows import parse_yaml

DATA = Path(__file__).parent / "data" / "register.yaml"


@dataclass(frozen=True)
class Basis:
    """Why it may be held; ``grade``: ``own_rule``, or ``memory`` for law that nobody has read."""

    words: str
    grade: str


@dataclass(frozen=True)
class Retention:
    """How long it is held; with ``days`` the nightly job cleans the table."""

    words: str
    table: str = ""
    counted_from: str = ""
    days: int = 0
    """Own rule of the system [d]; 0: a person decides."""
    where: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class HeldTable:
    """A table that holds personal data; ``fields`` gives each its category."""

    id: str
    """Label of the model, as ``surveys.Answer``."""
    words: str
    whose: str
    purpose: str
    basis: Basis
    retention: Retention
    shown: str
    fields: dict[str, str]
    """Field -> category; ``field__key`` is a key of a field of JSON, in rows that are never
    erased."""
    owner: str = ""
    """Path to the unit it belongs to; empty: no unit can be told."""
    of_account: str = ""
    """Path to the account the row is about, where that is all it says of whose it is."""
    erase_when: dict[str, Any] | None = None
    """State in which the row is erased on request; None: never."""
    kept_because: str = ""

    @property
    def model(self) -> type[Model]:
        return apps.get_model(self.id)

    def may_erase(self, row: Model) -> bool:
        """Tell whether no duty to keep stands in the way for this row."""
        wanted = self.erase_when
        return wanted is not None and all(getattr(row, k) == v for k, v in wanted.items())


@cache
def _read() -> dict[str, Any]:
    return parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)


@cache
def held_tables() -> dict[str, HeldTable]:
    """Return the register by label of the model."""
    bases = {key: Basis(**each) for key, each in _read()["bases"].items()}
    terms = {key: Retention(**each) for key, each in _read()["retentions"].items()}
    found = {}
    for label, row in _read()["tables"].items():
        read = row | {"basis": bases[row["basis"]], "retention": terms[row["retention"]]}
        found[label] = HeldTable(id=label, **read)
    return found


def retentions() -> list[Retention]:
    """Return the terms that the nightly job carries out."""
    terms = [Retention(**each) for each in _read()["retentions"].values()]
    return [each for each in terms if each.days]


def unread_law() -> Basis:
    """Return the law that stands behind all of it, as far as it is known."""
    return Basis(**_read()["bases"]["law_unread"])


def not_personal() -> dict[str, str]:
    """Return fields that look like personal data and are none, each with its reason."""
    return dict(_read()["not_personal"])
