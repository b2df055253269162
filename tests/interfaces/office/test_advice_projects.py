"""From advice to money in the office: the draft with its norms before pressing, then a project."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.projects.models import Project
from tests.apps.audits.told import told
from tests.interfaces.office.test_undo import offer_of

__all__ = ["told"]
MACHINERY = "Hỗ trợ ứng dụng máy móc tiên tiến: lò hơi"


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


def sent(**said: Any) -> dict[str, str]:
    given = {
        "year": "2019",
        "title": MACHINERY,
        "line": "machinery",
        "pinned_on": "1/1/2019",
        "lines-TOTAL_FORMS": "1",
        "lines-INITIAL_FORMS": "1",
        "lines-0-cost_item": "Lò hơi",
        "lines-0-eligible_cost_vnd": "900 triệu",
        "lines-0-kcqg_vnd": "300 triệu",
    }
    return {**given, **said}


def test_the_norms_answer_before_anything_is_pressed(office: Any, told: Callable[..., Any]) -> None:
    """TT 28/2018 Điều 8.4 (N2018-04a): half of the cost, 300 million at most."""
    measure = told("accepted", title=MACHINERY, investment_vnd=900_000_000, firm="Cơ sở A")
    with CaptureQueriesContext(connection) as asked:
        page = office.get(f"/office/measures/{measure.pk}/project/").content.decode()
    assert "tối đa 300.000.000 đồng" in page
    assert "Điều 8.4" in page
    assert "Cơ sở A" in page
    assert len(asked) <= 10
    assert not Project.objects.exists()


def test_it_becomes_a_project_once(office: Any, told: Callable[..., Any]) -> None:
    measure = told("accepted", title=MACHINERY, investment_vnd=900_000_000)
    path = f"/office/measures/{measure.pk}/project/"
    answer = office.post(path, sent())
    project = Project.objects.get()
    assert answer.url == f"/office/projects/{project.pk}/"
    assert (project.year, project.budget_lines.get().kcqg_vnd) == (2019, 300_000_000)
    again = office.post(path, sent())
    assert project.code in again.content.decode()
    assert Project.objects.count() == 1
    assert office.get(path).url == f"/office/projects/{project.pk}/"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"year": "năm nay"}, "year"), ({"title": ""}, "title"), ({"pinned_on": "32/1"}, "pinned_on")],
)
def test_what_is_wrong_stands_at_its_field(
    office: Any, told: Callable[..., Any], errors_of: Any, wrong: dict[str, str], field: str
) -> None:
    answer = office.post(f"/office/measures/{told().pk}/project/", sent(**wrong))
    assert list(errors_of(answer)) == [field]
    assert not Project.objects.exists()


def test_a_measure_without_cost_or_meaning_says_what_to_do(
    office: Any, told: Callable[..., Any]
) -> None:
    measure = told(title="Tắt đèn", investment_vnd=0)
    page = office.get(f"/office/measures/{measure.pk}/project/").content.decode()
    assert "ghi khoản chi để đối chiếu" in page


def test_the_most_follows_what_is_typed(office: Any, told: Callable[..., Any]) -> None:
    """Half of 400 million is 200 million, under the ceiling of 300 (N2018-04a)."""
    path = f"/office/measures/{told().pk}/project/"
    typed = sent(**{"lines-0-eligible_cost_vnd": "400 triệu"})
    page = office.post(path, typed, headers={"HX-Request": "true"}).content.decode()
    assert 'id="most-card"' in page
    assert "tối đa 200.000.000 đồng" in page
    assert not Project.objects.exists()


def test_a_project_made_by_mistake_is_taken_back(office: Any, told: Callable[..., Any]) -> None:
    measure = told("accepted", title=MACHINERY, investment_vnd=900_000_000)
    offer = offer_of(office.post(f"/office/measures/{measure.pk}/project/", sent()))
    page = office.get(f"/office/measures/{measure.pk}/").content.decode()
    assert f"/office/measures/{measure.pk}/project/remove/" in page
    assert Project.objects.get().code in office.get(offer["to"]).content.decode()
    assert Project.objects.exists()  # asking removes nothing
    assert office.post(offer["to"], offer["fields"]).url == f"/office/measures/{measure.pk}/"
    assert not Project.objects.exists()


def test_another_unit_finds_nothing_to_take_back(
    signed_in: Callable[[Any], Any], outsider: Any, told: Callable[..., Any]
) -> None:
    path = f"/office/measures/{told().pk}/project/remove/"
    assert signed_in(outsider).post(path).status_code == 404
