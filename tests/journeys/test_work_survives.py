"""Background work with real processes: killed, sent twice, and done by two workers at once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import Site, environment_of, start_site, stop_site
from tests.journeys.installation import (
    PASSWORD,
    Visitor,
    ask,
    ended,
    job,
    seed,
    wait_for,
    write_sheet,
)
from tests.journeys.test_office_shows_the_plan import looks_right

SILENCE = {"KHUYENCONG_JOB_SILENCE_S": "8"}
"""Longer than a part of a sheet takes on a busy machine: a page believes such a job to be lost."""
pytestmark = pytest.mark.skipif(not Path("/proc").exists(), reason="needs /proc")


@pytest.fixture(scope="module")
def bare_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """An installation with one officer, whose silent jobs count as lost after some seconds."""
    data = tmp_path_factory.mktemp("bare")
    seed(data)
    running = start_site(data, demo=False, **SILENCE)
    yield running
    stop_site(running)


@pytest.fixture
def officer(bare_site: Site) -> Visitor:
    return Visitor(bare_site)


@pytest.fixture(scope="module")
def second_worker(bare_site: Site) -> Iterator[None]:
    """Another worker on the same data, as on a second machine of a province."""
    command = [sys.executable, "-m", "django", "db_worker", "--worker-id", "thu-hai"]
    command += ["--no-startup-delay", "--interval", "0.1"]
    environment = environment_of(bare_site.data, **SILENCE)
    environment["DJANGO_SETTINGS_MODULE"] = "khuyencong.config.settings"
    log = bare_site.data / "second.log"
    with log.open("wb") as said:
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
    try:
        wait_for(lambda: "Starting worker" in log.read_text(), seconds=120, every_s=0.2)
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def worker_of(site: Site) -> int | None:
    """Return the worker that ``serve`` runs now."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            said = (folder / "cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(parent) == site.process.pid and b"db_worker" in said:
            return int(folder.name)
    return None


def kill_worker(site: Site) -> None:
    """Kill it as the machine does when memory runs out; serve starts another one."""
    killed = worker_of(site)
    assert killed
    os.kill(killed, signal.SIGKILL)
    wait_for(lambda: (now := worker_of(site)) and now != killed)


def go_on(officer: Visitor, number: int) -> None:
    """See on the page of the job that it was cut off, and press the one button."""
    page = f"/office/jobs/{number}/"
    wait_for(lambda: "Việc bị dừng giữa chừng." in officer.get(page), every_s=0.2)
    officer.post(f"{page}restart/")


def assert_each_need_once(site: Site, *, year: int, rows: int) -> None:
    """Each row is one need with one project; the journal tells each of them once."""
    assert ask(
        site,
        "select count(*), count(distinct fingerprint), count(distinct p.id) from needs_need n"
        " left join projects_project p on p.need_id = n.id where n.year = %s",
        year,
    ) == [(rows, rows, rows)]
    assert ask(
        site,
        "select count(*), count(distinct object_id) from journal_entry"
        " where verb = 'projects.project.drafted' and object_id in"
        " (select cast(id as varchar) from projects_project where year = %s)",
        year,
    ) == [(rows, rows)]
    told = ask(site, "select data from journal_entry where verb = 'needs.sheet.imported'")
    lines = [json.loads(data) if isinstance(data, str) else data for (data,) in told]
    assert sum(line["added"] for line in lines if line["year"] == year) == rows


class TestKilledWorker:
    def test_an_import_cut_off_midway_goes_on_and_is_whole(
        self, bare_site: Site, officer: Visitor, tmp_path: Path
    ) -> None:
        rows, year = 6_000, 2031
        write_sheet(tmp_path / "dai.xlsx", rows=rows)
        number = officer.send(tmp_path / "dai.xlsx", year=year)

        def some_rows_are_in() -> bool:
            found = job(bare_site, number)
            return found["step"] == "import.writing" and 0 < found["done"] < rows

        wait_for(some_rows_are_in)
        kill_worker(bare_site)
        [(came_in,)] = ask(bare_site, "select count(*) from needs_need where year = %s", year)
        assert 0 < came_in < rows  # whole parts, not all of them
        assert job(bare_site, number)["state"] == "running"
        go_on(officer, number)
        found = ended(bare_site, number)
        assert (found["state"], found["attempt"]) == ("done", 2), found
        assert_each_need_once(bare_site, year=year, rows=rows)
        counts = "select id, added, already_known from needs_sheetimport where year = %s"
        assert ask(bare_site, counts, year) == [(found["result"]["sheet_import"], rows, 0)]

    def test_scenarios_cut_off_midway_go_on_and_are_whole(
        self, bare_site: Site, officer: Visitor, tmp_path: Path
    ) -> None:
        year = 2032
        write_sheet(tmp_path / "vua.xlsx", rows=150)
        ended(bare_site, officer.send(tmp_path / "vua.xlsx", year=year))
        officer.post(
            f"/office/scenarios/new/?year={year}",
            norms_on=f"01/01/{year}",
            kcdp_vnd="3 tỷ",
            cut_percent="20",
        )
        number = officer.job_number()
        wait_for(lambda: job(bare_site, number)["step"] == "scenario.cut", every_s=0.005)
        kill_worker(bare_site)
        go_on(officer, number)
        found = ended(bare_site, number)
        assert (found["state"], found["attempt"]) == ("done", 2), found
        which = found["result"]["comparison"]
        assert ask(
            bare_site,
            "select code, count(*), count(distinct plan_id) from plans_scenario"
            " where comparison_id = %s group by code order by code",
            which,
        ) == [("areas_first", 1, 1), ("as_given", 1, 1), ("cut", 1, 1)]
        told = "select count(*) from journal_entry where verb = %s"
        plans = ask(bare_site, "select count(*) from plans_plan where year = %s", year)
        assert ask(bare_site, told, "plans.plan.built") == plans
        assert ask(bare_site, told, "plans.scenario.added") == [(3,)]
        full = ask(
            bare_site,
            "select distinct count(*) from plans_planitem i join plans_plan p on p.id = i.plan_id"
            " where p.year = %s group by p.id",
            year,
        )
        assert full == [(150,)]


