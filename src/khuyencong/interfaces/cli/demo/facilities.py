"""Rooms, vehicles, instruments and people of the centre of Bình Định, all illustrative; once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.facilities.actions.book_facility import book_facility
from khuyencong.apps.facilities.actions.record_calibration import record_calibration
from khuyencong.apps.facilities.actions.record_collaborator import record_collaborator
from khuyencong.apps.facilities.actions.record_facility import record_facility
from khuyencong.apps.facilities.actions.record_staff_member import record_staff_member
from khuyencong.apps.facilities.actions.record_training import record_training
from khuyencong.apps.facilities.actions.record_use import record_use
from khuyencong.apps.facilities.actions.set_facility_aside import set_facility_aside
from khuyencong.apps.facilities.booking_facts import BookingFacts
from khuyencong.apps.facilities.facility_facts import CalibrationFacts, FacilityFacts
from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.facilities.people_facts import CollaboratorFacts, StaffFacts, TrainingFacts
from khuyencong.apps.facilities.use_facts import UseFacts
from khuyencong.domain.foundation.working_days import working_day_after
from khuyencong.domain.foundation.yaml_rows import parse_yaml
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

FILE = Path(__file__).with_name("facilities.yaml")
RECORDED_AT = moment("2026-11-13 08:30")
DAY = date(2026, 11, 13)


def first_day(today: date) -> date:
    """Return the day from which what is to come counts: today, never before it was entered."""
    return max(today, DAY)


def booked_days(row: Mapping[str, Any], *, today: date) -> tuple[date, date]:
    """Return the first and the last day of a booking: working days after ``today``."""
    first = working_day_after(first_day(today), row["day"])
    return first, working_day_after(first, row.get("days", 1) - 1)


def furnish(cast: Cast) -> None:
    """Tell of the facilities and people of the centre unless there are any."""
    unit = cast.units["centre"]
    if Facility.objects.filter(unit=unit).exists():
        return
    told = parse_yaml(FILE.read_text(encoding="utf-8"), name=FILE.name)
    who: dict[str, Any] = {"actor": cast.people["canbo"], "at": RECORDED_AT}
    held = {
        row["code"]: record_facility(facts=FacilityFacts(**row), unit=unit, **who)
        for row in told["facilities"]
    }
    _calibrate(told["calibrations"], held, who)
    for row in told["bookings"]:
        _book(dict(row), held, cast)
    _measure(told["uses"], held, who)
    aside = told["aside"]
    set_facility_aside(facility=held[aside["code"]], reason=aside["reason"], **who)
    _people(told, cast, who)


def _calibrate(rows: Any, held: dict[str, Facility], who: dict[str, Any]) -> None:
    for row in rows:
        first = DAY + timedelta(days=row["from_day"])
        since = first_day(timezone.localdate()) if row["to_day"] > 0 else DAY
        last = since + timedelta(days=row["to_day"])
        facts = CalibrationFacts(calibrated_on=first, valid_until=last, by_whom=row["by_whom"])
        record_calibration(facility=held[row["code"]], facts=facts, **who)


def _measure(rows: Any, held: dict[str, Facility], who: dict[str, Any]) -> None:
    """Name instruments in the newest audit; the calibration of one was over by then."""
    unit = held["TB-01"].unit
    audit = EnergyAudit.objects.filter(unit=unit, signed_on=None).order_by("-visited_on")[0]
    for row in rows:
        facility, on = held[row["code"]], audit.visited_on
        facts = UseFacts(facility_id=facility.pk, used_on=on, what=row["what"])
        record_use(measured=audit, facts=facts, **who)


def _book(row: dict[str, Any], held: dict[str, Facility], cast: Cast) -> None:
    facility, actor = held[row.pop("code")], cast.people[row.pop("person")]
    first, last = booked_days(row, today=timezone.localdate())
    starts, ends = _instant(first, row["starts"]), _instant(last, row["ends"])
    facts = BookingFacts(starts_at=starts, ends_at=ends, purpose=row["purpose"], what=row["what"])
    book_facility(facility=facility, facts=facts, actor=actor, at=RECORDED_AT)


def _instant(on: date, clock: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(f"{on} {clock}"))


def _people(told: dict[str, Any], cast: Cast, who: dict[str, Any]) -> None:
    unit, members = cast.units["centre"], {}
    for each in told["staff"]:
        row = _linked(each, cast) | {"skills": tuple(each["skills"])}
        facts = StaffFacts(**row)
        members[facts.full_name] = record_staff_member(facts=facts, unit=unit, **who)
    for row in told["trainings"]:
        given = dict(row)
        member = members[given.pop("person")]
        record_training(member=member, facts=TrainingFacts(**given), **who)
    for row in told["collaborators"]:
        record_collaborator(facts=CollaboratorFacts(**_linked(row, cast)), unit=unit, **who)


def _linked(row: dict[str, Any], cast: Cast) -> dict[str, Any]:
    given = dict(row)
    name = given.pop("account", None)
    return given | ({"account_id": cast.people[name].pk} if name else {})
