"""Reminders of a day: opened, told upwards, mailed; never twice, whatever happens in between."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.core import mail

from khuyencong.apps.deadlines.actions import make_reminders as module
from khuyencong.apps.deadlines.actions.choose_telling import choose_telling
from khuyencong.apps.deadlines.actions.extend_deadline import Extension, extend_deadline
from khuyencong.apps.deadlines.actions.make_reminders import make_reminders
from khuyencong.apps.deadlines.actions.set_telling_rule import set_telling_rule
from khuyencong.apps.deadlines.models import Digest, Notice, ProjectDeadline
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.undo_step import undo_step
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.deadlines.conftest import instant

MARCH, APRIL = date(2018, 3, 12), date(2018, 4, 2)  # a Monday both


@pytest.fixture
def mailed(officer: Any, settings: Any) -> Any:
    """The officer, who wants a digest each working day."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    officer.email = "canbo@example.vn"
    officer.save()
    choose_telling(digest="daily", wants_instant=False, actor=officer, at=instant(MARCH))
    return officer


class TestMonthlyReports:
    def test_each_month_opens_once_and_the_month_before_lapses(self, under_way: Any) -> None:
        assert make_reminders(at=instant(APRIL)).opened == 1
        assert make_reminders(at=instant(APRIL)).opened == 0
        rows = dict(
            ProjectDeadline.objects.filter(rule="monthly_report").values_list("period", "state")
        )
        assert rows == {"2018-03": "lapsed", "2018-04": "open"}

    def test_the_run_is_journalled(self, under_way: Any) -> None:
        make_reminders(at=instant(APRIL))
        entry = Entry.objects.get(verb="deadlines.reminders.made")
        assert (entry.object_id, entry.data["opened"]) == ("2018-04-02", 1)


