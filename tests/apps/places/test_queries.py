"""Reads of places from the database give the same answers as the domain."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.places.queries import (
    get_province,
    list_provinces,
    predecessors,
    search_places,
    successors,
)
from khuyencong.domain.foundation.gazetteer import PlaceNotFound

EVE = date(2025, 6, 30)
MERGER = date(2025, 7, 1)
VISIT = date(2016, 11, 23)

pytestmark = pytest.mark.django_db


class TestProvinces:
    def test_sixty_three_become_thirty_four(self) -> None:
        assert len(list_provinces(VISIT)) == len(list_provinces(EVE)) == 63
        assert len(list_provinces(MERGER)) == 34
        assert [unit.code for unit in list_provinces(MERGER)][:3] == ["01", "04", "08"]

    def test_one_name_two_territories(self) -> None:
        before, after = get_province("Gia Lai", EVE), get_province("Gia Lai", MERGER)
        assert before.pk != after.pk
        assert {unit.name for unit in predecessors(after, EVE)} == {"Gia Lai", "Bình Định"}

    def test_binh_duong_goes_to_the_city(self) -> None:
        (heir,) = successors(get_province("Bình Dương", VISIT), MERGER)
        assert heir.full_name == "Thành phố Hồ Chí Minh"

    def test_a_name_of_another_day_is_refused_with_its_heir(self) -> None:
        with pytest.raises(PlaceNotFound, match="sau đó thuộc Tỉnh Gia Lai"):
            get_province("Bình Định", MERGER)

    def test_the_state_of_a_day_is_not_the_last_known_one(self) -> None:
        dong_nai = get_province("Đồng Nai", date(2025, 8, 1))
        assert dong_nai.full_name == "Thành phố Đồng Nai"
        state = dong_nai.state_on(date(2025, 8, 1))
        assert state is not None
        assert state.full_name == "Tỉnh Đồng Nai"
        assert dong_nai.state_on(EVE) is None
        assert successors(dong_nai, date(2025, 8, 1)) == [dong_nai]


@pytest.mark.usefixtures("communes")
class TestBelowTheProvince:
    def test_search_tells_where_a_unit_lay_that_day(self) -> None:
        (found,) = search_places("P. bui thi xuan", EVE)
        assert found.label == "Phường Bùi Thị Xuân, Thành phố Quy Nhơn, Tỉnh Bình Định"
        assert search_places("bùi thị xuân", MERGER) == []

    def test_the_closest_name_comes_first(self) -> None:
        found = search_places("An Nhơn", MERGER)
        assert found[0].full_name == "Phường An Nhơn"
        assert {place.full_name for place in found} > {"Phường An Nhơn Bắc", "Xã An Nhơn Tây"}

    def test_search_stays_inside_an_area(self) -> None:
        binh_dinh = get_province("Bình Định", EVE)
        inside = search_places("an", EVE, binh_dinh, limit=500)
        assert inside
        assert all(place.label.endswith("Tỉnh Bình Định") for place in inside)
        assert binh_dinh.pk not in {place.pk for place in inside}

    def test_search_knows_aliases_and_former_names(self) -> None:
        assert [p.full_name for p in search_places("tp.hcm", MERGER)] == ["Thành phố Hồ Chí Minh"]
        assert [p.full_name for p in search_places("Thừa Thiên", VISIT)] == ["Tỉnh Thừa Thiên Huế"]

    def test_blank_text_finds_nothing(self) -> None:
        assert search_places(" ,. ", EVE) == []

    def test_search_asks_the_database_a_few_times(
        self, django_assert_max_num_queries: object
    ) -> None:
        with django_assert_max_num_queries(8):  # type: ignore[operator]
            search_places("an", EVE, limit=50)

    def test_a_ward_and_a_district_have_successors(self) -> None:
        ward = AdminUnit.objects.get(pk=search_places("Bùi Thị Xuân", EVE)[0].pk)
        assert [unit.code for unit in successors(ward, MERGER)] == ["21589"]
        city = AdminUnit.objects.get(pk=search_places("Quy Nhơn", EVE)[0].pk)
        assert "Quy Nhơn Tây" in {unit.name for unit in successors(city, MERGER)}
        assert len(successors(city, MERGER)) == 6
