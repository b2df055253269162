"""The database of the real installation, opened only to be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import dj_database_url

from khuyencong.domain.foundation.errors import BadInput

REAL = "real"


def opened(real: Path, address: str) -> None:
    """Open it under the alias ``REAL``. Raises BadInput when it is not there or another edition."""
    from django.db import DatabaseError, connections
    from django.db.migrations.recorder import MigrationRecorder

    connections.databases[REAL] = _settings(real, address)
    connections.configure_settings(connections.databases)
    try:
        there = set(MigrationRecorder(connections[REAL]).applied_migrations())
    except (DatabaseError, OSError) as failure:
        raise BadInput(
            "twin.unreadable",
            "Không đọc được cơ sở dữ liệu của nơi thật: {why}",
            field="real",
            why=str(failure).strip(),
        ) from None
    _require_same_edition(there)


def _settings(real: Path, address: str) -> dict[str, Any]:
    if address:
        return {
            **dj_database_url.parse(address),
            "OPTIONS": {"options": "-c default_transaction_read_only=on"},
        }
    path = real / "khuyencong.sqlite3"
    if not path.is_file():
        raise BadInput(
            "twin.no_real",
            "Không thấy {path}: --real cần thư mục dữ liệu của nơi thật",
            field="real",
            path=str(path),
        )
    return {**dj_database_url.parse("sqlite://"), "NAME": f"{path.as_uri()}?mode=ro"}


def _require_same_edition(there: set[tuple[str, str]]) -> None:
    """Only tables of our own are compared: those are what is read."""
    from django.apps import apps
    from django.db.migrations.loader import MigrationLoader

    ours = {app.label for app in apps.get_app_configs() if app.name.startswith("khuyencong.")}
    here = set(MigrationLoader(None).disk_migrations)
    if {key for key in here ^ there if key[0] in ours}:
        raise BadInput(
            "twin.other_edition",
            "Nơi thật chạy phiên bản khác: đưa cả hai về cùng một phiên bản rồi làm lại",
            field="real",
        )
