"""Opinions of others: asked, answered once, late, silent; a code that cannot be guessed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from khuyencong.apps.accounts.throttle import TooOften
from khuyencong.apps.appraisals.actions.answer_opinion import (
    Answer,
    answer_by_link,
    answer_opinion,
)
from khuyencong.apps.appraisals.actions.ask_opinion import Question, ask_opinion
from khuyencong.apps.appraisals.actions.follow_opinion import (
    extend_opinion,
    record_silence,
    record_silences,
    remind_opinion,
)
from khuyencong.apps.appraisals.actions.use_code import mail_code, tell_code, use_code
from khuyencong.apps.appraisals.models import OpinionRequest
from khuyencong.apps.appraisals.opinions import (
    find_opinion_by_link,
    get_opinion,
    opinions_asked_of,
)
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

DUE = date(2016, 12, 1)
AGREED = Answer(verdict="agree", number="88/STNMT", on=date(2016, 11, 22))


class Post:
    """Takes the mails, and the secrets of their links."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, list[str]]] = []

    def __call__(self, subject: str, text: str, to: list[str]) -> None:
        self.sent.append((subject, text, to))

    @property
    def secret(self) -> str:
        return self.sent[-1][1].partition("/y-kien/")[2].split("/")[0]


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def mails(post: Post) -> dict[str, Any]:
    return {
        "link_to": lambda secret: f"/y-kien/{secret}/",
        "page_of": lambda number: f"/office/opinions/{number}/",
        "post": post,
    }


@pytest.fixture
def project(submit: Any) -> Any:
    return submit()


@pytest.fixture
def ask(project: Any, department: Any, appraiser: Any, mails: Any, at: Any) -> Callable[..., Any]:
    """Ask: ``ask(asked_unit=…)`` or an office outside."""

    def run(**changes: Any) -> Any:
        question = Question(projects=[project], text="Đề nghị cho ý kiến", due_on=DUE)
        given = {"unit": department, "actor": appraiser, "at": at, **mails}
        return ask_opinion(question=replace(question, **changes), **given)

    return run


@pytest.fixture
def outside(ask: Any) -> Any:
    return ask(outside_office="Ủy ban nhân dân xã An Hòa", outside_email="Xa@Example.vn")


class TestAsk:
    def test_a_unit_is_mailed_and_sees_it(self, ask: Any, guest: Any, post: Post) -> None:
        guest.email = "mt@example.vn"
        guest.save()
        request = ask(asked_unit=guest.main_unit())
        assert post.sent[0][2] == ["mt@example.vn"]
        assert list(opinions_asked_of(guest)) == [request]
        entry = Entry.objects.get(verb="appraisals.opinion.asked")
        assert (entry.object_kind, entry.data["due_on"]) == ("project", "2016-12-01")

    def test_only_the_digest_of_a_link_is_kept(self, outside: Any, post: Post, at: Any) -> None:
        assert post.sent[0][2] == ["xa@example.vn"]
        assert post.secret not in str(OpinionRequest.objects.values().get())
        assert find_opinion_by_link(post.secret, at=at) == outside
        assert find_opinion_by_link(post.secret, at=at + timedelta(days=91)) is None
        assert find_opinion_by_link("x" * 43, at=at) is None

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"text": " "}, "text"),
            ({"text": "x" * 4_001}, "text"),
            ({"due_on": date(2016, 11, 22)}, "due_on"),
            ({"outside_office": "", "outside_email": ""}, "asked_unit"),
            ({"outside_email": "không phải thư"}, "outside_email"),
            ({"projects": []}, None),
        ],
    )
    def test_half_a_question_is_refused(
        self, changes: dict[str, Any], field: str | None, ask: Any, post: Post
    ) -> None:
        whole = {"outside_office": "Xã", "outside_email": "xa@example.vn"}
        with pytest.raises(BadInput) as refused:
            ask(**{**whole, **changes})
        assert refused.value.field == field
        assert (post.sent, OpinionRequest.objects.count()) == ([], 0)

    def test_who_is_recused_asks_nothing_and_sees_nothing(
        self, ask: Any, outside: Any, project: Any, appraiser: Any, at: Any
    ) -> None:
        given = {"actor": appraiser, "at": at}
        recuse_from_project(project=project, account=appraiser, reason="Họ hàng", **given)
        with pytest.raises(NotAllowed):
            ask(outside_office="Xã", outside_email="xa@example.vn")
        with pytest.raises(OpinionRequest.DoesNotExist):
            get_opinion(outside.pk, visible_to=appraiser)


