"""An establishment as a person wrote it: plain values to check, store and journal."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from khuyencong.apps.establishments.models import Establishment
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.tax_codes import enterprise_code, personal_code
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.field_readers import MAX_VND
from khuyencong.domain.norms.rules.establishment import Kind, Place
from khuyencong.domain.norms.rules.trades import list_trade_codes

MOST_WORKERS = 1_000_000
_READ_CODE = {"enterprise": enterprise_code, "personal": personal_code}


@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishmentRecord:
    """What is written of an establishment; fields are named as in ``Establishment``."""

    name: str
    kind: str = ""
    code_kind: str = "none"
    code: str = ""
    trade: str = ""
    trade_words: str = ""
    head_office: str = ""
    production_place: str = ""
    production_place_kind: str = ""
    products: str = ""
    workers: int | None = None
    capital_vnd: int | None = None
    note: str = ""
    craft_village_id: int | None = None

    def settled(self) -> EstablishmentRecord:
        """Return it as it is stored: codes in one shape. Raises BadInput that names the field."""
        if not self.name.strip():
            raise BadInput("establishments.no_name", "Cần tên cơ sở", field="name")
        _require_known(self)
        if self.code_kind not in Establishment.CodeKind.values:
            raise _bad("code_kind", "Không có loại mã số này")
        if self.code_kind == "none" and self.code.strip():
            raise _bad("code_kind", "Chọn loại mã số cho mã đã ghi")
        if self.code_kind == "none":
            return replace(self, name=self.name.strip(), code="")
        return replace(self, name=self.name.strip(), code=_READ_CODE[self.code_kind](self.code))

    def search_text(self) -> str:
        """Return name, code, trade, products and places, folded."""
        words = (self.name, self.code, self.trade_words, self.products)
        return fold(" ".join((*words, self.production_place, self.head_office)))

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return asdict(self)


EMPTY: dict[str, Any] = EstablishmentRecord(name="").to_json()
"""What stands in each field while nothing is known."""


def record_of(establishment: Establishment) -> EstablishmentRecord:
    """Return what is stored."""
    names = [each.name for each in fields(EstablishmentRecord)]
    return EstablishmentRecord(**{name: getattr(establishment, name) for name in names})


def fill(establishment: Establishment, record: EstablishmentRecord) -> None:
    """Set the fields of an establishment, and what follows from them; nothing is saved yet."""
    for each in fields(EstablishmentRecord):
        setattr(establishment, each.name, getattr(record, each.name))
    establishment.search = record.search_text()


def _require_known(record: EstablishmentRecord) -> None:
    if record.kind and record.kind not in set(Kind):
        raise _bad("kind", "Không có loại hình cơ sở này")
    if record.production_place_kind and record.production_place_kind not in set(Place):
        raise _bad("production_place_kind", "Không có loại địa bàn này")
    if record.trade and record.trade not in list_trade_codes():
        raise _bad("trade", "Không có ngành nghề này trong danh mục")
    if record.workers is not None and not 0 <= record.workers <= MOST_WORKERS:
        raise _bad("workers", f"Số lao động từ 0 đến {MOST_WORKERS}")
    if record.capital_vnd is not None and not 0 <= record.capital_vnd <= MAX_VND:
        raise _bad("capital_vnd", f"Số tiền từ 0 đến {MAX_VND} đồng")


def _bad(field: str, message: str) -> BadInput:
    return BadInput("establishments.bad_record", message, field=field)
