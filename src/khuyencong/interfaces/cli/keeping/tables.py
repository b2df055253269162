"""Which tables hold what an installation knows, and which are made anew from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps as apps_of_today
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Model

from khuyencong.domain.foundation.errors import BadInput

LEFT_OUT = {
    "django_migrations": "các bước nâng cấp đã chạy, ghi riêng",
    "django_session": "phiên đăng nhập",
    "wagtailsearch_indexentry": "chỉ mục tìm tin, làm lại được",
}
"""Tables that go into no hash, with why; so do full-text tables of SQLite (``_fts``)."""
SEARCH_MARK = "_fts"
_OURS = "khuyencong."


@dataclass(frozen=True)
class KeptTable:
    """A table and how to read it."""

    model: type[Model]

    @property
    def name(self) -> str:
        return self.model._meta.db_table

    @property
    def fields(self) -> list[Any]:
        """Its fields with a column, by the name of the column: the same for every edition."""
        return sorted(self.model._meta.local_concrete_fields, key=lambda each: str(each.column))


def kept_tables(using: str) -> list[KeptTable]:
    """Return the tables of a database in order of their names.

    A database of an earlier edition is read with the tables of that edition. Raises BadInput when a
    later edition made it.
    """
    found = [
        KeptTable(model)
        for model in _models_of(using)
        if model._meta.managed and not model._meta.proxy and not _is_left_out(model._meta.db_table)
    ]
    return sorted(found, key=lambda table: table.name)


def applied_migrations(using: str) -> list[str]:
    """Return the migrations a database went through, as ``app.name`` in order."""
    applied = MigrationExecutor(connections[using]).loader.applied_migrations
    return sorted(f"{app}.{name}" for app, name in applied)


def unknown_tables(using: str) -> list[str]:
    """Return tables that no edition of ours made: a hash of all tables would not cover them."""
    known = {table.name for table in kept_tables(using)} | set(LEFT_OUT)
    present = connections[using].introspection.table_names()
    return sorted(name for name in present if name not in known and SEARCH_MARK not in name)


def _is_left_out(name: str) -> bool:
    return name in LEFT_OUT or SEARCH_MARK in name


def _models_of(using: str) -> Iterator[type[Model]]:
    loader = MigrationExecutor(connections[using]).loader
    known = [key for key in loader.applied_migrations if key in loader.graph.nodes]
    ours = {app.label for app in apps_of_today.get_app_configs() if app.name.startswith(_OURS)}
    later = [
        key
        for key in loader.applied_migrations
        if key[0] in ours and key not in loader.graph.nodes and key not in loader.replacements
    ]
    if later:
        raise BadInput(
            "keeping.later_edition",
            "Dữ liệu do phiên bản mới hơn tạo (bước {name}): hãy dùng phiên bản đó",
            name=".".join(later[0]),
        )
    if set(loader.graph.leaf_nodes()) <= set(known):
        return iter(apps_of_today.get_models(include_auto_created=True))
    then = loader.project_state(known).apps
    return iter(then.get_models(include_auto_created=True))
