"""The legal basis beside a field or a figure: short sentences of the dated data, with sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import template

from khuyencong.domain.norms.rules.deadlines import deadlines
from khuyencong.domain.norms.rules.eligibility import KindRule, PlaceRule
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.management import management_share
from khuyencong.domain.norms.rules.priorities import Area
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.versions import texts_in_force

register = template.Library()


def _deadlines(on: date) -> list[Fact]:
    return list(deadlines(on=on))


def _management(on: date) -> list[Fact]:
    found = (management_share(role=role, on=on) for role in ("agency", "unit"))
    return [share for share in found if share and share.is_on]


def _areas(on: date) -> list[Fact]:
    return list(in_force(load_facts("priorities", Area, "areas"), on=on))


def _texts(on: date) -> list[Fact]:
    return list(texts_in_force(on=on))


def _who(on: date) -> list[Fact]:
    kinds = in_force(load_facts("eligibility", KindRule, "kinds"), on=on)
    places = in_force(load_facts("eligibility", PlaceRule, "places"), on=on)
    return [*kinds, *places]


TOPICS: dict[str, Callable[[date], list[Fact]]] = {
    "areas": _areas,
    "deadlines": _deadlines,
    "management": _management,
    "texts": _texts,
    "who": _who,
}


@register.inclusion_tag("office/parts/law_hint.html")
def law_hint(topic: str, on: date, title: str = "") -> dict[str, Any]:
    """Show what the law of a day says of a topic; nothing where the data hold nothing.

    ``title`` names the fold where several stand together.
    """
    facts = [{"fact": fact, "source": fact.source(on)} for fact in TOPICS[topic](on)]
    return {"facts": facts, "on": on, "title": title}
