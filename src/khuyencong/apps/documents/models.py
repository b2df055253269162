"""Files of the installation, stored once by the hash of their content; columns of lists."""

from __future__ import annotations

from django.db import models

from khuyencong.apps.accounts.models import Account, OwnedRow


class StoredFile(OwnedRow):
    """A file with a name; its bytes lie under the hash and are never served directly.

    A suspicious one is held: nobody gets its bytes before an administrator has released it. Of a
    removed one only the row is left.
    """

    class State(models.TextChoices):
        KEPT = "kept"
        HELD = "held"
        REMOVED = "removed"

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=120)
    size_bytes = models.PositiveBigIntegerField()
    stored_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State, default=State.KEPT)
    held_because = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["province", "unit", "-stored_at"], name="file_by_owner"),
            models.Index(
                fields=["-stored_at"],
                name="file_held",
                condition=models.Q(state="held"),
            ),
        ]

    @property
    def is_open(self) -> bool:
        """Tell whether its bytes may be given."""
        return self.state == self.State.KEPT


class LearnedColumn(OwnedRow):
    """What a unit said that a heading of its lists means."""

    kind = models.CharField(max_length=12)
    """A key of ``learned.LISTS``."""
    heading = models.CharField(max_length=300)
    """As it was typed."""
    plain = models.CharField(max_length=300)
    """Folded, as headings of a table are compared."""
    field = models.CharField(max_length=40)
    learned_at = models.DateTimeField()
    learned_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "kind", "plain"], name="learned_column_once")
        ]
