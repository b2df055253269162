from django.apps import AppConfig


class VerificationsConfig(AppConfig):
    """What measures saved, measured and verified after they were done."""

    name = "khuyencong.apps.verifications"
    label = "verifications"
