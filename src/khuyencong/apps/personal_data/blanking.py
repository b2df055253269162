"""Take what is personal out of a row and leave the row: counts and files still stand on it."""

from __future__ import annotations

from typing import cast

from django.db.models import Field, Model

from khuyencong.apps.personal_data.register import HeldTable
from khuyencong.domain.foundation.text import fold

NOBODY = "(đã xóa theo yêu cầu)"
"""Stands where a row must name somebody."""


def blank(row: Model, table: HeldTable) -> None:
    """Empty the registered fields, and what search had of them."""
    changed = []
    for name in table.fields:
        was = str(getattr(row, name) or "")
        setattr(row, name, _nothing(row, cast("Field[str, str]", row._meta.get_field(name))))
        changed.append(name)
        if was and hasattr(row, "search"):
            row.search = " ".join(row.search.replace(fold(was), " ").split())
    row.save(update_fields=[*changed, *(["search"] if hasattr(row, "search") else [])])


def _nothing(row: Model, field: Field[str, str]) -> str:
    if field.unique:
        return f"da-xoa-{row.pk}"
    return "" if field.blank else NOBODY
