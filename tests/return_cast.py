"""A province with a key and the agency that knows it; a receiver within the process."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.test import Client

from khuyencong.apps.period_returns.actions.prepare_return import prepare_return
from khuyencong.apps.period_returns.actions.register_sender import SenderFacts, register_sender
from khuyencong.apps.period_returns.actions.set_destination import set_destination
from khuyencong.apps.period_returns.models import PeriodReturn, ReceivedReturn, Sender
from khuyencong.apps.period_returns.transport import (
    PATH,
    HttpReceiver,
    Unreachable,
    _plain,
    _refusal,
)
from khuyencong.domain.indicators.periods import read_period
from khuyencong.domain.period_returns.signing import fingerprint, public_key_of

PRIVATE_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
"""Bytes 0 to 31: of tests only."""
ADDRESS = "https://quocgia.example.vn"
HALF = read_period("2016-H1")


def return_of(unit: Any, *, actor: Any, at: datetime, period: str = "2016-H1") -> PeriodReturn:
    return prepare_return(period=read_period(period), unit=unit, actor=actor, at=at)


def sender_of(unit: Any, province: Any, *, actor: Any, at: datetime) -> Sender:
    facts = SenderFacts(
        province=province,
        public_key=public_key_of(PRIVATE_KEY),
        since_on=date(2016, 1, 1),
        email="tinh@example.vn",
    )
    return register_sender(facts=facts, unit=unit, actor=actor, at=at)


def destination_of(unit: Any, *, actor: Any, at: datetime) -> Any:
    return set_destination(address=ADDRESS, unit=unit, actor=actor, at=at)


@dataclass(frozen=True, slots=True)
class InProcess(HttpReceiver):
    """The other side answered by this very process; ``dies_after`` so many chunks, once."""

    asked: list[str] = field(default_factory=list)
    dies_after: int = 10_000

    def _ask(self, method: str, path: str, body: bytes, kind: str) -> dict[str, Any]:
        self.asked.append(f"{method} {path.rpartition('/')[2][:6]}")
        if method == "PUT" and sum(each.startswith("PUT") for each in self.asked) > self.dies_after:
            raise Unreachable("mất điện")
        answer = Client().generic(method, PATH + path, body, content_type=kind)
        if answer.status_code >= 400:
            raise _refusal(answer.status_code, answer.content)
        return _plain(answer.content)


def own_rows(unit: Any, actor: Any, *, at: datetime, settings: Any) -> dict[str, int]:
    """One edition, and the same as if the unit itself had received it."""
    settings.RETURNS_KEY = PRIVATE_KEY
    row = return_of(unit, actor=actor, at=at)
    owner = {"unit": unit, "province": unit.province}
    sender = Sender.objects.create(
        public_key=row.public_key,
        key_name=fingerprint(row.public_key),
        since_on=date(2016, 1, 1),
        registered_at=at,
        registered_by=actor,
        **owner,
    )
    received = ReceivedReturn.objects.create(
        sender=sender,
        from_on=row.from_on,
        to_on=row.to_on,
        edition=row.edition,
        document=row.document,
        sha256=row.sha256,
        signature=row.signature,
        made_at=at,
        receipt="BN-1",
        received_at=at,
        is_current=True,
        **owner,
    )
    return {"period_return": row.pk, "received_return": received.pk, "return_sender": sender.pk}
