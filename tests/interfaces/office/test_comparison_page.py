"""The page of comparing provinces: whose it is, what it shows, its parts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.places.queries import get_province

BACKEND = "django.contrib.auth.backends.ModelBackend"
PAGE = "/office/comparison/?map=then&first=2016&last=2016"


@pytest.fixture
def two(give_projects: Any, officer: Any, centre: Any, outsider: Any) -> tuple[int, int]:
    """Bình Định with 5 projects of 10 million, Bình Dương with 5 of 1 to 5 million."""
    other = outsider.main_unit()
    give_projects(centre, officer, 2016, [10, 11, 12, 13, 14])
    give_projects(other, outsider, 2016, [1, 2, 3, 4, 5])
    return centre.province_id, other.province_id


@pytest.fixture
def read(client: Any) -> Any:
    def page(path: str, account: Any) -> Any:
        client.force_login(account, backend=BACKEND)
        return client.get(path)

    return page


def test_the_table_the_pictures_and_the_sentence(read: Any, two: Any, officer: Any) -> None:
    page = read(f"{PAGE}&with_1={two[1]}", officer)
    words = page.content.decode()
    assert "60.000.000" in words  # 10 + 11 + 12 + 13 + 14
    assert "15.000.000" in words
    assert "nhiều nhất là Bình Định (cũ), 60.000.000 đồng." in words
    assert len(page.context["pictures"]) == 2


def test_an_officer_cannot_choose_whose_province_is_his(read: Any, two: Any, officer: Any) -> None:
    page = read(f"{PAGE}&own={two[1]}", officer)
    assert page.context["question"].places == (two[0],)


def test_the_agency_chooses(read: Any, two: Any, make_unit: Any, make_account: Any) -> None:
    agency = make_account(make_unit("agency", None, "cuc"), "agency")
    assert "question" not in read(PAGE, agency).context
    page = read(f"{PAGE}&own={two[1]}&with_1={two[0]}", agency)
    assert page.context["question"].places == (two[1], two[0])


def test_what_clearly_differs_is_said(read: Any, two: Any, officer: Any) -> None:
    page = read(f"/office/comparison/judged/?{PAGE.partition('?')[2]}&with_1={two[1]}", officer)
    words = page.content.decode()
    assert "khác rõ" in words
    assert "12.000.000 đồng của 5 đề án" in words


def test_peers_are_proposed_with_a_way_to_set_them_beside(
    read: Any, two: Any, officer: Any
) -> None:
    page = read(f"/office/comparison/peers/?{PAGE.partition('?')[2]}", officer)
    [row] = page.context["rows"]
    assert row["label"] == "Bình Dương (cũ)"
    assert f"with_1={two[1]}" in row["href"]


def test_on_the_map_of_today_own_is_what_it_became(read: Any, two: Any, officer: Any) -> None:
    page = read("/office/comparison/?first=2016&last=2016", officer)
    merged = get_province("Gia Lai", date(2026, 1, 1))
    assert page.context["question"].places == (merged.pk,)


def test_bad_questions_are_told(read: Any, two: Any, officer: Any) -> None:
    assert read("/office/comparison/?first=2001&last=2016", officer).context["form"].errors
    assert read("/office/comparison/judged/?first=x", officer).status_code == 404


@pytest.mark.parametrize("part", ["", "judged/", "peers/"])
def test_few_statements(
    part: str, read: Any, two: Any, officer: Any, client: Any, django_assert_max_num_queries: Any
) -> None:
    path = f"/office/comparison/{part}?{PAGE.partition('?')[2]}&with_1={two[1]}"
    read(path, officer)
    with django_assert_max_num_queries(10):
        assert client.get(path).status_code == 200
