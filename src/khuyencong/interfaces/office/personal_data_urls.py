"""Addresses about personal data."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import personal_data

BASE = "personal-data/"
personal_data_paths: list[URLPattern] = [
    path(BASE, personal_data.register_page, name="personal_data"),
    path(f"{BASE}erase/", personal_data.erase_page, name="personal_data_erase"),
    path(f"{BASE}export/<slug:kind>/", personal_data.export_page, name="personal_data_export"),
]
