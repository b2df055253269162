"""A rice mill with bills and output as in tests/domain/energy_use/test_verification.py."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.energy_use.actions.set_months import set_months
from khuyencong.apps.energy_use.month_rows import Series
from khuyencong.apps.verifications.actions.save_verification import save_verification
from khuyencong.apps.verifications.facts import VerificationFacts
from tests.energy_use_cast import bill_of

BEFORE = [107 + 10, 93 + 20, 130, 140, 150, 160, 170, 93 + 80, 107 + 90]
"""kWh of January to September 2015, with output of 1 to 9 tonnes."""
AFTER = (130, 140, 150)
"""kWh of January to March 2016, with output of 4, 5, 6 tonnes: the line says 140, 150, 160."""
PRICE = 2000


def months_of(site: Any, *, officer: Any, at: Any, after: tuple[int, ...] = AFTER) -> None:
    """Record bills and output of both periods."""
    outputs: dict[date, Decimal | None] = {}
    months = [(2015, k, use, k) for k, use in enumerate(BEFORE, start=1)]
    months += [(2016, k, use, k + 3) for k, use in enumerate(after, start=1)]
    for year, month, use, output in months:
        told = {"quantity": Decimal(use), "before_vat_vnd": PRICE * use}
        bill_of(site, f"{year}-{month:02}", officer=officer, at=at, **told)
        outputs[date(year, month, 1)] = Decimal(output)
    rice = Series(kind="output", name="Gạo", unit="tấn", values=outputs)
    set_months(site=site, series=[rice], actor=officer, at=at)


def verification_facts(**values: Any) -> VerificationFacts:
    """Return the facts of a verification of those months."""
    given: dict[str, Any] = {
        "title": "Thay quạt hút",
        "carrier": "electricity",
        "columns": ("Gạo",),
        "before_starts_on": date(2015, 1, 1),
        "before_ends_before": date(2015, 10, 1),
        "after_starts_on": date(2016, 1, 1),
        "after_ends_before": date(2016, 4, 1),
        "confidence": Decimal("0.9"),
    }
    return VerificationFacts(**(given | values))


def verification_of(site: Any, *, officer: Any, at: Any, **values: Any) -> Any:
    """Return an open verification of the site."""
    facts = verification_facts(**values)
    return save_verification(site=site, facts=facts, actor=officer, at=at)
