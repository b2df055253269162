"""Addresses of what anybody may read: law, guide, projects, open data."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.portal import law

urlpatterns = [
    path("van-ban/", law.law_page, name="law"),
    path("van-ban/<slug:name>/", law.document_page, name="law_document"),
]
