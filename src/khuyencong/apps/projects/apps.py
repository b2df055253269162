from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """Grant projects."""

    name = "khuyencong.apps.projects"
    label = "projects"
