"""A sheet sent from a page: stored, read in the background, each need once."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.models import Need, SheetImport
from khuyencong.apps.notices.models import Job
from khuyencong.apps.plans.actions.start_import import start_import
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import NotAllowed

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture(autouse=True)
def _files(settings: Any, tmp_path: Any) -> None:
    settings.FILES = tmp_path / "files"


def send(data: bytes, *, unit: Any, actor: Any, at: Any, name: str = "nhu-cau.xlsx") -> Job:
    job = start_import(
        name=name, data=data, media_type=XLSX, year=2016, unit=unit, actor=actor, at=at
    )
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
        job = send(b"%PDF-1.7 khong phai bang", unit=centre, actor=officer, at=at)
        assert job.state == Job.State.FAILED
        assert "nhu-cau.xlsx" in job.failure
        assert Need.objects.count() == 0

    def test_it_is_journalled_from_start_to_end(
        self, sheet_bytes: bytes, centre: Any, officer: Any, at: Any
    ) -> None:
        send(sheet_bytes, unit=centre, actor=officer, at=at)
        verbs = set(Entry.objects.values_list("verb", flat=True))
        assert {"notices.job.started", "notices.job.done", "needs.sheet.imported"} <= verbs

    def test_refuses_a_role_that_may_not(self, centre: Any, make_account: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            send(b"x", unit=centre, actor=make_account(centre, "finance"), at=at)
        assert Job.objects.count() == 0

    def test_refuses_an_officer_of_another_unit(self, centre: Any, outsider: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            send(b"x", unit=centre, actor=outsider, at=at)
