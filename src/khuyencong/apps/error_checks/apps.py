from django.apps import AppConfig


class ErrorChecksConfig(AppConfig):
    """What looks wrong in a project, how grave it is, and who let it pass."""

    name = "khuyencong.apps.error_checks"
    label = "error_checks"
