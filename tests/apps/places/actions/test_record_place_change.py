"""Later changes of the map; the ones here are made up, in the year 2030."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.places.actions.load_places import load_places
from khuyencong.apps.places.actions.record_place_change import record_place_change
from khuyencong.apps.places.changes import Outcome, PlaceChange
from khuyencong.apps.places.models import AdminUnit, Succession
from khuyencong.apps.places.queries import get_province, predecessors, search_places, successors
from khuyencong.domain.foundation.admin_unit import UnitKind
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.gazetteer import load_provinces
from khuyencong.domain.foundation.grade import Grade

DAY = date(2030, 1, 1)
EVE = date(2029, 12, 31)
TODAY = date(2026, 11, 23)

pytestmark = pytest.mark.django_db


def change(*origins: AdminUnit, outcomes: tuple[Outcome, ...], **other: Any) -> PlaceChange:
    facts = {"on": DAY, "document": "01/2030/XX", "article": "Điều 1", "grade": Grade.TEXT}
    return PlaceChange(origins=origins, outcomes=outcomes, **(facts | other))


@pytest.fixture
def lao_cai(db: None) -> AdminUnit:
    return get_province("Lào Cai", TODAY)


@pytest.fixture
def lai_chau(db: None) -> AdminUnit:
    return get_province("Lai Châu", TODAY)


def quy_nhon_wards() -> list[AdminUnit]:
    names = ("Phường Quy Nhơn", "Phường Quy Nhơn Nam")
    return [AdminUnit.objects.get(pk=search_places(name, TODAY)[0].pk) for name in names]


class TestNewName:
    def test_keeps_the_territory_and_its_key(
        self, lao_cai: AdminUnit, administrator: Any, at: datetime
    ) -> None:
        (unit,) = record_place_change(
            change=change(lao_cai, outcomes=(Outcome("Sa Pa", UnitKind.CITY, "15"),)),
            actor=administrator,
            at=at,
        )
        assert unit.pk == lao_cai.pk
        assert get_province("Lào Cai", EVE).pk == get_province("TP. Sa Pa", DAY).pk
        assert successors(unit, DAY) == [unit]
        before = unit.state_on(EVE)
        assert before is not None
        assert before.full_name == "Tỉnh Lào Cai"

    def test_writes_one_journal_line(
        self, lao_cai: AdminUnit, administrator: Any, at: datetime
    ) -> None:
        record_place_change(
            change=change(lao_cai, outcomes=(Outcome("Sa Pa", UnitKind.PROVINCE, "15"),)),
            actor=administrator,
            at=at,
        )
        entry = Entry.objects.get(verb="places.place.changed")
        assert entry.label == "Tỉnh Lào Cai → Tỉnh Sa Pa"
        assert entry.reason == "Điều 1 01/2030/XX"
        assert (entry.actor_id, entry.data["on"]) == (administrator.pk, "2030-01-01")

    def test_survives_the_next_load(
        self, lao_cai: AdminUnit, administrator: Any, at: datetime
    ) -> None:
        record_place_change(
            change=change(lao_cai, outcomes=(Outcome("Sa Pa", UnitKind.PROVINCE, "15"),)),
            actor=administrator,
            at=at,
        )
        load_places(at=at, places=load_provinces())
        assert get_province("Sa Pa", DAY).pk == lao_cai.pk


class TestMerger:
    def test_makes_a_new_territory_of_the_old_ones(
        self, lao_cai: AdminUnit, lai_chau: AdminUnit, administrator: Any, at: datetime
    ) -> None:
        (unit,) = record_place_change(
            change=change(
                lao_cai, lai_chau, outcomes=(Outcome("Lào Cai", UnitKind.PROVINCE, "15"),)
            ),
            actor=administrator,
            at=at,
        )
        assert unit.uid == "lao-cai-2030"
        assert get_province("Lào Cai", DAY).pk == unit.pk != get_province("Lào Cai", EVE).pk
        assert {u.pk for u in predecessors(unit, EVE)} == {lao_cai.pk, lai_chau.pk}
        old = get_province("Yên Bái", date(2016, 1, 1))  # part of Lào Cai since 2025
        assert successors(old, DAY) == [unit]
        assert not Succession.objects.filter(successor=unit, partial=True).exists()

    @pytest.mark.usefixtures("communes")
    def test_units_below_follow_and_stay_themselves(
        self, lai_chau: AdminUnit, administrator: Any, at: datetime
    ) -> None:
        gia_lai = get_province("Gia Lai", TODAY)
        ward = quy_nhon_wards()[0]
        (unit,) = record_place_change(
            change=change(
                gia_lai, lai_chau, outcomes=(Outcome("Ba Miền", UnitKind.PROVINCE, "99"),)
            ),
            actor=administrator,
            at=at,
        )
        (found,) = search_places("Phường Quy Nhơn", DAY, unit, limit=1)
        assert (found.pk, found.label) == (ward.pk, "Phường Quy Nhơn, Tỉnh Ba Miền")
        assert search_places("Phường Quy Nhơn", EVE)[0].label == "Phường Quy Nhơn, Tỉnh Gia Lai"


@pytest.mark.usefixtures("communes")
class TestSplit:
    def test_each_new_unit_holds_a_part(self, administrator: Any, at: datetime) -> None:
        ward = quy_nhon_wards()[0]
        gia_lai = get_province("Gia Lai", TODAY)
        names = ("Ghềnh Ráng", "Hải Cảng")
        units = record_place_change(
            change=change(
                ward,
                outcomes=tuple(Outcome(n, UnitKind.WARD, parent=gia_lai) for n in names),
            ),
            actor=administrator,
            at=at,
        )
        assert [unit.uid for unit in units] == ["xa-ghenh-rang-2030", "xa-hai-cang-2030"]
        assert {u.pk for u in successors(ward, DAY)} == {unit.pk for unit in units}
        assert Succession.objects.filter(predecessor=ward, partial=True).count() == 2

    def test_units_below_must_be_shared_out(self, administrator: Any, at: datetime) -> None:
        gia_lai = get_province("Gia Lai", TODAY)
        below = tuple(AdminUnit.objects.filter(parent=gia_lai))
        north, south = below[:10], below[10:]

        def split(second: tuple[AdminUnit, ...]) -> list[AdminUnit]:
            outcomes = (
                Outcome("Bắc Gia Lai", UnitKind.PROVINCE, parts=north),
                Outcome("Nam Gia Lai", UnitKind.PROVINCE, parts=second),
            )
            return record_place_change(
                change=change(gia_lai, outcomes=outcomes), actor=administrator, at=at
            )

        with pytest.raises(BadInput, match=below[-1].full_name) as refusal:
            split(south[:-1])
        assert refusal.value.field == "parts"
        _, new = split(south)
        below[-1].refresh_from_db()
        assert below[-1].parent_id == new.pk


class TestRefusals:
    def test_only_with_the_right(self, lao_cai: AdminUnit, officer: Any, at: datetime) -> None:
        wanted = change(lao_cai, outcomes=(Outcome("Sa Pa", UnitKind.PROVINCE),))
        with pytest.raises(NotAllowed, match="không có vai trò"):
            record_place_change(change=wanted, actor=officer, at=at)
        assert get_province("Lào Cai", DAY).pk == lao_cai.pk

    @pytest.mark.parametrize(
        ("outcome", "facts", "field"),
        [
            (Outcome("Sa Pa", UnitKind.PROVINCE), {"document": " "}, "document"),
            (Outcome("Sa Pa", UnitKind.PROVINCE), {"grade": Grade.MEMORY}, "grade"),
            (Outcome("Sa Pa", UnitKind.PROVINCE), {"on": date(2025, 7, 1)}, "on"),
            (Outcome("Sa Pa", UnitKind.WARD), {}, "kind"),
            (Outcome(" ", UnitKind.PROVINCE), {}, "name"),
            (Outcome("Gia Lai", UnitKind.PROVINCE), {}, "name"),
            (Outcome("Sa Pa", UnitKind.PROVINCE, "52"), {}, "code"),  # the code of Gia Lai
        ],
    )
    def test_what_does_not_fit(
        self,
        *,
        outcome: Outcome,
        facts: dict[str, Any],
        field: str,
        lao_cai: AdminUnit,
        administrator: Any,
        at: datetime,
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            record_place_change(
                change=change(lao_cai, outcomes=(outcome,), **facts), actor=administrator, at=at
            )
        assert refusal.value.field == field
        assert str(refusal.value)
        assert not Entry.objects.filter(verb="places.place.changed").exists()

    def test_a_unit_that_has_ended(self, administrator: Any, at: datetime) -> None:
        old = get_province("Bình Định", date(2016, 11, 23))
        wanted = change(old, outcomes=(Outcome("Quy Nhơn", UnitKind.PROVINCE),))
        with pytest.raises(BadInput, match="đã kết thúc ngày 30/06/2025"):
            record_place_change(change=wanted, actor=administrator, at=at)

    def test_a_province_has_nothing_above(
        self, lao_cai: AdminUnit, lai_chau: AdminUnit, administrator: Any, at: datetime
    ) -> None:
        outcome = Outcome("Sa Pa", UnitKind.PROVINCE, parent=lai_chau)
        with pytest.raises(BadInput) as refusal:
            record_place_change(
                change=change(lao_cai, outcomes=(outcome,)), actor=administrator, at=at
            )
        assert refusal.value.field == "parent"
