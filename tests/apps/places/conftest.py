"""Places loaded below the provinces: old Bình Định with what its communes became."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from khuyencong.domain.foundation.gazetteer import Gazetteer, load_gazetteer, load_provinces

EVE = date(2025, 6, 30)
MERGER = date(2025, 7, 1)


def communes_of_binh_dinh() -> Gazetteer:
    """Return all provinces, and below them only what lay in Bình Định and its successors."""
    whole, provinces = load_gazetteer(), load_provinces()
    binh_dinh = whole.find("Bình Định", on=EVE, kind="province")
    old = [u for u in whole.as_of(EVE) if whole.is_within(u, binh_dinh, on=EVE)]
    new = [heir for unit in old for heir in whole.successors(unit, MERGER)]
    wanted = {unit.uid for unit in (*old, *new)} | set(provinces.uids)
    return Gazetteer(
        (state for uid in wanted for state in whole.history(uid)),
        (link for link in whole.links if link.old in wanted and link.new in wanted),
    )


@pytest.fixture
def communes(db: None, at: datetime) -> None:
    from khuyencong.apps.places.actions.load_places import load_places

    load_places(at=at, places=communes_of_binh_dinh())


@pytest.fixture
def administrator(make_account: Callable[..., Any], centre: Any) -> Any:
    """May record changes of the map."""
    return make_account(centre, "administrator")
