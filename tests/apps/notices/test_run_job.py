"""A job in a worker: taken once, ended once, and never by an attempt that was taken over."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db.models import F
from django_tasks import task

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.notices.actions.restart_job import restart_job
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.actions.stop_job import stop_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import BROKEN, EVERY_S, Progress, run_job
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


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

    def test_counts_are_told_now_and_then_only(
        self, job: Job, django_assert_num_queries: Any
    ) -> None:
        def work(job: Job, progress: Progress) -> dict[str, Any]:
            progress.report("counting", total=5)
            with django_assert_num_queries(0):  # the report is fresh
                progress.count("counting", done=1, total=5)
            progress._told_s -= EVERY_S
            progress.count("counting", done=2, total=5)
            return {}

        assert (run(job, work).done, job.total) == (2, 5)

    def test_a_step_keeps_its_beginning_until_the_next(self, job: Job) -> None:
        begun = []

        def work(job: Job, progress: Progress) -> dict[str, Any]:
            for step in ("first", "first", "second"):
                progress.report(step)
                Job.objects.filter(pk=job.pk).update(step_at=F("step_at") - timedelta(seconds=9))
                begun.append(Job.objects.get(pk=job.pk).step_at)
            return {}

        run(job, work)
        assert begun[1] == begun[0] - timedelta(seconds=9)
        assert begun[2] > begun[1] + timedelta(seconds=9)


class TestStopJob:
    def test_a_running_job_stops_at_its_next_report_and_keeps_what_it_did(
        self, job: Job, officer: Any, at: Any
    ) -> None:
        after = []

        def work(job: Job, progress: Progress) -> dict[str, Any]:
            progress.report("first")
            stop_job(job=job, actor=officer, at=job.alive_at)
            progress.report("second")
            after.append(1)
            return {}

        ended = run(job, work)
        assert (ended.state, ended.step, after) == ("stopped", "first", [])
        verbs = list(Entry.objects.order_by("pk").values_list("verb", flat=True))
        assert verbs[-2:] == ["notices.job.stop_asked", "notices.job.stopped"]

    def test_work_that_was_through_before_it_noticed_is_done(
        self, job: Job, officer: Any, at: Any
    ) -> None:
        def work(job: Job, progress: Progress) -> dict[str, Any]:
            progress.report("only")
            stop_job(job=job, actor=officer, at=job.alive_at)
            return {"made": 7}

        assert run(job, work).state == "done"

    def test_a_waiting_job_is_never_done(self, job: Job, officer: Any, at: Any) -> None:
        stop_job(job=job, actor=officer, at=at)
        done = []

        def work(job: Job, progress: Progress) -> dict[str, Any]:
            done.append(1)
            return {}

        assert (run(job, work).state, done) == ("stopped", [])

    def test_a_lost_job_is_stopped_at_once(self, job: Job, officer: Any, at: Any) -> None:
        Job.objects.update(state="running", alive_at=at)
        late = at + settings.JOB_SILENCE + timedelta(seconds=1)
        assert stop_job(job=job, actor=officer, at=late).state == "stopped"

    def test_asking_twice_is_one_line(self, job: Job, officer: Any, at: Any) -> None:
        Job.objects.update(state="running", alive_at=at)
        stop_job(job=job, actor=officer, at=at)
        stop_job(job=job, actor=officer, at=at)
        assert Entry.objects.filter(verb="notices.job.stop_asked").count() == 1

    def test_a_stopped_job_goes_on_when_asked(self, job: Job, officer: Any, at: Any) -> None:
        stop_job(job=job, actor=officer, at=at)
        again = restart_job(job=job, actor=officer, at=at)
        assert (again.state, again.attempt, again.stop_asked_at) == ("waiting", 2, None)

    def test_what_has_ended_is_refused(self, job: Job, officer: Any, at: Any) -> None:
        Job.objects.update(state="done")
        with pytest.raises(BadInput, match="đã kết thúc"):
            stop_job(job=job, actor=officer, at=at)

    def test_refuses_who_neither_asked_nor_plans_there(
        self, job: Job, centre: Any, appraiser: Any, make_account: Any, at: Any
    ) -> None:
        for actor in (appraiser, make_account(centre, "finance")):
            with pytest.raises(NotAllowed):
                stop_job(job=job, actor=actor, at=at)
        assert stop_job(job=job, actor=make_account(centre, "leader"), at=at).state == "stopped"
