from __future__ import annotations

from django.apps import AppConfig


class MoneyConfig(AppConfig):
    name = "khuyencong.apps.money"
    label = "money"
