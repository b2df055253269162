"""Addresses about other systems."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import api_tokens

BASE = "integrations/"
integration_paths: list[URLPattern] = [
    path(BASE, api_tokens.list_page, name="api_tokens"),
    path(f"{BASE}new/", api_tokens.new_page, name="api_token_new"),
    path(f"{BASE}<int:token_id>/withdraw/", api_tokens.withdraw_page, name="api_token_withdraw"),
]
