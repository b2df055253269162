"""Pages that appear or go on their day: a task of the worker, ordered when the day is set."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.management import call_command
from django.db.models.signals import post_save
from django_tasks import task
from wagtail.models import Revision
from wagtail.signals import page_published

from khuyencong.interfaces.portal.models import NewsItem


@task()
def publish_due() -> None:
    """Publish and take back what is due by now."""
    call_command("publish_scheduled")


def listen() -> None:
    post_save.connect(_approved, sender=Revision, dispatch_uid="portal.approved")
    page_published.connect(_expires, sender=NewsItem, dispatch_uid="portal.expires")


def _approved(instance: Revision, **_signal: Any) -> None:
    _order(instance.approved_go_live_at)


def _expires(instance: NewsItem, **_signal: Any) -> None:
    _order(instance.expire_at)


def _order(at: datetime | None) -> None:
    if at and publish_due.get_backend().supports_defer:
        publish_due.using(run_after=at).enqueue()
