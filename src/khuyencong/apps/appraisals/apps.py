from django.apps import AppConfig


class AppraisalsConfig(AppConfig):
    """Councils, score sheets, votes, and the opinions of other departments."""

    name = "khuyencong.apps.appraisals"
    label = "appraisals"
