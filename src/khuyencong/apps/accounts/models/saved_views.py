"""Views of lists that a person keeps under a name."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class SavedView(models.Model):
    """Filters, order and columns of one list, as its address holds them; seen by its owner only."""

    account = models.ForeignKey(
        "accounts.Account", on_delete=models.CASCADE, related_name="saved_views"
    )
    list_key = models.SlugField(max_length=40, db_index=False)
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=2000, blank=True)
    is_default = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "list_key", "name"], name="saved_view_name_once"
            ),
            models.UniqueConstraint(
                fields=["account", "list_key"],
                condition=Q(is_default=True),
                name="saved_view_one_default",
            ),
        ]
