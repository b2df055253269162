"""Rooms, vehicles, instruments in the office: entered, calibrated, booked, given up, set aside."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.facilities.models import Booking, Calibration, Facility
from tests.exchange_cast import visit_of
from tests.facility_cast import booking_of, calibration_of, clock, facility_of
from tests.outreach_cast import campaign_of

ROOM = {"kind": "room", "code": "P1", "name": "Phòng họp tầng 2", "condition": "good"}
WHEN = {"starts_on": "05/03/2035", "starts_at": "8h", "ends_at": "11:30"}
BOOKING = {**WHEN, "purpose": "class", "what": "Lớp nghề mộc"}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def meter(centre: Any, officer: Any, at: Any) -> Facility:
    return facility_of(centre, actor=officer, at=at)


@pytest.fixture
def path(meter: Facility) -> str:
    return f"/office/facilities/{meter.pk}/"


def undo_last(office: Any, page: Any) -> str:
    """Press the button of the last message and return the page that follows."""
    offer = json.loads(list(page.context["messages"])[-1].extra_tags)
    return str(office.post(offer["to"], offer["fields"], follow=True).content.decode())


def test_empty_lists_say_what_to_do(office: Any) -> None:
    assert "Chưa ghi phòng, xe, thiết bị nào" in office.get("/office/facilities/").content.decode()
    assert "Chưa có lượt đặt nào" in office.get("/office/bookings/").content.decode()


def test_entered_listed_and_taken_back(office: Any) -> None:
    page = office.post("/office/facilities/new/", ROOM, follow=True)
    for query, shown in (("", True), ("?kind=vehicle", False), ("?q=phong+hop", True)):
        listed = office.get(f"/office/facilities/{query}").content.decode()
        assert ("Phòng họp tầng 2" in listed) is shown
    assert office.get("/office/facilities/export.xlsx").status_code == 200
    assert "Ghi nhầm" in undo_last(office, page)
    assert Facility.objects.get().state == "set_aside"


def test_a_code_stands_once(office: Any, meter: Facility) -> None:
    page = office.post("/office/facilities/new/", ROOM | {"code": meter.code})
    assert "code" in page.context["form"].errors


def test_changed_and_taken_back_unless_somebody_was_quicker(
    office: Any, path: str, meter: Facility
) -> None:
    given = {"kind": "instrument", "code": "TB-01", "name": meter.name, "condition": "worn"}
    page = office.post(f"{path}edit/", given | {"version": "1"}, follow=True)
    assert "Đã cũ, còn dùng được" in page.content.decode()
    assert "Đã hoàn tác" in undo_last(office, page)
    meter.refresh_from_db()
    assert meter.condition == "good"
    late = office.post(f"{path}edit/", given | {"version": "1"})
    assert "vừa sửa" in late.content.decode()


def test_calibrated_and_taken_off(office: Any, path: str, meter: Facility) -> None:
    given = {"calibrated_on": "01/03/2016", "valid_until": "28/02/2017", "by_whom": "Quatest"}
    page = office.post(f"{path}calibrations/new/", given, follow=True)
    assert "Hết hạn hiệu chuẩn" in page.content.decode()  # 28/02/2017 has passed
    listed = office.get("/office/facilities/?calibration=over").content.decode()
    assert meter.name in listed
    undo_last(office, page)
    assert Calibration.objects.get().removed_at is not None
    meter.refresh_from_db()
    assert meter.calibrated_until is None
    assert meter.name in office.get("/office/facilities/?calibration=unknown").content.decode()


def test_a_calibration_ends_after_it_begins(office: Any, path: str) -> None:
    given = {"calibrated_on": "01/03/2017", "valid_until": "28/02/2017", "by_whom": "Quatest"}
    page = office.post(f"{path}calibrations/new/", given)
    assert "valid_until" in page.context["form"].errors


def test_booked_shown_in_its_week_and_given_up(office: Any, path: str) -> None:
    page = office.post(f"{path}book/", BOOKING, follow=True)
    made = Booking.objects.get()
    assert (made.starts_at, made.ends_at) == (clock("2035-03-05 08:00"), clock("2035-03-05 11:30"))
    week = office.get(f"{path}?week=07/03/2035").content.decode()
    assert "08:00 – 11:30" in week
    assert "Lớp nghề mộc" in week
    assert "Lớp nghề mộc" in office.get("/office/bookings/?state=ahead").content.decode()
    assert "Lớp nghề mộc" in office.get(f"{path}bookings.ics").content.decode()
    assert "Đã hủy" in undo_last(office, page)
    assert "08:00 – 11:30" not in office.get(f"{path}?week=07/03/2035").content.decode()
    page = office.post(f"/office/bookings/{made.pk}/restore/", follow=True)
    assert "Đã khôi phục lượt đặt" in page.content.decode()


def test_who_comes_second_is_told_whose_it_is_and_until_when(
    office: Any, path: str, meter: Facility, make_account: Any, centre: Any, at: Any
) -> None:
    colleague = make_account(centre, "finance")
    booking_of(meter, "2035-03-05 10:00", "2035-03-05 16:00", actor=colleague, at=at)
    page = office.post(f"{path}book/", BOOKING)
    said = page.context["form"].errors["starts_at"][0]
    name = colleague.display_name
    assert f"{name}, từ 10:00 05/03/2035 đến 16:00 05/03/2035" in said


def test_an_expired_calibration_warns_before_it_is_booked(
    office: Any, path: str, meter: Facility, officer: Any, at: Any
) -> None:
    calibration_of(meter, actor=officer, at=at, until=date(2017, 2, 28))
    assert "Hiệu chuẩn hết hạn ngày" in office.get(f"{path}book/").content.decode()
    page = office.post(f"{path}book/", BOOKING)
    assert "accepts_expired" in page.context["form"].errors
    page = office.post(f"{path}book/", BOOKING | {"accepts_expired": "on"}, follow=True)
    assert "số đo không còn căn cứ" in page.content.decode()


@pytest.mark.parametrize("hour", ["25:00", "8 rưỡi", "08:75"])
def test_an_odd_hour_says_what_is_asked(office: Any, path: str, hour: str) -> None:
    page = office.post(f"{path}book/", BOOKING | {"starts_at": hour})
    assert "Cần giờ trong ngày" in page.context["form"].errors["starts_at"][0]


def test_a_project_is_named_by_its_code(office: Any, path: str, small_plan: Any) -> None:
    project = small_plan.items.first().project
    page = office.post(f"{path}book/", BOOKING | {"project": "không có"})
    assert "project" in page.context["form"].errors
    page = office.post(f"{path}book/", BOOKING | {"project": project.code}, follow=True)
    assert project.title in page.content.decode()


def test_set_aside_it_is_not_booked_until_it_is_back(office: Any, path: str) -> None:
    page = office.post(f"{path}set-aside/", {"reason": "Gửi sửa"}, follow=True)
    assert "Gửi sửa" in page.content.decode()
    assert "Gửi sửa" in office.post(f"{path}book/", BOOKING).content.decode()
    assert "Đã dùng lại" in undo_last(office, page)


@pytest.mark.parametrize("part", ["", "book/", "bookings.ics"])
def test_a_full_page_asks_few_questions(
    office: Any, path: str, meter: Facility, officer: Any, at: Any, part: str
) -> None:
    for day in range(10, 15):
        whole = f"2035-03-{day}"
        booking_of(meter, f"{whole} 08:00", f"{whole} 09:00", actor=officer, at=at)
    for day in range(10, 15):
        calibration_of(meter, actor=officer, at=at, until=date(2017, 2, day))
    office.get(f"{path}{part}?week=12/03/2035")
    with CaptureQueriesContext(connection) as asked:
        office.get(f"{path}{part}?week=12/03/2035")
    assert len(asked) <= 10


def test_who_reads_only_has_no_buttons_and_strangers_see_nothing(
    signed_in: Callable[[Any], Any], appraiser: Any, outsider: Any, path: str
) -> None:
    assert "Ngừng dùng" not in signed_in(appraiser).get(path).content.decode()
    assert signed_in(appraiser).get(f"{path}edit/").status_code == 403
    stranger = signed_in(outsider)
    for each in ("", "edit/", "book/", "set-aside/", "calibrations/new/", "bookings.ics"):
        assert stranger.get(f"{path}{each}").status_code == 404
    assert stranger.post(f"{path}restore/").status_code == 404


def test_what_runs_out_waits_among_the_work_of_who_keeps_it(
    office: Any, meter: Facility, officer: Any, at: Any
) -> None:
    calibration_of(meter, actor=officer, at=at, until=date(2017, 2, 28))
    page = office.get("/office/my-work/").content.decode()
    assert "Thiết bị đo sắp hoặc đã hết hạn hiệu chuẩn" in page
    assert meter.name in page


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        ("bookings/", "facilities/"),
        ("facilities/", "facilities/"),
        ("collaborators/", "staff/"),
        ("staff/skills/", "staff/"),
    ],
)
def test_each_list_marks_its_entry_of_the_menu(office: Any, path: str, entry: str) -> None:
    page = office.get(f"/office/{path}").content.decode()
    assert f'<a href="/office/{entry}" aria-current="page">' in page


def test_a_booking_names_its_class_and_its_visit_with_links_both_ways(
    office: Any, path: str, centre: Any, officer: Any, at: Any
) -> None:
    held = campaign_of(centre, actor=officer, at=at)
    visit = visit_of(centre, actor=officer, at=at)
    for field, row, address in (
        ("campaign", held, f"/office/outreach/{held.pk}/"),
        ("visit", visit, f"/office/visits/{visit.pk}/"),
    ):
        start = {"starts_at": "8h" if field == "visit" else "13h", "ends_at": "15:00"}
        if field == "visit":
            start["ends_at"] = "11:30"
        page = office.post(f"{path}book/", BOOKING | start | {field: row.pk}, follow=True)
        assert address in page.content.decode()
        booking = Booking.objects.latest("pk")
        assert f"/office/bookings/{booking.pk}/" in office.get(address).content.decode()
