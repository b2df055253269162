"""Rows anywhere that point to an establishment, found through the models themselves.

The register lies below needs and projects and does not know them; Django does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import ForeignKey, QuerySet

from khuyencong.apps.establishments.models import Establishment

_KEPT = {"merged_into", "kept", "dropped"}
"""Fields of the register itself that tell of merges and are not moved by one."""
_TOLD_BY_IMPORT = "ImportedRow"
"""Rows of a list tell where a record came from; nothing is built on it by them."""


def _fields() -> Iterator[ForeignKey[Any, Any]]:
    for relation in Establishment._meta.related_objects:
        field = relation.field
        if isinstance(field, ForeignKey) and field.name not in _KEPT:
            yield field


def move_references(*, of: Establishment, to: Establishment) -> dict[str, list[int]]:
    """Point every row at the other record; return which rows were moved, by model and field.

    A row that would stand twice there (figures of a year that the other has too) stays.
    """
    moved: dict[str, list[int]] = {}
    for field in _fields():
        key = f"{field.model._meta.label}.{field.name}"
        rows = field.model._default_manager.filter(**{field.name: of}).order_by("pk")
        for pk in rows.values_list("pk", flat=True):
            if _moved(field, [pk], to):
                moved.setdefault(key, []).append(pk)
    return moved


def move_back(moved: Mapping[str, Sequence[int]], *, of: Establishment, to: Establishment) -> None:
    """Point the rows that a merge moved back; those that point elsewhere by now stay."""
    for key, pks in moved.items():
        label, _, name = key.rpartition(".")
        model = apps.get_model(label)
        model._default_manager.filter(pk__in=pks, **{name: of}).update(**{name: to})


def _moved(field: ForeignKey[Any, Any], pks: list[int], to: Establishment) -> bool:
    try:
        with transaction.atomic():
            field.model._default_manager.filter(pk__in=pks).update(**{field.name: to})
    except IntegrityError:
        return False
    return True


def points_to(establishments: QuerySet[Establishment]) -> set[int]:
    """Return which of these records anything was built on: rows, needs, projects, merges."""
    found: set[int] = set()
    for relation in Establishment._meta.related_objects:
        field = relation.field
        if isinstance(field, ForeignKey) and field.model.__name__ != _TOLD_BY_IMPORT:
            rows = field.model._default_manager.filter(
                **{f"{field.name}__in": establishments.values("pk")}
            )
            found.update(rows.values_list(f"{field.name}_id", flat=True))
    return found
