from django.apps import AppConfig


class EstablishmentsConfig(AppConfig):
    """Craft villages; rural establishments and industrial clusters will stand beside them."""

    name = "khuyencong.apps.establishments"
    label = "establishments"
