"""Half hours of one meter and a measured saving of the rice mill: figures made up, and said so."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from khuyencong.apps.energy_use.actions.start_reading_import import start_reading_import
from khuyencong.apps.energy_use.background import read_stored_readings
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.notices.run_job import run_job
from khuyencong.apps.verifications.actions.save_verification import save_verification
from khuyencong.apps.verifications.facts import VerificationFacts
from khuyencong.domain.energy_use.verification_rules import confidences
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

CENTRE, OFFICER, SITE = "centre", "canbo", "Nhà máy xay xát"
SENT_AT = moment("2026-11-11 09:00")
FIRST, DAYS = datetime(2026, 10, 1), 31
NAME = "so-do-minh-hoa-10-2026.csv"
MADE_UP = "Số liệu minh họa"


def fill_meters(cast: Cast) -> None:
    """Send a month of readings and open a verification, unless the site is missing or has them."""
    site = Site.objects.filter(unit=cast.units[CENTRE], name=SITE).first()
    if site is None or site.reading_files.exists():
        return
    who: dict[str, Any] = {"actor": cast.people[OFFICER], "at": SENT_AT}
    job = start_reading_import(site=site, name=NAME, data=month_of_readings(), **who)
    run_job(job.pk, job.attempt, read_stored_readings, at=SENT_AT)
    facts = VerificationFacts(
        title="Thay động cơ máy xay xát (minh họa)",
        carrier="electricity",
        columns=("Gạo trắng",),
        before_starts_on=date(2024, 11, 1),
        before_ends_before=date(2025, 11, 1),
        after_starts_on=date(2025, 11, 1),
        after_ends_before=date(2026, 11, 1),
        confidence=confidences()[0],
        note=MADE_UP,
    )
    save_verification(site=site, facts=facts, **who)


def month_of_readings() -> bytes:
    """Return half hours of a mill that works from 6 to 18 h on six days, with a gap of an hour."""
    lines = [f"Công tơ ({MADE_UP.lower()});Thời điểm;Điện năng (kWh)"]
    for half in range(DAYS * 48):
        at = FIRST + timedelta(minutes=30 * half)
        is_gap = at.day == 14 and at.hour == 11
        if not is_gap:
            lines.append(f"CT-01;{at:%d/%m/%Y %H:%M};{_kwh(at, half)}")
    return "\n".join(lines).encode()


def _kwh(at: datetime, half: int) -> str:
    is_working = at.weekday() < 6 and 6 <= at.hour < 18
    watt_hours = 1_400 + half * 37 % 300
    if is_working:
        watt_hours += 15_000 + at.hour % 4 * 1_100 + half * 53 % 2_000
    return f"{watt_hours / 1000:.2f}".replace(".", ",")
