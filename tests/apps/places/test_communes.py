"""Communes of a day with their provinces."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.places.communes import find_commune, get_gone_commune, list_communes
from khuyencong.apps.places.models import AdminUnit

EVE, TODAY = date(2025, 6, 30), date(2026, 11, 28)


def test_a_commune_of_today_lies_in_its_province(communes: Any) -> None:
    found = find_commune("xa-21609-2025", on=TODAY)
    assert found
    assert found.label == "Xã An Lão, Tỉnh Gia Lai"
    assert found.province.uid == "gia-lai-2025"


def test_before_the_merger_a_district_lay_between(communes: Any) -> None:
    old = AdminUnit.objects.filter(level="commune", valid_to=EVE).order_by("uid").first()
    assert old
    found = find_commune(old.uid, on=EVE)
    assert found
    assert found.province.uid == "binh-dinh"
    assert find_commune(old.uid, on=TODAY) is None
    assert get_gone_commune(old.uid) == old


def test_what_is_no_commune_is_not_found(communes: Any) -> None:
    assert find_commune("gia-lai-2025", on=TODAY) is None
    assert find_commune("", on=TODAY) is None
    assert get_gone_commune("gia-lai-2025") is None


def test_the_communes_of_a_province_are_those_of_the_day(communes: Any) -> None:
    names = {
        uid: {each.uid for each in list_communes(AdminUnit.objects.get(uid=uid), on=on)}
        for uid, on in (("gia-lai-2025", TODAY), ("binh-dinh", EVE))
    }
    assert "xa-21609-2025" in names["gia-lai-2025"]
    assert not names["gia-lai-2025"] & names["binh-dinh"] - {"xa-21607"}  # Nhơn Châu kept its land
