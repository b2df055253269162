"""Addresses about other systems."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import api_hooks, api_tokens

BASE = "integrations/"
integration_paths: list[URLPattern] = [
    path(BASE, api_tokens.list_page, name="api_tokens"),
    path(f"{BASE}webhooks/", api_hooks.list_page, name="api_hooks"),
    path(f"{BASE}webhooks/new/", api_hooks.new_page, name="api_hook_new"),
    path(f"{BASE}webhooks/<int:hook_id>/", api_hooks.hook_page, name="api_hook"),
    path(f"{BASE}webhooks/<int:hook_id>/end/", api_hooks.end_page, name="api_hook_end"),
    path(
        f"{BASE}webhooks/<int:hook_id>/deliveries/<int:delivery_id>/again/",
        api_hooks.again,
        name="api_delivery_again",
    ),
    path(f"{BASE}new/", api_tokens.new_page, name="api_token_new"),
    path(f"{BASE}<int:token_id>/withdraw/", api_tokens.withdraw_page, name="api_token_withdraw"),
]
