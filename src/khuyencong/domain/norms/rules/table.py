"""Read ``data/<family>.yaml``: safe YAML, strict keys, cached; errors name file, fact and key.

A file has ``versions`` (what each fact takes over: act, days, grade, status) and ``facts``. A fact
may have its own ``versions``; it then becomes one fact per version, so that a value that changed
with a new text stands twice, each time with its own source.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from khuyencong.domain.foundation.yaml_rows import bad_row, build_row, parse_yaml
from khuyencong.domain.norms.rules.fact import Fact

DATA = Path(__file__).parent / "data"

F = TypeVar("F", bound=Fact)


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
            raise bad_row(name, section, "mỗi mục phải là một bảng khóa: giá trị")
        own = {key: value for key, value in row.items() if key != "versions"}
        for version in row.get("versions") or shared:
            facts.append(build_row(version | own, kind=kind, name=name))
    _refuse_overlap(facts, name)
    return tuple(facts)


def _refuse_overlap(facts: list[F], name: str) -> None:
    for i, first in enumerate(facts):
        for second in facts[i + 1 :]:
            if first.id == second.id and _touch(first, second):
                raise bad_row(f"{name}: {first.id}", "valid_from", "hai bản trùng ngày hiệu lực")


def _touch(first: Fact, second: Fact) -> bool:
    start = max(first.valid_from or date.min, second.valid_from or date.min)
    end = min(first.valid_to or date.max, second.valid_to or date.max)
    return start <= end
