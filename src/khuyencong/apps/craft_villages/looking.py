"""A village beside the rules: which criteria it meets, and why it is on the watch list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from khuyencong.apps.craft_villages.models import Craft, Recognition, VillageReview
from khuyencong.apps.craft_villages.queries import kind_on
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.domain.craft_villages.judging import (
    Judgement,
    RecognitionFacts,
    judge_recognition,
)
from khuyencong.domain.craft_villages.rules import get_rule_set, rule_set_on
from khuyencong.domain.craft_villages.watching import YearSeen, watch_reasons

LIKE_VILLAGE = "village"
"""What a village without any decision is looked at as."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A village or craft by the rules of today, and by those of its recognition if others."""

    kind: str
    today: Judgement | None
    own: Judgement | None


def look_at_village(
    village: CraftVillage, review: VillageReview | None, crafts: Iterable[Craft], *, on: date
) -> Looked:
    """Judge a village by its newest review; ``crafts`` are those of the village."""
    facts = facts_of_review(review, has_traditional_craft=has_traditional_craft(crafts, on=on))
    return _looked(facts, village.recognised_as or LIKE_VILLAGE, village.rule_set, on)


def look_at_craft(craft: Craft, recognitions: Sequence[Recognition], *, on: date) -> Looked:
    """Judge a craft by what is written of it."""
    facts = RecognitionFacts(
        craft_age_years=craft.age_years,
        is_alive=craft.is_alive,
        has_identity=craft.has_identity,
        has_known_artisans=craft.has_known_artisans,
    )
    rules = recognitions[0].rule_set if recognitions else ""
    return _looked(facts, "traditional_craft", rules, on)


def facts_of_review(
    review: VillageReview | None, *, has_traditional_craft: bool | None = None
) -> RecognitionFacts:
    """Return what a review says of the criteria."""
    if review is None:
        return RecognitionFacts(has_traditional_craft=has_traditional_craft)
    return RecognitionFacts(
        households_total=review.households_total,
        households_in_craft=review.households_in_craft,
        stable_years=review.stable_years,
        environment_met=review.environment_met,
        has_traditional_craft=has_traditional_craft,
    )


def has_traditional_craft(crafts: Iterable[Craft], *, on: date) -> bool | None:
    """Say whether a craft of the village is recognised on the day; None: none is kept."""
    states = [kind_on(craft.recognitions.all(), on)[0] for craft in crafts]
    if CraftVillage.State.RECOGNISED.value in states:
        return True
    return False if CraftVillage.State.WITHDRAWN.value in states else None


def watched(villages: QuerySet[CraftVillage], *, on: date) -> dict[int, list[str]]:
    """Return the reasons to watch by village, for those that have any; two statements."""
    reviewed = VillageReview.objects.filter(removed_at=None).values("village")
    some = Q(state=CraftVillage.State.RECOGNISED) | Q(pk__in=reviewed)  # each by its index
    told = villages.filter(some).order_by().values_list("pk", "state", "recognised_on")
    keys = villages.order_by().values("pk")
    seen: dict[int, list[YearSeen]] = {}
    for row in VillageReview.objects.filter(village__in=keys, removed_at=None):
        seen.setdefault(row.village_id, []).append(_seen(row, on))
    found = {}
    for pk, state, since in told:
        reasons = watch_reasons(
            seen.get(pk, []),
            year=on.year,
            is_recognised=state == CraftVillage.State.RECOGNISED,
            since=since.year if since else None,
        )
        if reasons:
            found[pk] = reasons
    return found


def reasons_of(village: CraftVillage, reviews: Iterable[VillageReview], *, on: date) -> list[str]:
    """Return why one village is watched."""
    return watch_reasons(
        [_seen(row, on) for row in reviews],
        year=on.year,
        is_recognised=village.state == CraftVillage.State.RECOGNISED,
        since=village.recognised_on.year if village.recognised_on else None,
    )


def _seen(row: VillageReview, on: date) -> YearSeen:
    rules = rule_set_on(on)
    answer = (
        judge_recognition(facts_of_review(row), kind=LIKE_VILLAGE, rule_set=rules).answer
        if rules
        else "unknown"
    )
    return YearSeen(
        year=row.year,
        households_in_craft=row.households_in_craft,
        environment_met=row.environment_met,
        has_waste_treatment=row.has_waste_treatment,
        meets_rule={"met": True, "not_met": False}.get(answer),
    )


def _looked(facts: RecognitionFacts, kind: str, own_rules: str, on: date) -> Looked:
    now = rule_set_on(on)
    own = get_rule_set(own_rules) if own_rules else None
    return Looked(
        kind,
        judge_recognition(facts, kind=kind, rule_set=now) if now else None,
        judge_recognition(facts, kind=kind, rule_set=own) if own and own != now else None,
    )
