"""Figures before and after, and what a product is worth in the common unit, as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Self

from khuyencong.apps.cleaner_production.checking import bad, plain, require_within, require_words
from khuyencong.apps.cleaner_production.file_rows import MOST_QUANTITY, FileRow
from khuyencong.apps.cleaner_production.from_bills import figures_from_bills
from khuyencong.apps.cleaner_production.models import CleanerFile, Equivalence, Reading
from khuyencong.apps.cleaner_production.models.readings import FIGURES
from khuyencong.domain.cleaner_production.indicators import Made, common_output

MOST_FACTOR = Decimal(10**9)
THOUSANDTH = Decimal("0.001")


@dataclass(frozen=True, slots=True, kw_only=True)
class EquivalenceRow(FileRow):
    """One unit of a product in units of the common one."""

    row_kind = "equivalence"
    model = Equivalence
    texts = {"product": 200, "counted_in": 40, "note": 500}
    quantities = ("factor",)

    product: str
    counted_in: str
    factor: Decimal
    note: str = ""

    @property
    def label(self) -> str:
        return f"{self.product} ({self.counted_in})"

    def check(self) -> None:
        require_words("product", self.product, "Ghi tên sản phẩm")
        require_words("counted_in", self.counted_in, "Ghi đơn vị, ví dụ bộ, đôi, tấn")
        require_within("factor", self.factor, most=MOST_FACTOR, above_zero=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRow(FileRow):
    """A reading. Where products are listed in ``made``, they give the output.

    ``billed`` names the figures that are those of the bills; settled, each has its value and
    source, and one that says another figure than the bills is dropped: it was typed.
    """

    row_kind = "reading"
    model = Reading
    texts = {"source": 500}
    days = ("starts_on", "ends_before")
    quantities = ("output", *FIGURES)

    phase: str
    starts_on: date
    ends_before: date
    made: list[dict[str, str]] = field(default_factory=list)
    output: Decimal | None = None
    energy_mj: Decimal | None = None
    material_kg: Decimal | None = None
    water_m3: Decimal | None = None
    ghg_t: Decimal | None = None
    waste_water_m3: Decimal | None = None
    solid_waste_kg: Decimal | None = None
    source: str = ""
    billed: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def label(self) -> str:
        return f"{self.get_phase} {self.starts_on:%d/%m/%Y}"

    @property
    def get_phase(self) -> str:
        """Return before or after in words."""
        return str(dict(Reading.Phase.choices).get(self.phase, self.phase))

    def settled(self, cleaner_file: CleanerFile) -> Self:
        read = FileRow.settled(self, cleaner_file)
        read = replace(read, billed=_billed(read, cleaner_file))
        if not read.made:
            return read
        products = [_made(each) for each in read.made]
        output = plain(common_output(products).quantize(THOUSANDTH))
        require_within("output", output, most=MOST_QUANTITY)
        return replace(read, output=output)

    def check(self) -> None:
        if self.phase not in Reading.Phase.values:
            raise bad("phase", "Chọn trước hoặc sau khi làm")
        if self.ends_before <= self.starts_on:
            raise bad("ends_before", "Ngày cuối phải sau ngày đầu")
        for name in ("output", *FIGURES):
            require_within(name, getattr(self, name), most=MOST_QUANTITY)


def _billed(read: ReadingRow, cleaner_file: CleanerFile) -> dict[str, dict[str, str]]:
    """Return those of the figures named that are as the bills have them, with their source."""
    named = {name: told for name, told in read.billed.items() if getattr(read, name, None)}
    asked = [name for name, told in named.items() if not told]
    if asked:
        days = {"starts_on": read.starts_on, "ends_before": read.ends_before}
        for name, found in figures_from_bills(cleaner_file, **days).items():
            if name in asked and found.value is not None:
                named[name] = {"value": str(plain(found.value)), "source": found.source}
    return {name: told for name, told in named.items() if told and is_as_billed(read, name, told)}


def is_as_billed(read: ReadingRow, name: str, told: Mapping[str, str]) -> bool:
    """Tell whether a figure is still the one that came from the bills."""
    return name in FIGURES and Decimal(told["value"]) == getattr(read, name)


def _made(told: Mapping[str, Any]) -> Made:
    """Return what was made of a product. Raises BadInput."""
    try:
        quantity, factor = Decimal(told["quantity"]), Decimal(told["factor"])
    except (KeyError, TypeError, InvalidOperation):
        raise bad("made", "Cần sản lượng từng sản phẩm là số") from None
    require_within("made", quantity, most=MOST_QUANTITY)
    require_within("made", factor, most=MOST_FACTOR, above_zero=True)
    return Made(product=str(told.get("product", "")), quantity=quantity, factor=factor)
