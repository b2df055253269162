"""My work: what is due to whom, put off, extended; each leads to where it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from khuyencong.apps.deadlines.models import DeadlineExtension, ProjectDeadline, Snooze
from khuyencong.apps.journal.models import Entry
from khuyencong.interfaces.common import middleware
from tests.apps.deadlines.conftest import UNDER_WAY, live, project, under_way

__all__ = ["live", "project", "under_way"]
PAGE = "/office/my-work/"


@pytest.fixture
def on_day(signed_in: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a maker of browsers on a day: ``on_day(account, date)``."""

    def open_it(account: Any, on: date = date(2018, 3, 10)) -> Any:
        now = datetime(on.year, on.month, on.day, 2, 0, tzinfo=UTC)
        monkeypatch.setattr(middleware.timezone, "now", lambda: now)
        return signed_in(account)

    return open_it


def text_of(browser: Any, path: str = PAGE) -> str:
    return str(browser.get(path, follow=True).content.decode())


class TestMyWork:
    def test_an_officer_sees_what_his_unit_owes_by_day(
        self, on_day: Any, officer: Any, under_way: Any
    ) -> None:
        page = text_of(on_day(officer))
        # The report of March is due on the 24th: 14 days after the 10th.
        assert page.index("24/03/2018") < page.index("22/01/2019")
        assert "còn 14 ngày" in page
        assert f"/office/projects/{under_way.pk}/life/" in page

    def test_a_department_sees_its_own_and_on_demand_all(
        self, on_day: Any, appraiser: Any, live: Any, project: Any
    ) -> None:
        live(*UNDER_WAY[:2])  # appraised: the department registers it before 15/06/2017
        browser = on_day(appraiser, date(2017, 6, 1))
        assert "14/06/2017" in text_of(browser)
        live(*UNDER_WAY[2:])
        browser = on_day(appraiser)
        assert "24/03/2018" not in text_of(browser)
        assert "24/03/2018" in text_of(browser, f"{PAGE}?view=all")
        assert "24/03/2018" in text_of(browser)  # the way of looking stays

    def test_a_project_waits_on_the_desk_of_the_department(
        self, on_day: Any, appraiser: Any, officer: Any, live: Any, project: Any
    ) -> None:
        live(UNDER_WAY[0])
        assert "từ 10/05/2017, 22 ngày" in text_of(on_day(appraiser, date(2017, 6, 1)))
        assert "từ 10/05/2017" not in text_of(on_day(officer, date(2017, 6, 1)))

    def test_what_is_done_disappears(
        self, on_day: Any, officer: Any, live: Any, under_way: Any
    ) -> None:
        live(("confirm_progress", date(2018, 3, 20)))
        assert "24/03/2018" not in text_of(on_day(officer, date(2018, 3, 21)))

    def test_overdue_for_over_a_year_stands_apart(
        self, on_day: Any, officer: Any, under_way: Any
    ) -> None:
        browser = on_day(officer, date(2020, 2, 1))  # closing was due on 22/01/2019
        assert "22/01/2019" not in text_of(browser)
        assert "22/01/2019" in text_of(browser, f"{PAGE}?view=old")

    def test_nobody_of_another_unit_sees_it(
        self, on_day: Any, outsider: Any, under_way: Any
    ) -> None:
        assert under_way.title not in text_of(on_day(outsider), f"{PAGE}?view=all")

    def test_asks_the_database_at_most_ten_times(
        self, on_day: Any, appraiser: Any, under_way: Any, django_assert_max_num_queries: Any
    ) -> None:
        browser = on_day(appraiser)
        browser.get(f"{PAGE}?view=all")
        with django_assert_max_num_queries(10):
            assert browser.get(f"{PAGE}?view=all").status_code == 200


def test_the_day_leads_to_it(on_day: Any, officer: Any) -> None:
    assert text_of(on_day(officer), "/office/").count('href="/office/my-work/"') > 2  # both menus


