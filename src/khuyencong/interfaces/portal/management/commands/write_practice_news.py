"""The news of the practice years: the visit of November 2016, as its host keeps it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from khuyencong.apps.exchange.models import Visit
from khuyencong.interfaces.portal.drafts import draft_of
from khuyencong.interfaces.portal.models import NewsItem
from khuyencong.interfaces.portal.write_draft import keep_draft

TAGS = ("học tập kinh nghiệm", "làng nghề", "tiết kiệm năng lượng")


class Command(BaseCommand):
    """Publish it once."""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        seed = Visit.objects.filter(removed_at=None, kind=Visit.Kind.HOSTED).order_by("pk").first()
        if seed is None or NewsItem.objects.filter(about_kind="visit", about_id=seed.pk).exists():
            return
        author = seed.unit.memberships.order_by("pk")[0].account
        draft = draft_of("visit", seed.pk, reader=author)
        item = keep_draft(draft, kind="visit", key=seed.pk, by=author)
        item.tags.add(*TAGS)
        item.save_revision(user=author).publish(user=author, skip_permission_checks=True)
