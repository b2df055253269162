"""The page of background work: how far, stop, again; and the list of what runs and ran."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job

PART = {"HX-Request": "true"}


@task()
def rest(job_id: int, attempt: int) -> None:
    """Do nothing, so that the job stays as the test leaves it."""


@pytest.fixture
def job(centre: Any, binh_dinh: Any, officer: Any) -> Job:
    return start_job(
        kind="needs.import",
        label="Nhập bảng nhu-cau.xlsx",
        task=rest,
        inputs={"year": 2016},
        province=binh_dinh,
        unit=centre,
        actor=officer,
        at=timezone.now(),
    )


@pytest.fixture
def page(job: Job, officer: Any, signed_in: Callable[[Any], Any]) -> Callable[..., str]:
    """Return what the page of the job says: ``page(told=, part=)``, after ``state`` is set."""

    def read(*, told: str = "", part: bool = False, **state: Any) -> str:
        Job.objects.filter(pk=job.pk).update(**state)
        answer = signed_in(officer).get(
            reverse("office:job", args=[job.pk]), {"told": told}, headers=PART if part else {}
        )
        return str(answer.content.decode())

    return read


def running(**changes: Any) -> dict[str, Any]:
    """Return a job that reads a sheet for ten seconds and has a quarter of 4,000 rows."""
    now = timezone.now()
    state = {"state": "running", "step": "import.reading", "done": 1000, "total": 4000}
    return state | {"step_at": now - timedelta(seconds=10), "alive_at": now} | changes


class TestProgress:
    def test_rows_are_counted_while_the_sheet_is_read(self, page: Callable[..., str]) -> None:
        said = page(**running())
        assert "1.000 trên khoảng 4.000 hàng" in said
        assert 'max="100" value="25"' in said
        assert "bước này còn khoảng 0:30" in said  # 10 s for a quarter, three more to go

    def test_no_estimate_at_the_very_beginning(self, page: Callable[..., str]) -> None:
        assert "bước này còn" not in page(**running(done=100))  # 2.5 %
        assert "bước này còn" not in page(**running(step_at=timezone.now()))

    def test_an_unknown_total_has_a_count_and_no_percent(self, page: Callable[..., str]) -> None:
        said = page(**running(total=0))
        assert "1.000 hàng" in said
        assert "<progress" in said
        assert "value=" not in said.split("<progress")[1].split(">")[0]

    def test_it_asks_again_less_and_less_often_and_stops_at_the_end(
        self, page: Callable[..., str]
    ) -> None:
        for minutes, seconds in ((0, 1), (0.5, 2), (3, 5), (20, 10)):
            asked_at = timezone.now() - timedelta(minutes=minutes)
            assert f'hx-trigger="every {seconds}s"' in page(**running(asked_at=asked_at))
        for state in ("failed", "stopped", "done"):
            assert "hx-trigger" not in page(state=state)
        lost = timezone.now() - timedelta(hours=1)
        assert "hx-trigger" not in page(**running(alive_at=lost))

    def test_without_script_the_page_loads_itself_again(self, page: Callable[..., str]) -> None:
        assert '<noscript><meta http-equiv="refresh" content="3;url=' in page(**running())
        assert "refresh" not in page(state="stopped")

    def test_only_news_is_said_aloud(self, page: Callable[..., str]) -> None:
        first = page(part=True, told="waiting--0", **running())
        assert "Đọc bảng, tìm tiêu đề và các hàng, 25 %" in first.split('id="job-news"')[1]
        told = first.split("told=")[1].split('"')[0]
        assert told == "running-import.reading-1"
        assert 'id="job-news"' not in page(part=True, told=told, **running(done=1900))
        assert 'id="job-news"' in page(part=True, told=told, **running(done=2000))

    def test_a_job_that_nobody_takes_says_so(self, page: Callable[..., str]) -> None:
        assert "Chưa có tiến trình nào nhận" not in page()
        assert "Chưa có tiến trình nào nhận" in page(alive_at=timezone.now() - timedelta(hours=1))


class TestStop:
    def test_a_waiting_job_is_stopped_at_once(
        self, job: Job, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        page = client.post(reverse("office:job_stop", args=[job.pk]), follow=True)
        said = page.content.decode()
        assert "Việc đã dừng." in said
        assert "Làm tiếp" in said
        assert Entry.objects.get(verb="notices.job.stopped").actor_id == officer.pk

    def test_a_running_job_says_that_it_is_stopping(
        self, job: Job, page: Callable[..., str], officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        assert "Dừng việc này" in page(**running())
        signed_in(officer).post(reverse("office:job_stop", args=[job.pk]))
        said = page()
        assert "Đang dừng" in said
        assert "Dừng việc này" not in said

    def test_the_button_goes_when_the_work_ends(self, page: Callable[..., str]) -> None:
        gone = '<div id="job-stop" hx-swap-oob="true"></div>'
        assert gone not in page(part=True, **running())
        assert gone in page(part=True, state="failed")

    def test_who_only_reads_is_offered_nothing_and_refused(
        self, job: Job, appraiser: Any, outsider: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        address = reverse("office:job_stop", args=[job.pk])
        page = signed_in(appraiser).get(reverse("office:job", args=[job.pk]))
        assert "Dừng việc này" not in page.content.decode()
        assert signed_in(appraiser).post(address).status_code == 403
        again = reverse("office:job_restart", args=[job.pk])
        assert signed_in(appraiser).post(again).status_code == 403
        assert signed_in(outsider).post(address).status_code == 404
        assert signed_in(outsider).get(address).status_code == 405

    def test_what_has_ended_is_refused_with_a_sentence(
        self, job: Job, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        Job.objects.update(state="done")
        page = signed_in(officer).post(reverse("office:job_stop", args=[job.pk]), follow=True)
        assert "đã kết thúc" in page.content.decode()


class TestList:
    def test_under_way_and_ended_stand_apart_and_home_leads_there(
        self, job: Job, officer: Any, outsider: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        client = signed_in(officer)
        home = client.get(reverse("office:home")).content.decode()
        assert "Việc đang chạy" in home
        assert reverse("office:jobs") in home
        page = client.get(reverse("office:jobs"))
        assert [each[0] for each in page.context["under_way"]] == [job]
        Job.objects.update(state="stopped")
        page = client.get(reverse("office:jobs"))
        assert page.context["page"].rows == [job]
        assert "Việc đang chạy" not in client.get(reverse("office:home")).content.decode()
        assert signed_in(outsider).get(reverse("office:jobs")).context["page"].rows == []

    def test_sixty_ended_jobs_are_two_pages_without_repeats(
        self, job: Job, officer: Any, signed_in: Callable[[Any], Any]
    ) -> None:
        owner = {"province": job.province, "unit": job.unit, "asked_by": officer}
        Job.objects.bulk_create(
            Job(label=f"Việc {n}", state="done", asked_at=at, alive_at=at, **owner)
            for n in range(60)
            for at in [job.asked_at]  # all at the same instant: the number decides
        )
        client = signed_in(officer)
        first = client.get(reverse("office:jobs")).context["page"]
        second = client.get(reverse("office:jobs"), {"after": first.after}).context["page"]
        assert (len(first.rows), len(second.rows), second.after) == (50, 10, None)
        assert len({each.pk for each in [*first.rows, *second.rows]}) == 60
