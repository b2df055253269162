"""How much room the database takes."""

from __future__ import annotations

from pathlib import Path

from django.db import connections


def database_bytes() -> int:
    """Return the size of the installation's database. [B]"""
    connection = connections["default"]
    if connection.vendor == "sqlite":
        name = Path(connection.settings_dict["NAME"])
        beside = (name, name.with_name(f"{name.name}-wal"))
        return sum(path.stat().st_size for path in beside if path.exists())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        [size] = cursor.fetchone() or [0]
        return int(size)
