"""Days of a round: how long a certificate holds, until when one complains and is answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from khuyencong.domain.foundation.working_days import working_day_after
from khuyencong.domain.product_rounds.rules import RoundRules, rules_of_rounds

State = Literal["valid", "expiring", "expired", "withdrawn"]
SOON_YEARS = 1
"""A certificate that ends within the running year is shown as ending soon. Ours, not of law."""


def valid_until(issued_on: date, *, rules: RoundRules | None = None) -> date:
    """Return the last day of a certificate: that of the third year, the year of issue counted.

    >>> valid_until(date(2022, 1, 1)), valid_until(date(2022, 12, 31))
    (datetime.date(2024, 12, 31), datetime.date(2024, 12, 31))
    """
    years = (rules or rules_of_rounds()).certificate_years.value
    return date(issued_on.year + years - 1, 12, 31)


def state_on(day: date, *, until: date, withdrawn_on: date | None) -> State:
    """Return what a certificate is on a day."""
    if withdrawn_on is not None and withdrawn_on <= day:
        return "withdrawn"
    if day > until:
        return "expired"
    return "expiring" if day.year > until.year - SOON_YEARS else "valid"


def complaint_until(
    notified_on: date,
    *,
    overrides: Mapping[date, bool] | None = None,
    rules: RoundRules | None = None,
) -> date:
    """Return the last day on which a complaint about a result is in time."""
    days = (rules or rules_of_rounds()).complaint_days.value
    return working_day_after(notified_on, days, overrides=overrides)


def answer_until(
    received_on: date,
    *,
    overrides: Mapping[date, bool] | None = None,
    rules: RoundRules | None = None,
) -> date:
    """Return the last day on which the council answers a complaint.

    >>> answer_until(date(2022, 10, 3))
    datetime.date(2022, 10, 17)
    """
    days = (rules or rules_of_rounds()).answer_days.value
    return working_day_after(received_on, days, overrides=overrides)
