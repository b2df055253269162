"""Lessons, commitments, reviews and the points of a year in the office."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.exchange.actions.ask_review import ask_review
from khuyencong.apps.exchange.models import Commitment, Lesson, ProjectReview, YearPoint
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.drafts import ProjectDraft
from tests.exchange_cast import commitment_of, lesson_of, visit_of

LESSON = {
    "title": "Bám sát nhu cầu thật",
    "advice": "Hỏi chủ cơ sở trước khi chọn máy.",
    "learned_on": "23/11/2016",
    "content": ["machinery"],
    "step": ["submit"],
    "norm": "",
}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def lesson(centre: Any, officer: Any, at: Any) -> Lesson:
    return lesson_of(centre, actor=officer, at=at)


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Any:
    draft = ProjectDraft(title="Máy bào", line="machinery", pinned_on=date(2016, 11, 1))
    return create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)


@pytest.fixture
def review(project: Any, officer: Any, at: Any) -> ProjectReview:
    made = ask_review(
        project=project, why="stopped", happened_on=date(2016, 11, 20), actor=officer, at=at
    )
    assert made is not None
    return made


def undo_of(page: Any) -> tuple[str, dict[str, str]]:
    """Return where the last message would post to, and what."""
    offer = json.loads(list(page.context["messages"])[-1].extra_tags)
    return offer["to"], offer["fields"]


class TestLessons:
    def test_empty_lists_say_what_to_do(self, office: Any) -> None:
        for path, said in (
            ("lessons", "Chưa có bài học nào"),
            ("commitments", "Chưa có cam kết nào"),
            ("reviews", "Không có đề án nào cần xem lại"),
        ):
            assert said in office.get(f"/office/{path}/").content.decode()
            assert office.get(f"/office/{path}/export.xlsx").status_code == 200

    def test_brought_home_from_a_visit(
        self, office: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        visit = visit_of(centre, actor=officer, at=at)
        page = office.get(f"/office/lessons/new/?visit={visit.pk}").content.decode()
        assert visit.title in page
        answer = office.post(f"/office/lessons/new/?visit={visit.pk}", LESSON)
        assert answer.url == f"/office/visits/{visit.pk}/home/"
        made = Lesson.objects.get()
        assert made.visit == visit
        assert {(each.kind, each.key) for each in made.links.all()} == {
            ("content", "machinery"),
            ("step", "submit"),
        }
        assert made.title in office.get(f"/office/visits/{visit.pk}/home/").content.decode()

    def test_found_by_filters(self, office: Any, lesson: Lesson) -> None:
        for query, shown in (
            ("content=machinery", True),
            ("content=media", False),
            ("step=submit", False),
            ("check=double_item", False),
            ("state=valid", True),
            ("state=over", False),
            ("q=nhu+cau", True),
        ):
            page = office.get(f"/office/lessons/?{query}").content.decode()
            assert (lesson.title in page) is shown, query

    def test_what_is_wrong_stands_at_its_field(self, office: Any) -> None:
        for wrong, field in (
            ({"title": ""}, "title"),
            ({"advice": ""}, "advice"),
            ({"valid_until": "1/1/2016"}, "valid_until"),
            ({"norm": "KHONG-CO"}, "norm"),
            ({"content": ["x"]}, "content"),
        ):
            page = office.post("/office/lessons/new/", LESSON | wrong)
            assert field in page.context["form"].errors
        assert not Lesson.objects.exists()

    def test_changed_unless_somebody_was_quicker(self, office: Any, lesson: Lesson) -> None:
        path = f"/office/lessons/{lesson.pk}/"
        assert office.get(f"{path}edit/").status_code == 200
        office.post(f"{path}edit/", LESSON | {"title": "Khác", "version": "1"})
        lesson.refresh_from_db()
        assert lesson.title == "Khác"
        again = office.post(f"{path}edit/", LESSON | {"version": "1"})
        assert "vừa sửa" in again.content.decode()

    def test_one_vote_each_changed_and_taken_back(self, office: Any, lesson: Lesson) -> None:
        path = f"/office/lessons/{lesson.pk}/"
        page = office.post(f"{path}vote/", {"vote": "useful"}, follow=True)
        lesson.refresh_from_db()
        assert (lesson.useful, lesson.not_useful, lesson.worth) == (1, 0, 1)
        to, fields = undo_of(page)
        office.post(f"{path}vote/", {"vote": "not_useful"})
        lesson.refresh_from_db()
        assert (lesson.useful, lesson.not_useful, lesson.worth) == (0, 1, -1)
        office.post(to, fields)
        lesson.refresh_from_db()
        assert (lesson.useful, lesson.not_useful) == (0, 0)

    def test_a_vote_leads_back_but_never_elsewhere(self, office: Any, lesson: Lesson) -> None:
        path = f"/office/lessons/{lesson.pk}/vote/"
        answer = office.post(path, {"vote": "useful", "next": "/office/projects/"})
        assert answer.url == "/office/projects/"
        for hostile in ("https://evil.example/", "//evil.example"):
            answer = office.post(path, {"vote": "none", "next": hostile})
            assert answer.url == f"/office/lessons/{lesson.pk}/"

    def test_taken_off_and_put_back(self, office: Any, lesson: Lesson) -> None:
        path = f"/office/lessons/{lesson.pk}/"
        office.post(f"{path}remove/")
        assert lesson.title not in office.get("/office/lessons/").content.decode()
        assert "Khôi phục" in office.get(path).content.decode()
        office.post(f"{path}restore/")
        assert lesson.title in office.get("/office/lessons/").content.decode()

    def test_strangers_see_nothing_and_others_vote(
        self, signed_in: Callable[[Any], Any], outsider: Any, appraiser: Any, lesson: Lesson
    ) -> None:
        path = f"/office/lessons/{lesson.pk}/"
        department = signed_in(appraiser)
        assert "Bỏ bài học này" not in department.get(path).content.decode()
        department.post(f"{path}vote/", {"vote": "useful"})
        lesson.refresh_from_db()
        assert lesson.useful == 1
        stranger = signed_in(outsider)
        assert stranger.get(path).status_code == 404
        assert stranger.post(f"{path}vote/", {"vote": "useful"}).status_code == 404


class TestWhereItShowsUp:
    def test_on_the_page_of_a_project_of_its_content(
        self, office: Any, lesson: Lesson, project: Any
    ) -> None:
        whole = office.get(f"/office/projects/{project.pk}/").content.decode()
        assert f"/office/projects/{project.pk}/lessons/" in whole
        page = office.get(f"/office/projects/{project.pk}/lessons/").content.decode()
        assert lesson.advice in page
        assert "Không có ích" in page

    def test_while_the_project_is_drafted(self, office: Any, lesson: Lesson) -> None:
        draft = {
            "title": "Máy bào",
            "year": "2016",
            "pinned_on": "01/11/2016",
            "line": "machinery",
            "lines-TOTAL_FORMS": "1",
            "lines-INITIAL_FORMS": "0",
        }
        live = office.post("/office/projects/new/", draft, headers={"HX-Request": "true"})
        assert lesson.title in live.content.decode()
        draft["line"] = "media"
        live = office.post("/office/projects/new/", draft, headers={"HX-Request": "true"})
        assert lesson.title not in live.content.decode()

    def test_at_its_step(
        self, office: Any, centre: Any, officer: Any, project: Any, at: Any
    ) -> None:
        made = lesson_of(centre, actor=officer, at=at, links=(("step", "submit"),))
        path = f"/office/projects/{project.pk}/"
        assert made.title in office.get(f"{path}steps/submit/").content.decode()
        assert made.title not in office.get(f"{path}steps/withdraw/").content.decode()

    def test_at_its_error_check_and_its_norm(
        self, office: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        from khuyencong.apps.library.queries import installation_norms

        norm = installation_norms().lines[0].norm_id
        lesson_of(centre, actor=officer, at=at, links=(("check", "double_item"), ("norm", norm)))
        assert "?check=double_item" in office.get("/office/findings/checks/").content.decode()
        assert f"?norm={norm}" in office.get("/office/norms/lines/").content.decode()
        assert "Bám sát" in office.get(f"/office/lessons/?norm={norm}").content.decode()

    def test_not_useful_ones_sink_and_ended_ones_go(
        self, office: Any, centre: Any, officer: Any, at: Any, project: Any, lesson: Lesson
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        over = {"valid_until": date(2016, 11, 23), "title": "Đã hết dùng"}
        lesson_of(centre, **given, **over)
        other = lesson_of(centre, title="Ghi rõ số máy", **given)
        office.post(f"/office/lessons/{other.pk}/vote/", {"vote": "not_useful"})
        found = office.get(f"/office/projects/{project.pk}/lessons/").context["lessons_here"]
        assert [each.title for each in found] == [lesson.title, "Ghi rõ số máy"]
        assert found[1].my_vote is False


class TestCommitments:
    def test_written_from_a_lesson_ended_and_opened_again(
        self, office: Any, lesson: Lesson, officer: Any
    ) -> None:
        path = f"/office/commitments/new/?lesson={lesson.pk}"
        assert office.get(path).status_code == 200
        given = {"what": "Gửi mẫu phiếu", "due_on": "01/12/2016", "holder": officer.pk}
        office.post(path, given)
        made = Commitment.objects.get()
        assert (made.lesson, made.holder) == (lesson, officer)
        one = f"/office/commitments/{made.pk}/"
        assert "Gửi mẫu phiếu" in office.get("/office/my-work/").content.decode()
        wrong = office.post(
            f"{one}end/", {"state": "dropped", "ended_on": "23/11/2016", "reason": ""}
        )
        assert "reason" in wrong.context["form"].errors
        done = {"state": "done", "ended_on": "23/11/2016", "reason": "Đã gửi"}
        page = office.post(f"{one}end/", done, follow=True)
        assert "Đã gửi" in page.content.decode()
        assert "Gửi mẫu phiếu" not in office.get("/office/my-work/").content.decode()
        office.post(undo_of(page)[0])
        made.refresh_from_db()
        assert made.state == "open"

    def test_late_ones_are_marked(self, office: Any, centre: Any, officer: Any, at: Any) -> None:
        late = commitment_of(centre, actor=officer, at=at, due_on=date(2016, 1, 1))
        assert "Quá hạn" in office.get(f"/office/commitments/{late.pk}/").content.decode()
        assert late.what in office.get("/office/commitments/?state=late").content.decode()
        assert "quá hạn từ" in office.get("/office/my-work/").content.decode()

    def test_changed_while_open(self, office: Any, centre: Any, officer: Any, at: Any) -> None:
        held = commitment_of(centre, actor=officer, at=at)
        path = f"/office/commitments/{held.pk}/edit/"
        office.post(path, {"what": "Khác", "due_on": "01/12/2016", "version": "1"})
        held.refresh_from_db()
        assert held.what == "Khác"
        name = {"what": "Khác", "due_on": "01/12/2016", "office": "Ông Nguyễn", "version": "2"}
        assert "office" in office.post(path, name).context["form"].errors

    def test_a_stranger_cannot_hold_it(self, office: Any, outsider: Any) -> None:
        given = {"what": "x", "due_on": "01/12/2016", "holder": outsider.pk}
        page = office.post("/office/commitments/new/", given)
        assert "holder" in page.context["form"].errors

    def test_strangers_see_nothing(
        self, signed_in: Callable[[Any], Any], outsider: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        held = commitment_of(centre, actor=officer, at=at)
        stranger = signed_in(outsider)
        for each in ("", "edit/", "end/"):
            assert stranger.get(f"/office/commitments/{held.pk}/{each}").status_code == 404
        assert stranger.post(f"/office/commitments/{held.pk}/reopen/").status_code == 404


class TestReviews:
    ANSWER = {"what_happened": "Cơ sở thôi đầu tư", "cause": "Thiếu vốn", "version": "1"}

    def test_answered_and_made_a_lesson_with_one_press(
        self, office: Any, review: ProjectReview, project: Any
    ) -> None:
        path = f"/office/reviews/{review.pk}/"
        assert project.title in office.get("/office/my-work/").content.decode()
        assert project.title in office.get("/office/reviews/?state=asked").content.decode()
        assert project.title in office.get("/office/reviews/?q=may+bao").content.decode()
        page = office.post(f"{path}lesson/", follow=True)
        assert "Ghi lần sau làm khác gì" in page.content.decode()
        told = self.ANSWER | {"do_differently": "Hỏi vốn đối ứng trước"}
        office.post(f"{path}answer/", told)
        page = office.post(f"{path}lesson/", follow=True)
        made = Lesson.objects.get()
        assert made.review == review
        assert [(each.kind, each.key) for each in made.links.all()] == [("content", "machinery")]
        assert "Hỏi vốn đối ứng trước" in page.content.decode()
        assert "Đã thành bài học" in office.get(path).content.decode()

    def test_none_with_a_reason_and_back(self, office: Any, review: ProjectReview) -> None:
        path = f"/office/reviews/{review.pk}/"
        assert "reason" in office.post(f"{path}close/", {"reason": ""}).context["form"].errors
        page = office.post(f"{path}close/", {"reason": "Việc riêng của cơ sở"}, follow=True)
        assert "Việc riêng của cơ sở" in page.content.decode()
        office.post(undo_of(page)[0])
        review.refresh_from_db()
        assert (review.state, review.reason) == ("asked", "")

    def test_given_to_somebody(self, office: Any, review: ProjectReview, officer: Any) -> None:
        path = f"/office/reviews/{review.pk}/assign/"
        assert office.get(path).status_code == 200
        office.post(path, {"holder": officer.pk, "due_on": "31/12/2016", "version": "1"})
        review.refresh_from_db()
        assert (review.asked_of, review.due_on) == (officer, date(2016, 12, 31))
        early = office.post(path, {"due_on": "01/01/2016", "version": "2"})
        assert "due_on" in early.context["form"].errors

    def test_strangers_see_nothing(
        self, signed_in: Callable[[Any], Any], outsider: Any, review: ProjectReview
    ) -> None:
        stranger = signed_in(outsider)
        for each in ("", "answer/", "assign/", "close/"):
            assert stranger.get(f"/office/reviews/{review.pk}/{each}").status_code == 404
        for each in ("lesson/", "reopen/"):
            assert stranger.post(f"/office/reviews/{review.pk}/{each}").status_code == 404


class TestNextYear:
    def test_chosen_saved_and_shown_with_the_plan(
        self, office: Any, lesson: Lesson, small_plan: Any, review: ProjectReview
    ) -> None:
        path = "/office/next-year/2017/"
        page = office.get(path)
        assert "Máy bào" in page.content.decode()
        given = {
            "seen": page.context["seen"],
            "pick": [f"lesson-{lesson.pk}"],
            f"text-lesson-{lesson.pk}": "Hỏi nhu cầu trước",
            "own": "Nộp trước 20/5\n\n",
        }
        office.post(path, given)
        told = [(each.text, each.content) for each in YearPoint.objects.all()]
        assert told == [("Hỏi nhu cầu trước", "machinery"), ("Nộp trước 20/5", "")]
        again = office.post(path, given)
        assert "vừa sửa" in str(list(again.context["messages"])[-1])
        YearPoint.objects.update(year=small_plan.year)
        plan = office.get(f"/office/plans/{small_plan.pk}/").content.decode()
        assert "Hỏi nhu cầu trước" in plan

    def test_an_empty_year_and_odd_ones(self, office: Any) -> None:
        assert "chưa có bài học" in office.get("/office/next-year/2031/").content.decode()
        assert office.get("/office/next-year/").status_code == 302
        assert office.get("/office/next-year/9999/").status_code == 404

    def test_others_read(self, signed_in: Callable[[Any], Any], finance_reader: Any) -> None:
        page = finance_reader.get("/office/next-year/2017/")
        assert "Lưu danh sách của năm" not in page.content.decode()

    @pytest.fixture
    def finance_reader(
        self, signed_in: Callable[[Any], Any], make_account: Any, department: Any
    ) -> Any:
        return signed_in(make_account(department, "finance"))
