"""A job in a worker: taken once, ended once, and never by an attempt that was taken over."""

from __future__ import annotations

from typing import Any

import pytest
from django_tasks import task

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import BROKEN, Progress, run_job
from khuyencong.domain.foundation.errors import BadInput


@task()
def rest(job_id: int, attempt: int) -> None:
    """Do nothing, so that the test does the work itself."""


@pytest.fixture
def job(centre: Any, binh_dinh: Any, officer: Any, at: Any) -> Job:
    return start_job(
        kind="test",
        label="Việc thử",
        task=rest,
        inputs={"a": 1},
        province=binh_dinh,
        unit=centre,
        actor=officer,
        at=at,
    )


def run(job: Job, work: Any) -> Job:
    run_job(job.pk, 1, work)
    job.refresh_from_db()
    return job


class TestRunJob:
    def test_the_result_and_the_last_step_stay(self, job: Job) -> None:
        def work(job: Job, progress: Progress) -> dict[str, Any]:
            progress.report("counting", done=2, total=3)
            return {"made": 7}

        ended = run(job, work)
        assert (ended.state, ended.result, ended.step) == ("done", {"made": 7}, "counting")
        assert Entry.objects.get(verb="notices.job.done").object_id == str(job.pk)

    def test_a_refusal_becomes_its_sentence(self, job: Job) -> None:
        def work(job: Job, progress: Progress) -> dict[str, Any]:
            raise BadInput("test.no", "Tệp {name} trống", name="a.xlsx")

        assert run(job, work).failure == "Tệp a.xlsx trống"
        assert Entry.objects.get(verb="notices.job.failed").reason == "Tệp a.xlsx trống"

    def test_another_error_is_told_in_general_words_and_raised_for_the_log(self, job: Job) -> None:
        def work(job: Job, progress: Progress) -> dict[str, Any]:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            run(job, work)
        job.refresh_from_db()
        assert (job.state, job.failure) == ("failed", BROKEN)

    def test_it_is_done_once(self, job: Job) -> None:
        done = []

        def work(job: Job, progress: Progress) -> dict[str, Any]:
            done.append(1)
            return {}

        run(job, work)
        run(job, work)
        assert done == [1]

    def test_a_story_of_before_keeps_its_own_instant(self, job: Job, at: Any) -> None:
        said = []

        def work(job: Job, progress: Progress) -> dict[str, Any]:
            progress.report("counting")
            said.append(progress.at)
            return {}

        run_job(job.pk, 1, work, at=at)
        assert said == [at]
        assert Entry.objects.get(verb="notices.job.done").at == at

    def test_an_attempt_that_was_taken_over_stops_and_ends_nothing(self, job: Job) -> None:
        after = []

        def work(job: Job, progress: Progress) -> dict[str, Any]:
            Job.objects.filter(pk=job.pk).update(attempt=2)
            progress.report("late")
            after.append(1)
            return {}

        ended = run(job, work)
        assert (ended.state, ended.step, after) == ("running", "", [])
