"""What a project promises, what is found, what must be explained before acceptance."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import Sum

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.acceptance import acceptance_of
from khuyencong.apps.results.actions.accept_place import accept_place
from khuyencong.apps.results.actions.explain_result import explain_result
from khuyencong.apps.results.actions.plan_result import plan_result
from khuyencong.apps.results.actions.record_findings import record_findings
from khuyencong.apps.results.actions.remove_planned_result import remove_planned_result
from khuyencong.apps.results.models import ResultRow, ResultValue
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.results_cast import FOUND, ON, brought_to, promise, step


@pytest.fixture
def find(under_way: Any, officer: Any, at: Any) -> Any:
    def run(row: Any = None, *, actor: Any = None, **changes: Any) -> ResultRow:
        values = {**FOUND, **changes.pop("values", {})}
        given: dict[str, Any] = {"inspected_on": ON, "content": "machine", **changes}
        return record_findings(
            project=under_way, row=row, values=values, actor=actor or officer, at=at, **given
        )

    return run


class TestPlanResult:
    def test_is_kept_typed_and_journalled(self, promised: Any) -> None:
        values = {each.field: each for each in promised.values.all()}
        assert (values["quantity"].whole, values["is_new"].is_true) == (2, True)
        assert values["model"].text == "SX-200"
        entry = Entry.objects.get(verb="results.row.planned")
        assert entry.object_id == str(promised.project_id)
        assert entry.data["after"]["model"] == "SX-200"

    def test_a_change_replaces_what_stood(
        self, project: Any, promised: Any, officer: Any, at: Any
    ) -> None:
        promise(project, officer, at, row=promised, seen_version=1, values={"model": "SX-300"})
        assert ResultRow.objects.count() == 1
        assert promised.values.get(field="model").text == "SX-300"

    def test_who_saw_an_older_version_is_refused(
        self, project: Any, promised: Any, officer: Any, at: Any
    ) -> None:
        promise(project, officer, at, row=promised, seen_version=1)
        with pytest.raises(BadInput, match="Người khác vừa sửa"):
            promise(project, officer, at, row=promised, seen_version=1)

    def test_is_frozen_once_submitted(
        self, project: Any, promised: Any, officer: Any, at: Any
    ) -> None:
        sent = brought_to(project, "at_department")
        with pytest.raises(NotAllowed, match="đã nộp"):
            promise(sent, officer, at)
        with pytest.raises(NotAllowed, match="đã nộp"):
            remove_planned_result(row=promised, actor=officer, at=at)

    def test_a_group_names_its_machines_until_its_contract(
        self, project: Any, officer: Any, at: Any
    ) -> None:
        """Its working plan comes after approval (TT 36/2013 art. 10.1.a, 21.2.a)."""
        Project.objects.filter(pk=project.pk).update(is_group=True)
        promise(brought_to(project, "approved"), officer, at)
        with pytest.raises(NotAllowed):
            promise(brought_to(project, "contracted"), officer, at)

    def test_another_unit_writes_nothing(self, project: Any, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            promise(project, outsider, at)
        assert not ResultRow.objects.exists()

    @pytest.mark.parametrize(
        ("field", "value", "match"),
        [
            ("quantity", -1, "một số nguyên từ 0 đến 10.000.000"),
            ("quantity", 10**8, "một số nguyên"),
            ("quantity", "2", "một số nguyên"),
            ("quantity", True, "một số nguyên"),
            ("year_made", 16, "một năm từ 1950 đến 2100"),
            ("price_vnd", 10**16, "một số nguyên"),
            ("model", "x" * 301, "nhiều nhất 300 ký tự"),
            ("model", 3, "một dòng chữ"),
            ("is_new", "yes", "có hoặc không"),
            ("colour", "red", "không có mục"),
            ("serial", ["x"], "một dòng chữ"),
            ("is_running", True, "không có mục"),
            ("name", "  \x00 ", "Ghi tên máy"),
        ],
    )
    def test_a_bad_figure_is_named_and_nothing_is_kept(
        self, project: Any, officer: Any, at: Any, field: str, value: Any, match: str
    ) -> None:
        with pytest.raises(BadInput, match=match):
            promise(project, officer, at, values={field: value})
        assert not ResultRow.objects.exists()
        assert not Entry.objects.filter(verb="results.row.planned").exists()

    def test_an_unknown_content_is_refused(self, project: Any, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="Không có nội dung"):
            plan_result(project=project, content="x", values={}, actor=officer, at=at)


class TestRecordFindings:
    def test_what_agrees_needs_no_word(self, promised: Any, find: Any, under_way: Any) -> None:
        assert not acceptance_of(under_way).is_settled
        find(promised)
        acceptance = acceptance_of(under_way)
        assert acceptance.is_settled
        (row,) = acceptance.rows
        assert {each.verdict for each in row.figures} == {"agrees", "shown"}
        assert Entry.objects.filter(verb="results.row.inspected").count() == 1

    def test_another_origin_must_be_explained(
        self, promised: Any, find: Any, under_way: Any, officer: Any, at: Any
    ) -> None:
        find(promised, values={"origin": "Nhật Bản"})
        (row,) = acceptance_of(under_way).unexplained
        assert [each.field.id for each in row.differs] == ["origin"]
        explain_result(row=promised, reason="Hãng chuyển nhà máy", actor=officer, at=at)
        assert acceptance_of(under_way).is_settled
        entry = Entry.objects.get(verb="results.row.explained")
        assert entry.reason == "Hãng chuyển nhà máy"

    def test_fewer_machines_are_shown_and_stop_nothing(
        self, promised: Any, find: Any, under_way: Any
    ) -> None:
        """1 of 2 machines: 50 %."""
        find(promised, values={"quantity": 1})
        (row,) = acceptance_of(under_way).rows
        assert [str(each.share) for each in row.short] == ["0.500"]
        assert acceptance_of(under_way).is_settled

    def test_what_nobody_promised_stands_beside(
        self, promised: Any, find: Any, under_way: Any
    ) -> None:
        find(values={"name": "Máy hút bụi"})
        assert [each.is_promised for each in acceptance_of(under_way).rows] == [True, False]

    def test_the_department_finds_too_and_strangers_do_not(
        self,
        promised: Any,
        find: Any,
        appraiser: Any,
        outsider: Any,
        make_account: Any,
        centre: Any,
    ) -> None:
        find(promised, actor=appraiser)
        for stranger in (outsider, make_account(centre, "finance")):
            with pytest.raises(NotAllowed):
                find(promised, actor=stranger)

    def test_a_draft_has_nothing_to_find(
        self, project: Any, promised: Any, officer: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed, match="từ khi ký hợp đồng"):
            record_findings(
                project=project, row=promised, values=FOUND, inspected_on=ON, actor=officer, at=at
            )

    def test_tomorrow_was_not_inspected(self, promised: Any, find: Any) -> None:
        with pytest.raises(BadInput, match="chưa tới"):
            find(promised, inspected_on=ON + timedelta(days=1))

    def test_the_row_of_another_project_is_refused(
        self, find: Any, centre: Any, officer: Any, at: Any
    ) -> None:
        from tests.results_cast import project_of_a_machine

        other = promise(project_of_a_machine(centre, officer, at), officer, at)
        with pytest.raises(BadInput, match="của đề án khác"):
            find(other)

    def test_figures_can_be_summed_over_projects(self, promised: Any, find: Any) -> None:
        find(promised)
        found = ResultValue.objects.filter(
            side="found", field="quantity", row__project__year=2016
        ).aggregate(Sum("whole"))
        assert found == {"whole__sum": 2}


class TestAcceptPlace:
    def test_a_place_is_accepted_once_all_there_is_settled(
        self, promised: Any, find: Any, under_way: Any, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"project": under_way, "actor": officer, "at": at}
        with pytest.raises(BadInput, match="Máy bào bốn mặt"):
            accept_place(place="An Lão", accepted_on=ON, **given)
        find(promised)
        accept_place(place="An Lão", accepted_on=ON, **given)
        assert Entry.objects.get(verb="results.place.accepted").data["rows"] == 1
        promised.refresh_from_db()
        assert promised.accepted_on == ON
        with pytest.raises(BadInput, match="đã nghiệm thu"):
            find(promised)
        with pytest.raises(BadInput, match="Không còn dòng nào"):
            accept_place(place="An Lão", accepted_on=ON, **given)

    def test_a_day_to_come_is_refused(self, under_way: Any, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="chưa tới"):
            accept_place(
                project=under_way,
                place="An Lão",
                accepted_on=date(2016, 11, 24),
                actor=officer,
                at=at,
            )


class TestAcceptStep:
    def test_waits_for_every_promise_to_be_looked_at(
        self, promised: Any, find: Any, under_way: Any, appraiser: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="chưa kiểm tra"):
            step(under_way, "accept", appraiser, at, "acceptance_minutes")
        find(promised)
        assert step(under_way, "accept", appraiser, at, "acceptance_minutes").state == "accepted"

    def test_asks_nothing_of_a_project_that_promised_nothing(
        self, project: Any, appraiser: Any, at: Any
    ) -> None:
        bare = brought_to(project, "under_way")
        assert step(bare, "accept", appraiser, at, "acceptance_minutes").state == "accepted"
