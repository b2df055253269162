"""My day: what waits by role, what is due with its source, and what to do first."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from khuyencong.apps.deadlines.actions.set_override import set_override
from khuyencong.apps.plans.actions.accept_plan import accept_plan
from khuyencong.apps.plans.actions.start_scenarios import start_scenarios
from khuyencong.interfaces.common import middleware

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def at_home(client: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the reader of the home page: ``at_home(account, day)``."""

    def read(account: Any, *, on: datetime = datetime(2016, 11, 23, 2, 0, tzinfo=UTC)) -> str:
        monkeypatch.setattr(middleware.timezone, "now", lambda: on)
        client.force_login(account, backend=BACKEND)
        return str(client.get("/office/").content.decode())

    return read


class TestDue:
    def test_names_the_next_step_its_source_and_the_days_left(
        self, at_home: Any, officer: Any
    ) -> None:
        page = at_home(officer)
        # Closing of the plan of 2016: by 22/01/2017, Điều 18.2 TT 36/2013; 60 days after 23/11/2016
        # (7 in November, 31 in December, 22 in January).
        for words in ("22/01/2017", "còn 60 ngày", "Điều 18.2 TT 36/2013/TT-BCT"):
            assert words in page

    def test_the_monthly_report_is_soon(self, at_home: Any, officer: Any) -> None:
        assert "còn 1 ngày" in at_home(officer)  # before the 25th: 24/11/2016

    def test_says_today_on_the_last_day(self, at_home: Any, officer: Any) -> None:
        assert "hôm nay</span>" in at_home(officer, on=datetime(2016, 11, 24, 2, 0, tzinfo=UTC))

    def test_guidance_of_the_province_moves_a_day(
        self, at_home: Any, officer: Any, appraiser: Any
    ) -> None:
        spring = datetime(2017, 4, 10, 2, 0, tzinfo=UTC)
        assert "19/05/2017" in at_home(officer, on=spring)  # before 20/05, Điều 10.1.b
        set_override(
            rule="to_department",
            plan_year=2018,
            last_on=date(2017, 5, 26),
            paper_number="321/SCT-QLCN",
            paper_on=date(2017, 4, 3),
            actor=appraiser,
            at=spring,
        )
        page = at_home(officer, on=spring)
        assert "26/05/2017" in page
        assert "19/05/2017" not in page


class TestWaiting:
    def test_an_officer_is_sent_to_the_sheet_with_errors(
        self, at_home: Any, officer: Any, small_plan: Any
    ) -> None:
        assert "Sửa bảng" not in at_home(officer)
        sheet_import = small_plan.sheet_import
        sheet_import.errors = [{"cell": "G9"}, {"cell": "G10"}]
        sheet_import.save()
        page = at_home(officer)
        assert "Sửa bảng nhu-cau.xlsx" in page
        assert "2 ô chưa đọc được" in page

    def test_a_plan_without_papers_waits_for_those_who_build_plans(
        self, at_home: Any, officer: Any, small_plan: Any, make_account: Any, centre: Any
    ) -> None:
        words = "Kế hoạch năm 2016 chưa có văn bản"
        assert words in at_home(officer)
        assert words not in at_home(make_account(centre, "finance"))

    def test_scenarios_wait_for_a_decision_not_for_papers(
        self, at_home: Any, officer: Any, small_plan: Any, make_account: Any, centre: Any, at: Any
    ) -> None:
        comparison = start_scenarios(
            year=2016,
            norms_on=small_plan.norms_on,
            kcqg_vnd=205_000_000,
            kcdp_vnd=100_000_000,
            unit=centre,
            actor=officer,
            at=at,
        )
        small_plan.delete()
        first, cut = [each.plan for each in comparison.scenarios.select_related("plan")[:2]]
        decide, write = "Chọn phương án năm 2016", "Kế hoạch năm 2016 chưa có văn bản"
        page = at_home(officer)
        assert decide in page
        assert write not in page
        assert page.count(f"/office/plans/{first.pk}/") == 1  # the scenarios beside it stay out
        assert f"/office/plans/{cut.pk}/" not in page
        assert decide not in at_home(make_account(centre, "finance"))
        accept_plan(plan=cut, actor=officer, at=at)
        page = at_home(officer)
        assert decide not in page
        assert write in page
        assert f"/office/plans/{first.pk}/" not in page

    def test_an_appraiser_sees_the_norms_the_plan_leans_on_unread(
        self, at_home: Any, appraiser: Any, officer: Any, small_plan: Any
    ) -> None:
        from khuyencong.apps.plans.waiting import norms_to_confirm

        weak = [norm.norm_id for norm in norms_to_confirm(small_plan)]
        page = at_home(appraiser)
        assert [norm_id for norm_id in weak if f"/{norm_id}/confirm/" not in page] == []
        assert "/confirm/" not in at_home(officer)

    def test_another_unit_is_not_told(self, at_home: Any, outsider: Any, small_plan: Any) -> None:
        page = at_home(outsider)
        assert "Kế hoạch năm 2016" not in page
        assert "Bắt đầu từ đâu" in page  # nothing there yet: what to do first


def test_greets_by_the_hour(at_home: Any, officer: Any) -> None:
    assert "Chào buổi sáng" in at_home(officer)
    assert "Chào buổi tối" in at_home(officer, on=datetime(2016, 11, 23, 12, 0, tzinfo=UTC))


def test_a_role_without_plans_is_told_where_to_go(
    at_home: Any, make_account: Any, centre: Any
) -> None:
    assert "Vai trò này không xem kế hoạch" in at_home(make_account(centre, "other_unit"))


def test_the_number_of_statements_does_not_grow(
    client: Any,
    officer: Any,
    small_plan: Any,
    build: Any,
    need_rows: Any,
    django_assert_num_queries: Any,
    django_assert_max_num_queries: Any,
) -> None:
    client.force_login(officer, backend=BACKEND)
    client.get("/office/")
    with django_assert_max_num_queries(10) as few:
        client.get("/office/")
    for million in range(3):
        build(need_rows, kcqg_vnd=100_000_000 + million, kcdp_vnd=100_000_000)
    with django_assert_num_queries(len(few)):
        client.get("/office/")
