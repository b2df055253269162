"""Addresses of figures sent between installations."""

from __future__ import annotations

from django.urls import URLPattern

period_return_paths: list[URLPattern] = []
