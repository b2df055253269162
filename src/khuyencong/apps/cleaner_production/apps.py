from django.apps import AppConfig


class CleanerProductionConfig(AppConfig):
    """Guided files of cleaner production: balances, waste streams, options."""

    name = "khuyencong.apps.cleaner_production"
    label = "cleaner_production"
