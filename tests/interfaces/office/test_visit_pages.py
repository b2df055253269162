"""Study visits in the office: recorded, prepared, held, brought home, written as a paper."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document

from khuyencong.apps.exchange.actions.save_minutes import save_minutes
from khuyencong.apps.exchange.models import Visit
from tests.exchange_cast import commitment_of, lesson_of, visit_of

HEAD = {
    "title": "Đoàn Bình Dương thăm Bình Định",
    "kind": "study_visit",
    "days": "22-23/11/2016",
    "purpose": "Học cách lập kế hoạch",
}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def visit(centre: Any, officer: Any, at: Any) -> Visit:
    return visit_of(centre, actor=officer, at=at - timedelta(days=9))


@pytest.fixture
def path(visit: Visit) -> str:
    return f"/office/visits/{visit.pk}/"


def undo_of(page: Any) -> tuple[str, dict[str, str]]:
    """Return where the last message would post to, and what."""
    offer = json.loads(list(page.context["messages"])[-1].extra_tags)
    return offer["to"], offer["fields"]


def test_an_empty_list_says_what_to_do(office: Any) -> None:
    assert "Chưa có chuyến đi nào" in office.get("/office/visits/").content.decode()


def test_recorded_and_listed(office: Any) -> None:
    answer = office.post("/office/visits/new/", HEAD)
    made = Visit.objects.get()
    assert answer.url == f"/office/visits/{made.pk}/"
    for query, shown in (("", True), ("?state=held", False), ("?kind=study_visit", True)):
        page = office.get(f"/office/visits/{query}").content.decode()
        assert (HEAD["title"] in page) is shown
    assert HEAD["title"] in office.get("/office/visits/?q=binh+duong").content.decode()
    assert office.get("/office/visits/export.xlsx").status_code == 200


def test_one_day_written_as_a_range_is_caught_and_explained(office: Any) -> None:
    twice = HEAD | {"days": "23-23/11/2016"}
    page = office.post("/office/visits/new/", twice)
    said = page.context["form"].errors["days"][0]
    assert "Đoàn đi một ngày hay sai ngày kết thúc?" in said
    assert not Visit.objects.exists()
    page = office.post("/office/visits/new/", HEAD | {"days": "23-23/11"})
    assert "thiếu năm, và ngày đi trùng ngày về" in page.context["form"].errors["days"][0]
    page = office.post("/office/visits/new/", twice | {"is_one_day": "on"}, follow=True)
    assert "Giấy tờ in “23-23/11/2016”" in page.content.decode()


def test_changed_unless_somebody_was_quicker(office: Any, path: str, visit: Visit) -> None:
    office.post(f"{path}edit/", HEAD | {"place": "Quy Nhơn", "version": "1"})
    visit.refresh_from_db()
    assert visit.place == "Quy Nhơn"
    again = office.post(f"{path}edit/", HEAD | {"place": "Khác", "version": "1"})
    assert "vừa sửa" in again.content.decode()


ROWS = {
    "participant": {"side": "guest", "office": "Giám đốc Sở Công Thương", "people": "1"},
    "programme_item": {"on": "22/11/2016", "at_time": "08:00", "what": "Làm việc tại Sở"},
    "question": {"question": "Ai khảo sát nhu cầu?"},
    "place_seen": {"name": "Làng nghề"},
    "gift": {"direction": "given", "what": "Tranh sơn mài"},
}


@pytest.mark.parametrize("what", ROWS)
def test_a_row_is_written_shown_removed_and_taken_back(office: Any, path: str, what: str) -> None:
    assert office.get(f"{path}rows/{what}/").status_code == 200
    page = office.post(f"{path}rows/{what}/", ROWS[what], follow=True)
    words = next(
        word
        for key, word in ROWS[what].items()
        if key in ("office", "what", "name") or key == "question"
    )
    assert words in page.content.decode()
    row = page.context["visit"]._prefetched_objects_cache
    key = next(
        each.pk
        for rows in row.values()
        for each in rows
        if words in str([getattr(each, name, "") for name in ROWS[what]])
    )
    assert office.get(f"{path}rows/{what}/{key}/").status_code == 200
    page = office.post(f"{path}rows/{what}/{key}/remove/", follow=True)
    to, _fields = undo_of(page)
    page = office.post(to, follow=True)
    assert words in page.content.decode()


def test_odd_rows_are_not_found(office: Any, path: str) -> None:
    assert office.get(f"{path}rows/pigeon/").status_code == 404
    assert office.get(f"{path}rows/gift/999/").status_code == 404
    assert office.post(f"{path}undo/999999/").status_code == 302


def test_a_name_is_refused_at_its_field(office: Any, path: str) -> None:
    row = ROWS["participant"] | {"office": "Ông Nguyễn Văn A"}
    page = office.post(f"{path}rows/participant/", row)
    assert "office" in page.context["form"].errors


def test_held_and_brought_home(office: Any, path: str, visit: Visit, officer: Any, at: Any) -> None:
    page = office.post(f"{path}move/", {"state": "held"}, follow=True)
    to, fields = undo_of(page)
    office.post(to, fields)
    visit.refresh_from_db()
    assert visit.state == "prepared"
    office.post(f"{path}move/", {"state": "held"})
    visit.refresh_from_db()
    page = office.post(f"{path}move/", {"state": "brought_home"}, follow=True)
    assert "Cần biên bản" in page.content.decode()
    office.post(f"{path}minutes/", {"minutes": "Hai bên trao đổi.", "version": visit.version})
    lesson_of(visit.unit, actor=officer, at=at, visit=visit)
    office.post(f"{path}move/", {"state": "brought_home"})
    visit.refresh_from_db()
    assert visit.state == "brought_home"


def test_figures_say_what_they_lack_then_stand_with_their_source(
    office: Any, path: str, visit: Visit, binh_dinh: Any
) -> None:
    page = office.post(f"{path}figures/", follow=True)
    assert "Ghi số liệu từ năm nào" in page.content.decode()
    visit.refresh_from_db()
    years = {"figures_from": "2012", "figures_to": "2016", "host_province": binh_dinh.pk}
    office.post(f"{path}edit/", HEAD | years | {"version": visit.version})
    page = office.post(f"{path}figures/", follow=True).content.decode()
    assert "11.440.000.000" in page
    assert "Nguồn thứ cấp" in page


def test_the_minutes_are_a_paper(
    office: Any, path: str, visit: Visit, officer: Any, at: Any
) -> None:
    save_minutes(visit=visit, minutes="Hai bên\nthống nhất.", seen_version=1, actor=officer, at=at)
    commitment_of(visit.unit, actor=officer, at=at, visit=visit)
    data = office.get(f"{path}minutes.docx").content
    words = [each.text for each in Document(io.BytesIO(data)).paragraphs]
    assert "Hai bên" in words
    assert any("Cam kết: Gửi mẫu phiếu khảo sát" in each for each in words)
    assert office.get(f"{path}minutes.pdf").content.startswith(b"%PDF")


def test_the_project_of_a_visit_is_judged_before_it_is_made(
    office: Any, path: str, visit: Visit
) -> None:
    page = office.get(f"{path}project/")
    assert "không có mức chi riêng" in page.content.decode()
    form = page.context["form"]
    given = {name: form[name].value() or "" for name in form.fields}
    given |= {
        "lines-TOTAL_FORMS": "1",
        "lines-INITIAL_FORMS": "1",
        "lines-0-cost_item": "Chi phí đoàn",
        "lines-0-eligible_cost_vnd": "90 triệu",
        "lines-0-kcdp_vnd": "90 triệu",
    }
    given["pinned_on"] = "01/01/2016"
    flags = ("is_flagship", "is_group", "spans_provinces", "is_recoverable", "is_carried_over")
    for flag in flags:
        given.pop(flag)
    office.post(f"{path}project/", given)
    visit.refresh_from_db()
    assert visit.project is not None
    assert visit.project.code in office.get(path).content.decode()
    assert visit.title in office.get(f"/office/projects/{visit.project_id}/").content.decode()
    assert office.get(f"{path}project/").url == f"/office/projects/{visit.project_id}/"


def test_taken_off_and_put_back(office: Any, path: str, visit: Visit) -> None:
    office.post(f"{path}remove/")
    assert visit.title not in office.get("/office/visits/").content.decode()
    assert "Khôi phục" in office.get(path).content.decode()
    office.post(f"{path}restore/")
    assert visit.title in office.get("/office/visits/").content.decode()


@pytest.mark.parametrize("part", ["", "held/", "home/", "minutes.docx"])
def test_a_full_visit_asks_few_questions(
    office: Any, path: str, visit: Visit, officer: Any, at: Any, part: str
) -> None:
    for what, row in ROWS.items():
        office.post(f"{path}rows/{what}/", row)
    lesson_of(visit.unit, actor=officer, at=at, visit=visit)
    commitment_of(visit.unit, actor=officer, at=at, visit=visit)
    office.get(f"{path}{part}")
    with CaptureQueriesContext(connection) as asked:
        office.get(f"{path}{part}")
    assert len(asked) <= 10


def test_others_read_and_strangers_see_nothing(
    signed_in: Callable[[Any], Any], appraiser: Any, outsider: Any, path: str
) -> None:
    assert "Thêm câu hỏi" not in signed_in(appraiser).get(path).content.decode()
    stranger = signed_in(outsider)
    for each in (
        "",
        "held/",
        "home/",
        "edit/",
        "minutes/",
        "rows/gift/",
        "minutes.docx",
        "project/",
    ):
        assert stranger.get(f"{path}{each}").status_code == 404
    for each in ("move/", "figures/", "remove/", "restore/"):
        assert stranger.post(f"{path}{each}").status_code == 404
