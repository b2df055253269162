from django.apps import AppConfig


class DeadlinesConfig(AppConfig):
    """What is due when, for whom, and who has been told."""

    name = "khuyencong.apps.deadlines"
    label = "deadlines"
