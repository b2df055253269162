"""Whose rows a report counts: a unit, provinces or the nation, one fund or both, seen by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to

FUNDS = ("KCQG", "KCDP")
FUND_LABELS = {"both": "cả hai nguồn", "KCQG": "KCQG", "KCDP": "KCĐP"}


@dataclass(frozen=True, slots=True)
class Scope:
    """``provinces`` None: the nation; ``account`` None: every row, for who asks on the server.

    ``place`` is the name under which figures of it are published; ``label_vi`` its full name.
    """

    place: str
    label_vi: str
    provinces: tuple[int, ...] | None = None
    unit: int | None = None
    fund: str = "both"
    account: Account | None = None

    def keep(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows of the place that the account may see."""
        if self.account is not None:
            rows = rows_visible_to(rows, self.account)
        return rows.filter(self._place())

    def _place(self) -> Q:
        if self.unit is not None:
            return Q(unit=self.unit)
        if self.provinces is None:
            return Q()
        return Q(province__in=self.provinces)
