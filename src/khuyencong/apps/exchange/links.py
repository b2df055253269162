"""What a lesson may point to, with its words: contents, steps, error checks, lines of norms."""

from __future__ import annotations

from functools import cache

from khuyencong.apps.exchange.models import LessonLink
from khuyencong.domain.error_checks.table import list_checks
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.norms.rules.wording import list_entries

Kind = LessonLink.Kind
Link = tuple[str, str]
"""Kind and key."""


@cache
def content_labels() -> dict[str, str]:
    """Return the contents by their line, in the order of the law."""
    return {entry.line: entry.label_vi for entry in list_entries() if entry.line}


@cache
def step_labels() -> dict[str, str]:
    """Return the steps of every life cycle, the first wording of each; none that goes by itself."""
    found: dict[str, str] = {}
    for lifecycle in list_lifecycles():
        for step in lifecycle.transitions:
            if not step.is_automatic:
                found.setdefault(step.id, step.label_vi)
    return found


@cache
def check_labels() -> dict[str, str]:
    """Return the error checks by code."""
    return {check.id: check.label_vi for check in list_checks()}


def label_of(kind: str, key: str) -> str:
    """Return the words of what is pointed to; its key where the data tell it no more."""
    tables = {Kind.CONTENT: content_labels, Kind.STEP: step_labels, Kind.CHECK: check_labels}
    table = tables.get(Kind(kind))
    return table().get(key, key) if table else key
