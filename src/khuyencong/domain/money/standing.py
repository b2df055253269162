"""How the money of a line stands: every đồng of it in one place. Amounts in [VND].

What is approved for a project is either not contracted, contracted and not sent, sent and not
settled, settled, or free again because the project was settled for less or stopped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khuyencong.domain.money.year_end import ProjectYear


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The parts of what is approved, of one project or several; they add up to it."""

    not_contracted_vnd: int = 0
    not_sent_vnd: int = 0
    not_settled_vnd: int = 0
    settled_vnd: int = 0
    freed_vnd: int = 0

    @property
    def open_vnd(self) -> int:
        """Return what is promised and not settled: at risk when the year ends."""
        return self.not_contracted_vnd + self.not_sent_vnd + self.not_settled_vnd


def standing_of(project: ProjectYear) -> Standing:
    """Return where the money approved for a project stands.

    Examples
    --------
    >>> each = ProjectYear(id="a", approved_vnd=100, contracted_vnd=90, transferred_vnd=60)
    >>> standing = standing_of(each)
    >>> standing.not_contracted_vnd, standing.not_sent_vnd, standing.not_settled_vnd
    (10, 30, 60)
    """
    held = max(0, project.transferred_vnd - project.settled_vnd)
    rest = project.approved_vnd - project.settled_vnd - held
    if project.is_settled or project.is_stopped:
        return Standing(not_settled_vnd=held, settled_vnd=project.settled_vnd, freed_vnd=rest)
    not_contracted = project.approved_vnd - project.contracted_vnd
    return Standing(
        not_contracted_vnd=not_contracted,
        not_sent_vnd=rest - not_contracted,
        not_settled_vnd=held,
        settled_vnd=project.settled_vnd,
    )


def together(parts: Sequence[Standing]) -> Standing:
    """Return the sum of several."""
    return Standing(
        not_contracted_vnd=sum(each.not_contracted_vnd for each in parts),
        not_sent_vnd=sum(each.not_sent_vnd for each in parts),
        not_settled_vnd=sum(each.not_settled_vnd for each in parts),
        settled_vnd=sum(each.settled_vnd for each in parts),
        freed_vnd=sum(each.freed_vnd for each in parts),
    )
