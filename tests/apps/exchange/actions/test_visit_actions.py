"""A visit is recorded, changed, moved on, taken off; its rows are written and taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.exchange.actions.amend_visit import amend_visit
from khuyencong.apps.exchange.actions.draft_project_of_visit import (
    draft_of_visit,
    draft_project_of_visit,
)
from khuyencong.apps.exchange.actions.fill_figures import fill_figures
from khuyencong.apps.exchange.actions.move_visit import move_visit
from khuyencong.apps.exchange.actions.remove_visit import remove_visit
from khuyencong.apps.exchange.actions.remove_visit_row import remove_visit_row
from khuyencong.apps.exchange.actions.restore_visit import restore_visit
from khuyencong.apps.exchange.actions.save_minutes import save_minutes
from khuyencong.apps.exchange.actions.save_visit_row import save_visit_row
from khuyencong.apps.exchange.actions.undo_visit_row import undo_visit_row
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.queries import get_visit, list_visits
from khuyencong.apps.exchange.visit_facts import VisitFacts
from khuyencong.apps.exchange.visit_rows import (
    GiftRow,
    ParticipantRow,
    PhotoRow,
    ProgrammeRow,
    QuestionRow,
    mark_of,
)
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.reports.conftest import MILLION, past
from tests.exchange_cast import HEAD, commitment_of, lesson_of, visit_of

__all__ = ["past"]
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 64


@pytest.fixture
def visit(centre: Any, officer: Any, at: Any) -> Visit:
    return visit_of(centre, actor=officer, at=at)


def last_verb() -> str:
    return Entry.objects.order_by("-pk").values_list("verb", flat=True)[0]


class TestHead:
    def test_days_are_read_and_the_line_written(self, visit: Visit) -> None:
        assert (visit.starts_on, visit.ends_on) == (date(2016, 11, 22), date(2016, 11, 23))
        assert last_verb() == "exchange.visit.recorded"

    def test_one_day_written_as_a_range_is_asked_about(
        self, centre: Any, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at, "days": "23-23/11/2016"}
        with pytest.raises(BadInput, match="một ngày hay sai ngày kết thúc") as refused:
            visit_of(centre, **given)
        assert refused.value.field == "days"
        made = visit_of(centre, **given, is_one_day=True)
        assert (made.days, made.is_one_day) == ("23-23/11/2016", True)
        assert made.starts_on == made.ends_on == date(2016, 11, 23)

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"title": " "}, "title"),
            ({"kind": "x"}, "kind"),
            ({"days": "31/11/2016"}, "days"),
            ({"figures_from": 2012}, "figures_to"),
            ({"figures_from": 2016, "figures_to": 2012}, "figures_to"),
            ({"grade": "secondary"}, "source"),
            ({"cost_vnd": -1}, "cost_vnd"),
            ({"place": "x" * 301}, "place"),
        ],
    )
    def test_what_is_wrong_is_named(
        self, centre: Any, officer: Any, at: Any, wrong: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            visit_of(centre, actor=officer, at=at, **wrong)
        assert refused.value.field == field
        assert not Visit.objects.exists()

    def test_others_may_not(self, centre: Any, outsider: Any, appraiser: Any, at: Any) -> None:
        for actor in (outsider, appraiser):
            with pytest.raises(NotAllowed):
                visit_of(centre, actor=actor, at=at)

    def test_strangers_do_not_see_it(self, visit: Visit, outsider: Any, appraiser: Any) -> None:
        assert not list_visits(visible_to=outsider).exists()
        assert list_visits(visible_to=appraiser).get() == visit
        with pytest.raises(Visit.DoesNotExist):
            get_visit(visit.pk, visible_to=outsider)

    def test_changed_with_what_it_was(self, visit: Visit, officer: Any, at: Any) -> None:
        facts = VisitFacts(**(HEAD | {"place": "Quy Nhơn"}))
        given: dict[str, Any] = {"actor": officer, "at": at, "facts": facts}
        amend_visit(visit=visit, seen_version=1, **given)
        data = Entry.objects.order_by("-pk")[0].data
        assert (data["before"], data["after"]) == ({"place": ""}, {"place": "Quy Nhơn"})
        with pytest.raises(BadInput, match="vừa sửa"):
            amend_visit(visit=visit, seen_version=1, **given)

    def test_taken_off_and_put_back(self, visit: Visit, officer: Any, at: Any) -> None:
        remove_visit(visit=visit, actor=officer, at=at)
        assert not list_visits(visible_to=officer).exists()
        with pytest.raises(BadInput, match="đã bị bỏ"):
            remove_visit(visit=visit, actor=officer, at=at)
        restore_visit(visit=visit, actor=officer, at=at)
        assert list_visits(visible_to=officer).exists()


class TestStates:
    def test_one_after_the_other_and_back(self, visit: Visit, officer: Any, at: Any) -> None:
        given: dict[str, Any] = {"visit": visit, "actor": officer}
        before = timezone.make_aware(timezone.datetime(2016, 11, 21, 8))
        with pytest.raises(BadInput, match="chưa tới"):
            move_visit(state="held", at=before, **given)
        later = before + timedelta(days=5)
        with pytest.raises(BadInput, match="lần lượt"):
            move_visit(state="brought_home", at=later, **given)
        assert move_visit(state="held", at=later, **given) == "prepared"
        with pytest.raises(BadInput, match="biên bản"):
            move_visit(state="brought_home", at=later, **given)
        text = "Hai bên trao đổi."
        save_minutes(visit=visit, minutes=text, seen_version=2, actor=officer, at=later)
        with pytest.raises(BadInput, match="ít nhất một bài học"):
            move_visit(state="brought_home", at=later, **given)
        commitment_of(visit.unit, actor=officer, at=at, visit=visit)
        assert move_visit(state="brought_home", at=later, **given) == "held"
        assert move_visit(state="held", at=later, **given) == "brought_home"

    def test_a_lesson_brings_it_home_too(self, visit: Visit, officer: Any, at: Any) -> None:
        now = timezone.make_aware(timezone.datetime(2016, 12, 1, 8))
        move_visit(visit=visit, state="held", actor=officer, at=now)
        save_minutes(visit=visit, minutes="x", seen_version=2, actor=officer, at=now)
        lesson_of(visit.unit, actor=officer, at=now, visit=visit)
        move_visit(visit=visit, state="brought_home", actor=officer, at=now)
        visit.refresh_from_db()
        assert visit.state == "brought_home"


class TestRows:
    def save(self, visit: Visit, row: Any, officer: Any, at: Any, **given: Any) -> Any:
        return save_visit_row(visit=visit, row=row, actor=officer, at=at, **given)

    def test_written_changed_removed_and_taken_back(
        self, visit: Visit, officer: Any, at: Any
    ) -> None:
        row = ParticipantRow(side="guest", office="Giám đốc Sở Công Thương Bình Dương")
        made = self.save(visit, row, officer, at)
        stored = visit.participants.get()
        other = ParticipantRow(side="guest", office="Phòng Quản lý công nghiệp", people=2)
        with pytest.raises(BadInput, match="vừa sửa"):
            self.save(visit, other, officer, at, stored=stored, seen="?")
        self.save(visit, other, officer, at, stored=stored, seen=mark_of([row]))
        with pytest.raises(BadInput, match="vừa sửa"):
            undo_visit_row(visit=visit, entry_id=made.pk, actor=officer, at=at)
        gone = remove_visit_row(
            visit=visit, stored=stored, row_kind="participant", actor=officer, at=at
        )
        assert not visit.participants.exists()
        undo_visit_row(visit=visit, entry_id=gone.pk, actor=officer, at=at)
        assert visit.participants.get().people == 2
        assert last_verb() == "exchange.visit.row_undone"

    @pytest.mark.parametrize("name", ["Ông Nguyễn Văn A", "bà Trần", "Đồng chí Lê"])
    def test_people_stand_by_office_only(
        self, visit: Visit, officer: Any, at: Any, name: str
    ) -> None:
        with pytest.raises(BadInput, match="chức vụ") as refused:
            self.save(visit, ParticipantRow(side="host", office=name), officer, at)
        assert refused.value.field == "office"

    def test_a_programme_lies_within_the_days(self, visit: Visit, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="từ 22/11/2016 đến 23/11/2016"):
            self.save(visit, ProgrammeRow(on=date(2016, 11, 24), what="Về"), officer, at)
        made = self.save(visit, ProgrammeRow(on=date(2016, 11, 23), what="Về"), officer, at)
        undo_visit_row(visit=visit, entry_id=made.pk, actor=officer, at=at)
        assert not visit.programme.exists()

    def test_a_question_is_answered_later(self, visit: Visit, officer: Any, at: Any) -> None:
        row = QuestionRow(question="Ai khảo sát nhu cầu?")
        self.save(visit, row, officer, at)
        answered = QuestionRow(question=row.question, answer="Cộng tác viên ở xã.")
        stored = visit.questions.get()
        self.save(visit, answered, officer, at, stored=stored, seen=mark_of([row]))
        assert visit.questions.get().answer == "Cộng tác viên ở xã."

    def test_a_picture_is_examined(self, visit: Visit, officer: Any, at: Any) -> None:
        row = PhotoRow(caption="Hội trường")
        with pytest.raises(BadInput) as refused:
            self.save(visit, row, officer, at)
        assert refused.value.field == "file"
        with pytest.raises(BadInput):
            self.save(visit, row, officer, at, sent=("a.jpg", b"MZ not a picture"))
        assert not visit.photos.exists()

    def test_wrong_codes(self, visit: Visit, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput):
            self.save(visit, GiftRow(direction="x", what="Tranh"), officer, at)
        with pytest.raises(BadInput):
            self.save(visit, ParticipantRow(side="x", office="Sở"), officer, at)
        with pytest.raises(BadInput):
            self.save(visit, ParticipantRow(side="host", office="Sở", people=0), officer, at)


class TestFigures:
    def test_what_is_lacking_is_told(self, visit: Visit, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="từ năm nào"):
            fill_figures(visit=visit, actor=officer, at=at)

    def test_published_figures_of_these_very_years_with_their_source(
        self, centre: Any, officer: Any, binh_dinh: Any, at: Any
    ) -> None:
        """86 projects, 18 national and 68 local in 2012-2016: published_figures.csv, ven.vn."""
        made = visit_of(
            centre,
            actor=officer,
            at=at,
            host_province_id=binh_dinh.pk,
            figures_from=2012,
            figures_to=2016,
        )
        told = fill_figures(visit=made, actor=officer, at=at)
        rows = {row["label"]: row for row in told["rows"]}
        projects = rows["Số chương trình, đề án được phê duyệt"]["host"]
        assert (projects["counted"], projects["published"], projects["grade"]) == (
            0,
            86,
            "secondary",
        )
        assert "ven.vn" in projects["source"]
        assert rows["Số chương trình, đề án được phê duyệt, KCQG"]["host"]["published"] == 18
        money = rows["Kinh phí hỗ trợ được phê duyệt"]
        assert (money["host"]["published"], money["unit"]) == (11_440_000_000, "đồng")

    def test_what_is_counted_is_what_the_report_counts(
        self, past: Any, centre: Any, officer: Any, binh_dinh: Any, at: Any
    ) -> None:
        past(2013, kcdp=40)
        past(2015, kcqg=7, kcdp=3)
        years = {"figures_from": 2012, "figures_to": 2016}
        made = visit_of(centre, actor=officer, at=at, host_province_id=binh_dinh.pk, **years)
        told = fill_figures(visit=made, actor=officer, at=at)
        # 40 + 7 + 3 = 50 million, of it 7 KCQG and 43 KCĐP; 2 projects, 1 and 2
        counted = [row["host"]["counted"] for row in told["rows"][:6]]
        assert counted == [50 * MILLION, 7 * MILLION, 43 * MILLION, 2, 1, 2]
        labels = [row["label"] for row in told["rows"]]
        assert len(labels) == len(set(labels))

    def test_years_published_apart_are_added_up_with_their_source(
        self, centre: Any, officer: Any, binh_dinh: Any, at: Any
    ) -> None:
        """Of 2019, 2020, 2021: 1,800 + 2,700 + 2,874 = 7,374 million; published_figures.csv."""
        years = {"figures_from": 2019, "figures_to": 2021}
        made = visit_of(centre, actor=officer, at=at, host_province_id=binh_dinh.pk, **years)
        rows = {r["label"]: r for r in fill_figures(visit=made, actor=officer, at=at)["rows"]}
        money = rows["Kinh phí hỗ trợ được phê duyệt, KCĐP"]["host"]
        assert money["published"] == 7_374 * MILLION
        assert "cộng các năm 2019, 2020, 2021" in money["source"]

    def test_the_other_province_is_counted_only_by_who_sees_it(
        self, centre: Any, officer: Any, outsider: Any, at: Any
    ) -> None:
        other = outsider.main_unit().province
        made = visit_of(
            centre,
            actor=officer,
            at=at,
            guest_province_id=other.pk,
            figures_from=2016,
            figures_to=2016,
        )
        told = fill_figures(visit=made, actor=officer, at=at)
        assert {row["guest"]["counted"] for row in told["rows"]} == {None}


class TestProject:
    def test_the_cost_becomes_a_project_linked_both_ways(
        self, centre: Any, officer: Any, at: Any
    ) -> None:
        made = visit_of(centre, actor=officer, at=at, cost_vnd=90_000_000)
        draft = draft_of_visit(made, pinned_on=date(2016, 1, 1))
        assert (draft.line, draft.lines[0].eligible_cost_vnd) == (
            "management_training",
            90_000_000,
        )
        given: dict[str, Any] = {"visit": made, "draft": draft, "year": 2016, "at": at}
        project = draft_project_of_visit(actor=officer, **given)
        assert project.visits.get() == made
        with pytest.raises(BadInput, match="đã có đề án"):
            draft_project_of_visit(actor=officer, **given)
