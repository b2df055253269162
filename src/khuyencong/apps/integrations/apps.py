from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    """What other systems may ask and are told: tokens, kept answers, webhooks."""

    name = "khuyencong.apps.integrations"
    label = "integrations"

    def ready(self) -> None:
        """Note for other systems what the journal tells."""
        from khuyencong.apps.integrations.outbox import note_events
        from khuyencong.apps.journal.listeners import listen

        listen(note_events)
