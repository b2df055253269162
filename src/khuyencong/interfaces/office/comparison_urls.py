"""Addresses of comparing provinces, and series over mergers."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import series

comparison_paths: list[URLPattern] = [
    path("series/", series.page, name="series"),
]
