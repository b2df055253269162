from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Study visits and meetings, lessons and commitments."""

    name = "khuyencong.apps.exchange"
    label = "exchange"

    def ready(self) -> None:
        """Ask for a review when a project ends badly; show what is promised among one's work."""
        from khuyencong.apps.deadlines.waiting import wait_with
        from khuyencong.apps.exchange.told import (
            ask_of_ended,
            ask_of_refunded,
            clear_unanswered,
            forget_what_was_undone,
        )
        from khuyencong.apps.exchange.waiting import list_waiting_here
        from khuyencong.apps.projects.aftermath import clear_with, follow_projects
        from khuyencong.apps.projects.told import on_effect

        on_effect("ask_review", ask_of_ended)
        on_effect("close_money", ask_of_refunded)
        follow_projects(forget_what_was_undone)
        clear_with(clear_unanswered)
        wait_with(list_waiting_here)
