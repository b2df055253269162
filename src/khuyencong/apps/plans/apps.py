from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Yearly plans with their budgets."""

    name = "khuyencong.apps.plans"
    label = "plans"
