"""Figures of a period as their pages show them."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.period_returns.models import ReceivedReturn
from khuyencong.apps.period_returns.queries import counted_here
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.domain.period_returns.differences import Differences, ProjectKey
from khuyencong.domain.period_returns.document import Document

Moved = list[tuple[Any, tuple[ProjectKey, ...]]]


class FigureRow(NamedTuple):
    """A figure in words; ``counted``: what is counted here, None: nothing is known here."""

    label: str
    fund: str
    unit: str
    value: int
    counted: int | None = None

    @property
    def difference(self) -> int | None:
        """Return what is counted here less what was told."""
        return None if self.counted is None else self.counted - self.value


def figure_rows(
    document: Document, counted: dict[tuple[str, str], int] | None = None
) -> list[FigureRow]:
    """Return the figures that are not nothing on both sides, in the order of the document."""
    rows = [
        FigureRow(
            label_of(each["indicator"]),
            each["fund"],
            each["unit"],
            each["value"],
            None if counted is None else counted.get((each["indicator"], each["fund"])),
        )
        for each in document["figures"]
    ]
    return [row for row in rows if row.value or row.counted]


def received_rows(row: ReceivedReturn) -> list[FigureRow]:
    """Return the figures of an edition beside what is counted here."""
    return figure_rows(row.document, counted_here(row))


def label_of(indicator: str) -> str:
    """Return the words of an indicator; its name where this version does not know it."""
    try:
        return get_indicator(indicator).label_vi
    except BadInput:
        return indicator


def moved_projects(changes: Differences | None, account: Account) -> Moved:
    """Return projects new, told otherwise and gone, with words; nothing to who is kept from any
    project, as a key may be of that one."""
    if changes is None or account.has_kept_rows():
        return []
    told = (
        (_("Đề án mới"), changes.new),
        (_("Đề án đổi số liệu"), changes.changed),
        (_("Đề án không còn"), changes.gone),
    )
    return [(words, keys) for words, keys in told if keys]
