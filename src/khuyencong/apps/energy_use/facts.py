"""A site as a person wrote it: plain values to check, store and journal."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.energy.tariffs import list_tariffs
from khuyencong.domain.energy_use.bill_facts import plain
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold, nfc

TEXTS = {"name": 300, "place": 300, "trade_words": 300, "note": 5000}
MOST_KVA = Decimal(100_000)
MOST_HOURS = 8784
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFacts:
    """What is written of a site; fields are named as in ``Site``."""

    name: str
    place: str = ""
    trade_words: str = ""
    use: str = ""
    voltage: str = ""
    is_three_price: bool | None = None
    transformer_kva: Decimal | None = None
    new_hours_from: date | None = None
    working_hours: int | None = None
    note: str = ""

    def settled(self) -> SiteFacts:
        """Return it as it is stored. Raises BadInput that names the field."""
        texts: dict[str, Any] = {name: _text(name, getattr(self, name)) for name in TEXTS}
        if not texts["name"]:
            raise _bad("name", "Cần tên địa điểm")
        uses = {each.use for each in list_tariffs()}
        if self.use and self.use not in uses:
            raise _bad("use", "Không có mục đích mua điện này trong biểu giá")
        voltages = {each.voltage for each in list_tariffs()}
        if self.voltage and self.voltage not in voltages:
            raise _bad("voltage", "Không có cấp điện áp này trong biểu giá")
        kva, hours, day = self.transformer_kva, self.working_hours, self.new_hours_from
        if kva is not None and not (kva.is_finite() and 0 < kva <= MOST_KVA):
            raise _bad("transformer_kva", f"Công suất trạm từ trên 0 đến {MOST_KVA} kVA")
        if hours is not None and not 0 <= hours <= MOST_HOURS:
            raise _bad("working_hours", f"Số giờ làm việc một năm từ 0 đến {MOST_HOURS}")
        if day is not None and not EARLIEST <= day <= LATEST:
            raise _bad("new_hours_from", "Ngày này không hợp lý; kiểm lại năm")
        return replace(self, **texts)

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values."""
        return {name: plain(value) for name, value in asdict(self).items()}


def facts_of(site: Site) -> SiteFacts:
    """Return what is stored."""
    return SiteFacts(**{each.name: getattr(site, each.name) for each in fields(SiteFacts)})


def from_journal(values: dict[str, Any]) -> dict[str, Any]:
    """Return fields of a site as a line of the journal keeps them, in their own types."""
    read: dict[str, Any] = {"transformer_kva": Decimal, "new_hours_from": date.fromisoformat}
    return {
        name: read[name](value) if name in read and value is not None else value
        for name, value in values.items()
    }


def fill(site: Site, facts: SiteFacts) -> None:
    """Set the fields of a site and its search words; nothing is saved yet."""
    for each in fields(SiteFacts):
        setattr(site, each.name, getattr(facts, each.name))
    words = (facts.name, site.establishment.name, facts.place, facts.trade_words)
    site.search = fold(" ".join(words))


def _text(name: str, text: Any) -> str:
    if not isinstance(text, str) or len(nfc(text)) > TEXTS[name]:
        raise _bad(name, f"Nhiều nhất {TEXTS[name]} ký tự")
    return nfc(text.replace("\x00", "")).strip()


def _bad(field: str, message: str) -> BadInput:
    return BadInput("energy_use.bad_site", message, field=field)
