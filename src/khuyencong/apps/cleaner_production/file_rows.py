"""The rows of a file: what they share. The kinds stand in ``rows/``."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db.models import Model

from khuyencong.apps.cleaner_production.checking import bad, plain, settled_text
from khuyencong.apps.cleaner_production.models import CleanerFile

MOST_QUANTITY = Decimal(10**12)
MOST_VND = 10**15


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow(ABC):
    """One row of a file; fields are named as in its model.

    ``texts`` are its texts with their longest length, ``parents`` its foreign keys into the same
    file with the model they point to, ``days`` and ``quantities`` what JSON keeps as text.
    """

    row_kind: ClassVar[str] = ""
    model: ClassVar[type[Model]]
    texts: ClassVar[Mapping[str, int]] = {}
    parents: ClassVar[Mapping[str, type[Model]]] = {}
    days: ClassVar[tuple[str, ...]] = ()
    quantities: ClassVar[tuple[str, ...]] = ()

    @property
    @abstractmethod
    def label(self) -> str:
        """Return what the row is called in the journal."""

    @abstractmethod
    def check(self) -> None:
        """Raise BadInput that names the field."""

    def settled(self, cleaner_file: CleanerFile) -> Self:
        """Return it as it is stored. Raises BadInput with a field."""
        shaped = {
            name: settled_text(name, getattr(self, name), most) for name, most in self.texts.items()
        }
        row = replace(self, **shaped)
        row.check()
        for name, model in self.parents.items():
            key = getattr(row, name)
            if key is None:
                continue
            rows: Any = model
            if not rows.objects.filter(pk=key, cleaner_file=cleaner_file).exists():
                raise bad(name, "Chọn một dòng của hồ sơ này")
        return row

    def values(self) -> dict[str, Any]:
        """Return the values by the names of the model."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def beside(self) -> dict[str, Any]:
        """Return what is stored beside the values, reckoned from them."""
        return {}

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values: days and quantities as text."""
        return {
            name: str(value) if isinstance(value, date | Decimal) else value
            for name, value in self.values().items()
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """Return the row that ``to_json`` told of."""
        given = dict(values)
        for names, read in ((cls.days, date.fromisoformat), (cls.quantities, Decimal)):
            for name in names:
                if given.get(name) is not None:
                    given[name] = read(given[name])
        return cls(**given)

    @classmethod
    def of(cls, stored: Model) -> Self:
        """Return what is stored."""
        values = {each.name: getattr(stored, each.name) for each in fields(cls)}
        for name in cls.quantities:  # 3.000 of the database is 3
            if values[name] is not None:
                values[name] = plain(values[name])
        return cls(**values)
