"""Addresses of the portal."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.portal import opinions, pages

app_name = "portal"
urlpatterns = [
    path("", pages.front, name="front"),
    path("y-kien/<str:secret>/", opinions.opinion, name="opinion"),
    path("y-kien/<str:secret>/giay-to/<int:paper_id>/", opinions.paper, name="opinion_paper"),
]
