"""Count the votes of a council by the rule the session entered. No default, no law invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from khuyencong.apps.appraisals.models import AppraisalSession, ScoreSheet

Majority = AppraisalSession.Majority
Missing = Literal["", "quorum", "majority"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Votes of one project. ``entitled`` are the members without the recused ones.

    ``is_passed`` is None while there is no quorum: then nothing has been decided either way.
    """

    entitled: int
    recused: int
    votes: int
    passing: int
    with_changes: int
    failing: int
    quorum: int
    majority: str
    is_passed: bool | None

    @property
    def has_quorum(self) -> bool:
        return self.votes >= self.quorum

    @property
    def lacking(self) -> int:
        """Return how many sheets are still missing for a quorum."""
        return max(0, self.quorum - self.votes)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def count_votes(
    verdicts: Sequence[str], *, entitled: int, recused: int, quorum: int, majority: str
) -> Tally:
    """Return the tally of handed-in verdicts.

    An empty ``majority`` is that of staff without a council: every sheet must pass. A quorum below
    one counts as one: without a sheet nothing is decided.
    """
    quorum = max(1, quorum)
    by = {verdict: verdicts.count(verdict) for verdict in ScoreSheet.Verdict.values}
    votes, failing = len(verdicts), by[ScoreSheet.Verdict.FAIL]
    in_favour = votes - failing
    is_passed = _reaches(majority, in_favour=in_favour, votes=votes, entitled=entitled)
    return Tally(
        entitled=entitled,
        recused=recused,
        votes=votes,
        passing=by[ScoreSheet.Verdict.PASS],
        with_changes=by[ScoreSheet.Verdict.PASS_WITH_CHANGES],
        failing=failing,
        quorum=quorum,
        majority=majority,
        is_passed=is_passed if votes >= quorum else None,
    )


def _reaches(majority: str, *, in_favour: int, votes: int, entitled: int) -> bool:
    if majority == Majority.HALF_OF_VOTES:
        return 2 * in_favour > votes
    if majority == Majority.HALF_OF_MEMBERS:
        return 2 * in_favour > entitled
    if majority == Majority.TWO_THIRDS_OF_VOTES:
        return 3 * in_favour >= 2 * votes
    return in_favour == votes