class TestSnooze:
    def test_hides_it_for_oneself_until_the_day(
        self, on_day: Any, officer: Any, make_account: Any, centre: Any, under_way: Any
    ) -> None:
        deadline = ProjectDeadline.objects.get(rule="monthly_report")
        browser = on_day(officer)
        browser.post(f"/office/deadlines/{deadline.pk}/snooze/", {"until": "2018-03-17"})
        page = text_of(browser)
        assert "còn 14 ngày" not in page
        assert "hiện lại ngày 17/03/2018" in page
        assert "còn 14 ngày" in text_of(on_day(make_account(centre, "leader")))
        assert "còn 7 ngày" in text_of(on_day(officer, date(2018, 3, 17)))
        assert Entry.objects.filter(verb="deadlines.deadline.snoozed").count() == 1

    def test_today_brings_it_back(self, on_day: Any, officer: Any, under_way: Any) -> None:
        deadline = ProjectDeadline.objects.get(rule="monthly_report")
        browser = on_day(officer)
        path = f"/office/deadlines/{deadline.pk}/snooze/"
        browser.post(path, {"until": "2018-03-17"})
        browser.post(path, {"until": "2018-03-10"})
        assert "còn 14 ngày" in text_of(browser)

    @pytest.mark.parametrize("until", ["", "bao giờ", "9999-12-31", "2018-13-01"])
    def test_a_wrong_day_hides_nothing(
        self, on_day: Any, officer: Any, under_way: Any, until: str
    ) -> None:
        deadline = ProjectDeadline.objects.get(rule="monthly_report")
        browser = on_day(officer)
        browser.post(f"/office/deadlines/{deadline.pk}/snooze/", {"until": until})
        assert not Snooze.objects.exists()

    def test_strangers_find_nothing(self, on_day: Any, outsider: Any, under_way: Any) -> None:
        deadline = ProjectDeadline.objects.get(rule="monthly_report")
        answer = on_day(outsider).post(f"/office/deadlines/{deadline.pk}/snooze/", {"until": "x"})
        assert answer.status_code == 404


class TestExtend:
    GIVEN = {
        "to_day": "10/02/2019",
        "reason": "Đơn vị thụ hưởng lắp máy chậm",
        "paper_number": "15/SCT-KC",
        "paper_on": "05/03/2018",
    }

    def test_the_department_extends_and_the_page_tells_why(
        self, on_day: Any, appraiser: Any, under_way: Any
    ) -> None:
        deadline = ProjectDeadline.objects.get(rule="closing")
        browser = on_day(appraiser)
        answer = browser.post(f"/office/deadlines/{deadline.pk}/extend/", self.GIVEN, follow=True)
        page = answer.content.decode()
        assert "Gia hạn từ 22/01/2019 đến 10/02/2019, văn bản 15/SCT-KC ngày 05/03/2018" in page
        extension = DeadlineExtension.objects.get()
        browser.post(f"/office/extensions/{extension.pk}/undo/")
        deadline.refresh_from_db()
        assert deadline.due_on == date(2019, 1, 22)

    def test_the_centre_may_not(self, on_day: Any, officer: Any, under_way: Any) -> None:
        deadline = ProjectDeadline.objects.get(rule="closing")
        path = f"/office/deadlines/{deadline.pk}/extend/"
        assert on_day(officer).post(path, self.GIVEN).status_code == 403

    def test_a_leader_of_the_centre_reads_why_not(
        self, on_day: Any, make_account: Any, centre: Any, under_way: Any
    ) -> None:
        deadline = ProjectDeadline.objects.get(rule="closing")
        path = f"/office/deadlines/{deadline.pk}/extend/"
        answer = on_day(make_account(centre, "leader")).post(path, self.GIVEN)
        assert "Sở Công Thương hoặc Cục gia hạn" in answer.content.decode()
        assert not DeadlineExtension.objects.exists()
