"""Addresses of facilities and people of a centre."""

from __future__ import annotations

from django.urls import URLPattern

facility_paths: list[URLPattern] = []
