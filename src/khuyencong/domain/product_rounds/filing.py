"""What a file must hold at a level, and what of it is missing; who may enter there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from khuyencong.domain.product_rounds.rules import FilePaper, RoundRules, rules_of_rounds

CM_PER_INCH = 2.54


@dataclass(frozen=True, slots=True)
class CheckedPaper:
    """A paper of the file: is it there, does another one serve for it."""

    paper: FilePaper
    is_there: bool
    served_by: str = ""

    @property
    def is_missing(self) -> bool:
        """Tell whether the file is not whole without it."""
        return not (self.is_there or self.served_by or self.paper.is_optional)


def check_file(
    level_id: str, held: Collection[str], *, rules: RoundRules | None = None
) -> list[CheckedPaper]:
    """Return the papers of the file at a level with what is there.

    >>> [each.paper.id for each in check_file("district", {"form"}) if each.is_missing]
    ['business_registration', 'presentation']
    """
    rules = rules or rules_of_rounds()
    return [
        CheckedPaper(
            paper,
            paper.id in held,
            rules.papers[paper.or_paper].label_vi
            if paper.or_paper in held and level_id in rules.papers[paper.or_paper].levels
            else "",
        )
        for paper in rules.papers_at(level_id)
    ]


def missing_angles(angles: Collection[str], *, rules: RoundRules | None = None) -> list[str]:
    """Return the sides of the product of which no photo is there, in words."""
    rules = rules or rules_of_rounds()
    return [each.label_vi for each in rules.angles.values() if each.id not in angles]


def least_pixels(*, rules: RoundRules | None = None) -> tuple[int, int]:
    """Return short and long side of a photo that prints at the least size. [pixels]

    The circular speaks of centimetres on paper; how fine a print is, is ours.

    >>> least_pixels()
    (591, 886)
    """
    rules = rules or rules_of_rounds()
    per_cm = rules.photo_dots_per_inch.value / CM_PER_INCH
    return round(rules.photo_cm.short * per_cm), round(rules.photo_cm.long * per_cm)


def prints_well(wide: int, high: int, *, rules: RoundRules | None = None) -> bool:
    """Tell whether a picture is large enough to be printed at the least size. [pixels]"""
    short, long = least_pixels(rules=rules)
    return min(wide, high) >= short and max(wide, high) >= long
