from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    """Full-text search of folded Vietnamese on both databases."""

    name = "khuyencong.apps.search"
    label = "search"

    def ready(self) -> None:
        from khuyencong.apps.search.sqlite import mend_after_migrations

        post_migrate.connect(mend_after_migrations, sender=self)
