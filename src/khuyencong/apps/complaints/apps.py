from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """What people complain of, and what they were answered."""

    name = "khuyencong.apps.complaints"
    label = "complaints"

    def ready(self) -> None:
        from khuyencong.apps.accounts.kept_away import keep_rows_away
        from khuyencong.apps.complaints.keeping import has_complaints_against, keys_kept_from

        keep_rows_away(keys_kept_from, presence=has_complaints_against)
