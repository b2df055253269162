"""Pages of opinions and estimates in the office."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.appraisals.models import EstimateAnswer, OpinionRequest
from khuyencong.apps.projects.models import Project
from tests.council_cast import MARK


def ask(browser: Any, project: Any, **changes: str) -> Any:
    sent = {"text": "Đề nghị cho ý kiến", "due_on": "1/1/2100", **changes}
    return browser.post(f"/office/opinions/new/?pick={project.pk}", sent, follow=True)


def test_a_unit_is_asked_and_answers(visit: Any, submit: Any, appraiser: Any, guest: Any) -> None:
    project, browser = submit(), visit(appraiser)
    answer = ask(browser, project, asked_unit="stnmt")
    assert "Đã gửi xin ý kiến" in answer.content.decode()
    address = f"/office/opinions/{OpinionRequest.objects.get().pk}/"
    assert "Chờ trả lời" in browser.get("/office/opinions/").content.decode()
    browser = visit(guest)
    assert MARK in browser.get(address).content.decode()
    assert browser.get(f"/office/projects/{project.pk}/").status_code == 403
    refused = browser.post(address, {"verdict": "disagree"}).content.decode()
    assert "Ghi ý kiến hoặc lý do" in refused
    page = browser.post(address, {"verdict": "agree"}, follow=True).content.decode()
    assert "Ý kiến đã trả lời" in page
    page = visit(appraiser).get(f"/office/projects/{project.pk}/appraisals/").content.decode()
    assert "Thống nhất" in page


def test_who_asked_follows_up(visit: Any, submit: Any, appraiser: Any, mailoutbox: Any) -> None:
    browser = visit(appraiser)
    refused = ask(browser, submit(), outside_office="UBND xã").content.decode()
    assert "Ghi cả tên cơ quan và thư điện tử" in refused
    ask(browser, submit("Khác"), outside_office="UBND xã", outside_email="xa@example.vn")
    address = f"/office/opinions/{OpinionRequest.objects.get().pk}/"
    said = browser.post(f"{address}do/code/", follow=True).content.decode()
    assert "Mã dùng một lần:" in said
    said = browser.post(f"{address}do/silence/", follow=True).content.decode()
    assert "Chưa hết hạn" in said
    browser.post(f"{address}extend/", {"due_on": "2/1/2100", "reason": "Cần khảo sát"})
    said = browser.post(f"{address}do/remind/", follow=True).content.decode()
    assert "Đã gửi thư nhắc" in said
    assert "hạn đầu 01/01/2100" in said


def test_finance_answers_an_estimate(
    visit: Any, submit: Any, make_unit: Any, make_account: Any, binh_dinh: Any
) -> None:
    project = submit()
    Project.objects.filter(pk=project.pk).update(state="approved")
    browser = visit(make_account(make_unit("finance_department", binh_dinh, "stc"), "finance"))
    assert MARK in browser.get("/office/estimates/").content.decode()
    line = project.budget_lines.get().pk
    answer = {"verdict": "agree_with_changes", "reason": "Giảm giá máy", f"accepted_{line}": "9x"}
    assert EstimateAnswer.objects.count() == 0
    browser.post(f"/office/estimates/{project.pk}/", answer)
    assert EstimateAnswer.objects.count() == 0
    answer |= {f"accepted_{line}": "150 triệu", "paper_number": "7", "paper_on": "1/11/2016"}
    browser.post(f"/office/estimates/{project.pk}/", answer)
    assert EstimateAnswer.objects.get().lines[0]["accepted_vnd"] == 150_000_000
    assert MARK not in browser.get("/office/estimates/").content.decode()
