"""What waits beside deadlines: opinions on both sides, follow-ups and missing papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core import mail

from khuyencong.apps.appraisals.actions.answer_opinion import Answer, answer_opinion
from khuyencong.apps.appraisals.actions.ask_opinion import Question, ask_opinion
from khuyencong.apps.deadlines.actions.choose_telling import choose_telling
from khuyencong.apps.deadlines.actions.make_reminders import make_reminders
from khuyencong.apps.deadlines.waiting import list_waiting
from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project
from khuyencong.apps.results.models import FollowUp
from tests.apps.deadlines.conftest import UNDER_WAY, instant
from tests.repayment_cast import lent_project, scheduled

ASKED_ON, DUE_ON = date(2018, 3, 1), date(2018, 3, 9)
MONDAY_AFTER = date(2018, 3, 12)


@pytest.fixture
def finance(make_unit: Callable[..., Any], make_account: Callable[..., Any], binh_dinh: Any) -> Any:
    return make_account(make_unit("finance_department", binh_dinh, "stc"), "finance")


@pytest.fixture
def opinion(live: Any, project: Any, finance: Any, officer: Any) -> Any:
    """The project went to the department; Finance has until 09/03/2018 to say something."""
    live(*UNDER_WAY[:1])
    question = Question(
        projects=[project],
        text="Đề nghị cho ý kiến về dự toán",
        due_on=DUE_ON,
        asked_unit=finance.main_unit(),
    )
    given = {"post": lambda *told: None, "actor": officer, "at": instant(ASKED_ON)}
    return ask_opinion(question=question, unit=project.unit, link_to=str, page_of=str, **given)


def kinds(account: Any, on: date) -> list[tuple[str, date | None]]:
    return [(each.kind, each.due_on) for each in list_waiting(account, on=on)]


class TestOpinions:
    def test_wait_for_who_is_asked_until_answered(self, opinion: Any, finance: Any) -> None:
        assert kinds(finance, ASKED_ON) == [("opinion_asked", DUE_ON)]
        answer = Answer(verdict="agree", text="Đồng ý")
        answer_opinion(request=opinion, answer=answer, actor=finance, at=instant(DUE_ON))
        assert kinds(finance, ASKED_ON) == []

    @pytest.mark.parametrize(("on", "late"), [(DUE_ON, False), (date(2018, 3, 10), True)])
    def test_come_back_to_who_asked_the_day_after(
        self, opinion: Any, officer: Any, on: date, late: bool
    ) -> None:
        assert (("opinion_late", DUE_ON) in kinds(officer, on)) is late

    def test_never_given_are_recorded_and_mailed_in_the_morning(
        self, opinion: Any, officer: Any, settings: Any
    ) -> None:
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        officer.email = "canbo@example.vn"
        officer.save()
        choose_telling(digest="daily", wants_instant=False, actor=officer, at=instant(ASKED_ON))
        assert make_reminders(at=instant(MONDAY_AFTER)).silent == 1
        opinion.refresh_from_db()
        assert opinion.silent_at == instant(MONDAY_AFTER)
        [sent] = mail.outbox
        assert "Đề nghị cho ý kiến về dự toán" in sent.body
        assert make_reminders(at=instant(MONDAY_AFTER)).silent == 0


class TestPapers:
    def test_lacking_wait_for_the_implementing_unit(
        self, live: Any, project: Any, officer: Any, appraiser: Any
    ) -> None:
        live(*UNDER_WAY[:1])  # at the department, whose next step needs the appraisal sheet
        assert ("papers", None) in kinds(officer, ASKED_ON)
        assert kinds(appraiser, ASKED_ON) == []

    def test_of_what_is_kept_from_a_person_do_not(
        self, live: Any, project: Any, officer: Any
    ) -> None:
        live(*UNDER_WAY[:1])
        given = {"project": project, "reason": "Họ hàng", "at": instant(ASKED_ON)}
        recuse_from_project(account=officer, actor=officer, **given)
        officer = type(officer).open_with_roles(officer.pk)
        assert kinds(officer, ASKED_ON) == []


class TestFollowUps:
    @pytest.mark.parametrize(
        ("on", "told"),
        [(date(2018, 3, 1), False), (date(2018, 3, 2), True)],  # 30 days before 01/04/2018
    )
    def test_wait_from_a_month_before(
        self, project: Any, officer: Any, on: date, told: bool
    ) -> None:
        project.state = "closed"
        project.save()
        FollowUp.objects.create(
            project=project,
            months=6,
            due_on=date(2018, 4, 1),
            unit=project.unit,
            province=project.province,
        )
        assert (("follow_up", date(2018, 4, 1)) in kinds(officer, on)) is told


class TestRepayments:
    def test_wait_from_a_month_before_and_when_late(
        self, centre: Any, officer: Any, outsider: Any, at: Any
    ) -> None:
        project = lent_project(centre, officer, at)
        scheduled(project, officer, at)  # 26/03 of 2016, 2017 and 2018

        def days(account: Any, on: date) -> list[date | None]:
            return [
                each.due_on for each in list_waiting(account, on=on) if each.kind == "repayment"
            ]

        assert days(officer, date(2016, 2, 24)) == []
        assert days(officer, date(2016, 2, 25)) == [date(2016, 3, 26)]
        assert days(officer, date(2017, 3, 1)) == [date(2016, 3, 26), date(2017, 3, 26)]
        assert days(outsider, date(2017, 3, 1)) == []
