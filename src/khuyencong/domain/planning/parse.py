"""A problem from plain JSON values; whatever is wrong is named by its place."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.planning.check import check_problem
from khuyencong.domain.planning.problem import Amount, Candidate, Limit, MinShare, Problem

PROBLEM_KEYS = frozenset({"candidates", "limits"})
CANDIDATE_KEYS = frozenset(
    {"id", "worth", "uses", "group", "requires", "excludes", "must", "reason"}
)
LIMIT_KEYS = frozenset({"max", "min", "money", "min_share"})


def problem_from_json(value: Any) -> Problem:
    """Return the problem that a JSON object states.

    Numbers may be ``int``, ``Decimal`` or ``float`` (taken at its shortest decimal form).
    Raises BadInput with ``field`` such as ``candidates[3].uses.KCQG``.
    """
    top = _object(value, "", PROBLEM_KEYS)
    _require(top, ("candidates", "limits"), "")
    items = _list(top["candidates"], "candidates")
    candidates = tuple(_candidate(item, f"candidates[{i}]") for i, item in enumerate(items))
    limits = _object(top["limits"], "limits", None)
    problem = Problem(
        candidates=candidates,
        limits=tuple(_limit(name, limit) for name, limit in limits.items()),
        levelled=bool(items) and isinstance(items[0]["worth"], list),
    )
    for i, item in enumerate(items):
        if isinstance(item["worth"], list) != problem.levelled:
            raise BadInput(
                "planning.mixed_worth",
                "Mọi đề án phải cùng cho giá trị (worth) là một số, hoặc cùng là một danh sách",
                field=f"candidates[{i}].worth",
            )
    check_problem(problem)
    return problem


def _candidate(value: Any, where: str) -> Candidate:
    item = _object(value, where, CANDIDATE_KEYS)
    for key in ("id", "worth"):
        if key not in item:
            raise BadInput(
                "planning.missing", "Thiếu khóa “{key}”", field=f"{where}.{key}", key=key
            )
    worth = item["worth"]
    levels = worth if isinstance(worth, list) else [worth]
    if not levels:
        raise BadInput("planning.no_worth", "Danh sách giá trị trống", field=f"{where}.worth")
    uses = _object(item.get("uses", {}), f"{where}.uses", None)
    must, reason = _must(item.get("must", False), item.get("reason"), where)
    group = item.get("group")
    return Candidate(
        id=_text(item["id"], f"{where}.id"),
        worth=tuple(
            _amount(w, f"{where}.worth[{k}]" if isinstance(worth, list) else f"{where}.worth")
            for k, w in enumerate(levels)
        ),
        uses={name: _amount(a, f"{where}.uses.{name}") for name, a in uses.items()},
        group=None if group is None else _text(group, f"{where}.group"),
        requires=_ids(item.get("requires", []), f"{where}.requires"),
        excludes=_ids(item.get("excludes", []), f"{where}.excludes"),
        must=must,
        reason=reason,
    )


def _must(value: Any, reason: Any, where: str) -> tuple[bool, str]:
    said = "" if reason is None else _text(reason, f"{where}.reason")
    if isinstance(value, bool):
        return value, said
    if isinstance(value, Mapping):
        inner = _object(value, f"{where}.must", frozenset({"reason"}))
        return True, _text(inner.get("reason", said), f"{where}.must.reason") or said
    raise BadInput(
        "planning.must",
        'Phải là true, false hoặc {{"reason": "lý do"}}',
        field=f"{where}.must",
    )


def _limit(name: str, value: Any) -> Limit:
    where = f"limits.{name}"
    item = _object(value, where, LIMIT_KEYS)
    money = item.get("money", False)
    if not isinstance(money, bool):
        raise BadInput("planning.bool", "Phải là true hoặc false", field=f"{where}.money")
    return Limit(
        name=name,
        max=_optional_amount(item.get("max"), f"{where}.max"),
        min=_optional_amount(item.get("min"), f"{where}.min"),
        money=money,
        min_share=_min_share(item.get("min_share"), f"{where}.min_share"),
    )


def _min_share(value: Any, where: str) -> MinShare | None:
    if value is None:
        return None
    item = _object(value, where, frozenset({"of", "share"}))
    for key in ("of", "share"):
        if key not in item:
            raise BadInput(
                "planning.missing", "Thiếu khóa “{key}”", field=f"{where}.{key}", key=key
            )
    return MinShare(
        of=_text(item["of"], f"{where}.of"), share=_amount(item["share"], f"{where}.share")
    )


def _object(value: Any, where: str, keys: frozenset[str] | None) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise BadInput("planning.object", "Phải là một đối tượng JSON {{...}}", field=where or None)
    unknown = sorted(set(value) - keys) if keys is not None else []
    if unknown:
        raise BadInput(
            "planning.unknown_key",
            "Khóa lạ “{key}”; chỉ nhận {known}",
            field=f"{where}.{unknown[0]}".lstrip("."),
            key=unknown[0],
            known=", ".join(sorted(keys or ())),
        )
    return value


def _require(item: Mapping[str, Any], keys: tuple[str, ...], prefix: str) -> None:
    for key in keys:
        if key not in item:
            raise BadInput(
                "planning.missing", "Thiếu khóa “{key}”", field=f"{prefix}{key}", key=key
            )


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise BadInput("planning.list", "Phải là một danh sách JSON [...]", field=where)
    return value


def _ids(value: Any, where: str) -> tuple[str, ...]:
    items = _list(value, where)
    return tuple(_text(item, f"{where}[{k}]") for k, item in enumerate(items))


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise BadInput("planning.text", "Phải là một chuỗi ký tự", field=where)
    if not value.strip() and where.endswith(".id"):
        raise BadInput("planning.empty_id", "Mã không được để trống", field=where)
    return value


def _optional_amount(value: Any, where: str) -> Amount | None:
    return None if value is None else _amount(value, where)


def _amount(value: Any, where: str) -> Amount:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise BadInput("planning.number", "Phải là một số", field=where)
    amount: Amount = Decimal(repr(value)) if isinstance(value, float) else value
    if isinstance(amount, Decimal) and amount.is_finite() and amount == amount.to_integral_value():
        return int(amount) if amount.adjusted() < 30 else amount
    return amount
