"""Make a training copy: checks first, then practice data, then what the real one ruled."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.cli.database import STAMP, prepare
from khuyencong.interfaces.cli.demo import DEMO_PASSWORD, load_demo

DATABASE = "khuyencong.sqlite3"


@dataclass(frozen=True, slots=True)
class Made:
    """How much was taken over; ``accounts``: (name to sign in with, what it is)."""

    rules: int
    templates: int
    accounts: tuple[tuple[str, str], ...]


def make_twin(*, real: Path, real_database: str, anew: bool) -> Made:
    """Return what was made. Raises BadInput before anything is written or thrown away."""
    prepare(migrate=False)
    from django.conf import settings

    if not settings.ENVIRONMENT.is_twin:
        raise BadInput(
            "twin.not_practice", "Lệnh này chỉ chạy ở bản tập: đặt KHUYENCONG_ENV=practice"
        )
    if real == settings.DATA:
        raise BadInput(
            "twin.same_data", "Bản tập cần thư mục riêng: KHUYENCONG_DATA đang trùng --real"
        )
    from khuyencong.interfaces.cli.twin.source import opened_real

    with opened_real(real, real_database):
        _begin_on(settings.DATA, anew=anew)
        prepare()
        load_demo()
        return _take_over(real / "files")


def _begin_on(data: Path, *, anew: bool) -> None:
    """Leave an empty place, or refuse."""
    if not (data / DATABASE).exists():
        return
    if not anew:
        raise BadInput(
            "twin.there_already",
            "Ở {data} đã có bản tập; thêm --anew để bỏ nó và làm lại",
            data=str(data),
        )
    _require_stopped(data / DATABASE)
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", STAMP):
        (data / name).unlink(missing_ok=True)
    for folder in ("files", "portal"):
        shutil.rmtree(data / folder, ignore_errors=True)


def _require_stopped(database: Path) -> None:
    """Refuse while another process has the database open: only the last may leave its log."""
    import sqlite3

    try:
        with sqlite3.connect(database, timeout=1) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        raise BadInput("twin.running", "Bản tập đang chạy: tắt nó rồi làm lại") from None


def _take_over(files: Path) -> Made:
    from django.db import transaction
    from django.utils import timezone

    from khuyencong.apps.library.actions.take_over_rules import take_over_rules
    from khuyencong.apps.papers.actions.take_over_templates import take_over_templates
    from khuyencong.interfaces.cli.twin.own_units import OwnUnits
    from khuyencong.interfaces.cli.twin.source import REAL

    at = timezone.now()
    with transaction.atomic():
        units = OwnUnits(at=at, password=DEMO_PASSWORD)
        accounts = units.furnish()
        rules = take_over_rules(source=REAL, unit_of=units.of, actor=units.stand_in, at=at)
        templates = take_over_templates(
            source=REAL, files=files, unit_of=units.of, actor=units.stand_in, at=at
        )
    return Made(sum(rules.values()), templates, tuple(accounts))
