"""The rules a problem keeps beyond its shape: known ids, no negative amounts, min not above max."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.planning.problem import Amount, Candidate, Limit, Problem

MAX_DIGITS = 18
MAX_DECIMALS = 24


def check_problem(problem: Problem) -> None:
    """Raise BadInput at the first rule that the problem breaks; ``field`` says where."""
    if not problem.candidates:
        raise BadInput(
            "planning.no_candidates", "Danh sách đề án (candidates) trống", field="candidates"
        )
    _check_ids(problem.candidates)
    _check_limits(problem)
    money = frozenset(limit.name for limit in problem.limits if limit.money)
    places = {candidate.id: i for i, candidate in enumerate(problem.candidates)}
    levels = problem.levels
    for i, candidate in enumerate(problem.candidates):
        where = f"candidates[{i}]"
        if len(candidate.worth) != levels or levels == 0:
            raise BadInput(
                "planning.levels",
                "Giá trị (worth) phải có {levels} mức như đề án đầu tiên, ở đây có {found}",
                field=f"{where}.worth",
                levels=max(levels, 1),
                found=len(candidate.worth),
            )
        for place, amount in _amounts(candidate, where):
            _check_amount(amount, place)
        for name in money.intersection(candidate.uses):
            _check_whole(candidate.uses[name], f"{where}.uses.{name}")
        _check_references(candidate, where, places)


def _amounts(candidate: Candidate, where: str) -> Iterator[tuple[str, Amount]]:
    for level, amount in enumerate(candidate.worth):
        yield f"{where}.worth[{level}]" if len(candidate.worth) > 1 else f"{where}.worth", amount
    for name, amount in candidate.uses.items():
        yield f"{where}.uses.{name}", amount


def _check_ids(candidates: tuple[Candidate, ...]) -> None:
    seen: dict[str, int] = {}
    for i, candidate in enumerate(candidates):
        if candidate.id in seen:
            raise BadInput(
                "planning.duplicate_id",
                "Mã đề án “{id}” bị trùng với candidates[{first}]",
                field=f"candidates[{i}].id",
                id=candidate.id,
                first=seen[candidate.id],
            )
        seen[candidate.id] = i


def _check_references(candidate: Candidate, where: str, places: dict[str, int]) -> None:
    for key, ids in (("requires", candidate.requires), ("excludes", candidate.excludes)):
        for k, other in enumerate(ids):
            if other not in places:
                raise BadInput(
                    "planning.unknown_id",
                    "Không có đề án nào mang mã “{id}”",
                    field=f"{where}.{key}[{k}]",
                    id=other,
                )
            if other == candidate.id:
                raise BadInput(
                    "planning.self_reference",
                    "Đề án “{id}” không thể nhắc đến chính nó",
                    field=f"{where}.{key}[{k}]",
                    id=other,
                )


def _check_limits(problem: Problem) -> None:
    known = set(problem.resources)
    for limit in problem.limits:
        where = f"limits.{limit.name}"
        for side, amount in (("max", limit.max), ("min", limit.min)):
            if amount is None:
                continue
            _check_amount(amount, f"{where}.{side}")
            if limit.money:
                _check_whole(amount, f"{where}.{side}")
        if limit.max is not None and limit.min is not None and limit.min > limit.max:
            raise BadInput(
                "planning.min_above_max",
                "Mức tối thiểu {min} lớn hơn mức tối đa {max}",
                field=f"{where}.min",
                min=limit.min,
                max=limit.max,
            )
        _check_share(limit, known)


def _check_share(limit: Limit, known: set[str]) -> None:
    if limit.min_share is None:
        return
    where = f"limits.{limit.name}.min_share"
    _check_amount(limit.min_share.share, f"{where}.share")
    if limit.min_share.share > 1:
        raise BadInput(
            "planning.share", "Tỷ lệ phải từ 0 đến 1 (ví dụ 0.3)", field=f"{where}.share"
        )
    if limit.min_share.of not in known or limit.min_share.of == limit.name:
        raise BadInput(
            "planning.unknown_resource",
            "“{name}” phải là tên một giới hạn khác hoặc một nguồn mà đề án có dùng",
            field=f"{where}.of",
            name=limit.min_share.of,
        )


def _check_amount(amount: Amount, where: str) -> None:
    if isinstance(amount, Decimal) and not amount.is_finite():
        raise BadInput("planning.not_finite", "Phải là một số hữu hạn", field=where)
    if amount < 0:
        raise BadInput(
            "planning.negative", "Không được âm (ở đây là {amount})", field=where, amount=amount
        )
    if amount >= 10**MAX_DIGITS or (
        isinstance(amount, Decimal) and decimals(amount) > MAX_DECIMALS
    ):
        raise BadInput(
            "planning.too_precise",
            "Số phải nhỏ hơn 10^{digits} và có nhiều nhất {decimals} chữ số thập phân",
            field=where,
            digits=MAX_DIGITS,
            decimals=MAX_DECIMALS,
        )


def _check_whole(amount: Amount, where: str) -> None:
    if isinstance(amount, Decimal) and amount != amount.to_integral_value():
        raise BadInput(
            "planning.not_whole",
            "Tiền phải là số nguyên đồng (ở đây là {amount})",
            field=where,
            amount=amount,
        )


def decimals(amount: Amount) -> int:
    """Return how many decimal places the amount needs.

    Examples
    --------
    >>> decimals(Decimal("12.50")), decimals(7)
    (1, 0)
    """
    if isinstance(amount, int):
        return 0
    _, digits, exponent = amount.as_tuple()
    if not isinstance(exponent, int) or exponent >= 0:
        return 0
    significant = "".join(map(str, digits)).rstrip("0")
    return max(0, -exponent - (len(digits) - len(significant))) if significant else 0
