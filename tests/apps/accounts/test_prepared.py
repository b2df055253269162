"""Expressions put into SQL once: the answer is that of the expression itself, for any account."""

from __future__ import annotations

from typing import Any

import pytest
from django.db.models import Exists, IntegerField, Value
from django.utils import timezone

from khuyencong.apps.accounts.models import Membership
from khuyencong.apps.accounts.models.prepared import MARK, Prepared


def holds_any(account_id: int) -> Exists:
    return Exists(Membership.objects.filter(account=account_id, unit__name__gt=""))


def test_it_answers_for_each_account_it_is_asked_for(officer: Any, centre: Any) -> None:
    prepared = Prepared(holds_any, model=Membership, output_field=IntegerField())
    rows = Membership.objects.filter(account=officer)
    for account, holds in ((officer.pk, True), (MARK + 1, False), (officer.pk, True)):
        asked = rows.annotate(holds=prepared(account)).first()
        assert asked is not None
        assert bool(asked.holds) is holds


def test_a_day_would_grow_old(db: None) -> None:
    prepared = Prepared(
        lambda _account: Value(timezone.localdate()), model=Membership, output_field=IntegerField()
    )
    with pytest.raises(TypeError, match="no day"):
        prepared(1)
