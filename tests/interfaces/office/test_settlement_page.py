"""The settlement as an officer makes it: computed, looked at, recorded as a step, made good."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.ledger.models import Position
from khuyencong.apps.money.models import Settlement
from khuyencong.apps.projects.models import Project
from tests.money_cast import MILLION, accept, given, pay, start

__all__ = ["given", "pay", "start"]
INVOICED = {
    "route": "with_invoice",
    "total_cost_vnd": "380 triệu",
    "item_cost_vnd": "380 triệu",
    "share": "50",
    "invoice_number": "0000007",
    "invoice_on": "20/11/2016",
}


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, at: Any) -> None:
    """The office opens on the day of the cast."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def project(start: Callable[..., Project], pay: Callable[..., Any], given: dict[str, Any]) -> Any:
    """A machine whose 200 million went in two parts, accepted."""
    made = start("machinery")
    pay(made, 140 * MILLION, done="0.8")
    accept(made, given)
    pay(made, 60 * MILLION)
    Project.objects.filter(pk=made.pk).update(state="accepted")
    return made


def test_computed_recorded_and_the_rest_given_back(office: Any, project: Project) -> None:
    """Half of 380 million is 190; 200 were sent: 10 come back."""
    path = f"/office/projects/{project.pk}/money/settlement/"
    step = f"/office/projects/{project.pk}/steps/settle/"
    assert "Tính quyết toán" in office.get(path).content.decode()
    assert "Chưa có bản tính" in office.get(step).content.decode()
    assert office.post(f"{path}KCQG/?kind=percentage", INVOICED).status_code == 302
    page = office.get(path).content.decode()
    for said in ("190.000.000", "Phải thu hồi", "10.000.000", "Mẫu 5b", "22/01/2017", "0000007"):
        assert said in page
    assert "190.000.000" in office.get(step).content.decode()  # the step starts from it
    sent = {
        "happened_on": "22/11/2016",
        "kcqg_vnd": "190 triệu",
        "kcdp_vnd": "0",
        "settlement_file_number": "1/QT",
        "settlement_file_on": "22/11/2016",
    }
    assert office.post(step, {**sent, "kcqg_vnd": "191 triệu"}).status_code == 200
    assert office.post(step, sent).status_code == 302
    assert Position.objects.get().settled_vnd == 190 * MILLION
    assert "Ghi thu hồi" in office.get(path).content.decode()


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ({"item_cost_vnd": ""}, "Cần số này để tính"),
        ({"item_cost_vnd": "400 triệu"}, "lớn hơn tổng chi phí"),
        ({"share": "150"}, "từ 0 đến 100"),
        ({"share": "nửa"}, "số phần trăm"),
        ({"invoice_number": ""}, "hóa đơn"),
        ({"invoice_on": "30/11/2016"}, "chưa tới"),
        ({"cut_vnd": "1 triệu"}, "lý do"),
        ({"route": "local"}, "lựa chọn"),
    ],
)
def test_says_what_is_wrong_and_keeps_nothing(
    office: Any, project: Project, bad: dict[str, str], said: str
) -> None:
    path = f"/office/projects/{project.pk}/money/settlement/KCQG/?kind=percentage"
    answer = office.post(path, INVOICED | bad)
    assert answer.status_code == 200
    assert said.lower() in answer.content.decode().lower()
    assert not Settlement.objects.exists()


class TestWaysOfCounting:
    def path(self, project: Project, kind: str) -> str:
        return f"/office/projects/{project.pk}/money/settlement/KCQG/?kind={kind}"

    @pytest.mark.parametrize(
        ("kind", "asked"),
        [
            ("percentage", {"total_cost_vnd", "item_cost_vnd", "share"}),
            ("per_unit", {"unit_vnd", "units"}),
            ("fixed", {"unit_vnd"}),
        ],
    )
    def test_each_asks_only_for_what_it_needs(
        self, office: Any, project: Project, kind: str, asked: set[str]
    ) -> None:
        page = office.get(self.path(project, kind)).content.decode()
        every = {"total_cost_vnd", "item_cost_vnd", "share", "unit_vnd", "units"}
        assert {name for name in every if f'name="{name}"' in page} == asked

    @pytest.mark.parametrize(
        ("kind", "typed", "settled"),
        [
            # 31 at 5 million are 155; a fixed level of 150 is 150 (illustrative)
            ("per_unit", {"unit_vnd": "5 triệu", "units": "31"}, 155 * MILLION),
            ("fixed", {"unit_vnd": "150 triệu"}, 150 * MILLION),
        ],
    )
    def test_a_level_is_settled_as_typed(
        self, office: Any, project: Project, kind: str, typed: dict[str, str], settled: int
    ) -> None:
        invoice = {name: INVOICED[name] for name in ("route", "invoice_number", "invoice_on")}
        assert office.post(self.path(project, kind), {**invoice, **typed}).status_code == 302
        assert Settlement.objects.get().settled_vnd == settled
        page = office.get(self.path(project, "")).content.decode()  # opens where it was left
        assert f'href="?kind={kind}" aria-current="page"' in page
        assert "0000007" in page

    def test_a_level_for_all_is_not_taken_for_each(self, office: Any, project: Project) -> None:
        invoice = {name: INVOICED[name] for name in ("route", "invoice_number", "invoice_on")}
        office.post(self.path(project, "fixed"), {**invoice, "unit_vnd": "150 triệu"})
        assert "150.000.000" in office.get(self.path(project, "fixed")).content.decode()
        assert "150.000.000" not in office.get(self.path(project, "per_unit")).content.decode()

    @pytest.mark.parametrize("bad", [{"units": "-1"}, {"units": ""}, {"units": "9" * 12}, {}])
    def test_units_that_cannot_be_are_refused(
        self, office: Any, project: Project, bad: dict[str, str]
    ) -> None:
        sent = {"route": "with_invoice", "unit_vnd": "1 triệu", **bad}
        assert office.post(self.path(project, "per_unit"), sent).status_code == 200
        assert not Settlement.objects.exists()

    @pytest.mark.parametrize("kind", ["khác", "<script>", ""])
    def test_a_way_nobody_knows_opens_the_one_the_norm_suggests(
        self, office: Any, project: Project, kind: str
    ) -> None:
        page = office.get(self.path(project, kind)).content.decode()
        assert 'aria-current="page"' in page
        assert "<script>" not in page


def test_asks_little_of_the_database(office: Any, project: Project) -> None:
    path = f"/office/projects/{project.pk}/money/settlement/"
    office.post(f"{path}KCQG/?kind=percentage", INVOICED)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        office.get(path)
    assert len(asked) <= 13, "\n".join(each["sql"][:150] for each in asked)


def test_a_fund_without_a_contract_has_no_settlement(office: Any, project: Project) -> None:
    path = f"/office/projects/{project.pk}/money/settlement/KCDP/"
    assert office.get(path).status_code == 404
