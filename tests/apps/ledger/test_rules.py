"""Each rule of money, as the database keeps it: what goes, and the first đồng that does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from khuyencong.apps.ledger.lines import fund_line, position_on
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.ledger.posting import Booking, post, reverse
from khuyencong.domain.foundation.errors import BadInput
from tests.apps.ledger.conftest import MILLION

Lives = dict[str, int]
CONTRACTED: Lives = {"approved": 300 * MILLION, "contracted": 200 * MILLION}
HALFWAY: Lives = {**CONTRACTED, "share": 7000, "transferred": 140 * MILLION}  # 70 % of 200
ACCEPTED: Lives = {**CONTRACTED, "share": 7000, "accepted": 1, "transferred": 200 * MILLION}


def live(position: Position, life: Lives, booking: Booking) -> None:
    for kind, amount in life.items():
        post(position, kind, amount, booking)


@pytest.mark.parametrize(
    ("life", "kind", "most"),
    [
        ({}, "approved", 1000 * MILLION),
        ({"approved": 300 * MILLION}, "contracted", 300 * MILLION),
        ({**CONTRACTED, "share": 7000}, "transferred", 140 * MILLION),
        ({"approved": 3, "contracted": 3, "share": 7000}, "transferred", 2),  # 2.1 rounds down
        ({**CONTRACTED, "accepted": 1}, "transferred", 200 * MILLION),
        (
            {**CONTRACTED, "accepted": 1, "by_proof": 1, "proven": 33 * MILLION},
            "transferred",
            33 * MILLION,
        ),
        (HALFWAY, "refunded", 140 * MILLION),
        (ACCEPTED, "settled", 200 * MILLION),
    ],
)
def test_the_last_dong_goes_and_one_more_does_not(
    position: Position, booking: Booking, life: Lives, kind: str, most: int
) -> None:
    live(position, life, booking)
    with pytest.raises(BadInput):
        post(position, kind, most + 1, booking)
    post(position, kind, most, booking)
    with pytest.raises(BadInput):
        post(position, kind, 1, booking)


class TestWhatIsRefused:
    def test_says_how_much_is_left(self, position: Position, booking: Booking) -> None:
        live(position, {**CONTRACTED, "share": 7000, "transferred": 100 * MILLION}, booking)
        said = r"70 % của 200\.000\.000 đồng: đã chuyển 100\.000\.000 đồng, còn được chuyển 40\.000"
        with pytest.raises(BadInput, match=said):
            post(position, "transferred", 41 * MILLION, booking)

    def test_money_of_a_line_that_was_not_assigned(
        self, centre: Any, booking: Booking, make_position: Callable[..., Position]
    ) -> None:
        line = fund_line(unit_id=centre.pk, province_id=centre.province_id, year=2017, fund="KCDP")
        position = make_position(line)
        live(position, {**CONTRACTED, "accepted": 1}, booking)  # promises may come first
        with pytest.raises(BadInput, match="Chưa ghi dự toán được giao năm 2017"):
            post(position, "transferred", 1, booking)

    def test_two_projects_together_above_the_line(
        self, line: FundLine, booking: Booking, make_position: Callable[..., Position]
    ) -> None:
        post(make_position(line), "approved", 600 * MILLION, booking)
        other = make_position(line)
        with pytest.raises(BadInput, match=r"còn 400\.000\.000 đồng"):
            post(other, "approved", 401 * MILLION, booking)
        with pytest.raises(BadInput, match="Vượt dự toán"):
            post(line, "management", 401 * MILLION, booking)
        with pytest.raises(BadInput, match="Vượt dự toán"):
            post(line, "assigned", -401 * MILLION, booking)

    def test_management_above_what_was_set_aside(self, line: FundLine, booking: Booking) -> None:
        post(line, "management", 20 * MILLION, booking)
        post(line, "managed", 20 * MILLION, booking)
        with pytest.raises(BadInput, match=r"phân bổ 20\.000\.000"):
            post(line, "managed", 1, booking)

    def test_closing_before_it_balances(self, position: Position, booking: Booking) -> None:
        live(position, {**ACCEPTED, "settled": 180 * MILLION}, booking)
        with pytest.raises(BadInput, match=r"đang giữ 200\.000\.000 đồng, quyết toán 180"):
            post(position, "closed", 1, booking)
        post(position, "refunded", 20 * MILLION, booking)
        post(position, "closed", 1, booking)
        with pytest.raises(BadInput):  # and it stays so
            post(position, "transferred", 1, booking)

    def test_repayment_of_what_is_not_recoverable(
        self, position: Position, booking: Booking
    ) -> None:
        live(position, ACCEPTED, booking)
        with pytest.raises(BadInput, match="không phải kinh phí có thu hồi"):
            post(position, "repaid", 1, booking)

    def test_repaying_and_writing_off_more_than_is_owed(
        self, centre: Any, booking: Booking, make_position: Callable[..., Position]
    ) -> None:
        where = {"unit_id": centre.pk, "province_id": centre.province_id, "year": 2016}
        line = fund_line(**where, fund="KCDP", is_recoverable=True)
        post(line, "assigned", 500 * MILLION, booking)
        position = make_position(line)
        live(position, {**ACCEPTED, "repaid": 150 * MILLION}, booking)
        with pytest.raises(BadInput, match=r"còn 50\.000\.000 đồng"):
            post(position, "written_off", 51 * MILLION, booking)
        post(position, "written_off", 50 * MILLION, booking)

    @pytest.mark.parametrize("kind", ["transferred", "refunded", "managed"])
    def test_a_flow_of_less_than_nothing(
        self, position: Position, line: FundLine, booking: Booking, kind: str
    ) -> None:
        live(position, HALFWAY, booking)
        post(line, "management", MILLION, booking)
        with pytest.raises(BadInput, match="lớn hơn không"):
            post(line if kind == "managed" else position, kind, -1, booking)


class TestReverse:
    def test_restores_every_balance(self, position: Position, booking: Booking) -> None:
        live(position, {**CONTRACTED, "share": 7000}, booking)
        before = Position.objects.values().get(pk=position.pk)
        line_before = FundLine.objects.values().get(pk=position.line_id)
        reverse(post(position, "transferred", 90 * MILLION, booking), booking)
        assert Position.objects.values().get(pk=position.pk) == before
        assert FundLine.objects.values().get(pk=position.line_id) == line_before

    def test_goes_once_and_not_back_again(self, position: Position, booking: Booking) -> None:
        live(position, CONTRACTED, booking)
        entry = post(position, "share", 5000, booking)
        undone = reverse(entry, booking)
        with pytest.raises(BadInput, match="đã được đảo"):
            reverse(entry, booking)
        with pytest.raises(BadInput, match="chỉ đảo một lần"):
            reverse(undone, booking)

    def test_what_others_rest_on_stays(self, position: Position, booking: Booking) -> None:
        post(position, "approved", 300 * MILLION, booking)
        contract = post(position, "contracted", 300 * MILLION, booking)
        live(position, {"share": 7000, "transferred": 210 * MILLION}, booking)
        with pytest.raises(BadInput):
            reverse(contract, booking)


class TestEntries:
    def test_are_never_changed_or_removed(self, position: Position, booking: Booking) -> None:
        entry = post(position, "approved", MILLION, booking)
        for harm in (
            lambda: Entry.objects.filter(pk=entry.pk).update(amount=2 * MILLION),
            lambda: Entry.objects.filter(pk=entry.pk).delete(),
        ):
            with pytest.raises(IntegrityError, match="never_changes"), transaction.atomic():
                harm()

    def test_with_the_same_key_are_one(self, position: Position, booking: Booking) -> None:
        import uuid

        keyed = replace(booking, key=uuid.UUID(int=7))
        assert post(position, "approved", MILLION, keyed) == post(
            position, "approved", MILLION, keyed
        )
        position.refresh_from_db()
        assert position.approved_vnd == MILLION

    def test_of_another_line_are_refused(
        self, position: Position, centre: Any, booking: Booking
    ) -> None:
        other = fund_line(unit_id=centre.pk, province_id=centre.province_id, year=2015, fund="KCDP")
        position.line_id = other.pk
        with pytest.raises(BadInput, match="không thuộc dòng tiền"):
            post(position, "approved", 1, booking)


class TestCloseYear:
    def test_is_final(self, line: FundLine, position: Position, booking: Booking) -> None:
        post(position, "approved", 10, booking)
        closing = post(line, "year_closed", 1, booking)
        with pytest.raises(BadInput, match="Sổ năm 2016 của nguồn KCĐP đã khóa"):
            post(position, "approved", 1, booking)
        with pytest.raises(BadInput, match="đã khóa"):
            reverse(closing, booking)

    def test_waits_for_money_that_is_out(
        self, line: FundLine, position: Position, booking: Booking
    ) -> None:
        live(position, HALFWAY, booking)
        with pytest.raises(BadInput, match=r"còn 140\.000\.000 đồng đã chuyển"):
            post(line, "year_closed", 1, booking)


class TestThePast:
    def test_stays_as_it_was_until_money_moves(self, position: Position, booking: Booking) -> None:
        past = replace(booking, is_past=True)
        post(position, "contracted", 90, past)  # nobody knows what was approved
        assert FundLine.objects.get(pk=position.line_id).contracted_vnd == 0
        with pytest.raises(BadInput, match="Hợp đồng không được vượt số phê duyệt"):
            post(position, "share", 7000, booking)
        post(position, "approved", 100, past)
        post(position, "share", 7000, booking)
        assert FundLine.objects.get(pk=position.line_id).contracted_vnd == 90  # it counts from now
        with pytest.raises(BadInput, match="sửa bằng bút toán đảo"):
            post(position, "approved", 1, past)


def test_a_fault_of_ours_is_not_told_as_a_rule(position: Position, booking: Booking) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        post(position, "approved", MILLION, replace(booking, step_id=999_999_999))
        connection.check_constraints()


def test_another_line_of_the_same_project_is_apart(
    position: Position, centre: Any, booking: Booking
) -> None:
    other = fund_line(unit_id=centre.pk, province_id=centre.province_id, year=2017, fund="KCDP")
    second = position_on(other, project_id=position.project_id)
    post(second, "approved", 5, booking)
    position.refresh_from_db()
    assert (position.approved_vnd, second.approved_vnd) == (0, 5)
