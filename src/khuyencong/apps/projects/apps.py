from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """Grant projects."""

    name = "khuyencong.apps.projects"
    label = "projects"

    def ready(self) -> None:
        """Keep projects from people who are recused, in every read of every table."""
        from khuyencong.apps.accounts.kept_away import keep_rows_away
        from khuyencong.apps.projects.recusals import has_recusals, keys_of_recused

        keep_rows_away(keys_of_recused, presence=has_recusals)
