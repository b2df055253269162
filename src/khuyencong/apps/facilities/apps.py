from django.apps import AppConfig


class FacilitiesConfig(AppConfig):
    """What a centre works with: rooms, vehicles, instruments, people, bookings."""

    name = "khuyencong.apps.facilities"
    label = "facilities"
