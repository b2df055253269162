"""News for readers of feeds."""

from __future__ import annotations

from datetime import datetime, time

from django.contrib.syndication.views import Feed
from django.utils import timezone

from khuyencong.interfaces.portal.models import NewsItem
from khuyencong.interfaces.portal.news_list import live_items

NEWEST = 20


class NewsFeed(Feed):  # type: ignore[type-arg]  # takes no arguments when it runs
    """The newest items as RSS 2.0."""

    title = "Tin khuyến công"
    link = "/tin-tuc/"
    description = "Tin của các đơn vị làm công tác khuyến công"
    language = "vi"

    def items(self) -> list[NewsItem]:
        return list(live_items()[:NEWEST])

    def item_title(self, item: NewsItem) -> str:
        return item.title

    def item_description(self, item: NewsItem) -> str:
        return item.lead

    def item_link(self, item: NewsItem) -> str:
        return str(item.url)

    def item_pubdate(self, item: NewsItem) -> datetime:
        return timezone.make_aware(datetime.combine(item.written_on, time()))
