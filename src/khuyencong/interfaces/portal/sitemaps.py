"""Addresses that search engines may know."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from khuyencong.apps.projects.models import PublishedProject
from khuyencong.apps.projects.public_queries import published_projects
from khuyencong.interfaces.portal.models import NewsItem
from khuyencong.interfaces.portal.news_list import live_items
from khuyencong.interfaces.portal.public_addresses import public_addresses

OPEN_PAGES = (
    "portal:front",
    "portal:guide",
    "portal:news",
    "portal:places",
    "portal:results",
    "portal:surveys",
    "portal:complain",
    "portal:track",
    "portal:verify",
)


class OpenPages(Sitemap):  # type: ignore[type-arg]  # takes no arguments when it runs
    """Pages that are always there."""

    def items(self) -> tuple[str, ...]:
        return OPEN_PAGES

    def location(self, item: str) -> str:
        return reverse(item)


class NewsPages(Sitemap):  # type: ignore[type-arg]
    """Items anybody may read."""

    limit = 1000

    def items(self) -> QuerySet[NewsItem]:
        return live_items()

    def location(self, item: NewsItem) -> str:
        return str(item.url)

    def lastmod(self, item: NewsItem) -> datetime | None:
        return item.last_published_at


class PublicPages(Sitemap):  # type: ignore[type-arg]
    """Pages of law, guide, projects and data."""

    def items(self) -> list[str]:
        return public_addresses()

    def location(self, item: str) -> str:
        return item


class ProjectPages(Sitemap):  # type: ignore[type-arg]
    """Supported projects that units tell of."""

    limit = 1000

    def items(self) -> Iterable[PublishedProject]:
        return published_projects()

    def location(self, item: PublishedProject) -> str:
        return reverse("portal:project", args=[item.number])

    def lastmod(self, item: PublishedProject) -> datetime:
        return item.refreshed_at


SITEMAPS = {"pages": OpenPages, "news": NewsPages, "public": PublicPages, "projects": ProjectPages}


def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers to what is public; nothing of a training copy is."""
    if settings.ENVIRONMENT.is_twin:
        return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")
    lines = ["User-agent: *", "Disallow: /office/", "Disallow: /bien-tap/", "Disallow: /api/"]
    lines += [f"Sitemap: {request.build_absolute_uri(reverse('portal:sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
