from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Papers of a project, made from templates a province may replace."""

    name = "khuyencong.apps.papers"
    label = "papers"
