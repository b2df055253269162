from django.apps import AppConfig


class EnergyUseConfig(AppConfig):
    """Sites of establishments with their meters, bills, interval readings and output."""

    name = "khuyencong.apps.energy_use"
    label = "energy_use"
