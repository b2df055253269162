"""A unit says how the public may reach it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0008_delegations_end_early")]
    operations = [
        migrations.AddField(
            "unit", "public_phone", models.CharField(blank=True, default="", max_length=40)
        ),
        migrations.AddField(
            "unit", "public_email", models.CharField(blank=True, default="", max_length=254)
        ),
    ]
