"""Read ``data/<family>.yaml``: safe YAML, strict keys, cached; errors name file, fact and key.

A file has ``versions`` (what each fact takes over: act, days, grade, status) and ``facts``. A fact
may have its own ``versions``; it then becomes one fact per version, so that a value that changed
with a new text stands twice, each time with its own source.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import yaml

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.rules.fact import Fact

DATA = Path(__file__).parent / "data"

F = TypeVar("F", bound=Fact)
R = TypeVar("R")


class _StrictLoader(yaml.SafeLoader):
    """Safe YAML that refuses a key written twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = {str(key) for key in keys if keys.count(key) > 1}
        if twice:
            raise yaml.constructor.ConstructorError(
                None, None, f"key written twice: {', '.join(sorted(twice))}", node.start_mark
            )
        return super().construct_mapping(node, deep)


def parse_yaml(text: str, *, name: str) -> dict[str, Any]:
    """Return the mapping in a YAML text. Raises BadInput that names the file."""
    try:
        value = yaml.load(text, Loader=_StrictLoader)  # noqa: S506 (a subclass of SafeLoader)
    except yaml.YAMLError as failure:
        raise _bad(name, "YAML", " ".join(str(failure).split())) from None
    if not isinstance(value, dict):
        raise _bad(name, "YAML", "cần một bảng khóa: giá trị ở mức ngoài cùng")
    return value


@cache
def load_document(family: str) -> dict[str, Any]:
    """Return the whole of ``data/<family>.yaml`` as plain values."""
    path = DATA / f"{family}.yaml"
    return parse_yaml(path.read_text(encoding="utf-8"), name=path.name)


def load_facts(family: str, kind: type[F], section: str = "facts") -> tuple[F, ...]:
    """Return the facts of one section of a family, in the order of the file.

    Raises BadInput naming file, fact and key when a key is unknown, missing or ill-typed, or when
    two facts of the same id hold on the same day.
    """
    untyped: Any = kind
    facts: tuple[F, ...] = _load(family, untyped, section)
    return facts


@cache
def _load(family: str, kind: Any, section: str) -> tuple[Any, ...]:
    document = load_document(family)
    return build_facts(document, kind=kind, section=section, name=f"{family}.yaml")


def build_facts(
    document: dict[str, Any], *, kind: type[F], section: str, name: str
) -> tuple[F, ...]:
    """Return typed facts from a parsed document (see ``load_facts``)."""
    shared = document.get("versions") or [{}]
    facts: list[F] = []
    for row in document.get(section) or ():
        if not isinstance(row, dict):
            raise _bad(name, section, "mỗi mục phải là một bảng khóa: giá trị")
        own = {key: value for key, value in row.items() if key != "versions"}
        for version in row.get("versions") or shared:
            facts.append(build_row(version | own, kind=kind, name=name))
    _refuse_overlap(facts, name)
    return tuple(facts)


def build_row(row: dict[str, Any], *, kind: type[R], name: str) -> R:
    """Return one typed row; keys and types are those of the dataclass ``kind``."""
    where = f"{name}: {row.get('id', '?')}"
    hints = get_type_hints(kind)
    shape: Any = kind
    known = {field.name: field for field in fields(shape)}
    for key in row:
        if key not in known:
            raise _bad(where, str(key), "khóa lạ")
    required = {
        n for n, f in known.items() if f.default is MISSING and f.default_factory is MISSING
    }
    for key in sorted(required - row.keys()):
        raise _bad(where, key, "thiếu khóa")
    return kind(**{key: _convert(value, hints[key], where, key) for key, value in row.items()})


def _convert(value: Any, hint: Any, where: str, key: str) -> Any:  # noqa: PLR0911
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType or str(origin) == "typing.Union":
        if value is None:
            return None
        return _convert(value, next(a for a in arguments if a is not type(None)), where, key)
    if origin is tuple:
        if not isinstance(value, list):
            raise _bad(where, key, "cần một danh sách")
        return tuple(_convert(item, arguments[0], where, key) for item in value)
    if origin is Literal and value in arguments:
        return value
    if hint is Decimal and isinstance(value, str):
        try:
            return Decimal(value)
        except InvalidOperation:
            raise _bad(where, key, f"không phải số: {value}") from None
    if hint is Grade and value in set(Grade):
        return Grade(value)
    if hint in (str, int, bool, date) and type(value) is hint:
        return value
    raise _bad(where, key, f"giá trị không hợp lệ: {value!r}")


def _refuse_overlap(facts: list[F], name: str) -> None:
    for i, first in enumerate(facts):
        for second in facts[i + 1 :]:
            if first.id == second.id and _touch(first, second):
                raise _bad(f"{name}: {first.id}", "valid_from", "hai bản trùng ngày hiệu lực")


def _touch(first: Fact, second: Fact) -> bool:
    start = max(first.valid_from or date.min, second.valid_from or date.min)
    end = min(first.valid_to or date.max, second.valid_to or date.max)
    return start <= end


def _bad(where: str, key: str, why: str) -> BadInput:
    message = "{where}, khóa {key}: {why}"
    return BadInput("norms.rules.bad_data", message, field=key, where=where, key=key, why=why)
