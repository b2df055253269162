"""Where a finding stands in a list: one number, so that an index holds the order."""

from __future__ import annotations

from khuyencong.apps.error_checks.models import Finding
from khuyencong.domain.error_checks.model import SEVERITIES

_STATES = (Finding.State.OPEN, Finding.State.PASSED, Finding.State.GONE)
_STEP = 10


def place_of(*, state: str, severity: str) -> int:
    """Return the place of a finding: what is open first, within it the gravest.

    >>> place_of(state="open", severity="serious") < place_of(state="open", severity="info")
    True
    """
    ranks = [str(each) for each in SEVERITIES]
    return _STATES.index(Finding.State(state)) * _STEP + ranks.index(severity)
