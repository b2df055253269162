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

    def told(self) -> dict[str, str]:
        """Return the values as the journal keeps them, what is not said left out."""
        return {
            name: ",".join(value) if isinstance(value, tuple) else str(value)
            for name, value in self.values().items()
            if value not in (None, "", ())
        }

    def read_back(self, told: Mapping[str, str]) -> Self:
        """Return these facts with the values a line of the journal told, ``""`` for none."""
        return replace(self, **{name: self._value_of(name, text) for name, text in told.items()})

    def _value_of(self, name: str, text: str) -> Any:
        if isinstance(getattr(self, name), tuple):
            return tuple(filter(None, text.split(",")))
        field: Any = self.model._meta.get_field(name)
        return field.to_python(text) if text or not field.null else None


def changes(before: Facts, after: Facts) -> dict[str, dict[str, str]] | None:
    """Return what differs, as a line of the journal tells it; None for nothing."""
    old, new = before.told(), after.told()
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    if not names:
        return None
    return {
        "after": {name: new.get(name, "") for name in names},
        "before": {name: old.get(name, "") for name in names},
    }
