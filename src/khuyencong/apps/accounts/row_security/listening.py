"""Where work that is for everybody begins: migrations and background jobs open themselves."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from django.db.models.signals import post_migrate, pre_migrate

from khuyencong.apps.accounts.row_security.policies import after_migrating
from khuyencong.apps.accounts.row_security.scope import open_process, opened

_OPEN: dict[str, AbstractContextManager[None]] = {}


def listen() -> None:
    """Open migrations and background jobs, and lay policies after migrating."""
    from django.apps import apps
    from django_tasks.signals import task_finished, task_started

    pre_migrate.connect(_open_migrations, dispatch_uid="row security opens migrations")
    post_migrate.connect(
        after_migrating, sender=apps.get_app_config("accounts"), dispatch_uid="policies"
    )
    task_started.connect(_open_job, dispatch_uid="row security opens a job")
    task_finished.connect(_close_job, dispatch_uid="row security closes a job")


def _open_migrations(**_: Any) -> None:
    open_process("migrations")


def _open_job(task_result: Any, **_: Any) -> None:
    block = opened(f"job {task_result.task.name}")
    block.__enter__()
    _OPEN[str(task_result.id)] = block


def _close_job(task_result: Any, **_: Any) -> None:
    if block := _OPEN.pop(str(task_result.id), None):
        block.__exit__(None, None, None)
