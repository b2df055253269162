"""Notices, ways to be told, and the calendar that other programs read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from khuyencong.apps.deadlines.models import Notice, ProjectDeadline, TellingChoice, TellingRule
from khuyencong.apps.journal.models import Entry
from tests.apps.deadlines.conftest import live, project, under_way
from tests.interfaces.office.test_my_work import on_day

__all__ = ["live", "on_day", "project", "under_way"]
FEED = "/office/me/notices/calendar/"
MAY = date(2017, 5, 12)


def address_of(page: str) -> str:
    end = page.index(".ics")
    return page[page.rindex("/office/calendar/", 0, end) : end + 4]


class TestNotices:
    def test_the_bell_counts_until_they_are_read(
        self, on_day: Any, appraiser: Any, live: Any, project: Any
    ) -> None:
        live(("submit", date(2017, 5, 10)))
        browser = on_day(appraiser, MAY)
        page = browser.get("/office/me/notices/").content.decode()
        assert "thông báo chưa đọc" in page
        assert "Đề án đến lượt xử lý" in page
        assert f"/office/projects/{project.pk}/life/" in page
        browser.post("/office/me/notices/read/")
        assert "thông báo chưa đọc" not in browser.get("/office/").content.decode()
        assert Notice.objects.get(account=appraiser).read_at is not None

    def test_nobody_reads_those_of_another(
        self, on_day: Any, appraiser: Any, officer: Any, live: Any, project: Any
    ) -> None:
        live(("submit", date(2017, 5, 10)))
        page = on_day(officer, MAY).get("/office/me/notices/").content.decode()
        assert "Chưa có thông báo nào" in page

    def test_who_is_recused_later_reads_nothing_of_it(
        self, on_day: Any, appraiser: Any, live: Any, project: Any, at: Any
    ) -> None:
        from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project

        live(("submit", date(2017, 5, 10)))
        recuse_from_project(
            project=project, account=appraiser, reason="người nhà", actor=appraiser, at=at
        )
        page = on_day(appraiser, MAY).get("/office/me/notices/").content.decode()
        assert project.title not in page
        assert "thông báo chưa đọc" not in page


class TestTelling:
    def test_is_kept(self, on_day: Any, officer: Any) -> None:
        officer.email = "canbo@example.vn"
        officer.save()
        given = {"digest": "weekly", "wants_instant": "on"}
        on_day(officer).post("/office/me/notices/mail/", given)
        choice = TellingChoice.objects.get(account=officer)
        assert (choice.digest, choice.wants_instant) == ("weekly", True)
        assert Entry.objects.filter(verb="deadlines.telling.chosen").exists()

    def test_a_leader_sets_the_custom_of_the_unit(
        self, on_day: Any, make_account: Any, centre: Any
    ) -> None:
        browser = on_day(make_account(centre, "leader"))
        given = {"leader_after_days": "3", "department_after_days": ""}
        browser.post("/office/me/notices/unit/", given)
        rule = TellingRule.objects.get(unit=centre)
        assert (rule.leader_after_days, rule.department_after_days) == (3, None)
        bad = browser.post("/office/me/notices/unit/", {"leader_after_days": "không"})
        assert bad.context["form"].errors


class TestFeed:
    @pytest.fixture
    def address(self, on_day: Any, officer: Any, under_way: Any) -> str:
        return address_of(on_day(officer).post(FEED).content.decode())

    def test_holds_own_deadlines_as_whole_days(
        self, address: str, browser: Any, under_way: Any
    ) -> None:
        answer = browser().get(address)  # nobody is signed in
        assert answer["Content-Type"].startswith("text/calendar")
        events = Calendar.from_ical(answer.content).walk("VEVENT")
        days = {str(event["UID"]): event.decoded("DTSTART") for event in events}
        rows = ProjectDeadline.objects.filter(state="open")
        assert days == {f"deadline-{row.pk}@khuyencong": row.due_on for row in rows}
        assert [type(day) for day in days.values()] == [date, date]
        assert b"VTIMEZONE" not in answer.content

    def test_the_same_calendar_is_not_sent_twice(self, address: str, browser: Any) -> None:
        first = browser().get(address)
        again = browser().get(address, headers={"if-none-match": first["ETag"]})
        assert (first.status_code, again.status_code, again.content) == (200, 304, b"")

    def test_an_event_keeps_its_uid_when_its_day_moves(self, address: str, browser: Any) -> None:
        row = ProjectDeadline.objects.get(rule="closing")
        ProjectDeadline.objects.filter(pk=row.pk).update(due_on=date(2019, 3, 1))
        events = Calendar.from_ical(browser().get(address).content).walk("VEVENT")
        days = {str(event["UID"]): event.decoded("DTSTART") for event in events}
        assert days[f"deadline-{row.pk}@khuyencong"] == date(2019, 3, 1)

    def test_a_new_address_or_a_revoked_one_ends_the_old(
        self, address: str, on_day: Any, officer: Any, browser: Any
    ) -> None:
        own = on_day(officer)
        second = address_of(own.post(FEED).content.decode())
        assert (browser().get(address).status_code, browser().get(second).status_code) == (404, 200)
        own.post(FEED, {"revoke": "1"})
        assert browser().get(second).status_code == 404

    @pytest.mark.parametrize("secret", ["x", "a" * 43, "%00", "đ" * 50, "x" * 4000])
    def test_no_other_secret_opens_anything(self, address: str, browser: Any, secret: str) -> None:
        assert browser().get(f"/office/calendar/{secret}.ics").status_code == 404

    def test_a_locked_account_is_closed(self, address: str, officer: Any, browser: Any) -> None:
        officer.is_active = False
        officer.save()
        assert browser().get(address).status_code == 404

    def test_the_secret_is_kept_as_its_hash_only(self, address: str, officer: Any) -> None:
        secret = address.rpartition("/")[2].removesuffix(".ics")
        assert secret not in str(officer.feeds.values())
