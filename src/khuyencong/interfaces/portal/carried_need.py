"""A need carried from the guide into the form of a survey: filled in, and taken once."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from khuyencong.apps.places.communes import find_commune
from khuyencong.apps.surveys.models import Campaign
from khuyencong.apps.surveys.told import Told
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.support_guide.questions import find_choice, list_aims
from khuyencong.domain.support_guide.short_code import read_short_code
from khuyencong.interfaces.common.survey_wishes import wish_choices
from khuyencong.interfaces.portal.templatetags.guide_words import choice_label

NAMESPACE = UUID("5f0c2f1e-9d5b-4c41-8f6a-3c1d6d1b7a10")


def carried(code: str, campaign: Campaign, *, on: date) -> dict[str, Any]:
    """Return what the answers of the guide fill in; nothing for a word that is not one of them."""
    try:
        codes = read_short_code(code)
        aim = find_choice(list_aims(), codes.aim, field="aim")
    except BadInput:
        return {}
    commune = find_commune(codes.place, on=on)
    offered = [line for line, _ in wish_choices(campaign.lines)]
    return {
        "guide": code,
        "wish": choice_label(aim),
        "line": aim.wish if aim.wish in offered else "",
        "commune": commune.label if commune else "",
        "total_vnd": codes.cost_vnd,
    }


def key_of(told: Told, campaign: Campaign) -> UUID:
    """Return a key that is the same whenever the same person sends the same need.

    Going back, loading the page again or pressing twice in two tabs makes a new page, with a new
    key of its own, of what was sent already.
    """
    said = "\n".join(map(str, (campaign.code, *astuple(told.settled()))))
    return uuid5(NAMESPACE, said)
