"""Addresses of comparing provinces, and series over mergers."""

from __future__ import annotations

from django.urls import URLPattern

comparison_paths: list[URLPattern] = []
