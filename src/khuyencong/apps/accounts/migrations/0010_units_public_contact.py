"""A unit says how the public may reach it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0009_groups_for_the_portal")]
    operations = [
        migrations.AddField(
            "unit", "public_phone", models.CharField(blank=True, default="", max_length=40)
        ),
        migrations.AddField(
            "unit", "public_email", models.CharField(blank=True, default="", max_length=254)
        ),
    ]
