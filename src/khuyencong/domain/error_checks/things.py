"""Checks of what was bought and done: machines, kilns, events abroad, the same thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from khuyencong.domain.error_checks.facts import ProjectFacts
from khuyencong.domain.error_checks.model import Check, Hit
from khuyencong.domain.foundation.text import fold


def machine_differs(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """The machine found is not the one that was planned."""
    for machine in facts.machines:
        if machine.differs:
            yield Hit(
                subject=machine.key,
                told_vi=f"{machine.name}: khác kế hoạch về {', '.join(machine.differs)}",
            )


def machine_not_new(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """The machine found is not a new one."""
    for machine in facts.machines:
        if machine.is_new is False:
            yield Hit(subject=machine.key, told_vi=f"{machine.name}: ghi là không mới 100%")


def fired_clay_kiln(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """The project speaks of fired-clay brick in a kiln that is not supported."""
    text = fold(" . ".join(facts.words))
    named = [word for word in check.words if fold(word) in text]
    if "gach" in text and named:
        yield Hit(
            subject="kiln",
            told_vi=f"Đề án nói đến gạch và “{'”, “'.join(named)}”",
        )


def events_abroad(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """One establishment is supported more often abroad in a year than it may be."""
    if facts.line not in check.lines:
        return
    others = [
        other for other in facts.others if other.line in check.lines and other.year == facts.year
    ]
    count, most = 1 + len(others), check.number("most")
    if count > most:
        codes = ", ".join(other.code for other in others)
        yield Hit(
            subject=str(facts.year),
            told_vi=f"Cơ sở được hỗ trợ ra nước ngoài {count} lần trong năm {facts.year} "
            f"(cùng với {codes}); tối đa {most} lần",
        )


def same_thing_twice(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """A serial or an invoice stands in another project too."""
    names = {"serial": "số máy", "invoice": "hóa đơn"}
    for twin in facts.twins:
        yield Hit(
            subject=f"{twin.kind}-{twin.number}-{twin.other_code}",
            told_vi=f"{twin.item}: {names[twin.kind]} {twin.number} đã có trong đề án "
            f"{twin.other_code}",
        )
