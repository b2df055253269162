"""Codes of an accountant: entered by the unit, from a day on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.treasury.actions.set_account_map import Codes, set_account_map
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


class TestSetAccountMap:
    def test_a_day_is_taken_once_and_codes_are_plain(
        self, centre: Any, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"unit": centre, "actor": officer, "at": at}
        given |= {"kind": "transferred", "valid_from": date(2016, 1, 1)}
        set_account_map(codes=Codes(chapter="416"), **given)
        with pytest.raises(BadInput) as refusal:
            set_account_map(codes=Codes(), **given)
        assert refusal.value.field == "valid_from"
        for text in ("=1+1", "x" * 21, "6 1"):
            with pytest.raises(BadInput) as refusal:
                set_account_map(codes=Codes(item=text), **given)
            assert refusal.value.field == "item"
        with pytest.raises(BadInput):
            set_account_map(codes=Codes(), **given | {"kind": "approved"})

    def test_only_who_reconciles_may(self, centre: Any, appraiser: Any, at: Any) -> None:
        given: dict[str, Any] = {"kind": "managed", "valid_from": date(2016, 1, 1)}
        with pytest.raises(NotAllowed):
            set_account_map(codes=Codes(), unit=centre, actor=appraiser, at=at, **given)
