"""From rows to what the domain counts with: how measures act, what systems use, packages."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from khuyencong.apps.audits.known_facts import known_facts
from khuyencong.apps.audits.models import EnergyAudit, Measure, Package
from khuyencong.apps.audits.totals import saved_by
from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_audit.finance import Terms
from khuyencong.domain.energy_audit.interactions import Acting, Uses
from khuyencong.domain.energy_audit.packages import (
    Choice,
    Financing,
    PackageResult,
    package_of,
)


def uses_of(audit: EnergyAudit) -> Uses:
    """Return what each system of an audit uses in a year."""
    return {
        str(system.pk): {what: Decimal(quantity) for what, quantity in system.uses.items()}
        for system in audit.systems.all()
    }


def choices_of(measures: Iterable[Measure]) -> list[Choice]:
    """Return measures as choices, in their order; runs of queries are the caller's to spare."""
    return [
        Choice(
            acting=Acting(
                key=str(each.pk),
                title=each.title,
                system=str(each.system_id or ""),
                saved=tuple(saved_by(list(each.lines.all()))),
                excludes=frozenset(str(other.pk) for other in each.excludes.all()),
            ),
            investment_vnd=each.investment_vnd,
            running_cost_vnd=each.running_cost_vnd,
        )
        for each in measures
    ]


def financing_of(package: Package) -> Financing:
    """Return how a package is paid for, with the rates of its audit."""
    return Financing(
        life_years=package.life_years,
        salvage_vnd=package.salvage_vnd,
        discount_share=package.audit.discount_share,
        price_growth_share=package.audit.price_growth_share,
        grant_vnd=package.grant_vnd,
        loan_vnd=package.loan_vnd,
        loan_rate_share=package.loan_rate_share,
        loan_years=package.loan_years,
    )


def result_of(package: Package) -> PackageResult:
    """Return joint saving and worth of a package. Raises BadInput where it makes no sense."""
    measures = package.measures.order_by("position", "pk")
    rows = measures.prefetch_related("lines", "excludes")
    return package_result(package, list(rows), audit=package.audit)


def package_result(
    package: Package,
    measures: Iterable[Measure],
    *,
    audit: EnergyAudit,
    facts: FactBook | None = None,
) -> PackageResult:
    """Return joint saving and worth from rows that are already there. Raises BadInput.

    ``facts`` are those of the audit, where the caller has them.
    """
    return package_of(
        choices_of(measures),
        uses=uses_of(audit),
        financing=financing_of(package),
        on=audit.visited_on,
        facts=facts or known_facts(audit),
    )


def terms_of(measure: Measure, *, audit: EnergyAudit) -> Terms:
    """Return a measure alone, by the rates of its audit; without grant and loan."""
    return Terms(
        investment_vnd=measure.investment_vnd,
        energy_vnd=None if measure.saving_vnd is None else measure.saving_vnd - measure.dearer_vnd,
        running_cost_vnd=measure.running_cost_vnd,
        life_years=measure.life_years,
        discount_share=audit.discount_share,
        price_growth_share=audit.price_growth_share,
    )
