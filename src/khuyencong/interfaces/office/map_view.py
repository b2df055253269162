"""The approved money of a year as a map of provinces, each leading to its rows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.reports.mapped import MONEY, MappedProvince
from khuyencong.domain.indicators.periods import years
from khuyencong.interfaces.common.figures import amount_text, number_text
from khuyencong.interfaces.common.place_map import Place, place_map

MILLION = 1_000_000


def map_context(rows: Sequence[MappedProvince], year: int) -> dict[str, Any]:
    """Return the map with its sentence, where anything was approved."""
    told = [row for row in rows if row.in_sight and row.approved_vnd]
    if not told:
        return {}
    return {
        "map": place_map([_place(row, year) for row in rows], _million),
        "map_sentence": _words(told),
    }


def _place(row: MappedProvince, year: int) -> Place:
    money = row.approved_vnd
    return Place(
        label=row.label_vi,
        shapes=row.shapes,
        value=money,
        words="" if money is None else _million(money),
        note=amount_text(row.projects),
        href=_rows_address(row, year) if row.in_sight and row.keys else "",
        is_outside=not row.in_sight,
    )


def _rows_address(row: MappedProvince, year: int) -> str:
    period = years(year, year)
    asked = {
        "indicator": MONEY.indicator,
        "from_on": period.from_on.isoformat(),
        "to_on": period.to_on.isoformat(),
        "place": "",
        "by": "province",
        "key": row.keys,
    }
    return f"{reverse('office:report_figure')}?{urlencode(asked, doseq=True)}"


def _million(amount_vnd: int) -> str:
    """Return million đồng to a tenth; what would be written 0 so keeps all its digits."""
    million = Decimal(amount_vnd) / MILLION
    return number_text(round(million, 1) or million)


def _words(told: Sequence[MappedProvince]) -> str:
    """Return in how many provinces money was approved, and where the most."""
    most = max(told, key=lambda row: row.approved_vnd or 0)
    return _("%(count)s nơi có đề án được phê duyệt; nhiều nhất là %(place)s, %(money)s đồng.") % {
        "count": len(told),
        "place": most.label_vi,
        "money": amount_text(most.approved_vnd or 0),
    }
