"""A facility is booked once for a time, whoever asks and however; bookings are given up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khuyencong.apps.facilities.actions import book_facility as booking_action
from khuyencong.apps.facilities.actions.cancel_booking import cancel_booking
from khuyencong.apps.facilities.actions.restore_booking import restore_booking
from khuyencong.apps.facilities.actions.set_facility_aside import set_facility_aside
from khuyencong.apps.facilities.feed import calendar_of
from khuyencong.apps.facilities.models import Booking, Facility
from khuyencong.apps.facilities.overlaps import REFUSAL
from khuyencong.apps.facilities.queries import list_bookings
from khuyencong.apps.facilities.week import monday_of, week_of
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.facility_cast import booking_of, calibration_of, clock, facility_of

MORNING = ("2016-11-24 08:00", "2016-11-24 11:30")


@pytest.fixture
def meter(centre: Any, officer: Any, at: Any) -> Facility:
    return facility_of(centre, actor=officer, at=at)


@pytest.fixture
def colleague(make_account: Any, centre: Any) -> Any:
    return make_account(centre, "finance")


@pytest.fixture
def booking(meter: Facility, officer: Any, at: Any) -> Booking:
    return booking_of(meter, *MORNING, actor=officer, at=at)


def last_entry() -> Entry:
    return Entry.objects.order_by("-pk")[0]


class TestBook:
    def test_booked_with_its_line(self, booking: Booking, officer: Any) -> None:
        assert last_entry().verb == "facilities.booking.made"
        assert last_entry().label == "Máy phân tích điện năng: Họp giao ban"
        assert booking.booked_by == officer

    @pytest.mark.parametrize(
        ("starts", "ends"),
        [
            ("2016-11-24 08:00", "2016-11-24 11:30"),
            ("2016-11-24 07:00", "2016-11-24 08:01"),
            ("2016-11-24 11:29", "2016-11-24 15:00"),
            ("2016-11-24 09:00", "2016-11-24 10:00"),
            ("2016-11-23 22:00", "2016-11-25 06:00"),
        ],
    )
    def test_taken_says_by_whom_and_until_when(
        self, booking: Booking, colleague: Any, at: Any, starts: str, ends: str
    ) -> None:
        told = f"{booking.booked_by.display_name}, từ 08:00 24/11/2016 đến 11:30 24/11/2016"
        with pytest.raises(BadInput, match=told) as refused:
            booking_of(booking.facility, starts, ends, actor=colleague, at=at)
        assert (refused.value.code, refused.value.field) == ("facilities.taken", "starts_at")

    def test_free_before_after_and_elsewhere(
        self, booking: Booking, centre: Any, officer: Any, colleague: Any, at: Any
    ) -> None:
        who: dict[str, Any] = {"actor": colleague, "at": at}
        booking_of(booking.facility, "2016-11-24 07:00", "2016-11-24 08:00", **who)
        booking_of(booking.facility, "2016-11-24 11:30", "2016-11-24 12:00", **who)
        other = facility_of(centre, actor=officer, at=at, code="TB-02")
        booking_of(other, *MORNING, **who)
        assert Booking.objects.count() == 4

    def test_the_database_refuses_what_no_action_looked_at(
        self, booking: Booking, officer: Any
    ) -> None:
        booking.pk = None
        with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
            booking.save()
        booking.starts_at += timedelta(hours=4)
        booking.ends_at += timedelta(hours=4)
        booking.save()  # another time
        moved = Booking.objects.filter(pk=booking.pk)
        with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic():
            moved.update(starts_at=clock(MORNING[0]))

    def test_two_at_the_same_moment(
        self, booking: Booking, colleague: Any, at: Any, monkeypatch: Any
    ) -> None:
        """The second looked before the first one was there: the guard of the database answers."""
        monkeypatch.setattr(booking_action, "require_free", lambda *_args: None)
        with pytest.raises(BadInput, match="đến 11:30 24/11/2016") as refused:
            booking_of(booking.facility, *MORNING, actor=colleague, at=at)
        assert refused.value.code == "facilities.taken"
        assert Booking.objects.count() == 1

    @pytest.mark.parametrize(
        ("times", "wrong", "field"),
        [
            (MORNING, {"what": " "}, "what"),
            (MORNING, {"purpose": "x"}, "purpose"),
            ((MORNING[1], MORNING[0]), {}, "ends_at"),
            ((MORNING[0], MORNING[0]), {}, "ends_at"),
            (("2016-11-22 08:00", "2016-11-22 09:00"), {}, "ends_at"),  # over by 23/11
        ],
    )
    def test_what_is_wrong_is_named(
        self, meter: Facility, officer: Any, at: Any, times: Any, wrong: Any, field: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            booking_of(meter, *times, actor=officer, at=at, **wrong)
        assert refused.value.field == field

    def test_others_may_not(self, meter: Facility, outsider: Any, appraiser: Any, at: Any) -> None:
        for actor in (outsider, appraiser):
            with pytest.raises(NotAllowed):
                booking_of(meter, *MORNING, actor=actor, at=at)

    def test_only_for_a_project_or_audit_one_sees(
        self, meter: Facility, officer: Any, at: Any
    ) -> None:
        for field in ("project", "audit"):
            with pytest.raises(BadInput) as refused:
                booking_of(meter, *MORNING, actor=officer, at=at, **{f"{field}_id": 1})
            assert refused.value.field == field

    def test_not_what_is_set_aside(self, meter: Facility, officer: Any, at: Any) -> None:
        set_facility_aside(facility=meter, reason="Gửi sửa", actor=officer, at=at)
        with pytest.raises(BadInput, match="Gửi sửa"):
            booking_of(meter, *MORNING, actor=officer, at=at)


class TestCalibrationOver:
    def test_only_by_who_says_that_he_knows(self, meter: Facility, officer: Any, at: Any) -> None:
        calibration_of(meter, until=date(2016, 11, 23), actor=officer, at=at)
        with pytest.raises(BadInput, match="hết hạn ngày 23/11/2016") as refused:
            booking_of(meter, *MORNING, actor=officer, at=at)
        assert refused.value.field == "accepts_expired"
        made = booking_of(meter, *MORNING, actor=officer, at=at, accepts_expired=True)
        assert made.is_past_calibration
        assert last_entry().data["is_past_calibration"] is True

    def test_on_its_last_day_it_holds(self, meter: Facility, officer: Any, at: Any) -> None:
        calibration_of(meter, until=date(2016, 11, 24), actor=officer, at=at)
        made = booking_of(meter, *MORNING, actor=officer, at=at, accepts_expired=True)
        assert not made.is_past_calibration


class TestGiveUp:
    def test_cancelled_frees_the_time_and_is_taken_back(
        self, booking: Booking, officer: Any, colleague: Any, at: Any
    ) -> None:
        who: dict[str, Any] = {"booking": booking, "actor": officer, "at": at}
        cancel_booking(reason="Hoãn họp", **who)
        assert (last_entry().verb, last_entry().reason) == (
            "facilities.booking.cancelled",
            "Hoãn họp",
        )
        with pytest.raises(BadInput, match="đã hủy"):
            cancel_booking(reason="", **who)
        restore_booking(**who)
        with pytest.raises(BadInput, match="đang có hiệu lực"):
            restore_booking(**who)
        cancel_booking(reason="", **who)
        booking_of(booking.facility, *MORNING, actor=colleague, at=at)
        with pytest.raises(BadInput, match=colleague.display_name):
            restore_booking(**who)

    def test_by_who_booked_or_who_keeps(
        self, booking: Booking, officer: Any, colleague: Any, appraiser: Any, at: Any
    ) -> None:
        for actor in (colleague, appraiser):
            with pytest.raises(NotAllowed):
                cancel_booking(booking=booking, reason="", actor=actor, at=at)
        theirs = booking_of(
            booking.facility, "2016-11-25 08:00", "2016-11-25 09:00", actor=colleague, at=at
        )
        cancel_booking(booking=theirs, reason="", actor=officer, at=at)
        with pytest.raises(NotAllowed):
            restore_booking(booking=theirs, actor=appraiser, at=at)
        restore_booking(booking=theirs, actor=colleague, at=at)

    def test_not_when_it_is_over(self, booking: Booking, officer: Any) -> None:
        after = clock("2016-11-24 11:30")
        with pytest.raises(BadInput, match="đã xong"):
            cancel_booking(booking=booking, reason="", actor=officer, at=after)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=8))
def test_no_minute_is_booked_twice(
    meter: Facility, officer: Any, at: Any, asked: list[tuple[int, int]]
) -> None:
    """Of any wishes, those booked share no quarter of an hour, and whoever was refused met one."""
    Booking.objects.all().delete()
    had: set[int] = set()
    for first, length in asked:
        wanted = set(range(first, first + length))
        start = clock(MORNING[0]) + timedelta(minutes=15 * first)
        end = start + timedelta(minutes=15 * length)
        try:
            booking_of(
                meter, f"{start:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}", actor=officer, at=at
            )
        except BadInput:
            assert wanted & had
        else:
            assert not wanted & had
            had |= wanted


class TestWeek:
    def test_a_night_stands_in_both_days(self, meter: Facility, officer: Any, at: Any) -> None:
        booking_of(meter, "2016-11-24 20:00", "2016-11-25 06:30", actor=officer, at=at)
        monday = monday_of(date(2016, 11, 27))
        assert monday == date(2016, 11, 21)
        week = week_of(meter, monday, visible_to=officer)
        assert [len(day.taken) for day in week] == [0, 0, 0, 1, 1, 0, 0]
        assert [day.taken[0].from_to for day in week if day.taken] == [
            "20:00 – 24:00",
            "00:00 – 06:30",
        ]

    def test_what_for_is_kept_from_who_is_recused(
        self, meter: Facility, officer: Any, colleague: Any, centre: Any, at: Any
    ) -> None:
        from khuyencong.apps.projects.actions.create_project import create_project
        from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project
        from khuyencong.apps.projects.drafts import ProjectDraft

        draft = ProjectDraft(title="Máy bào", line="machinery", pinned_on=date(2016, 11, 1))
        project = create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)
        booking_of(meter, *MORNING, actor=officer, at=at, purpose="project", project_id=project.pk)
        monday = date(2016, 11, 21)
        assert week_of(meter, monday, visible_to=colleague)[3].taken[0].is_open
        recuse_from_project(
            project=project, account=colleague, reason="Người nhà", actor=colleague, at=at
        )
        colleague = type(colleague).open_with_roles(colleague.pk)
        assert not list_bookings(visible_to=colleague).exists()
        assert not week_of(meter, monday, visible_to=colleague)[3].taken[0].is_open
        assert b"BEGIN:VEVENT" not in calendar_of(meter, visible_to=colleague, at=at)
        assert b"DTSTART:20161124T010000Z" in calendar_of(meter, visible_to=officer, at=at)
