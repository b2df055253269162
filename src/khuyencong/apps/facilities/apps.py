from django.apps import AppConfig


class FacilitiesConfig(AppConfig):
    """What a centre works with: rooms, vehicles, instruments, people, bookings."""

    name = "khuyencong.apps.facilities"
    label = "facilities"

    def ready(self) -> None:
        from khuyencong.apps.establishments.proposing import let_propose
        from khuyencong.apps.facilities.commune_rows import is_need_of, works_where
        from khuyencong.apps.needs.supplementing import let_supplement

        let_propose(works_where)
        let_supplement(is_need_of)
