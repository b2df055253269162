"""What one text of law does to another: replaces it, amends it, or says how to apply it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.versions import Text

RelationKind = Literal["replaces", "amends", "guides"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Fact):
    """``act`` does ``kind`` to ``other_act`` from ``valid_from`` on; the article stands in ``act``.

    ``other_name_vi`` and ``other_issued_on`` tell a text of which nothing else is in our data.
    """

    kind: RelationKind
    other_act: str
    other_name_vi: str = ""
    other_issued_on: date | None = None


def list_relations() -> tuple[Relation, ...]:
    """Return every relation we know: those written down, and what each text says it amends."""
    texts = load_facts("versions", Text)
    by_id = {text.id: text for text in texts}
    amending = (_amendment(text, by_id[text.amends]) for text in texts if text.amends)
    return (*load_facts("relations", Relation), *amending)


def _amendment(text: Text, amended: Text) -> Relation:
    return Relation(
        id=f"{text.id}_amends_{amended.id}",
        kind="amends",
        label_vi=text.label_vi,
        act=text.act,
        article=text.article,
        article_reason=text.article_reason,
        other_act=amended.act,
        grade=text.grade,
        status=text.status,
        off_reason=text.off_reason,
        valid_from=text.valid_from,
        valid_to=text.valid_to,
        start_basis=text.start_basis,
        note_vi=text.note_vi,
    )
