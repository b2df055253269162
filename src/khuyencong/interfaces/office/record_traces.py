"""Which of the records that some lines of the journal speak of are still there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import AutoField, BigAutoField, Model, QuerySet, Value

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.models import Entry

Record = tuple[str, str]
"""Kind and number, as the journal names a record."""


def removed_of(entries: Iterable[Entry]) -> frozenset[Record]:
    """Return the records that are gone, asked in one statement for all kinds.

    Kinds that name no table of business rows are never gone.
    """
    asked: dict[str, set[int]] = defaultdict(set)
    for each in entries:
        if each.object_kind in _tables() and each.object_id.isdecimal():
            asked[each.object_kind].add(int(each.object_id))
    found: list[QuerySet[Any, Any]] = [
        _tables()[kind]
        ._default_manager.order_by()
        .filter(pk__in=keys)
        .values_list(Value(kind), "pk")
        for kind, keys in asked.items()
    ]
    if not found:
        return frozenset()
    there: set[tuple[str, int]] = set(found[0].union(*found[1:], all=True))
    return frozenset(
        (kind, str(key)) for kind, keys in asked.items() for key in keys if (kind, key) not in there
    )


@cache
def _tables() -> dict[str, type[Model]]:
    """Return the tables of business rows by the name the journal gives their records."""
    found: dict[str, type[Model]] = {
        re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__).lower(): model
        for model in apps.get_models()
        if issubclass(model, OwnedRow) and isinstance(model._meta.pk, AutoField | BigAutoField)
    }
    return found | {"file": StoredFile}
