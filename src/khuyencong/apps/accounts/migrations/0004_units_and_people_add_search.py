"""Units are found under every name they bore, people by names and mail; sessions can be ended."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_saved_views")]
    operations = [
        migrations.AddField("unit", "search", models.TextField(blank=True, default=""), False),
        migrations.AddField("account", "search", models.TextField(blank=True, default=""), False),
        migrations.AddField("account", "sessions_ended", models.PositiveIntegerField(default=0)),
    ]
