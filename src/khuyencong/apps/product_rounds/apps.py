from django.apps import AppConfig


class ProductRoundsConfig(AppConfig):
    """Voting rounds of outstanding products: entries, juries, sealed cards, certificates."""

    name = "khuyencong.apps.product_rounds"
    label = "product_rounds"

    def ready(self) -> None:
        """Keep entries from jurors until they say they are free, and always from who is not."""
        from khuyencong.apps.accounts.kept_away import keep_rows_away
        from khuyencong.apps.product_rounds.keeping import has_kept_entries, keys_of_kept

        keep_rows_away(keys_of_kept, presence=has_kept_entries)
