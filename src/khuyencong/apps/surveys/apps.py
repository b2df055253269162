from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """Campaigns that ask establishments what they need, and what came in."""

    name = "khuyencong.apps.surveys"
    label = "surveys"
