from django.apps import AppConfig


class ResultsConfig(AppConfig):
    """What a project promised by content, what was found at acceptance, and what became of it."""

    name = "khuyencong.apps.results"
    label = "results"

    def ready(self) -> None:
        """Tell the life of projects what it asks about results."""
        from khuyencong.apps.projects.aftermath import clear_with, follow_projects
        from khuyencong.apps.projects.told import on_effect, tell_facts
        from khuyencong.apps.results.actions.start_follow_ups import start_follow_ups
        from khuyencong.apps.results.follow_ups import clear_unanswered
        from khuyencong.apps.results.past_follow_ups import ask_about_past
        from khuyencong.apps.results.told import result_facts

        tell_facts(result_facts)
        on_effect("start_follow_up", start_follow_ups)
        follow_projects(ask_about_past)
        clear_with(clear_unanswered)
