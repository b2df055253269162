"""Parts of the overview: sums by hand, curves by month, tiles, the order for each role."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.places.queries import get_province
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.overview import paid_curves, states_of_money, tiles
from khuyencong.interfaces.office.dashboard_view import PARTS
from tests.template import AT

BACKEND = "django.contrib.auth.backends.ModelBackend"
MILLION = 1_000_000
EVERYTHING = Scope("", "")


@pytest.fixture
def read(client: Any) -> Any:
    def page(path: str, account: Any) -> Any:
        client.force_login(account, backend=BACKEND)
        return client.get(path)

    return page


@pytest.fixture
def paid(give_projects: Any, centre: Any, officer: Any) -> None:
    """100 million approved in 2016; paid 30 in March, 50 in May, 10 back in June; 20 in 2015."""
    for year, approved in ((2015, 20), (2016, 100)):
        give_projects(centre, officer, year, [approved])
    for year, month, kind, million in (
        (2015, 12, "transferred", 20),
        (2016, 3, "transferred", 30),
        (2016, 5, "transferred", 50),
        (2016, 6, "refunded", 10),
    ):
        first = Entry.objects.get(kind="approved", line__year=year)
        Entry.objects.create(
            province=first.province,
            unit=first.unit,
            line=first.line,
            position=first.position,
            project=first.project,
            kind=kind,
            amount=million * MILLION,
            happened_on=date(year, month, 15),
            paper_on=date(year, month, 15),
            recorded_at=AT,
            recorded_by=officer,
            is_past=True,
        )


def test_curves_add_up_month_by_month(paid: None) -> None:
    curves = paid_curves(EVERYTHING, 2016, back=3)
    assert list(curves) == [2016, 2015]  # nothing before
    assert [each // MILLION for each in curves[2016]] == [0, 0, 30, 30, 80, *[70] * 7]
    assert [each // MILLION for each in curves[2015]] == [*[0] * 11, 20]


def test_states_stand_beside_the_plan(paid: None) -> None:
    states = {each.indicator: each for each in states_of_money(EVERYTHING, 2016)}
    assert states["approved_vnd"].kcdp_vnd == 100 * MILLION
    assert states["advanced_vnd"].sum_vnd == 70 * MILLION  # 30 + 50 - 10
    assert states["approved_vnd"].share is None  # no plan


def test_shares_of_an_accepted_plan(small_plan: Any, officer: Any, at: Any, paid: None) -> None:
    type(small_plan).objects.filter(pk=small_plan.pk).update(accepted_at=at, accepted_by=officer)
    states = {each.indicator: each for each in states_of_money(EVERYTHING, 2016)}
    assert states["planned_vnd"].sum_vnd == 700 * MILLION  # 450 + 250
    assert states["advanced_vnd"].share == Decimal("0.100")  # 70 of 700


def test_darker_is_more(give_projects: Any, centre: Any, officer: Any, outsider: Any) -> None:
    give_projects(centre, officer, 2016, [10])
    give_projects(outsider.main_unit(), outsider, 2016, [3, 4])
    found = {each.label_vi: each for each in tiles(EVERYTHING, 2016, "province")}
    # two places with money: the most is shade 5, the other 5 - 1 x 5 // 2
    assert (found["Bình Dương"].approved_vnd, found["Bình Dương"].shade) == (7 * MILLION, 3)
    assert (found["Bình Định"].approved_vnd, found["Bình Định"].shade) == (10 * MILLION, 5)
    assert found["Bình Dương"].projects == 2


def test_a_year_with_money_and_no_plan_can_be_chosen(
    paid: None, read: Any, officer: Any, outsider: Any
) -> None:
    assert {2015, 2016} <= set(read("/office/dashboard/", officer).context["years"])
    assert read("/office/dashboard/?year=2015", officer).context["year"] == 2015
    assert 2015 not in read("/office/dashboard/", outsider).context["years"]


def test_each_role_reads_in_its_order(
    read: Any, small_plan: Any, officer: Any, make_unit: Any, make_account: Any, department: Any
) -> None:
    agency = make_account(make_unit("agency", None, "cuc"), "agency")
    leader = make_account(department, "leader")
    first = {
        each.username: read("/office/dashboard/?year=2016", each).context["parts"][0][0]
        for each in (officer, leader, agency)
    }
    assert first == {
        officer.username: "late",
        leader.username: "money",
        agency.username: "money",
    }


@pytest.mark.parametrize("name", list(PARTS))
def test_every_part_opens_with_few_statements(
    name: str,
    paid: None,
    read: Any,
    officer: Any,
    client: Any,
    make_unit: Any,
    make_account: Any,
    django_assert_max_num_queries: Any,
) -> None:
    agency = make_account(make_unit("agency", None, "cuc"), "agency")
    for account in (officer, agency):
        path = f"/office/dashboard/2016/part/{name}/"
        read(path, account)
        with django_assert_max_num_queries(10):
            assert client.get(path).status_code == 200


def test_months_are_told_in_words(paid: None, read: Any, officer: Any) -> None:
    words = read("/office/dashboard/2016/part/months/", officer).content.decode()
    assert "Đến hết tháng 12 năm 2016 đã giải ngân 70.000.000 đồng" in words
    assert "cùng lúc năm trước: 20.000.000 đồng" in words


def test_others_see_nothing(paid: None, read: Any, outsider: Any) -> None:
    page = read("/office/dashboard/2016/part/money/", outsider)
    assert not page.context["has_money"]
    assert read("/office/dashboard/2016/part/places/", outsider).context["tiles"] == []


def test_no_such_part(read: Any, officer: Any) -> None:
    assert read("/office/dashboard/2016/part/nothing/", officer).status_code == 404
    assert read("/office/dashboard/1/part/money/", officer).status_code == 404


def test_the_nation_is_a_map_that_leads_to_its_rows(
    give_projects: Any,
    centre: Any,
    officer: Any,
    outsider: Any,
    read: Any,
    make_unit: Any,
    make_account: Any,
) -> None:
    give_projects(centre, officer, 2016, [10])
    give_projects(outsider.main_unit(), outsider, 2016, [3, 4])
    agency = make_account(make_unit("agency", None, "cuc"), "agency")
    page = read("/office/dashboard/2016/part/places/", agency)
    words = page.content.decode()
    assert "2 nơi có đề án được phê duyệt; nhiều nhất là Bình Định, 10.000.000 đồng" in words
    assert "map.svg" in words
    assert "Hoàng Sa<tspan" in words
    assert "<title>Bình Dương: 7 (Đề án: 2)</title>" in words
    assert "<title>Hà Nội: chưa có số liệu</title>" in words
    assert "style=" not in words
    ranked = {place.label: place.href for place in page.context["map"].ranked}
    assert list(ranked) == ["Bình Định", "Bình Dương"]
    behind = read(ranked["Bình Dương"], agency)
    assert behind.context["found"].total == 7 * MILLION


def test_one_province_keeps_its_tiles(paid: None, read: Any, officer: Any) -> None:
    page = read("/office/dashboard/2016/part/places/", officer)
    assert "map" not in page.context
    assert page.context["tiles"]


def test_a_merged_province_sees_the_map_of_what_it_was(
    paid: None, read: Any, make_unit: Any, make_account: Any
) -> None:
    today = make_unit("industry_department", get_province("Gia Lai", date(2026, 1, 1)), "sct-moi")
    page = read("/office/dashboard/2016/part/places/", make_account(today, "leader"))
    told = {place.label: tone for place, tone in page.context["map"].places}
    assert (told["Bình Định"], told["Hà Nội"]) == ("5", "outside")
    assert page.context["tiles"]


def test_several_keys_are_one_figure(
    give_projects: Any, centre: Any, officer: Any, outsider: Any, read: Any
) -> None:
    give_projects(centre, officer, 2016, [10])
    days = "from_on=2016-01-01&to_on=2016-12-31"
    asked = f"/office/reports/figure/?indicator=approved_vnd&{days}&by=province"
    own, other = centre.province_id, outsider.main_unit().province_id
    page = read(f"{asked}&key={own}&key={other}", officer)
    assert page.context["found"].total == 10 * MILLION
    assert page.context["found"].under == (("Tỉnh, thành phố", "Bình Định, Bình Dương"),)
    assert read(f"{asked}&key={own}&key=x", officer).status_code == 404
