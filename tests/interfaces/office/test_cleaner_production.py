"""Pages of cleaner production: a file from its opening to its report, rows, quick assessments."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.cleaner_production.models import (
    CleanerFile,
    CleanerOption,
    Flow,
    QuickAssessment,
    TaskProgress,
)
from tests.cleaner_cast import opened, option_of, site_of, step_of

ALL = "/office/cleaner-production/"
TABS = ("", "process/", "balance/", "waste/", "options/", "plan/", "indicators/")
MOST_STATEMENTS = 10


@pytest.fixture
def page(signed_in: Any, officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def site(establishment: Any) -> Any:
    return site_of(establishment)


@pytest.fixture
def held(site: Any, officer: Any, at: Any) -> CleanerFile:
    return opened(site, officer, at)


@pytest.fixture
def full(page: Any, held: CleanerFile, officer: Any, at: Any) -> str:
    """A file with something of everything, written through the pages; its address."""
    address = f"{ALL}{held.pk}/"
    wash = step_of(held, "Rửa củ", officer, at)
    dry = step_of(held, "Sấy", officer, at, 2)

    def send(row_kind: str, **data: Any) -> None:
        answer = page.post(f"{address}rows/{row_kind}/new/", data)
        assert answer.status_code == 302, answer.context["form"].errors

    send("team_member", name="Bà Tư", post="chủ cơ sở")
    flow: dict[str, Any] = {"step_id": wash.pk, "direction": "in"}
    send("flow", **flow, material="Củ sắn", quantity="2", counted_in="tấn", is_measured="on")
    send("flow", **flow, material="Nước giếng", quantity="3,5", counted_in="m³")
    send("flow", **flow, material="Điện", quantity="22", counted_in="kWh", unit_cost_vnd="2.000")
    out = {"step_id": wash.pk, "direction": "out"}
    send("flow", **out, material="Củ sạch", quantity="1.820", counted_in="kg", to_step_id=dry.pk)
    loss = {"step_id": wash.pk, "direction": "loss"}
    send("flow", **loss, material="Nước thải", quantity="3,2", counted_in="m³")
    send("flow", step_id=dry.pk, direction="out", material="Bột <b>khô</b>", counted_in="kg")
    send("waste_stream", name="Nước rửa", step_id=wash.pk, quantity="3,2", counted_in="m³")
    stream = held.streams.get()
    cost = {"stream_id": stream.pk, "counted_in": "kg", "unit_cost_vnd": "9 nghìn"}
    send("waste_cost", **cost, kind="material", what="Bột trôi", quantity="12,5")
    send("cause", stream_id=stream.pk, kind="operation", words="Vòi để chảy suốt ca")
    send(
        "option",
        title="Thu nước rửa lần cuối",
        option_class="recycling",
        stream_id=stream.pk,
        screening="study",
        available="yes", skills="yes", space="no",
        investment_vnd="30 triệu", saving_vnd="12 triệu", yearly_cost_vnd="2 triệu",
        life_years="5", discount="10", saving_water_m3="450",
        score_technical="6", score_economic="7", score_environmental="8",
        responsible="Ông Ba", due_on="1/12/2016",
    )  # fmt: skip
    send("option", title="Khóa vòi khi nghỉ", option_class="housekeeping")
    send("equivalence", product="Bã khô", counted_in="tấn", factor="0,1")
    period = {"phase": "before", "starts_on": "1/1/2015", "last_on": "31/12/2015"}
    made = f"made_{held.equivalences.get().pk}"
    send("reading", **period, made_common="100", **{made: "50"}, water_m3="1.050")
    period = {"phase": "after", "starts_on": "1/1/2016", "last_on": "31/10/2016"}
    send("reading", **period, made_common="100", **{made: "50"}, water_m3="840")
    return address


def test_a_file_is_opened_at_a_site_found_by_its_words(page: Any, site: Any) -> None:
    assert "Chưa có hồ sơ" in page.get(ALL).text
    sent = {"site": "an lao", "opened_on": "1/11/2016", "product": "Bàn ghế"}
    answer = page.post(f"{ALL}new/", sent, follow=True)
    assert "Đã mở hồ sơ" in answer.text
    assert "Bước 1. Khởi động" in answer.text
    again = page.post(f"{ALL}new/?site={site.pk}", {"opened_on": "1/11/2016"})
    assert "đang có một hồ sơ chưa xong" in again.text
    assert "Công ty TNHH Đồ gỗ An Lão" in page.get(ALL).text
    for wrong in ("?site=999999", "?site=x", "?site=-1"):
        assert page.get(f"{ALL}new/{wrong}").status_code == 404


def test_every_part_of_a_new_file_says_what_to_do(page: Any, held: CleanerFile) -> None:
    for tab in TABS:
        answer = page.get(f"{ALL}{held.pk}/{tab}")
        assert answer.status_code == 200
        assert "Chưa" in answer.text


def test_parts_of_a_full_file(page: Any, full: str) -> None:
    overview = page.get(full).text
    assert "Bà Tư" in overview
    assert "1 dòng chưa có lượng" in overview
    process = page.get(f"{full}process/").text
    assert "Bột &lt;b&gt;khô&lt;/b&gt;" in process
    assert "flow-chart__line--loss" in process
    # in 2000 + 3500 = 5500 kg; out 1820; lost 3200; 480 kg, 8.7 %, open
    balance = page.get(f"{full}balance/").text
    assert "8,7 %" in balance
    assert "vào nhiều hơn ra" in balance
    # 12.5 kg x 9000 x 300 = 33 750 000
    waste = page.get(f"{full}waste/").text
    assert "33.750.000" in waste
    assert "12,5 kg × 9.000 đồng × 300 lần/năm" in waste
    # 30 / (12 - 2) = 3 years
    options = page.get(f"{full}options/").text
    assert "3 năm" in options
    assert "vướng" in options
    assert "Gợi ý: Làm ngay" in options
    assert "Ông Ba" in page.get(f"{full}plan/").text
    # 105 t of 1050 m3, then of 840: 10 -> 8 m3/t seen as 0.1 -> 0.125 t/m3: +25 %
    assert "+25 %" in page.get(f"{full}indicators/").text


def test_no_part_asks_the_database_much(page: Any, full: str) -> None:
    page.get(full)  # the first page of a session remembers the reader
    for tab in TABS:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page.get(f"{full}{tab}")
        assert len(asked) <= MOST_STATEMENTS, (tab, [each["sql"][:90] for each in asked])


def test_the_report_says_the_same_as_word_and_as_pdf(page: Any, full: str) -> None:
    answer = page.get(f"{full}report.docx")
    paper = docx.Document(BytesIO(answer.content))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert "33.750.000" in cells
    assert "Thu nước rửa lần cuối (Tuần hoàn, tái sử dụng)" in cells
    assert page.get(f"{full}report.pdf").content.startswith(b"%PDF")


def test_a_row_is_changed_removed_and_taken_back(page: Any, full: str, held: CleanerFile) -> None:
    flow = Flow.objects.get(material="Nước giếng")
    address = f"{full}rows/flow/{flow.pk}/"
    shown = page.get(address)
    sent = {
        "seen": shown.context["seen"],
        "step_id": flow.step_id,
        "direction": "in",
        "material": "Nước giếng",
        "quantity": "4",
        "counted_in": "m³",
    }
    answer = page.post(address, sent, follow=True)
    assert Flow.objects.get(pk=flow.pk).quantity == 4
    assert "Hoàn tác" in answer.text
    assert "Người khác vừa sửa" in page.post(address, {**sent, "quantity": "5"}).text
    entry = page.get(full).context["journal"][0]
    page.post(f"{full}rows/{entry.pk}/undo/")
    assert Flow.objects.get(pk=flow.pk).quantity == 3.5
    assert "Người khác vừa sửa" in page.post(f"{full}rows/{entry.pk}/undo/", follow=True).text
    step = page.post(f"{full}rows/process_step/{flow.step_id}/remove/", follow=True)
    assert "còn được dòng khác dùng đến" in step.text
    page.post(f"{address}remove/")
    assert not Flow.objects.filter(pk=flow.pk).exists()
    assert page.get(address).status_code == 404
    assert page.get(f"{full}rows/nothing/new/").status_code == 404


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"material": ""}, "material"),
        ({"direction": "sideways"}, "direction"),
        ({"quantity": "-3"}, "quantity"),
        ({"quantity": "1e400"}, "quantity"),
        ({"quantity": "nhiều"}, "quantity"),
        ({"counted_in": "thúng"}, "counted_in"),
        ({"step_id": "999999"}, "step_id"),
        ({"unit_cost_vnd": "chín xu"}, "unit_cost_vnd"),
        ({"to_step_id": "same"}, "to_step_id"),
    ],
)
def test_bad_input_stands_at_its_field(
    page: Any, held: CleanerFile, officer: Any, at: Any, errors_of: Any, changes: Any, field: str
) -> None:
    step = step_of(held, "Rửa củ", officer, at)
    sent = {"step_id": step.pk, "direction": "in", "material": "Nước", "counted_in": "m³"}
    if changes.get("to_step_id"):
        changes = {"to_step_id": step.pk}
    answer = page.post(f"{ALL}{held.pk}/rows/flow/new/", {**sent, **changes})
    assert list(errors_of(answer)) == [field]


def test_a_task_is_settled_and_a_file_finished_and_opened_again(
    page: Any, held: CleanerFile
) -> None:
    address = f"{ALL}{held.pk}/tasks/team/"
    assert "Chưa ghi ai trong đội" in page.get(address).text
    refused = page.post(address, {"state": "not_needed"})
    assert "Ghi vì sao không cần" in refused.text
    page.post(address, {"state": "done", "note": "Họp ngày 1/11"})
    assert TaskProgress.objects.get().state == "done"
    assert page.get(f"{ALL}{held.pk}/tasks/nineteen/").status_code == 404
    done = page.post(f"{ALL}{held.pk}/finish/", follow=True)
    assert "Đã kết thúc hồ sơ" in done.text
    blocked = page.post(f"{ALL}{held.pk}/rows/team_member/new/", {"name": "x"})
    assert "mở lại hồ sơ" in blocked.text
    assert "Đã mở lại hồ sơ" in page.post(f"{ALL}{held.pk}/reopen/", follow=True).text


def test_the_head_keeps_what_was_typed(page: Any, held: CleanerFile) -> None:
    address = f"{ALL}{held.pk}/edit/"
    sent = {"version": "1", "opened_on": "1/11/2016", "bases_per_year": "250,5"}
    weights = {"weight_technical": "30", "weight_economic": "50", "weight_environmental": "20"}
    page.post(address, {**sent, **weights})
    stored = CleanerFile.objects.get()
    assert (str(stored.bases_per_year), stored.weight_economic) == ("250.500", 50)
    assert "Người khác vừa sửa" in page.post(address, {**sent, **weights, "product": "x"}).text


def test_the_owner_decides(page: Any, held: CleanerFile, officer: Any, at: Any) -> None:
    option = option_of(held, officer, at)
    address = f"{ALL}options/{option.pk}/status/"
    sent = {"version": "1", "status": "refused"}
    assert "Ghi vì sao cơ sở từ chối" in page.post(address, sent).text
    answer = page.post(address, {**sent, "refusal": "Chưa có tiền"}, follow=True)
    assert "Chưa có tiền" in answer.text
    assert CleanerOption.objects.get().status == "refused"
    assert "Thu nước rửa lần cuối" in page.get(f"{ALL}options/?status=refused").text
    sheet = page.get(f"{ALL}options/export.xlsx")
    assert sheet["Content-Type"].endswith("spreadsheetml.sheet")


def test_a_quick_assessment_on_one_page(page: Any, site: Any, officer: Any, at: Any) -> None:
    assert "Chưa có đánh giá nhanh" in page.get(f"{ALL}quick/").text
    address = f"{ALL}quick/new/?site={site.pk}"
    assert "Vòi nước kín" in page.get(address).text
    empty = page.post(address, {"done_on": "2/11/2016"})
    assert "Trả lời ít nhất một câu" in empty.text
    wrong = page.post(address, {"done_on": "2/11/2016", "water_leaks": "maybe"})
    assert "water_leaks" in wrong.context["form"].errors
    sent = {"done_on": "2/11/2016", "water_leaks": "no", "air_tight": "partly"}
    shown = page.post(address, sent, follow=True).text
    assert shown.index("Sửa vòi rò") < shown.index("Nghe chỗ xì")
    row = QuickAssessment.objects.get()
    assert "Đồ gỗ An Lão" in page.get(f"{ALL}quick/?q=go").text
    assert f'{ALL}new/?site={site.pk}"' in page.get(f"{ALL}quick/{row.pk}/").text
    held = opened(site, officer, at)
    said = page.get(f"{ALL}quick/{row.pk}/").text
    assert f'href="{ALL}{held.pk}/"' in said
    assert f"{ALL}new/?site=" not in said
    page.post(f"{ALL}quick/{row.pk}/remove/")
    assert not QuickAssessment.objects.exists()


def test_readers_see_no_way_to_write(signed_in: Any, appraiser: Any, held: CleanerFile) -> None:
    answer = signed_in(appraiser).get(f"{ALL}{held.pk}/")
    assert answer.status_code == 200
    assert "rows/team_member/new" not in answer.text


def test_a_hint_of_a_quick_assessment_becomes_an_option(
    page: Any, held: CleanerFile, site: Any
) -> None:
    page.post(f"{ALL}quick/new/?site={site.pk}", {"done_on": "2/11/2016", "water_leaks": "no"})
    shown = page.get(f"{ALL}{held.pk}/options/").text
    assert "Gợi ý từ đánh giá nhanh ngày 02/11/2016" in shown
    form = page.get(f"{ALL}{held.pk}/rows/option/new/?hint=water_leaks").context["form"]
    assert form["option_class"].value() == "housekeeping"
    sent = {"title": form["title"].value(), "option_class": "housekeeping"}
    page.post(f"{ALL}{held.pk}/rows/option/new/", sent)
    assert "Gợi ý từ đánh giá nhanh" not in page.get(f"{ALL}{held.pk}/options/").text


def test_an_establishment_without_a_site_gets_one_first(page: Any, establishment: Any) -> None:
    answer = page.get(f"{ALL}new/?establishment={establishment.pk}")
    assert answer.headers["Location"].endswith("/energy/new/")
    site_of(establishment)
    shown = page.get(f"{ALL}new/?establishment={establishment.pk}")
    assert "Xưởng chính" in shown.text


def test_a_new_flow_begins_with_the_only_step(
    page: Any, held: CleanerFile, officer: Any, at: Any
) -> None:
    step = step_of(held, "Rửa củ", officer, at)
    begun = f"{ALL}{held.pk}/rows/flow/new/"
    assert page.get(begun).context["form"]["step_id"].initial == str(step.pk)
    step_of(held, "Sấy", officer, at, 2)
    assert page.get(begun).context["form"]["step_id"].initial is None


def test_the_page_of_a_site_leads_to_its_file(page: Any, held: CleanerFile) -> None:
    part = f"/office/energy-use/{held.site_id}/advice/"
    assert f'hx-get="{part}"' in page.get(f"/office/energy-use/{held.site_id}/").content.decode()
    said = page.get(part).content.decode()
    assert f'href="{ALL}{held.pk}/"' in said
    assert f'href="{ALL}quick/new/?site={held.site_id}"' in said
