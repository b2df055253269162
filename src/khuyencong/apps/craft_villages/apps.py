from django.apps import AppConfig


class CraftVillagesConfig(AppConfig):
    """Craft villages and clusters: recognition, yearly review, watch list."""

    name = "khuyencong.apps.craft_villages"
    label = "craft_villages"
