"""Payments of an invoice, one row each; consultancy done by a round of cleaner production."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from khuyencong.apps.consultancy.triggers import keep_sums, keep_sums_on_the_way_back


def owner(to: str, **more: Any) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=to, **more
    )


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("cleaner_production", "0002_lists_walk_their_order"),
        ("consultancy", "0001_engagements_and_invoices"),
        ("places", "0001_places"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        keep_sums_on_the_way_back(),
        migrations.AddField(
            model_name="engagement",
            name="cleaner_file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="engagements",
                to="cleaner_production.cleanerfile",
            ),
        ),
        migrations.CreateModel(
            name="Payment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("paid_on", models.DateField()),
                ("amount_vnd", models.BigIntegerField()),
                ("paper", models.CharField(blank=True, max_length=120)),
                ("recorded_at", models.DateTimeField()),
                (
                    "invoice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payments",
                        to="consultancy.invoice",
                    ),
                ),
                ("province", owner("places.adminunit", db_index=False)),
                ("recorded_by", owner(settings.AUTH_USER_MODEL)),
                ("unit", owner("accounts.unit")),
            ],
            options={
                "ordering": ["paid_on", "pk"],
                "indexes": [
                    models.Index(fields=["paid_on"], name="consult_payment_paid_on"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount_vnd__gt", 0)),
                        name="consult_payment_above_nothing",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("paper", ""), _negated=True),
                        fields=("invoice", "paper"),
                        name="consult_payment_paper_once",
                    ),
                ],
            },
        ),
        migrations.RemoveConstraint(model_name="invoice", name="consult_invoice_payment_has_a_day"),
        keep_sums(),
    ]
