from django.apps import AppConfig


class ArchivesConfig(AppConfig):
    """Files of finished projects handed over to the archive, and how long they are kept."""

    name = "khuyencong.apps.archives"
    label = "archives"

    def ready(self) -> None:
        """Tell the life of projects whether a hand-over covers one."""
        from khuyencong.apps.archives.told import archive_facts
        from khuyencong.apps.projects.told import tell_facts

        tell_facts(archive_facts)
