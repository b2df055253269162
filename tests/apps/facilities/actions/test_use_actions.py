"""An instrument is named for an audit and its calibration told; taken off, put back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.audits.queries import get_whole_audit
from khuyencong.apps.audits.report import report_of
from khuyencong.apps.facilities.actions.record_use import record_use
from khuyencong.apps.facilities.actions.remove_use import remove_use
from khuyencong.apps.facilities.actions.restore_use import restore_use
from khuyencong.apps.facilities.calibrating import Held, standing_of
from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.facilities.use_facts import UseFacts
from khuyencong.apps.facilities.uses import told_uses, uses_of
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.audit_cast import audit, energy_site, given
from tests.facility_cast import calibration_of, facility_of

__all__ = ["audit", "energy_site", "given"]

DAY = date(2016, 9, 1)


@pytest.fixture
def meter(centre: Any, officer: Any, at: Any) -> Facility:
    return facility_of(centre, actor=officer, at=at)


def facts_of(meter: Facility, on: date = DAY) -> UseFacts:
    return UseFacts(facility_id=meter.pk, used_on=on, what="Công suất máy nghiền")


@pytest.mark.parametrize(
    ("day", "held", "until"),
    [  # calibrated 2014-12-31 to 2015-12-30, then 2016-07-02 to 2017-07-01
        (date(2014, 12, 30), Held.UNKNOWN, None),
        (date(2015, 12, 30), Held.VALID, date(2015, 12, 30)),
        (date(2016, 7, 1), Held.EXPIRED, date(2015, 12, 30)),  # the gap stays one for ever
        (date(2016, 7, 2), Held.VALID, date(2017, 7, 1)),
        (date(2017, 7, 2), Held.EXPIRED, date(2017, 7, 1)),
    ],
)
def test_what_held_on_a_day(
    meter: Facility, officer: Any, at: Any, day: date, held: Held, until: date | None
) -> None:
    calibration_of(meter, actor=officer, at=at, until=date(2015, 12, 30))
    calibration_of(meter, actor=officer, at=at, until=date(2017, 7, 1))
    told = standing_of(meter, day)
    assert (told.held, told.until) == (held, until)


def test_named_told_in_the_report_taken_off_and_put_back(
    audit: Any, meter: Facility, officer: Any, at: Any
) -> None:
    calibration_of(meter, actor=officer, at=at, until=date(2016, 8, 31))
    use = record_use(measured=audit, facts=facts_of(meter), actor=officer, at=at)
    entry = Entry.objects.order_by("-pk")[0]
    assert (entry.verb, entry.object_kind) == ("audits.instrument_use.recorded", "energy_audit")
    assert entry.data["facility"] == "Máy phân tích điện năng"
    rows = told_uses(uses_of(audit))
    assert rows == [
        (
            "Máy phân tích điện năng SN 001",
            "01/09/2016",
            "Công suất máy nghiền",
            "ĐÃ HẾT HẠN ngày 31/08/2016",
        )
    ]
    report = report_of(get_whole_audit(audit.pk, visible_to=officer), instruments=rows)
    tables = [table for section in report.sections for table in section.tables]
    assert rows in [list(table.rows) for table in tables]
    remove_use(use=use, actor=officer, at=at)
    assert uses_of(audit) == []
    with pytest.raises(BadInput):
        remove_use(use=use, actor=officer, at=at)
    restore_use(use=use, actor=officer, at=at)
    assert len(uses_of(audit)) == 1
    assert Entry.objects.order_by("-pk")[0].verb == "audits.instrument_use.restored"


def test_an_instrument_of_the_unit_on_a_day_that_came(
    audit: Any, meter: Facility, centre: Any, officer: Any, outsider: Any, at: Any
) -> None:
    given: dict[str, Any] = {"measured": audit, "actor": officer, "at": at}
    room = facility_of(centre, actor=officer, at=at, kind="room", code="P1", name="Phòng họp")
    for facts, field in (
        (facts_of(room), "facility_id"),
        (facts_of(meter, date(2099, 1, 1)), "used_on"),
    ):
        with pytest.raises(BadInput) as refusal:
            record_use(facts=facts, **given)
        assert refusal.value.field == field
    with pytest.raises(NotAllowed):
        record_use(facts=facts_of(meter), **(given | {"actor": outsider}))


def test_a_signed_audit_is_closed(audit: Any, meter: Facility, officer: Any, at: Any) -> None:
    audit.certificate_number, audit.signed_on = "KTV 01", DAY
    audit.save()
    with pytest.raises(BadInput) as refusal:
        record_use(measured=audit, facts=facts_of(meter), actor=officer, at=at)
    assert refusal.value.code == "audits.signed"
