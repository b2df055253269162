"""Ways of settling a project, and the papers each asks for.

References: TT 36/2013/TT-BCT, Điều 18.3, 18.4, 19; TTLT 26/2014/TTLT-BTC-BCT, Điều 8.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.norms.rules.advances import Fund
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts

PaperWhen = Literal["always", "percentage", "last_of_year", "if_any"]
Stated = Literal["", "invoice", "explanation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementRoute(Fact):
    """A way of settling. ``settles_advance_only``: only what was advanced is paid that way."""

    fund: Fund
    needs_vouchers: bool = False
    settles_advance_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementPaper(Fact):
    """One paper of a file; ``of_advance`` stands for all papers of the advances.

    ``dossier`` is its kind in the dossier, ``makes`` what the product writes it as: a kind of
    paper, or ``voucher_list`` for the lists of the register. ``stated`` is what of it is written
    down when the settlement is computed.
    """

    routes: tuple[str, ...]
    form: str = ""
    when: PaperWhen = "always"
    of_advance: bool = False
    dossier: str = ""
    makes: str = ""
    stated: Stated = ""
    fields_seen: bool = False


def list_settlement_routes(*, on: date, fund: Fund) -> tuple[SettlementRoute, ...]:
    """Return the ways open to a fund on a day; none for a local fund after 10/05/2018."""
    routes = in_force(load_facts("settlement", SettlementRoute, "routes"), on=on)
    return tuple(route for route in routes if route.fund == fund)


def list_settlement_papers(
    *, route: str, on: date, is_percentage: bool = False, is_last_of_year: bool = False
) -> tuple[SettlementPaper, ...]:
    """Return the papers of a file on a day, in the order of the text."""
    skipped = {
        *(() if is_percentage else ("percentage",)),
        *(() if is_last_of_year else ("last_of_year",)),
    }
    papers = in_force(load_facts("settlement", SettlementPaper, "papers"), on=on)
    return tuple(each for each in papers if route in each.routes and each.when not in skipped)


def stated_papers(*, route: str, on: date) -> dict[str, SettlementPaper]:
    """Return the papers without which a route is not computed, by what is stated of them."""
    papers = in_force(load_facts("settlement", SettlementPaper, "papers"), on=on)
    return {each.stated: each for each in papers if each.stated and route in each.routes}
