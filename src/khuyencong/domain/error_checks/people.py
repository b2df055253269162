"""Checks of people: suppliers close to the beneficiary, councils, one person on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from khuyencong.domain.error_checks.facts import Party, ProjectFacts
from khuyencong.domain.error_checks.model import Check, Hit
from khuyencong.domain.foundation.text import fold


def related_supplier(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """A supplier shares code, name, address or representative with who gets or spends the money."""
    sides = (("đơn vị thụ hưởng", facts.beneficiary), ("đơn vị thực hiện", facts.implementer))
    for bought in facts.purchases:
        for side, party in sides:
            if shared := shared_with(bought.supplier, party):
                seller = bought.supplier.name or "chưa ghi tên"
                yield Hit(
                    subject=f"{bought.key}-{side}",
                    told_vi=f"{bought.item}: bên bán {seller} trùng {', '.join(shared)} với "
                    f"{side} {party.name}".rstrip(),
                )


def shared_with(one: Party, other: Party) -> list[str]:
    """Return in words what two parties have in common; nothing that either did not say.

    >>> shared_with(Party(tax_code="4100259564"), Party(tax_code="4100 259 564"))
    ['mã số thuế']
    """
    pairs = {
        "mã số thuế": (_code(one.tax_code), _code(other.tax_code)),
        "tên": (fold(one.name), fold(other.name)),
        "người đại diện": (fold(one.representative), fold(other.representative)),
    }
    shared = [word for word, (left, right) in pairs.items() if left and left == right]
    if {*map(_address, one.addresses)} & {*map(_address, other.addresses)} - {""}:
        shared.append("địa chỉ")
    return shared


def council_below_quorum(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """A council decided with fewer votes than it had set itself."""
    for council in facts.councils:
        if council.is_decided and council.votes < council.quorum:
            yield Hit(
                subject=council.key,
                told_vi=f"{council.name}: kết luận khi mới có {council.votes} phiếu, phiên đặt "
                f"tối thiểu {council.quorum} phiếu",
            )


def conflict_not_declared(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """Somebody judged the project without saying first whether he was free to."""
    for council in facts.councils:
        if council.undeclared:
            yield Hit(
                subject=council.key,
                told_vi=f"{council.name}: đã nộp phiếu mà chưa khai xung đột lợi ích: "
                f"{', '.join(council.undeclared)}",
            )


def same_person_both_sides(facts: ProjectFacts, check: Check) -> Iterator[Hit]:
    """Who submitted the project also appraised or accepted it."""
    submitted = facts.step("submit")
    if submitted is None or submitted.by is None:
        return
    for name in ("appraise", "accept"):
        step = facts.step(name)
        if step and step.by == submitted.by:
            yield Hit(
                subject=name,
                told_vi=f"{step.by_name} vừa làm bước “{submitted.label_vi}” vừa làm bước "
                f"“{step.label_vi}”",
            )


def _code(code: str) -> str:
    return "".join(char for char in code if char.isalnum()).upper()


def _address(address: str) -> str:
    """Return an address without accents, marks and spaces, as far as it can be compared."""
    return "".join(char for char in fold(address) if char.isalnum())
