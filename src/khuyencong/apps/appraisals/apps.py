from django.apps import AppConfig


class AppraisalsConfig(AppConfig):
    """Councils, score sheets, votes, and the opinions of other departments."""

    name = "khuyencong.apps.appraisals"
    label = "appraisals"

    def ready(self) -> None:
        """Tell the life of projects whether a council has them; members declare before they see."""
        from khuyencong.apps.accounts.kept_away import keep_rows_away
        from khuyencong.apps.appraisals.told import appraisal_facts
        from khuyencong.apps.appraisals.undeclared import has_to_declare, keys_of_undeclared
        from khuyencong.apps.projects.told import tell_facts

        tell_facts(appraisal_facts)
        keep_rows_away(keys_of_undeclared, presence=has_to_declare)
