"""Figures of a round that others published, beside those counted here: never mixed with them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Self

from khuyencong.apps.product_rounds.holding import bad
from khuyencong.domain.product_rounds.rules import rules_of_rounds

GRADES = ("text", "secondary")
LONGEST_SOURCE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRound:
    """What a source says: how many products and makers came, how many were proposed or chosen."""

    source: str
    grade: str
    registered: int | None = None
    makers: int | None = None
    recognised: int | None = None
    by_group: dict[str, int] = field(default_factory=dict)
    """Recognised products by key of ``RoundRules.groups``."""
    is_proposal: bool = False
    """The source tells what was proposed, not what was decided."""

    @classmethod
    def of(cls, stored: dict[str, Any]) -> Self | None:
        """Return what is stored of a round, None when nothing is."""
        return cls(**stored) if stored else None

    def settled(self) -> Self:
        """Return it as it is stored. Raises BadInput that names the field."""
        if not self.source.strip() or len(self.source) > LONGEST_SOURCE:
            raise bad("source", f"Cần ghi nguồn, tối đa {LONGEST_SOURCE} ký tự")
        if self.grade not in GRADES:
            raise bad("grade", "Số công bố ghi là đọc tận nơi hoặc thuật lại")
        if unknown := set(self.by_group) - set(rules_of_rounds().groups):
            raise bad("by_group", f"Không có nhóm {', '.join(sorted(unknown))}")
        total = sum(self.by_group.values())
        if self.by_group and self.recognised is not None and total != self.recognised:
            raise bad("recognised", f"Các nhóm cộng lại là {total}, khác tổng {self.recognised}")
        return self

    def told(self) -> dict[str, Any]:
        """Return it as it is stored and told in the journal."""
        return {name: value for name, value in asdict(self).items() if value not in (None, {}, "")}
