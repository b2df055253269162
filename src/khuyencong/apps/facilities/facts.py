"""What is written of a row as plain values: settled, compared, told to the journal, read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, Self

from django.db.models import Model

from khuyencong.apps.facilities.checking import settled_line, settled_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Fields are named as in ``model``; ``lines`` and ``texts`` with their longest length."""

    model: ClassVar[type[Model]]
    lines: ClassVar[Mapping[str, int]] = {}
    texts: ClassVar[Mapping[str, int]] = {}
    told_as: ClassVar[Mapping[str, str]] = {}
    """Names in the journal where that of the field means something else there."""

    @classmethod
    def of(cls, stored: Any) -> Self:
        """Return what is stored."""
        return cls(**{each.name: getattr(stored, each.name) for each in fields(cls)})

    def settled(self) -> Self:
        """Return it as it is stored. Raises BadInput that names the field."""
        shaped = {
            name: settled_line(name, getattr(self, name), most) for name, most in self.lines.items()
        } | {
            name: settled_text(name, getattr(self, name), most) for name, most in self.texts.items()
        }
        row = replace(self, **shaped)
        row.check()
        return row

    def check(self) -> None:
        """Raise BadInput that names the field."""

    def store_in(self, held: Any) -> None:
        """Put the values into a row, with the words it is found by; the caller saves it."""
        for name, value in self.values().items():
            setattr(held, name, value)
        held.search = self.found_by()

    def keep_beside(self, held: Any) -> None:
        """Write what stands in tables beside the stored row."""

    def found_by(self) -> str:
        """Return the folded words the row is found by."""
        return ""

    def values(self) -> dict[str, Any]:
        """Return the values by the names of the model."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def told(self) -> dict[str, Any]:
        """Return the values as the journal keeps them, what is not said left out."""
        return {
            self.told_as.get(name, name): _plain(name, value)
            for name, value in self.values().items()
            if value not in (None, "", ())
        }

    def read_back(self, told: Mapping[str, Any]) -> Self:
        """Return these facts with the values a line of the journal told, ``""`` for none."""
        names = {self.told_as.get(each.name, each.name): each.name for each in fields(self)}
        known = {names[key]: value for key, value in told.items()}
        return replace(self, **{name: self._value_of(name, value) for name, value in known.items()})

    def _value_of(self, name: str, told: Any) -> Any:
        if isinstance(getattr(self, name), tuple):
            return tuple(filter(None, told.split(",")))
        field: Any = self.model._meta.get_field(name)
        return None if told == "" and field.null else field.to_python(told)


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, tuple):
        return ",".join(value)
    return value if name.endswith("_vnd") else str(value)


def changes(before: Facts, after: Facts) -> dict[str, dict[str, Any]] | None:
    """Return what differs, as a line of the journal tells it; None for nothing."""
    old, new = before.told(), after.told()
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    if not names:
        return None
    return {
        "after": {name: new.get(name, "") for name in names},
        "before": {name: old.get(name, "") for name in names},
    }
