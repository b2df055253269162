from django.apps import AppConfig


class PersonalDataConfig(AppConfig):
    """The register of personal data, and what is owed to the person it is about."""

    name = "khuyencong.apps.personal_data"
    label = "personal_data"
