"""What is written in the rows beside a record: one dataclass for each table, checked here."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db.models import Model

from khuyencong.apps.establishments.models import OtherSupport, Product, YearFigures
from khuyencong.apps.establishments.records import MOST_WORKERS
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.field_readers import MAX_VND

FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST_QUANTITY = Decimal(10**12)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow(ABC):
    """One row of an establishment; fields are named as in its model."""

    kind: ClassVar[str] = ""
    model: ClassVar[type[Model]]

    @property
    @abstractmethod
    def label(self) -> str:
        """Return what the row is called in the journal."""

    def settled(self) -> Self:
        """Return it as it is stored: texts without spaces around. Raises BadInput with a field."""
        texts = {
            name: value.strip() for name, value in asdict(self).items() if isinstance(value, str)
        }
        row = replace(self, **texts)
        row.check()
        return row

    @abstractmethod
    def check(self) -> None:
        """Raise BadInput that names the field."""

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values: days and quantities as text."""
        return {
            name: str(value) if isinstance(value, date | Decimal) else value
            for name, value in asdict(self).items()
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """Return the row that ``to_json`` told of."""
        given = dict(values)
        for name, read in _READ.items():
            if given.get(name) is not None:
                given[name] = read(given[name])
        return cls(**given)

    @classmethod
    def of(cls, stored: Model) -> Self:
        """Return what is stored."""
        values = {each.name: getattr(stored, each.name) for each in fields(cls)}
        quantity = values.get("yearly_quantity")
        if quantity is not None:  # 3.000 of the database is 3
            values["yearly_quantity"] = _plain(quantity)
        return cls(**values)


_READ: dict[str, Any] = {"paper_on": date.fromisoformat, "yearly_quantity": Decimal}


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow(RegisterRow):
    """Figures of one year."""

    kind = "year_figures"
    model = YearFigures

    year: int
    workers: int | None = None
    capital_vnd: int | None = None
    turnover_vnd: int | None = None
    investment_vnd: int | None = None
    source: str = ""

    @property
    def label(self) -> str:
        return str(self.year)

    @property
    def says_nothing(self) -> bool:
        """Return whether it has no figure."""
        figures = (self.workers, self.capital_vnd, self.turnover_vnd, self.investment_vnd)
        return all(each is None for each in figures)

    def check(self) -> None:
        _require_year("year", self.year)
        _require_between("workers", self.workers, MOST_WORKERS, "Số lao động")
        for name in ("capital_vnd", "turnover_vnd", "investment_vnd"):
            _require_between(name, getattr(self, name), MAX_VND, "Số tiền")


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherSupportRow(RegisterRow):
    """Support from another programme of the State."""

    kind = "other_support"
    model = OtherSupport

    programme: str
    year: int
    cost_item: str
    payer: str = ""
    amount_vnd: int | None = None
    paper_number: str = ""
    paper_on: date | None = None
    file_id: int | None = None
    note: str = ""

    @property
    def label(self) -> str:
        return f"{self.programme} {self.year}"

    def check(self) -> None:
        _require_words("programme", self.programme, "Cần tên chương trình")
        _require_words("cost_item", self.cost_item, "Cần tên khoản chi được hỗ trợ")
        _require_year("year", self.year)
        _require_between("amount_vnd", self.amount_vnd, MAX_VND, "Số tiền")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRow(RegisterRow):
    """A product."""

    kind = "product"
    model = Product

    name: str
    counted_in: str = ""
    yearly_quantity: Decimal | None = None
    yearly_vnd: int | None = None
    outstanding_level: str = ""
    outstanding_year: int | None = None
    last_year: int | None = None

    @property
    def label(self) -> str:
        return self.name

    def check(self) -> None:
        _require_words("name", self.name, "Cần tên sản phẩm")
        if self.outstanding_level and self.outstanding_level not in Product.Level.values:
            raise _bad("outstanding_level", "Không có cấp bình chọn này")
        if self.outstanding_year is not None and not self.outstanding_level:
            raise _bad("outstanding_level", "Chọn cấp bình chọn cho năm đã ghi")
        for name in ("outstanding_year", "last_year"):
            if getattr(self, name) is not None:
                _require_year(name, getattr(self, name))
        _require_between("yearly_vnd", self.yearly_vnd, MAX_VND, "Số tiền")
        quantity = self.yearly_quantity
        if quantity is not None and not (quantity.is_finite() and 0 <= quantity <= MOST_QUANTITY):
            raise _bad("yearly_quantity", f"Sản lượng từ 0 đến {MOST_QUANTITY}")


ROW_KINDS: dict[str, type[RegisterRow]] = {
    each.kind: each for each in (YearRow, OtherSupportRow, ProductRow)
}


def _plain(quantity: Decimal) -> Decimal:
    """Return a quantity without the zeros behind its comma.

    >>> _plain(Decimal("3.000")), _plain(Decimal("1200.500"))
    (Decimal('3'), Decimal('1200.5'))
    """
    whole = quantity.to_integral_value()
    return whole if whole == quantity else quantity.normalize()


def _require_words(field: str, text: str, message: str) -> None:
    if not text.strip():
        raise _bad(field, message)


def _require_year(field: str, year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _bad(field, f"Năm từ {FIRST_YEAR} đến {LAST_YEAR}")


def _require_between(field: str, value: int | None, most: int, label: str) -> None:
    if value is not None and not 0 <= value <= most:
        raise _bad(field, f"{label} từ 0 đến {most}")


def _bad(field: str, message: str) -> BadInput:
    return BadInput("establishments.bad_row", message, field=field)
