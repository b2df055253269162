"""Random lives of a round: whatever people try, a sealed card stays as it was."""

from __future__ import annotations

import random
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.product_rounds.actions.declare_interests import declare_interests
from khuyencong.apps.product_rounds.actions.open_cards import open_cards
from khuyencong.apps.product_rounds.actions.open_judging import open_judging
from khuyencong.apps.product_rounds.actions.save_card import save_card
from khuyencong.apps.product_rounds.models import ScoreCard
from khuyencong.apps.product_rounds.results import means_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.product_rounds.rules import rules_of_rounds
from tests.product_round_cast import entry_of, round_of, seat_all


def any_points(dice: random.Random) -> dict[str, int]:
    """Return points that may lie outside the card."""
    criteria = rules_of_rounds().criteria.items()
    return {name: dice.randint(-5, each.most * 10 + 5) for name, each in criteria}


@pytest.mark.parametrize("seed", range(3))
def test_sealed_means_sealed_whatever_comes(
    seed: int, centre: Any, department: Any, officer: Any, make_account: Any, at: Any
) -> None:
    dice = random.Random(seed)
    given: dict[str, Any] = {"actor": officer, "at": at}
    held = round_of(centre, **given)
    people = [make_account(department, role) for role in ("leader", "appraiser", "finance")]
    seats = seat_all(held, people, **given)
    entries = [entry_of(held, name, **given) for name in ("Nón", "Mâm")]
    open_judging(product_round=held, **given)
    sealed: dict[tuple[int, int], dict[str, int]] = {}
    for _ in range(60):
        seat, entry = dice.choice(seats), dice.choice(entries)
        actor = dice.choice([*people, officer])
        try:
            with transaction.atomic():
                _try_something(dice, seat, entry, actor, at)
        except (DomainError, IntegrityError):
            pass
        assert means_of(held) == {}
        for card in ScoreCard.objects.filter(sealed_at__isnull=False):
            key = (card.entry_id, card.seat_id)
            assert sealed.setdefault(key, card.points) == card.points
            assert card.saved_by_id == card.seat.account_id
    assert ScoreCard.objects.filter(sealed_at__isnull=False).count() == len(sealed)
    try:
        open_cards(product_round=held, **given)
    except DomainError:
        assert len(sealed) < len(seats) * len(entries)


def _try_something(dice: random.Random, seat: Any, entry: Any, actor: Any, at: Any) -> None:
    what = dice.randrange(5)
    card = ScoreCard.objects.filter(entry=entry, seat=seat).first()
    if what == 0:
        declare_interests(seat=seat, conflicts={}, free=[entry.pk], actor=actor, at=at)
    elif what == 1 and card:
        ScoreCard.objects.filter(pk=card.pk).update(points=any_points(dice), saved_by=actor)
    elif what == 2 and card and card.sealed_at:
        card.delete()
    else:
        save_card(
            entry=entry,
            seat=seat,
            points=any_points(dice)
            if dice.random() < 0.3
            else dict.fromkeys(rules_of_rounds().criteria, dice.randint(0, 100)),
            seen_version=card.version if card else 0,
            seals=dice.random() < 0.6,
            actor=actor,
            at=at,
        )
