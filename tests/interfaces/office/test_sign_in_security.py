"""Rules by role, sessions ended by oneself and by an administrator, a second step reset."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, OpenSession, SecondStepRule
from khuyencong.apps.journal.models import Entry
from tests.interfaces.office.test_second_step import is_in, sign_in, turn_on


def come(account: Any) -> Client:
    browser = Client()
    sign_in(browser, account)
    return browser


@pytest.fixture
def keeper(administrator: Any) -> Client:
    return come(administrator)


class TestRules:
    def ask(self, keeper: Client, unit: Any, **more: str) -> Any:
        day = f"{timezone.localdate():%d/%m/%Y}"
        given = {"role": "officer", "starts_on": day, **more}
        return keeper.post(f"/office/units/{unit.pk}/second-step/", given)

    def test_set_shown_and_ended(self, keeper: Client, centre: Any, officer: Any) -> None:
        page = keeper.get(f"/office/units/{centre.pk}/second-step/").content.decode()
        assert officer.display_name in page
        assert self.ask(keeper, centre).status_code == 302
        rule = SecondStepRule.objects.get()
        assert (rule.unit, rule.role, rule.reaches_looked_after) == (centre, "officer", False)
        assert come(officer).get("/office/").url == "/office/me/security/"
        assert keeper.post(f"/office/second-step-rules/{rule.pk}/end/").status_code == 302
        assert is_in(come(officer))
        verbs = Entry.objects.filter(area="accounts", unit_id=centre.pk).values_list(
            "verb", flat=True
        )
        assert list(verbs)[-2:] == [
            "accounts.second_step.required",
            "accounts.second_step.released",
        ]

    def test_one_that_never_began_leaves_no_day(self, keeper: Client, centre: Any) -> None:
        day = timezone.localdate() + timedelta(days=9)
        self.ask(keeper, centre, starts_on=f"{day:%d/%m/%Y}")
        rule = SecondStepRule.objects.get()
        keeper.post(f"/office/second-step-rules/{rule.pk}/end/")
        rule.refresh_from_db()
        assert (rule.starts_on, rule.ends_before) == (day, day)

    def test_what_is_refused(
        self, keeper: Client, centre: Any, department: Any, errors_of: Any
    ) -> None:
        past = f"{timezone.localdate() - timedelta(days=1):%d/%m/%Y}"
        assert "starts_on" in errors_of(self.ask(keeper, centre, starts_on=past))
        assert "role" in errors_of(self.ask(keeper, centre, role="king"))
        self.ask(keeper, centre)
        assert "role" in errors_of(self.ask(keeper, centre))
        assert "role" in errors_of(self.ask(keeper, department, role="owner"))
        self.ask(keeper, department, role="owner", reaches_looked_after="on")
        assert SecondStepRule.objects.filter(unit=department, role="owner").exists()

    def test_another_province_is_out_of_reach(self, keeper: Client, outsider: Any) -> None:
        unit = outsider.main_unit()
        assert self.ask(keeper, unit).status_code == 404
        rule = SecondStepRule.objects.create(
            unit=unit, role="officer", starts_on=timezone.localdate()
        )
        assert keeper.post(f"/office/second-step-rules/{rule.pk}/end/").status_code == 404


class TestOwnSessions:
    def test_one_is_ended_and_the_others_stay(self, officer: Any) -> None:
        here, there, third = come(officer), come(officer), come(officer)
        row = OpenSession.objects.get(session_key=there.session.session_key)
        assert here.post(f"/office/me/security/sessions/{row.pk}/end/").status_code == 302
        assert [is_in(each) for each in (here, there, third)] == [True, False, True]

    def test_all_others_are_ended(self, officer: Any) -> None:
        here, there, third = come(officer), come(officer), come(officer)
        here.post("/office/me/security/sessions/end/")
        assert [is_in(each) for each in (here, there, third)] == [True, False, False]
        assert OpenSession.objects.get().session_key == here.session.session_key

    def test_one_that_is_not_listed_ends_too(self, officer: Any) -> None:
        here, there = come(officer), come(officer)
        OpenSession.objects.filter(session_key=there.session.session_key).delete()
        here.post("/office/me/security/sessions/end/")
        assert not is_in(there)

    def test_nobody_ends_anothers(self, officer: Any, appraiser: Any) -> None:
        here, there = come(officer), come(appraiser)
        row = OpenSession.objects.get(session_key=there.session.session_key)
        assert here.post(f"/office/me/security/sessions/{row.pk}/end/").status_code == 404
        assert is_in(there)

    def test_an_ended_session_does_not_come_back_by_saving(self, officer: Any) -> None:
        here = come(officer)
        stale = here.session
        OpenSession.objects.all().delete()
        come(officer).post("/office/me/security/sessions/end/")
        stale["late"] = 1
        stale.save()  # a page under way when it ended: its hash matches no more
        assert not is_in(here)


class TestSomebodyLookedAfter:
    def test_a_lost_phone_is_reset_with_its_reason(
        self, keeper: Client, administrator: Any, officer: Any, centre: Any
    ) -> None:
        Account.objects.filter(pk=officer.pk).update(email="canbo@khuyencong.example")
        there = come(officer)
        turn_on(officer)
        path = f"/office/people/{officer.pk}/second-step/"
        page = keeper.get(f"/office/people/{officer.pk}/security/").content.decode()
        assert "Đang bật" in page
        assert keeper.post(path, {"reason": ""}).status_code == 200
        assert keeper.post(path, {"reason": "Mất điện thoại"}).status_code == 302
        assert not Authenticator.objects.exists()
        assert not is_in(there)
        assert is_in(come(officer))
        line = Entry.objects.get(verb="accounts.second_step.reset")
        assert (line.actor_id, line.unit_id, line.reason) == (
            administrator.pk,
            centre.pk,
            "Mất điện thoại",
        )
        assert "đặt lại bước thứ hai" in mail.outbox[-1].body
        assert keeper.post(path, {"reason": "Lần nữa"}).status_code == 200

    def test_sessions_of_somebody_are_ended(self, keeper: Client, officer: Any) -> None:
        there = come(officer)
        keeper.post(f"/office/people/{officer.pk}/sessions/end/")
        assert not is_in(there)
        assert is_in(keeper)

    def test_not_of_oneself_nor_of_another_province(
        self, keeper: Client, administrator: Any, outsider: Any, errors_of: Any
    ) -> None:
        turn_on(administrator)
        mine = come(administrator)
        assert not is_in(mine)
        other = Client()
        other.force_login(administrator, backend="khuyencong.apps.accounts.backend.AccountBackend")
        path = f"/office/people/{administrator.pk}/second-step/"
        assert "chính mình" in str(errors_of(other.post(path, {"reason": "Vì thế"})))
        assert other.get(f"/office/people/{outsider.pk}/security/").status_code == 404
        assert other.post(f"/office/people/{outsider.pk}/sessions/end/").status_code == 404
        assert Authenticator.objects.exists()

    def test_who_works_elsewhere_too_is_left_to_those_above(
        self, keeper: Client, officer: Any, outsider: Any
    ) -> None:
        turn_on(officer)
        officer.memberships.create(
            unit=outsider.main_unit(), role="officer", starts_on=timezone.localdate()
        )
        path = f"/office/people/{officer.pk}/second-step/"
        assert keeper.post(path, {"reason": "Mất điện thoại"}).status_code == 200
        assert Authenticator.objects.exists()
