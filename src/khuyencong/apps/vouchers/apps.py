from django.apps import AppConfig


class VouchersConfig(AppConfig):
    """The register of vouchers: all money of a project, and what of it was accepted."""

    name = "khuyencong.apps.vouchers"
    label = "vouchers"

    def ready(self) -> None:
        """Keep the register of a settled project from being changed."""
        from khuyencong.apps.journal.guards import guard_records
        from khuyencong.apps.vouchers.settled import refuse_settled

        guard_records("project", refuse_settled)
