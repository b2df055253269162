"""A package: chosen measures with what they save together and whether that is worth the money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_audit.benefit import Benefit, benefit_of
from khuyencong.domain.energy_audit.finance import Terms, Worth, worth_of
from khuyencong.domain.energy_audit.interactions import Acting, Uses, act_together
from khuyencong.domain.energy_audit.saved import MONEY


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A measure of a package: how it acts and what it costs [VND], running cost [VND/yr]."""

    acting: Acting
    investment_vnd: int
    running_cost_vnd: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Financing:
    """How a package is paid for; shares of a year [-], money in whole đồng."""

    life_years: int | None = None
    salvage_vnd: int = 0
    discount_share: Decimal | None = None
    price_growth_share: Decimal | None = None
    grant_vnd: int = 0
    loan_vnd: int = 0
    loan_rate_share: Decimal | None = None
    loan_years: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageResult:
    """What a package brings: to the owner (``worth``) and to the country (``benefit``), apart."""

    benefit: Benefit
    terms: Terms
    worth: Worth
    notes: tuple[str, ...]


def package_of(
    choices: Sequence[Choice], *, uses: Uses, financing: Financing, on: date, facts: FactBook
) -> PackageResult:
    """Return joint saving and worth of measures done in this order. Raises BadInput."""
    joint = act_together([each.acting for each in choices], uses=uses)
    benefit = benefit_of(joint.all_saved, on=on, facts=facts)
    other = sum(line.worth_vnd or 0 for line in joint.all_saved if line.what == MONEY)
    energy = None if benefit.saving_vnd is None else benefit.saving_vnd - benefit.dearer_vnd - other
    terms = Terms(
        investment_vnd=sum(each.investment_vnd for each in choices),
        running_cost_vnd=sum(each.running_cost_vnd for each in choices),
        energy_vnd=energy,
        other_vnd=other,
        life_years=financing.life_years,
        salvage_vnd=financing.salvage_vnd,
        discount_share=financing.discount_share,
        price_growth_share=financing.price_growth_share,
        grant_vnd=financing.grant_vnd,
        loan_vnd=financing.loan_vnd,
        loan_rate_share=financing.loan_rate_share,
        loan_years=financing.loan_years,
    )
    return PackageResult(benefit=benefit, terms=terms, worth=worth_of(terms), notes=joint.notes)
