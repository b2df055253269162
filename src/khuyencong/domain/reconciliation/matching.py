"""Put lines and entries together by the rules in order; nothing is used twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from khuyencong.domain.reconciliation import rules
from khuyencong.domain.reconciliation.facts import Match, Side, Sure
from khuyencong.domain.reconciliation.rules import Found


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: how sure it is, why in words, and the function that finds."""

    id: str
    sure: Sure
    label_vi: str
    find: Callable[[Sequence[Side], Sequence[Side]], Iterator[Found]]


RULES = (
    Rule("number_amount", "certain", "Cùng số chứng từ và số tiền", rules.same_number_and_amount),
    Rule("number_sum", "certain", "Cùng số chứng từ, tổng bằng nhau", rules.same_number_in_sum),
    Rule(
        "named_amount",
        "likely",
        "Cùng số tiền, gần ngày, có tên đề án hoặc đơn vị thụ hưởng",
        rules.named_amount,
    ),
    Rule("amount", "possible", "Cùng số tiền, gần ngày", rules.same_amount),
    Rule("line_sum", "possible", "Một dòng bằng tổng vài bút toán", rules.line_of_entries),
    Rule("entry_sum", "possible", "Vài dòng bằng một bút toán", rules.entry_of_lines),
    Rule("number_only", "possible", "Cùng số chứng từ, số tiền khác", rules.same_number),
)
"""In order: what an earlier rule takes, a later one does not see."""


def match_sides(lines: Iterable[Side], entries: Iterable[Side]) -> list[Match]:
    """Return the matches, no line and no entry in two of them.

    Lines with entries left out stay alone: a rule that finds several ways finds none.
    """
    open_lines = {each.key: each for each in lines}
    open_entries = {each.key: each for each in entries}
    matches = []
    for rule in RULES:
        found_now = list(rule.find(list(open_lines.values()), list(open_entries.values())))
        for found in found_now:
            line_keys = tuple(each.key for each in found.lines)
            entry_keys = tuple(each.key for each in found.entries)
            if not all(key in open_lines for key in line_keys):
                continue
            if not all(key in open_entries for key in entry_keys):
                continue
            for key in line_keys:
                del open_lines[key]
            for key in entry_keys:
                del open_entries[key]
            matches.append(Match(lines=line_keys, entries=entry_keys, rule=rule.id, sure=rule.sure))
    return matches
