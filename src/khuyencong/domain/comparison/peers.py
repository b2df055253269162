"""Places like one's own: by how many projects, how much money each, and in which trades."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from math import log2
from typing import Generic, TypeVar

from khuyencong.domain.comparison.rules import rule

P = TypeVar("P", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Profile(Generic[P]):
    """What a place supported in a period; ``trades``: projects by trade."""

    place: P
    projects: int
    support_vnd: int
    trades: Mapping[str, int] = field(default_factory=dict)

    @property
    def mean_vnd(self) -> float:
        """Return the support of a project on average. [VND]"""
        return self.support_vnd / self.projects


@dataclass(frozen=True, slots=True)
class Peer(Generic[P]):
    """A place proposed, and why: the two sizes, the two means, how much of the trades is common.

    ``distance`` 0 is alike in everything; ``common_trades`` from 0 to 1.
    """

    profile: Profile[P]
    distance: float
    common_trades: float


def propose_peers(own: Profile[P], others: Iterable[Profile[P]]) -> list[Peer[P]]:
    """Return the places nearest to one's own, the nearest first.

    Places with too few projects to be shown, or without money, are never proposed, nor are peers
    proposed to one of them.
    """
    fewest, most = int(rule("fewest_shown").value), int(rule("peers_proposed").value)
    if own.projects < fewest or own.support_vnd <= 0:
        return []
    known = [
        each
        for each in others
        if each.place != own.place and each.projects >= fewest and each.support_vnd > 0
    ]
    found = [_peer(own, each) for each in known]
    return sorted(found, key=lambda peer: (peer.distance, str(peer.profile.place)))[:most]


def common_share(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """Return how much of two mixes is common: 1 less half the sum of the differences of shares.

    Examples
    --------
    >>> common_share({"wood": 1, "food": 1}, {"wood": 3, "pottery": 1})
    0.5
    """
    wholes = sum(one.values()), sum(other.values())
    if not all(wholes):
        return 0.0
    keys = set(one) & set(other)
    return sum(min(one[key] / wholes[0], other[key] / wholes[1]) for key in keys)


def _peer(own: Profile[P], other: Profile[P]) -> Peer[P]:
    common = common_share(own.trades, other.trades)
    distance = (
        float(rule("peer_size_weight").value) * abs(log2(own.projects / other.projects))
        + float(rule("peer_money_weight").value) * abs(log2(own.mean_vnd / other.mean_vnd))
        + float(rule("peer_trades_weight").value) * (1 - common)
    )
    return Peer(other, distance, common)
