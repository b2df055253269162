"""The database of the real installation, opened only to be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from khuyencong.domain.foundation.errors import BadInput

REAL = "real"


@contextmanager
def opened_real(real: Path, address: str) -> Iterator[None]:
    """Open it under the alias ``REAL``. Raises BadInput when it is not there or another edition."""
    from django.db import DatabaseError

    from khuyencong.interfaces.cli.keeping.opened import opened_database
    from khuyencong.interfaces.cli.keeping.tables import applied_migrations

    where = address or real / "khuyencong.sqlite3"
    if isinstance(where, Path) and not where.is_file():
        raise BadInput(
            "twin.no_real",
            "Không thấy {path}: --real cần thư mục dữ liệu của nơi thật",
            field="real",
            path=str(where),
        )
    with opened_database(where, alias=REAL, read_only=True):
        try:
            there = set(applied_migrations(REAL))
        except DatabaseError as failure:
            raise BadInput(
                "twin.unreadable",
                "Không đọc được cơ sở dữ liệu của nơi thật: {why}",
                field="real",
                why=str(failure).strip(),
            ) from None
        _require_same_edition(there)
        yield


def _require_same_edition(there: set[str]) -> None:
    """Only tables of our own are compared: those are what is read."""
    from django.apps import apps
    from django.db.migrations.loader import MigrationLoader

    ours = {app.label for app in apps.get_app_configs() if app.name.startswith("khuyencong.")}
    here = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if any(each.partition(".")[0] in ours for each in here ^ there):
        raise BadInput(
            "twin.other_edition",
            "Nơi thật chạy phiên bản khác: đưa cả hai về cùng một phiên bản rồi làm lại",
            field="real",
        )
