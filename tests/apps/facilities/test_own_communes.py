"""Whose communes these are, and what lies in them."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.facilities.actions.end_collaborator import end_collaborator
from khuyencong.apps.facilities.commune_rows import (
    establishments_of_communes,
    get_establishment_of_communes,
    get_need_of_communes,
    needs_of_communes,
    provinces_of_collaborator,
    works_where,
)
from khuyencong.apps.facilities.own_communes import is_collaborator_only, own_communes
from khuyencong.apps.needs.models import Need
from tests.commune_cast import INSIDE, Cast, cast_of, firm_at, need_at


@pytest.fixture
def cast(centre: Any, officer: Any, collaborator: Any, at: Any) -> Cast:
    return cast_of(centre, officer, collaborator, at)


def names(person: Any) -> list[str]:
    return [firm.name for firm in establishments_of_communes(person)]


def titles(person: Any) -> list[str]:
    communes = own_communes(person)
    firms = establishments_of_communes(person, communes)
    return [need.title for need in needs_of_communes(person, communes, firms)]


def test_only_what_lies_in_the_own_commune_is_seen(cast: Cast) -> None:
    assert names(cast.person) == ["Cơ sở bún A"]
    assert titles(cast.person) == ["Máy đùn bún"]
    assert works_where(cast.person, cast.own)
    assert not works_where(cast.person, cast.other)
    get_establishment_of_communes(cast.own.pk, account=cast.person)
    get_need_of_communes(cast.own_need.pk, account=cast.person)
    with pytest.raises(Establishment.DoesNotExist):
        get_establishment_of_communes(cast.other.pk, account=cast.person)
    with pytest.raises(Need.DoesNotExist):
        get_need_of_communes(cast.other_need.pk, account=cast.person)


@pytest.mark.parametrize(
    ("place", "seen"),
    [
        ("Nhơn Phúc, An Nhơn", True),
        ("XÃ NHƠN PHÚC", True),
        ("nhon phuc, binh dinh", True),
        ("xã Nhơn Phúc", True),
        ("An Nhơn", False),
        ("Nhơn Phú, Quy Nhơn", False),
        ("đường Nhơn Phúc 2", False),
        ("xã Nhơn Hạnh (gần Nhơn Phúc)", False),
        ("", False),
    ],
)
def test_however_the_place_is_written(
    cast: Cast, centre: Any, officer: Any, at: Any, place: str, seen: bool
) -> None:
    firm_at(place, "Cơ sở C", unit=centre, actor=officer, at=at, head_office="xã Nhơn Phúc")
    assert ("Cơ sở C" in names(cast.person)) is seen


def test_a_need_without_a_place_lies_where_its_establishment_does(
    cast: Cast, centre: Any, officer: Any, at: Any
) -> None:
    for firm, title in ((cast.own, "Lò sấy"), (cast.other, "Bồn chứa")):
        need = need_at("", title, unit=centre, actor=officer, at=at)
        Need.objects.filter(pk=need.pk).update(establishment=firm)
    assert titles(cast.person) == ["Lò sấy", "Máy đùn bún"]


def test_however_many_of_the_district_bear_its_name_none_of_the_commune_is_lost(
    cast: Cast, centre: Any, officer: Any, at: Any
) -> None:
    """An Nhơn is a ward of today and was a district: 1,100 say only that, one says the ward."""
    cast.entered.commune = "Phường An Nhơn"
    cast.entered.save()
    given: dict[str, Any] = {"province": cast.own.province, "unit": centre, "name": "Cơ sở"}
    Establishment.objects.bulk_create(
        Establishment(**given, production_place="An Nhơn", search="co so an nhon")
        for _ in range(1_100)
    )
    firm_at("phường An Nhơn", "Cơ sở của phường", unit=centre, actor=officer, at=at)
    assert names(cast.person) == ["Cơ sở của phường"]


def test_a_record_merged_away_is_gone(cast: Cast, officer: Any, at: Any) -> None:
    from khuyencong.apps.establishments.actions.merge_establishments import merge_establishments

    merge_establishments(kept=cast.other, dropped=cast.own, reason="một", actor=officer, at=at)
    assert names(cast.person) == []


def test_once_ended_nothing_is_left(cast: Cast, officer: Any, at: Any) -> None:
    end_collaborator(
        collaborator=cast.entered, ended_on=at.date(), reason="Thôi", actor=officer, at=at
    )
    assert own_communes(cast.person) == []
    assert names(cast.person) == []


def test_whom_nobody_entered_works_in_the_commune_of_his_unit(
    make_account: Any, make_unit: Any, binh_dinh: Any, centre: Any, officer: Any, at: Any
) -> None:
    unit = make_unit("commune", binh_dinh, "nhon-phuc")
    unit.name = "Ủy ban nhân dân xã Nhơn Phúc, thị xã An Nhơn"
    unit.save()
    person = make_account(unit, "collaborator")
    firm_at(INSIDE, "Cơ sở bún A", unit=centre, actor=officer, at=at)
    assert [each.label for each in own_communes(person)] == ["xã Nhơn Phúc, thị xã An Nhơn"]
    assert names(person) == ["Cơ sở bún A"]


def test_an_officer_has_no_communes(cast: Cast, officer: Any) -> None:
    assert own_communes(officer) == []
    assert names(officer) == []
    assert not is_collaborator_only(officer)
    assert is_collaborator_only(cast.person)


def test_a_commune_the_gazetteer_does_not_know_is_compared_by_its_words(
    cast: Cast, centre: Any, officer: Any, at: Any
) -> None:
    cast.entered.commune = "Xã minh họa 1"
    cast.entered.save()
    for number in ("1", "10"):
        place = f"thôn A, xã minh họa {number}, An Nhơn"
        firm_at(place, f"Cơ sở {number}", unit=centre, actor=officer, at=at)
    assert names(cast.person) == ["Cơ sở 1"]


def test_provinces_are_those_of_the_role_and_what_they_became(cast: Cast, binh_dinh: Any) -> None:
    became = set(binh_dinh.heirs.values_list("successor", flat=True))
    assert set(provinces_of_collaborator(cast.person)) >= {binh_dinh.pk, *became}
