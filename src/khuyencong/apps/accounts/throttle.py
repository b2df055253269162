"""Limits on what strangers and haste may do: how often in how long, counted in the database.

A count begins with the first time and ends when its stretch is over. It holds for every process,
on both databases, and needs no service beside them.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from django.db import transaction

from khuyencong.apps.accounts.models import Throttle
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.foundation.text import fold


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times in so long."""

    kind: str
    most: int
    within: timedelta


HOUR = timedelta(hours=1)
PASSWORD_OF_NAME = Limit("password_of_name", 3, HOUR)
"""Links to a new password asked for with one name or mail, whether anybody has it or not."""
PASSWORD_FROM_CLIENT = Limit("password_client", 20, HOUR)
"""The same from one address of the network: a whole office may stand behind it."""
MAIL_TO_ADDRESS = Limit("mail_to_address", 5, HOUR)
"""Invitations and links sent to one mail by those who may, by hand."""
REFUSED_FROM_CLIENT = Limit("refused_client", 60, timedelta(minutes=15))
"""Refused sign-ins from one address of the network, whatever the names: guesses at many accounts.
Guesses at one account are stopped sooner, by axes."""
SECOND_STEP = Limit("second_step", 8, timedelta(minutes=15))
"""Codes tried on one account, from wherever: each is one in a third of a million."""
SECOND_STEP_OF_DAY = Limit("second_step_day", 50, timedelta(days=1))
"""The same in a day, good ones too, so that patience gains little."""
KEPT = timedelta(days=2)
"""Longer than any stretch: what is older is removed."""


TOO_OFTEN = "accounts.too_often"


class TooOften(DomainError):
    """The limit is reached; ``wait`` says for how long."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(
            TOO_OFTEN,
            "Đã làm việc này quá nhiều lần; hãy đợi {wait} nữa rồi thử lại",
            wait=wait_in_words(wait),
        )
        self.wait = wait


@transaction.atomic
def take_turn(limit: Limit, what: str, *, at: datetime) -> None:
    """Count one more time. Raises TooOften, and counts nothing, when the limit is reached."""
    row, is_new = Throttle.objects.select_for_update().get_or_create(
        kind=limit.kind, digest=_digest(what), defaults={"started_at": at}
    )
    if wait := _wait(limit, row, at):
        raise TooOften(wait)
    if _is_over(limit, row, at):
        row.started_at, row.count = at, 0
    row.count += 1
    row.save(update_fields=["started_at", "count"])
    if is_new:
        Throttle.objects.filter(started_at__lt=at - KEPT).delete()


def require_turn(limit: Limit, what: str, *, at: datetime) -> None:
    """Raise TooOften when the limit is reached; counts nothing."""
    row = Throttle.objects.filter(kind=limit.kind, digest=_digest(what)).first()
    if row and (wait := _wait(limit, row, at)):
        raise TooOften(wait)


def forget_turns(limit: Limit, what: str) -> None:
    """Count from nothing again: what was asked has come right."""
    Throttle.objects.filter(kind=limit.kind, digest=_digest(what)).delete()


def wait_in_words(wait: timedelta) -> str:
    """Return a waiting time as people say it, never shorter than it is.

    Examples
    --------
    >>> wait_in_words(timedelta(seconds=61)), wait_in_words(timedelta(minutes=90))
    ('2 phút', '1 giờ 30 phút')
    """
    hours, minutes = divmod(max(1, math.ceil(wait.total_seconds() / 60)), 60)
    parts = (f"{hours} giờ" if hours else "", f"{minutes} phút" if minutes else "")
    return " ".join(filter(None, parts))


def network_of(address: str) -> str:
    """Return what stands for a client: of IPv6 the /64, which one subscriber has to himself."""
    try:
        is_short = ip_address(address).version == 4
    except ValueError:
        return address
    return address if is_short else str(ip_network(f"{address}/64", strict=False))


def _digest(what: str) -> str:
    return hashlib.sha256(fold(what).encode()).hexdigest()


def _is_over(limit: Limit, row: Throttle, at: datetime) -> bool:
    return row.started_at <= at - limit.within


def _wait(limit: Limit, row: Throttle, at: datetime) -> timedelta | None:
    if row.count < limit.most or _is_over(limit, row, at):
        return None
    return row.started_at + limit.within - at
