from django.apps import AppConfig


class OfficeConfig(AppConfig):
    """Staff pages."""

    name = "khuyencong.interfaces.office"
    label = "office"

    def ready(self) -> None:
        """Word the letters of the apps below."""
        from khuyencong.apps.deadlines.letters import write_letters_with
        from khuyencong.interfaces.office.letters import WRITERS

        write_letters_with(WRITERS)
