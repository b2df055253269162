"""The year calendar, days that guidance set, and swapped days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.deadlines.models import DeadlineOverride, ProjectDeadline, SwapDay
from tests.apps.deadlines.conftest import live, project, under_way
from tests.interfaces.office.test_my_work import on_day

__all__ = ["live", "on_day", "project", "under_way"]
SET = "/office/calendar/days/set/"
SWAP = "/office/calendar/days/swap/"
GUIDANCE = {
    "rule": "to_agency",
    "plan_year": "2018",
    "last_on": "10/07/2017",
    "paper_number": "15/CTĐP",
    "paper_on": "01/04/2017",
}
MAY = date(2017, 5, 26)


class TestYear:
    def test_shows_the_law_and_own_projects_in_their_months(
        self, on_day: Any, officer: Any, under_way: Any
    ) -> None:
        page = on_day(officer).get("/office/calendar/?year=2019").content.decode()
        assert "Thanh lý hợp đồng" in page  # closing of 2018: 22/01/2019
        assert f"/office/projects/{under_way.pk}/deadlines/" in page

    @pytest.mark.parametrize("year", ["", "abc", "0000", "9999", "-1", "２０１８"])
    def test_a_strange_year_shows_one_it_knows(self, on_day: Any, officer: Any, year: str) -> None:
        assert on_day(officer).get("/office/calendar/", {"year": year}).status_code == 200


class TestGuidance:
    def test_moves_the_deadlines_of_its_province_and_back(
        self, on_day: Any, appraiser: Any, live: Any, project: Any
    ) -> None:
        live(("submit", date(2017, 5, 10)), ("appraise", date(2017, 5, 25)))
        browser = on_day(appraiser, MAY)
        page = browser.post(SET, GUIDANCE, follow=True).content.decode()
        assert "15/CTĐP" in page
        row = ProjectDeadline.objects.get(rule="to_agency")
        assert (row.due_on, row.rule_due_on) == (date(2017, 7, 10), date(2017, 7, 10))
        assert "theo 15/CTĐP" in browser.get("/office/calendar/?year=2017").content.decode()
        browser.post(f"{SET}{DeadlineOverride.objects.get().pk}/withdraw/")
        row.refresh_from_db()
        assert row.due_on == date(2017, 6, 14)

    @pytest.mark.parametrize(
        ("field", "value", "words"),
        [
            ("rule", "closing", "không có trong"),
            ("last_on", "10/07/2015", "Ngày cuối phải trong năm 2017 hoặc 2018"),
            ("paper_on", "01/04/2030", "Ngày văn bản chưa tới"),
            ("paper_number", " ", ""),
            ("plan_year", "1999", ""),
        ],
    )
    def test_what_the_text_does_not_allow_is_refused(
        self, on_day: Any, appraiser: Any, field: str, value: str, words: str
    ) -> None:
        answer = on_day(appraiser, MAY).post(SET, {**GUIDANCE, field: value})
        assert field in answer.context["form"].errors
        if words and field != "rule":
            assert words in answer.content.decode()
        assert not DeadlineOverride.objects.exists()

    def test_set_twice_the_newest_counts(self, on_day: Any, appraiser: Any) -> None:
        browser = on_day(appraiser, MAY)
        browser.post(SET, GUIDANCE)
        browser.post(SET, GUIDANCE | {"last_on": "11/07/2017"})
        standing = DeadlineOverride.objects.get(withdrawn_at=None)
        assert standing.last_on == date(2017, 7, 11)

    def test_the_centre_keeps_no_calendar(
        self, on_day: Any, officer: Any, make_account: Any, centre: Any
    ) -> None:
        assert on_day(officer, MAY).post(SET, GUIDANCE).status_code == 403
        answer = on_day(make_account(centre, "leader"), MAY).post(SET, GUIDANCE)
        assert "Chỉ Sở Công Thương hoặc Cục" in answer.content.decode()


class TestSwapDays:
    GIVEN = {
        "day": "30/04/2018",
        "is_worked": "0",
        "paper_number": "số minh họa",
        "paper_on": "01/04/2017",
    }

    def test_is_kept_once_and_can_be_withdrawn(self, on_day: Any, appraiser: Any) -> None:
        browser = on_day(appraiser, MAY)
        browser.post(SWAP, self.GIVEN)
        again = browser.post(SWAP, self.GIVEN)
        assert "đã được ghi" in again.content.decode()
        swap = SwapDay.objects.get()
        assert (swap.day, swap.is_worked) == (date(2018, 4, 30), False)
        browser.post(f"{SWAP}{swap.pk}/withdraw/")
        swap.refresh_from_db()
        assert swap.withdrawn_at is not None

    def test_another_department_finds_nothing(
        self, on_day: Any, appraiser: Any, outsider: Any, make_unit: Any, make_account: Any
    ) -> None:
        on_day(appraiser, MAY).post(SWAP, self.GIVEN)
        other = make_unit("industry_department", outsider.main_unit().province, "sct-khac")
        browser = on_day(make_account(other, "appraiser"), MAY)
        path = f"{SWAP}{SwapDay.objects.get().pk}/withdraw/"
        assert browser.post(path).status_code == 404
