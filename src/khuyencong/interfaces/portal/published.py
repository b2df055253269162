"""The journal hears of pages that appear, change or go."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models.signals import pre_delete
from django.utils import timezone
from wagtail.log_actions import get_active_log_context
from wagtail.signals import page_published, page_unpublished

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.interfaces.portal.models import NewsItem


def listen() -> None:
    page_published.connect(_published, sender=NewsItem, dispatch_uid="portal.published")
    page_unpublished.connect(_unpublished, sender=NewsItem, dispatch_uid="portal.unpublished")
    pre_delete.connect(_deleted, sender=NewsItem, dispatch_uid="portal.deleted")


def _published(instance: NewsItem, **_signal: Any) -> None:
    """The CMS says "published" also of a page that was only given its day."""
    waits = instance.go_live_at and instance.go_live_at > timezone.now()
    _write("portal.page.scheduled" if waits else "portal.page.published", instance)


def _unpublished(instance: NewsItem, **_signal: Any) -> None:
    _write("portal.page.unpublished", instance)


def _deleted(instance: NewsItem, **_signal: Any) -> None:
    _write("portal.page.deleted", instance)


def _write(verb: str, item: NewsItem) -> None:
    """Write a line; the actor is the editor at work, none when the day has come by itself."""
    with transaction.atomic():
        write_entry(
            verb=verb,
            actor=get_active_log_context().user,
            at=timezone.now(),
            unit_id=item.get_parent().specific.unit_id,
            object_kind="news_item",
            object_id=item.pk,
            label=item.title,
        )
