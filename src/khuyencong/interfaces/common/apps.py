from django.apps import AppConfig


class CommonConfig(AppConfig):
    """What the faces share."""

    name = "khuyencong.interfaces.common"
    label = "common"
