"""Regulations in the office: drafted, compared, simulated, commented on, in force, taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.regulations.models import DraftPart, RegulationDraft, SimulationRun
from khuyencong.apps.regulations.queries import regulation_of
from tests.regulation_cast import OLD_ACT, add_former, draft_of, past_of_the_rules, simulate_now
from tests.regulation_rules import MILLION

MOST_STATEMENTS = 14
"""Ten of a page, and four of the session, the account and its roles."""
HEAD = {
    "title": "Quy định mới",
    "issuer": "peoples_council",
    "planned_on": "01/07/2017",
    "replaces": [OLD_ACT],
    "basis": "",
    "note": "",
}
ISSUED = {"act": "Nghị quyết thử 02", "signed_on": "20/11/2016", "starts_on": "01/07/2017"}


@pytest.fixture
def leader(make_account: Callable[..., Any], department: Any) -> Any:
    return make_account(department, "leader")


@pytest.fixture
def office(signed_in: Callable[[Any], Any], leader: Any) -> Any:
    return signed_in(leader)


@pytest.fixture
def draft(department: Any, leader: Any, at: Any) -> Any:
    add_former(department, leader, at)
    return draft_of(department, leader, at)


@pytest.fixture
def path(draft: Any) -> str:
    return f"/office/regulations/{draft.pk}/"


def undo_of(page: Any) -> str:
    """Return where the last message would post to."""
    offer = json.loads(list(page.context["messages"])[-1].extra_tags)
    return str(offer["to"])


def rules_of(draft: Any) -> Any:
    return regulation_of(RegulationDraft.objects.get(pk=draft.pk))


def test_an_empty_list_says_what_to_do(office: Any) -> None:
    assert "mô phỏng trên đề án" in office.get("/office/regulations/").content.decode()
    assert office.get("/office/regulations/simulated/").status_code == 200


def test_begun_it_is_on_the_list(office: Any, department: Any, leader: Any, at: Any) -> None:
    add_former(department, leader, at)
    answer = office.post("/office/regulations/new/", HEAD)
    made = RegulationDraft.objects.get()
    assert answer.url == f"/office/regulations/{made.pk}/"
    assert made.replaces == [OLD_ACT]
    assert "Quy định mới" in office.get("/office/regulations/?state=draft").content.decode()
    assert office.get("/office/regulations/export.xlsx").status_code == 200


def test_what_is_wrong_stands_at_its_field(office: Any, path: str) -> None:
    answer = office.post(f"{path}edit/", HEAD | {"title": "", "planned_on": "hôm nào"})
    assert {"title", "planned_on"} <= set(answer.context["form"].errors)


def test_two_people_do_not_save_over_each_other(office: Any, draft: Any, path: str) -> None:
    seen = str(draft.version)
    office.post(f"{path}edit/", HEAD | {"version": seen})
    again = office.post(f"{path}edit/", HEAD | {"version": seen, "title": "Khác"})
    assert "vừa sửa" in again.content.decode()


class TestProvision:
    def test_the_content_is_chosen_first(self, office: Any, path: str) -> None:
        page = office.get(f"{path}add/provision/")
        lines = dict(page.context["form"].fields["line"].choices)
        assert "trademark" in lines
        assert "machinery" not in lines

    def test_the_form_stands_beside_the_other_rules(self, office: Any, draft: Any) -> None:
        row = draft.parts.get(kind="provision")
        page = office.get(f"/office/regulations/parts/{row.pk}/").content.decode()
        assert OLD_ACT in page
        assert "Hải Dương" in page
        assert "28/2018" not in page  # on 01/07/2017 the rule of 2014 holds
        assert "26/2014" in page

    def test_saved_changed_taken_out_and_put_back(self, office: Any, draft: Any, path: str) -> None:
        told = {
            "content_vi": "Thương hiệu",
            "unit": "per_trademark",
            "share": "50",
            "ceiling_vnd": "40 triệu",
            "condition": "",
            "article": "Điều 5",
        }
        office.post(f"{path}add/provision/?line=trademark", told)
        row = DraftPart.objects.get(key="trademark")
        assert rules_of(draft).provision_of("trademark").ceiling_vnd == 40 * MILLION
        one = f"/office/regulations/parts/{row.pk}/"
        office.post(one, told | {"ceiling_vnd": "35 triệu", "version": "1"})
        assert rules_of(draft).provision_of("trademark").ceiling_vnd == 35 * MILLION
        stale = office.post(one, told | {"version": "1"})
        assert "vừa sửa" in stale.content.decode()
        page = office.post(f"{one}remove/", follow=True)
        assert rules_of(draft).provision_of("trademark") is None
        office.post(undo_of(page))
        assert rules_of(draft).provision_of("trademark") is not None

    def test_without_share_and_ceiling_it_is_told(self, office: Any, path: str) -> None:
        told = {"content_vi": "x", "unit": "per_trademark", "share": "", "ceiling_vnd": ""}
        answer = office.post(f"{path}add/provision/?line=trademark", told)
        assert "ceiling_vnd" in answer.context["form"].errors

    def test_an_unknown_kind_is_not_found(self, office: Any, path: str) -> None:
        assert office.get(f"{path}add/pigeon/").status_code == 404


def test_above_the_national_level_is_marked(office: Any, path: str) -> None:
    """300 million for a machine; on 01/07/2017 the nation gives 200 million."""
    page = office.get(path).content.decode()
    assert "vượt mức tối đa quốc gia 200.000.000 đồng" in page
    assert "vượt mức quốc gia" in page


def test_side_by_side(office: Any, path: str) -> None:
    page = office.get(f"{path}compare/")
    assert [row.change.value for row in page.context["rows"]] == ["higher", "dropped"]


class TestSimulation:
    @pytest.fixture
    def run(self, draft: Any, centre: Any, leader: Any, at: Any) -> Any:
        past_of_the_rules(centre)
        return simulate_now(draft, leader, at)

    def test_asked_for_it_leads_to_its_progress(self, office: Any, draft: Any, path: str) -> None:
        told = {
            "from_year": "2015",
            "to_year": "2016",
            "places": [str(draft.province_id)],
            "wanted": "most",
            "norms_on": "23/11/2016",
        }
        answer = office.post(f"{path}simulation/", told)
        made = SimulationRun.objects.get()
        assert answer.url == f"/office/jobs/{made.job_id}/"
        assert (made.wanted, made.norms_on) == ("most", date(2016, 11, 23))
        wrong = office.post(f"{path}simulation/", told | {"from_year": "2017"})
        assert "to_year" in wrong.context["form"].errors

    def test_its_sums_and_who_gains(self, office: Any, run: Any, path: str) -> None:
        """337 million in all; G: 200 -> 280."""
        page = office.get(f"{path}simulation/")
        assert page.context["total"]["difference_vnd"] == 337 * MILLION
        assert not page.context["is_stale"]
        listed = office.get(f"/office/regulations/simulated/?draft={run.draft_id}&outcome=more")
        told = listed.content.decode()
        assert "G: Máy G" in told
        assert "F: Máy F" not in told
        for file in (f"{path}simulation.xlsx", "/office/regulations/simulated/export.xlsx"):
            assert office.get(file).status_code == 200

    def test_a_changed_draft_says_that_it_is_stale(
        self, office: Any, run: Any, draft: Any, path: str
    ) -> None:
        office.post(f"/office/regulations/parts/{draft.parts.get(kind='tier').pk}/remove/")
        assert "hãy chạy lại" in office.get(f"{path}simulation/").content.decode()

    def test_the_note_as_docx_and_pdf(self, office: Any, run: Any, path: str) -> None:
        from io import BytesIO

        from docx import Document

        made = office.get(f"{path}papers/impact.docx")
        paper = Document(BytesIO(made.content))
        words = "\n".join(each.text for each in paper.paragraphs)
        assert "tăng 337.000.000" in words
        assert "Chưa biết" in words
        cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
        assert "+280.000.000" in cells
        assert office.get(f"{path}papers/impact.pdf").content.startswith(b"%PDF")
        assert office.get(f"{path}papers/impact.odt").status_code == 404


def test_opinions_asked_answered_and_taken_back(office: Any, draft: Any, path: str) -> None:
    office.post(f"{path}opinions/new/", {"office": "Sở Tài chính", "asked_on": "01/10/2016"})
    row = draft.opinions.get()
    told = {
        "office": "Sở Tài chính",
        "asked_on": "01/10/2016",
        "answered_on": "09/10/2016",
        "verdict": "agree_with_remarks",
        "answer": "Cân đối ngân sách",
        "version": "1",
    }
    office.post(f"/office/regulations/opinions/{row.pk}/", told)
    assert "Cân đối ngân sách" in office.get(f"{path}opinions/").content.decode()
    page = office.post(f"/office/regulations/opinions/{row.pk}/remove/", follow=True)
    assert "Cân đối ngân sách" not in page.content.decode()
    office.post(undo_of(page))
    assert "Cân đối ngân sách" in office.get(f"{path}opinions/").content.decode()


def test_versions_kept_and_gone_back_to(office: Any, draft: Any, path: str) -> None:
    office.post(f"{path}versions/keep/", {"note": "Gửi Sở Tư pháp"})
    first = draft.versions.get()
    office.post(f"/office/regulations/parts/{draft.parts.get(kind='provision').pk}/remove/")
    page = office.post(f"/office/regulations/versions/{first.pk}/return/", follow=True)
    assert len(rules_of(draft).provisions) == 1
    office.post(undo_of(page))
    assert rules_of(draft).provisions == ()


class TestInForce:
    def test_put_in_force_looked_up_and_taken_back(
        self, office: Any, draft: Any, path: str
    ) -> None:
        draft.refresh_from_db()
        page = office.get(f"{path}in-force/")
        assert OLD_ACT in page.content.decode()
        office.post(f"{path}in-force/", ISSUED | {"version": str(draft.version)})
        draft.refresh_from_db()
        assert draft.act == "Nghị quyết thử 02"
        asked = {"on": "01/07/2017", "fund": "KCDP", "province": "Bình Định", "line": "machinery"}
        assert "Nghị quyết thử 02" in office.get("/office/norms/lines/", asked).content.decode()
        assert "Sửa phần đầu" not in office.get(path).content.decode()
        office.post(f"{path}in-force/undo/", {"reason": "Ghi nhầm ngày"})
        draft.refresh_from_db()
        assert draft.in_force_at is None

    def test_a_draft_that_is_not_in_force_is_not_taken_back(self, office: Any, path: str) -> None:
        assert office.get(f"{path}in-force/undo/").status_code == 200
        answer = office.post(f"{path}in-force/undo/", {"reason": "Ghi nhầm"})
        assert "chưa có hiệu lực" in answer.content.decode()

    def test_what_is_wrong_stands_at_its_field(self, office: Any, draft: Any, path: str) -> None:
        draft.refresh_from_db()
        told = ISSUED | {"starts_on": "01/01/2016", "version": str(draft.version)}
        assert "starts_on" in office.post(f"{path}in-force/", told).context["form"].errors


def test_taken_off_and_put_back(office: Any, draft: Any, path: str) -> None:
    page = office.post(f"{path}remove/", follow=True)
    assert "Khôi phục" in page.content.decode()
    office.post(undo_of(page))
    assert draft.title in office.get("/office/regulations/").content.decode()


def test_an_appraiser_drafts_and_does_not_put_in_force(
    signed_in: Callable[[Any], Any], appraiser: Any, draft: Any, path: str
) -> None:
    desk = signed_in(appraiser)
    assert "Thêm mức hỗ trợ" in desk.get(path).content.decode()
    assert "Ghi có hiệu lực" not in desk.get(f"{path}papers/").content.decode()
    assert desk.get(f"{path}in-force/").status_code == 403


def test_nobody_elsewhere_finds_it(
    signed_in: Callable[[Any], Any], outsider: Any, draft: Any, path: str
) -> None:
    desk = signed_in(outsider)
    for page in ("", "compare/", "simulation/", "opinions/", "papers/"):
        assert desk.get(f"{path}{page}").status_code == 404


@pytest.mark.parametrize("page", ["", "compare/", "simulation/", "opinions/", "papers/"])
def test_a_page_asks_the_database_little(office: Any, draft: Any, path: str, page: str) -> None:
    office.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert office.get(f"{path}{page}").status_code == 200
    assert len(asked) <= MOST_STATEMENTS, [each["sql"][:90] for each in asked]
