"""What provinces rule of the order of their own projects."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("library", "0001_library"),
        ("places", "0001_places"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LocalOrder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("act", models.CharField(max_length=120)),
                ("article", models.CharField(blank=True, max_length=120)),
                (
                    "approver",
                    models.CharField(
                        choices=[
                            ("peoples_committee", "Ủy ban nhân dân"),
                            ("department", "Sở Công Thương"),
                            ("either", "Ủy ban nhân dân hoặc Sở Công Thương"),
                        ],
                        max_length=20,
                    ),
                ),
                ("in_batches", models.BooleanField(default=False)),
                ("allows_recoverable", models.BooleanField(default=False)),
                ("once_per_beneficiary", models.BooleanField(default=False)),
                ("recorded_at", models.DateTimeField()),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "ordering": ["-valid_from", "-pk"],
                "indexes": [
                    models.Index(fields=["province", "-valid_from"], name="local_order_by_day")
                ],
            },
        ),
    ]
