"""Whom an owner may ask: the centre, else the department, of the province or of what went in."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.units_to_ask import units_to_ask
from khuyencong.apps.places.models import AdminUnit

TODAY = date(2026, 11, 28)


def of_gia_lai() -> Any:
    return AdminUnit.objects.get(uid="gia-lai-2025")


def test_the_centre_comes_before_the_department(centre: Any, department: Any) -> None:
    assert units_to_ask(centre.province_id, on=TODAY) == [centre]


def test_without_a_centre_the_department_is_named(department: Any) -> None:
    assert units_to_ask(department.province_id, on=TODAY) == [department]


def test_a_closed_unit_is_not_named(centre: Any, department: Any) -> None:
    Unit.objects.filter(pk=centre.pk).update(ends_before=date(2025, 7, 1))
    assert units_to_ask(centre.province_id, on=TODAY) == [department]
    assert units_to_ask(centre.province_id, on=date(2025, 6, 30)) == [centre]


def test_that_of_what_merged_serves_until_the_province_has_its_own(
    centre: Any, make_unit: Any
) -> None:
    province = of_gia_lai()
    assert units_to_ask(province.pk, on=TODAY) == [centre]
    own = make_unit("promotion_centre", province, "ttkc-gia-lai")
    assert units_to_ask(province.pk, on=TODAY) == [own]


def test_nobody_known_is_nobody(db: None) -> None:
    assert units_to_ask(of_gia_lai().pk, on=TODAY) == []
