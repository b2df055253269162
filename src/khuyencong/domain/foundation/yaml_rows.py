"""Typed rows from YAML: safe, strict keys; errors name file, row and key."""

from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import yaml

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.yaml_text import SafeLoader

R = TypeVar("R")


class _StrictLoader(SafeLoader):  # type: ignore[misc]
    """Safe YAML that refuses a key written twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = {str(key) for key in keys if keys.count(key) > 1}
        if twice:
            raise yaml.constructor.ConstructorError(
                None, None, f"key written twice: {', '.join(sorted(twice))}", node.start_mark
            )
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


def parse_yaml(text: str, *, name: str) -> dict[str, Any]:
    """Return the mapping in a YAML text. Raises BadInput that names the file."""
    try:
        value = yaml.load(text, Loader=_StrictLoader)  # noqa: S506 (a subclass of SafeLoader)
    except yaml.YAMLError as failure:
        raise bad_row(name, "YAML", " ".join(str(failure).split())) from None
    if not isinstance(value, dict):
        raise bad_row(name, "YAML", "cần một bảng khóa: giá trị ở mức ngoài cùng")
    return value


def build_row(row: dict[str, Any], *, kind: type[R], name: str) -> R:
    """Return one typed row; keys and types are those of the dataclass ``kind``."""
    where = f"{name}: {row.get('id', '?')}"
    hints = get_type_hints(kind)
    shape: Any = kind
    known = {field.name: field for field in fields(shape)}
    for key in row:
        if key not in known:
            raise bad_row(where, str(key), "khóa lạ")
    required = {
        n for n, f in known.items() if f.default is MISSING and f.default_factory is MISSING
    }
    for key in sorted(required - row.keys()):
        raise bad_row(where, key, "thiếu khóa")
    return kind(**{key: _convert(value, hints[key], where, key) for key, value in row.items()})


def _convert(value: Any, hint: Any, where: str, key: str) -> Any:  # noqa: PLR0911
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType or str(origin) == "typing.Union":
        if value is None:
            return None
        return _convert(value, next(a for a in arguments if a is not type(None)), where, key)
    if origin is tuple:
        if not isinstance(value, list):
            raise bad_row(where, key, "cần một danh sách")
        return tuple(_convert(item, arguments[0], where, key) for item in value)
    if origin is Literal and value in arguments:
        return value
    if hint is Decimal and isinstance(value, str):
        try:
            return Decimal(value)
        except InvalidOperation:
            raise bad_row(where, key, f"không phải số: {value}") from None
    if hint is Grade and value in set(Grade):
        return Grade(value)
    if hint in (str, int, bool, date) and type(value) is hint:
        return value
    raise bad_row(where, key, f"giá trị không hợp lệ: {value!r}")


def bad_row(where: str, key: str, why: str) -> BadInput:
    """Return the refusal of a row of our own data."""
    message = "{where}, khóa {key}: {why}"
    return BadInput("foundation.bad_data", message, field=key, where=where, key=key, why=why)
