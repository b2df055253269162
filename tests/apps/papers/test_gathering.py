"""Facts of a project as templates are given them; what must not be told is not there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.appraisals.actions.decide_item import Conclusion, decide_item
from khuyencong.apps.documents.rendering.text import BLANK
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.papers.facts.words import Facts
from khuyencong.apps.papers.gathering import facts_of
from khuyencong.apps.papers.kinds import kinds_by_id, list_kinds
from khuyencong.apps.papers.saying import Said, first_said
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import get_project
from tests.council_cast import MILLION
from tests.results_cast import project_of_a_machine, promise
from tests.treasury_cast import paid

SAID = Said(issuer="Sở Công Thương")


def facts(project: Project, kind: str, reader: Any, said: Said = SAID) -> Facts:
    whole = get_project(project.pk, visible_to=reader)
    return facts_of(kinds_by_id()[kind], whole, said, reader=reader)


@pytest.fixture
def project(centre: Any, officer: Any, at: Any) -> Project:
    return project_of_a_machine(centre, officer, at)


@pytest.mark.parametrize("kind", list_kinds(), ids=lambda kind: kind.id)
def test_a_kind_is_given_the_slots_it_names_and_no_others(
    kind: Any, project: Project, officer: Any
) -> None:
    assert set(facts(project, kind.id, officer)) == set(kind.slots)


def test_budget_and_sums(project: Project, officer: Any) -> None:
    told = facts(project, "project_document", officer)
    # one line: 514 million, 200 of KCĐP, 314 own
    assert told["khoan_chi"] == [
        {
            "stt": "1",
            "ten": "Máy bào bốn mặt",
            "tong": "514.000.000",
            "kcqg": "0",
            "kcdp": "200.000.000",
            "doi_ung": "314.000.000",
            "khac": "0",
        }
    ]
    assert told["tong_kinh_phi"] == "514.000.000\u00a0đồng"
    assert told["de_nghi_bang_chu"] == "Hai trăm triệu đồng"
    assert told["phe_duyet"] == f"{BLANK} đồng"  # nobody has approved anything


def test_results_one_and_many(project: Project, officer: Any, at: Any) -> None:
    assert facts(project, "acceptance_minutes", officer)["ket_qua_thuc_hien"] == []
    promise(project, officer, at)
    one = facts(project, "acceptance_minutes", officer)["ket_qua_thuc_hien"]
    assert isinstance(one, list)
    assert {"ten": "Máy bào bốn mặt", "noi": "An Lão", "du_kien": "257.000.000"}.items() <= next(
        row for row in one if row["du_kien"] == "257.000.000"
    ).items()
    promise(project, officer, at, values={"name": "Máy cưa"})
    many = facts(project, "acceptance_minutes", officer)["ket_qua_thuc_hien"]
    assert len(many) == 2 * len(one)
    assert [row["stt"] for row in many if isinstance(row, dict)][-1] == str(len(many))


def test_minutes_are_told_only_after_the_conclusion(
    item: Any, vote: Any, chair: Any, appraiser: Any, at: Any
) -> None:
    vote(appraiser)
    vote(chair)
    before = facts(item.project, "appraisal_minutes", appraiser)
    assert before["so_phieu"] == BLANK
    assert before["muc_tham_dinh"] == []
    conclusion = Conclusion(
        outcome="passed",
        text="Đồng ý hỗ trợ",
        minutes_number="05/BB",
        minutes_on=date(2016, 11, 23),
        kcdp_vnd=150 * MILLION,
    )
    decide_item(item=item, conclusion=conclusion, actor=chair, at=at)
    after = facts(item.project, "appraisal_minutes", appraiser)
    # three seats, two sheets, both in favour; 15 points in each of five heads
    assert (after["so_duoc_bo_phieu"], after["so_phieu"], after["so_phieu_dat"]) == ("3", "2", "2")
    assert (after["ket_qua"], after["ket_luan"]) == ("Đạt", "Đồng ý hỗ trợ")
    heads = after["muc_tham_dinh"]
    assert isinstance(heads, list)
    assert [row["diem"] for row in heads] == ["15"] * 5
    assert [row["ghi_chu"] for row in after["thanh_vien"] if isinstance(row, dict)] == [
        "Đã nộp phiếu",
        "Đã nộp phiếu",
        "Chưa nộp phiếu",
    ]
    assert after["tham_dinh_bang_chu"] == "Một trăm năm mươi triệu đồng"


def test_bodies_are_proposed_and_keep_the_province_on_one_line(
    project: Project, officer: Any
) -> None:
    said = first_said(kinds_by_id()["return_letter"], project)
    assert (said.superior, said.addressee) == ("Ủy ban nhân dân tỉnh Bình Định", project.unit.name)
    told = facts(project, "return_letter", officer, said)
    assert told["co_quan_cap_tren"] == "Ủy ban nhân dân tỉnh\u00a0Bình\u00a0Định"


def test_money_that_moved_is_told_by_the_ledger(project: Project, officer: Any, at: Any) -> None:
    who: dict[str, Any] = {"actor": officer, "at": at}
    said = Said(issuer="Trung tâm", issued_on=date(2016, 11, 23))
    before = facts(project, "advance_request", officer, said)
    assert (before["con_duoc_chuyen"], before["lan_chuyen"]) == (f"{BLANK} đồng", [])
    position = paid(project, 70 * MILLION, on=date(2016, 5, 5), number="UNC 12", **who).position
    assert position is not None
    for kind in ("approved", "contracted"):
        post(position, kind, 30 * MILLION, Booking(on=date(2016, 5, 6), **who))
    told = facts(project, "payment_request", officer, said)
    assert told["da_chuyen"] == "70.000.000\u00a0đồng"
    # accepted, so that the whole contract may go: 100 - 70 triệu
    assert told["con_duoc_chuyen_bang_chu"] == "Ba mươi triệu đồng"
    assert told["lan_chuyen"] == [
        {
            "stt": "1",
            "ten": "Chuyển tiền",
            "ngay": "05/05/2016",
            "so": "UNC 12",
            "tien": "70.000.000",
        }
    ]
    # Điều 8.3.a TTLT 26/2014, in force in 2016
    assert told["loai_khoan"] == "loại 070, khoản 102"
    assert facts(project, "payment_request", officer)["loai_khoan"] == BLANK
