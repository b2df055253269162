"""Counts of what may only be done so often, shared by all processes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_units_and_people_find")]
    operations = [
        migrations.CreateModel(
            name="Throttle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("digest", models.CharField(max_length=64)),
                ("started_at", models.DateTimeField(db_index=True)),
                ("count", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["kind", "digest"], name="throttle_once")
                ]
            },
        )
    ]
