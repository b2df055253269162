from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    """What other systems may ask and are told: tokens, kept answers, webhooks."""

    name = "khuyencong.apps.integrations"
    label = "integrations"
