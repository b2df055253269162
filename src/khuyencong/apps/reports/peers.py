"""Provinces like one's own in these years, by size, money and trades."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.comparing import Question, shown_places
from khuyencong.apps.reports.counting.counts import Ask, count_periods, cross
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.maps import ProvinceMap
from khuyencong.domain.comparison.peers import Peer, Profile, propose_peers
from khuyencong.domain.indicators.periods import years

PROJECTS, MONEY = Ask("approved_projects"), Ask("approved_vnd")


def find_peers(question: Question, on: ProvinceMap, *, account: Account) -> list[Peer[int]]:
    """Return the places proposed beside the first of the question; two statements, two to hide."""
    period, under = years(question.first, question.last), question.under(on)
    nation = Scope("", "", fund=question.fund)
    sums = count_periods([(period, PROJECTS), (period, MONEY)], nation, "province", keys_as=under)
    trades: dict[int, dict[str, int]] = {}
    cells = cross(PROJECTS, nation, period, "province", "trade", rows_as=under)
    for (place, trade), count in cells.items():
        known = trades.setdefault(int(place or 0), {})
        if trade:
            known[str(trade)] = count
    profiles = {
        place: Profile(
            place,
            sums.get((period, PROJECTS, place), 0),
            sums.get((period, MONEY, place), 0),
            known,
        )
        for place, known in trades.items()
    }
    own = profiles.get(question.places[0])
    if own is None:
        return []
    shown = shown_places(question, on, account=account, among=tuple(profiles))
    if not shown[own.place].is_shown:
        return []
    return propose_peers(own, [each for key, each in profiles.items() if shown[key].is_shown])
