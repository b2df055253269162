"""The answer of a proof: sound or not, how much was looked at, and the first differences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from khuyencong.apps.money.verifying.faults import LACKS, Counted, Fault
from khuyencong.apps.money.verifying.proof import prove_ledger

MOST = 200
"""Differences kept; the others are only counted."""


@dataclass(slots=True, kw_only=True)
class Verdict:
    """What was looked at and what does not hold."""

    counted: Counted = field(default_factory=Counted)
    faults: list[Fault] = field(default_factory=list)
    """The first of them, differences and lacks."""
    numbers: Counter[str] = field(default_factory=Counter)
    """How often each occurs, also beyond those kept."""
    of_units: Counter[int | None] = field(default_factory=Counter)
    """Differences of each unit, lacks left out; None: of the database itself."""

    @property
    def differences(self) -> int:
        """Return how many differences there are, lacks left out."""
        return sum(n for code, n in self.numbers.items() if code not in LACKS)

    @property
    def lacks(self) -> int:
        """Return how many entries lack a paper."""
        return sum(n for code, n in self.numbers.items() if code in LACKS)

    @property
    def is_sound(self) -> bool:
        """Whether every figure is what its entries say and every rule holds."""
        return self.differences == 0


def verify_ledger(*, most: int = MOST) -> Verdict:
    """Prove the ledger; keep at most so many differences, and as many lacks."""
    verdict = Verdict()
    kept: Counter[bool] = Counter()
    for fault in prove_ledger(verdict.counted):
        verdict.numbers[fault.code] += 1
        if not fault.is_lack:
            verdict.of_units[fault.unit_id] += 1
        if kept[fault.is_lack] < most:
            kept[fault.is_lack] += 1
            verdict.faults.append(fault)
    return verdict