class TestPage:
    def test_it_counts_stops_and_goes_on(
        self, bare_site: Site, browser: Any, tmp_path: Path
    ) -> None:
        write_sheet(tmp_path / "dai.xlsx", rows=10_000)
        phone = {"width": 360, "height": 800}
        context = browser.new_context(base_url=bare_site.url, viewport=phone, locale="vi-VN")
        page = context.new_page()
        page.goto("/office/sign-in/")
        page.fill("input[name=username]", "thu")
        page.fill("input[name=password]", PASSWORD)
        page.press("input[name=password]", "Enter")
        page.wait_for_url("**/office/")
        page.goto("/office/needs/imports/new/?year=2035")
        page.set_input_files("input[type=file]", str(tmp_path / "dai.xlsx"))
        page.click("main form .button--main")
        page.wait_for_url("**/office/jobs/*/")
        moved = "() => document.querySelector('#job progress')?.value > 0"
        page.wait_for_function(moved)
        looks_right(page)
        page.wait_for_function("() => document.getElementById('job-news').textContent.trim()")
        page.click("#job-stop button")
        page.wait_for_selector("text=Việc đã dừng.")
        looks_right(page)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.wait_for_timeout(2_500)
        assert asked == []  # it no longer asks how far the work is
        page.click("#job .button--main")
        page.wait_for_url("**/office/needs/imports/*/", timeout=300_000)
        assert "10000" in page.inner_text("main .facts").replace(".", "")
        page.goto("/office/jobs/")
        looks_right(page)
        context.close()
        assert_each_need_once(bare_site, year=2035, rows=10_000)


@pytest.mark.usefixtures("second_worker")
class TestTwoWorkers:
    def test_the_same_sheet_sent_four_times_at_once_is_one_job(
        self, bare_site: Site, tmp_path: Path
    ) -> None:
        rows, year = 3_000, 2033
        write_sheet(tmp_path / "chung.xlsx", rows=rows)
        visitors = [Visitor(bare_site) for _ in range(4)]
        numbers: list[int] = []
        together = threading.Barrier(len(visitors))

        def send(visitor: Visitor) -> None:
            together.wait()
            numbers.append(visitor.send(tmp_path / "chung.xlsx", year=year))

        threads = [threading.Thread(target=send, args=[visitor]) for visitor in visitors]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(numbers) == 4
        [number] = set(numbers)
        # and once more while it is being read or written
        wait_for(lambda: job(bare_site, number)["state"] == "running")
        assert visitors[0].send(tmp_path / "chung.xlsx", year=year) == number
        found = ended(bare_site, number)
        assert (found["state"], found["attempt"]) == ("done", 1), found
        assert_each_need_once(bare_site, year=year, rows=rows)

    def test_two_sheets_with_the_same_rows_at_once_keep_each_need_once(
        self, bare_site: Site, tmp_path: Path
    ) -> None:
        """Two files are two jobs, one for each worker; their rows meet in the database."""
        rows, year = 3_000, 2034
        for name in ("mot.xlsx", "hai.xlsx"):
            write_sheet(tmp_path / name, rows=rows)
        visitor = Visitor(bare_site)
        first = visitor.send(tmp_path / "mot.xlsx", year=year)
        second = visitor.send(tmp_path / "hai.xlsx", year=year)
        found = [ended(bare_site, number) for number in (first, second)]
        assert [each["state"] for each in found] == ["done", "done"]
        assert_each_need_once(bare_site, year=year, rows=rows)
        counts = ask(
            bare_site, "select added, already_known from needs_sheetimport where year = %s", year
        )
        assert sum(added for added, _ in counts) == rows
        assert {added + known for added, known in counts} == {rows}
        workers = ask(bare_site, "select worker_ids from django_tasks_database_dbtaskresult")
        assert len({str(each) for each in workers}) >= 2
