"""Peers by hand: doublings of size and money, and what the trades have in common."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.comparison.peers import Profile, common_share, propose_peers

OWN = Profile("own", 40, 40 * 100, {"wood": 20, "food": 20})
mixes = st.dictionaries(st.sampled_from("abcd"), st.integers(1, 50), min_size=1)


def test_the_nearest_come_first_with_their_reasons() -> None:
    double = Profile("double", 80, 80 * 100, {"wood": 40, "food": 40})  # one doubling: 1
    rich = Profile("rich", 40, 40 * 400, {"wood": 20, "food": 20})  # money four times: 2
    other = Profile("other", 40, 40 * 100, {"pottery": 40})  # nothing in common: 2 x 1
    half = Profile("half", 40, 40 * 100, {"wood": 40})  # half in common: 2 x 1/2 = 1
    found = propose_peers(OWN, [rich, other, double, half, OWN])
    assert [(peer.profile.place, peer.distance) for peer in found] == [
        ("double", 1),
        ("half", 1),
        ("other", 2),
    ]
    assert found[1].common_trades == 0.5


def test_small_places_are_neither_proposed_nor_answered() -> None:
    small = Profile("small", 2, 200, {"wood": 2})
    assert propose_peers(OWN, [small]) == []
    assert propose_peers(small, [OWN]) == []
    assert propose_peers(OWN, [Profile("broke", 40, 0, {"wood": 40})]) == []


@given(mixes, mixes)
def test_what_is_common_is_common_to_both(one: dict[str, int], other: dict[str, int]) -> None:
    assert abs(common_share(one, other) - common_share(other, one)) < 1e-12
    assert 0 <= common_share(one, other) <= 1 + 1e-12
    assert abs(common_share(one, one) - 1) < 1e-12
