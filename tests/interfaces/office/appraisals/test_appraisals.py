"""Pages of appraisal sessions, as the people in a council use them."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.appraisals.models import AppraisalItem, AppraisalSession, ScoreSheet
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.projects.models import Project, ProjectPaper
from tests.council_cast import MARK, seat


def sheet_address(item: Any, account: Any) -> str:
    return f"/office/appraisals/projects/{item.pk}/sheets/{seat(item, account).pk}/"


def whole_sheet(**changes: Any) -> dict[str, Any]:
    heads = ("fit", "need_and_effect", "capacity", "combination", "complete_file")
    scores = {f"score_{head}": "15" for head in heads}
    return {"version": "0", "verdict": "pass", "kcdp_vnd": "150 triệu", **scores, **changes}


def test_a_session_is_set_up_filled_and_opened(
    visit: Any,
    appraiser: Any,
    chair: Any,
    submit: Any,
) -> None:
    project, browser = submit(), visit(appraiser)
    settings = {"title": "Đợt 1", "has_council": "on", "quorum": "1", "majority": "all_votes"}
    answer = browser.post("/office/appraisals/new/", settings)
    assert "Ghi số quyết định" in answer.content.decode()
    settings |= {"decision_number": "12/QĐ-SCT", "decision_on": "1/11/2016"}
    answer = browser.post("/office/appraisals/new/", settings, follow=True)
    made = AppraisalSession.objects.get()
    assert MARK in answer.content.decode()  # among those that wait
    do = f"/office/appraisals/{made.pk}/do/"
    browser.post(f"{do}seat/", {"account": chair.username, "seat": "chair"})
    browser.post(f"{do}seat/", {"outside_office": "Phó Chủ tịch Hội nghề", "seat": "member"})
    answer = browser.post(f"{do}seat/", {"account": "không ai cả", "seat": "member"})
    assert "Không tìm thấy" in answer.content.decode()
    browser.post(f"{do}add/", {"project": [str(project.pk), "x", "0"]})
    browser.post(f"{do}open/")
    made.refresh_from_db()
    assert made.is_under_way
    assert (made.members.count(), made.items.count()) == (2, 1)
    assert browser.post(f"{do}explode/").status_code == 404


def test_a_member_declares_writes_and_hands_in(
    visit: Any,
    item: Any,
    guest: Any,
    django_assert_max_num_queries: Any,
) -> None:
    browser, address = visit(guest), sheet_address(item, guest)
    answer = browser.get(address).content.decode()
    assert "Khai trước khi xem hồ sơ" in answer
    assert "thiết bị" not in answer  # the budget is not shown yet
    browser.post(address, {"has_conflict": "no"})
    with django_assert_max_num_queries(10):
        answer = browser.get(address).content.decode()
    assert "thiết bị" in answer
    assert "TT 36/2013/TT-BCT, Điều 9.1" in answer
    kept = browser.post(address, whole_sheet(verdict="", kcdp_vnd="15x"), headers={"X-Keep": "1"})
    assert kept.json()["version"] == 1
    answer = browser.post(address, whole_sheet(version="1", hand_in="1"), follow=True)
    assert "Đã nộp phiếu" in answer.content.decode()
    sheet = ScoreSheet.objects.get()
    assert (sheet.kcdp_vnd, sheet.handed_in_at is not None) == (150_000_000, True)
    assert "không sửa được nữa" in browser.get(address).content.decode()


def test_a_stale_draft_is_told_what_changed(visit: Any, item: Any, guest: Any, say: Any) -> None:
    say(guest)
    browser, address = visit(guest), sheet_address(item, guest)
    browser.post(address, whole_sheet(), headers={"X-Keep": "1"})
    stale = browser.post(address, whole_sheet(remark="Khác"), headers={"X-Keep": "1"})
    assert stale.status_code == 409
    assert "ý kiến chung" in stale.json()["said"]


def test_a_sheet_is_its_members_alone(
    visit: Any,
    item: Any,
    guest: Any,
    chair: Any,
    officer: Any,
    outsider: Any,
) -> None:
    address = sheet_address(item, guest)
    assert visit(chair).get(address).status_code == 403
    assert visit(officer).get(address).status_code == 404
    assert visit(outsider).get(address).status_code == 404


def test_who_declares_a_conflict_sees_the_project_no_more(
    visit: Any,
    item: Any,
    guest: Any,
) -> None:
    browser, address = visit(guest), sheet_address(item, guest)
    refused = browser.post(address, {"has_conflict": "yes", "reason": ""})
    assert "Ghi lý do" in refused.content.decode()
    answer = browser.post(address, {"has_conflict": "yes", "reason": "Họ hàng"}, follow=True)
    page = answer.content.decode()
    assert "không hiện với ông/bà" in page
    assert MARK not in page
    assert browser.get(address).status_code == 404


def test_the_chair_concludes_when_enough_have_voted(
    visit: Any,
    item: Any,
    guest: Any,
    chair: Any,
    vote: Any,
) -> None:
    browser, address = visit(chair), f"/office/appraisals/projects/{item.pk}/"
    vote(guest)
    conclusion = {
        "outcome": "passed",
        "minutes_number": "05/BB",
        "minutes_on": "23/11/2016",
        "kcdp_vnd": "150 triệu",
    }
    page = browser.post(address, conclusion).content.decode()
    assert "còn thiếu 1" in page
    assert "Phù hợp" not in page  # his own sheet is not handed in: he reads no other
    vote(chair)
    page = browser.post(address, conclusion, follow=True).content.decode()
    assert "Đã kết luận" in page
    assert "Phù hợp" in page
    assert Project.objects.get(pk=item.project_id).state == "appraised_locally"
    page = browser.get(f"/office/projects/{item.project_id}/appraisals/").content.decode()
    assert "05/BB, 23/11/2016" in page


def test_a_guest_reads_the_papers_of_the_dossier_after_declaring(
    visit: Any,
    item: Any,
    guest: Any,
    say: Any,
    officer: Any,
    settings: Any,
    tmp_path: Any,
    at: Any,
) -> None:
    settings.FILES = tmp_path / "files"
    project = item.project
    owner: dict[str, Any] = {"province": project.province, "unit": project.unit}
    given: dict[str, Any] = {"actor": officer, "at": at, **owner}
    file = store_file(name="bao-gia.txt", data=b"gia", media_type="text/plain", **given)
    paper = ProjectPaper.objects.create(
        project=project, kind="quote", file=file, added_at=at, added_by=officer, **owner
    )
    address = f"/office/appraisals/projects/{item.pk}/files/{paper.pk}/"
    browser = visit(guest)
    assert browser.get(address).status_code == 403
    say(guest)
    assert browser.get(address).content == b"gia"
    assert browser.get(f"/office/files/{file.pk}/").status_code == 403


def test_a_leader_ends_a_recusal(
    visit: Any,
    item: Any,
    guest: Any,
    say: Any,
    chair: Any,
) -> None:
    say(guest, "Họ hàng")
    say(chair)
    recusal = item.project.recusals.get()
    browser, address = visit(chair), f"/office/recusals/{recusal.pk}/end/"
    browser.post(address, {"reason": "Khai nhầm"})
    recusal.refresh_from_db()
    assert recusal.end_reason == "Khai nhầm"


def test_anybody_declares_for_himself_on_the_project(
    visit: Any,
    item: Any,
    appraiser: Any,
    say: Any,
) -> None:
    say(appraiser)
    browser = visit(appraiser)
    browser.post(f"/office/projects/{item.project_id}/recuse/", {"reason": "Góp vốn"})
    assert browser.get(f"/office/projects/{item.project_id}/").status_code == 404
    assert AppraisalItem.objects.filter(project__recusals__account=appraiser).exists()


def test_a_member_is_led_to_declare_before_any_page_of_the_project(
    visit: Any,
    item: Any,
    appraiser: Any,
    say: Any,
) -> None:
    browser, project = visit(appraiser), f"/office/projects/{item.project_id}/"
    for page in ("", "life/", "dossier/", "results/"):
        answer = browser.get(f"{project}{page}")
        assert (answer.status_code, answer.url) == (302, sheet_address(item, appraiser))
    assert MARK in browser.get("/office/my-work/").content.decode()
    assert browser.get("/office/projects/987654/").status_code == 404
    say(appraiser)
    assert browser.get(project).status_code == 200
