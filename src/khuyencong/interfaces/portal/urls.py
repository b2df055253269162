"""Addresses of the portal."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.portal import pages

app_name = "portal"
urlpatterns = [path("", pages.front, name="front")]
