"""How drafts and their parts are stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from khuyencong.apps.regulations.facts import DraftFacts
from khuyencong.apps.regulations.models import DraftPart, RegulationDraft
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.regulations.parts import KINDS, Part, Regulation

MOST_PARTS = 200


def store_facts(draft: RegulationDraft, facts: DraftFacts) -> None:
    """Put settled facts into a draft, with the words it is found by."""
    for name, value in asdict(facts).items():
        setattr(draft, name, value)
    draft.search = fold(f"{facts.title} {facts.basis}")


def touch(draft: RegulationDraft) -> None:
    """Say that the draft changed."""
    draft.version += 1
    draft.save(update_fields=["version"])


def new_part(draft: RegulationDraft, kind: str, part: Part) -> DraftPart:
    """Return a part that is not stored yet."""
    return DraftPart(
        draft=draft,
        kind=kind,
        key=part.key,
        fields=part.to_json(),
        unit_id=draft.unit_id,
        province_id=draft.province_id,
    )


def require_free(draft: RegulationDraft, kind: str, part: Part, *, own: int | None = None) -> None:
    """Raise BadInput when the draft has such a part already, or too many."""
    rows = draft.parts.filter(removed_at=None, kind=kind)
    if own is not None:
        rows = rows.exclude(pk=own)
    if rows.filter(key=part.key).exists():
        names = {"provision": "line", "tier": "up_to_vnd", "deadline": "work"}
        raise BadInput(
            "regulations.part_twice", "Dự thảo đã có phần này; sửa phần đó", field=names[kind]
        )
    if rows.count() >= MOST_PARTS:
        raise BadInput("regulations.too_many", "Nhiều nhất {most} phần mỗi loại", most=MOST_PARTS)


def parts_by_kind(regulation: Regulation) -> Mapping[str, tuple[Part, ...]]:
    """Return the parts of a regulation under the names of their kinds."""
    found: dict[str, Any] = dict(
        zip(KINDS, (regulation.provisions, regulation.tiers, regulation.deadlines), strict=True)
    )
    return found
