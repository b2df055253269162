from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Files and papers."""

    name = "khuyencong.apps.documents"
    label = "documents"
