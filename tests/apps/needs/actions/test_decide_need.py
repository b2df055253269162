"""A need ends as a project, deferred or declined; who asked is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.actions.decide_need import decide_need
from khuyencong.apps.needs.actions.reopen_need import reopen_need
from khuyencong.apps.needs.models import Need, NeedDecision
from khuyencong.apps.needs.outcomes import ending_of
from khuyencong.apps.projects.actions.join_need import join_need
from khuyencong.apps.projects.actions.part_need import part_need
from khuyencong.apps.projects.actions.take_up_need import take_up_need
from khuyencong.apps.projects.models import JoinedNeed, Project
from khuyencong.apps.surveys.actions.accept_answers import accept_answers
from khuyencong.apps.surveys.actions.end_need import end_need
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

ON = date(2016, 11, 23)


@pytest.fixture
def who(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def told(who: Any) -> dict[str, Any]:
    return who | {"link_to": lambda receipt: f"https://vi.du/s/receipt/{receipt}/"}


@pytest.fixture
def mails(monkeypatch: Any) -> list[Any]:
    """What was handed to the post: subject, text, addresses."""
    from khuyencong.apps.surveys.actions import tell_sender

    sent: list[Any] = []

    class Post:
        enqueue = staticmethod(lambda *mail: sent.append(mail))

    monkeypatch.setattr(tell_sender, "deliver_mail", Post)
    return sent


@pytest.fixture
def asked(answer: Any, who: Any) -> Need:
    """The need of the stranger who left a mail address."""
    accept_answers(answers=[answer], **who)
    return Need.objects.get(answers=answer)


def fresh(need: Need) -> Need:
    return Need.objects.get(pk=need.pk)


class TestDecide:
    @pytest.mark.parametrize("outcome", ["deferred", "declined"])
    def test_is_kept_with_its_reason(self, open_need: Any, who: Any, outcome: str) -> None:
        decide_need(need=open_need, outcome=outcome, reason=" Hết tiền ", **who)
        ending = ending_of(fresh(open_need))
        assert (ending.outcome, ending.decision and ending.decision.reason) == (outcome, "Hết tiền")
        assert Entry.objects.get(verb=f"needs.need.{outcome}").reason == "Hết tiền"

    def test_another_decision_takes_its_place(self, open_need: Any, who: Any) -> None:
        decide_need(need=open_need, outcome="deferred", reason="Đợi", **who)
        decide_need(need=open_need, outcome="deferred", reason="Đợi", **who)
        decide_need(need=open_need, outcome="declined", reason="Sai đối tượng", **who)
        assert NeedDecision.objects.count() == 2
        assert ending_of(fresh(open_need)).outcome == "declined"

    def test_can_be_taken_back(self, open_need: Any, who: Any) -> None:
        decide_need(need=open_need, outcome="declined", reason="Nhầm", **who)
        reopen_need(need=open_need, **who)
        assert ending_of(fresh(open_need)).outcome == "open"
        with pytest.raises(BadInput):
            reopen_need(need=open_need, **who)

    @pytest.mark.parametrize(
        ("given", "field"),
        [
            ({"outcome": "project", "reason": "x"}, "outcome"),
            ({"outcome": "deferred", "reason": "  "}, "reason"),
            ({"outcome": "deferred", "reason": "x" * 2_001}, "reason"),
        ],
    )
    def test_refuses_what_cannot_be(
        self, open_need: Any, who: Any, given: dict[str, str], field: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            decide_need(need=open_need, **given, **who)
        assert refusal.value.field == field
        assert not NeedDecision.objects.exists()

    def test_not_by_others_nor_over_a_project(
        self, open_need: Any, outsider: Any, at: Any, told: Any, who: Any, mails: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            decide_need(need=open_need, outcome="deferred", reason="x", actor=outsider, at=at)
        take_up_need(need=open_need, pinned_on=ON, **told)
        with pytest.raises(NotAllowed, match="đã thành đề án 2017-001"):
            decide_need(need=open_need, outcome="deferred", reason="x", **who)


class TestTold:
    def test_the_mail_says_why(self, asked: Need, told: Any, mails: list[Any]) -> None:
        end_need(need=asked, outcome="declined", reason="Ngoài danh mục ngành nghề", **told)
        [(_subject, text, to)] = mails
        assert to == ["cua-xe@khuyencong.example"]
        assert "Ngoài danh mục ngành nghề" in text
        assert f"/s/receipt/{asked.answers.get().receipt}/" in text

    def test_the_same_decision_again_sends_nothing(
        self, asked: Need, told: Any, mails: list[Any]
    ) -> None:
        from datetime import timedelta

        end_need(need=asked, outcome="declined", reason="Lý do", **told)
        again = told | {"at": told["at"] + timedelta(hours=1)}
        end_need(need=asked, outcome="declined", reason="Lý do", **again)
        assert len(mails) == 1

    def test_a_project_is_told_by_its_code(self, asked: Need, told: Any, mails: list[Any]) -> None:
        project = take_up_need(need=asked, pinned_on=ON, **told)
        assert project.code in mails[0][1]
        assert (project.need, project.line) == (asked, "machinery")


class TestJoin:
    @pytest.fixture
    def project(self, centre: Any, who: Any) -> Project:
        from khuyencong.apps.projects.actions.create_project import create_project
        from khuyencong.apps.projects.drafts import ProjectDraft

        draft = ProjectDraft(title="Đề án nhóm", pinned_on=ON)
        return create_project(draft=draft, year=2017, unit=centre, **who)

    def test_the_first_need_is_its_own_the_next_stand_beside(
        self,
        project: Project,
        open_need: Need,
        asked: Need,
        told: Any,
        who: Any,
        mails: list[Any],
    ) -> None:
        join_need(need=open_need, project=project, **told)
        join_need(need=asked, project=project, **told)
        join_need(need=asked, project=project, **told)  # changes nothing
        project.refresh_from_db()
        assert project.need == open_need
        assert JoinedNeed.objects.get().need == asked
        assert ending_of(fresh(asked)).outcome == "project"
        assert len(mails) == 1
        for each in (asked, open_need):
            part_need(need=each, **who)
            assert ending_of(fresh(each)).outcome == "open"

    def test_a_need_keeps_one_project(
        self, project: Project, open_need: Need, told: Any, who: Any, mails: list[Any]
    ) -> None:
        drafted = take_up_need(need=open_need, pinned_on=ON, **told)
        assert take_up_need(need=open_need, pinned_on=ON, **told) == drafted
        with pytest.raises(BadInput, match=drafted.code):
            join_need(need=open_need, project=project, **told)
        with pytest.raises(BadInput, match="bằng chứng"):
            part_need(need=open_need, **who)

    def test_others_may_not(
        self, project: Project, open_need: Need, told: Any, outsider: Any, mails: list[Any]
    ) -> None:
        deeds: list[Callable[[], object]] = [
            lambda: join_need(need=open_need, project=project, **told | {"actor": outsider}),
            lambda: take_up_need(need=open_need, pinned_on=ON, **told | {"actor": outsider}),
        ]
        for deed in deeds:
            with pytest.raises(NotAllowed):
                deed()
