"""What may be told of who is supported and what for: no name of a person, no telephone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from khuyencong.domain.foundation.text import fold, nfc
from khuyencong.domain.norms.rules.establishment import Kind
from khuyencong.domain.norms.rules.wording import line_entry, list_lines

NAMED_KINDS = frozenset(
    {Kind.SME, Kind.LARGE, Kind.COOPERATIVE, Kind.COOPERATIVE_UNION, Kind.CLUSTER_INVESTOR}
)
"""Kinds whose name is that of a body. Households, groups and artisans bear the names of people."""
OF_A_PERSON = re.compile(r"\b(ông|bà|anh|chị|hộ|nghệ nhân|chủ cơ sở)\b", re.IGNORECASE)
FIGURES = re.compile(r"(?:\d[\s.()-]*){8,}")
"""A telephone number, or the number of somebody's papers."""
UNTITLED = "Đề án khuyến công"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The words for one project; ``holder`` is empty where no name may stand."""

    title: str
    holder_kind: str
    holder: str


def tell(
    *, title: str, line: str, beneficiary: str, kind: str | None, name: str, unit_name: str
) -> Told:
    """Return what is told of a project.

    ``kind`` and ``name`` are those of the record of the establishment, None and "" where the
    project is linked to none. The title somebody typed is told only of bodies, and not where it
    speaks of a person; else the content stands in its place.
    """
    generic = line_entry(line).label_vi if line in list_lines() else UNTITLED
    if kind in NAMED_KINDS and not _is_private(name):
        shown = generic if _is_private(title) else nfc(title)
        return Told(title=shown, holder_kind="named", holder=nfc(name))
    if kind is None and fold(beneficiary) == fold(unit_name) and not _is_private(title):
        return Told(title=nfc(title), holder_kind="unit", holder=unit_name)
    is_household = kind == Kind.HOUSEHOLD
    return Told(
        title=generic, holder_kind="household" if is_household else "establishment", holder=""
    )


def _is_private(text: str) -> bool:
    return bool(OF_A_PERSON.search(nfc(text)) or FIGURES.search(text))
