from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """Grant projects."""

    name = "khuyencong.apps.projects"
    label = "projects"

    def ready(self) -> None:
        """Keep projects from people who are recused, the archived ones from being changed, and
        what the public reads in step with them."""
        from khuyencong.apps.accounts.kept_away import keep_rows_away
        from khuyencong.apps.journal.followers import follow_records
        from khuyencong.apps.journal.guards import guard_records
        from khuyencong.apps.projects.archived import refuse_archived
        from khuyencong.apps.projects.publishing import follow_establishments, follow_projects
        from khuyencong.apps.projects.recusals import has_recusals, keys_of_recused

        keep_rows_away(keys_of_recused, presence=has_recusals)
        guard_records("project", refuse_archived)
        follow_records("project", follow_projects)
        follow_records("establishment", follow_establishments)
