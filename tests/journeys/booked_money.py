"""Two transfers of a centre, for the journey that reconciles them.

``python -m tests.journeys.booked_money`` runs beside a site, on its data (``KHUYENCONG_DATA``).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

MILLION = 1_000_000


def main() -> None:
    from khuyencong.interfaces.cli.database import prepare

    prepare(migrate=False)
    from django.utils import timezone

    from khuyencong.apps.accounts.models import Account

    book_two(Account.objects.get(username="canbo"), timezone.now())


def book_two(officer: Any, at: datetime) -> None:
    """Pay 70 million with its number in May 2016, and 5 million that no treasury knows."""
    from tests.treasury_cast import paid, project_of

    unit = officer.main_unit()
    who: dict[str, Any] = {"actor": officer, "at": at}
    paid(project_of(unit), 70 * MILLION, on=date(2016, 5, 5), number="UNC 12", **who)
    paid(project_of(unit), 5 * MILLION, on=date(2016, 5, 20), number="UNC 20", **who)


if __name__ == "__main__":
    main()
