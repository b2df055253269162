"""The portal as an app of Django."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PortalConfig(AppConfig):
    """Public pages."""

    name = "khuyencong.interfaces.portal"
    label = "portal"

    def ready(self) -> None:
        from khuyencong.interfaces.portal import published, scheduled
        from khuyencong.interfaces.portal.tree import lay_tree

        post_migrate.connect(lay_tree, sender=self, dispatch_uid="portal.lay_tree")
        published.listen()
        scheduled.listen()
