"""Webhooks over a real connection: signed, tried again, given up, turned off when gone."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import timedelta
from ipaddress import ip_network
from typing import Any

import pytest
from django.db import transaction

from khuyencong.apps.integrations.actions.end_subscription import end_subscription
from khuyencong.apps.integrations.actions.send_again import send_again
from khuyencong.apps.integrations.models import Delivery
from khuyencong.apps.integrations.sending import TRIED_FOR, WAITS
from khuyencong.apps.integrations.signing import SIGNATURE, secret_of
from khuyencong.apps.integrations.tasks import deliver_event, try_delivery
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.actions.add_need import add_need
from khuyencong.apps.needs.imports.rows import NeedRow
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.integration_cast import hook_of, keeper_of
from tests.receiver import Receiver, receiving

pytestmark = pytest.mark.django_db


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    settings.HOOK_NETWORKS = [ip_network("127.0.0.0/8")]
    with receiving() as running:
        yield running


@pytest.fixture
def hook(centre: Any, receiver: Receiver, at: Any) -> Any:
    return hook_of(centre, at=at, address=f"{receiver.address}/khuyen-cong?x=1")


def send_need(unit: Any, officer: Any, province: Any, at: Any, title: str = "Lò sấy") -> Any:
    who = {"unit": unit, "actor": officer, "at": at}
    return add_need(row=NeedRow(title=title), year=2017, province=province, **who)[0]


@pytest.fixture
def delivery(hook: Any, open_need: Any) -> Delivery:
    """The telling of ``open_need``."""
    return Delivery.objects.get()


def test_a_need_is_told_by_its_ids_alone(
    delivery: Delivery, receiver: Receiver, hook: Any, open_need: Any, at: Any
) -> None:
    assert try_delivery(delivery.pk, at=at)
    [came] = receiver.received
    assert came.path == "/khuyen-cong?x=1"
    line = Entry.objects.get(verb="needs.need.added")
    assert json.loads(came.body) == {
        "id": str(line.pk),
        "event": "need.sent",
        "object": {"kind": "need", "id": str(open_need.pk)},
        "happened_at": at.isoformat(),
    }
    assert open_need.title not in came.body.decode()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries, delivery.last_status) == ("told", 1, 204)


def test_the_receiver_can_check_who_wrote_and_when(
    delivery: Delivery, receiver: Receiver, hook: Any, at: Any
) -> None:
    """Computed here as docs/how-to/api.md tells receivers to."""
    try_delivery(delivery.pk, at=at)
    [came] = receiver.received
    instant, signature = (part.partition("=")[2] for part in came.headers[SIGNATURE].split(","))
    assert instant == str(int(at.timestamp()))
    signed = instant.encode() + b"." + came.body
    expected = hmac.new(secret_of(hook).encode(), signed, hashlib.sha256).hexdigest()
    assert hmac.compare_digest(signature, expected)


def test_a_receiver_that_fails_is_told_again_later(
    delivery: Delivery, receiver: Receiver, at: Any
) -> None:
    """500, then 302, which is not followed, then 200; waits of one and five minutes."""
    receiver.answers = [500, 302, 200]
    at_2, at_3 = at + timedelta(minutes=1), at + timedelta(minutes=6)
    assert try_delivery(delivery.pk, at=at)
    assert not try_delivery(delivery.pk, at=at + timedelta(seconds=30))  # not yet
    assert try_delivery(delivery.pk, at=at_2)
    assert try_delivery(delivery.pk, at=at_3)
    assert not try_delivery(delivery.pk, at=at_3 + timedelta(days=1))  # it was told
    assert [each.path for each in receiver.received] == ["/khuyen-cong?x=1"] * 3
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries, delivery.ended_at) == ("told", 3, at_3)


def test_after_three_days_it_is_given_up(delivery: Delivery, receiver: Receiver, at: Any) -> None:
    receiver.answers = [503]
    now, tries = at, 0
    while Delivery.objects.get().state == "waiting":
        assert try_delivery(delivery.pk, at=now)
        tries += 1
        now = Delivery.objects.get().next_try_at
    # 1 + 5 + 15 + 60 + 180 + 360 = 621 minutes, then every 720: (4320 - 621) // 720 = 5 more
    assert tries == 1 + len(WAITS) - 1 + 5
    told = Delivery.objects.get()
    assert (told.state, told.last_problem) == ("failed", "Nơi nhận trả lời mã 503")
    assert told.ended_at and told.ended_at - at <= TRIED_FOR


def test_gone_means_never_again(
    delivery: Delivery, receiver: Receiver, hook: Any, centre: Any, officer: Any, at: Any
) -> None:
    waiting = send_need(centre, officer, centre.province, at)
    receiver.answers = [410]
    try_delivery(delivery.pk, at=at)
    hook.refresh_from_db()
    assert (hook.ended_at, hook.is_gone) == (at, True)
    states = set(Delivery.objects.values_list("state", flat=True))
    assert (Delivery.objects.count(), states) == (2, {"stopped"})
    send_need(centre, officer, centre.province, at, title=f"{waiting.title} 2")
    assert Delivery.objects.count() == 2
    line = Entry.objects.get(verb="integrations.subscription.gone")
    assert (line.actor_id, line.object_id) == (None, str(hook.pk))


def test_nobody_there_is_a_failure_that_is_told(delivery: Delivery, at: Any, hook: Any) -> None:
    hook.address = "http://127.0.0.1:1/"
    hook.save()
    try_delivery(delivery.pk, at=at)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.last_status) == ("waiting", None)
    assert "ConnectionRefusedError" in delivery.last_problem


def test_a_deed_taken_back_is_told_to_nobody(hook: Any, centre: Any, officer: Any, at: Any) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        send_need(centre, officer, centre.province, at)
        raise RuntimeError
    assert not Delivery.objects.exists()


def test_another_unit_hears_nothing(
    receiver: Receiver, outsider: Any, department: Any, officer: Any, centre: Any, at: Any
) -> None:
    for unit in (outsider.main_unit(), department):
        hook_of(unit, at=at, address=receiver.address)
    send_need(centre, officer, centre.province, at)
    [told] = Delivery.objects.all()
    assert told.unit == department  # it watches the province, as its people do in the office


def test_only_what_was_chosen_is_told(
    receiver: Receiver, centre: Any, officer: Any, at: Any
) -> None:
    hook_of(centre, at=at, address=receiver.address, events=["plan.accepted"])
    send_need(centre, officer, centre.province, at)
    assert not Delivery.objects.exists()


def test_it_is_told_again_by_hand(
    delivery: Delivery, receiver: Receiver, centre: Any, officer: Any, at: Any
) -> None:
    try_delivery(delivery.pk, at=at)
    later = at + timedelta(days=9)
    send_again(delivery=delivery, actor=keeper_of(centre, at=at), at=later)
    assert try_delivery(delivery.pk, at=later)
    bodies = [each.body for each in receiver.received]
    assert bodies[0] == bodies[1]  # the same id: the receiver knows it has it
    with pytest.raises(NotAllowed):
        send_again(delivery=delivery, actor=officer, at=later)


def test_ended_it_is_told_nothing(
    delivery: Delivery, receiver: Receiver, hook: Any, at: Any
) -> None:
    end_subscription(subscription=hook, actor=keeper_of(hook.unit, at=at), at=at)
    assert not try_delivery(delivery.pk, at=at)
    assert receiver.received == []
    with pytest.raises(BadInput):
        send_again(delivery=delivery, actor=keeper_of(hook.unit, at=at), at=at)


def test_the_worker_tells_by_the_clock_of_the_database(
    delivery: Delivery, receiver: Receiver
) -> None:
    assert deliver_event.call(delivery.pk)
    assert not deliver_event.call(delivery.pk)
    assert len(receiver.received) == 1
