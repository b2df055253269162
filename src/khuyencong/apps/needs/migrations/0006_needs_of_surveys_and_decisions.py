"""A need may come from a survey, and ends with a decision when it becomes no project."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("establishments", "0005_establishments_list_in_order"),
        ("needs", "0005_needs_add_establishment"),
        ("places", "0001_places"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="NeedDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("deferred", "Để lại xét sau"), ("declined", "Không hỗ trợ được")],
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField()),
                ("decided_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="need_decision_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["deferred", "declined"])),
                        name="need_decision_known",
                    ),
                ],
            },
        ),
        migrations.AlterField(
            model_name="need",
            name="row",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name="need",
            name="sheet",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AlterField(
            model_name="need",
            name="sheet_import",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="needs",
                to="needs.sheetimport",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("row__isnull", True), ("sheet_import__isnull", True)),
                    models.Q(("row__isnull", False), ("sheet_import__isnull", False)),
                    _connector="OR",
                ),
                name="need_of_a_sheet_has_its_row",
            ),
        ),
        migrations.AddField(
            model_name="needdecision",
            name="decided_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="needdecision",
            name="need",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="decisions",
                to="needs.need",
            ),
        ),
        migrations.AddField(
            model_name="needdecision",
            name="province",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.adminunit",
            ),
        ),
        migrations.AddField(
            model_name="needdecision",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
            ),
        ),
        migrations.AddConstraint(
            model_name="needdecision",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at__isnull", True)),
                fields=("need",),
                name="need_decided_once",
            ),
        ),
    ]
