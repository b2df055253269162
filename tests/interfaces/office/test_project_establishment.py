"""A project is linked to the record of its beneficiary, and that is taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import Project


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def project(small_plan: Any, establishment: Any) -> Any:
    project = Project.objects.get(title="Máy bào bốn mặt")
    project.beneficiary = "DNTN Đồ gỗ An Lão"
    project.save()
    return project


@pytest.fixture
def address(project: Any) -> str:
    return f"/office/projects/{project.pk}/"


def test_a_like_name_is_suggested_linked_and_taken_back(
    office: Any, project: Any, address: str, establishment: Any
) -> None:
    offered = office.get(f"{address}establishment/").content.decode()
    assert f'value="{establishment.pk}"' in offered
    office.post(f"{address}establishment/", {"establishment": establishment.pk})
    project.refresh_from_db()
    assert project.establishment == project.need.establishment == establishment
    page = office.get(address).content.decode()
    assert "trong đề án ghi: DNTN Đồ gỗ An Lão" in page
    assert "Nơi sản xuất (thị trấn)" in page  # eligibility reads the record, the sheet says none
    office.post(f"{address}establishment/", {"establishment": ""})
    project.refresh_from_db()
    assert project.establishment is None
    entries = Entry.objects.filter(object_kind="project", object_id=str(project.pk))
    verbs = set(entries.values_list("verb", flat=True))
    assert {"projects.project.linked", "projects.project.unlinked"} <= verbs


def test_a_record_is_made_from_the_project(office: Any, project: Any, address: str) -> None:
    project.need.details = {"establishment_kind": "HTX", "tax_code": "sai", "workers": 9}
    project.need.save()
    Project.objects.filter(pk=project.pk).update(place="xã An Hòa, An Lão")
    office.post(f"{address}establishment/", {"new": "1"})
    project.refresh_from_db()
    made = project.establishment
    assert (made.name, made.kind, made.workers) == ("DNTN Đồ gỗ An Lão", "cooperative", 9)
    assert (made.production_place_kind, made.code) == ("commune", "")


def test_a_merged_record_or_one_of_nobody_is_refused(
    office: Any, project: Any, address: str, establishment: Any, other_establishment: Any
) -> None:
    Establishment.objects.filter(pk=establishment.pk).update(merged_into=other_establishment)
    sent = {"establishment": establishment.pk}
    page = office.post(f"{address}establishment/", sent, follow=True).content.decode()
    assert "đã gộp vào hồ sơ khác" in page
    assert office.post(f"{address}establishment/", {"establishment": 99}).status_code == 404
    project.refresh_from_db()
    assert project.establishment is None


def test_others_may_not(
    signed_in: Any, appraiser: Any, outsider: Any, address: str, establishment: Any
) -> None:
    sent = {"establishment": establishment.pk}
    assert signed_in(outsider).post(f"{address}establishment/", sent).status_code == 404
    assert signed_in(appraiser).post(f"{address}establishment/", sent).status_code == 403


def test_a_search_finds_what_no_name_suggests(
    office: Any, address: str, other_establishment: Any, small_plan: Any
) -> None:
    page = office.get(f"{address}establishment/", {"q": "quy nhon"}).content.decode()
    assert f'value="{other_establishment.pk}"' in page


def test_the_page_keeps_to_ten_statements(
    office: Any, address: str, django_assert_max_num_queries: Any
) -> None:
    office.get(address)
    with django_assert_max_num_queries(10):
        office.get(address)
