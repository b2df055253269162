from django.apps import AppConfig


class ResultsConfig(AppConfig):
    """What a project promised by content, what was found at acceptance, and what became of it."""

    name = "khuyencong.apps.results"
    label = "results"