class TestAnswer:
    def test_the_unit_answers_once(self, ask: Any, guest: Any, officer: Any, at: Any) -> None:
        request = ask(asked_unit=guest.main_unit())
        with pytest.raises(NotAllowed):
            answer_opinion(request=request, answer=AGREED, actor=officer, at=at)
        answered = answer_opinion(request=request, answer=AGREED, actor=guest, at=at)
        assert (answered.verdict, answered.is_late) == ("agree", False)
        assert Entry.objects.get(verb="appraisals.opinion.answered").actor_id == guest.pk
        with pytest.raises(BadInput, match="đã được trả lời"):
            answer_opinion(request=request, answer=AGREED, actor=guest, at=at)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"verdict": "maybe"}, "verdict"),
            ({"verdict": "disagree", "text": " "}, "text"),
            ({"text": "x" * 10_001}, "text"),
            ({"on": date(2017, 1, 1)}, "on"),
        ],
    )
    def test_half_an_answer_is_refused(
        self, changes: dict[str, Any], field: str, outside: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput) as refused:
            answer_by_link(request=outside, answer=replace(AGREED, **changes), at=at)
        assert refused.value.field == field

    def test_a_file_is_looked_into(
        self, outside: Any, at: Any, settings: Any, tmp_path: Any
    ) -> None:
        settings.FILES = tmp_path / "files"
        with pytest.raises(BadInput):
            bad = replace(AGREED, file=("y-kien.pdf", b"MZ\x90 not a pdf"))
            answer_by_link(request=outside, answer=bad, at=at)
        assert not OpinionRequest.objects.get().verdict

    def test_late_it_is_taken_and_the_silence_stays(
        self, outside: Any, appraiser: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="Chưa hết hạn"):
            record_silence(request=outside, actor=appraiser, at=at + timedelta(days=8))
        late = at + timedelta(days=9)  # 02/12/2016
        assert record_silences(at=late) == 1
        assert record_silences(at=late) == 0
        answered = answer_by_link(request=outside, answer=AGREED, at=late)
        assert (answered.is_late, answered.silent_at) == (True, late)
        assert Entry.objects.get(verb="appraisals.opinion.silent").actor_id is None


class TestFollow:
    def test_a_reminder_brings_a_new_link(
        self, outside: Any, post: Post, mails: Any, appraiser: Any, officer: Any, at: Any
    ) -> None:
        old = post.secret
        with pytest.raises(NotAllowed):
            remind_opinion(request=outside, actor=officer, at=at, **mails)
        remind_opinion(request=outside, actor=appraiser, at=at, **mails)
        assert find_opinion_by_link(old, at=at) is None
        assert find_opinion_by_link(post.secret, at=at) == outside

    def test_more_time_needs_a_reason_and_a_later_day(
        self, outside: Any, appraiser: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"request": outside, "actor": appraiser, "at": at}
        for due_on, reason in ((DUE, "bận"), (date(2016, 12, 9), " ")):
            with pytest.raises(BadInput):
                extend_opinion(due_on=due_on, reason=reason, **given)
        longer = extend_opinion(due_on=date(2016, 12, 9), reason="Cần khảo sát", **given)
        assert (longer.first_due_on, longer.due_on) == (DUE, date(2016, 12, 9))


class TestCode:
    def test_is_used_once(self, outside: Any, appraiser: Any, at: Any) -> None:
        code = tell_code(request=outside, actor=appraiser, at=at)
        assert code not in str(OpinionRequest.objects.values().get())
        use_code(request=outside, code=f" {code} ", client="1.2.3.4", at=at)
        with pytest.raises(BadInput):
            use_code(request=outside, code=code, client="1.2.3.4", at=at)

    def test_guessing_kills_it(self, outside: Any, appraiser: Any, at: Any) -> None:
        code = tell_code(request=outside, actor=appraiser, at=at)
        wrong = [f"{n:06d}" for n in range(7) if f"{n:06d}" != code][:5]
        for guess in wrong:
            with pytest.raises(BadInput):
                use_code(request=outside, code=guess, client="1.2.3.4", at=at)
        with pytest.raises(BadInput):
            use_code(request=outside, code=code, client="1.2.3.4", at=at)

    def test_brute_force_is_stopped_on_both_sides(self, outside: Any, post: Post, at: Any) -> None:
        """Three codes an hour with five tries each, thirty tries from one address."""
        for _round in range(3):
            mail_code(request=outside, post=post, at=at)
        with pytest.raises(TooOften):
            mail_code(request=outside, post=post, at=at)
        for _try in range(30):
            with pytest.raises(BadInput):
                use_code(request=outside, code="không", client="1.2.3.4", at=at)
        with pytest.raises(TooOften):
            use_code(request=outside, code="không", client="1.2.3.4", at=at)

    def test_goes_to_the_office_without_the_link(self, outside: Any, post: Post, at: Any) -> None:
        secret = post.secret
        mail_code(request=outside, post=post, at=at)
        subject, text, to = post.sent[-1]
        assert to == ["xa@example.vn"]
        assert secret not in subject + text
        assert "/y-kien/" not in text
