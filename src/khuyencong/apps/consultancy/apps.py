from django.apps import AppConfig


class ConsultancyConfig(AppConfig):
    """Consultancy of a centre: requests, contracts, milestones, revenue."""

    name = "khuyencong.apps.consultancy"
    label = "consultancy"
