"""Move an installation from SQLite to PostgreSQL: all or nothing, the source only read."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import OperationalError, connections
from django.db.models import CharField
from django.db.models.functions import Length

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.cli.keeping.copying import copy_tables
from khuyencong.interfaces.cli.keeping.hashes import TableHash
from khuyencong.interfaces.cli.keeping.opened import opened_database
from khuyencong.interfaces.cli.keeping.tables import applied_migrations, kept_tables

Say = Callable[[str], None]
USED = ("accounts_account", "accounts_unit")
"""A database in which one of these has a row is somebody's."""
MOST_TOLD = 5


def move_to(url: str, *, say: Say) -> list[TableHash]:
    """Copy the database of the settings to an empty PostgreSQL; return what was copied.

    A database that only went through migrations counts as empty, so that a move that was killed is
    simply begun again. Raises BadInput.
    """
    if connections["default"].vendor != "sqlite":
        raise BadInput(
            "keeping.not_sqlite", "Dữ liệu đang dùng không phải SQLite: không cần chuyển"
        )
    database = Path(connections["default"].settings_dict["NAME"])
    with opened_database(url, alias="target") as target:
        if connections[target].vendor != "postgresql":
            raise BadInput("keeping.bad_url", "--to cần địa chỉ postgresql://…")
        _require_unused(target)
        _require_nobody_else(database)
        if long := list(overlong_texts("default")):
            raise BadInput("keeping.too_long", _TOO_LONG, where="; ".join(long[:MOST_TOLD]))
    say("Đang tạo bảng ở PostgreSQL (vài phút)…")
    _migrate(url)
    with opened_database(url, alias="target") as target, _held(database):
        before, after = applied_migrations("default"), applied_migrations(target)
        if before != after:
            raise BadInput(
                "keeping.other_edition",
                "Dữ liệu SQLite chưa ở phiên bản này: chạy khuyencong serve một lần",
            )
        say(f"Đang chép {len(kept_tables('default'))} bảng…")
        copied = copy_tables("default", target)
    say("Đang làm lại chỉ mục tìm tin…")
    _run(url, "wagtail_update_index", "--verbosity=0")
    return copied


def overlong_texts(using: str) -> Iterator[str]:
    """Return texts longer than their column, which SQLite takes and PostgreSQL refuses."""
    for table in kept_tables(using):
        for field in table.fields:
            if not isinstance(field, CharField) or not field.max_length:
                continue
            long = table.model._base_manager.using(using).annotate(size=Length(field.attname))
            for key in long.filter(size__gt=field.max_length).values_list("pk", flat=True)[:1]:
                yield f"{table.name}.{field.column} ({field.max_length}), dòng {key}"


_TOO_LONG = "Có chữ dài hơn cột của nó, PostgreSQL không nhận: {where}"


def _require_unused(target: str) -> None:
    present = set(connections[target].introspection.table_names())
    with connections[target].cursor() as cursor:
        for name in USED:
            if name not in present:
                continue
            cursor.execute(f"SELECT EXISTS (SELECT 1 FROM {name})")  # noqa: S608  # names of ours
            if (cursor.fetchone() or [False])[0]:
                raise BadInput("keeping.not_empty", "--to: cơ sở dữ liệu đích đã có người dùng")
        if present and "django_migrations" not in present:
            raise BadInput(
                "keeping.not_empty", "--to: cơ sở dữ liệu đích có bảng của chương trình khác"
            )


def _require_nobody_else(database: Path) -> None:
    """Refuse while a server has the file open: what it wrote later would stay behind."""
    real = database.resolve()
    for handle in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            is_open = handle.readlink() == real and int(handle.parts[2]) != os.getpid()
        except OSError:
            continue  # of somebody else, or gone
        if is_open:
            raise BadInput(
                "keeping.in_use",
                "Máy chủ đang chạy (tiến trình {pid} mở cơ sở dữ liệu): hãy dừng rồi chuyển",
                pid=handle.parts[2],
            )


@contextmanager
def _held(database: Path) -> Iterator[None]:
    """Keep everybody from writing to the source meanwhile."""
    with connections["default"].cursor() as cursor:
        try:
            cursor.execute("BEGIN IMMEDIATE")
        except OperationalError:
            raise BadInput(
                "keeping.in_use",
                "Có chương trình đang ghi {path}: hãy dừng rồi chuyển",
                path=str(database),
            ) from None
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _migrate(url: str) -> None:
    """In a process of its own, for which the target is the only database."""
    _run(url, "migrate", "--verbosity=0", "--no-input")


def _run(url: str, *words: str) -> None:
    environment = os.environ | {"KHUYENCONG_DATABASE_URL": url}
    command = [sys.executable, "-m", "khuyencong.interfaces.cli.keeping.on_target", *words]
    done = subprocess.run(  # noqa: S603
        command, env=environment, stderr=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        why = (done.stderr.strip().splitlines() or [""])[-1]
        raise BadInput("keeping.target_failed", "PostgreSQL: {why}", why=why[:300])
