"""A delegation that was ended early remembers by whom, and the end agreed at first."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0007_throttles")]
    operations = [
        migrations.AddField(
            "delegation", "agreed_ends_before", models.DateField(blank=True, null=True)
        ),
        migrations.AddField(
            "delegation",
            "ended_by",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
    ]
