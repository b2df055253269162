"""Addresses of comparing provinces, and series over mergers, and of the parts of the overview."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import comparison, dashboard_parts, series

comparison_paths: list[URLPattern] = [
    path("series/", series.page, name="series"),
    path("comparison/", comparison.page, name="province_comparison"),
    path("comparison/judged/", comparison.judged_part, name="province_comparison_judged"),
    path("comparison/peers/", comparison.peers_part, name="province_comparison_peers"),
    path("dashboard/<int:year>/part/<slug:name>/", dashboard_parts.part, name="dashboard_part"),
]
