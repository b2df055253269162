from django.apps import AppConfig


class AuditsConfig(AppConfig):
    """Energy audits: systems, findings, measures with what they save and cost."""

    name = "khuyencong.apps.audits"
    label = "audits"
