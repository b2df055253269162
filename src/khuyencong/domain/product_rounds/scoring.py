"""Points of the jury: exact means by criterion, the pass mark, the ranking.

Points are whole tenths, means are fractions: nothing is rounded before it is compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.product_rounds.rules import RoundRules, rules_of_rounds

TENTHS = 10
Card = Mapping[str, int]
"""Points of one juror by criterion. [tenths of a point]"""


def check_card(card: Card, *, rules: RoundRules | None = None) -> dict[str, int]:
    """Return a whole card. Raises BadInput that names the criterion."""
    rules = rules or rules_of_rounds()
    for name, criterion in rules.criteria.items():
        points = card.get(name)
        if points is None:
            raise _bad(name, f"Thiếu điểm “{criterion.label_vi}”")
        if not 0 <= points <= criterion.most * TENTHS:
            raise _bad(name, f"“{criterion.label_vi}” từ 0 đến {criterion.most} điểm")
    return {name: card[name] for name in rules.criteria}


def _bad(name: str, told: str) -> BadInput:
    return BadInput("product_rounds.bad_points", "{told}", field=name, told=told)


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of some cards, by criterion and in all. [points]"""

    by_criterion: dict[str, Fraction]
    cards: int

    @property
    def total(self) -> Fraction:
        """Return the mean of the whole cards."""
        return sum(self.by_criterion.values(), Fraction())

    @property
    def shown(self) -> str:
        """Return the total with two decimals, cut off: what shows 70,00 has reached 70.

        >>> Mean({"a": Fraction(6_999_999, 100_000)}, 3).shown
        '69,99'
        """
        return cut(self.total)

    def passes(self, *, rules: RoundRules | None = None) -> bool:
        """Tell whether the pass mark is reached."""
        return self.total >= (rules or rules_of_rounds()).pass_mark.value


def cut(points: Fraction) -> str:
    """Return points with two decimals and a comma, never rounded up."""
    whole, rest = divmod(points.numerator * 100 // points.denominator, 100)
    return f"{whole},{rest:02d}"


def mean_of(cards: Sequence[Card], *, rules: RoundRules | None = None) -> Mean | None:
    """Return the mean of the cards, None without any.

    >>> one = {"market": 300, "technical": 300, "culture": 50, "extra": 50}
    >>> mean_of([one]).shown, mean_of([one]).passes()
    ('70,00', True)
    """
    if not cards:
        return None
    names = (rules or rules_of_rounds()).criteria
    count = len(cards)
    sums = {name: sum(card[name] for card in cards) for name in names}
    return Mean({name: Fraction(value, count * TENTHS) for name, value in sums.items()}, count)


def rank(means: Mapping[int, Mean]) -> dict[int, int]:
    """Return the place of each, equal totals sharing one; the order of the mapping is no matter.

    >>> def of(points): return Mean({"a": Fraction(points)}, 1)
    >>> rank({7: of(80), 8: of(90), 9: of(80), 10: of(75)})
    {8: 1, 7: 2, 9: 2, 10: 4}
    """
    ordered = sorted(means, key=lambda key: (-means[key].total, key))
    places: dict[int, int] = {}
    for index, key in enumerate(ordered):
        before = ordered[index - 1] if index else None
        same = before is not None and means[before].total == means[key].total
        places[key] = places[before] if same and before is not None else index + 1
    return places
