"""Where a written place lies."""

from __future__ import annotations

import pytest

from khuyencong.domain.foundation.place_points import find_point
from khuyencong.domain.foundation.place_shapes import drawn_at


@pytest.mark.parametrize(
    ("place", "district", "province", "label"),
    [
        ("Nhơn Hậu (thôn Nhạn Tháp)", "An Nhơn", "binh-dinh", "Xã Nhơn Hậu"),
        ("xã Nhơn Hậu, thị xã An Nhơn", "", "binh-dinh", "Xã Nhơn Hậu"),
        ("xa nhon hau, an nhon", "", "gia-lai-2025", "Xã Nhơn Hậu"),
        ("thị trấn Tam Quan", "Hoài Nhơn", "binh-dinh", "Phường Tam Quan"),
        ("Tương Bình Hiệp", "Thủ Dầu Một", "binh-duong", "Phường Tương Bình Hiệp"),
    ],
)
def test_a_commune_of_before_or_today_is_found(
    place: str, district: str, province: str, label: str
) -> None:
    point = find_point(place, district=district, province=province)
    assert point
    assert (point.label_vi, point.is_district) == (label, False)


def test_a_district_alone_gives_its_middle() -> None:
    point = find_point("", district="Hoài Nhơn", province="binh-dinh")
    assert point
    assert point.is_district
    # its communes lie between 14.38 and 14.65 degrees north
    assert 14.38 < point.latitude < 14.65


def test_a_name_borne_twice_is_not_guessed() -> None:
    # Bình Định had a Cát Minh but no Nhơn Hậu outside An Nhơn; "Phường 1" stands in many towns
    assert find_point("Phường 1", province="ho-chi-minh") is None
    assert find_point("Nơi không có", province="binh-dinh") is None
    assert find_point("", province="binh-dinh") is None


@pytest.mark.parametrize("hostile", ["(" * 500, "xã " * 300, "\x00", "🙂, ,;"])
def test_odd_words_find_nothing(hostile: str) -> None:
    assert find_point(hostile, province="binh-dinh") is None


def test_points_fall_on_the_picture() -> None:
    # north is up, east is right: Hà Nội above and left of Quy Nhơn, Cà Mau below both
    ha_noi, quy_nhon, ca_mau = (
        drawn_at(21.03, 105.85),
        drawn_at(13.77, 109.22),
        drawn_at(9.18, 105.15),
    )
    assert ha_noi[1] < quy_nhon[1] < ca_mau[1]
    assert ca_mau[0] < ha_noi[0] < quy_nhon[0]
    assert all(0 < x < 812 and 0 < y < 873 for x, y in (ha_noi, quy_nhon, ca_mau))
