from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Administrative units over time."""

    name = "khuyencong.apps.places"
    label = "places"
