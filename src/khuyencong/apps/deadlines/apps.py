from django.apps import AppConfig


class DeadlinesConfig(AppConfig):
    """What is due when, for whom, and who has been told."""

    name = "khuyencong.apps.deadlines"
    label = "deadlines"

    def ready(self) -> None:
        """Keep deadlines and notices in step with the lives of projects."""
        from khuyencong.apps.accounts.models.unread import UNREAD
        from khuyencong.apps.deadlines.noticing import clear, follow
        from khuyencong.apps.deadlines.queries import unread_notices
        from khuyencong.apps.projects.aftermath import clear_with, follow_projects

        follow_projects(follow)
        clear_with(clear)
        if unread_notices not in UNREAD:
            UNREAD.append(unread_notices)
