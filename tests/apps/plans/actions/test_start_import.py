"""A sheet sent from a page: stored, read in the background, each need once."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.actions import import_needs
from khuyencong.apps.needs.models import Need, SheetImport
from khuyencong.apps.notices.actions.restart_job import restart_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.plans.actions.start_import import start_import
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.documents.files_cast import archive


@pytest.fixture(autouse=True)
def _files(settings: Any, tmp_path: Any) -> None:
    settings.FILES = tmp_path / "files"


def send(data: bytes, *, unit: Any, actor: Any, at: Any, name: str = "nhu-cau.xlsx") -> Job:
    job = start_import(name=name, data=data, year=2016, unit=unit, actor=actor, at=at)
    job.refresh_from_db()
    return job


class TestStartImport:
    def test_needs_and_draft_projects_come_out(
        self, sheet_bytes: bytes, centre: Any, officer: Any, at: Any
    ) -> None:
        job = send(sheet_bytes, unit=centre, actor=officer, at=at)
        assert (job.state, job.failure) == (Job.State.DONE, "")
        sheet_import = SheetImport.objects.get(pk=job.result["sheet_import"])
        assert sheet_import.added == Need.objects.count() == Project.objects.count() > 0

    def test_the_same_sheet_again_adds_nothing(
        self, sheet_bytes: bytes, centre: Any, officer: Any, at: Any
    ) -> None:
        send(sheet_bytes, unit=centre, actor=officer, at=at)
        before = Need.objects.count()
        again = send(sheet_bytes, unit=centre, actor=officer, at=at)
        assert SheetImport.objects.get(pk=again.result["sheet_import"]).added == 0
        assert Need.objects.count() == before

    @pytest.mark.usefixtures("waiting")
    def test_the_same_sheet_twice_at_the_same_moment_is_one_job(
        self, sheet_bytes: bytes, centre: Any, officer: Any, at: Any
    ) -> None:
        first = send(sheet_bytes, unit=centre, actor=officer, at=at)
        assert send(sheet_bytes, unit=centre, actor=officer, at=at) == first

    def test_a_file_that_is_no_sheet_fails_with_a_sentence(
        self, centre: Any, officer: Any, at: Any
    ) -> None:
        with pytest.raises(BadInput, match="là PDF"):
            send(b"%PDF-1.7 khong phai bang", unit=centre, actor=officer, at=at)
        job = send(archive({"xl/workbook.xml": b"<hong"}), unit=centre, actor=officer, at=at)
        assert job.state == Job.State.FAILED
        assert "nhu-cau.xlsx" in job.failure
        assert Need.objects.count() == 0

    def test_it_is_journalled_from_start_to_end(
        self, sheet_bytes: bytes, centre: Any, officer: Any, at: Any
    ) -> None:
        send(sheet_bytes, unit=centre, actor=officer, at=at)
        verbs = set(Entry.objects.values_list("verb", flat=True))
        assert {"notices.job.started", "notices.job.done", "needs.sheet.imported"} <= verbs

    def test_a_long_sheet_comes_in_by_parts_that_the_journal_adds_up(
        self, sheet_bytes: bytes, centre: Any, officer: Any, at: Any, monkeypatch: Any
    ) -> None:
        monkeypatch.setattr(import_needs, "ROWS_AT_ONCE", 3)
        send(sheet_bytes, unit=centre, actor=officer, at=at)
        lines = Entry.objects.filter(verb="needs.sheet.imported").order_by("pk")
        count = Need.objects.count()
        assert [line.data["part"] for line in lines] == list(range(1, -(-count // 3) + 1))
        assert sum(line.data["added"] for line in lines) == count
        assert SheetImport.objects.get().added == count

    def test_a_job_cut_off_after_some_parts_adds_the_rest_when_done_again(
        self, sheet_bytes: bytes, centre: Any, officer: Any, at: Any, monkeypatch: Any
    ) -> None:
        monkeypatch.setattr(import_needs, "ROWS_AT_ONCE", 3)
        report = Progress.report

        def cut_off(self: Progress, step: str, *, done: int = 0, total: int = 0) -> None:
            report(self, step, done=done, total=total)
            if step == "import.writing" and done > 3:
                raise MemoryError

        with monkeypatch.context() as patch:
            patch.setattr(Progress, "report", cut_off)
            send(sheet_bytes, unit=centre, actor=officer, at=at)
        assert (Need.objects.count(), Project.objects.count()) == (3, 0)  # whole parts only
        job = restart_job(job=Job.objects.get(), actor=officer, at=at)
        job.refresh_from_db()
        count = Need.objects.count()
        sheet_import = SheetImport.objects.get()  # the same one goes on
        assert job.state == Job.State.DONE
        assert (sheet_import.added, sheet_import.already_known) == (count, 0)
        assert Project.objects.count() == count > 3
        lines = Entry.objects.filter(verb="needs.sheet.imported")
        assert sum(line.data["added"] for line in lines) == count
        assert Entry.objects.filter(verb="projects.project.drafted").count() == count

    def test_refuses_a_role_that_may_not(self, centre: Any, make_account: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            send(b"x", unit=centre, actor=make_account(centre, "finance"), at=at)
        assert Job.objects.count() == 0

    def test_refuses_an_officer_of_another_unit(self, centre: Any, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            send(b"x", unit=centre, actor=outsider, at=at)
