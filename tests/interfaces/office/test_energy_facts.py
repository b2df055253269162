"""Facts of energy in the office: shown with their document, confirmed and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.library.models import FactConfirmation
from khuyencong.interfaces.office.energy_facts_view import PARTS

KEY = "limits:power_factor.required@2014-12-10"
CONFIRM = f"/office/energy/facts/{KEY}/confirm/"
SAID = {
    "read_in_document": "document",
    "act": "TT 15/2014/TT-BCT",
    "article": "Điều 3",
    "read_on": "23/11/2016",
}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], appraiser: Any) -> Any:
    return signed_in(appraiser)


@pytest.mark.parametrize("part", list(PARTS))
def test_each_section_opens(office: Any, part: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        answer = office.get("/office/energy/facts/", {"part": part})
    assert answer.status_code == 200
    assert len(asked) <= 10


def test_a_line_says_value_days_document_and_why_it_is_off(office: Any) -> None:
    page = office.get("/office/energy/facts/", {"part": "toe"}).content.decode()
    for said in ("0,0001543", "TOE/kWh", "Công văn 3505/BCT-KHCN", "từ 19/04/2011", "Đang tắt"):
        assert said in page


def test_both_schedules_are_drawn_and_told(office: Any) -> None:
    """Until 21/4/2026: 9:30-11:30, 17:00-20:00; then 17:30-22:30; no peak on Sunday."""
    page = office.get("/office/energy/facts/", {"part": "hours"})
    text = page.content.decode()
    for said in ("09:30–11:30", "17:00–20:00", "17:30–22:30", "Thứ Hai – Thứ Bảy", "Chủ nhật"):
        assert said in text
    assert 'x="17.5" width="5.0"' in text
    sundays = [strips[1] for _line, strips in page.context["pictures"]]
    assert {band for strip in sundays for band, *_ in strip.spans} == {"normal", "offpeak"}


def test_what_is_missing_is_listed(office: Any) -> None:
    assert "TT 20/2016" in office.get("/office/energy/facts/?part=missing").content.decode()


def test_a_person_confirms_and_takes_it_back(office: Any) -> None:
    answer = office.post(CONFIRM, SAID)
    assert answer.status_code == 302, answer.content.decode()
    page = office.get("/office/energy/facts/?part=limits").content.decode()
    assert "đã đối chiếu" in page
    row = FactConfirmation.objects.get()
    assert (
        office.post(f"/office/energy/facts/withdraw/{row.pk}/", {"reason": ""}).status_code == 200
    )
    office.post(f"/office/energy/facts/withdraw/{row.pk}/", {"reason": "Nhầm dòng"})
    page = office.get("/office/energy/facts/?part=limits").content.decode()
    assert "đã đối chiếu" not in page
    assert "Nhầm dòng" in office.get(CONFIRM).content.decode()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"read_in_document": ""}, "read_in_document"),
        ({"read_in_document": "told"}, "read_in_document"),  # recalled: must be read
        ({"article": ""}, "article"),
        ({"value": "không"}, "value"),
        ({"value": "0"}, "value"),
        ({"valid_to": "01/01/2000"}, "valid_to"),
        ({"read_on": "99/99/2020"}, "read_on"),
    ],
)
def test_what_is_wrong_stands_at_its_field(office: Any, wrong: dict[str, str], field: str) -> None:
    answer = office.post(CONFIRM, SAID | wrong)
    assert field in answer.context["form"].errors
    assert not FactConfirmation.objects.exists()


def test_an_unknown_line_is_not_found(office: Any) -> None:
    assert office.get("/office/energy/facts/toe:none/confirm/").status_code == 404
