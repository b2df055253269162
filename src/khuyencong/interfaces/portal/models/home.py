"""The page every other one stands under."""

from __future__ import annotations

from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import Page


class PortalHome(Page):
    """Top of the tree; what it shows is our own front page."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = ["portal.NewsRoot"]

    class Meta:
        verbose_name = "Trang chủ"

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return redirect("portal:front")
