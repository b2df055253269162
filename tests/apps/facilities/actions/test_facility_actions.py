"""A facility is entered, changed, set aside; its calibrations come and go; each is taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.facilities.actions.amend_facility import amend_facility
from khuyencong.apps.facilities.actions.remove_calibration import remove_calibration
from khuyencong.apps.facilities.actions.restore_calibration import restore_calibration
from khuyencong.apps.facilities.actions.restore_facility import restore_facility
from khuyencong.apps.facilities.actions.set_facility_aside import set_facility_aside
from khuyencong.apps.facilities.actions.undo_facility_edit import undo_facility_edit
from khuyencong.apps.facilities.facility_facts import FacilityFacts
from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.facilities.queries import (
    get_facility,
    list_expiring,
    list_facilities,
    search_facilities,
)
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.facility_cast import INSTRUMENT, booking_of, calibration_of, facility_of


@pytest.fixture
def meter(centre: Any, officer: Any, at: Any) -> Facility:
    return facility_of(centre, actor=officer, at=at)


def last_entry() -> Entry:
    return Entry.objects.order_by("-pk")[0]


class TestRecord:
    def test_entered_with_its_line(self, meter: Facility, officer: Any) -> None:
        assert last_entry().verb == "facilities.facility.recorded"
        assert last_entry().data["serial"] == "SN 001"
        found = search_facilities(list_facilities(visible_to=officer), "phan tich")
        assert found.get() == meter

    def test_what_does_not_fit_the_kind_is_left_out(
        self, centre: Any, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"seats": 7, "plate": "77A-000.00", "serial": "x"}
        made = [
            facility_of(centre, actor=officer, at=at, kind=kind, code=kind, name=kind, **given)
            for kind in ("room", "vehicle", "instrument")
        ]
        assert [(each.seats, each.plate, each.serial) for each in made] == [
            (7, "", ""),
            (7, "77A-000.00", ""),
            (None, "", "x"),
        ]

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"name": " "}, "name"),
            ({"code": ""}, "code"),
            ({"kind": "boat"}, "kind"),
            ({"condition": "x"}, "condition"),
            ({"kind": "room", "seats": 0}, "seats"),
            ({"cost_vnd": -1}, "cost_vnd"),
            ({"place": "x" * 301}, "place"),
        ],
    )
    def test_what_is_wrong_is_named(
        self, centre: Any, officer: Any, at: Any, wrong: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            facility_of(centre, actor=officer, at=at, **wrong)
        assert refused.value.field == field
        assert not Facility.objects.exists()

    def test_a_code_names_one(self, meter: Facility, centre: Any, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="đã dùng cho “Máy phân tích điện năng”"):
            facility_of(centre, actor=officer, at=at, name="Máy khác")

    def test_others_may_not_and_strangers_see_nothing(
        self, meter: Facility, centre: Any, outsider: Any, appraiser: Any, at: Any
    ) -> None:
        for actor in (outsider, appraiser):
            with pytest.raises(NotAllowed):
                facility_of(centre, actor=actor, at=at, code="TB-02")
        assert list_facilities(visible_to=appraiser).get() == meter
        with pytest.raises(Facility.DoesNotExist):
            get_facility(meter.pk, visible_to=outsider)


class TestChange:
    def test_changed_and_taken_back(self, meter: Facility, officer: Any, at: Any) -> None:
        changed = {"bought_on": date(2015, 3, 2), "cost_vnd": 90_000_000, "place": "Tủ 2"}
        facts = FacilityFacts(**(INSTRUMENT | changed))
        given: dict[str, Any] = {"facility": meter, "actor": officer, "at": at}
        entry = amend_facility(facts=facts, seen_version=1, **given)
        assert entry is not None
        assert entry.data["before"] == {"bought_on": "", "cost_vnd": "", "kept_at": ""}
        with pytest.raises(BadInput, match="vừa sửa"):
            amend_facility(facts=facts, seen_version=1, **given)
        undone = undo_facility_edit(entry_id=entry.pk, **given)
        assert undone is not None
        meter.refresh_from_db()
        assert (meter.bought_on, meter.cost_vnd, meter.place) == (None, None, "")
        undo_facility_edit(entry_id=undone.pk, **given)
        meter.refresh_from_db()
        assert (meter.bought_on, meter.cost_vnd) == (date(2015, 3, 2), 90_000_000)

    def test_what_changed_since_is_not_taken_back(
        self, meter: Facility, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"facility": meter, "actor": officer, "at": at}
        first = FacilityFacts(**(INSTRUMENT | {"place": "Tủ 2"}))
        entry = amend_facility(facts=first, seen_version=1, **given)
        amend_facility(facts=FacilityFacts(**INSTRUMENT), seen_version=2, **given)
        assert entry is not None
        with pytest.raises(BadInput, match="vừa sửa"):
            undo_facility_edit(entry_id=entry.pk, **given)
        recorded = Entry.objects.get(verb="facilities.facility.recorded")
        with pytest.raises(BadInput, match="Không có lần sửa nào"):
            undo_facility_edit(entry_id=recorded.pk, **given)

    def test_no_change_no_line(self, meter: Facility, officer: Any, at: Any) -> None:
        facts = FacilityFacts(**INSTRUMENT)
        given: dict[str, Any] = {"facility": meter, "actor": officer, "at": at}
        assert amend_facility(facts=facts, seen_version=1, **given) is None

    def test_others_may_not(self, meter: Facility, appraiser: Any, at: Any) -> None:
        given: dict[str, Any] = {"facility": meter, "actor": appraiser, "at": at}
        with pytest.raises(NotAllowed):
            amend_facility(facts=FacilityFacts(**INSTRUMENT), seen_version=1, **given)
        with pytest.raises(NotAllowed):
            undo_facility_edit(entry_id=1, **given)


class TestSetAside:
    def test_with_a_reason_and_back(self, meter: Facility, officer: Any, at: Any) -> None:
        given: dict[str, Any] = {"facility": meter, "actor": officer, "at": at}
        with pytest.raises(BadInput, match="Ghi vì sao"):
            set_facility_aside(reason=" ", **given)
        set_facility_aside(reason="Gửi sửa", **given)
        assert (last_entry().verb, last_entry().reason) == (
            "facilities.facility.set_aside",
            "Gửi sửa",
        )
        with pytest.raises(BadInput, match="Đang ngừng dùng rồi"):
            set_facility_aside(reason="Gửi sửa", **given)
        restore_facility(**given)
        assert last_entry().data["reason_before"] == "Gửi sửa"
        with pytest.raises(BadInput, match="Đang dùng rồi"):
            restore_facility(**given)

    def test_not_while_somebody_has_it(self, meter: Facility, officer: Any, at: Any) -> None:
        booking_of(meter, "2016-11-24 08:00", "2016-11-24 10:00", actor=officer, at=at)
        with pytest.raises(BadInput, match="Còn 1 lượt đặt"):
            set_facility_aside(facility=meter, reason="Gửi sửa", actor=officer, at=at)

    def test_others_may_not(self, meter: Facility, appraiser: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            set_facility_aside(facility=meter, reason="x", actor=appraiser, at=at)
        with pytest.raises(NotAllowed):
            restore_facility(facility=meter, actor=appraiser, at=at)


class TestCalibrations:
    def test_the_newest_one_holds_whatever_the_order_they_come_in(
        self, meter: Facility, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        newer = calibration_of(meter, until=date(2017, 3, 1), **given)
        calibration_of(meter, until=date(2016, 3, 1), **given)
        meter.refresh_from_db()
        assert meter.calibrated_until == date(2017, 3, 1)
        remove_calibration(calibration=newer, **given)
        meter.refresh_from_db()
        assert meter.calibrated_until == date(2016, 3, 1)
        assert last_entry().verb == "facilities.calibration.removed"
        with pytest.raises(BadInput):
            remove_calibration(calibration=newer, **given)
        restore_calibration(calibration=newer, **given)
        meter.refresh_from_db()
        assert meter.calibrated_until == date(2017, 3, 1)
        with pytest.raises(BadInput):
            restore_calibration(calibration=newer, **given)

    def test_over_the_day_after_its_last(self, meter: Facility, officer: Any, at: Any) -> None:
        assert not meter.is_expired_on(date(2016, 3, 1))  # nothing known, nothing over
        calibration_of(meter, until=date(2016, 3, 1), actor=officer, at=at)
        meter.refresh_from_db()
        assert not meter.is_expired_on(date(2016, 3, 1))
        assert meter.is_expired_on(date(2016, 3, 2))

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"calibrated_on": date(2016, 11, 24)}, "calibrated_on"),  # the day after ``at``
            ({"calibrated_on": date(2016, 11, 1), "until": date(2016, 10, 31)}, "valid_until"),
            ({"by_whom": ""}, "by_whom"),
        ],
    )
    def test_what_is_wrong_is_named(
        self, meter: Facility, officer: Any, at: Any, wrong: dict[str, Any], field: str
    ) -> None:
        given: dict[str, Any] = {"until": date(2017, 3, 1), **wrong}
        with pytest.raises(BadInput) as refused:
            calibration_of(meter, actor=officer, at=at, **given)
        assert refused.value.field == field

    def test_only_of_an_instrument_which_stays_one(
        self, meter: Facility, centre: Any, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        room = facility_of(centre, kind="room", code="P1", name="Phòng họp", **given)
        with pytest.raises(BadInput, match="Chỉ thiết bị đo"):
            calibration_of(room, until=date(2017, 3, 1), **given)
        calibration_of(meter, until=date(2017, 3, 1), **given)
        facts = FacilityFacts(**(INSTRUMENT | {"kind": "room"}))
        with pytest.raises(BadInput, match="giữ nguyên loại"):
            amend_facility(facility=meter, facts=facts, seen_version=2, **given)

    def test_others_may_not(self, meter: Facility, officer: Any, appraiser: Any, at: Any) -> None:
        one = calibration_of(meter, until=date(2017, 3, 1), actor=officer, at=at)
        with pytest.raises(NotAllowed):
            calibration_of(meter, until=date(2017, 3, 1), actor=appraiser, at=at)
        for action in (remove_calibration, restore_calibration):
            with pytest.raises(NotAllowed):
                action(calibration=one, actor=appraiser, at=at)

    def test_those_over_by_a_day_are_told_to_their_unit(
        self, meter: Facility, officer: Any, appraiser: Any, at: Any
    ) -> None:
        calibration_of(meter, until=date(2016, 12, 1), actor=officer, at=at)
        assert list_expiring(visible_to=officer, by=date(2016, 12, 1)).get() == meter
        assert not list_expiring(visible_to=officer, by=date(2016, 11, 30)).exists()
        assert not list_expiring(visible_to=appraiser, by=date(2016, 12, 1)).exists()
        set_facility_aside(facility=meter, reason="Gửi sửa", actor=officer, at=at)
        assert not list_expiring(visible_to=officer, by=date(2016, 12, 1)).exists()
