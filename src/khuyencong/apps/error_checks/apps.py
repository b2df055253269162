from django.apps import AppConfig


class ErrorChecksConfig(AppConfig):
    """What looks wrong in a project, how grave it is, and who let it pass."""

    name = "khuyencong.apps.error_checks"
    label = "error_checks"

    def ready(self) -> None:
        """Let go of projects about to be removed."""
        from khuyencong.apps.error_checks.queries import clear_unpassed
        from khuyencong.apps.projects.aftermath import clear_with

        clear_with(clear_unpassed)
