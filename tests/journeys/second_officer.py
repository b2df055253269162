"""``python -m tests.journeys.second_officer`` gives the centre of the practice data a colleague.

It runs beside a site, on its data (``KHUYENCONG_DATA``), as often as one likes.
"""

from __future__ import annotations

USERNAME, SHOWN = "canbohai", "Chuyên viên thứ hai"


def main() -> None:
    from khuyencong.interfaces.cli.database import prepare

    prepare(migrate=False)
    from django.utils import timezone

    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.models import Account
    from khuyencong.apps.accounts.roles import Role
    from khuyencong.interfaces.cli.demo import DEMO_PASSWORD

    if Account.objects.filter(username=USERNAME).exists():
        return
    create_account(
        username=USERNAME,
        full_name=SHOWN,
        unit=Account.objects.get(username="canbo").main_unit(),
        role=Role.OFFICER,
        at=timezone.now(),
        password=DEMO_PASSWORD,
    )


if __name__ == "__main__":
    main()