class TestDigest:
    def test_tells_what_is_due_within_two_weeks(self, mailed: Any, under_way: Any) -> None:
        assert make_reminders(at=instant(MARCH)).digests == 1
        [sent] = mail.outbox
        assert sent.to == ["canbo@example.vn"]
        assert "24/03/2018" in sent.body  # the report of March, 12 days ahead
        assert "22/01/2019" not in sent.body  # closing is far
        assert "24/03/2018" in sent.alternatives[0][0]

    def test_a_day_sends_one_however_often_it_runs(self, mailed: Any, under_way: Any) -> None:
        make_reminders(at=instant(MARCH))
        make_reminders(at=instant(MARCH, hour=9))
        assert len(mail.outbox) == Digest.objects.count() == 1

    def test_two_workers_at_once_send_one(
        self, mailed: Any, under_way: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The other worker claims the day after this one looked: the constraint stops this one."""
        real = module.own_deadlines

        def overtaken(account: Any, *, on: date) -> Any:
            Digest.objects.get_or_create(
                account=account, day=on, defaults={"at": instant(on), "rows": 1}
            )
            return real(account, on=on)

        monkeypatch.setattr(module, "own_deadlines", overtaken)
        assert make_reminders(at=instant(MARCH)).digests == 0
        assert mail.outbox == []

    def test_killed_before_the_letter_is_ordered_nothing_is_claimed(
        self, mailed: Any, under_way: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def killed(*_: Any, **__: Any) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(module, "post", killed)
        with pytest.raises(KeyboardInterrupt):
            make_reminders(at=instant(MARCH))
        assert not Digest.objects.exists()
        monkeypatch.undo()
        assert make_reminders(at=instant(MARCH)).digests == 1

    def test_comes_in_the_language_of_the_person(self, mailed: Any, under_way: Any) -> None:
        mailed.language = "en"
        mailed.save()
        make_reminders(at=instant(MARCH))
        assert "Hello" in mail.outbox[0].body

    @pytest.mark.parametrize("on", [date(2018, 3, 17), date(2018, 3, 18)])  # a weekend
    def test_rests_on_days_off(self, mailed: Any, under_way: Any, on: date) -> None:
        assert make_reminders(at=instant(on)).digests == 0

    def test_what_is_done_is_not_told(self, mailed: Any, live: Any, under_way: Any) -> None:
        live(("confirm_progress", date(2018, 3, 9)))
        assert make_reminders(at=instant(MARCH)).digests == 0

    def test_without_an_address_none_can_be_asked_for(self, appraiser: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="địa chỉ thư"):
            choose_telling(digest="daily", wants_instant=False, actor=appraiser, at=at)
        with pytest.raises(BadInput):
            choose_telling(digest="hourly", wants_instant=False, actor=appraiser, at=at)


def test_a_mail_server_takes_the_digest(mailed: Any, under_way: Any, settings: Any) -> None:
    """A real server on this machine: both shapes arrive, readable, at the one address."""
    arrived: list[Any] = []

    class Keep:
        async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
            arrived.append(envelope)
            return "250 OK"

    server = Controller(Keep(), hostname="127.0.0.1", port=8157)
    server.start()
    try:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 8157
        make_reminders(at=instant(MARCH))
    finally:
        server.stop()
    [envelope] = arrived
    assert envelope.rcpt_tos == ["canbo@example.vn"]
    letter = message_from_bytes(envelope.content, policy=default)
    assert letter["Subject"] == "1 việc đến hạn, ngày 12/03/2018"
    plain, html = (letter.get_body((kind,)) for kind in ("plain", "html"))
    assert "Báo cáo tiến độ" in plain.get_content()
    assert "<li>" in html.get_content()


class TestEscalation:
    LATE = date(2018, 3, 25)  # the report was due on the 24th

    def told(self) -> list[tuple[str, str]]:
        rows = Notice.objects.filter(kind="overdue", ended_at=None)
        return [(row.account.username, row.key.rpartition(":")[2]) for row in rows.order_by("pk")]

    def test_the_leader_is_told_on_the_first_day_and_once(
        self, make_account: Any, centre: Any, under_way: Any
    ) -> None:
        leader = make_account(centre, "leader")
        assert make_reminders(at=instant(date(2018, 3, 24))).escalated == 0
        assert make_reminders(at=instant(self.LATE)).escalated == 1
        assert make_reminders(at=instant(date(2018, 3, 26))).escalated == 0
        assert self.told() == [(leader.username, "leader")]

    def test_the_department_is_told_as_the_unit_has_set(
        self, make_account: Any, centre: Any, department: Any, under_way: Any, at: Any
    ) -> None:
        leader, above = make_account(centre, "leader"), make_account(department, "leader")
        set_telling_rule(
            unit=centre, leader_after_days=2, department_after_days=4, actor=leader, at=at
        )
        make_reminders(at=instant(self.LATE))
        assert self.told() == []
        make_reminders(at=instant(date(2018, 3, 28)))  # four days late
        assert self.told() == [(leader.username, "leader"), (above.username, "department")]

    def test_a_department_told_before_the_leader_is_refused(
        self, make_account: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        leader = make_account(centre, "leader")
        given: dict[str, Any] = {"unit": centre, "at": at}
        with pytest.raises(BadInput, match="không sớm hơn"):
            set_telling_rule(leader_after_days=5, department_after_days=2, actor=leader, **given)
        with pytest.raises(NotAllowed):
            set_telling_rule(leader_after_days=1, department_after_days=2, actor=officer, **given)

    def test_ends_when_it_is_done_and_comes_back_when_that_is_undone(
        self, make_account: Any, department: Any, officer: Any, live: Any, project: Any
    ) -> None:
        """The department registers before 15/06/2017 (TT 36/2013 art. 10.2.b)."""
        make_account(department, "leader")
        live(("submit", date(2017, 5, 10)), ("appraise", date(2017, 5, 25)))
        make_reminders(at=instant(date(2017, 6, 15)))
        assert len(self.told()) == 1
        done = live(("register", date(2017, 6, 16)))
        assert self.told() == []
        undo_step(step=done, reason="nhầm", actor=officer, at=instant(date(2017, 6, 17)))
        assert len(self.told()) == 1

    def test_a_day_that_was_extended_is_told_of_anew(
        self, make_account: Any, centre: Any, appraiser: Any, under_way: Any
    ) -> None:
        make_account(centre, "leader")
        make_reminders(at=instant(self.LATE))
        extension = Extension(
            to_day=date(2018, 3, 28),
            reason="mưa lũ",
            paper_number="15/SCT-KC",
            paper_on=date(2018, 3, 25),
        )
        deadline = ProjectDeadline.objects.get(rule="monthly_report")
        extend_deadline(
            deadline=deadline, extension=extension, actor=appraiser, at=instant(self.LATE)
        )
        assert self.told() == []
        make_reminders(at=instant(date(2018, 3, 29)))
        assert len(self.told()) == 1


class TestArrival:
    def test_the_department_is_told_when_a_project_reaches_it(
        self, appraiser: Any, live: Any, project: Any
    ) -> None:
        live(("submit", date(2017, 5, 10)))
        notice = Notice.objects.get(account=appraiser)
        assert (notice.kind, notice.subject) == ("arrived", "Chờ Sở thẩm định")
        appraiser.forget_what_it_sees()
        assert appraiser.unread_count == 1

    def test_it_ends_with_the_turn_and_comes_back_when_the_step_is_undone(
        self, appraiser: Any, officer: Any, live: Any, project: Any
    ) -> None:
        sent = live(("submit", date(2017, 5, 10)))
        undo_step(step=sent, reason="nhầm", actor=officer, at=instant(date(2017, 5, 11)))
        assert not Notice.objects.filter(ended_at=None).exists()
        live(("submit", date(2017, 5, 12)))
        assert Notice.objects.get(account=appraiser).ended_at is None

    def test_who_is_recused_is_told_nothing(
        self, appraiser: Any, live: Any, project: Any, at: Any
    ) -> None:
        from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project

        recuse_from_project(
            project=project, account=appraiser, reason="người nhà", actor=appraiser, at=at
        )
        live(("submit", date(2017, 5, 10)))
        assert not Notice.objects.filter(account=appraiser).exists()

    def test_who_wants_mail_at_once_gets_it(
        self,
        appraiser: Any,
        live: Any,
        project: Any,
        at: Any,
        settings: Any,
        django_capture_on_commit_callbacks: Any,
    ) -> None:
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        settings.SITE_ADDRESS = "https://kc.example.vn"
        appraiser.email = "tham-dinh@example.vn"
        appraiser.save()
        choose_telling(digest="none", wants_instant=True, actor=appraiser, at=at)
        with django_capture_on_commit_callbacks(execute=True):
            live(("submit", date(2017, 5, 10)))
        [sent] = mail.outbox
        assert sent.subject == f"Đề án đến lượt xử lý: {project.code}"
        assert f"https://kc.example.vn/office/projects/{project.pk}/life/" in sent.body
