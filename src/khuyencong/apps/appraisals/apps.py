from django.apps import AppConfig


class AppraisalsConfig(AppConfig):
    """Councils, score sheets, votes, and the opinions of other departments."""

    name = "khuyencong.apps.appraisals"
    label = "appraisals"

    def ready(self) -> None:
        """Tell the life of projects whether a council still has them."""
        from khuyencong.apps.appraisals.told import appraisal_facts
        from khuyencong.apps.projects.told import tell_facts

        tell_facts(appraisal_facts)
