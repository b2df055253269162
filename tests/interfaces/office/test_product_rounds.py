"""Pages of rounds: what they show and refuse, and the deeds behind their buttons."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.product_rounds.models import ProductEntry, ProductRound, ScoreCard
from tests.people_cast import again
from tests.product_round_cast import (
    POINTS,
    decided_round_of,
    entry_of,
    judge_all,
    photo_of,
    round_of,
    seat_all,
)

ROOT = "/office/product-rounds/"
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


@pytest.fixture
def page(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend=BACKEND)
    return client


@pytest.fixture
def held(centre: Any, given: Any) -> ProductRound:
    return round_of(centre, **given)


@pytest.fixture
def jury(held: Any, department: Any, make_account: Any, given: Any) -> list[Any]:
    people = [make_account(department, role) for role in ("leader", "appraiser", "finance")]
    return seat_all(held, people, **given)


def said(answer: Any) -> str:
    return str(answer.content.decode())


def test_a_round_is_recorded_and_removed_and_put_back(page: Any, officer: Any) -> None:
    sent = {"title": "Kỳ 2016", "level": "province", "year": "2016"}
    answer = page.post(f"{ROOT}new/", sent, follow=True)
    assert "Đã lập kỳ bình chọn" in said(answer)
    # 2016 is even; the province is known to hold its rounds in even years
    assert "thường tổ chức" not in said(answer)
    held = ProductRound.objects.get()
    assert "Hoàn tác" in said(page.post(f"{ROOT}{held.pk}/do/remove/", follow=True))
    page.post(f"{ROOT}{held.pk}/do/restore/")
    held.refresh_from_db()
    assert held.removed_at is None


def test_a_product_gets_papers_and_photos_then_counts(page: Any, held: Any, given: Any) -> None:
    entry = entry_of(held, "Nón lá", is_whole=False, **given)
    own = f"{ROOT}entries/{entry.pk}/"
    for kind in ("form", "business_registration", "presentation", "own_letter"):
        page.post(f"{own}paper/", {"kind": kind})
    small = SimpleUploadedFile("a.jpg", photo_of(300, 200), "image/jpeg")
    assert "591 × 886" in said(page.post(f"{own}photo/", {"angle": "front", "photo": small}))
    for angle in ("front", "side", "top"):
        photo = SimpleUploadedFile("a.jpg", photo_of(), "image/jpeg")
        page.post(f"{own}photo/", {"angle": angle, "photo": photo})
    page.post(f"{own}do/accept/")
    entry.refresh_from_db()
    assert entry.accepted_at is not None
    page.post(f"{own}do/return/")
    paper = entry.papers.get(kind="form")
    page.post(f"{own}parts/paper/{paper.pk}/drop/")
    assert "Phiếu đăng ký tham gia" in said(page.get(f"{ROOT}{held.pk}/entries/"))
    page.post(f"{own}parts/paper/{paper.pk}/restore/")
    assert page.post(f"{own}do/accept/", follow=True).status_code == 200
    assert ProductEntry.objects.get(pk=entry.pk).accepted_at is not None


def test_stars_of_another_programme_stand_beside(page: Any, held: Any, given: Any) -> None:
    entry = entry_of(held, "Nón lá", is_whole=False, **given)
    sent = {"stars": "4", "decision_number": "8/QĐ", "decision_on": "01/02/2016"}
    page.post(f"{ROOT}entries/{entry.pk}/ocop/", sent)
    assert "4 sao, quyết định 8/QĐ" in said(page.get(f"{ROOT}entries/{entry.pk}/"))


def test_a_juror_declares_judges_and_seals_on_his_own_page(
    client: Any, held: Any, jury: Any, given: Any
) -> None:
    from khuyencong.apps.product_rounds.actions.open_judging import open_judging

    free, kept = (entry_of(held, name, **given) for name in ("Nón lá", "Mâm gỗ"))
    open_judging(product_round=held, **given)
    seat = jury[1]
    client.force_login(again(seat.account), backend=BACKEND)
    own = f"/office/product-judging/{seat.pk}/"
    assert client.get(f"{own}{free.pk}/").status_code == 404
    rows = {"row": [free.pk, kept.pk], f"reason_{kept.pk}": "Em ruột"}
    assert "chưa đánh dấu" in said(client.post(own, rows))
    client.post(own, rows | {f"conflict_{kept.pk}": "on"})
    assert client.get(f"{own}{kept.pk}/").status_code == 404
    assert client.get(f"{ROOT}entries/{kept.pk}/").status_code == 404
    card = {"market": "32,5", "technical": "30", "culture": "8", "extra": "5", "version": "0"}
    assert "Đánh dấu đã xem lại" in said(client.post(f"{own}{free.pk}/", card | {"seal": "1"}))
    assert "từ 0 đến 40" in said(client.post(f"{own}{free.pk}/", card | {"market": "41"}))
    client.post(f"{own}{free.pk}/", card | {"seal": "1", "sure": "on"})
    assert ScoreCard.objects.get().points["market"] == 325
    assert "không sửa được nữa" in said(client.get(f"{own}{free.pk}/"))


def test_nobody_opens_the_page_of_another_juror(client: Any, held: Any, jury: Any) -> None:
    client.force_login(again(jury[0].account), backend=BACKEND)
    assert client.get(f"/office/product-judging/{jury[1].pk}/").status_code == 404


def test_no_page_tells_points_before_the_opening(
    client: Any, page: Any, held: Any, jury: Any, given: Any, at: Any
) -> None:
    """The head of the jury, who is the leader, and who runs the round see no card."""
    from khuyencong.apps.product_rounds.actions.open_cards import open_cards
    from khuyencong.apps.product_rounds.actions.open_judging import open_judging

    entry = entry_of(held, "Nón lá", **given)
    open_judging(product_round=held, **given)
    marked = POINTS | {"market": 317}  # 31,7 stands nowhere else
    judge_all(held, jury, {entry.pk: marked}, at)
    paths = [
        f"{ROOT}{held.pk}/results/{entry.pk}/",
        *(f"{ROOT}{held.pk}/{part}" for part in ("", "results/", "jury/", "entries/")),
        f"{ROOT}entries/{entry.pk}/",
        f"/office/journal/product_round/{held.pk}/",
    ]
    for person in (again(given["actor"]), again(jury[0].account)):
        client.force_login(person, backend=BACKEND)
        assert [path for path in paths if "31,7" in said(client.get(path))] == []
    assert "sau khi mở phiếu" in said(
        client.get(f"{ROOT}{held.pk}/papers/minutes.docx", follow=True)
    )
    open_cards(product_round=held, **given)
    assert "31,7" in said(client.get(paths[0]))
    answer = client.get(f"{ROOT}{held.pk}/papers/minutes.docx")
    assert answer.content[:2] == b"PK"


def test_votes_are_written_from_the_table_and_taken_back(
    page: Any, held: Any, jury: Any, given: Any, at: Any
) -> None:
    from khuyencong.apps.product_rounds.actions.open_judging import open_judging

    entry = entry_of(held, "Nón lá", **given)
    open_judging(product_round=held, **given)
    judge_all(held, jury, {entry.pk: POINTS}, at)
    page.post(f"{ROOT}{held.pk}/do/open/")
    votes = {"row": [entry.pk], f"for_{entry.pk}": "6", f"against_{entry.pk}": "x"}
    assert "bằng số nguyên" in said(page.post(f"{ROOT}{held.pk}/votes/", votes, follow=True))
    answer = page.post(f"{ROOT}{held.pk}/votes/", votes | {f"against_{entry.pk}": "1"}, follow=True)
    assert "Đã ghi phiếu của 1 sản phẩm" in said(answer)
    decision = {"result_number": "9/QĐ", "result_on": "24/11/2016", "notified_on": "25/11/2016"}
    page.post(f"{ROOT}{held.pk}/decide/", decision)
    entry.refresh_from_db()
    assert entry.outcome == "recognised"
    page.post(f"{ROOT}{held.pk}/do/undo-decision/")
    cleared = {"row": [entry.pk], f"for_{entry.pk}": "", f"against_{entry.pk}": ""}
    page.post(f"{ROOT}{held.pk}/votes/", cleared)
    entry.refresh_from_db()
    assert (entry.outcome, entry.votes_for) == ("", None)


def test_certificates_are_issued_checked_by_anybody_and_withdrawn(
    page: Any, centre: Any, given: Any
) -> None:
    row = decided_round_of(centre, **given)
    own = f"/office/outstanding-products/{row.pk}/"
    check = f"/kiem-tra/?code={row.code}"
    assert "Mâm gỗ" in said(page.get(check))
    assert page.get(f"{own}certificate.pdf").content[:4] == b"%PDF"
    assert b"<svg" in page.get(f"{own}qr.svg").content
    sent = {"withdrawn_on": "24/11/2016", "number": "5/QĐ", "reason": "Vi phạm"}
    assert "Hoàn tác" in said(page.post(f"{own}withdraw/", sent, follow=True))
    assert "đã bị thu hồi từ ngày 24/11/2016" in said(page.get(check))
    page.post(f"{own}restore/")
    report = {"year": "2016", "received_on": "20/12/2016", "workers": "12"}
    page.post(f"{own}report/", report)
    assert row.reports.get().workers == 12
    listed = said(page.get("/office/outstanding-products/"))
    assert "Mâm gỗ" in listed
    assert "01/GCN" in said(page.get(f"/office/establishments/{row.entry.establishment_id}/"))


def test_a_complaint_is_answered_and_the_answer_taken_back(
    page: Any, centre: Any, given: Any
) -> None:
    row = decided_round_of(centre, **given)
    base = f"{ROOT}{row.entry.round_id}/complaints/"
    new = {"number": "2", "received_on": "24/11/2016", "sender": "A", "says": "Xem lại"}
    page.post(f"{base}new/", new)
    # ten working days after Thursday 24/11/2016
    assert row.entry.round.complaints.get(number="2").answer_due_on == date(2016, 12, 8)
    assert "Quá hạn trả lời" in said(page.get(base))  # it is read today
    answer = {"answered_on": "30/11/2016", "effect": "kept", "text": "Giữ nguyên"}
    page.post(f"{base}{row.complaint.pk}/answer/", answer)
    assert "Hoàn tác câu trả lời" in said(page.get(base))
    page.post(f"{base}{row.complaint.pk}/reopen/")
    row.complaint.refresh_from_db()
    assert row.complaint.answered_on is None


def test_a_sheet_of_products_enters_whole_or_not_at_all(page: Any, held: Any, centre: Any) -> None:
    from tests.outreach_cast import firm_of

    firm_of(centre, "Xưởng nón Phú Gia")
    head = "Tên cơ sở;Tên sản phẩm;Nhóm sản phẩm\n"
    good = f"{head}Xưởng nón Phú Gia;Nón ngựa;1\n"
    bad = f"{good}Xưởng lạ;Bánh;Chế biến\nXưởng nón Phú Gia;Nón lá;gì đó\n"
    path = f"{ROOT}{held.pk}/entries/import/"

    def send(text: str) -> str:
        file = SimpleUploadedFile("ds.csv", text.encode(), "text/csv")
        return said(page.post(path, {"sheet": file}, follow=True))

    told = send(bad)
    assert "Sổ đăng ký không có cơ sở này" in told
    assert "Không rõ nhóm sản phẩm" in told
    assert not held.entries.exists()
    assert "Đã đăng ký 1 sản phẩm" in send(good)
    assert held.entries.get().group == "craft"
    assert page.get(f"{ROOT}template.xlsx").content[:2] == b"PK"


def test_who_does_not_run_the_round_changes_nothing(
    client: Any, held: Any, appraiser: Any, outsider: Any
) -> None:
    client.force_login(outsider, backend=BACKEND)
    assert client.post(f"{ROOT}{held.pk}/do/remove/").status_code == 404
    client.force_login(appraiser, backend=BACKEND)
    client.post(f"{ROOT}{held.pk}/do/remove/")
    held.refresh_from_db()
    assert held.removed_at is None


def test_published_figures_stand_beside_the_counted_ones(page: Any, held: Any) -> None:
    sent = {"source": "Báo X", "grade": "secondary", "registered": "157", "recognised": "55"}
    groups = {"craft": "9", "processed": "32", "machinery": "8", "other": "5"}
    answer = page.post(f"{ROOT}{held.pk}/published/", sent | groups)
    assert "cộng lại là 54, khác tổng 55" in said(answer)
    answer = page.post(f"{ROOT}{held.pk}/published/", sent | groups | {"other": "6"}, follow=True)
    assert "157 sản phẩm đăng ký" in said(answer)


def test_pages_ask_the_database_at_most_ten_times(page: Any, centre: Any, given: Any) -> None:
    row = decided_round_of(centre, **given)
    held = row.entry.round_id
    paths = [f"{ROOT}{held}/{part}" for part in ("", "entries/", "jury/", "results/")]
    paths += [ROOT, "/office/outstanding-products/", f"{ROOT}entries/{row.entry_id}/"]
    paths += [f"/office/establishments/{row.entry.establishment_id}/"]
    counts = {}
    for path in paths:
        page.get(path)
        with CaptureQueriesContext(connection) as asked:
            assert page.get(path).status_code == 200
        counts[path] = len(asked)
    assert {path: count for path, count in counts.items() if count > 10} == {}
