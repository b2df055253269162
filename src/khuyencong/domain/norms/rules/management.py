"""Management shares of the agency and of the implementing unit: which support norm gives them.

The figures stand once, in the support norms; here are role, base and status.
References: TTLT 26/2014/TTLT-BTC-BCT, Điều 6.2.s; TT 28/2018/TT-BTC, Điều 8 (recalled, off).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.norms.rules.fact import Fact
from khuyencong.domain.norms.rules.table import load_facts

Role = Literal["agency", "unit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagementShare(Fact):
    role: Role
    norm_id: str
    base_vi: str


def management_share(*, role: Role, on: date) -> ManagementShare | None:
    """Return the fact that covers a day, also when it is off: look at ``is_on`` before using it."""
    shares = load_facts("management", ManagementShare)
    return next((item for item in shares if item.role == role and item.covers(on)), None)
