"""The calculators by name: inputs, outputs and methods, read from ``data/calculators/*.yaml``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain.foundation.yaml_text import load_yaml

DATA = Path(__file__).parent / "data"
Range = tuple[float | None, float | None]
PRESENCE = "presence"
EACH = "each"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """An input or an output. Ranges are in ``unit``; outside ``possible`` it cannot be."""

    key: str
    unit: str
    says: str
    label_vi: str = ""
    required: bool | None = None
    """None: it depends on the method."""
    default: Any = None
    choices: tuple[Any, ...] = ()
    possible: Range = (None, None)
    plausible: Range = (None, None)

    @property
    def is_list(self) -> bool:
        """Return whether it takes a list of values that belong together."""
        return self.key.endswith(("_list", "_polynomial"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A way to compute, with the inputs it needs and may take beside the required ones."""

    needs: tuple[str, ...]
    optional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculator:
    """A calculator of the catalogue.

    ``method_by`` names the input that chooses the method, "presence" when the inputs given do,
    "each" when every method whose inputs are given answers; empty for a calculator with one way.
    """

    id: str
    label_vi: str
    purpose: str
    formula: tuple[str, ...]
    family: str
    inputs: dict[str, Field]
    outputs: dict[str, Field]
    methods: dict[str, Method] = field(default_factory=dict)
    method_by: str = ""


@cache
def list_calculators() -> dict[str, Calculator]:
    """Return every calculator by name, family by family."""
    found: dict[str, Calculator] = {}
    for path in sorted((DATA / "calculators").glob("*.yaml")):
        for row in _load(path)["calculators"]:
            found[row["id"]] = _calculator(row, path.stem)
    return found


def way_label(name: str) -> str:
    """Return what a method is called, its key where nobody named it."""
    return _ways().get(name, name)


@cache
def _ways() -> dict[str, str]:
    found: dict[str, str] = _load(DATA / "ways.yaml")["ways"]
    return found


@cache
def list_not_offered() -> dict[str, str]:
    """Return what is not offered, with the reason."""
    return {
        row["id"]: row.get("why_vi", row["why"])
        for row in _load(DATA / "not_offered.yaml")["not_offered"]
    }


def _load(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = load_yaml(path.read_text(encoding="utf-8"))
    return read


def _calculator(row: dict[str, Any], family: str) -> Calculator:
    methods = {
        name: Method(needs=tuple(each["needs"]), optional=tuple(each.get("optional", ())))
        for name, each in row.get("methods", {}).items()
    }
    return Calculator(
        id=row["id"],
        label_vi=row["label_vi"],
        purpose=row["purpose"],
        formula=tuple(row["formula"]),
        family=family,
        inputs={key: _field(key, each) for key, each in row["inputs"].items()},
        outputs={key: _field(key, each) for key, each in row["outputs"].items()},
        methods=methods,
        method_by=row.get("method_by", ""),
    )


def _field(key: str, row: dict[str, Any]) -> Field:
    ranges = {name: tuple(row[name]) for name in ("possible", "plausible") if name in row}
    return Field(
        key=key,
        unit=row["unit"],
        says=row["says"],
        label_vi=row.get("label_vi", ""),
        required=row.get("required"),
        default=row.get("default"),
        choices=tuple(row.get("choices", ())),
        **ranges,
    )
