from django.apps import AppConfig


class RegulationsConfig(AppConfig):
    """Regulations of a province in the making: drafts, comparison, simulated cost."""

    name = "khuyencong.apps.regulations"
    label = "regulations"
