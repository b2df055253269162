"""Management cost of the implementing unit, by the norm of its fund, when there is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.foundation.money import Rounding, share_of_vnd
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine

UNIT_LINE = "management_unit"


@dataclass(frozen=True, slots=True)
class ManagementRule:
    """The norm that speaks of the cost, and whether it may be used."""

    norm: NormLine | None

    @property
    def is_usable(self) -> bool:
        return self.norm is not None and self.norm.is_on and self.norm.share is not None

    def amount_vnd(self, base_vnd: int) -> int:
        """Return the cost of a project: a share of its estimate, rounded down; else 0."""
        if not self.is_usable or self.norm is None or self.norm.share is None:
            return 0
        return share_of_vnd(base_vnd, self.norm.share, rounding=Rounding.DOWN)


def management_rule(
    *, fund: Fund, territory: str, on: date, library: NormLibrary
) -> ManagementRule:
    """Return the rule of a fund on a day; a province's own where the fund is local."""
    return ManagementRule(library.choose(line=UNIT_LINE, fund=fund, territory=territory, on=on))
